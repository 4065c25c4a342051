import { printedText } from "../number/printed";
import { addressOf } from "../sheet/address";
import type { SheetRow, Snapshot } from "../sheet/snapshot";
import { cleanText } from "../text/clean";
import { bareKey } from "../text/key";

/** A cell as it was typed; its text on one line. */
export interface TypedCell {
  readonly cell: string;
  readonly text: string;
}

/** A row of a table that a person fills in. */
export interface HeadedRow<Column extends string> {
  readonly row: number;
  /** The cell under a heading; where the table has no such column, a blank at its first cell. */
  readonly at: (column: Column) => TypedCell;
}

/** A table that is known by its headings, wherever it stands and in whatever order its columns are. */
export interface HeadedTable<Column extends string> {
  readonly head: number;
  readonly columns: ReadonlySet<Column>;
  /** The rows that hold something under a known heading, down to the next table. */
  readonly rows: readonly HeadedRow<Column>[];
}

/** How a column is headed: patterns for a heading's key without accents (see `bareKey`). */
export type Headings<Column extends string> = readonly (readonly [Column, RegExp])[];

/** Where a table is looked for: from one row on and before another, its head within so many rows. */
export interface Searched {
  readonly from?: number;
  readonly to?: number;
  readonly within?: number;
}

const SEARCHED_ROWS = 200;
const MOST_ROWS = 5000;
const LONGEST_HEADING = 80;

/**
 * Finds the first table below row `from` that has the headings which `isMeant` asks for; it ends before row `to`. Null where
 * there is none.
 */
export function headedTable<Column extends string>(
  snapshot: Snapshot,
  headings: Headings<Column>,
  isMeant: (columns: ReadonlySet<Column>) => boolean,
  { from = 1, to = Number.POSITIVE_INFINITY, within = SEARCHED_ROWS }: Searched = {},
): HeadedTable<Column> | null {
  const rows = snapshot.rows.filter(({ row }) => row >= from && row < to);
  for (const [place, row] of rows.slice(0, within).entries()) {
    const columns = columnsOf(row, headings);
    const known = new Set(columns.values());
    if (!isMeant(known)) continue;
    const below = rows.slice(place + 1, place + 1 + MOST_ROWS);
    const read = below.map((each) => readRow(each, columns));
    return { head: row.row, columns: known, rows: read.filter((each) => isFilled(each, known)) };
  }
  return null;
}

function isFilled<Column extends string>(
  row: HeadedRow<Column>,
  known: ReadonlySet<Column>,
): boolean {
  return [...known].some((column) => row.at(column).text !== "");
}

/** Which column of the sheet holds what: the first with each heading. */
function columnsOf<Column extends string>(
  row: SheetRow,
  headings: Headings<Column>,
): ReadonlyMap<number, Column> {
  const columns = new Map<number, Column>();
  const found = new Set<Column>();
  for (const { column, value } of row.cells) {
    if (value.kind !== "text" || value.text.length > LONGEST_HEADING) continue;
    const key = bareKey(value.text);
    const own = headings.find(([name, heading]) => !found.has(name) && heading.test(key));
    if (own === undefined) continue;
    columns.set(column, own[0]);
    found.add(own[0]);
  }
  return columns;
}

function readRow<Column extends string>(
  row: SheetRow,
  columns: ReadonlyMap<number, Column>,
): HeadedRow<Column> {
  const places = new Map([...columns].map(([column, name]) => [name, column]));
  const first = Math.min(...columns.keys());
  return {
    row: row.row,
    at: (name) => {
      const column = places.get(name) ?? null;
      return {
        cell: addressOf(row.row, column ?? first),
        text: column === null ? "" : shownAt(row, column),
      };
    },
  };
}

/** What a cell shows, on one line. */
export function shownAt(row: SheetRow, column: number): string {
  const cell = row.cells.find((each) => each.column === column);
  return cell === undefined ? "" : cleanText(printedText(cell));
}
