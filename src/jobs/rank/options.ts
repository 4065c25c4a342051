import type { CriteriaSheetFault } from "../../core/criteria-sheet/set-fault";
import type { OwnForm } from "../../core/own-form/own-form";
import type { Choice, ClassProfile } from "../../core/rank/profile";
import { DEFAULT_STANDING, type StandingRule } from "../../core/rank/standing-rule";
import type { CriteriaSet } from "../../core/score/criteria-set";
import type { Snapshot } from "../../core/sheet/snapshot";
import type { OnTimeBasis } from "../../packs/criteria/on-time";
import type { RankSheet } from "../../words/rank-sheets-words";
import type { ScoreWords } from "../../words/score-words";
import type { RankSheetOptions, SheetWords } from "./sheets/options";

/** How the sheets to be printed are made, as far as the user decides it. */
export type RankSheetChoice = Omit<RankSheetOptions, "sheets" | "year">;

/** In the order of the list, nothing to sign on, our own titles and names. */
export const USUAL_SHEETS: RankSheetChoice = {
  ...{ order: "list", signature: false, title: null },
  names: {},
};

/** A set of criteria, and what is wrong with the sheet that holds it; nothing is wrong with a pack. */
export interface KeptCriteria {
  readonly set: CriteriaSet;
  readonly faults: readonly CriteriaSheetFault[];
}

/**
 * What can be added besides: a *Phiếu điểm* for every unit, *Chốt lần …* with the *Bảng điều chỉnh* against the round before,
 * the criteria in force as a *Bộ tiêu chí* to be edited, an empty *Bảng chấm điểm*.
 */
export const RANK_EXTRAS = ["slips", "round", "criteria", "entries"] as const;
export type RankExtra = (typeof RANK_EXTRAS)[number];

/** What decides about a ranking besides the table. */
export interface RankOptions {
  /** The sheet to rank; null takes the one in front, else the only one with a unit table. */
  readonly sheet: string | null;
  readonly profile: ClassProfile;
  /** The previous period's table; its points are ranked by the same rules, its own ranks are not read. */
  readonly previous: Snapshot | null;
  /** What the user decided where the text of the decision is silent. */
  readonly choices: readonly Choice[];
  readonly standing: StandingRule;
  /** The criteria by which figures and entries of the workbook are scored; null to rank points as they stand. */
  readonly criteria: KeptCriteria | null;
  /** The definition of the on-time rate in place of the one that the criteria give; null for theirs. */
  readonly onTime: OnTimeBasis | null;
  /** Forms of the user's that figures are read by, besides those that the workbook keeps; they go before both. */
  readonly forms?: readonly OwnForm[];
  /** Sheets to work with that are added behind the others. */
  readonly extras: readonly RankExtra[];
  /** Whether the slip of every unit is given by itself as well, to become a file of its own. */
  readonly slipsApart: boolean;
  /** Whether formulas are written that work the results out again, instead of their values. */
  readonly live: boolean;
  /** The sheets to add, in this order. */
  readonly sheets: readonly RankSheet[];
  readonly sheetChoice: RankSheetChoice;
  readonly words: SheetWords & { readonly score: ScoreWords };
}

/** What a ranking does where nobody asks for more: values, RANK.EQ on the unrounded index, no sheets. */
export const USUAL_RANKING: Pick<
  RankOptions,
  | "choices"
  | "standing"
  | "criteria"
  | "onTime"
  | "extras"
  | "slipsApart"
  | "live"
  | "sheets"
  | "sheetChoice"
> = {
  ...{ choices: [], standing: DEFAULT_STANDING, criteria: null, onTime: null, live: false },
  ...{ extras: [], slipsApart: false, sheets: [], sheetChoice: USUAL_SHEETS },
};
