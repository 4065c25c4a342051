/** A rectangle; row and column are counted from 0, as Office.js does. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** Whole rows or columns: Excel tells nothing of their cells at once. */
export function isUnbounded({ height, width }: Rectangle): boolean {
  return height === ROWS || width === COLUMNS;
}

export function cellCount({ height, width }: Rectangle): number {
  return height * width;
}

/** The smallest rectangle around both. */
export function around(a: Rectangle, b: Rectangle): Rectangle {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    height: Math.max(a.row + a.height, b.row + b.height) - row,
    width: Math.max(a.column + a.width, b.column + b.width) - column,
  };
}

/** What both have in common; null where they have nothing. */
export function common(a: Rectangle, b: Rectangle): Rectangle | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const height = Math.min(a.row + a.height, b.row + b.height) - row;
  const width = Math.min(a.column + a.width, b.column + b.width) - column;
  return height > 0 && width > 0 ? { row, column, height, width } : null;
}

export function isWithinSheet({ row, column, height, width }: Rectangle): boolean {
  return (
    row >= 0 &&
    column >= 0 &&
    height > 0 &&
    width > 0 &&
    row + height <= ROWS &&
    column + width <= COLUMNS
  );
}

/** The numbers of its rows, top to bottom. */
export function rowsOf({ row, height }: Rectangle): readonly number[] {
  return Array.from({ length: height }, (_, i) => row + i);
}

export function columnsOf({ column, width }: Rectangle): readonly number[] {
  return Array.from({ length: width }, (_, j) => column + j);
}

/** What `pick` makes of each cell, row by row. */
export function gridOf<T>(
  area: Rectangle,
  pick: (row: number, column: number) => T,
): readonly (readonly T[])[] {
  const columns = columnsOf(area);
  return rowsOf(area).map((row) => columns.map((column) => pick(row, column)));
}
