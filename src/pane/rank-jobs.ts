import type { ClassProfile } from "../core/rank/profile";
import { CLASS_PROFILES } from "../packs/classes";
import { rank } from "../jobs/rank";
import type { RankReport } from "../jobs/rank/report";
import type { Workbook } from "../jobs/workbook";
import type { RankingWords } from "../words/ranking-words";
import type { RankOptions } from "./rank-options";

/** The class profile in force where the user names none. */
export const PROFILE: ClassProfile = CLASS_PROFILES[0];

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
