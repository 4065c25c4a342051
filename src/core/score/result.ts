import type { Term } from "../rule/finding";
import type { Entered } from "./entries";
import type { Criterion, NotApplicable, PointBand, Scorer, Scoring } from "./criteria-set";

/** A count that points were worked out of. Figures are plain decimals with a dot. */
export interface Quantity {
  readonly value: string;
  /** As the set writes it; empty where it was entered by hand. */
  readonly expression: string;
  /** The indicators behind it, as the sheet has them. */
  readonly terms: readonly Term[];
  /** Where they stand, or where it was entered. */
  readonly cells: readonly string[];
}

/** A ratio with its two counts. `percent` has two decimals, half up; null where the denominator is 0. */
export interface RatioReading {
  readonly definition: string;
  readonly numerator: Quantity;
  readonly denominator: Quantity;
  readonly percent: string | null;
}

/** What a criterion's points rest on; null for what its kind does not read. */
export interface Evidence {
  readonly ratio: RatioReading | null;
  readonly count: Quantity | null;
  readonly option: {
    readonly label: string;
    readonly points: string;
    readonly cell: string | null;
  } | null;
  /** The band that holds; null below the last one. */
  readonly band: PointBand | null;
}

/** What a hand has to enter where no figure says it. */
export type ToEnter = "points" | "option" | "survey" | "numerator" | "denominator" | "count";

/** Why a criterion has no points. */
export type Unjudged =
  /** The set does not say what it is worth. */
  | { readonly reason: "maximum-missing" }
  | { readonly reason: "blank" | "unreadable"; readonly terms: readonly Term[] }
  /** The sheet does not have these indicators. */
  | { readonly reason: "absent"; readonly codes: readonly string[] }
  | { readonly reason: "not-entered"; readonly what: ToEnter }
  /** The form does not have the counts of this definition of an on-time rate, and nobody entered them. */
  | { readonly reason: "no-on-time-counts"; readonly definition: string }
  /** The figures do not give the counts of the chosen definition, and those that people enter are by another. */
  | { readonly reason: "entered-otherwise"; readonly definition: string }
  | { readonly reason: "unknown-option"; readonly label: string; readonly cell: string | null }
  /** What was entered is no number, or lies below 0 or above the maximum. */
  | { readonly reason: "no-number"; readonly entered: Entered }
  | { readonly reason: "out-of-range"; readonly entered: Entered; readonly max: string }
  /** Something over 0; or 0 over 0 ("không phát sinh") within a count, where no policy says what it is. */
  | { readonly reason: "over-zero" | "zero-over-zero"; readonly terms: readonly Term[] }
  /** A count below 0. */
  | { readonly reason: "negative"; readonly value: string; readonly cells: readonly string[] }
  /** The set's own expression or number cannot be read. */
  | { readonly reason: "unreadable-set"; readonly text: string }
  /** Criteria below it have no points, or the set has nothing to score it by. */
  | { readonly reason: "below"; readonly codes: readonly string[] };

/** Whose points count. `computed`: by the set's rule from figures or the chosen option. */
export type Counted = "computed" | "self" | "appraised" | "reappraised" | "survey";

/** What one criterion of a set is worth to one unit. Plain data; points are plain decimals. */
export interface CriterionScore {
  readonly code: string;
  readonly parent: string | null;
  readonly name: string;
  readonly group: Criterion["group"];
  readonly scorer: Scorer;
  readonly scoring: Scoring | null;
  readonly lead: string;
  readonly evidenceAsked: string;
  readonly basis: string;
  readonly isSample: boolean;
  /** Whether nothing stands below it. */
  readonly isLeaf: boolean;
  readonly max: string | null;
  /** The maximum that is left where criteria that do not apply were taken out. */
  readonly applicableMax: string | null;
  readonly points: string | null;
  /** Why there are no points; null where there are. */
  readonly unjudged: Unjudged | null;
  readonly counted: Counted | null;
  /** What the rule gives, whoever's points count. */
  readonly computed: string | null;
  readonly evidence: Evidence;
  readonly selfPoints: string | null;
  /** The last appraisal; the first one beside it where there were two. */
  readonly appraisedPoints: string | null;
  readonly firstAppraised: string | null;
  readonly surveyPoints: string | null;
  /** Appraised − self; null where one of them is missing. */
  readonly difference: string | null;
  /** Applicable maximum − points; of a penalty its points; null for a bonus and where there are no points. */
  readonly lost: string | null;
  readonly notApplicable: {
    readonly because: "entered" | "zero-denominator";
    readonly policy: NotApplicable;
  } | null;
  /** The criterion whose answer set the whole parent to 0. */
  readonly knockedOutBy: string | null;
  /** What was cut off because it passed the maximum of a parent or the cap of a group; null where nothing was. */
  readonly cutOff: string | null;
}

/** A unit's score by one set. */
export interface Score {
  readonly set: string;
  /** In the order of the set. */
  readonly criteria: readonly CriterionScore[];
  /** Sums over the fields of each group; null where a field has no points. */
  readonly main: string | null;
  readonly bonus: string | null;
  readonly penalty: string | null;
  /** Main + bonus − penalty, at least 0. */
  readonly total: string | null;
  /** Σ applicable maxima of the main fields; null where one is missing. */
  readonly applicableMax: string | null;
  /** 100 × total ÷ applicable maximum, two decimals half up; total and maximum are the exact pair behind it. */
  readonly index: string | null;
  /** Points of the main leaves that could be judged, while others are missing. */
  readonly soFar: string;
  /** Leaves without points. */
  readonly unjudged: readonly string[];
  /** Whether something that counts was found in no signed decision. */
  readonly isSample: boolean;
}
