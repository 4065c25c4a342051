import { storedDigits, type CellValue, type Snapshot } from "../../../src/core/sheet/snapshot";
import { readUnitTable } from "../../../src/core/rank/read-table";
import type { UnitTable } from "../../../src/core/rank/table";

export type Typed = string | number | null;

/** A sheet from its cells row by row; null is an empty cell. A text that begins with `#` is an Excel error. */
export function snapshotOf(rows: readonly (readonly Typed[])[], sheet = "Tổng hợp"): Snapshot {
  return {
    sheet,
    rows: rows
      .map((typed, place) => ({
        row: place + 1,
        hidden: false,
        cells: typed.flatMap((value, column) =>
          value === null
            ? []
            : [{ column: column + 1, value: cellValue(value), format: "General", formula: null }],
        ),
      }))
      .filter(({ cells }) => cells.length > 0),
  };
}

function cellValue(value: string | number): CellValue {
  if (typeof value === "number") return { kind: "number", digits: storedDigits(value) };
  return value.startsWith("#") ? { kind: "error", code: value } : { kind: "text", text: value };
}

/** The unit table of such a sheet, which the test takes for granted. */
export function tableOf(rows: readonly (readonly Typed[])[]): UnitTable {
  const table = readUnitTable(snapshotOf(rows));
  if (table === null) throw new Error("the test's sheet holds no unit table");
  return table;
}
