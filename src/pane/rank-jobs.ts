import type { ClassProfile } from "../core/rank/profile";
import { CLASS_PROFILES } from "../packs/classes";
import { rank } from "../jobs/rank";
import { rankSentences, type ReadySentence } from "../jobs/rank/prose/sentences";
import type { RankReport } from "../jobs/rank/report";
import { criteriaIn } from "../jobs/score/kept-criteria";
import type { Workbook } from "../jobs/workbook";
import type { RankingWords } from "../words/ranking-words";
import { rankProse } from "../words/vi/rank-prose";
import { rankSheets } from "../words/vi/rank-sheets";
import { score } from "../words/vi/score";
import { scoreFaults } from "../words/vi/score-faults";
import { rememberedHabits, rememberHabits } from "./rank-habits";
import type { RankOptions } from "./rank-options";
import { allowedChoices } from "./choices";
import { rememberChoices, rememberedChoices } from "./remembered";

/** The words of criteria and of scoring by them. */
export const SCORE_WORDS = { score, scoreFaults };

/** The class profiles to choose from; the first is in force where the user names none. */
export const PROFILES: readonly [ClassProfile, ...ClassProfile[]] = CLASS_PROFILES;

/** A ranking with what a report may say of it. */
export interface Ranking {
  readonly report: RankReport;
  readonly sentences: readonly ReadySentence[];
  /** Those it was ranked by: a workbook that keeps a class rule itself is ranked by that one. */
  readonly options: RankOptions;
}

/** The options that a ranking begins with: as the last one on this machine. */
export function firstOptions(): RankOptions {
  const habits = rememberedHabits(PROFILES);
  return { ...habits, choices: rememberedChoices(habits.profile) };
}

/** The options under another profile, with what was decided for that one. */
export function underProfile(options: RankOptions, profile: ClassProfile): RankOptions {
  return { ...options, profile, choices: rememberedChoices(profile) };
}

/**
 * Remembers what was chosen; gives whether what was decided was kept. A rule of the workbook's own is no habit: the one that
 * was chosen before stays.
 */
export function rememberOptions(options: RankOptions): boolean {
  const isOurs = PROFILES.includes(options.profile);
  rememberHabits(isOurs ? options : { ...options, profile: rememberedHabits(PROFILES).profile });
  return rememberChoices(options.profile, options.choices);
}

/**
 * The options under the rule that a workbook keeps, as it stands there now, or under one of ours where it keeps none. What
 * was decided holds for the same rule as far as it still allows it; for another one, what was decided for that.
 */
function ruledBy(own: ClassProfile | null, options: RankOptions): RankOptions {
  const { profile, choices } = options;
  const inForce = own ?? PROFILES.find(({ id }) => id === profile.id) ?? PROFILES[0];
  if (inForce === profile) return options;
  if (inForce.id !== profile.id) return underProfile(options, inForce);
  return { ...options, profile: inForce, choices: allowedChoices(choices, inForce) };
}

/** Ranks a sheet, against the previous year's where one was chosen. Nothing is written. */
export async function rankSheet(
  workbook: Workbook,
  sheet: string,
  options: RankOptions,
  words: RankingWords,
): Promise<Ranking> {
  const previous = options.previous === null ? null : await workbook.read(options.previous);
  const entries = await workbook.sheets();
  const listed: Workbook = { ...workbook, sheets: () => Promise.resolve(entries) };
  const kept = await criteriaIn(listed);
  const set = kept?.set ?? null;
  const criteria = kept === null || set === null ? null : { set, faults: kept.faults };
  const inForce = ruledBy(kept?.profile ?? null, options);
  // What is written on sheets and copied into a report is Vietnamese, whatever language the pane speaks.
  const asked = {
    ...inForce,
    ...{ sheet, previous, criteria },
    words: { ranking: words, rankSheets, score },
  };
  const report = await rank(listed, asked);
  const sentences = rankSentences(report, inForce.profile, report.before, rankProse);
  return { report, sentences, options: inForce };
}
