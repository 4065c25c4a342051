/** @jest-environment ./test/excel-host/environment.ts */
import { join } from "node:path";
import { emptyPlan, type Plan } from "../../../src/core/plan/plan";
import { addressOf } from "../../../src/core/sheet/address";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { excelWorkbook } from "../../../src/host/excel/workbook";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import type { Workbook } from "../../../src/jobs/workbook";
import { carryOut } from "../../../src/jobs/writing/carry-out";
import { journalInMemory } from "../../../src/jobs/writing/memory";
import { takeBack } from "../../../src/jobs/writing/take-back";
import { HAI_DUONG_XA_2022 } from "../../../src/packs/classes/hai-duong-xa-2022";
import { openInBoth } from "../../excel-host/open-file";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import { startExcel } from "../../excel-host/start-excel";
import { ownCellsOf, randomUnits, scoredTwice } from "../../jobs/rank/live-scored";

const TU_KY = join(__dirname, "../../../assets/samples/tu-ky-2022.xlsx");
const STAMP = { id: "rank", time: "2026-11-25T09:00" };
const NAME = "Bảng điểm";

const { sheet: SHEET } = scoredTwice(NAME, randomUnits(5, 12), {
  ...{ profile: HAI_DUONG_XA_2022, choices: [] },
});
const PLAN: Plan = { ...emptyPlan("rank"), adds: [SHEET] };
const PLANNED = new Map(
  ownCellsOf(SHEET).flatMap(({ row, column, cell: { formula } }) =>
    formula === undefined ? [] : [[addressOf(row, column), formula] as const],
  ),
);

let excel: SimulatedExcel;
beforeAll(async () => {
  excel = await startExcel();
});

function formulasIn({ rows }: Snapshot): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, formula }) =>
        formula === null ? [] : [[addressOf(row, column), formula] as const],
      ),
    ),
  );
}

async function hosts(): Promise<readonly (readonly [string, Workbook])[]> {
  const file = await openInBoth(excel, TU_KY);
  return [
    ["the file", file],
    ["Excel", excelWorkbook()],
  ];
}

test("a sheet that is added holds its formulas, in Excel as in the file, which keeps what they come to", async () => {
  const file = await openInBoth(excel, TU_KY);
  expect(PLANNED.size).toBeGreaterThan(40);
  for (const workbook of [file, excelWorkbook()]) {
    await carryOut(workbook, journalInMemory("lasting"), PLAN, STAMP);
    expect(formulasIn(await workbook.read(NAME))).toEqual(PLANNED);
  }
  const saved = await (await openWorkbookFile(await file.save())).read(NAME);
  const index = SHEET.rows[4]?.at(-5)?.value;
  const held = saved.rows
    .find(({ row }) => row === 5)
    ?.cells.find(({ column }) => column === (SHEET.rows[4]?.length ?? 0) - 4);
  expect(held?.value).toEqual(index);
});

test("taken back it is gone, and done again its formulas are there", async () => {
  for (const [, workbook] of await hosts()) {
    const journal = journalInMemory("lasting");
    const entry = await carryOut(workbook, journal, PLAN, STAMP);
    expect(await takeBack(workbook, journal, [entry], "before")).toEqual([]);
    expect((await workbook.sheets()).map(({ name }) => name)).not.toContain(NAME);
    expect(await takeBack(workbook, journal, journal.read().entries, "after")).toEqual([]);
    expect(formulasIn(await workbook.read(NAME))).toEqual(PLANNED);
    expect(await takeBack(workbook, journal, journal.read().entries, "before")).toEqual([]);
  }
});

test("it is left where someone typed points on it since, or put another formula in place of ours", async () => {
  const typed = { look: null, format: null, link: null } as const;
  const changes = [
    { column: 4, content: { kind: "number", digits: "1.25" } },
    { column: SHEET.rows[4]?.length ?? 0, content: { kind: "formula", formula: "=1+1" } },
  ] as const;
  for (const { column, content } of changes) {
    for (const [, workbook] of await hosts()) {
      const journal = journalInMemory("lasting");
      const entry = await carryOut(workbook, journal, PLAN, STAMP);
      await workbook.write({
        ...{ clearFilters: [], adds: [], widths: [], tables: [], removes: [] },
        blocks: [{ sheet: NAME, row: 5, column, cells: [[{ ...typed, content }]] }],
      });
      const left = await takeBack(workbook, journal, [entry], "before");
      expect(left).toMatchObject([{ sheet: NAME, cell: null }]);
      expect((await workbook.sheets()).map(({ name }) => name)).toContain(NAME);
    }
  }
});
