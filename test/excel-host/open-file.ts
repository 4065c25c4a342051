import { readFileSync } from "node:fs";
import type { FileWorkbook } from "../../src/host/file/workbook-file";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import { modelOf } from "./from-file";
import type { SimulatedExcel } from "./start-excel";

/** Opens an .xlsx twice: in the simulated Excel, and as the file that comes back. */
export async function openInBoth(excel: SimulatedExcel, path: string): Promise<FileWorkbook> {
  const file = await openWorkbookFile(new Uint8Array(readFileSync(path)));
  excel.openWorkbook(await modelOf(file));
  return file;
}
