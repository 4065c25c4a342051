import type { Finding } from "../rule/finding";
import type { Besides, BesidesKind } from "./besides";
import type { ClassProfile } from "./profile";
import type { TableLevel } from "./rules-fit";
import type { TieBreak } from "./standing-rule";

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
      /** What the sum holds besides the fields. */
      readonly besides?: readonly BesidesKind[];
    }
  /** A bonus with a maximum counts as a field. */
  | { readonly fact: "bonus-field"; readonly field: string }
  | ({ readonly fact: "besides" } & Omit<Besides, "cells">)
  | {
      /** It counts toward the index and is no number, so that none is counted. */
      readonly fact: "besides-unread";
      readonly unit: string;
      readonly of: BesidesKind;
      readonly text: string;
    }
  | {
      /** The rules that class the units hold for other years than the table's. */
      readonly fact: "rules-of-another-time";
      readonly title: string;
      /** ISO dates; null where open. */
      readonly from: string | null;
      readonly to: string | null;
      readonly year: number;
    }
  | {
      readonly fact: "rules-of-another-level";
      readonly title: string;
      readonly level: Exclude<ClassProfile["level"], "any">;
      /** What the names of all the units say they are. */
      readonly units: TableLevel;
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
  | {
      /** Units that print the same index and do not share a rank, with as many decimals as tell them apart, best first. */
      readonly fact: "same-index-other-rank";
      readonly index: string;
      readonly units: readonly RoundedUnit[];
    }
  | {
      /** Units that share an index only as it is published, and so have another rank than by the exact one. */
      readonly fact: "rounding-decides-rank";
      readonly index: string;
      readonly units: readonly RoundedUnit[];
    }
  | {
      readonly fact: "tie-broken";
      readonly index: string;
      /** What was asked to break ties, in this order. */
      readonly by: readonly TieBreak[];
      readonly units: readonly { readonly unit: string; readonly rank: number }[];
    }
  | { readonly fact: "no-such-break"; readonly by: TieBreak }
  | { readonly fact: "bonus-unread"; readonly unit: string; readonly text: string }
  | { readonly fact: "same-code"; readonly code: string; readonly count: number }
  | { readonly fact: "sanction-without-unit"; readonly unit: string }
  | { readonly fact: "sanction-without-class"; readonly unit: string; readonly class: string }
  | { readonly fact: "same-name"; readonly unit: string; readonly count: number }
  | { readonly fact: "points-as-text"; readonly count: number };

/** A unit whose rank hangs on decimals that are not printed; `exact` is its index, cut. */
export interface RoundedUnit {
  readonly unit: string;
  readonly rank: number;
  readonly exactRank: number;
  readonly exact: string;
}

/** A finding as in a check, with facts of its own. */
export interface RankingFinding extends Omit<Finding, "facts"> {
  readonly facts: RankingFacts;
}
