/** @jest-environment ./test/excel-host/environment.ts */
import { MARK_FILLS } from "../../src/jobs/marks/colours";
import type { MarkedCell } from "../../src/jobs/writing/journal";
import { journalAt } from "../../src/pane/journal-store";
import { takeLeftResult } from "../../src/pane/left-result";
import { solid } from "../excel-host/look";
import type { SimulatedExcel } from "../excel-host/start-excel";
import { startExcel } from "../excel-host/start-excel";
import { WorkbookModel } from "../excel-host/workbook-model";

/** Where the simulated Excel says that its workbook is kept. */
const ADDRESS = "C:\\book.xlsx";
const storage = () => localStorage;

let excel: SimulatedExcel;
let pressed: (event: Office.AddinCommands.Event) => void;

beforeAll(async () => {
  excel = await startExcel();
  const associate = jest.spyOn(Office.actions, "associate");
  await import("../../src/commands/main");
  const [[name, job] = []] = associate.mock.calls;
  if (job === undefined) throw new Error("no function was made known to Excel");
  expect(name).toBe("clearMarks");
  pressed = job;
});

afterEach(() => {
  localStorage.clear();
});

/** Presses the ribbon's button and waits until its event is completed; gives what was left for the pane. */
async function press() {
  await new Promise<void>((resolve) => {
    const completed = () => {
      resolve();
    };
    pressed({ source: { id: "Soat.Unmark" }, completed });
  });
  return takeLeftResult(ADDRESS, storage);
}

/** A workbook as it was, and the same with three cells marked, two of which had no fill; the journal knows them. */
function marked(): { readonly plain: WorkbookModel; readonly workbook: WorkbookModel } {
  const plain = new WorkbookModel();
  const sheet = plain.addSheet("Phụ lục II");
  for (const row of [0, 1, 2, 3]) sheet.put(row, 3, { value: row * 10, format: "#,##0" });
  sheet.dress(2, 3, { fill: solid("#FFFF00") });
  const workbook = plain.clone();
  for (const row of [0, 1, 2]) {
    workbook.sheet("Phụ lục II")?.dress(row, 3, { fill: solid(MARK_FILLS.error) });
  }
  const marks = [0, 1, 2].map((row): MarkedCell => ({
    ...{ sheet: "Phụ lục II", sheetId: sheet.id, row: row + 1, column: 4 },
    ...{ mark: MARK_FILLS.error, under: row === 2 ? "#FFFF00" : null },
  }));
  journalAt(() => ADDRESS, storage).keep({ entries: [], marks });
  return { plain, workbook };
}

test("a press takes our marks off and nothing else, and leaves their number for the pane", async () => {
  const { plain, workbook } = marked();
  const host = excel.openWorkbook(workbook);
  expect(await press()).toEqual({ kind: "cleared", cells: 3 });
  expect(workbook.picture()).toEqual(plain.picture());
  expect(host.undoCleared).toEqual([]);
  expect(journalAt(() => ADDRESS, storage).read().marks).toEqual([]);
});

test("marks are found on a sheet that has another name now", async () => {
  const { plain, workbook } = marked();
  for (const model of [plain, workbook]) {
    for (const sheet of model.sheets) sheet.name = "Phụ lục số 2";
  }
  excel.openWorkbook(workbook);
  expect(await press()).toEqual({ kind: "cleared", cells: 3 });
  expect(workbook.picture()).toEqual(plain.picture());
});

test("a workbook without marks is not written to", async () => {
  const workbook = new WorkbookModel();
  workbook.addSheet("Bìa").isProtected = true;
  const before = workbook.picture();
  excel.openWorkbook(workbook);
  expect(await press()).toEqual({ kind: "cleared", cells: 0 });
  expect(workbook.picture()).toEqual(before);
});

test("while a cell is being edited the marks stay, and the pane is left the reason", async () => {
  const { workbook } = marked();
  const before = workbook.picture();
  workbook.cellBeingEdited = true;
  excel.openWorkbook(workbook);
  expect(await press()).toMatchObject({
    kind: "failed",
    words: { title: "Đang gõ dở một ô" },
    code: "InvalidOperationInCellEditMode",
  });
  workbook.cellBeingEdited = false;
  expect(workbook.picture()).toEqual(before);
});

test("a protected sheet keeps its marks, and the pane is left the reason", async () => {
  const { workbook } = marked();
  for (const sheet of workbook.sheets) sheet.isProtected = true;
  const before = workbook.picture();
  excel.openWorkbook(workbook);
  expect(await press()).toMatchObject({ kind: "failed", words: { title: expect.any(String) } });
  expect(workbook.picture()).toEqual(before);
});
