import type { Quirks } from "../quirks";
import type { Rectangle } from "../rectangle";
import { wrongShape } from "./refusals";

/**
 * Calls back for every cell of the range with what an array gives it. One value stands for all; any other
 * shape is refused. Null leaves a cell alone (Office Add-ins: blank and null values in Excel add-ins).
 */
export function eachGiven(
  quirks: Quirks,
  area: Rectangle,
  given: unknown,
  location: string,
  take: (row: number, column: number, value: unknown) => void,
): void {
  const table: readonly unknown[] = Array.isArray(given) ? given : [[given]];
  const isSingle = table.length === 1 && Array.isArray(table[0]) && table[0].length === 1;
  if (!isSingle && quirks.refusesWrongShapes) refuseWrongShape(table, area, location);
  for (let i = 0; i < area.height; i += 1) {
    const line = table[isSingle ? 0 : i];
    for (let j = 0; j < area.width; j += 1) {
      const value: unknown = Array.isArray(line) ? line[isSingle ? 0 : j] : null;
      if (value === null && !quirks.nullLeavesCells) take(area.row + i, area.column + j, "");
      else if (value !== null && value !== undefined) take(area.row + i, area.column + j, value);
    }
  }
}

function refuseWrongShape(table: readonly unknown[], area: Rectangle, location: string): void {
  const fits = (line: unknown) => Array.isArray(line) && line.length === area.width;
  if (table.length !== area.height || !table.every(fits)) throw wrongShape(location);
}

/** The one value that all have; null where they differ, as Excel answers for a mixed range. */
export function uniform<T>(values: Iterable<T>): T | null {
  const different = [...new Set(values)];
  return different.length === 1 ? (different[0] ?? null) : null;
}
