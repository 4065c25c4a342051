/** @jest-environment ./test/excel-host/environment.ts */
import * as problems from "../../../src/core/problem";
import { problemBehind } from "../../../src/host/excel/errors";
import { excelWorkbook } from "../../../src/host/excel/workbook";
import { HostStatus } from "../../excel-host/excel-host";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import { startExcel } from "../../excel-host/start-excel";
import { WorkbookModel } from "../../excel-host/workbook-model";
import { NOTHING } from "./writings";

let excel: SimulatedExcel;
beforeAll(async () => {
  excel = await startExcel();
});

/** An error as the genuine library makes it. */
function officeError(code: string, debugInfo: object = {}): unknown {
  const about = { code, message: "not meant for users", debugInfo: { code, ...debugInfo } };
  return Reflect.construct(OfficeExtension.Error, [about]);
}

describe("an error code of Office.js becomes a problem that a person can act on", () => {
  test.each([
    [
      "InvalidOperationInCellEditMode",
      new problems.CellBeingEdited("InvalidOperationInCellEditMode"),
    ],
    ["AccessDenied", new problems.AccessRefused("AccessDenied")],
    ["ItemNotFound", new problems.PlaceGone("ItemNotFound")],
    ["InvalidReference", new problems.PlaceGone("InvalidReference")],
    ["InvalidBinding", new problems.PlaceGone("InvalidBinding")],
    ["InvalidSelection", new problems.OtherWindow("InvalidSelection")],
    ["InactiveWorkbook", new problems.OtherWindow("InactiveWorkbook")],
    [
      "RequestPayloadSizeLimitExceeded",
      new problems.TooMuchAtOnce("RequestPayloadSizeLimitExceeded"),
    ],
    [
      "ResponsePayloadSizeLimitExceeded",
      new problems.TooMuchAtOnce("ResponsePayloadSizeLimitExceeded"),
    ],
    ["RangeExceedsLimit", new problems.TooMuchAtOnce("RangeExceedsLimit")],
    ["OperationCellsExceedLimit", new problems.TooMuchAtOnce("OperationCellsExceedLimit")],
    ["MemoryLimitReached", new problems.TooMuchAtOnce("MemoryLimitReached")],
    ["FilteredRangeConflict", new problems.Obstacle("filter", "FilteredRangeConflict")],
    ["MergedRangeConflict", new problems.Obstacle("merged-cells", "MergedRangeConflict")],
    ["PivotTableRangeConflict", new problems.Obstacle("pivot-table", "PivotTableRangeConflict")],
    ["NonBlankCellOffSheet", new problems.Obstacle("edge-of-sheet", "NonBlankCellOffSheet")],
    ["InsertDeleteConflict", new problems.Obstacle("table", "InsertDeleteConflict")],
    ["UnsupportedSheet", new problems.NotAWorksheet(null, "UnsupportedSheet")],
    ["ApiNotFound", new problems.OldExcel("ApiNotFound")],
    ["NotImplemented", new problems.OldExcel("NotImplemented")],
    ["GeneralException", new problems.ExcelFailed("GeneralException")],
    ["HostRestartNeeded", new problems.ExcelFailed("HostRestartNeeded")],
  ])("%s", (code, problem) => {
    const behind = problemBehind(officeError(code));
    expect(behind).toBeInstanceOf(problem.constructor);
    expect(Object.entries(Object(behind))).toEqual(Object.entries(problem));
  });

  test("with the place at which Excel failed, and nothing of what stands in cells", () => {
    const statement = 'range.values = [["Nguyễn Văn A"]];';
    const told = { errorLocation: "Range.values", statement, surroundingStatements: [statement] };
    const behind = problemBehind(officeError("GeneralException", told));
    expect(behind).toMatchObject({ code: "GeneralException", location: "Range.values" });
    expect(JSON.stringify(Object.entries(Object(behind)))).not.toContain("Nguyễn Văn A");
  });

  test("a problem stays the problem it is, and a fault of our own is not dressed up as Excel's", () => {
    const problem = new problems.EmptySheet("Bìa");
    const fault = new TypeError("fault");
    expect(problemBehind(problem)).toBe(problem);
    expect(problemBehind(fault)).toBe(fault);
  });
});

describe("an Excel that does not answer", () => {
  test("tells where it failed", async () => {
    const workbook = new WorkbookModel();
    workbook.addSheet("Bìa");
    excel.openWorkbook(workbook);
    const removes = excelWorkbook().write({ ...NOTHING, removes: ["Bìa"] });
    await expect(removes).rejects.toMatchObject({
      ...{ kind: "excel-failed", code: "InvalidOperation", location: "Worksheet.delete" },
    });
  });

  test("at all tells no place", async () => {
    const host = excel.openWorkbook(new WorkbookModel());
    host.refusal = HostStatus.GeneralException;
    await expect(excelWorkbook().sheets()).rejects.toMatchObject({ location: null });
  });

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
