import type { Cause, Finding } from "../core/rule/finding";

/** A finding in words. */
export interface DescribedFinding {
  /** One or two plain sentences: what, why, what to do. */
  readonly message: string;
  /** The sum as a sum: `100 × 1727 ÷ 6471 = 26,69 ≠ 23,7`. Empty where there is nothing to work out. */
  readonly arithmetic: string;
}

export interface FindingWords {
  readonly describe: (finding: Finding) => DescribedFinding;
  /** How a figure went wrong, as a short phrase; empty where that is not known. */
  readonly cause: (cause: Cause) => string;
  /** A plain decimal (`"121737.5"`) as this language prints it. */
  readonly figure: (plain: string) => string;
}
