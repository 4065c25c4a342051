import { addressOf } from "./address";

/** A rectangle of cells; row and column are counted from 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** `{ row: 2, column: 1, height: 3, width: 2 }` → `"A2:B4"`; a single cell is `"A2"`. */
export function rangeAddress({ row, column, height, width }: Area): string {
  const first = addressOf(row, column);
  const last = addressOf(row + height - 1, column + width - 1);
  return first === last ? first : `${first}:${last}`;
}

/** Whether two areas are the same cells. */
export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.height === b.height && a.width === b.width;
}

/** Whether two areas have a cell in common. */
export function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.height &&
    b.row < a.row + a.height &&
    a.column < b.column + b.width &&
    b.column < a.column + a.width
  );
}
