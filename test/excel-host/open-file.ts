import { readFileSync } from "node:fs";
import type { FileWorkbook } from "../../src/host/file/workbook-file";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import { addSnapshot } from "./from-snapshot";
import type { SimulatedExcel } from "./start-excel";
import { WorkbookModel } from "./workbook-model";

/** Opens an .xlsx twice: in the simulated Excel, and as the file that comes back. Chart sheets stay out of Excel, which does not list them. */
export async function openInBoth(excel: SimulatedExcel, path: string): Promise<FileWorkbook> {
  const file = await openWorkbookFile(new Uint8Array(readFileSync(path)));
  const front = await file.activeSheet();
  const workbook = new WorkbookModel();
  for (const { name, kind, visible } of await file.sheets()) {
    if (kind !== "worksheet") continue;
    const sheet = addSnapshot(workbook, await file.read(name));
    sheet.visibility = visible ? "Visible" : "Hidden";
    if (name === front) workbook.active = sheet;
  }
  excel.openWorkbook(workbook);
  return file;
}
