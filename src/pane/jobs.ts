import type { Plan } from "../core/plan/plan";
import type { ClassProfile } from "../core/rank/profile";
import { NoAppendix } from "../core/problem";
import type { Change, Suspect } from "../core/rule/finding";
import { VERSION } from "../jobs/version";
import { CLASS_PROFILES } from "../packs/classes";
import { check } from "../jobs/check";
import { cleanPlan } from "../jobs/clean-copy";
import { markPlan, unmarkPlan } from "../jobs/marks/mark-plan";
import { presentMarks } from "../jobs/marks/present-marks";
import { mendable, mendingPlan, roundedAgain } from "../jobs/mend";
import { rank } from "../jobs/rank";
import type { RankReport } from "../jobs/rank/report";
import type { SheetReport } from "../jobs/report";
import { resultsPlan } from "../jobs/results/plan";
import type { ToldFinding } from "../jobs/told";
import type { Workbook } from "../jobs/workbook";
import type { MarkedCell } from "../jobs/writing/journal";
import type { RankingWords } from "../words/ranking-words";
import type { ResultsWords } from "../words/results-words";
import type { RankOptions } from "./rank-options";
import type { PaneText } from "./text";

/** The class profile in force where the user names none. */
export const PROFILE: ClassProfile = CLASS_PROFILES[0];

/** Checks one sheet. Throws the Problem for which it was skipped where it is no appendix. */
export async function checkSheet(workbook: Workbook, sheet: string): Promise<SheetReport> {
  const { sheets, skipped } = await check(workbook, { sheet, form: null });
  const [report] = sheets;
  if (report === undefined) throw skipped[0]?.problem ?? new NoAppendix(sheet);
  return report;
}

/** Whether a sheet lets nothing be written, so that nothing of that kind is offered. One sync. */
export async function isLocked(workbook: Workbook, sheet: string): Promise<boolean> {
  const nowhere = { cells: [], columns: [], tables: [], whole: [] };
  const { conditions } = await workbook.inspect(nowhere, [sheet]);
  return conditions.isReadOnly || conditions.sheets.some(({ isProtected }) => isProtected);
}

/** Figures to be mended: the plan, the changes it makes, and how many cells it leaves to their formulas. */
export interface Mending {
  readonly plan: Plan;
  readonly changes: readonly Change[];
  readonly formulas: number;
}

/** Plans to round again what was cut on a sheet, from what stands there now. Nothing is written. */
export function planRounding(
  workbook: Workbook,
  sheet: string,
  findings: readonly ToldFinding[],
): Promise<Mending> {
  return planMending(workbook, sheet, roundedAgain(findings));
}

/** Plans one act that a finding proposes: the cell and those that change with it. Nothing is written. */
export function planFix(workbook: Workbook, sheet: string, suspect: Suspect): Promise<Mending> {
  return planMending(workbook, sheet, [suspect, ...suspect.with]);
}

async function planMending(
  workbook: Workbook,
  sheet: string,
  wanted: readonly Change[],
): Promise<Mending> {
  const snapshot = await workbook.read(sheet);
  const changes = mendable(snapshot, wanted);
  const formulas = wanted.length - changes.length;
  return { changes, formulas, plan: mendingPlan(snapshot, changes) };
}

/** Plans to mark the cells of what was found on a sheet. Nothing is written. */
export async function planMarks(
  workbook: Workbook,
  sheet: string,
  findings: readonly ToldFinding[],
  marks: readonly MarkedCell[],
): Promise<Plan> {
  return markPlan(await workbook.read(sheet), findings, await presentMarks(workbook, marks));
}

/** Plans to take all marks away. Nothing is written. */
export async function planUnmark(workbook: Workbook, marks: readonly MarkedCell[]): Promise<Plan> {
  return unmarkPlan(await presentMarks(workbook, marks));
}

/** Plans a copy without marks and sheets of ours. Nothing is written. */
export async function planClean(
  workbook: Workbook,
  marks: readonly MarkedCell[],
  words: ResultsWords,
): Promise<Plan> {
  return cleanPlan(workbook, await presentMarks(workbook, marks), words);
}

/** Plans the results sheet of what was found. Nothing is written. */
export function planResults(
  workbook: Workbook,
  report: SheetReport,
  moment: string,
  { results, findings, pane }: PaneText,
): Promise<Plan> {
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
