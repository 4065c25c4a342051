import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import type { ExitStatus } from "../../src/cli/io";

/** What one call printed and how it ended. */
export interface Ran {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, as typed behind the program's name. */
export async function runWith(...argv: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await run(argv, {
    out: (text) => Promise.resolve(void out.push(text)),
    err: (text) => Promise.resolve(void err.push(text)),
  });
  return { status, out: out.join(""), err: err.join("") };
}

/** A folder of its own for one suite; gone afterwards. */
export function temporaryFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), "soat-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return (name) => join(folder, name);
}

const APPENDICES = join(__dirname, "..", "fixtures", "appendices");

export const BACH_THONG = join(APPENDICES, "bach-thong-2023-text.xlsx");
export const QUANG_HOA = join(APPENDICES, "quang-hoa-2022-text.xlsx");
export const TU_KY = join(__dirname, "..", "..", "assets", "samples", "tu-ky-2022.xlsx");
