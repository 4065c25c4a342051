import type { SheetRow } from "../sheet/snapshot";
import { cleanText } from "../text/clean";
import { bareKey } from "../text/key";
import { isMaximaLabel, isUnitHeading } from "./headings";
import { readPoints } from "./points";

/** What a row under the heading of a unit table is. */
export type RowRole =
  | "heading"
  | "maxima"
  | "numbering"
  | "unit"
  /** A row that looks like a unit but holds no points at all. */
  | "unit-without-points"
  | "nameless-unit"
  | "group"
  | "total"
  | "other";

/** The columns that tell what a row is; null where the table has no such column. */
export interface KeyColumns {
  readonly number: number | null;
  readonly unit: number;
}

/* Met by keys without accents, on rows without a number. A commune may be called Cộng Lạc or Tổng Cọt. */
const TOTAL =
  /^(tong( so| cong)?|tong( so| cong)? diem|cong|toan (huyen|tinh|xa)|(diem |gia tri )?(trung binh|binh quan|(cao|thap|lon|nho) nhat)( .*)?)$/;
const NUMBERING = /^(\(?\d{1,2}\)?|\(?[a-zđ]\)?|\(?\d{1,2}\)?\s*=.*)$/iu;
const ORDINAL = /^([ivxlc]+|[a-z])$/i;
const MARKED_GROUP = /^([ivxlc]+|[a-z])\s*[.)]\s*/i;
const GROUP_NAME =
  /^(khoi|nhom|cac|cap)\b|^(so|xa|phuong|thi tran|huyen|dac khu)( (va )?(nganh|ban|xa|phuong|thi tran|dac khu))*$/;

/** A row of two words is the heading of a group: `II`, `Phường`. */
const FEWEST_HEADINGS = 3;

/** The text of a cell as a person reads it; empty where it holds none. */
export function textAt(row: SheetRow, column: number | null): string {
  const value = row.cells.find((cell) => cell.column === column)?.value;
  return value?.kind === "text" ? cleanText(value.text) : "";
}

/** The column of the units' names where this row is the top of a heading, else null. Headings hold words, never figures. */
export function unitColumnOf(row: SheetRow): number | null {
  const words = row.cells.every(
    (cell) => cell.value.kind === "text" && readPoints(cell).kind !== "points",
  );
  if (!words || row.cells.length < FEWEST_HEADINGS) return null;
  return row.cells.find((cell) => isUnitHeading(textAt(row, cell.column)))?.column ?? null;
}

/** Tells what a row is from its own cells alone. */
export function roleOfRow(row: SheetRow, columns: KeyColumns): RowRole {
  const name = textAt(row, columns.unit);
  const right = row.cells.filter((cell) => cell.column > columns.unit);
  const figures = right.filter((cell) => readPoints(cell).kind === "points");
  if (isNumbering(row, columns)) return "numbering";
  if (figures.length > 0 && labels(row, columns).some(isMaximaLabel)) return "maxima";
  if (isNumbered(row, columns)) {
    if (name === "") return figures.length > 0 ? "nameless-unit" : "other";
    return right.length > 0 ? "unit" : "unit-without-points";
  }
  if (labels(row, columns).some((label) => TOTAL.test(bareKey(label)))) return "total";
  if (right.length === 0) return isGroup(row, columns) ? "group" : "unit-without-points";
  if (name === "") return figures.length === 0 ? "heading" : "other";
  return figures.length > 0 ? "unit" : "other";
}

/** The name of the group that a row is the heading of: `I. Khối sở` → `Khối sở`. */
export function groupName(row: SheetRow, columns: KeyColumns): string {
  const label = labels(row, columns).at(-1) ?? "";
  return label.replace(MARKED_GROUP, "");
}

function labels(row: SheetRow, columns: KeyColumns): readonly string[] {
  return row.cells
    .filter((cell) => cell.column <= columns.unit)
    .map((cell) => textAt(row, cell.column))
    .filter((label) => label !== "");
}

function isNumbered(row: SheetRow, columns: KeyColumns): boolean {
  const cell = row.cells.find(({ column }) => column === columns.number);
  return cell !== undefined && readPoints(cell).kind === "points";
}

/** `(1) (2) (3)`, `A B 1 2 3`: every cell a number or a letter of its own, the name's too. */
function isNumbering(row: SheetRow, columns: KeyColumns): boolean {
  const shown = row.cells.map(({ value }) =>
    value.kind === "text" ? cleanText(value.text) : value.kind === "number" ? value.digits : "",
  );
  const named = row.cells.some((cell) => cell.column === columns.unit);
  return named && shown.length > 2 && shown.every((text) => NUMBERING.test(text));
}

/** With numbered units, a row without a number is a group; without, only what is marked or called one. */
function isGroup(row: SheetRow, columns: KeyColumns): boolean {
  if (columns.number !== null) return true;
  const label = labels(row, columns).at(-1) ?? "";
  return (
    ORDINAL.test(labels(row, columns)[0] ?? "") ||
    MARKED_GROUP.test(label) ||
    GROUP_NAME.test(bareKey(label))
  );
}
