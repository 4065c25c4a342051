/** @jest-environment ./test/excel-host/environment.ts */
import { NoSuchSheet } from "../../../src/core/problem";
import { goTo } from "../../../src/host/excel/navigate";
import { startExcel } from "../../excel-host/start-excel";
import { WorkbookModel } from "../../excel-host/workbook-model";

test("going to a cell brings its sheet to the front and selects the cell, in one sync", async () => {
  const workbook = new WorkbookModel();
  workbook.addSheet("Bìa");
  const appendix = workbook.addSheet("Phụ lục II");
  const excel = await startExcel();
  const host = excel.openWorkbook(workbook);
  await goTo("Phụ lục II", "D118");
  expect(workbook.active).toBe(appendix);
  expect(workbook.selection).toEqual({
    sheet: appendix,
    area: { row: 117, column: 3, height: 1, width: 1 },
  });
  expect(host.syncs).toBe(1);
  await expect(goTo("Phụ lục III", "A1")).rejects.toBeInstanceOf(NoSuchSheet);
});
