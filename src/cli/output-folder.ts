import { randomUUID } from "node:crypto";
import { access, constants, lstat, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { errorCode } from "./error-code";
import { withoutRemains } from "./interruption";
import { realTarget } from "./output";
import { Refusal } from "./refusal";

/** A file that is still to be made. */
export interface FileToCome {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** A folder where results may be written; nothing is written before `write`. */
export interface OutputFolder {
  /**
   * All of the files or none: none takes the place of one that is there, and none stays where one cannot be written.
   * `meanwhile` is done once all are made, before any is in its place; what it throws leaves none. Throws Refusal.
   */
  readonly write: (files: readonly FileToCome[], meanwhile: () => Promise<void>) => Promise<void>;
}

/**
 * Looks whether files may be written to a folder, one that is there or one to be made in a folder that is, before any
 * work is done. Throws Refusal.
 */
export async function prepareFolder(path: string): Promise<OutputFolder> {
  try {
    const folder = await realTarget(path);
    const isThere = await isFolder(folder, path);
    await access(isThere ? folder : dirname(folder), constants.W_OK);
    return { write: (files, meanwhile) => writeAll({ path, folder, isThere }, files, meanwhile) };
  } catch (reason) {
    throw refusalOf(reason, path) ?? reason;
  }
}

interface Place {
  /** As typed. */
  readonly path: string;
  readonly folder: string;
  readonly isThere: boolean;
}

async function isFolder(folder: string, path: string): Promise<boolean> {
  try {
    if ((await stat(folder)).isDirectory()) return true;
  } catch (reason) {
    if (errorCode(reason) === "ENOENT") return false;
    throw reason;
  }
  throw new Refusal({ why: "folder-is-file", folder: path });
}

async function writeAll(
  { path, folder, isThere }: Place,
  files: readonly FileToCome[],
  meanwhile: () => Promise<void>,
): Promise<void> {
  const beside = join(folder, `.${randomUUID()}.tmp`);
  /** What is taken away again where not all comes out. */
  const made: string[] = [];
  try {
    for (const { name } of files) await refuseTaken(join(folder, name), name, path);
    await withoutRemains(
      () => made,
      async () => {
        if (!isThere) await mkdir(folder);
        made.push(isThere ? beside : folder);
        await mkdir(beside);
        for (const { name, bytes } of files) {
          await writeFile(join(beside, name), await bytes(), { flag: "wx" });
        }
        await meanwhile();
        for (const { name } of files) {
          const place = join(folder, name);
          await refuseTaken(place, name, path);
          await rename(join(beside, name), place);
          made.push(place);
        }
        await rm(beside, { recursive: true });
      },
    );
  } catch (reason) {
    for (const each of made) await rm(each, { force: true, recursive: true });
    throw refusalOf(reason, path) ?? reason;
  }
}

async function refuseTaken(place: string, file: string, folder: string): Promise<void> {
  const isTaken = await lstat(place).then(
    () => true,
    () => false,
  );
  if (isTaken) throw new Refusal({ why: "folder-has-file", folder, file });
}

function refusalOf(reason: unknown, folder: string): Refusal | null {
  switch (errorCode(reason)) {
    case null:
      return null;
    case "ENOENT":
    case "ENOTDIR":
      return new Refusal({ why: "folder-no-parent", folder });
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new Refusal({ why: "folder-forbidden", folder });
    case "ENOSPC":
    case "EDQUOT":
      return new Refusal({ why: "folder-disk-full", folder });
    default:
      return new Refusal({ why: "folder-failed", folder });
  }
}
