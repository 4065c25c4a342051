import { DamagedWorkbook } from "../../core/problem";
import { addressOf, placeOf } from "../../core/sheet/address";
import { scanPlaces } from "./places";
import type { Place } from "./splice";
import { type Attributes, isTrue } from "./xml";

export interface FormulaPlace extends Place {
  readonly attributes: Attributes;
  readonly text: string;
}

export interface CellPlace extends Place {
  readonly row: number;
  readonly column: number;
  readonly attributes: Attributes;
  readonly formula: FormulaPlace | null;
  readonly value: Place | null;
}

export interface RowPlace extends Place {
  readonly row: number;
  readonly attributes: Attributes;
  readonly cells: readonly CellPlace[];
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ColumnPlace extends Place {
  readonly first: number;
  readonly last: number;
  readonly attributes: Attributes;
}

/** Where everything stands that a write may touch. Rows that nobody asked for are stepped over, save their formulas. */
export interface SheetMap {
  readonly sheetData: Place;
  readonly dimension: (Place & { readonly area: Area }) | null;
  readonly columns: readonly ColumnPlace[];
  readonly merges: readonly Area[];
  readonly isProtected: boolean;
  readonly rows: ReadonlyMap<number, RowPlace>;
  /** For a row that the sheet does not have: where it would stand. */
  readonly missing: ReadonlyMap<number, number>;
  /** Every cell with a formula, by address. */
  readonly formulas: ReadonlyMap<string, CellPlace>;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Finds the places in a worksheet part's text. Throws DamagedWorkbook, also when rows or cells are out of order. */
export function mapSheet(part: string, text: string, wanted: ReadonlySet<number>): SheetMap {
  const mapper = sheetMapper(part, text, wanted);
  mapper.scan();
  return mapper.map();
}

function sheetMapper(part: string, text: string, wanted: ReadonlySet<number>) {
  const columns: ColumnPlace[] = [];
  const merges: Area[] = [];
  const rows = new Map<number, RowPlace>();
  const missing = new Map<number, number>();
  const formulas = new Map<string, CellPlace>();
  const pending = [...wanted].sort((a, b) => a - b);
  let sheetData: Place | null = null;
  let dimension: SheetMap["dimension"] = null;
  let isProtected = false;
  let row: (Writable<RowPlace> & { cells: CellPlace[] }) | null = null;
  let rowNumber = 0;
  let cell: Writable<CellPlace> | null = null;
  let column = 0;
  let formula: Writable<FormulaPlace> | null = null;

  const damaged = (): never => {
    throw new DamagedWorkbook(part);
  };
  /** Wanted rows before this one do not exist; they would stand at its beginning. */
  const passTo = (next: number, at: number): void => {
    for (let first = pending[0]; first !== undefined && first < next; first = pending[0]) {
      missing.set(first, at);
      pending.shift();
    }
  };
  const openRow = (attributes: Attributes, place: Place): void => {
    const number = Number(attributes["r"] ?? rowNumber + 1);
    if (!(number > rowNumber)) damaged();
    passTo(number, place.start);
    if (pending[0] === number) pending.shift();
    rowNumber = number;
    column = 0;
    row = { ...place, row: number, attributes, cells: [] };
  };
  const openCell = (attributes: Attributes, place: Place): void => {
    const reference = attributes["r"];
    const number = reference === undefined ? column + 1 : (placeOf(reference)?.column ?? 0);
    if (!(number > column)) damaged();
    column = number;
    cell = { ...place, row: rowNumber, column, attributes, formula: null, value: null };
  };
  const closeCell = (whole: CellPlace): void => {
    row?.cells.push(whole);
    if (whole.formula !== null) formulas.set(addressOf(whole.row, whole.column), whole);
    cell = null;
  };

  const open = (element: string, attributes: Attributes, place: Place): void => {
    if (element === "row") openRow(attributes, place);
    else if (element === "c") openCell(attributes, place);
    else if (cell !== null && element === "f") formula = { ...place, attributes, text: "" };
    else if (element === "mergeCell") {
      const area = areaOf(attributes["ref"] ?? "");
      if (area !== null) merges.push(area);
    } else if (element === "col") {
      const [first, last] = [Number(attributes["min"]), Number(attributes["max"])];
      columns.push({ ...place, first, last, attributes });
    } else if (element === "dimension") {
      const area = areaOf(attributes["ref"] ?? "");
      if (area !== null) dimension = { ...place, area };
    } else if (element === "sheetProtection") isProtected = isTrue(attributes["sheet"]);
  };
  const close = (element: string, place: Place): void => {
    if (element === "c" && cell !== null) closeCell({ ...cell, ...place });
    else if (cell !== null && element === "v") cell.value = place;
    else if (cell !== null && element === "f" && formula !== null) {
      cell.formula = { ...formula, ...place };
      formula = null;
    } else if (element === "row" && row !== null) {
      if (wanted.has(row.row)) rows.set(row.row, { ...row, ...place });
      row = null;
    } else if (element === "sheetData") {
      sheetData = place;
      passTo(Infinity, place.closeStart);
    } else if (element === "col") {
      columns.push(...columns.splice(-1).map((column) => ({ ...column, ...place })));
    }
  };
  return {
    scan: (): void => {
      scanPlaces(part, text, {
        open,
        close,
        text: (piece) => {
          if (formula !== null) formula.text += piece;
        },
      });
    },
    map: (): SheetMap => ({
      sheetData: sheetData ?? damaged(),
      ...{ dimension, columns, merges, isProtected, rows, missing, formulas },
    }),
  };
}

/** `"B2:D9"` or `"B2"` → its area; null for anything else. */
export function areaOf(reference: string): Area | null {
  const [from = "", to = from] = reference.split(":");
  const [start, end] = [placeOf(from), placeOf(to)];
  if (start === null || end === null) return null;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

export function within(area: Area, row: number, column: number): boolean {
  return area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;
}
