import type { CellContent, PrintedSheet } from "../corpus/xlsx";

/** What somebody typed into a cell; null for a blank one. */
export type Typed = string | number | null;

/** A sheet as somebody typed it, from A1 on. */
export function typedSheet(name: string, rows: readonly (readonly Typed[])[]): PrintedSheet {
  const content = (value: string | number): CellContent =>
    typeof value === "string"
      ? { kind: "text", text: value }
      : { kind: "number", digits: String(value), format: "General" };
  return {
    ...{ name, merges: [], hiddenRows: new Set<number>() },
    cells: new Map(
      rows.map((row, down) => [
        down + 1,
        new Map(
          row.flatMap((value, right) =>
            value === null ? [] : [[right + 1, content(value)] as const],
          ),
        ),
      ]),
    ),
  };
}
