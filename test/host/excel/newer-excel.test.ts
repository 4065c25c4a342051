/** @jest-environment ./test/excel-host/environment.ts */
import { excelWorkbook } from "../../../src/host/excel/workbook";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import { startExcel } from "../../excel-host/start-excel";
import { WorkbookModel } from "../../excel-host/workbook-model";
import { NOTHING } from "./writings";

const SHEET = "Kết quả rà soát";

let excel: SimulatedExcel;
beforeAll(async () => {
  excel = await startExcel({ requirements: { ExcelApi: "1.14" }, locale: "vi-VN" });
});

test("an Excel that can resize a table keeps the table, with the name and the style that it has", async () => {
  const workbook = new WorkbookModel();
  const sheet = workbook.addSheet(SHEET);
  const table = {
    ...{ id: "{t}", name: "KetQua", area: { row: 2, column: 0, height: 4, width: 8 } },
    ...{ style: "TableStyleMedium9", showBandedRows: true, showFilterButton: true },
    criteria: new Map(),
  };
  sheet.tables.push(table);
  const host = excel.openWorkbook(workbook);
  const area = { row: 3, column: 1, height: 9, width: 8 };
  await excelWorkbook().write({ ...NOTHING, tables: [{ sheet: SHEET, area }] });
  expect(sheet.tables).toMatchObject([
    { id: "{t}", name: "KetQua", style: "TableStyleMedium9", area: { row: 2, height: 9 } },
  ]);
  expect(host.syncs).toBe(1);
});
