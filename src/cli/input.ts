import { open } from "node:fs/promises";
import { TooLarge } from "../core/problem";
import { openWorkbookFile, type FileWorkbook } from "../host/file/workbook-file";
import type { CommandLineRefusal } from "../words/command-line-words";
import { errorCode } from "./error-code";
import { Refusal } from "./refusal";

/** Far above any appendix; what stands in memory is never more. */
const LARGEST_FILE = 512 * 1024 * 1024;

/** Opens the workbook at a path. Throws Refusal when the disk does not give it, and what opening it throws. */
export async function openInput(path: string): Promise<FileWorkbook> {
  return openWorkbookFile(await readInput(path));
}

async function readInput(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, "r");
    try {
      const about = await file.stat();
      if (about.isDirectory()) throw new Refusal({ why: "file-is-folder" });
      if (!about.isFile()) throw new Refusal({ why: "file-not-regular" });
      if (about.size > LARGEST_FILE) throw new TooLarge("file");
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (reason) {
    throw refusalOf(reason) ?? reason;
  }
}

function refusalOf(reason: unknown): Refusal | null {
  const code = errorCode(reason);
  return code === null ? null : new Refusal(REFUSALS.get(code) ?? { why: "file-unreadable" });
}

const REFUSALS: ReadonlyMap<string, CommandLineRefusal> = new Map([
  ["ENOENT", { why: "file-missing" }],
  ["ENOTDIR", { why: "file-missing" }],
  ["ENAMETOOLONG", { why: "file-missing" }],
  ["ERR_INVALID_ARG_VALUE", { why: "file-missing" }],
  ["EISDIR", { why: "file-is-folder" }],
  ["EACCES", { why: "file-forbidden" }],
  ["EPERM", { why: "file-forbidden" }],
]);
