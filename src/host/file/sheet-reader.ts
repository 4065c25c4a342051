import { DamagedWorkbook } from "../../core/problem";
import {
  type CellValue,
  NOT_CALCULATED,
  type SheetCell,
  type SheetRow,
  type Snapshot,
  storedDigits,
} from "../../core/sheet/snapshot";
import type { Package } from "./package";
import { shiftedFormula } from "./shifted-formula";
import { type Attributes, isTrue, xmlScanner } from "./xml";
import { decodedText } from "./xstring";

export const LAST_ROW = 1048576;
export const LAST_COLUMN = 16384;

/** A number that is already written as Excel shows it; with no more characters than this all its digits count. */
const PLAIN_NUMBER = /^(?!-0$)-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
const DIGITS_KEPT = 15;
const BEFORE_A = 64;

/** What cells point to. */
export interface SharedParts {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** A cell while its element is open. */
interface OpenCell {
  readonly column: number;
  readonly attributes: Attributes;
  formula: Attributes | null;
  formulaText: string;
  value: string | null;
}

/** Reads a worksheet part as it is inflated; only cells that hold something take memory. Throws DamagedWorkbook, TooLarge. */
export async function readSheet(
  file: Package,
  part: string,
  name: string,
  shared: SharedParts,
): Promise<Snapshot> {
  const reader = sheetReader(part, shared);
  const scanner = xmlScanner(part, reader);
  await file.stream(part, scanner.write);
  scanner.end();
  return { sheet: name, rows: inOrder(reader.rows, (row) => row.row) };
}

function sheetReader(part: string, shared: SharedParts) {
  const rows: SheetRow[] = [];
  const masters = new Map<string, SharedFormula>();
  let row = 0;
  let hidden = false;
  let column = 0;
  let cells: SheetCell[] = [];
  let cell: OpenCell | null = null;
  let target: "value" | "formula" | "inline" | null = null;
  let phonetic = false;

  const openRow = (attributes: Attributes): void => {
    row = numbered(part, attributes["r"], row + 1, LAST_ROW);
    hidden = isTrue(attributes["hidden"]);
    column = 0;
    cells = [];
  };
  const openCell = (attributes: Attributes): void => {
    const reference = attributes["r"];
    column = reference === undefined ? column + 1 : (columnOf(reference) ?? placeless(part));
    if (column > LAST_COLUMN) throw new DamagedWorkbook(part);
    cell = { column, attributes, formula: null, formulaText: "", value: null };
  };
  const closeCell = (open: OpenCell): void => {
    const formula = formulaOf(open, row, masters);
    const value = valueOf(part, open, formula, shared.strings);
    if (value.kind === "blank" && formula === null) return;
    const format = shared.formats[Number(open.attributes["s"] ?? "0")] ?? "General";
    cells.push({ column: open.column, value, format, formula });
  };

  return {
    rows,
    open: (element: string, attributes: Attributes): void => {
      if (element === "row") openRow(attributes);
      else if (element === "c") openCell(attributes);
      else if (cell === null) return;
      else if (element === "v") {
        target = "value";
        cell.value = "";
      } else if (element === "f") {
        target = "formula";
        cell.formula = attributes;
      } else if (element === "rPh") phonetic = true;
      else if (element === "t" && !phonetic) {
        target = "inline";
        cell.value ??= "";
      }
    },
    close: (element: string): void => {
      target = null;
      if (element === "rPh") phonetic = false;
      else if (element === "c" && cell !== null) {
        closeCell(cell);
        cell = null;
      } else if (element === "row" && cells.length > 0) {
        rows.push({ row, hidden, cells: inOrder(cells, (each) => each.column) });
        cells = [];
      }
    },
    text: (text: string): void => {
      if (cell === null || target === null) return;
      if (target === "formula") cell.formulaText += text;
      else cell.value = (cell.value ?? "") + text;
    },
  };
}

function formulaOf(
  cell: OpenCell,
  row: number,
  masters: Map<string, SharedFormula>,
): string | null {
  if (cell.formula === null) return null;
  const { t: type, si: group, r1 = "", r2 = "" } = cell.formula;
  const text = cell.formulaText;
  if (type === "dataTable") return `=TABLE(${r1},${r2})`;
  if (type !== "shared" || group === undefined) return text === "" ? null : `=${text}`;
  if (text !== "") {
    masters.set(group, { row, column: cell.column, formula: text });
    return `=${text}`;
  }
  const master = masters.get(group);
  if (master === undefined) return null;
  return `=${shiftedFormula(master.formula, row - master.row, cell.column - master.column)}`;
}

function valueOf(
  part: string,
  cell: OpenCell,
  formula: string | null,
  strings: readonly string[],
): CellValue {
  const { value } = cell;
  const type = cell.attributes["t"] ?? "n";
  if (value === null || (value === "" && type === "n")) {
    return formula === null ? { kind: "blank" } : { kind: "error", code: NOT_CALCULATED };
  }
  switch (type) {
    case "n":
      return numberOf(value);
    case "s":
      return textValue(strings[Number(value)] ?? placeless(part));
    case "b":
      return { kind: "boolean", value: isTrue(value) };
    case "e":
      return { kind: "error", code: value };
    default:
      // A formula that gives empty text holds something, as in an open Excel.
      return formula === null
        ? textValue(decodedText(value))
        : { kind: "text", text: decodedText(value) };
  }
}

function textValue(text: string): CellValue {
  return text === "" ? { kind: "blank" } : { kind: "text", text };
}

function numberOf(value: string): CellValue {
  if (value.length <= DIGITS_KEPT && PLAIN_NUMBER.test(value)) {
    return { kind: "number", digits: value };
  }
  const number = Number(value);
  return Number.isFinite(number)
    ? { kind: "number", digits: storedDigits(number) }
    : { kind: "text", text: value };
}

function numbered(
  part: string,
  written: string | undefined,
  otherwise: number,
  last: number,
): number {
  const number = written === undefined ? otherwise : Number(written);
  return Number.isInteger(number) && number >= 1 && number <= last ? number : placeless(part);
}

/** The column of `D45`, or null. Read by hand: this runs once per cell of every sheet. */
function columnOf(reference: string): number | null {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - BEFORE_A;
    if (letter < 1 || letter > 26) return column === 0 ? null : column;
    column = column * 26 + letter;
  }
  return null;
}

function placeless(part: string): never {
  throw new DamagedWorkbook(part);
}

function inOrder<T>(items: readonly T[], key: (item: T) => number): readonly T[] {
  const ordered = items.every((item, index) => {
    const before = items[index - 1];
    return before === undefined || key(before) < key(item);
  });
  return ordered ? items : [...items].sort((a, b) => key(a) - key(b));
}
