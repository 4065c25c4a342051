import {
  add,
  compare,
  equal,
  negated,
  rounded,
  subtract,
  sum,
  ZERO,
  type Decimal,
} from "../number/decimal";
import type { PointsCell, Unit } from "./table";

/** What a unit may have besides its fields. */
export type BesidesKind = "bonus" | "penalty";

/** The columns of bonus and penalty of a table, whether they count toward the index, and what the table's own totals show of it. */
export interface Besides {
  readonly kinds: readonly BesidesKind[];
  /** Where the headings stand. */
  readonly cells: readonly string[];
  readonly count: boolean;
  /** How many units have a total, and how many of these are the fields alone or the fields with bonus and penalty; null without a total. */
  readonly totals: {
    readonly units: number;
    readonly alone: number;
    readonly together: number;
  } | null;
}

/**
 * What the totals of some units show of their bonus and penalty. They count where at least as many totals hold them as leave
 * them out, and where no total tells.
 */
export function shownByTotals(units: readonly Unit[]): Pick<Besides, "count" | "totals"> {
  const told = units.flatMap((unit) => {
    const fields = fieldPoints(unit);
    if (fields === null || unit.total?.reading.kind !== "points") return [];
    const total = unit.total.reading.points;
    return [
      {
        alone: isTotal(total, fields),
        together: isTotal(total, add(fields, besidesOf(unit))),
      },
    ];
  });
  if (told.length === 0) return { count: true, totals: null };
  const alone = told.filter((each) => each.alone).length;
  const together = told.filter((each) => each.together).length;
  return { count: together >= alone, totals: { units: told.length, alone, together } };
}

/** What bonus and penalty make together: a penalty takes off whether it stands with a minus or without; what is no number is none. */
export function besidesOf({ bonus, penalty }: Unit): Decimal {
  return subtract(pointsIn(bonus), magnitude(pointsIn(penalty)));
}

/** Whether a printed total says so much, at its own decimals. */
export function isTotal(total: Decimal, exact: Decimal): boolean {
  return equal(rounded(exact, total.places), total);
}

/** A figure without its sign. */
export function magnitude(value: Decimal): Decimal {
  return compare(value, ZERO) < 0 ? negated(value) : value;
}

function fieldPoints({ points }: Unit): Decimal | null {
  const given = points.flatMap(({ reading }) =>
    reading.kind === "points" ? [reading.points] : [],
  );
  return given.length < points.length ? null : sum(given);
}

function pointsIn(cell: PointsCell | undefined): Decimal {
  return cell?.reading.kind === "points" ? cell.reading.points : ZERO;
}
