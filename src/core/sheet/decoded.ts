import { legacyReader } from "../text/legacy";
import type { SheetCell, Snapshot } from "./snapshot";

/** Rows that tell in which font a sheet is typed. */
const JUDGED_ROWS = 1000;

/**
 * The sheet with text of an old font (TCVN3, VNI) in Unicode, for reading it only: what is written back never comes from
 * here. The very same snapshot when there is no such text.
 */
export function decoded(snapshot: Snapshot): Snapshot {
  const judged = snapshot.rows
    .slice(0, JUDGED_ROWS)
    .flatMap(({ cells }) =>
      cells.flatMap(({ value }) => (value.kind === "text" ? [value.text] : [])),
    );
  const read = legacyReader(judged);
  if (read === null) return snapshot;
  const inUnicode = (cell: SheetCell): SheetCell =>
    cell.value.kind === "text"
      ? { ...cell, value: { kind: "text", text: read(cell.value.text) } }
      : cell;
  return {
    ...snapshot,
    rows: snapshot.rows.map((row) => ({ ...row, cells: row.cells.map(inUnicode) })),
  };
}
