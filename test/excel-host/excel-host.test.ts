/** @jest-environment ./test/excel-host/environment.ts */
import type { ExcelHost } from "./excel-host";
import type { SimulatedExcel } from "./start-excel";
import { startExcel } from "./start-excel";
import type { SheetModel } from "./workbook-model";
import { WorkbookModel } from "./workbook-model";

let excel: SimulatedExcel;
let host: ExcelHost;
let sheet: SheetModel;

beforeAll(async () => {
  excel = await startExcel();
});

beforeEach(() => {
  const workbook = new WorkbookModel();
  sheet = workbook.addSheet("Bìa");
  host = excel.openWorkbook(workbook);
});

function inFrontSheet(job: (worksheet: Excel.Worksheet) => void): Promise<void> {
  return Excel.run(async (context) => {
    job(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });
}

const write = (address: string, values: (string | number | null)[][]) =>
  inFrontSheet((worksheet) => {
    worksheet.getRange(address).values = values;
  });

describe("a write to the simulated Excel", () => {
  test("fills the range cell by cell; null leaves a cell as it is", async () => {
    sheet.put(0, 1, { value: "cũ" });
    await write("A1:B2", [
      ["a", null],
      [1, 2],
    ]);
    expect([0, 1].map((row) => [0, 1].map((column) => sheet.cell(row, column).value))).toEqual([
      ["a", "cũ"],
      [1, 2],
    ]);
  });

  test("of one value goes to every cell", async () => {
    await write("A1:B2", [[7]]);
    expect(sheet.cell(1, 1).value).toBe(7);
  });

  test("of another shape than the range is refused, as Excel does", async () => {
    await expect(write("A1:B2", [[1, 2, 3]])).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(write("A1:B2", [[1], [2]])).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("to a protected sheet is refused, and what came before it in the batch stays", async () => {
    const both = inFrontSheet((worksheet) => {
      worksheet.activate();
      worksheet.getRange("A1").values = [[1]];
    });
    sheet.isProtected = true;
    await expect(both).rejects.toMatchObject({ code: "AccessDenied" });
    expect(sheet.cell(0, 0).value).toBe("");
    expect(host.workbook.active).toBe(sheet);
  });

  test("under a filter lands in the rows that show", async () => {
    sheet.isFiltered = true;
    sheet.hiddenRows.add(1);
    await write("A1:A3", [[1], [2], [3]]);
    expect([0, 1, 2].map((row) => sheet.cell(row, 0).value)).toEqual([1, "", 2]);
  });

  test("above the payload limit is refused by the genuine client", async () => {
    host.payloadLimit = 2_000;
    await expect(write("A1", [["x".repeat(3_000)]])).rejects.toMatchObject({
      code: "RequestPayloadSizeLimitExceeded",
    });
    expect(sheet.cell(0, 0).value).toBe("");
  });
});

test("a sync is counted with its bytes; starting up and letting go of ranges are not", async () => {
  await write("A1", [[1]]);
  await write("A2", [[2]]);
  expect(host.syncs).toBe(2);
  expect(host.requestBytes).toBeGreaterThan(500);
  expect(host.responseBytes).toBeGreaterThan(100);
});

test("a property read before it was loaded is the genuine client's error", async () => {
  const read = Excel.run((context) => {
    const name = context.workbook.worksheets.getItem("Bìa").name;
    return Promise.resolve(name);
  });
  await expect(read).rejects.toMatchObject({ code: "PropertyNotLoaded" });
});
