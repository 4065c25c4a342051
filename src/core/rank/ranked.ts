import type { Choice, OpenQuestion } from "./profile";
import type { SanctionEffect } from "./sanction";

/**
 * The result of a ranking, as plain data: it may cross a worker, a file or the command line. Figures
 * are plain decimals with a dot; ranks count from 1.
 */
export interface RankedField {
  /** The column's heading as printed, without its maximum. */
  readonly field: string;
  /** Null where the cell holds no points. */
  readonly points: string | null;
  readonly max: string;
  readonly percent: string | null;
  readonly rank: number | null;
  readonly previousRank: number | null;
  /** Previous − current: positive has risen; null without a previous rank. */
  readonly rankChange: number | null;
}

/** A field below the floor of the class that the index alone gives. */
export interface HeldBack {
  readonly field: string;
  readonly percent: string;
  readonly needs: string;
}

/** The smallest gain of points that reaches the next class. */
export interface NextClass {
  readonly class: string;
  /** All the points that are missing: those of the fields count toward the index as well. */
  readonly gain: string;
  /** What the index needs, as a published percentage, where it falls short; null where it suffices. */
  readonly index: string | null;
  /** The percentage points that the index lacks to that; null where it suffices. */
  readonly indexLacks: string | null;
  /** The fields below the floor, with the points each needs, the floor, and the percentage points it lacks to that. */
  readonly fields: readonly {
    readonly field: string;
    readonly gain: string;
    readonly needs: string;
    readonly lacks: string;
  }[];
}

/** Why a class is lower than index and fields give it. */
export type HeldDown =
  | {
      readonly by: "sanction";
      /** The class that index and fields give; null where the text leaves that open. */
      readonly from: string | null;
      /** Those that lowered the class, in the order they were given. */
      readonly sanctions: readonly { readonly effect: SanctionEffect; readonly reason: string }[];
    }
  | {
      readonly by: "quota";
      readonly from: string;
      /** The share of the group's units that the class may go to at most. */
      readonly percent: string;
      /** The units of the group, and how many of them that share is. */
      readonly units: number;
      readonly allowed: number;
      /** How many units would have the class by index and fields. */
      readonly earned: number;
      /** Whether units that share a rank at the edge went down together, so that places stay free. */
      readonly tied: boolean;
    };

/** A field whose cell holds no points, so that its unit cannot be ranked. */
export interface MissingPoints {
  readonly field: string;
  readonly cell: string;
  /** What the cell shows; empty where it is blank. */
  readonly text: string;
}

export interface RankedUnit {
  readonly row: number;
  readonly unit: string;
  readonly unitCell: string;
  /** The unit's code; null where the table has none for it. */
  readonly code: string | null;
  /** Σ points; null where a field has none, and with it everything that follows from it. */
  readonly points: string | null;
  /** What counts in `points` besides the fields, the penalty as what it takes off; null where nothing does. */
  readonly bonus: string | null;
  readonly penalty: string | null;
  readonly index: string | null;
  /** The index cut at ten decimals, for telling apart units that print the same. */
  readonly exactIndex: string | null;
  readonly fields: readonly RankedField[];
  readonly rank: number | null;
  readonly previousRank: number | null;
  readonly rankChange: number | null;
  /** In full; null where the text does not decide or points are missing. */
  readonly class: string | null;
  readonly open: OpenQuestion | null;
  /** The user's choice that gave the class; null where the text itself does. */
  readonly chosen: Choice | null;
  readonly heldBackBy: readonly HeldBack[];
  /** A sanction or a quota that lowered the class after that; null where neither did. */
  readonly heldDown: HeldDown | null;
  /** Null at the top, and where more points alone would not do (sanction, quota, open question). */
  readonly toNextClass: NextClass | null;
  /**
   * The largest error of every field's points, of this unit and of all others, under which the rank
   * stays what it is; cut down to the decimals of the points. Null where it stands alone or `stabilities` tells nothing.
   */
  readonly stability: string | null;
  /** Not empty: this unit has no rank. */
  readonly missing: readonly MissingPoints[];
}

export interface RankedGroup {
  /** Null where the table names no group. */
  readonly group: string | null;
  /** In the order of the sheet. */
  readonly units: readonly RankedUnit[];
}
