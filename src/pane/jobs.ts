import type { Plan } from "../core/plan/plan";
import type { ClassProfile } from "../core/rank/profile";
import { NoAppendix } from "../core/problem";
import type { Change } from "../core/rule/finding";
import { CLASS_PROFILES } from "../packs/classes";
import { check } from "../jobs/check";
import { mendable, mendingPlan, roundedAgain } from "../jobs/mend";
import { rank } from "../jobs/rank";
import type { RankReport } from "../jobs/rank/report";
import type { SheetReport } from "../jobs/report";
import type { Workbook } from "../jobs/workbook";
import type { RankingWords } from "../words/ranking-words";
import type { RankOptions } from "./rank-options";
import type { ToldFinding } from "./told";

/** The class profile in force where the user names none. */
export const PROFILE: ClassProfile = CLASS_PROFILES[0];

/** Checks one sheet. Throws the Problem for which it was skipped where it is no appendix. */
export async function checkSheet(workbook: Workbook, sheet: string): Promise<SheetReport> {
  const { sheets, skipped } = await check(workbook, { sheet, form: null });
  const [report] = sheets;
  if (report === undefined) throw skipped[0]?.problem ?? new NoAppendix(sheet);
  return report;
}

/** What rounding again would write, and how many cells it leaves to their formulas. */
export interface Rounding {
  readonly changes: readonly Change[];
  readonly formulas: number;
  readonly plan: Plan;
}

/** Plans to round again what was cut on a sheet, from what stands there now. Nothing is written. */
export async function planRounding(
  workbook: Workbook,
  sheet: string,
  findings: readonly ToldFinding[],
): Promise<Rounding> {
  const snapshot = await workbook.read(sheet);
  const wanted = roundedAgain(findings);
  const changes = mendable(snapshot, wanted);
  const formulas = wanted.length - changes.length;
  return { changes, formulas, plan: mendingPlan(snapshot, changes) };
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
