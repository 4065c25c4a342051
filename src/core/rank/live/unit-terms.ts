import { decimalText, equal, parseDecimal, trimmed, type Decimal } from "../../number/decimal";
import { placeOf } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";
import type { CellValue } from "../../sheet/snapshot";
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
  /** False where a cell means something else to a formula than to a reader: a figure typed as text. */
  readonly isPlain: boolean;
}

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
    return { unit, terms, isPlain: unit.points.every((cell) => meansTheSame(cell, grid)) };
  });
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
    .flatMap(({ terms }) => terms.flatMap(({ share }) => (share === null ? [] : [share.points])))
    .reduce((most, points) => Math.max(most, trimmed(points).places), 0);
}
