/**
 * What a cell holds. Numbers are decimal text at 15 significant digits, as Excel shows them, so that
 * no binary float goes further than the host that read it.
 */
export type CellValue =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly digits: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly code: string };

/** The error code of a formula that no program has calculated yet: neither 0 nor blank. */
export const NOT_CALCULATED = "#NOT_CALCULATED";

/** Whether two cells hold the same: the same kind and the same content. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  switch (a.kind) {
    case "blank":
      return b.kind === "blank";
    case "number":
      return b.kind === "number" && a.digits === b.digits;
    case "text":
      return b.kind === "text" && a.text === b.text;
    case "boolean":
      return b.kind === "boolean" && a.value === b.value;
    case "error":
      return b.kind === "error" && a.code === b.code;
  }
}

/** What a value holds as plain text: figures in plain digits, nothing for a blank. */
export function plainText(value: CellValue): string {
  switch (value.kind) {
    case "blank":
      return "";
    case "number":
      return value.digits;
    case "text":
      return value.text;
    case "boolean":
      return String(value.value);
    case "error":
      return value.code;
  }
}

export interface SheetCell {
  readonly column: number;
  readonly value: CellValue;
  /** The en-US number format code, `"General"` where none is set. */
  readonly format: string;
  /** The formula with its `=`, or null for a constant. */
  readonly formula: string | null;
}

export interface SheetRow {
  readonly row: number;
  readonly hidden: boolean;
  /** Only cells that hold something, left to right. */
  readonly cells: readonly SheetCell[];
}

/** A sheet as read: the rows that hold something, top to bottom. */
export interface Snapshot {
  readonly sheet: string;
  readonly rows: readonly SheetRow[];
}

const SIGNIFICANT_DIGITS = 15;

/** A stored number as the decimal text Excel shows: `0.30000000000000004` → `"0.3"`, `1e21` → `"1000000000000000000000"`. */
export function storedDigits(value: number): string {
  // The shortest text of a double is its 15 digits once it was rounded to them, unless it has an exponent.
  const shortest = String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
  return shortest.includes("e") ? written(value) : shortest;
}

function written(value: number): string {
  const [mantissa = "0", exponent = "0"] = value.toExponential(SIGNIFICANT_DIGITS - 1).split("e");
  const negative = mantissa.startsWith("-");
  const digits = mantissa.replace(/[-.]/g, "").replace(/0+$/, "");
  const point = Number(exponent) + 1;
  const plain =
    point <= 0
      ? `0.${"0".repeat(-point)}${digits}`
      : point >= digits.length
        ? digits.padEnd(point, "0")
        : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return negative ? `-${plain}` : plain;
}
