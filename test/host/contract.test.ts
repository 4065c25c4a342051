/** @jest-environment ./test/excel-host/environment.ts */
import { wordsIn } from "../../src/words/words";
import { USUAL_RANKING } from "../../src/jobs/rank/options";
import { join } from "node:path";
import type { Entry } from "../../src/core/plan/entry";
import type { Plan } from "../../src/core/plan/plan";
import type { Left } from "../../src/core/plan/restore";
import type { Snapshot } from "../../src/core/sheet/snapshot";
import { excelWorkbook } from "../../src/host/excel/workbook";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import { check } from "../../src/jobs/check";
import { cleanPlan } from "../../src/jobs/clean-copy";
import { markPlan, unmarkPlan } from "../../src/jobs/marks/mark-plan";
import { mendingPlan, roundedAgain } from "../../src/jobs/mend";
import { rank } from "../../src/jobs/rank";
import { HEADINGS_ROW } from "../../src/jobs/results/own-sheet";
import { resultsPlan } from "../../src/jobs/results/plan";
import type { Workbook } from "../../src/jobs/workbook";
import { carryOut, prepare } from "../../src/jobs/writing/carry-out";
import type { Journal } from "../../src/jobs/writing/journal";
import { journalInMemory } from "../../src/jobs/writing/memory";
import { takeBack } from "../../src/jobs/writing/take-back";
import { HAI_DUONG_XA_2022 } from "../../src/packs/classes/hai-duong-xa-2022";
import { bookIn, bookText } from "../../src/pane/journal-text";
import { VIETNAMESE } from "../../src/pane/text";
import { openInBoth } from "../excel-host/open-file";
import type { SimulatedExcel } from "../excel-host/start-excel";
import { startExcel } from "../excel-host/start-excel";
import { putValues } from "../fixtures/with-values";

/*
 * What a workbook is to the jobs, whichever host stands behind it: the same steps are taken in an open Excel and on
 * the file, and after each of them both have to tell the same.
 */

const ROOT = join(__dirname, "../..");
const ANSWER = "đã hỏi lại xã";

/** What one step leaves behind, as both hosts tell it. */
interface Seen {
  readonly step: string;
  readonly sheets: readonly Snapshot[];
  /** Each marked cell with its fill and the one under it. */
  readonly marks: readonly string[];
  /** What the step gave: what it would write and what it said of it, or what it left alone. */
  readonly told: unknown;
}

interface Hand {
  readonly workbook: Workbook;
  readonly journal: Journal;
  readonly seen: Seen[];
}

let excel: SimulatedExcel;
beforeAll(async () => {
  excel = await startExcel();
});

async function see({ workbook, journal, seen }: Hand, step: string, told: unknown): Promise<void> {
  const names = (await workbook.sheets()).map(({ name }) => name);
  const sheets: Snapshot[] = [];
  for (const name of names) sheets.push(await workbook.read(name));
  const marks = journal
    .read()
    .marks.map(({ sheet, row, column, mark, under }) => [sheet, row, column, mark, under].join(" "))
    .sort();
  seen.push({ step, sheets, marks, told });
}

/** Writes a plan as the pane does: looks, tells, writes. */
async function written(hand: Hand, step: string, plan: Plan): Promise<Entry> {
  const { workbook, journal } = hand;
  const { extent, preflight } = await prepare(workbook, journal, plan);
  const id = String(journal.read().entries.length);
  const entry = await carryOut(workbook, journal, plan, { id, time: "2026-11-24T10:32" });
  // Which hosts forget their own undo list is the one thing that differs.
  const notes = preflight.notes.filter(({ note }) => note !== "forgets-undo");
  await see(hand, step, { extent, stops: preflight.stops, notes });
  return entry;
}

async function restored(
  hand: Hand,
  step: string,
  entries: readonly Entry[],
  towards: "before" | "after",
): Promise<readonly Left[]> {
  const left = await takeBack(hand.workbook, hand.journal, entries, towards);
  await see(hand, step, left);
  return left;
}

/** The whole of what a clerk may do with a checked appendix, there and back. */
async function checkedThereAndBack(hand: Hand): Promise<void> {
  const { workbook, journal } = hand;
  const { results, findings, pane } = VIETNAMESE;
  const words = { results, findings, check: pane.check };
  const reportNow = async () => {
    const [report] = (await check(workbook, { sheet: null, form: null })).sheets;
    if (report === undefined) throw new Error("no appendix");
    return report;
  };
  const report = await reportNow();
  const sheetNow = () => workbook.read(report.sheet);
  const planResults = async () =>
    resultsPlan(workbook, [await reportNow()], { moment: "2026-11-24T10:32", version: "1" }, words);

  await written(hand, "mark", markPlan(await sheetNow(), report.findings, []));
  const added = await planResults();
  await written(hand, "results", added);
  const name = added.adds[0]?.name ?? "";
  await putValues(workbook, name, { row: HEADINGS_ROW + 1, column: 8 }, [
    { kind: "text", text: ANSWER },
  ]);
  const proposed = report.findings
    .flatMap((finding) => finding.suspects)
    .filter((suspect) => suspect.proposed !== null);
  await written(hand, "mend", mendingPlan(await sheetNow(), proposed.slice(0, 1)));
  await written(hand, "round", mendingPlan(await sheetNow(), roundedAgain(report.findings)));
  await written(hand, "results again", await planResults());
  const fresh = (await reportNow()).findings;
  await written(hand, "mark again", markPlan(await sheetNow(), fresh, journal.read().marks));
  await written(hand, "unmark", unmarkPlan(journal.read().marks));
  const [unmarked] = journal.read().entries.slice(-1);
  await restored(hand, "undo unmark", unmarked === undefined ? [] : [unmarked], "before");
  await written(hand, "clean", await cleanPlan(workbook, journal.read().marks, results));
  await restored(hand, "undo all", journal.read().entries, "before");
  await restored(hand, "redo all", journal.read().entries, "after");
  await restored(hand, "undo all again", journal.read().entries, "before");
}

async function rankedThereAndBack(hand: Hand): Promise<void> {
  const { workbook, journal } = hand;
  const options = {
    ...USUAL_RANKING,
    ...{ sheet: null, profile: HAI_DUONG_XA_2022, previous: null },
    words: wordsIn("vi"),
  };
  const { plan, sheet } = await rank(workbook, options);
  await written(hand, "rank", plan);
  const again = await rank(workbook, options);
  await written(hand, "rank again", again.plan);
  const [, second] = journal.read().entries;
  await restored(hand, "undo the second", second === undefined ? [] : [second], "before");
  // Somebody writes into a column of ours before the rest is taken back.
  const at = { row: plan.blocks[1]?.row ?? 1, column: plan.blocks[1]?.column ?? 1 };
  await putValues(workbook, sheet, at, [{ kind: "number", digits: "12.5" }]);
  await restored(hand, "undo all", journal.read().entries, "before");
}

const IN_FILES = [
  ["bach-thong-2023-vi.xlsx", "test/fixtures/appendices/bach-thong-2023-vi.xlsx"],
  ["bach-thong-2023-text.xlsx", "test/fixtures/appendices/bach-thong-2023-text.xlsx"],
  ["quang-hoa-2022-vi.xlsx", "test/fixtures/appendices/quang-hoa-2022-vi.xlsx"],
] as const;

describe.each([
  ...IN_FILES.map(([name, path]) => [name, path, checkedThereAndBack] as const),
  ["tu-ky-2022.xlsx", "assets/samples/tu-ky-2022.xlsx", rankedThereAndBack] as const,
])("%s", (_, path, steps) => {
  test("is the same after every step in Excel and as a file, and all comes back in the end", async () => {
    const file = await openInBoth(excel, join(ROOT, path));
    const inExcel: Hand = {
      workbook: excelWorkbook(),
      journal: journalInMemory("lasting"),
      seen: [],
    };
    const inFile: Hand = { workbook: file, journal: journalInMemory("lasting"), seen: [] };
    await see(inFile, "opened", null);
    await steps(inExcel);
    await steps(inFile);
    const [opened, ...later] = inFile.seen;
    expect(inExcel.seen.map(({ step }) => step)).toEqual(later.map(({ step }) => step));
    for (const [at, seen] of later.entries()) expect(inExcel.seen[at]).toEqual(seen);
    if (steps === checkedThereAndBack) {
      const rewritten = later.find(({ step }) => step === "results again");
      expect(JSON.stringify(rewritten)).toContain(ANSWER);
      // The results sheet stays, for someone wrote on it; all else is as it was.
      const undone = { cell: null, sheet: VIETNAMESE.results.title };
      expect(later.find(({ step }) => step === "undo all")?.told).toContainEqual(undone);
      const others = later.at(-1)?.sheets.filter(({ sheet }) => sheet !== undone.sheet);
      expect(others).toEqual(opened?.sheets);
      expect(later.at(-1)?.marks).toEqual([]);
    } else {
      const left = [{ sheet: "Năm 2022", cell: expect.stringMatching(/^L/) }];
      expect(later.at(-1)?.told).toEqual(left);
    }
    const saved = await openWorkbookFile(await file.save());
    for (const { name } of await file.sheets()) {
      expect(await saved.read(name)).toEqual(await file.read(name));
    }
    for (const { journal } of [inExcel, inFile]) {
      expect(bookIn(bookText(journal.read()))).toEqual(journal.read());
    }
  });
});
