import type { SheetEntry, Workbook } from "../../jobs/workbook";
import { inspect } from "./inspect";
import { readSheet } from "./read";
import { inExcel } from "./run";
import { write } from "./write";

/** The workbook that the task pane stands beside. Call `whenOfficeIsReady` first. */
export function excelWorkbook(): Workbook {
  return { sheets, activeSheet, read: readSheet, inspect, write };
}

/** Office.js lists worksheets only: chart and macro sheets do not show here. */
function sheets(): Promise<readonly SheetEntry[]> {
  return inExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/id,items/name,items/visibility");
    await context.sync();
    return worksheets.items.map(({ id, name, visibility }) => ({
      ...{ id, name },
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
