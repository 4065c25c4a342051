import { DamagedWorkbook } from "../../core/problem";
import { addressOf, placeOf } from "../../core/sheet/address";
import { scanPlaces } from "./places";
import type { Place } from "./splice";
import { type Attributes, isTrue, prefixed } from "./xml";

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

export interface LinkPlace extends Place {
  readonly area: Area;
  /** The place in the workbook that it leads to; null for one that leads elsewhere. */
  readonly location: string | null;
}

/** Where everything stands that a write may touch. Rows that nobody asked for are stepped over, save their formulas. */
export interface SheetMap {
  readonly sheetData: Place;
  readonly dimension: (Place & { readonly area: Area }) | null;
  readonly columns: readonly ColumnPlace[];
  readonly merges: readonly Area[];
  readonly links: readonly LinkPlace[];
  readonly isProtected: boolean;
  /** The elements directly in the worksheet, by name; of several, the last. */
  readonly children: ReadonlyMap<string, Place>;
  /** The tags of all hidden rows; they end with the tag. */
  readonly hiddenRows: ReadonlyMap<number, Place>;
  /** Whether every row says its number, so that one may go without moving those below. */
  readonly saysRowNumbers: boolean;
  readonly rows: ReadonlyMap<number, RowPlace>;
  /** For a row that the sheet does not have: where it would stand. */
  readonly missing: ReadonlyMap<number, number>;
  /** Every cell with a formula, by address. */
  readonly formulas: ReadonlyMap<string, CellPlace>;
}

/** Finds the places in a worksheet part's text. Throws DamagedWorkbook, also when rows or cells are out of order. */
export function mapSheet(part: string, text: string, wanted: ReadonlySet<number>): SheetMap {
  const mapper = sheetMapper(part, text, wanted);
  mapper.scan();
  return mapper.map();
}

function sheetMapper(part: string, text: string, wanted: ReadonlySet<number>) {
  const columns: ColumnPlace[] = [];
  const merges: Area[] = [];
  const links: LinkPlace[] = [];
  const children = new Map<string, Place>();
  const hiddenRows = new Map<number, Place>();
  const rows = new Map<number, RowPlace>();
  const missing = new Map<number, number>();
  const formulas = new Map<string, CellPlace>();
  const pending = [...wanted].sort((a, b) => a - b);
  let passed = 0;
  let depth = 0;
  let saysRowNumbers = true;
  let sheetData: Place | null = null;
  let dimension: SheetMap["dimension"] = null;
  let isProtected = false;
  let row = 0;
  let rowAttributes: Attributes = {};
  let cells: CellPlace[] = [];
  let column = 0;
  let cell: Attributes | null = null;
  let value: Place | null = null;
  let formula: FormulaPlace | null = null;
  let formulaText = "";
  let inFormula = false;

  const damaged = (): never => {
    throw new DamagedWorkbook(part);
  };
  /** Wanted rows before this one do not exist; they would stand at its beginning. */
  const passTo = (next: number, at: number): void => {
    for (let first = pending[passed]; first !== undefined && first < next;) {
      missing.set(first, at);
      passed += 1;
      first = pending[passed];
    }
    if (pending[passed] === next) passed += 1;
  };
  const openRow = (attributes: Attributes, place: Place): void => {
    const number = Number(attributes["r"] ?? row + 1);
    if (!(number > row)) damaged();
    passTo(number, place.start);
    row = number;
    column = 0;
    cells = [];
    rowAttributes = attributes;
    if (attributes["r"] === undefined) saysRowNumbers = false;
    if (isTrue(attributes["hidden"])) hiddenRows.set(number, place);
  };
  const openCell = (attributes: Attributes): void => {
    const reference = attributes["r"];
    const number = reference === undefined ? column + 1 : (placeOf(reference)?.column ?? 0);
    if (!(number > column)) damaged();
    column = number;
    cell = attributes;
    value = null;
    formula = null;
  };
  const closeCell = (attributes: Attributes, place: Place): void => {
    cell = null;
    const isWanted = wanted.has(row);
    // A long sheet has more cells than anyone asks for: only those asked for are kept.
    if (!isWanted && formula === null) return;
    const closed = { ...place, row, column, attributes, formula, value };
    if (isWanted) cells.push(closed);
    if (formula !== null) formulas.set(addressOf(row, column), closed);
  };

  const open = (element: string, attributes: Attributes, place: Place): void => {
    depth += 1;
    if (element === "row") openRow(attributes, place);
    else if (element === "c") openCell(attributes);
    else if (cell !== null && element === "f") {
      formula = { ...place, attributes, text: "" };
      formulaText = "";
      inFormula = true;
    } else if (element === "mergeCell") {
      const area = areaOf(attributes["ref"] ?? "");
      if (area !== null) merges.push(area);
    } else if (element === "hyperlink") {
      const area = areaOf(attributes["ref"] ?? "");
      const leadsOut = prefixed(attributes, "id") !== undefined;
      const location = leadsOut ? null : (attributes["location"] ?? null);
      if (area !== null) links.push({ ...place, area, location });
    } else if (element === "col") {
      const [first, last] = [Number(attributes["min"]), Number(attributes["max"])];
      columns.push({ ...place, first, last, attributes });
    } else if (element === "dimension") {
      const area = areaOf(attributes["ref"] ?? "");
      if (area !== null) dimension = { ...place, area };
    } else if (element === "sheetProtection") isProtected = isTrue(attributes["sheet"]);
  };
  const close = (element: string, place: Place): void => {
    depth -= 1;
    if (depth === 1) children.set(element, place);
    if (element === "c" && cell !== null) closeCell(cell, place);
    else if (cell !== null && element === "v") value = place;
    else if (formula !== null && element === "f") {
      formula = { ...formula, ...place, text: formulaText };
      inFormula = false;
    } else if (element === "row") {
      if (wanted.has(row)) rows.set(row, { ...place, row, attributes: rowAttributes, cells });
    } else if (element === "sheetData") {
      sheetData = place;
      passTo(Infinity, place.closeStart);
    } else if (element === "col") {
      columns.push(...columns.splice(-1).map((column) => ({ ...column, ...place })));
    } else if (element === "hyperlink" && links.at(-1)?.start === place.start) {
      links.push(...links.splice(-1).map((link) => ({ ...link, ...place })));
    }
  };
  return {
    scan: (): void => {
      scanPlaces(part, text, {
        open,
        close,
        text: (piece) => {
          if (inFormula) formulaText += piece;
        },
      });
    },
    map: (): SheetMap => ({
      sheetData: sheetData ?? damaged(),
      ...{ dimension, columns, merges, links, isProtected, rows, missing, formulas },
      ...{ children, hiddenRows, saysRowNumbers },
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
