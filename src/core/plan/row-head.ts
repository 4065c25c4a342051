import { plainText, type CellValue } from "../sheet/snapshot";

/** How many columns, from A on, tell a row of an appendix from its neighbours: number, code, label. */
export const HEAD_COLUMNS = 3;

const BETWEEN = "\u001f";

/**
 * What stands at the head of a row as one text; rows that hold the same there have the same one. A number in the
 * last of these columns is a figure already, as tables of units have it, and says nothing of the row.
 */
export function rowHead(values: readonly CellValue[]): string {
  return Array.from({ length: HEAD_COLUMNS }, (_, at) => {
    const value = values[at];
    const saysNothing = at === HEAD_COLUMNS - 1 && value?.kind === "number";
    return value === undefined || saysNothing ? "" : plainText(value);
  }).join(BETWEEN);
}
