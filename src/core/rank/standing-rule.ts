/** What tells units with the same index apart: their bonus, or their share of one field. */
export type TieBreak = { readonly by: "bonus" } | { readonly by: "field"; readonly field: string };

/** How units are put in order, where the decision that classes them does not say. */
export interface StandingRule {
  /** By the unrounded index, or by the index as it is published with two decimals. */
  readonly by: "exact" | "published";
  /** 1, 1, 3 as Excel's RANK.EQ, or 1, 1, 2. */
  readonly ties: "competition" | "dense";
  /** What tells ties apart in the overall rank, in this order; what still ties shares a rank. Fields are ranked without. */
  readonly breaks: readonly TieBreak[];
}

/** Where nothing else is said: by the unrounded index, ties as RANK.EQ, none of them broken. */
export const DEFAULT_STANDING: StandingRule = { by: "exact", ties: "competition", breaks: [] };
