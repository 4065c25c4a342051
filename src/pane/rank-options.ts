import type { ClassProfile } from "../core/rank/profile";
import {
  RANK_EXTRAS,
  USUAL_RANKING,
  type RankExtra,
  type RankOptions as JobOptions,
} from "../jobs/rank/options";
import { RANK_SHEETS, type RankSheet } from "../words/rank-sheets-words";

/** What the user may decide before the results of a ranking are written. */
export interface RankOptions extends Omit<JobOptions, "sheet" | "previous" | "criteria" | "words"> {
  /** The sheet of the previous year; null compares with nothing. */
  readonly previous: string | null;
}

/** Columns of values beside the table and nothing else: no sheet is added that nobody asked for. */
export function usualOptions(profile: ClassProfile): RankOptions {
  return { ...USUAL_RANKING, profile, previous: null };
}

/** The same options with a sheet added or left out, in the order in which sheets are added. */
export function withSheet(options: RankOptions, sheet: RankSheet, isWanted: boolean): RankOptions {
  const sheets = RANK_SHEETS.filter((each) =>
    each === sheet ? isWanted : options.sheets.includes(each),
  );
  return { ...options, sheets };
}

/** The same options with another name for a sheet; an empty one gives it ours. */
export function withName(options: RankOptions, sheet: RankSheet, name: string): RankOptions {
  const { sheetChoice } = options;
  const others = Object.entries(sheetChoice.names).filter(([each]) => each !== sheet);
  const names = Object.fromEntries(name === "" ? others : [...others, [sheet, name]]);
  return { ...options, sheetChoice: { ...sheetChoice, names } };
}

/** The same options with an extra added or left out, in the order in which extras are added. */
export function withExtra(options: RankOptions, extra: RankExtra, isWanted: boolean): RankOptions {
  const extras = RANK_EXTRAS.filter((each) =>
    each === extra ? isWanted : options.extras.includes(each),
  );
  return { ...options, extras };
}
