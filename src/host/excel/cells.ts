import { UnreadCells } from "../../core/problem";
import { addressOf } from "../../core/sheet/address";
import type { CellValue, SheetCell } from "../../core/sheet/snapshot";
import { storedDigits } from "../../core/sheet/snapshot";
import type { Area } from "../../core/sheet/area";

/** What must be loaded of a range before its cells can be told. */
export const CELL_PROPERTIES = "values,valueTypes,formulas,numberFormat";

type Table = readonly (readonly unknown[])[];

/**
 * The cells of a loaded range, row by row, blank ones included.
 * Throws UnreadCells where Excel gave null: beyond a limit it does so without an error, and unread is not blank.
 */
export function cellsOf(
  range: Excel.Range,
  sheet: string,
  area: Area,
): readonly (readonly SheetCell[])[] {
  const unread = new UnreadCells(sheet, addressOf(area.row, area.column));
  const table = (given: unknown): Table => {
    if (!isTable(given) || given.length !== area.height) throw unread;
    return given;
  };
  const values = table(range.values);
  const types = table(range.valueTypes);
  const formulas = table(range.formulas);
  const formats = table(range.numberFormat);
  return values.map((row, i) =>
    row.map((raw, j) => {
      const formula = formulaOf(formulas[i]?.[j], raw);
      const value = valueOf(raw, types[i]?.[j], formula !== null);
      if (value === null) throw new UnreadCells(sheet, addressOf(area.row + i, area.column + j));
      return { column: area.column + j, value, format: formatOf(formats[i]?.[j]), formula };
    }),
  );
}

/** Whether a cell holds anything at all; its format alone does not count. */
export function holdsSomething(cell: SheetCell): boolean {
  return cell.value.kind !== "blank" || cell.formula !== null;
}

function isTable(given: unknown): given is Table {
  return Array.isArray(given) && given.every((row) => Array.isArray(row));
}

/** A formula may give empty text, which Excel hands over as it does a blank cell. */
function valueOf(raw: unknown, type: unknown, computed: boolean): CellValue | null {
  if (typeof raw === "number") return { kind: "number", digits: storedDigits(raw) };
  if (typeof raw === "boolean") return { kind: "boolean", value: raw };
  if (typeof raw !== "string") return null;
  if (type === Excel.RangeValueType.error) return { kind: "error", code: raw };
  return raw === "" && !computed ? { kind: "blank" } : { kind: "text", text: raw };
}

/** Excel lists a constant among the formulas as it is, text that begins with `=` included; only a formula differs from its value. */
function formulaOf(listed: unknown, raw: unknown): string | null {
  return typeof listed === "string" && listed.startsWith("=") && listed !== raw ? listed : null;
}

function formatOf(listed: unknown): string {
  return typeof listed === "string" && listed !== "" ? listed : "General";
}
