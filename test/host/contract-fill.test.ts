/** @jest-environment ./test/excel-host/environment.ts */
import { join } from "node:path";
import type { FillChoices } from "../../src/core/fill/filling";
import { emptyPlan, plainBlock, type Plan } from "../../src/core/plan/plan";
import { addressOf } from "../../src/core/sheet/address";
import { excelWorkbook } from "../../src/host/excel/workbook";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import { fill } from "../../src/jobs/fill";
import type { Workbook } from "../../src/jobs/workbook";
import { carryOut } from "../../src/jobs/writing/carry-out";
import { journalInMemory } from "../../src/jobs/writing/memory";
import { takeBack } from "../../src/jobs/writing/take-back";
import { openInBoth } from "../excel-host/open-file";
import type { SimulatedExcel } from "../excel-host/start-excel";
import { startExcel } from "../excel-host/start-excel";

/*
 * Filling writes formulas of ours, which no other job does: the same has to stand in the cells in an open Excel and in a
 * file, and all has to come back. The simulated Excel works nothing out, so that what formulas come to is told by the
 * file alone.
 */

const FILE = join(__dirname, "../fixtures/appendices/bach-thong-2023-vi.xlsx");
const SHEET = "Phụ lục II";
const STAMP = { id: "1", time: "2026-11-25T10:32" };
const FORMULAS: FillChoices = {
  ...{ differing: true, cut: true, as: "formulas", places: null },
  zeroOverZero: "zero",
};
const FILLED = ["D9", "D58", "D131"];

let excel: SimulatedExcel;
beforeAll(async () => {
  excel = await startExcel();
});

/** The formula, or else the value, and the format of some cells. */
async function cellsOf(workbook: Workbook, wanted: readonly string[]): Promise<readonly unknown[]> {
  const cells = (await workbook.read(SHEET)).rows.flatMap(({ row, cells: inRow }) =>
    inRow.map((cell) => [addressOf(row, cell.column), cell] as const),
  );
  const byAddress = new Map(cells);
  return wanted.map((address) => {
    const cell = byAddress.get(address);
    return [cell?.formula ?? cell?.value ?? null, cell?.format ?? null];
  });
}

test("formulas stand in both hosts after filling, are gone after undoing, and back after doing it again", async () => {
  const file = await openInBoth(excel, FILE);
  const seen: unknown[][] = [];
  for (const workbook of [excelWorkbook(), file]) {
    const journal = journalInMemory("lasting");
    const steps: unknown[] = [await cellsOf(workbook, FILLED)];
    const { plan } = await fill(workbook, SHEET, FORMULAS);
    const entry = await carryOut(workbook, journal, plan, STAMP);
    steps.push(await cellsOf(workbook, FILLED));
    expect(await takeBack(workbook, journal, [entry], "before")).toEqual([]);
    steps.push(await cellsOf(workbook, FILLED));
    const [undone] = journal.read().entries;
    await takeBack(workbook, journal, undone === undefined ? [] : [undone], "after");
    steps.push(await cellsOf(workbook, FILLED));
    seen.push(steps);
  }
  const [inExcel = [], inFile = []] = seen;
  expect(inExcel).toEqual(inFile);
  const [before, after, undone, redone] = inFile;
  expect(before).toEqual([
    [null, null],
    [null, null],
    [{ kind: "number", digits: "23.7" }, "General"],
  ]);
  expect(after).toEqual([
    ["=ROUND(100*D11/D10,1)", "General"],
    ["=IF(D59=0,0,ROUND(100*D60/D59,1))", "General"],
    ["=ROUND(100*D136/D135,1)", "General"],
  ]);
  expect(undone).toEqual(before);
  expect(redone).toEqual(after);
});

function planOf(formula: string): Plan {
  const block = plainBlock(SHEET, { row: 9, column: 4, height: 1, width: 1 });
  const content = { kind: "formula", formula, shows: { kind: "number", digits: "100" } } as const;
  return { ...emptyPlan("fill"), blocks: [{ ...block, after: [[content]] }] };
}

test.each(['=HYPERLINK("https://example.org","100")', "=Tổng!A1", "=cmd|' /C calc'!A0"])(
  "a formula that is not put together from addresses is written by no host: %s",
  async (formula) => {
    const file = await openInBoth(excel, FILE);
    for (const workbook of [excelWorkbook(), file]) {
      const journal = journalInMemory("lasting");
      await expect(carryOut(workbook, journal, planOf(formula), STAMP)).rejects.toThrow(RangeError);
      expect(await cellsOf(workbook, ["D9"])).toEqual([[null, null]]);
      expect(journal.read().entries).toEqual([]);
    }
  },
);

test("in a file, formulas of ours keep what they come to, and those that read them are worked out again", async () => {
  const file = await openInBoth(excel, FILE);
  const reader = { sheet: SHEET, row: 150, column: 4 };
  const content = { kind: "formula", formula: "=D9+1" } as const;
  const nothing = { clearFilters: [], adds: [], widths: [], tables: [], removes: [] };
  const cells = [[{ content, format: null, look: null, link: null }]];
  await file.write({ ...nothing, blocks: [{ ...reader, cells }] });
  await carryOut(file, journalInMemory("lasting"), planOf("=ROUND(100*D11/D10,1)"), STAMP);
  const saved = await openWorkbookFile(await file.save());
  const values = new Map(
    (await saved.read(SHEET)).rows.flatMap(({ row, cells: inRow }) =>
      inRow.map(({ column, value }) => [addressOf(row, column), value] as const),
    ),
  );
  expect(values.get("D9")).toEqual({ kind: "number", digits: "100" });
  expect(values.get("D150")).toEqual({ kind: "error", code: "#NOT_CALCULATED" });
});
