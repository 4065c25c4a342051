import { placeOf } from "../../../src/core/sheet/address";
import {
  storedDigits,
  type CellValue,
  type SheetCell,
  type Snapshot,
} from "../../../src/core/sheet/snapshot";

/** A number, a text, an error as `#DIV/0!`, a truth; null is a blank that a formula left. */
export type Plain = number | string | boolean | null;

/** A constant, or a formula with what is stored as its result. */
export type Entry = Plain | readonly [formula: string, stored: Plain];

export function cellValue(plain: Plain): CellValue {
  if (plain === null) return { kind: "blank" };
  if (typeof plain === "number") return { kind: "number", digits: storedDigits(plain) };
  if (typeof plain === "boolean") return { kind: "boolean", value: plain };
  return plain.startsWith("#") ? { kind: "error", code: plain } : { kind: "text", text: plain };
}

/** A sheet from its cells by address; formats by address where one is set. */
export function sheetOf(
  entries: Readonly<Record<string, Entry>>,
  formats: Readonly<Record<string, string>> = {},
  hidden: readonly number[] = [],
): Snapshot {
  const rows = new Map<number, SheetCell[]>();
  for (const [address, entry] of Object.entries(entries)) {
    const place = placeOf(address);
    if (place === null) throw new Error(`${address} is no address`);
    const [formula, plain] = isFormula(entry) ? entry : [null, entry];
    const cells = rows.get(place.row) ?? [];
    cells.push({
      column: place.column,
      value: cellValue(plain),
      format: formats[address] ?? "General",
      formula,
    });
    rows.set(place.row, cells);
  }
  return {
    sheet: "Phụ lục",
    rows: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => ({
        row,
        hidden: hidden.includes(row),
        cells: cells.sort((a, b) => a.column - b.column),
      })),
  };
}

function isFormula(entry: Entry): entry is readonly [string, Plain] {
  return Array.isArray(entry);
}
