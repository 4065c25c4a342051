import {
  decimalText,
  multiply,
  parseDecimal,
  quotient,
  rounded,
  sum,
  trimmed,
  whole,
  type Decimal,
} from "../../number/decimal";
import type { Share } from "../share";
import { placeOf } from "../../sheet/address";
import { cellsInRow, fixed, stretchesOf } from "./places";
import type { Term, UnitTerms } from "./unit-terms";

/** An index and a field's percentage are kept with so many decimals: enough to tell units apart, and no binary noise left. */
export const INDEX_PLACES = 10;
/** Decimals of a published percentage. */
export const PUBLISHED_PLACES = 2;

const HUNDRED = whole(100);

/** Σ points of a unit at the decimals of its table; no text where a field has none. */
export function pointsFormula(unit: UnitTerms, places: number): string {
  return `=IF(${lacks(unit)},"",${roundedSum(unit, places)})`;
}

/** The index out of the cell of the points, or out of the fields where the points have no cell of ours. */
export function indexFormula(unit: UnitTerms, places: number, pointsCell: string | null): string {
  const [lacking, points] =
    pointsCell === null
      ? [lacks(unit), roundedSum(unit, places)]
      : [`${pointsCell}=""`, pointsCell];
  return `=IF(${lacking},"",ROUND(100*${points}/${sumOfMaxima(unit.terms)},${INDEX_PLACES}))`;
}

/** What the formula of the points comes to; null where a field has none. */
export function pointsByFormula({ terms }: UnitTerms, places: number): Decimal | null {
  const points = terms.flatMap(({ share }) => (share === null ? [] : [share.points]));
  return points.length < terms.length || terms.length === 0 ? null : rounded(sum(points), places);
}

/** What the formula of the index comes to, out of the points that their formula gives. */
export function indexByFormula({ terms }: UnitTerms, points: Decimal): Decimal {
  const maxima = sum(terms.flatMap(({ share }) => (share === null ? [] : [share.max])));
  return percentByFormula({ points, max: maxima });
}

/** A share as a percentage, as formulas work it out. */
export function percentByFormula({ points, max }: Share): Decimal {
  return quotient(multiply(points, HUNDRED), max, INDEX_PLACES);
}

function lacks({ unit, terms }: UnitTerms): string {
  return `COUNT(${fieldCells(unit.row, terms)})<${terms.length}`;
}

function roundedSum({ unit, terms }: UnitTerms, places: number): string {
  return `ROUND(SUM(${fieldCells(unit.row, terms)}),${places})`;
}

function fieldCells(row: number, terms: readonly Term[]): string {
  return cellsInRow(
    row,
    terms.map(({ column }) => column),
  );
}

/** Maxima that are no cells are added up at once: `SUM($C$5:$I$5)`, `SUM($C$5,28)`, `100`. */
function sumOfMaxima(terms: readonly Term[]): string {
  const figures = terms.flatMap(({ max }) => parseDecimal(max) ?? []);
  const cells = joined(terms.flatMap(({ max }) => (parseDecimal(max) === null ? [max] : [])));
  if (cells.length === 0) return decimalText(trimmed(sum(figures)));
  const added = figures.length === 0 ? [] : [decimalText(trimmed(sum(figures)))];
  return `SUM(${[...cells, ...added].join(",")})`;
}

/** Neighbours in a row become one range: `$C$5`, `$D$5`, `$E$5` → `$C$5:$E$5`. */
function joined(cells: readonly string[]): readonly string[] {
  const places = cells.flatMap((cell) => placeOf(cell) ?? []);
  const rows = [...new Set(places.map(({ row }) => row))];
  return rows.flatMap((row) =>
    stretchesOf(
      places.flatMap((place) => (place.row === row ? [place.column] : [])).sort((a, b) => a - b),
    ).map(([first, last]) =>
      first === last
        ? fixed({ row, column: first })
        : `${fixed({ row, column: first })}:${fixed({ row, column: last })}`,
    ),
  );
}
