/** @jest-environment ./test/excel-host/environment.ts */
import { emptyPlan, plainBlock, type Plan } from "../../../src/core/plan/plan";
import type { CellValue } from "../../../src/core/sheet/snapshot";
import { excelWorkbook } from "../../../src/host/excel/workbook";
import { check } from "../../../src/jobs/check";
import { MARK_FILLS } from "../../../src/jobs/marks/colours";
import { lockOf } from "../../../src/pane/jobs";
import { carryOut, prepare } from "../../../src/jobs/writing/carry-out";
import { recover, takeBack } from "../../../src/jobs/writing/take-back";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import { startExcel } from "../../excel-host/start-excel";
import { WorkbookModel } from "../../excel-host/workbook-model";
import { begin, type BookName, type JobName } from "./faults-jobs";
import { openPane, type Pane } from "./faults-panes";

/*
 * Round trips are the budget: reading takes at most three, writing three with the look before and the reading back.
 * Below 50.000 cells nothing depends on how many cells or findings there are.
 */

const STAMP = { id: "budget", time: "2026-11-24T10:32" };
const KILOBYTE = 1_000;

/** What one piece of work cost. */
interface Cost {
  readonly work: string;
  readonly syncs: number;
  readonly out: number;
  readonly back: number;
}

const costs: Cost[] = [];
let excel: SimulatedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => {
  const lines = costs.map(({ work, syncs, out, back }) => {
    const kilobytes = (bytes: number) => `${(bytes / KILOBYTE).toFixed(1)} kB`.padStart(10);
    return `${work.padEnd(44)} ${String(syncs).padStart(2)} syncs ${kilobytes(out)} out ${kilobytes(back)} back`;
  });
  process.stderr.write(`${lines.join("\n")}\n`);
});

async function costOf(work: string, { host }: Pane, job: () => Promise<unknown>): Promise<Cost> {
  const [syncs, out, back] = [host.syncs, host.requestBytes, host.responseBytes];
  await job();
  const cost = {
    work,
    syncs: host.syncs - syncs,
    out: host.requestBytes - out,
    back: host.responseBytes - back,
  };
  costs.push(cost);
  return cost;
}

describe.each<[BookName, JobName, { readonly bytes: number }]>([
  ["Bạch Thông 2023", "mark", { bytes: 250 * KILOBYTE }],
  ["Quảng Hòa 2022", "mark", { bytes: 250 * KILOBYTE }],
  ["Bạch Thông 2023", "unmark", { bytes: 250 * KILOBYTE }],
  ["Bạch Thông 2023", "mend", { bytes: 50 * KILOBYTE }],
  ["Bạch Thông 2023", "results", { bytes: 500 * KILOBYTE }],
  ["Bạch Thông 2023", "results again", { bytes: 500 * KILOBYTE }],
  ["Bạch Thông 2023", "clean", { bytes: 900 * KILOBYTE }],
  ["Tứ Kỳ 2022, 23 units", "rank", { bytes: 900 * KILOBYTE }],
])("%s: %s", (book, job, most) => {
  test("is planned in one sync, written in three, taken back and done again in four each", async () => {
    const { start, plan } = await begin(excel, book, job);
    const pane = openPane(excel, start);
    const workbook = excelWorkbook();
    const name = `${book}: ${job}`;
    const look = await costOf(`${name}, look`, pane, () => prepare(workbook, pane.journal, plan));
    expect(look.syncs).toBe(1);
    const write = await costOf(`${name}, write`, pane, () =>
      carryOut(workbook, pane.journal, plan, STAMP),
    );
    // Where a table of ours went with its sheet, it takes two more to see that it is gone.
    expect(write.syncs).toBeLessThanOrEqual(3);
    expect(write.out + write.back).toBeLessThan(most.bytes);
    const entries = pane.journal.read().entries.slice(-1);
    const undo = await costOf(`${name}, undo`, pane, () =>
      takeBack(workbook, pane.journal, entries, "before"),
    );
    const redo = await costOf(`${name}, redo`, pane, () =>
      takeBack(workbook, pane.journal, pane.journal.read().entries.slice(-1), "after"),
    );
    for (const { syncs } of [undo, redo]) expect(syncs).toBeLessThanOrEqual(5);
    expect(undo.out + undo.back).toBeLessThan(most.bytes);
    const touchesSheets = plan.adds.length + plan.removes.length > 0;
    if (!touchesSheets) expect(pane.host.undoCleared).toEqual([]);
  });
});

test("a check reads in three syncs what is there and whether it may be written", async () => {
  const { start } = await begin(excel, "Bạch Thông 2023", "mark");
  const pane = openPane(excel, start);
  const workbook = excelWorkbook();
  const cost = await costOf("Bạch Thông 2023: check", pane, async () => {
    await check(workbook, { sheet: "Phụ lục II", form: null });
    await lockOf(workbook, "Phụ lục II");
  });
  // One of them lists the sheets, which also tells a name that is not there.
  expect(cost.syncs).toBeLessThanOrEqual(4);
  expect(cost.back).toBeLessThan(200 * KILOBYTE);
});

test("twenty fixes of different cells are taken back together, in as many syncs as one", async () => {
  const { start } = await begin(excel, "Bạch Thông 2023", "mark");
  const pane = openPane(excel, start);
  const workbook = excelWorkbook();
  for (let at = 0; at < 20; at += 1) {
    const area = { row: 200 + at, column: 4, height: 1, width: 1 };
    const block = {
      ...plainBlock("Phụ lục II", area),
      before: [[{ kind: "blank" } as const]],
      after: [[{ kind: "number", digits: String(at) } as const]],
    };
    const plan: Plan = { ...emptyPlan("mend"), blocks: [block] };
    await carryOut(workbook, pane.journal, plan, { ...STAMP, id: String(at) });
  }
  const { entries } = pane.journal.read();
  const undo = await costOf("twenty fixes, undo all", pane, () =>
    takeBack(workbook, pane.journal, entries, "before"),
  );
  expect(undo.syncs).toBe(4);
  expect(pane.workbook.sheet("Phụ lục II")?.cell(199, 3).value).toBe("");
});

test("what was interrupted is put back in four syncs", async () => {
  const { start, plan } = await begin(excel, "Tứ Kỳ 2022, 23 units", "rank");
  const pane = openPane(excel, start);
  const before = pane.workbook.picture();
  pane.host.faults = [{ sync: 2, strikes: "lost", staysAway: true }];
  await expect(carryOut(excelWorkbook(), pane.journal, plan, STAMP)).rejects.toThrow();
  const again = { ...pane, host: excel.openWorkbook(pane.workbook) };
  const cost = await costOf("Tứ Kỳ 2022: recover", again, () =>
    recover(excelWorkbook(), pane.journal),
  );
  expect(cost.syncs).toBe(4);
  expect(pane.workbook.picture()).toEqual(before);
});

describe("a table of 3.000 rows and 60 columns", () => {
  const [ROWS, COLUMNS] = [3_000, 60];
  const SHEET = "Toàn quốc";

  function open(): Pane {
    const workbook = new WorkbookModel();
    const sheet = workbook.addSheet(SHEET);
    for (let row = 0; row < ROWS; row += 1) {
      sheet.put(row, 0, { value: row + 1 });
      sheet.put(row, 1, { value: `Xã số ${row + 1}` });
      for (let column = 2; column < COLUMNS; column += 1) {
        sheet.put(row, column, { value: (row * column) % 997 });
      }
    }
    return openPane(excel, { workbook, kept: {} });
  }

  test("is read, marked in 2.000 places, given two columns, and brought back, all within what Excel on the web takes", async () => {
    const pane = open();
    const workbook = excelWorkbook();
    const before = pane.workbook.picture();
    const read = await costOf("3.000 × 60: read", pane, () => workbook.read(SHEET));
    expect(read.syncs).toBeLessThanOrEqual(1 + Math.ceil((ROWS * COLUMNS) / 50_000));
    const marked = Array.from({ length: 2_000 }, (_, at) => ({
      row: at + 1,
      column: 3 + ((at * 7) % (COLUMNS - 3)),
    }));
    const marks: Plan = {
      ...emptyPlan("mark"),
      blocks: marked.map((place) => ({
        ...plainBlock(SHEET, { ...place, height: 1, width: 1 }),
        fill: { color: MARK_FILLS.error, over: null },
      })),
    };
    const mark = await costOf("3.000 × 60: mark 2.000 cells", pane, () =>
      carryOut(workbook, pane.journal, marks, { ...STAMP, id: "marks" }),
    );
    // Each is a rectangle of its own: what counts is the payload, not the cells.
    expect(mark.syncs).toBeLessThanOrEqual(9);
    const rows = Array.from({ length: ROWS }, (_, at) => at);
    const blank: CellValue = { kind: "blank" };
    const columns: Plan = {
      ...emptyPlan("rank"),
      blocks: [COLUMNS + 1, COLUMNS + 2].map((column) => ({
        ...plainBlock(SHEET, { row: 1, column, height: ROWS, width: 1 }),
        before: rows.map(() => [blank]),
        after: rows.map((at) => [{ kind: "number", digits: String(at + 1) } as const]),
        format: "0",
        lookFrom: { column: COLUMNS },
      })),
    };
    const rank = await costOf("3.000 × 60: write two columns", pane, () =>
      carryOut(workbook, pane.journal, columns, { ...STAMP, id: "columns" }),
    );
    expect(rank.syncs).toBeLessThanOrEqual(15);
    await costOf("3.000 × 60: undo both", pane, () =>
      takeBack(workbook, pane.journal, pane.journal.read().entries, "before"),
    );
    expect(pane.workbook.picture()).toEqual(before);
    expect(pane.host.undoCleared).toEqual([]);
  });
});
