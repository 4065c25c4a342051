import {
  add,
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
import { atLeastZero, type Term, type UnitTerms } from "./unit-terms";

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
export function pointsByFormula({ terms, besides }: UnitTerms, places: number): Decimal | null {
  const points = terms.flatMap(({ share }) => (share === null ? [] : [share.points]));
  if (points.length < terms.length || terms.length === 0) return null;
  const fields = sum(points);
  return rounded(besides === null ? fields : atLeastZero(add(fields, besides.net)), places);
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

function roundedSum(unit: UnitTerms, places: number): string {
  return `ROUND(${sumOfPoints(unit)},${places})`;
}

/** A penalty is taken off whether it stands with a minus or without; what is no figure adds and takes nothing. */
function sumOfPoints({ unit, terms, besides }: UnitTerms): string {
  const fields = fieldCells(unit.row, terms);
  if (besides === null) return `SUM(${fields})`;
  const { bonus, penalty } = besides;
  const added = `SUM(${bonus === null ? fields : `${fields},${bonus}`})`;
  return `MAX(0,${penalty === null ? added : `${added}-ABS(SUM(${penalty}))`})`;
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
