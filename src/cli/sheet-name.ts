import type { Workbook } from "../jobs/workbook";

/**
 * The workbook's own spelling of a sheet named on the command line, null where there is none: terminals
 * compose Vietnamese letters in other ways than Excel, which itself does not tell capitals apart.
 */
export async function findSheet(workbook: Workbook, typed: string): Promise<string | null> {
  const names = (await workbook.sheets()).map(({ name }) => name);
  return names.find((name) => name === typed) ?? names.find((name) => same(name, typed)) ?? null;
}

/** The same, as typed where no sheet has that name, so that reading it tells which there are. */
export async function sheetNamed(workbook: Workbook, typed: string): Promise<string> {
  return (await findSheet(workbook, typed)) ?? typed;
}

function same(a: string, b: string): boolean {
  return a.normalize("NFC").toLowerCase() === b.normalize("NFC").toLowerCase();
}
