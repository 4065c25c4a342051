import type { Decimal } from "../number/decimal";
import type { Besides } from "./besides";
import type { PointsReading } from "./points";
import type { Result } from "./headings";

/** A column of points with what it can hold at most. */
export interface Field {
  readonly column: number;
  /** The heading as printed, without its maximum, on one line. */
  readonly name: string;
  readonly max: Decimal;
  /** Where the maximum stands. */
  readonly maxCell: string;
}

/** A figure as read, with its cell. */
export interface PointsCell {
  readonly cell: string;
  readonly reading: PointsReading;
  /** The unit's own maximum where a criterion that does not apply to it was taken out; else the field's holds. */
  readonly max?: Decimal;
}

/** A unit's row; `points` stand in the order of the table's fields. */
export interface Unit {
  readonly row: number;
  readonly name: string;
  readonly cell: string;
  /** The unit's code as it stands in a column of codes; null where that is blank, left out without such a column. */
  readonly code?: string | null;
  readonly group: string | null;
  readonly points: readonly PointsCell[];
  /** The sheet's own total, null where the table has no such column. */
  readonly total: PointsCell | null;
  /** Points of a column `Điểm thưởng` without a maximum: no field; they count or only break ties, as the table's totals show. */
  readonly bonus?: PointsCell;
  /** Points of a column `Điểm trừ` without a maximum: no field; taken off whether they stand with a minus or without. */
  readonly penalty?: PointsCell;
  /** Points of no field that count toward the index: what bonus groups add, less what penalty groups take. */
  readonly besides?: Decimal;
}

/** A table of units down and fields across, as found on a sheet. */
export interface UnitTable {
  readonly sheet: string;
  /** The row of the top of the heading, the row on which the fields' headings stand, and the last row of the table. */
  readonly rows: { readonly first: number; readonly headings: number; readonly last: number };
  readonly columns: {
    readonly unit: number;
    readonly total: number | null;
    /** The columns of bonus and penalty, where they count toward the index besides the fields. */
    readonly bonus?: number;
    readonly penalty?: number;
    readonly results: ReadonlyMap<Result, number>;
    /** The last column of the table itself. */
    readonly last: number;
  };
  readonly fields: readonly Field[];
  readonly units: readonly Unit[];
  /** What was found of its columns of bonus and penalty; left out where it has none, or where criteria tell it all. */
  readonly besides?: readonly Besides[];
}
