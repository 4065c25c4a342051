/** @jest-environment ./test/excel-host/environment.ts */
import type { ExcelHost } from "./excel-host";
import type { Fault } from "./faults";
import type { SheetModel } from "./sheet-model";
import type { SimulatedExcel } from "./start-excel";
import { startExcel } from "./start-excel";
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

/** Two syncs: one that writes A1 and A2, one that writes A3. The code of what went wrong, or null. */
function job(): Promise<unknown> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem("Bìa");
    worksheet.getRange("A1").values = [[1]];
    worksheet.getRange("A2").values = [[2]];
    await context.sync();
    worksheet.getRange("A3").values = [[3]];
    await context.sync();
    return null;
  }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : error));
}

const written = () => [0, 1, 2].filter((row) => sheet.cell(row, 0).value !== "").length;

test("a dry run tells how many syncs the job takes and how many actions each of them has", async () => {
  expect(await job()).toBeNull();
  expect(host.syncs).toBe(2);
  expect(host.batches).toHaveLength(2);
  expect(host.batches.every((actions) => actions > 1)).toBe(true);
  expect([host.cellsWritten, host.cellsRead, host.injected]).toEqual([3, 0, 0]);
});

test.each<readonly [string, Fault, number]>([
  ["refused before anything is done", { sync: 1, strikes: "refused" }, 0],
  ["lost after everything is done", { sync: 1, strikes: "lost" }, 2],
  ["refused at the second sync", { sync: 2, strikes: "refused" }, 2],
  ["lost at the second sync", { sync: 2, strikes: "lost" }, 3],
  ["stopped at its first action", { sync: 1, strikes: { action: 0 } }, 0],
])("a sync that is %s fails, and what was done before stays", async (_, fault, cells) => {
  host.faults = [fault];
  expect(await job()).toBe("GeneralException");
  expect(written()).toBe(cells);
  expect(host.injected).toBe(1);
});

test("an action can be made to fail at every place of its batch, and then strikes once", async () => {
  await job();
  const actions = host.batches[0] ?? 0;
  const done = [];
  for (let action = 0; action < actions; action += 1) {
    const workbook = new WorkbookModel();
    sheet = workbook.addSheet("Bìa");
    host = excel.openWorkbook(workbook);
    host.faults = [{ sync: 1, strikes: { action } }];
    expect(await job()).toBe("GeneralException");
    expect(host.injected).toBe(1);
    done.push(written());
  }
  expect([...new Set(done)]).toEqual([0, 1]);
});

test("an action that the batch does not have never strikes", async () => {
  host.faults = [{ sync: 1, strikes: { action: 1_000 } }];
  expect(await job()).toBeNull();
  expect(host.injected).toBe(0);
});

test("Excel is there again at the next sync, unless it stays away", async () => {
  host.faults = [{ sync: 1, strikes: "refused" }];
  expect([await job(), await job()]).toEqual(["GeneralException", null]);
  host.faults = [{ sync: 4, strikes: "lost", staysAway: true }];
  expect([await job(), await job()]).toEqual(["GeneralException", "GeneralException"]);
  expect(host.injected).toBe(2);
});
