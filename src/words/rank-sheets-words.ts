import type { Choice } from "../core/rank/profile";
import type { NotApplicable } from "../core/score/criteria-set";
import type { IndexStretch } from "./rank-prose-words";

/** The sheets that a ranking adds to be printed or worked with. */
export const RANK_SHEETS = ["index", "class", "chart", "lost"] as const;
export type RankSheet = (typeof RANK_SHEETS)[number];

/** Every kind of sheet there are words for: a slip and a frozen round are made one at a time. */
export type TitledSheet = RankSheet | "slip" | "frozen" | "adjustment";

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
  readonly difference: string;
  readonly survey: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly source: string;
  readonly evidence: string;
  readonly deduction: string;
  readonly basis: string;
  readonly before: string;
  readonly after: string;
  readonly bonus: string;
  readonly penalty: string;
  /** What the figures say has changed. */
  readonly changed: string;
  /** Why, as a person puts it. */
  readonly adjustmentReason: string;
}

/** What came of a unit's points, below its slip. */
export interface SlipResults {
  readonly points: (points: string, max: string) => string;
  /** The points of what could be judged, where the total is not known. */
  readonly soFar: (points: string) => string;
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
  /** How many units each class has, best first, and which have none: the text does not say theirs, or points are missing. */
  readonly classes: (
    counts: readonly { readonly class: string; readonly count: number }[],
    unclassed: { readonly open: readonly string[]; readonly without: readonly string[] },
  ) => string;
  /** What was decided where the text is silent, on what basis, and for how many units. */
  readonly answered: (question: string, choice: Choice, count: number) => string;
  /** What is still to be decided, and for how many units. */
  readonly unanswered: (question: string, count: number) => string;
  /** `date` is an ISO date. */
  readonly classedBy: (document: string, date: string | null, issuer: string) => string;
  /** Told where a pack was found in no signed decision. */
  readonly sample: string;
  /** Told where a bonus or a penalty counts in the total. */
  readonly besides: string;
  /** Told where a decision gives the head of a unit the class of the unit. */
  readonly headOfUnit: (basis: string) => string;
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
  /** The same of a unit of which some criteria have no points yet. */
  readonly unitLostSoFar: (unit: string, lost: string) => string;
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
  /** The same with the words that say what the ratio is taken of. */
  readonly ratioOn: (ratio: string, definition: string) => string;
  readonly count: (value: string) => string;
  /** Of what a ratio is taken, in the set's own words. */
  readonly ratioDefined: (definition: string) => string;
  /** Where figures come from, as it was told; else the cells they were read from. */
  readonly figuresFrom: (source: string) => string;
  readonly figuresAt: (cells: readonly string[]) => string;
  readonly enteredAt: (cells: readonly string[]) => string;
  /** The moment that figures are of (thời điểm chốt số liệu), as it was told. */
  readonly figuresAsOf: (moment: string) => string;
  /** What a criterion is worth to a unit that it does not apply to. */
  readonly notApplicable: (policy: NotApplicable) => string;
  /** What passed the maximum of a group and does not count. */
  readonly cutOff: (points: string) => string;
  /** Why the appraisal is not what the unit gave itself: the set's own rule gives so much. */
  readonly selfDiffers: (self: string, computed: string) => string;
  /** Of a difference that no rule gives and nobody said a word of. */
  readonly unexplained: string;
  /** Of a criterion that has no points yet. */
  readonly notScored: string;
  /** Behind the basis of what was found in no signed decision. */
  readonly sampleBasis: string;
  readonly slipTotal: string;
  readonly slipResults: SlipResults;
  /** Which rounds a sheet of adjustments compares; a later run knows it by that. */
  readonly comparedRounds: (before: number, after: number) => string;
  /** What a unit said of the criterion with this code. */
  readonly explained: (code: string, explanation: string) => string;
  /** Below the table of adjustments. */
  readonly reasonsToFill: string;
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
