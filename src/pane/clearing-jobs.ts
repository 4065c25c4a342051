import type { Plan } from "../core/plan/plan";
import { cleanPlan } from "../jobs/clean-copy";
import { unmarkPlan } from "../jobs/marks/mark-plan";
import { renewMarks } from "../jobs/marks/renew-marks";
import type { Workbook } from "../jobs/workbook";
import type { Journal } from "../jobs/writing/journal";
import type { ResultsWords } from "../words/results-words";

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
