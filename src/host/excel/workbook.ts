import type { SheetEntry, Workbook } from "../../jobs/workbook";
import { readSheet } from "./read";
import { inExcel } from "./run";
import { writePlan } from "./write";

/** The workbook that the task pane stands beside. Call `whenOfficeIsReady` first. */
export function excelWorkbook(): Workbook {
  return { sheets, activeSheet, read: readSheet, write: writePlan };
}

/** Office.js lists worksheets only: chart and macro sheets do not show here. */
function sheets(): Promise<readonly SheetEntry[]> {
  return inExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name,items/visibility");
    await context.sync();
    return worksheets.items.map(({ name, visibility }) => ({
      name,
      kind: "worksheet",
      visible: visibility === Excel.SheetVisibility.visible,
    }));
  });
}

/** Throws NotAWorksheet while a chart sheet is in front. */
function activeSheet(): Promise<string> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return worksheet.name;
  });
}
