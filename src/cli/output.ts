import { randomUUID } from "node:crypto";
import { access, constants, open, readlink, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { errorCode } from "./error-code";
import { withoutRemains } from "./interruption";
import { Refusal } from "./refusal";

/** A place where a result may be written; nothing is written before `write`. */
export interface Output {
  /** All or nothing: what stood there before stays whole until the new file is whole. Throws Refusal. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

/**
 * Looks whether a result may be written to `path`, before any work is done. Throws Refusal for an input
 * file under whatever name, a folder, an ending that does not fit, a place that cannot be written.
 */
export async function prepareOutput(
  path: string,
  format: string,
  inputs: readonly string[],
): Promise<Output> {
  const extension = extname(format).toLowerCase() === ".xlsm" ? ".xlsm" : ".xlsx";
  if (extname(path).toLowerCase() !== extension) {
    throw new Refusal({ why: "output-extension", output: path, extension });
  }
  try {
    const target = await realTarget(path);
    await refuseTarget(path, target, inputs);
    return { write: (bytes) => writeWhole(path, target, bytes) };
  } catch (reason) {
    throw refusalOf(reason, path) ?? reason;
  }
}

/** Where the file really lies or will lie: a link is written through, never replaced, even one to a file to come. */
export async function realTarget(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (reason) {
    if (errorCode(reason) !== "ENOENT") throw reason;
  }
  const folder = await realpath(dirname(path));
  const place = join(folder, basename(path));
  const next = await readlink(place).catch(() => null);
  return next === null ? place : realTarget(resolve(folder, next));
}

async function refuseTarget(
  path: string,
  target: string,
  inputs: readonly string[],
): Promise<void> {
  await access(dirname(target), constants.W_OK);
  const existing = await identityOf(target);
  if (existing === null) return;
  for (const input of inputs) {
    if ((await identityOf(input))?.key === existing.key) {
      throw new Refusal({ why: "output-is-input", output: path });
    }
  }
  if (existing.isFolder) throw new Refusal({ why: "output-is-folder", output: path });
  if (!existing.isFile) throw new Refusal({ why: "output-failed", output: path });
  await access(target, constants.W_OK);
}

/** The same file under two names, links included, has one identity. */
async function identityOf(
  path: string,
): Promise<{ readonly key: string; readonly isFolder: boolean; readonly isFile: boolean } | null> {
  try {
    const about = await stat(path, { bigint: true });
    return {
      key: `${about.dev} ${about.ino}`,
      isFolder: about.isDirectory(),
      isFile: about.isFile(),
    };
  } catch {
    return null;
  }
}

async function writeWhole(path: string, target: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(target), `.${randomUUID()}.tmp`);
  try {
    await withoutRemains(
      () => [beside],
      async () => {
        await writeSynced(beside, bytes);
        await rename(beside, target);
      },
    );
  } catch (reason) {
    await rm(beside, { force: true });
    throw refusalOf(reason, path) ?? reason;
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function refusalOf(reason: unknown, output: string): Refusal | null {
  switch (errorCode(reason)) {
    case null:
      return null;
    case "ENOENT":
    case "ENOTDIR":
      return new Refusal({ why: "output-no-folder", output });
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new Refusal({ why: "output-forbidden", output });
    case "ENOSPC":
    case "EDQUOT":
      return new Refusal({ why: "output-disk-full", output });
    default:
      return new Refusal({ why: "output-failed", output });
  }
}
