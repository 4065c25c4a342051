import { ERROR_VALUE, taken } from "./coercion";

export interface Cell {
  readonly value: string | number | boolean;
  readonly formula: string | null;
  readonly format: string;
  /** Font, border, fill and alignment under one name: only whether they were carried over matters here. */
  readonly look: string;
  /** Set where text such as `#N/A` is an error and not text. */
  readonly isError: boolean;
}

export const BLANK: Cell = {
  value: "",
  formula: null,
  format: "General",
  look: "plain",
  isError: false,
};

/** A rectangle; row and column are counted from 0, as Office.js does. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

export const DEFAULT_COLUMN_POINTS = 48;

export class SheetModel {
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  isProtected = false;
  /** While a filter is on, the hidden rows are the rows that it hides. */
  isFiltered = false;
  readonly hiddenRows = new Set<number>();
  readonly columnPoints = new Map<number, number>();
  /** Excel beyond its limits: asked for these cells, it answers null. */
  answersNull = false;
  private readonly rows = new Map<number, Map<number, Cell>>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell {
    return this.rows.get(row)?.get(column) ?? BLANK;
  }

  put(row: number, column: number, change: Partial<Cell>): void {
    const cells = this.rows.get(row) ?? new Map<number, Cell>();
    cells.set(column, { ...this.cell(row, column), ...change });
    this.rows.set(row, cells);
  }

  /** Takes in a value as Excel does when it is assigned to `Range.values`. */
  enter(row: number, column: number, input: string | number | boolean): void {
    const { value, formula, format } = taken(input, this.cell(row, column).format);
    const isError = typeof value === "string" && input === value && ERROR_VALUE.test(value);
    this.put(row, column, { value, formula, isError, ...(format === null ? {} : { format }) });
  }

  /** The rectangle around all cells with a value or a formula, or around all that were ever touched; null where there is none. */
  used(valuesOnly: boolean): Rectangle | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        if (valuesOnly && cell.value === "" && cell.formula === null) continue;
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
      }
    }
    if (bottom < 0) return null;
    return { row: top, column: left, height: bottom - top + 1, width: right - left + 1 };
  }
}

export class WorkbookModel {
  readonly sheets: SheetModel[] = [];
  active: SheetModel | null = null;
  /** While someone types in a cell, Excel refuses every request. */
  cellBeingEdited = false;
  selection: { readonly sheet: SheetModel; readonly area: Rectangle } | null = null;

  addSheet(name: string): SheetModel {
    const sheet = new SheetModel(`{sheet-${this.sheets.length + 1}}`, name);
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  /** By name, whatever its case, or by id. */
  sheet(key: string): SheetModel | null {
    const name = key.toLowerCase();
    return (
      this.sheets.find((sheet) => sheet.name.toLowerCase() === name || sheet.id === key) ?? null
    );
  }
}
