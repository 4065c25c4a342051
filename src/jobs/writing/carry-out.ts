import {
  begunEntry,
  documentsOf,
  doneEntry,
  foreseenEntry,
  type Entry,
} from "../../core/plan/entry";
import { extentOf, type Extent } from "../../core/plan/extent";
import { placesOf } from "../../core/plan/places";
import { sheetsOf, type Plan } from "../../core/plan/plan";
import { preflight, type Preflight } from "../../core/plan/preflight";
import type { Standing } from "../../core/plan/standing";
import { isWhollyWritten, unlikePlan, type Mismatch } from "../../core/plan/verify";
import { writingOf } from "../../core/plan/doing";
import {
  CellBeingEdited,
  Problem,
  SheetChanged,
  WriteUnclear,
  WrittenOtherwise,
} from "../../core/problem";
import { leftUndoneIn, type LeftUndone, type Workbook } from "../workbook";
import { interrupted, withEntry, withoutEntry, type Journal } from "./journal";
import { marksAfter } from "./marked";
import { settle } from "./settle";
import { problemOf } from "./stopped";

/** What names an entry of the journal; id and time come from outside, so that the same input gives the same output. */
export type Stamp = Pick<Entry, "id" | "time">;

/** A plan with everything there is to say before it is written. */
export interface Prepared {
  readonly plan: Plan;
  readonly extent: Extent;
  readonly preflight: Preflight;
}

/**
 * Looks whether a plan may be written. Nothing is written; one sync. What stands in the way is told, and is no
 * exception; throws what keeps even from looking, save a cell being edited, which is told too, and WriteUnclear
 * while an earlier writing has to be recovered.
 */
export async function prepare(workbook: Workbook, journal: Journal, plan: Plan): Promise<Prepared> {
  const extent = extentOf(plan);
  refuseInterrupted(journal);
  try {
    const standing = await look(workbook, plan);
    const found = preflight(plan, standing);
    const documents = documentsOf(journal.read().entries);
    const begun = begunEntry(plan, standing, { id: "", time: "" }, documents);
    const entry = foreseenEntry(begun, standing);
    const keeping = journal.roomFor(withEntry(journal.read(), entry));
    const short = keeping === "lasting" ? [] : [{ note: "short-journal", why: keeping } as const];
    return { plan, extent, preflight: { ...found, notes: [...found.notes, ...short] } };
  } catch (problem) {
    if (!(problem instanceof CellBeingEdited)) throw problem;
    return { plan, extent, preflight: { stops: [{ stop: "editing" }], notes: [] } };
  }
}

/**
 * Writes a whole plan or nothing: looks once more, keeps what stands there in the journal, writes, reads back
 * and compares. What was written is put back when the host fails on the way or keeps something else than was
 * planned. `clearFilters` names the sheets whose filters the user agreed to have cleared.
 *
 * Throws the problem that stands in the way; SheetChanged when someone was quicker; WrittenOtherwise when the
 * host made something else of what it was given; what the host failed with, all of these with nothing left
 * written; and WriteUnclear when that could not be made sure of: the journal holds an interrupted entry then.
 */
export async function carryOut(
  workbook: Workbook,
  journal: Journal,
  plan: Plan,
  stamp: Stamp,
  clearFilters: readonly string[] = [],
): Promise<Entry> {
  refuseInterrupted(journal);
  const before = await look(workbook, plan);
  const [stop] = preflight(plan, before).stops.filter(
    (each) => !(each.stop === "filtered" && clearFilters.includes(each.sheet)),
  );
  if (stop !== undefined) throw problemOf(stop);
  const entry = begunEntry(plan, before, stamp, documentsOf(journal.read().entries));
  journal.keep(withEntry(journal.read(), entry));
  const { after, unprinted } = await written(workbook, plan, before, clearFilters).catch(
    async (failure: unknown) => ({
      after: await standingDespite(failure, workbook, journal, plan, before, entry),
      unprinted: [],
    }),
  );
  const wrong = unlikePlan(plan, before, after);
  if (wrong !== null) {
    const problem = told(wrong);
    await putBack(workbook, journal, entry, after, problem);
    throw problem;
  }
  const ended = doneEntry(entry, after);
  const done = unprinted.length === 0 ? ended : { ...ended, unprinted };
  const book = withEntry(journal.read(), done);
  journal.keep({ ...book, marks: marksAfter(book.marks, done.cells, after.cells) });
  return done;
}

/** Over cells of which nobody knows what we did to them nothing is written: they are recovered first. */
function refuseInterrupted(journal: Journal): void {
  if (interrupted(journal.read()).length > 0) throw new WriteUnclear(null);
}

function look(workbook: Workbook, plan: Plan): Promise<Standing> {
  return workbook.inspect(placesOf(plan), sheetsOf(plan));
}

async function written(
  workbook: Workbook,
  plan: Plan,
  before: Standing,
  clearFilters: readonly string[],
): Promise<LeftUndone & { readonly after: Standing }> {
  const told = await workbook.write(writingOf(plan, before, clearFilters));
  return { ...leftUndoneIn(told), after: await look(workbook, plan) };
}

/** After a failure: how things stand if all was written none the less. Otherwise puts everything back and throws. */
async function standingDespite(
  failure: unknown,
  workbook: Workbook,
  journal: Journal,
  plan: Plan,
  before: Standing,
  entry: Entry,
): Promise<Standing> {
  const cause = failure instanceof Problem ? failure : null;
  const now = await look(workbook, plan).catch(() => {
    throw new WriteUnclear(cause);
  });
  if (isWhollyWritten(plan, before, now)) return now;
  await putBack(workbook, journal, entry, now, cause);
  throw failure;
}

/** Puts back what an entry wrote, reads back, and strikes it out. Throws WriteUnclear where that fails. */
async function putBack(
  workbook: Workbook,
  journal: Journal,
  entry: Entry,
  now: Standing,
  cause: Problem | null,
): Promise<void> {
  const settled = await settle(workbook, entry, now).catch(() => {
    throw new WriteUnclear(cause);
  });
  const book = withoutEntry(journal.read(), entry);
  journal.keep({ ...book, marks: marksAfter(book.marks, entry.cells, settled.standing.cells) });
}

function told({ sheet, cell, isForeign }: Mismatch): Problem {
  return isForeign && cell !== null
    ? new SheetChanged(sheet, cell)
    : new WrittenOtherwise(sheet, cell);
}
