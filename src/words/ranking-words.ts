import type { RankingFacts } from "../core/rank/finding";
import type { OpenQuestion } from "../core/rank/profile";
import type { RankedUnit } from "../core/rank/ranked";

/** The headings of the columns that a ranking writes. */
export interface ColumnHeadings {
  readonly points: string;
  readonly index: string;
  readonly rank: string;
  readonly change: string;
  readonly class: string;
  readonly reason: string;
}

/** The sentences of a ranking. */
export interface RankingWords {
  readonly headings: ColumnHeadings;
  /** Stands for the class where the text of the decision leaves it open. */
  readonly undecidedClass: string;
  /** Stands for the change of rank of a unit that the previous table does not hold. */
  readonly noPreviousRank: string;
  /** What the text leaves open, as one sentence. */
  readonly open: (question: OpenQuestion) => string;
  /** Why a unit has its class or none; empty where its index and fields give it without more. */
  readonly reason: (unit: RankedUnit) => string;
  /** The class of the head of a unit, which by some decisions is the unit's. */
  readonly headOfUnit: (unit: string, className: string, basis: string) => string;
  /** Beside every result of a profile that no signed decision was seen for. */
  readonly sampleProfile: (title: string) => string;
  readonly finding: (facts: RankingFacts) => string;
}
