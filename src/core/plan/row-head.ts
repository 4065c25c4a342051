import type { CellValue } from "../sheet/snapshot";

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
    return at === HEAD_COLUMNS - 1 && value?.kind === "number" ? "" : textOf(value);
  }).join(BETWEEN);
}

function textOf(value: CellValue | undefined): string {
  switch (value?.kind) {
    case "number":
      return value.digits;
    case "text":
      return value.text;
    case "boolean":
      return String(value.value);
    case "error":
      return value.code;
    case "blank":
    case undefined:
      return "";
  }
}
