import type { Choice, OpenQuestion } from "./profile";

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
  /** The fields below the floor, with the points each needs. */
  readonly fields: readonly {
    readonly field: string;
    readonly gain: string;
    readonly needs: string;
  }[];
}

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
  /** Σ points; null where a field has none, and with it everything that follows from it. */
  readonly points: string | null;
  readonly index: string | null;
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
  readonly toNextClass: NextClass | null;
  /** Not empty: this unit has no rank. */
  readonly missing: readonly MissingPoints[];
}

export interface RankedGroup {
  /** Null where the table names no group. */
  readonly group: string | null;
  /** In the order of the sheet. */
  readonly units: readonly RankedUnit[];
}
