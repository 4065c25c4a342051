import { addressOf, columnName, columnNumber, placeOf } from "../../src/core/sheet/address";
import type { Rectangle } from "./rectangle";
import { COLUMNS, ROWS } from "./rectangle";

/** `"B2"`, `"B2:D9"`, `"A:C"` or `"2:4"` as a rectangle; null for anything else. */
export function rectangleOf(address: string): Rectangle | null {
  const [first = "", last = first, ...more] = address.replaceAll("$", "").split(":");
  if (more.length > 0) return null;
  return cellsBetween(first, last) ?? columnsBetween(first, last) ?? rowsBetween(first, last);
}

/** A rectangle as Excel names it, without its sheet: `"B2:D9"`. */
export function nameOf({ row, column, height, width }: Rectangle): string {
  if (height === ROWS) return `${columnName(column + 1)}:${columnName(column + width)}`;
  if (width === COLUMNS) return `${row + 1}:${row + height}`;
  const first = addressOf(row + 1, column + 1);
  const last = addressOf(row + height, column + width);
  return first === last ? first : `${first}:${last}`;
}

/** A rectangle with its sheet: `"'Phụ lục II'!B2:D9"`. */
export function fullName(sheet: string, area: Rectangle): string {
  return `${quoted(sheet)}!${nameOf(area)}`;
}

/** `"'Phụ lục II'!B2"` → the name of the sheet and `"B2"`; the sheet is null where none is named. */
export function splitAddress(address: string): {
  readonly sheet: string | null;
  readonly rest: string;
} {
  const end = address.lastIndexOf("!");
  if (end < 0) return { sheet: null, rest: address };
  const name = address.slice(0, end);
  const isQuoted = name.startsWith("'") && name.endsWith("'");
  return {
    sheet: isQuoted ? name.slice(1, -1).replaceAll("''", "'") : name,
    rest: address.slice(end + 1),
  };
}

function quoted(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && placeOf(name) === null;
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

function cellsBetween(first: string, last: string): Rectangle | null {
  const from = placeOf(first);
  const to = placeOf(last);
  if (from === null || to === null) return null;
  return {
    row: Math.min(from.row, to.row) - 1,
    column: Math.min(from.column, to.column) - 1,
    height: Math.abs(to.row - from.row) + 1,
    width: Math.abs(to.column - from.column) + 1,
  };
}

function columnsBetween(first: string, last: string): Rectangle | null {
  if (![first, last].every((letters) => /^[A-Z]{1,3}$/i.test(letters))) return null;
  const [from, to] = [columnNumber(first), columnNumber(last)];
  return { row: 0, column: from - 1, height: ROWS, width: to - from + 1 };
}

function rowsBetween(first: string, last: string): Rectangle | null {
  if (![first, last].every((digits) => /^[1-9]\d{0,6}$/.test(digits))) return null;
  return {
    row: Number(first) - 1,
    column: 0,
    height: Number(last) - Number(first) + 1,
    width: COLUMNS,
  };
}
