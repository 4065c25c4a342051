import type { Finding } from "../rule/finding";

/** What a ranking may have to say about the table it read. Figures are plain decimals with a dot. */
export type RankingFacts =
  | { readonly fact: "maxima-sum"; readonly sum: string }
  | {
      readonly fact: "above-maximum" | "negative-points";
      readonly unit: string;
      readonly field: string;
      readonly points: string;
      readonly max: string;
    }
  | {
      readonly fact: "no-points";
      readonly unit: string;
      readonly field: string;
      /** What the cell shows; empty where it is blank. */
      readonly text: string;
    }
  | {
      readonly fact: "total-differs";
      readonly unit: string;
      readonly total: string;
      readonly sum: string;
    }
  | {
      readonly fact: "rounding-decides-class";
      readonly unit: string;
      /** The figures whose rounding does it: the index (null) or a field. `exact` is cut where it shows the difference. */
      readonly figures: readonly {
        readonly field: string | null;
        readonly exact: string;
        readonly published: string;
      }[];
      /** The class by the exact figures; null where the text leaves that open. */
      readonly exactClass: string | null;
      readonly publishedClass: string | null;
    }
  | { readonly fact: "same-name"; readonly unit: string; readonly count: number }
  | { readonly fact: "points-as-text"; readonly count: number };

/** A finding as in a check, with facts of its own. */
export interface RankingFinding extends Omit<Finding, "facts"> {
  readonly facts: RankingFacts;
}
