import type { Choice } from "../core/rank/profile";

/** The sheets that a ranking adds to be printed or worked with. */
export const RANK_SHEETS = ["index", "class", "chart", "lost"] as const;
export type RankSheet = (typeof RANK_SHEETS)[number];

/** Every kind of sheet there are words for: a slip and a frozen round are made one at a time. */
export type TitledSheet = RankSheet | "slip" | "frozen" | "adjustment";

/** A stretch of the published index, in percent; plain decimals. */
export interface IndexStretch {
  /** Null: down to the end. */
  readonly low: { readonly percent: string; readonly included: boolean } | null;
  /** Null: up to 100. */
  readonly high: { readonly percent: string; readonly included: boolean } | null;
}

/** What a sentence says of a unit that prints the same index as another and has another rank. */
export interface ToldApart {
  readonly unit: string;
  /** With the further decimals. */
  readonly index: string;
  readonly rank: number;
}

/** The headings of the columns of all sheets; each stands for the same wherever it is used. */
export interface SheetHeadings {
  readonly number: string;
  readonly group: string;
  readonly unit: string;
  readonly points: string;
  readonly percent: string;
  readonly total: string;
  readonly index: string;
  readonly rank: string;
  readonly change: string;
  readonly class: string;
  readonly reason: string;
  readonly code: string;
  readonly criterion: string;
  readonly component: string;
  readonly maximum: string;
  readonly reached: string;
  readonly lost: string;
  readonly figure: string;
  readonly lead: string;
  readonly remedy: string;
  readonly deadline: string;
  readonly self: string;
  readonly firstAppraisal: string;
  readonly explanation: string;
  readonly secondAppraisal: string;
  readonly survey: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly source: string;
  readonly evidence: string;
  readonly deduction: string;
  readonly basis: string;
  readonly before: string;
  readonly after: string;
}

/** What came of a unit's points, below its slip. */
export interface SlipResults {
  readonly points: (points: string, max: string) => string;
  readonly index: (percent: string) => string;
  readonly rank: (rank: number, count: number) => string;
  readonly noRank: string;
  readonly class: (name: string) => string;
  readonly reason: (reason: string) => string;
}

/** What stands on the sheets of a ranking. Figures are handed in as plain decimals. */
export interface RankSheetWords {
  /** The names of the sheets, which are the number of the appendix as well: `Phụ lục II`. */
  readonly names: Readonly<Record<TitledSheet, string>>;
  /** The name of a unit's own sheet, before it is made to fit. */
  readonly slipName: (unit: string) => string;
  /** The name of the sheet of a frozen round. */
  readonly roundName: (round: number) => string;
  /** A title in capitals; a year that is not known is left to be filled in. */
  readonly title: (sheet: TitledSheet, year: number | null, units: readonly string[]) => string;
  /** *(Kèm theo Quyết định số …)*, left blank. */
  readonly source: string;
  /** The lines of a signature block, top to bottom, an empty one for each line to sign on. */
  readonly signature: readonly string[];
  readonly headings: SheetHeadings;
  /** A group of the table by its place, from 1: `I. Khối sở`. */
  readonly group: (place: number, name: string) => string;
  readonly stretch: (stretch: IndexStretch, count: number) => string;
  /** Heads the units that have no rank. */
  readonly unranked: (count: number) => string;
  /** Stands for the rank of a unit that has none. */
  readonly noRank: string;
  readonly toldApart: (printed: string, units: readonly ToldApart[]) => string;
  /** In place of those sentences above the table, where there are too many. */
  readonly toldApartBelow: (sets: number) => string;
  /** How many units each class has, best first. */
  readonly classes: (
    counts: readonly { readonly class: string; readonly count: number }[],
  ) => string;
  /** What was decided where the text is silent, on what basis, and for how many units. */
  readonly answered: (question: string, choice: Choice, count: number) => string;
  /** What is still to be decided, and for how many units. */
  readonly unanswered: (question: string, count: number) => string;
  /** `date` is an ISO date. */
  readonly classedBy: (document: string, date: string | null, issuer: string) => string;
  /** Told where a pack was found in no signed decision. */
  readonly sample: string;
  /** Told where a unit's own maximum is lower than the one printed. */
  readonly ownMaxima: string;
  readonly chart: (year: number | null) => string;
  readonly heat: string;
  readonly noChart: (count: number, most: number) => string;
  /** Heads the columns by class that the chart is drawn from. */
  readonly byClass: string;
  readonly otherClass: string;
  readonly unitLost: (unit: string, lost: string) => string;
  readonly unitLostNothing: (unit: string) => string;
  /** The figure behind the points of a field. */
  readonly fieldFigure: (percent: string) => string;
  /** Why a unit did not get the maximum of a field, where nothing finer is known. */
  readonly deducted: (lost: string, percent: string) => string;
  /** The same where the figure behind is known; an empty one is left out. */
  readonly deductedFor: (lost: string, figure: string) => string;
  /** The criterion whose answer took all points of its group away. */
  readonly knockedOut: (lost: string, code: string) => string;
  /** `171/205 = 83,41%`; without a percentage where the denominator is 0. */
  readonly ratio: (numerator: string, denominator: string, percent: string | null) => string;
  readonly count: (value: string) => string;
  readonly slipResults: SlipResults;
  readonly fieldChanged: (field: string, before: string | null, after: string | null) => string;
  readonly onlyRankChanged: string;
  /** Neither points nor rank changed, but the class did. */
  readonly otherwiseChanged: string;
  readonly newUnit: string;
  readonly goneUnit: string;
  readonly movedWithoutPoints: (
    units: readonly { readonly unit: string; readonly before: number; readonly after: number }[],
  ) => string;
  readonly unchanged: (count: number) => string;
  readonly nothingChanged: string;
}
