import { printedText } from "../number/printed";
import { addressOf } from "../sheet/address";
import type { SheetCell, SheetRow, Snapshot } from "../sheet/snapshot";
import { cleanText, isBlankText } from "../text/clean";
import { readCode } from "./code";
import type { Columns, Header } from "./header";

/** A row of the table, read by its columns. */
export interface TableRow {
  readonly row: number;
  readonly code: string;
  readonly label: string;
  readonly unit: string;
  /** Null when nothing can be seen in the cell. */
  readonly value: SheetCell | null;
  readonly note: string;
  readonly noteCells: readonly string[];
}

/** No appendix with its repeated heads is longer; what stands further down is something else. */
const MOST_ROWS = 1000;

/**
 * Reads the rows of a sheet from `first` down, heads left out. A row that holds nothing but a note goes on with the
 * note of the row above it, as a page break leaves it; a head in between does not part them.
 */
export function tableRows(
  snapshot: Snapshot,
  columns: Columns,
  first: number,
  headers: readonly Header[],
): readonly TableRow[] {
  const heads = new Set(headers.flatMap((header) => header.rows));
  const below = snapshot.rows.filter((row) => row.row >= first).slice(0, MOST_ROWS);
  return joined(below, columns, heads);
}

/** True for a row with a code of its own or a figure. */
export function isFilled(row: TableRow): boolean {
  if (readCode(row.code) !== null || row.value?.value.kind === "number") return true;
  return row.value?.value.kind === "text" && /^[\d.,\s%]+$/.test(row.value.value.text);
}

/** The lines above a row, top to bottom, each as a person reads it. */
export function linesAbove(snapshot: Snapshot, first: number): readonly string[] {
  return snapshot.rows
    .filter((row) => row.row < first)
    .map(lineOf)
    .filter((line) => line !== "");
}

function lineOf(row: SheetRow): string {
  return row.cells
    .map(shownText)
    .filter((text) => text !== "")
    .join(" ");
}

function joined(
  rows: readonly SheetRow[],
  columns: Columns,
  heads: ReadonlySet<number>,
): readonly TableRow[] {
  const done: TableRow[] = [];
  let end = 0;
  for (const row of rows) {
    const follows = row.row === end + 1;
    end = row.row;
    if (heads.has(row.row)) continue;
    const read = readRow(row, columns);
    const last = done.at(-1);
    if (!isOnlyNote(read)) done.push(read);
    else if (last !== undefined && follows) done[done.length - 1] = withNoteOf(last, read);
  }
  return done;
}

function readRow(row: SheetRow, columns: Columns): TableRow {
  const cellAt = (column: number | null): SheetCell | undefined =>
    row.cells.find((cell) => cell.column === column);
  const textAt = (column: number | null): string => {
    const cell = cellAt(column);
    return cell === undefined ? "" : shownText(cell);
  };
  const value = cellAt(columns.value);
  const note = textAt(columns.note);
  return {
    row: row.row,
    code: textAt(columns.code),
    label: textAt(columns.label),
    unit: textAt(columns.unit),
    value: value === undefined || isBlank(value) ? null : value,
    note,
    noteCells: note === "" || columns.note === null ? [] : [addressOf(row.row, columns.note)],
  };
}

function isOnlyNote(row: TableRow): boolean {
  return row.note !== "" && row.code + row.label + row.unit === "" && row.value === null;
}

function withNoteOf(row: TableRow, more: TableRow): TableRow {
  return {
    ...row,
    note: `${row.note} ${more.note}`.trim(),
    noteCells: [...row.noteCells, ...more.noteCells],
  };
}

function shownText(cell: SheetCell): string {
  return cleanText(printedText(cell));
}

function isBlank({ value }: SheetCell): boolean {
  return value.kind === "blank" || (value.kind === "text" && isBlankText(value.text));
}
