import {
  add,
  compare,
  decimalText,
  equal,
  isZero,
  parseDecimal,
  sum,
  trimmed,
  ZERO,
  type Decimal,
} from "../../number/decimal";
import { addressOf, placeOf } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";
import type { CellValue } from "../../sheet/snapshot";
import { besidesOf, countingIn } from "../besides";
import type { Share } from "../share";
import type { PointsCell, Unit, UnitTable } from "../table";
import { applies, lacksPoints, maximumAt } from "../unit-shares";
import { fixed } from "./places";

/** A field of one unit as a formula reads it. */
export interface Term {
  readonly column: number;
  /** The maximum: the address of its cell, else the figure itself. */
  readonly max: string;
  /** Null where the cell holds no points. */
  readonly share: Share | null;
  readonly floored: boolean;
}

/** One unit as the formulas of its row read it. */
export interface UnitTerms {
  readonly unit: Unit;
  readonly terms: readonly Term[];
  /** What counts besides the fields; null where nothing does. */
  readonly besides: Besides | null;
  /** Why no formula comes to the result of the row; null where one does. */
  readonly obstacle: RowObstacle | null;
}

/** Bonus and penalty as formulas read them. */
export interface Besides {
  /** Their cells; null for a column that does not count. */
  readonly bonus: string | null;
  readonly penalty: string | null;
  /** The points that count, and those of the two cells, for their decimals. */
  readonly net: Decimal;
  readonly points: readonly Decimal[];
}

export type RowObstacle =
  /** A cell of the row means something else to a formula than to a reader: a figure typed as text. */
  | "not-a-number"
  /** What counts besides the fields is none of what their columns say. */
  | "otherwise";

/** Every unit of a table as formulas read it; a field that does not apply to a unit is none of its terms. */
export function termsOf(
  table: UnitTable,
  grid: Grid,
  floored: readonly boolean[],
): readonly UnitTerms[] {
  const maxima = table.fields.map(({ max, maxCell }) => maximumText(max, maxCell, grid));
  return table.units.map((unit) => {
    const terms = table.fields.flatMap(({ column }, place): readonly Term[] => {
      const cell = unit.points[place];
      const max = maximumAt(unit, table, place);
      if (cell === undefined || !(applies({ points: max, max }) || holdsPoints(cell))) return [];
      return [
        {
          column,
          max: cell.max === undefined ? (maxima[place] ?? "") : decimalText(trimmed(max)),
          share: shareOf(cell, max),
          floored: (floored[place] ?? true) && applies({ points: max, max }),
        },
      ];
    });
    const besides = countedBesides(unit, table);
    return { unit, terms, besides, obstacle: obstacleOf(unit, table, besides, grid) };
  });
}

function countedBesides(
  { row, bonus, penalty, besides = ZERO }: Unit,
  { columns }: UnitTable,
): Besides | null {
  if (columns.bonus === undefined && columns.penalty === undefined) return null;
  return {
    bonus: columns.bonus === undefined ? null : addressOf(row, columns.bonus),
    penalty: columns.penalty === undefined ? null : addressOf(row, columns.penalty),
    net: besides,
    points: [bonus, penalty].map(pointsIn),
  };
}

function obstacleOf(
  unit: Unit,
  table: UnitTable,
  besides: Besides | null,
  grid: Grid,
): RowObstacle | null {
  const { points, bonus, penalty } = unit;
  const counted = [
    ...(besides?.bonus == null ? [] : [bonus]),
    ...(besides?.penalty == null ? [] : [penalty]),
  ];
  const cells = [...points, ...counted.filter((cell) => cell !== undefined)];
  if (!cells.every((cell) => meansTheSame(cell, grid))) return "not-a-number";
  if (points.some(lacksPoints)) return null;
  if (besides === null) return isZero(unit.besides ?? ZERO) ? null : "otherwise";
  const main = sum(points.map(pointsIn));
  const total = atLeastZero(add(main, besidesOf(unit, countingIn(table))));
  return equal(total, atLeastZero(add(main, besides.net))) ? null : "otherwise";
}

/** The points of a cell, 0 where it holds none. */
export function pointsIn(cell: PointsCell | undefined): Decimal {
  return cell?.reading.kind === "points" ? cell.reading.points : ZERO;
}

/** A total never falls below 0. */
export function atLeastZero(total: Decimal): Decimal {
  return compare(total, ZERO) < 0 ? ZERO : total;
}

function holdsPoints({ reading }: PointsCell): boolean {
  return reading.kind === "points";
}

function shareOf(cell: PointsCell, max: Decimal): Share | null {
  if (lacksPoints(cell) || cell.reading.kind !== "points") return null;
  return { points: cell.reading.points, max };
}

/** A maximum that stands in a heading among words can be no address. */
function maximumText(max: Decimal, maxCell: string, grid: Grid): string {
  const place = placeOf(maxCell);
  const held = place === null ? undefined : grid.cell(place.row, place.column);
  const isFigure = held !== undefined && isNumber(held.value, max);
  return isFigure && place !== null ? fixed(place) : decimalText(trimmed(max));
}

/** Whether a formula counts the cell as a number exactly where a reader finds points, and the same ones. */
function meansTheSame({ cell, reading }: PointsCell, grid: Grid): boolean {
  const place = placeOf(cell);
  const cellHeld = place === null ? undefined : grid.cell(place.row, place.column);
  const held: CellValue = cellHeld?.value ?? { kind: "blank" };
  return reading.kind === "points" ? isNumber(held, reading.points) : held.kind !== "number";
}

function isNumber(value: CellValue, number: Decimal): boolean {
  const held = value.kind === "number" ? parseDecimal(value.digits) : null;
  return held !== null && equal(held, number);
}

/** The most decimals among the points of a table. */
export function placesOfPoints(units: readonly UnitTerms[]): number {
  return units
    .flatMap(({ terms, besides }) => [
      ...terms.flatMap(({ share }) => (share === null ? [] : [share.points])),
      ...(besides?.points ?? []),
    ])
    .reduce((most, points) => Math.max(most, trimmed(points).places), 0);
}
