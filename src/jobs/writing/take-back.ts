import {
  placesOfEntry,
  renamed,
  type Entry,
  type EntryState,
  type RecordedCells,
} from "../../core/plan/entry";
import { changesSheets, conditionStops } from "../../core/plan/preflight";
import { isEmpty, restoration, sparing, type Left } from "../../core/plan/restore";
import { halfPutBack } from "../../core/plan/restore-sheet";
import type { Standing } from "../../core/plan/standing";
import { Problem, WriteUnclear } from "../../core/problem";
import { HEAD_COLUMNS } from "../../core/plan/row-head";
import { overlap, type Area } from "../../core/sheet/area";
import type { Workbook } from "../workbook";
import { interrupted, withEntry, withoutEntry, type Journal } from "./journal";
import { marksAfter } from "./marked";
import { restored, settle, type Settled } from "./settle";
import { problemOf } from "./stopped";

/** How many columns a sheet has. */
const WHOLE_ROW = 16_384;

/**
 * Takes entries back (towards "before") or does them again (towards "after"), newest or oldest first as the
 * direction asks. What someone changed since stays and is listed. Entries that touch different cells go
 * together: one sync each to find their sheets, to look, to write and to read back.
 *
 * Throws the problem that stands in the way, with nothing changed of the entries still to come; and WriteUnclear
 * when the host failed on the way and nobody knows how much was restored: the journal holds interrupted entries
 * then.
 */
export async function takeBack(
  workbook: Workbook,
  journal: Journal,
  entries: readonly Entry[],
  towards: "before" | "after",
): Promise<readonly Left[]> {
  const from: EntryState = towards === "before" ? "done" : "undone";
  const wanted = entries.filter(({ state }) => state === from);
  const ordered = towards === "before" ? [...wanted].reverse() : wanted;
  const named = await withPresentNames(workbook, ordered);
  const left: Left[] = [];
  for (const batch of batchesOf(named)) {
    left.push(...(await takeBackBatch(workbook, journal, batch, towards)));
  }
  return left;
}

/**
 * Brings every interrupted entry to how things stood before it, newest first: one whose writing was interrupted
 * leaves the journal, one that was being taken back is taken back. Gives what was left because someone
 * changed it since. Throws what keeps it from that; the entries stay interrupted then.
 */
export async function recover(workbook: Workbook, journal: Journal): Promise<readonly Left[]> {
  const left: Left[] = [];
  for (const entry of await withPresentNames(workbook, interrupted(journal.read()))) {
    const now = await lookAt(workbook, entry);
    refuseStopped(entry, now, settlingChangesSheets(entry, now));
    const settled = await settle(workbook, entry, now);
    left.push(...settled.left);
    const book = journal.read();
    const entries =
      entry.state === "writing"
        ? withoutEntry(book, entry)
        : withEntry(book, { ...entry, state: "undone" });
    const marks = marksAfter(book.marks, entry.cells, settled.standing.cells);
    journal.keep({ ...entries, marks });
  }
  return left;
}

async function takeBackBatch(
  workbook: Workbook,
  journal: Journal,
  batch: readonly Entry[],
  towards: "before" | "after",
): Promise<readonly Left[]> {
  const together = joined(batch);
  const now = await lookAt(workbook, together);
  const plan = restoration(together, now, towards, false);
  refuseStopped(together, now, changesSheets(plan.writing));
  const keepAll = (state: EntryState): void => {
    for (const entry of batch) journal.keep(withEntry(journal.read(), { ...entry, state }));
  };
  const keepMarks = (standing: Standing): void => {
    const book = journal.read();
    journal.keep({ ...book, marks: marksAfter(book.marks, together.cells, standing.cells) });
  };
  // Where all of it was changed since nothing is taken back, and nothing is said to be.
  if (isEmpty(plan.writing) && plan.left.length > 0) {
    keepMarks(now);
    return plan.left;
  }
  const before = batch[0]?.state ?? "done";
  if (!isEmpty(plan.writing)) keepAll(towards === "before" ? "undoing" : "redoing");
  const settled = await restored(workbook, together, plan, now, (later) =>
    sparing(restoration(together, later, towards, true), plan.left),
  ).catch(async (failure: unknown) => {
    const found = await afterFailure(workbook, together, now, towards, plan.left, failure);
    if (found === null) {
      keepAll(before);
      throw failure;
    }
    return found;
  });
  keepAll(towards === "before" ? "undone" : "done");
  keepMarks(settled.standing);
  return plan.left;
}

/**
 * After a failure: how things stand if all was restored none the less, or was now; null where things stand as
 * before. A restoration that got halfway is brought to how things stood before the entry, which takes it back
 * and undoes doing it again. Throws WriteUnclear where the host lets neither be made sure of.
 */
async function afterFailure(
  workbook: Workbook,
  entry: Entry,
  before: Standing,
  towards: "before" | "after",
  left: readonly Left[],
  failure: unknown,
): Promise<Settled | null> {
  try {
    const now = await lookAt(workbook, entry);
    const { writing } = sparing(restoration(entry, now, towards, true), left);
    const isWhole = halfPutBack(entry, now, towards).length === 0;
    if (isEmpty(writing) && isWhole) return { standing: now, left };
    if (isSameStanding(before, now)) return null;
    const settled = await settle(workbook, entry, now, left);
    return towards === "before" ? settled : null;
  } catch {
    throw new WriteUnclear(failure instanceof Problem ? failure : null);
  }
}

function isSameStanding(before: Standing, now: Standing): boolean {
  const [one, other] = [before, now].map(({ cells, columns, tables, whole }) =>
    JSON.stringify({ cells, columns, tables, whole }),
  );
  return one === other;
}

function lookAt(workbook: Workbook, entry: Entry): Promise<Standing> {
  return workbook.inspect(placesOfEntry(entry), sheetsOfEntry(entry));
}

/** An interrupted entry may have put a sheet back in part only, which has to go again. */
function settlingChangesSheets(entry: Entry, now: Standing): boolean {
  return (
    halfPutBack(entry, now, "before").length > 0 ||
    changesSheets(restoration(entry, now, "before", true).writing)
  );
}

/** A sheet that is gone stops nothing: its cells are listed as left. */
function refuseStopped(entry: Entry, now: Standing, touchesSheets: boolean): void {
  const stops = conditionStops(now.conditions, sheetsOfEntry(entry), touchesSheets);
  const stop = stops.find((each) => each.stop !== "no-sheet");
  if (stop !== undefined) throw problemOf(stop);
}

function sheetsOfEntry({ cells, widths, tables }: Entry): readonly string[] {
  return [...new Set([...cells, ...widths, ...tables].map(({ sheet }) => sheet))];
}

async function withPresentNames(
  workbook: Workbook,
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  if (entries.length === 0) return [];
  const names = new Map((await workbook.sheets()).map(({ id, name }) => [id, name]));
  return entries.map((entry) => renamed(entry, (id) => names.get(id) ?? null));
}

/** Entries that follow each other and touch different cells, and no sheet as a whole, put together. */
function batchesOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const batches: Entry[][] = [];
  for (const entry of entries) {
    const batch = batches.at(-1);
    const fits = batch?.every((other) => areApart(other, entry)) === true;
    if (fits) batch.push(entry);
    else batches.push([entry]);
  }
  return batches;
}

function areApart(one: Entry, other: Entry): boolean {
  const plain = [one, other].every(
    ({ sheets, tables, widths }) => sheets.length + tables.length + widths.length === 0,
  );
  return (
    plain &&
    one.cells.every((a) =>
      other.cells.every(
        (b) => a.sheet !== b.sheet || !(overlap(reach(a), b) || overlap(a, reach(b))),
      ),
    )
  );
}

/** What is written at the head of a row bears on the whole row, which is known again by it. */
function reach(cells: RecordedCells): Area {
  const isHead = cells.planned !== null && cells.column <= HEAD_COLUMNS;
  return isHead ? { ...cells, column: 1, width: WHOLE_ROW } : cells;
}

function joined(entries: readonly Entry[]): Entry {
  const [first] = entries;
  if (first === undefined) throw new WriteUnclear(null);
  return { ...first, cells: entries.flatMap(({ cells }) => cells) };
}
