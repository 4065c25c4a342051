import { emptyPlan, plainBlock, type Plan } from "../../../src/core/plan/plan";
import { MARK_FILLS } from "../../../src/jobs/marks/colours";
import { unmarkPlan } from "../../../src/jobs/marks/mark-plan";
import { renewMarks } from "../../../src/jobs/marks/renew-marks";
import { carryOut } from "../../../src/jobs/writing/carry-out";
import { journalInMemory } from "../../../src/jobs/writing/memory";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import type { Workbook } from "../../../src/jobs/workbook";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const SHEET = "Phụ lục II";
const SAMPLE = join(__dirname, "../../../assets/samples/bach-thong-2023.xlsx");
const MARKED = [
  { row: 128, column: 4, color: MARK_FILLS.error },
  { row: 131, column: 4, color: MARK_FILLS.warning },
];

function open(): Promise<Workbook> {
  return openWorkbookFile(new Uint8Array(readFileSync(SAMPLE)));
}

/** Paints cells as someone, or as a row inserted above, would: not through the journal. */
async function paint(
  workbook: Workbook,
  cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly color: string | null;
  }[],
): Promise<void> {
  const nothing = { clearFilters: [], adds: [], widths: [], tables: [], removes: [] };
  await workbook.write({
    ...nothing,
    blocks: cells.map(({ row, column, color }) => {
      const look = { fill: { color }, rest: null };
      return {
        sheet: SHEET,
        row,
        column,
        cells: [[{ content: null, format: null, look, link: null }]],
      };
    }),
  });
}

async function marked() {
  const workbook = await open();
  const journal = journalInMemory("lasting");
  const plan: Plan = {
    ...emptyPlan("mark"),
    blocks: MARKED.map(({ color, ...place }) => ({
      ...plainBlock(SHEET, { ...place, height: 1, width: 1 }),
      fill: { color, over: null },
    })),
  };
  await carryOut(workbook, journal, plan, { id: "1", time: "" });
  return { workbook, journal };
}

const placesIn = (marks: readonly { readonly row: number; readonly column: number }[]) =>
  marks.map(({ row, column }) => `${row} ${column}`);

describe("Where the marks are", () => {
  test("is told as it was left, where nothing has moved", async () => {
    const { workbook, journal } = await marked();
    const before = journal.read().marks;
    expect(placesIn(await renewMarks(workbook, journal))).toEqual(placesIn(MARKED));
    expect(journal.read().marks).toEqual(before);
  });

  test("is found again after a row came in above, and all of them can be taken off there", async () => {
    const { workbook, journal } = await marked();
    const moved = MARKED.map(({ row, ...rest }) => ({ ...rest, row: row + 1 }));
    await paint(
      workbook,
      MARKED.map((cell) => ({ ...cell, color: null })),
    );
    await paint(workbook, moved);
    const found = await renewMarks(workbook, journal);
    expect(placesIn(found)).toEqual(placesIn(moved));
    await carryOut(workbook, journal, unmarkPlan(found), { id: "2", time: "" });
    expect(journal.read().marks).toEqual([]);
    expect(await renewMarks(workbook, journal)).toEqual([]);
  });

  test("is nowhere once they were painted over, so that nothing is said to be left in the file", async () => {
    const { workbook, journal } = await marked();
    await paint(
      workbook,
      MARKED.map((cell) => ({ ...cell, color: "#00FF00" })),
    );
    expect(await renewMarks(workbook, journal)).toEqual([]);
    expect(journal.read().marks).toEqual([]);
  });

  test("is nowhere in a file that was closed without saving", async () => {
    const { journal } = await marked();
    expect(await renewMarks(await open(), journal)).toEqual([]);
  });

  test("is forgotten with the sheet that they were on", async () => {
    const { workbook, journal } = await marked();
    const gone = journal.read().marks.map((mark) => ({ ...mark, sheet: "Cũ", sheetId: "gone" }));
    journal.keep({ ...journal.read(), marks: gone });
    expect(await renewMarks(workbook, journal)).toEqual([]);
    expect(journal.read().marks).toEqual([]);
  });
});
