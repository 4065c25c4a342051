import type { SheetCell, SheetRow, Snapshot } from "./snapshot";

/** A snapshot that answers by row and column. */
export interface Grid {
  readonly sheet: string;
  readonly rows: readonly SheetRow[];
  readonly row: (row: number) => SheetRow | undefined;
  readonly cell: (row: number, column: number) => SheetCell | undefined;
}

/** Indexes a snapshot by row; a cell that holds nothing is undefined. */
export function gridOf(snapshot: Snapshot): Grid {
  const byRow = new Map(snapshot.rows.map((row) => [row.row, row]));
  return {
    sheet: snapshot.sheet,
    rows: snapshot.rows,
    row: (row) => byRow.get(row),
    cell: (row, column) => byRow.get(row)?.cells.find((cell) => cell.column === column),
  };
}
