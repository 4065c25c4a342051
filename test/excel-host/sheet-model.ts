import { placeOf } from "../../src/core/sheet/address";
import type { Cell } from "./cell";
import { BLANK, isUntouched } from "./cell";
import type { CellContent } from "./coercion";
import { ERROR_VALUE, taken } from "./coercion";
import type { ChartModel, ScaleModel } from "./drawn-model";
import { copyOfChart } from "./drawn-model";
import type { Criterion, FilterModel, TableModel } from "./filter-model";
import type { Line, LookChange, Side } from "./look";
import { changedLook } from "./look";
import type { Quirks } from "./quirks";
import { everyQuirk } from "./quirks";
import type { Rectangle } from "./rectangle";
import { common } from "./rectangle";

export const DEFAULT_COLUMN_POINTS = 48;
export const DEFAULT_ROW_POINTS = 15;

/** What the cells of a formula showed, so that a formula that is put back shows it again: nothing is calculated here. */
type Result = Pick<Cell, "value" | "isError">;

export class SheetModel {
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  isProtected = false;
  /** While a filter is on, the hidden rows are the rows that it hides. */
  isFiltered = false;
  /** The sheet's own filter; `isFiltered` without one is a filter of which nothing is known. */
  filter: FilterModel | null = null;
  tables: TableModel[] = [];
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  columnPoints = new Map<number, number>();
  rowPoints = new Map<number, number>();
  frozenRows = 0;
  frozenColumns = 0;
  showGridlines = true;
  tabColor = "";
  /** How it is printed, as far as anyone has said. */
  page = new Map<string, unknown>();
  /** The rows that a new page begins at. */
  breaks = new Set<number>();
  merges: Rectangle[] = [];
  charts: ChartModel[] = [];
  scales: ScaleModel[] = [];
  /** Excel beyond its limits: asked for these cells, it answers null. */
  answersNull = false;
  private rows = new Map<number, Map<number, Cell>>();
  private lines = new Map<string, Line>();
  private results = new Map<string, Result>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell {
    return this.rows.get(row)?.get(column) ?? BLANK;
  }

  /** Changes a cell outright, past all that Excel makes of an input. */
  put(row: number, column: number, change: Partial<Cell>): void {
    const cell = { ...this.cell(row, column), ...change };
    const cells = this.rows.get(row) ?? new Map<number, Cell>();
    if (isUntouched(cell)) cells.delete(column);
    else cells.set(column, cell);
    if (cells.size === 0) this.rows.delete(row);
    else this.rows.set(row, cells);
    if (cell.formula !== null) {
      this.results.set(resultKey(row, column, cell.formula), cell);
    }
  }

  /** Changes what a cell looks like; what is left out stays. */
  dress(row: number, column: number, change: LookChange): void {
    this.put(row, column, { look: changedLook(this.cell(row, column).look, change) });
  }

  /** Takes in a value as Excel does when it is assigned to `Range.values`. */
  enter(
    row: number,
    column: number,
    input: string | number | boolean,
    quirks: Quirks = everyQuirk(),
  ): void {
    const { format } = this.cell(row, column);
    const content = taken(input, format, quirks);
    const isError =
      typeof content.value === "string" &&
      input === content.value &&
      ERROR_VALUE.test(content.value);
    const shown = this.resultOf(row, column, content) ?? { value: content.value, isError };
    const own = quirks.setsFormatsByInput && format === "General" ? this.formatBy(content) : null;
    this.put(row, column, {
      ...{ value: shown.value, isError: shown.isError, formula: content.formula },
      ...(own === null ? {} : { format: own }),
    });
  }

  /** The line at one side of a cell, which is also its neighbour's. */
  edge(row: number, column: number, side: Side): Line | null {
    return this.lines.get(lineKey(row, column, side)) ?? null;
  }

  setEdge(row: number, column: number, side: Side, line: Line | null): void {
    if (line === null) this.lines.delete(lineKey(row, column, side));
    else this.lines.set(lineKey(row, column, side), line);
  }

  /** Sets the sheet's filter on an area and hides rows, as the filter would that lets these criteria through. */
  filterRows(
    area: Rectangle,
    criteria: ReadonlyMap<number, Criterion>,
    hidden: readonly number[],
  ): void {
    this.filter = { area, criteria };
    this.isFiltered = criteria.size > 0;
    for (const row of hidden) this.hiddenRows.add(row);
  }

  /** Whether a filter, the sheet's own or a table's, keeps a row from being shown. */
  isFilteredOut(row: number): boolean {
    if (!this.hiddenRows.has(row)) return false;
    const isIn = ({ area }: { readonly area: Rectangle }) =>
      area.row <= row && row < area.row + area.height;
    const byTable = this.tables.some((table) => table.criteria.size > 0 && isIn(table));
    return byTable || (this.isFiltered && (this.filter === null || isIn(this.filter)));
  }

  /** Takes off what the sheet's own filter lets through and shows its rows again; the filter itself stays. */
  showFiltered(): void {
    for (const row of [...this.hiddenRows])
      if (this.isFilteredOut(row)) this.hiddenRows.delete(row);
    this.isFiltered = false;
    if (this.filter !== null) this.filter = { area: this.filter.area, criteria: new Map() };
  }

  /** The rectangle around all cells with a value or a formula, or around all that have anything; null where there is none. */
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

  /** Every cell that has anything, in no order: its row, its column and what it has. */
  *touched(): Iterable<readonly [number, number, Cell]> {
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) yield [row, column, cell];
    }
  }

  /** Every line of the sheet, each under one name. */
  drawn(): ReadonlyMap<string, Line> {
    return this.lines;
  }

  /** The first table that has a cell in common with the area; null where there is none. */
  tableAt(area: Rectangle): TableModel | null {
    return this.tables.find((table) => common(table.area, area) !== null) ?? null;
  }

  /** A copy that shares nothing that can change. */
  clone(id = this.id, name = this.name): SheetModel {
    const copy = new SheetModel(id, name);
    const { visibility, isProtected, isFiltered, filter, frozenRows, frozenColumns } = this;
    const { showGridlines, tabColor, answersNull } = this;
    Object.assign(copy, { visibility, isProtected, isFiltered, filter, frozenRows, frozenColumns });
    Object.assign(copy, { showGridlines, tabColor, answersNull });
    copy.tables = this.tables.map((table) => ({ ...table }));
    copy.hiddenRows = new Set(this.hiddenRows);
    copy.hiddenColumns = new Set(this.hiddenColumns);
    copy.columnPoints = new Map(this.columnPoints);
    copy.rowPoints = new Map(this.rowPoints);
    copy.page = new Map(this.page);
    copy.breaks = new Set(this.breaks);
    copy.merges = [...this.merges];
    copy.charts = this.charts.map(copyOfChart);
    copy.scales = this.scales.map((scale) => ({ ...scale }));
    copy.rows = new Map([...this.rows].map(([row, cells]) => [row, new Map(cells)]));
    copy.lines = new Map(this.lines);
    copy.results = new Map(this.results);
    return copy;
  }

  private resultOf(row: number, column: number, { formula }: CellContent): Result | undefined {
    return formula === null ? undefined : this.results.get(resultKey(row, column, formula));
  }

  /** The number format that a General cell takes on with its content: a formula that of the first cell it reads. */
  private formatBy({ format, formula }: CellContent): string | null {
    const first = /(?<![\p{L}\p{N}_.!'$])\$?[A-Z]{1,3}\$?[1-9]\d*(?![\p{L}\p{N}_.(!])/u.exec(
      formula ?? "",
    )?.[0];
    const place = first === undefined ? null : placeOf(first);
    if (place === null) return format;
    const read = this.cell(place.row - 1, place.column - 1).format;
    return read === "General" || read === "@" ? format : read;
  }
}

function resultKey(row: number, column: number, formula: string): string {
  return `${row},${column},${formula}`;
}

/** One key for a line, from whichever of its two cells one looks: rows lie between `h` lines, columns between `v` lines. */
function lineKey(row: number, column: number, side: Side): string {
  switch (side) {
    case "top":
      return `h${row},${column}`;
    case "bottom":
      return `h${row + 1},${column}`;
    case "left":
      return `v${row},${column}`;
    case "right":
      return `v${row},${column + 1}`;
  }
}
