import { addressOf, placeOf } from "../sheet/address";
import { blockOf, sizeOf, type Formula } from "./expression";

/** A cell of a sheet as one number. */
export type CellKey = number;

/** A formula that reads more cells is not worked out. */
export const MOST_READ = 400_000;
const COLUMNS = 16_384;

/** The key of a place. */
export function keyOf(row: number, column: number): CellKey {
  return row * COLUMNS + column - 1;
}

export function rowOf(key: CellKey): number {
  return Math.floor(key / COLUMNS);
}

export function columnOf(key: CellKey): number {
  return (key % COLUMNS) + 1;
}

/** The key of `"D45"`; null when the text is no single cell. */
export function keyAt(address: string): CellKey | null {
  const place = placeOf(address);
  return place === null ? null : keyOf(place.row, place.column);
}

/** The address that a key stands for. */
export function addressAt(key: CellKey): string {
  return addressOf(rowOf(key), columnOf(key));
}

/** How many cells a formula reads; one that it names twice counts twice. */
export function cellsRead({ references }: Formula): number {
  return references.reduce((count, reference) => count + sizeOf(blockOf(reference)), 0);
}

/** The cells that a formula reads, each once. Nothing is known of what an opaque formula reads. */
export function keysRead(formula: Formula): readonly CellKey[] {
  if (formula.opaque || cellsRead(formula) > MOST_READ) return [];
  const keys = new Set<CellKey>();
  for (const reference of formula.references) {
    const { top, left, bottom, right } = blockOf(reference);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) keys.add(keyOf(row, column));
    }
  }
  return [...keys];
}
