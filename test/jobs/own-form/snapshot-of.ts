import type { OwnSheet } from "../../../src/core/plan/plan";
import type { SheetCell, Snapshot } from "../../../src/core/sheet/snapshot";

/** A sheet of ours as it is read once it was written. */
export function snapshotOf({ name, rows }: OwnSheet): Snapshot {
  return {
    sheet: name,
    rows: rows
      .map((cells, at) => ({
        row: at + 1,
        hidden: false,
        cells: cells.flatMap(({ value }, column): readonly SheetCell[] =>
          value.kind === "blank"
            ? []
            : [{ column: column + 1, value, format: "General", formula: null }],
        ),
      }))
      .filter(({ cells }) => cells.length > 0),
  };
}
