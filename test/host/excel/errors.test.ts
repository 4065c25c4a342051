/** @jest-environment ./test/excel-host/environment.ts */
import * as problems from "../../../src/core/problem";
import { problemBehind } from "../../../src/host/excel/errors";
import { excelWorkbook } from "../../../src/host/excel/workbook";
import { HostStatus } from "../../excel-host/excel-host";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import { startExcel } from "../../excel-host/start-excel";
import { WorkbookModel } from "../../excel-host/workbook-model";

let excel: SimulatedExcel;
beforeAll(async () => {
  excel = await startExcel();
});

/** An error as the genuine library makes it. */
function officeError(code: string): unknown {
  return Reflect.construct(OfficeExtension.Error, [{ code, message: "not meant for users" }]);
}

describe("an error code of Office.js becomes a problem that a person can act on", () => {
  test.each([
    ["InvalidOperationInCellEditMode", new problems.CellBeingEdited()],
    ["AccessDenied", new problems.AccessRefused()],
    ["ItemNotFound", new problems.PlaceGone()],
    ["InvalidReference", new problems.PlaceGone()],
    ["InvalidBinding", new problems.PlaceGone()],
    ["InvalidSelection", new problems.OtherWindow()],
    ["InactiveWorkbook", new problems.OtherWindow()],
    ["RequestPayloadSizeLimitExceeded", new problems.TooMuchAtOnce()],
    ["ResponsePayloadSizeLimitExceeded", new problems.TooMuchAtOnce()],
    ["RangeExceedsLimit", new problems.TooMuchAtOnce()],
    ["OperationCellsExceedLimit", new problems.TooMuchAtOnce()],
    ["MemoryLimitReached", new problems.TooMuchAtOnce()],
    ["FilteredRangeConflict", new problems.Obstacle("filter")],
    ["MergedRangeConflict", new problems.Obstacle("merged-cells")],
    ["PivotTableRangeConflict", new problems.Obstacle("pivot-table")],
    ["NonBlankCellOffSheet", new problems.Obstacle("edge-of-sheet")],
    ["InsertDeleteConflict", new problems.Obstacle("table")],
    ["UnsupportedSheet", new problems.NotAWorksheet(null)],
    ["ApiNotFound", new problems.OldExcel()],
    ["NotImplemented", new problems.OldExcel()],
    ["GeneralException", new problems.ExcelFailed("GeneralException")],
    ["HostRestartNeeded", new problems.ExcelFailed("HostRestartNeeded")],
  ])("%s", (code, problem) => {
    const behind = problemBehind(officeError(code));
    expect(behind).toBeInstanceOf(problem.constructor);
    expect(Object.entries(Object(behind))).toEqual(Object.entries(problem));
  });

  test("a problem stays the problem it is, and a fault of our own is not dressed up as Excel's", () => {
    const problem = new problems.EmptySheet("Bìa");
    const fault = new TypeError("fault");
    expect(problemBehind(problem)).toBe(problem);
    expect(problemBehind(fault)).toBe(fault);
  });
});

describe("an Excel that does not answer", () => {
  test.each([
    [HostStatus.InvalidOperationInCellEditMode, problems.CellBeingEdited],
    [HostStatus.ResponsePayloadSizeLimitExceeded, problems.TooMuchAtOnce],
    [HostStatus.GeneralException, problems.ExcelFailed],
  ])("with status %i gives a problem", async (status, kind) => {
    const host = excel.openWorkbook(new WorkbookModel());
    host.refusal = status;
    await expect(excelWorkbook().sheets()).rejects.toBeInstanceOf(kind);
  });

  test("because a chart sheet is in front says that it is no worksheet", async () => {
    excel.openWorkbook(new WorkbookModel());
    await expect(excelWorkbook().activeSheet()).rejects.toBeInstanceOf(problems.NotAWorksheet);
  });
});
