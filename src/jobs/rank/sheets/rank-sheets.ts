import type { OwnSheet } from "../../../core/plan/plan";
import type { ClassProfile } from "../../../core/rank/profile";
import type { RankSheet } from "../../../words/rank-sheets-words";
import type { Ranked } from "./arranged";
import { chartSheet } from "./chart-sheet";
import { classSheet } from "./class-sheet";
import { indexSheet } from "./index-sheet";
import { lossesOf, type UnitLosses } from "./lost";
import { lostSheet } from "./lost-sheet";
import type { RankSheetOptions, SheetWords } from "./options";

/**
 * The sheets that were asked for, in that order, ready to be added to a plan. `losses` are what every unit lost by
 * criterion; without them *Điểm bị trừ* tells what was lost by field.
 */
export function rankSheets(
  report: Ranked,
  profile: ClassProfile,
  options: RankSheetOptions,
  words: SheetWords,
  losses: readonly UnitLosses[] | null = null,
): readonly OwnSheet[] {
  return options.sheets.map((sheet) => sheetOf(sheet, report, profile, options, words, losses));
}

function sheetOf(
  sheet: RankSheet,
  report: Ranked,
  profile: ClassProfile,
  options: RankSheetOptions,
  words: SheetWords,
  losses: readonly UnitLosses[] | null,
): OwnSheet {
  switch (sheet) {
    case "index":
      return indexSheet(report, profile, options, words);
    case "class":
      return classSheet(report, profile, options, words);
    case "chart":
      return chartSheet(report, profile, options, words);
    case "lost":
      return lostSheet(losses ?? lossesOf(report, options.order, words), profile, options, words);
  }
}
