import { excelWorkbook } from "../../../src/host/excel/workbook";
import { Problem, WrittenOtherwise } from "../../../src/core/problem";
import type { Entry } from "../../../src/core/plan/entry";
import { carryOut } from "../../../src/jobs/writing/carry-out";
import { interrupted } from "../../../src/jobs/writing/journal";
import { recover, takeBack } from "../../../src/jobs/writing/take-back";
import type { Fault } from "../../excel-host/faults";
import type { WorkbookPicture } from "../../excel-host/picture";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import type { Begun } from "./faults-jobs";
import {
  differences,
  marksOf,
  momentOf,
  openAgain,
  openPane,
  pictureOf,
  type Moment,
  type Pane,
} from "./faults-panes";

const STAMP = { id: "tried", time: "2026-11-24T10:32" };

/** What a job goes through, each part from a moment of its own. */
interface Stage {
  readonly name: string;
  readonly start: Moment;
  readonly run: (pane: Pane) => Promise<unknown>;
  /** What goes wrong in any case, so that what follows it can be made to fail too. */
  readonly first: readonly Fault[];
  /** Whether nothing is tried after a failure, so that it hardly matters whether Excel stays away. */
  readonly isAlone: boolean;
  /** The first sync to fail. */
  readonly from: number;
}

/** What came of all faults that were tried. */
export interface Tally {
  readonly injected: number;
  readonly restored: number;
  /** Which kinds of fault struck. */
  readonly kinds: ReadonlySet<string>;
  /** What was not as it should be, each with the fault that did it. */
  readonly failures: readonly string[];
}

/** How many actions of a batch are made to fail: each, or the first, the one in the middle and the last. */
export type Density = "every" | "some";

const carryingOut = (plan: Begun["plan"]) => (pane: Pane) =>
  carryOut(excelWorkbook(), pane.journal, plan, STAMP);
const undoing = (pane: Pane) => takeBack(excelWorkbook(), pane.journal, ownEntry(pane), "before");
const redoing = (pane: Pane) => takeBack(excelWorkbook(), pane.journal, ownEntry(pane), "after");
const recovering = (pane: Pane) => recover(excelWorkbook(), pane.journal);

function ownEntry({ journal }: Pane): readonly Entry[] {
  return journal.read().entries.filter(({ id }) => id === STAMP.id);
}

/**
 * Does a job again and again, each time with another fault: at every sync of writing, undoing and redoing, of what
 * each of these puts back after a fault, and of recovering from each. Afterwards recovers and undoes, and compares
 * with what was there before the job.
 */
export async function tryEveryFault(
  excel: SimulatedExcel,
  begun: Begun,
  density: Density,
): Promise<Tally> {
  const tries: Tally[] = [];
  for (const each of await triesOf(excel, begun, density)) tries.push(await each());
  return tries.reduce(together, NOTHING_TRIED);
}

/** The same with a few of the faults, picked by numbers: what is tried at each is the number's remainder. */
export async function trySomeFaults(
  excel: SimulatedExcel,
  begun: Begun,
  picks: readonly number[],
): Promise<Tally> {
  const all = await triesOf(excel, begun, "every");
  const tries: Tally[] = [];
  for (const pick of picks) {
    const tried = await all[pick % all.length]?.();
    if (tried !== undefined) tries.push(tried);
  }
  return tries.reduce(together, NOTHING_TRIED);
}

export const NOTHING_TRIED: Tally = { injected: 0, restored: 0, kinds: new Set(), failures: [] };

async function triesOf(
  excel: SimulatedExcel,
  { start, plan }: Begun,
  density: Density,
): Promise<readonly (() => Promise<Tally>)[]> {
  const write = stage("write", start, carryingOut(plan));
  const done = await endOf(excel, write);
  const pictures = { original: pictureOf(start), done: pictureOf(done) };
  const writing = [write, ...(await brokenOff(excel, write))];
  const again: Stage[] = [];
  // What the host makes something else of is put back by the job itself: then there is nothing to undo.
  if (ownEntry(openPane(excel, done)).length > 0) {
    const undo = stage("undo", done, undoing);
    const redo = stage("redo", await endOf(excel, undo), redoing);
    writing.push(undo, ...(await brokenOff(excel, undo)));
    again.push(redo, ...(density === "every" ? await brokenOff(excel, redo) : []));
  }
  const tries = [];
  for (const tried of [...writing, ...again]) {
    // Redoing goes through what undoing goes through, the other way round.
    const faults = await faultsIn(excel, tried, again.includes(tried) ? "some" : density);
    tries.push(...faults.map((fault) => () => tryFault(excel, tried, fault, pictures)));
  }
  return tries;
}

/** Two tallies as one. */
export function together(one: Tally, other: Tally): Tally {
  return {
    injected: one.injected + other.injected,
    restored: one.restored + other.restored,
    kinds: new Set([...one.kinds, ...other.kinds]),
    failures: [...one.failures, ...other.failures],
  };
}

function stage(name: string, start: Moment, run: Stage["run"]): Stage {
  return { name, start, run, first: [], isAlone: false, from: 1 };
}

/** What a stage does after a fault at its last write: putting back at once, and recovering in a pane opened later. */
async function brokenOff(excel: SimulatedExcel, broken: Stage): Promise<readonly Stage[]> {
  const { batches, lastWrite: sync } = await rehearsal(excel, broken);
  if (sync === 0) return [];
  const actions = batches[sync - 1] ?? 0;
  const atItsEnd: Fault = { sync, strikes: { action: actions - 1 } };
  const halfway: Fault = { sync, strikes: { action: actions >> 1 }, staysAway: true };
  const interruptedThere = await endOf(excel, { ...broken, first: [halfway] });
  return [
    {
      ...broken,
      ...{ name: `putting back in ${broken.name}`, first: [atItsEnd], isAlone: true },
      from: sync + 1,
    },
    { ...stage(`recovery of ${broken.name}`, interruptedThere, recovering), isAlone: true },
  ];
}

async function endOf(excel: SimulatedExcel, { start, run, first }: Stage): Promise<Moment> {
  const pane = openPane(excel, start);
  pane.host.faults = first;
  const failure = await failureOf(run(pane));
  const isExpected =
    first.length > 0 ? failure !== null : failure === null || failure instanceof WrittenOtherwise;
  if (!isExpected) throw failure instanceof Error ? failure : new Error("nothing went wrong");
  return momentOf(pane);
}

/** How many actions each sync of a stage has, and which was the last to change anything. */
async function rehearsal(excel: SimulatedExcel, { start, run, first }: Stage) {
  const pane = openPane(excel, start);
  pane.host.faults = first;
  const pictures: WorkbookPicture[] = [];
  pane.host.beforeSync = () => pictures.push(pictureOf(pane));
  await failureOf(run(pane));
  pictures.push(pictureOf(pane));
  const writes = pane.host.batches.map((_, at) => {
    const [before = [], after = []] = pictures.slice(at, at + 2);
    return differences(before, after).length > 0;
  });
  return { batches: pane.host.batches, writes, lastWrite: writes.lastIndexOf(true) + 1 };
}

async function faultsIn(
  excel: SimulatedExcel,
  tried: Stage,
  density: Density,
): Promise<readonly Fault[]> {
  const { batches, writes } = await rehearsal(excel, tried);
  return batches.flatMap((actions, at): readonly Fault[] => {
    const sync = at + 1;
    if (sync < tried.from) return [];
    const middle = actions >> 1;
    const here = (strikes: Fault["strikes"]): Fault => ({ sync, strikes });
    const away = (strikes: Fault["strikes"]): Fault => ({ sync, strikes, staysAway: true });
    if (writes[at] !== true) {
      // Whatever fails where things are only read, nothing was done: one action stands for all.
      const others = tried.isAlone ? [] : [here({ action: middle }), away("lost")];
      return [here("refused"), here("lost"), ...others];
    }
    const some = new Set([0, middle, actions - 1]);
    const every = Array.from({ length: actions }, (_, action) => action);
    const strikes: readonly Fault["strikes"][] = [
      ...(["refused", "lost"] as const),
      ...(density === "every" ? every : [...some]).map((action) => ({ action })),
    ];
    return [...strikes.map(here), ...(tried.isAlone ? [away("lost")] : strikes.map(away))];
  });
}

async function tryFault(
  excel: SimulatedExcel,
  { name, start, run, first }: Stage,
  fault: Fault,
  pictures: { readonly original: WorkbookPicture; readonly done: WorkbookPicture },
): Promise<Tally> {
  const struck = openPane(excel, start);
  struck.host.faults = [...first, fault];
  const failure = await failureOf(run(struck));
  const { injected } = struck.host;
  struck.host.faults = [];
  const pane = fault.staysAway === true ? openAgain(excel, struck) : struck;
  const wrong = [
    ...(failure === null || failure instanceof Problem ? [] : ["threw no problem of ours"]),
    ...(failure === null && interrupted(pane.journal.read()).length > 0 ? ["said nothing"] : []),
    ...wrongAtOnce(pane, pictures),
    ...(await wrongAfterUndo(pane, pictures.original).catch((thrown: unknown) => [String(thrown)])),
  ];
  // A batch may end at an error of its own before it comes to the action.
  const isStruck = injected > first.length;
  return {
    injected,
    restored: wrong.length === 0 ? injected : 0,
    kinds: new Set(isStruck ? [kindOf(fault)] : []),
    failures: wrong.map((what) => `${name}, ${JSON.stringify(fault)}: ${what}`),
  };
}

/** Without an interrupted entry the pane says that all was written or nothing: that has to be so. */
function wrongAtOnce(
  pane: Pane,
  { original, done }: { readonly original: WorkbookPicture; readonly done: WorkbookPicture },
): readonly string[] {
  if (interrupted(pane.journal.read()).length > 0) return [];
  const isDone = ownEntry(pane).some(({ state }) => state === "done");
  return differences(pictureOf(pane), isDone ? done : original).map(
    (what) => `said to be ${isDone ? "done" : "as before"}, but ${what}`,
  );
}

async function wrongAfterUndo(pane: Pane, original: WorkbookPicture): Promise<readonly string[]> {
  const left = [...(await recovering(pane)), ...(await undoing(pane))];
  const marks = marksOf(pane);
  return [
    ...(left.length === 0 ? [] : [`left ${JSON.stringify(left)}`]),
    ...differences(pictureOf(pane), original),
    ...(JSON.stringify(marks.painted) === JSON.stringify(marks.remembered)
      ? []
      : [`marks ${JSON.stringify(marks)}`]),
  ];
}

function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
}

/** `refused`, `lost` or `action`, and whether Excel stayed away. */
function kindOf({ strikes, staysAway }: Fault): string {
  const kind = typeof strikes === "object" ? "action" : strikes;
  return staysAway === true ? `${kind}, gone` : kind;
}
