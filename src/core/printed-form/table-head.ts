import { readFigure } from "../number/figure";
import type { SheetRow } from "../sheet/snapshot";
import { textKey } from "../text/key";
import { isWorded, pathsOf, textAt, type TableHead } from "../unit-table/head";
import { numberingOf, type NumberedColumn } from "./numbering";

/** The head of a table of an unknown form, with what its numbering row prints. */
export interface PrintedHead {
  readonly head: TableHead;
  /** Empty where the head has no numbering row. */
  readonly numbering: readonly NumberedColumn[];
  readonly rows: readonly SheetRow[];
}

const SEARCHED_ROWS = 200;
const DEEPEST_HEAD = 6;
const FEWEST_FIGURES = 3;
const FEWEST_HEADINGS = 3;

/**
 * Finds the head of the first table on a sheet: the headings above a row that numbers the columns, else those above the
 * first row with a name and at least three figures. Null where there is none.
 */
export function printedHead(rows: readonly SheetRow[]): PrintedHead | null {
  const searched = rows.slice(0, SEARCHED_ROWS);
  for (const [place, row] of searched.entries()) {
    const numbering = numberingOf(row);
    if (numbering === null) continue;
    const headings = headingsAbove(rows, place, Math.min(...row.cells.map(({ column }) => column)));
    if (headings.length > 0) return headOf(headings, numbering, rows.slice(place + 1), row);
  }
  const first = searched.findIndex(isRowOfFigures);
  if (first === -1) return null;
  const left = Math.min(...(searched[first]?.cells ?? []).map(({ column }) => column));
  const bottom = searched
    .slice(0, first)
    .findLastIndex(
      (row) => isPartOfHead(row) && row.cells.some((cell) => isHeading(row, cell, left)),
    );
  if (bottom === -1 || first - bottom > DEEPEST_HEAD) return null;
  const headings = headingsAbove(rows, bottom + 1, left);
  return headings.length === 0 ? null : headOf(headings, [], rows.slice(bottom + 1), null);
}

/** The rows of headings that end above `place`. The heading of the leftmost column stands in the topmost of them. */
function headingsAbove(
  rows: readonly SheetRow[],
  place: number,
  left: number,
): readonly SheetRow[] {
  const above = rows.slice(Math.max(0, place - DEEPEST_HEAD), place);
  const broken = above.findLastIndex(
    (row, at) =>
      !isPartOfHead(row) || (at + 1 < above.length && (above[at + 1]?.row ?? 0) > row.row + 1),
  );
  const together = above.slice(broken + 1);
  const top = [left, left + 1]
    .map((column) => together.findLastIndex((row) => textAt(row, column) !== ""))
    .find((at) => at !== -1);
  const headings = together.slice(top ?? 0);
  return headings.some(isRowOfHeadings) ? headings : [];
}

function isPartOfHead(row: SheetRow): boolean {
  return row.cells.every(({ column, value }) => {
    const text = textAt(row, column);
    return text === "" || (value.kind === "text" && (isWorded(text) || /[%\p{L}]/u.test(text)));
  });
}

/** Right of the number and the name of a row, where a group has nothing. */
function isHeading(row: SheetRow, { column }: SheetRow["cells"][number], left: number): boolean {
  return column > left + 1 && isWorded(textAt(row, column));
}

function isRowOfHeadings(row: SheetRow): boolean {
  const worded = row.cells.filter(({ column }) => isWorded(textAt(row, column)));
  return isPartOfHead(row) && worded.length >= FEWEST_HEADINGS;
}

function isRowOfFigures(row: SheetRow): boolean {
  const figures = row.cells.filter(isFigure);
  const [first] = figures.slice(-FEWEST_FIGURES);
  return (
    figures.length >= FEWEST_FIGURES &&
    row.cells.some(({ column }) => column < (first?.column ?? 0) && isWorded(textAt(row, column)))
  );
}

function isFigure(cell: SheetRow["cells"][number]): boolean {
  return readFigure(cell, "rate").kind === "figure" || readFigure(cell, "count").kind === "figure";
}

function headOf(
  headings: readonly SheetRow[],
  numbering: readonly NumberedColumn[],
  below: readonly SheetRow[],
  numberingRow: SheetRow | null,
): PrintedHead {
  const printed = numberingRow === null ? headings : [...headings, numberingRow];
  const keys = new Set(printed.map(keyOf));
  const texts = headings.flatMap((row) =>
    row.cells.map(({ column }) => textKey(textAt(row, column))),
  );
  return {
    head: {
      top: headings[0]?.row ?? 1,
      paths: pathsOf(headings),
      numbers: new Map(),
      formulas: new Map(),
      texts: new Set(texts.filter((text) => text !== "")),
      body: firstTable(below, keys),
    },
    numbering,
    rows: printed,
  };
}

/** What stands below a head, without the head where a page break repeats it, up to the numbering row of another table. */
function firstTable(below: readonly SheetRow[], head: ReadonlySet<string>): readonly SheetRow[] {
  const own = below.filter((row) => !head.has(keyOf(row)));
  const other = own.findIndex(
    (row) =>
      row.cells.some(({ value }) => value.kind === "text" && value.text.includes("=")) &&
      (numberingOf(row) ?? []).some(({ links }) => links.length > 0),
  );
  return other === -1 ? own : own.slice(0, other);
}

function keyOf(row: SheetRow): string {
  return row.cells.map(({ column }) => `${column}:${textKey(textAt(row, column))}`).join("|");
}
