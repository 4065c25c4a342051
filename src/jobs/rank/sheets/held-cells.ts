import { decimalText, parseDecimal, trimmed } from "../../../core/number/decimal";
import type { CellValue, SheetRow } from "../../../core/sheet/snapshot";
import { cleanText } from "../../../core/text/clean";

/** The column in which a row has a heading of ours; null where it has not. */
export function columnOf(row: SheetRow, heading: string): number | null {
  const cell = row.cells.find(({ value }) => cleanText(heldText(value)) === heading);
  return cell?.column ?? null;
}

/** The text in a cell of a row; empty where there is none. */
export function textAt(row: SheetRow, column: number | null | undefined): string {
  return heldText(valueAt(row, column));
}

/** The figure in a cell of a row, as it was written or as someone typed it since; null where there is no plain number. */
export function digitsAt(
  row: SheetRow | undefined,
  column: number | null | undefined,
): string | null {
  return row === undefined ? null : heldDigits(valueAt(row, column));
}

/** A code, as text or, typed again, as a number. */
export function codeAt(row: SheetRow, column: number | null): string | null {
  return textAt(row, column) || digitsAt(row, column);
}

function valueAt({ cells }: SheetRow, column: number | null | undefined): CellValue | undefined {
  return cells.find((cell) => cell.column === column)?.value;
}

/** The text that a cell holds. */
export function heldText(value: CellValue | undefined): string {
  return value?.kind === "text" ? value.text : "";
}

function heldDigits(value: CellValue | undefined): string | null {
  if (value?.kind !== "number") return null;
  const decimal = parseDecimal(value.digits);
  return decimal === null ? null : decimalText(trimmed(decimal));
}
