import type { Plan } from "../core/plan/plan";
import type { ClassProfile } from "../core/rank/profile";
import { ChangedSinceCheck, NoAppendix } from "../core/problem";
import type { Change, Suspect } from "../core/rule/finding";
import { addressOf } from "../core/sheet/address";
import type { Snapshot } from "../core/sheet/snapshot";
import { VERSION } from "../jobs/version";
import { CLASS_PROFILES } from "../packs/classes";
import { check } from "../jobs/check";
import { cleanPlan } from "../jobs/clean-copy";
import { fingerprint } from "../jobs/fingerprint";
import { markPlan, unmarkPlan } from "../jobs/marks/mark-plan";
import { renewMarks } from "../jobs/marks/renew-marks";
import { mendable, mendingPlan, roundedAgain } from "../jobs/mend";
import { rank } from "../jobs/rank";
import type { RankReport } from "../jobs/rank/report";
import type { SheetReport } from "../jobs/report";
import { resultsPlan } from "../jobs/results/plan";
import type { ToldFinding } from "../jobs/told";
import type { Workbook } from "../jobs/workbook";
import type { Journal } from "../jobs/writing/journal";
import type { RankingWords } from "../words/ranking-words";
import type { ResultsWords } from "../words/results-words";
import type { Lock } from "../words/writing-words";
import type { RankOptions } from "./rank-options";
import type { PaneText } from "./text";

/** The class profile in force where the user names none. */
export const PROFILE: ClassProfile = CLASS_PROFILES[0];

/** What a check gave, and what it was a check of. */
export interface Checked {
  readonly report: SheetReport;
  /** The fingerprint of what was checked. */
  readonly fingerprint: string;
  /** When, `2026-11-24T10:32` in local time. */
  readonly moment: string;
}

/** Checks one sheet. Throws the Problem for which it was skipped where it is no appendix. */
export async function checkSheet(
  workbook: Workbook,
  sheet: string,
  moment: string,
): Promise<Checked> {
  let input = "";
  const read: Workbook["read"] = async (name) => {
    const snapshot = await workbook.read(name);
    input = fingerprint(snapshot);
    return snapshot;
  };
  const { sheets, skipped } = await check({ ...workbook, read }, { sheet, form: null });
  const [report] = sheets;
  if (report === undefined) throw skipped[0]?.problem ?? new NoAppendix(sheet);
  return { report, fingerprint: input, moment };
}

/** Whether a sheet still holds what was checked. */
export async function isAsChecked(workbook: Workbook, checked: Checked): Promise<boolean> {
  return fingerprint(await workbook.read(checked.report.sheet)) === checked.fingerprint;
}

/** The sheet as it stands. Throws ChangedSinceCheck where that is not what was checked. */
async function asChecked(workbook: Workbook, checked: Checked): Promise<Snapshot> {
  const { sheet } = checked.report;
  const snapshot = await workbook.read(sheet);
  if (fingerprint(snapshot) !== checked.fingerprint) throw new ChangedSinceCheck(sheet);
  return snapshot;
}

/** What keeps the cells of a sheet from being written, so that nothing of that kind is offered; null for nothing. One sync. */
export async function lockOf(workbook: Workbook, sheet: string): Promise<Lock | null> {
  const nowhere = { cells: [], columns: [], tables: [], whole: [] };
  const { conditions } = await workbook.inspect(nowhere, [sheet]);
  if (conditions.isReadOnly) return "read-only";
  return conditions.sheets.some(({ isProtected }) => isProtected) ? "protected" : null;
}

/** Figures to be mended: the plan, the changes it makes, and how many cells it leaves to their formulas. */
export interface Mending {
  readonly plan: Plan;
  readonly changes: readonly Change[];
  readonly formulas: number;
}

/** Plans to round again what was cut on a sheet. Throws ChangedSinceCheck. Nothing is written. */
export function planRounding(
  workbook: Workbook,
  checked: Checked,
  findings: readonly ToldFinding[],
): Promise<Mending> {
  return planMending(workbook, checked, roundedAgain(findings));
}

/** Plans one act that a finding proposes: the cell and those that change with it. Throws ChangedSinceCheck. Nothing is written. */
export function planFix(workbook: Workbook, checked: Checked, suspect: Suspect): Promise<Mending> {
  return planMending(workbook, checked, [suspect, ...suspect.with]);
}

async function planMending(
  workbook: Workbook,
  checked: Checked,
  wanted: readonly Change[],
): Promise<Mending> {
  const snapshot = await asChecked(workbook, checked);
  const changes = mendable(snapshot, wanted);
  const formulas = wanted.length - changes.length;
  const plan = mendingPlan(snapshot, changes);
  return { changes: changes.map((change) => asWritten(change, plan)), formulas, plan };
}

/** A change as it will stand in its cell: what is kept behind a figure, `(264/371)`, is shown as well. */
function asWritten(change: Change, { blocks }: Plan): Change {
  const block = blocks.find(({ row, column }) => addressOf(row, column) === change.cell);
  const [before, after] = [block?.before?.[0]?.[0], block?.after?.[0]?.[0]];
  if (before?.kind !== "text" || after?.kind !== "text" || !/[^\d.,]/.test(after.text))
    return change;
  return { ...change, reported: before.text, proposed: after.text };
}

/** Plans to mark the cells of what was found on a sheet. Throws ChangedSinceCheck. Nothing is written. */
export async function planMarks(
  workbook: Workbook,
  checked: Checked,
  findings: readonly ToldFinding[],
  journal: Journal,
): Promise<Plan> {
  const snapshot = await asChecked(workbook, checked);
  return markPlan(snapshot, findings, await renewMarks(workbook, journal));
}

/** Plans to take all marks away, wherever they are now. Nothing is written. */
export async function planUnmark(workbook: Workbook, journal: Journal): Promise<Plan> {
  return unmarkPlan(await renewMarks(workbook, journal));
}

/** Plans a copy without marks and sheets of ours. Nothing is written. */
export async function planClean(
  workbook: Workbook,
  journal: Journal,
  words: ResultsWords,
): Promise<Plan> {
  return cleanPlan(workbook, await renewMarks(workbook, journal), words);
}

/** Plans the results sheet of what was found. Throws ChangedSinceCheck. Nothing is written. */
export async function planResults(
  workbook: Workbook,
  checked: Checked,
  { results, findings, pane }: PaneText,
): Promise<Plan> {
  await asChecked(workbook, checked);
  const { report, moment } = checked;
  const words = { results, findings, check: pane.check };
  return resultsPlan(workbook, report, { moment, version: VERSION }, words);
}

/** Ranks a sheet, against the previous year's where one was chosen. Nothing is written. */
export async function rankSheet(
  workbook: Workbook,
  sheet: string,
  options: RankOptions,
  words: RankingWords,
): Promise<RankReport> {
  const previous = options.previous === null ? null : await workbook.read(options.previous);
  return rank(workbook, { sheet, profile: PROFILE, previous, choices: options.choices, words });
}
