import { HEAD_COLUMNS, rowHead } from "../../core/plan/row-head";
import type {
  CellsAsked,
  CellsStanding,
  CellState,
  Look,
  Places,
  SheetConditions,
  Standing,
} from "../../core/plan/standing";
import { type Area as CoreArea } from "../../core/sheet/area";
import { type Grid, gridOf } from "../../core/sheet/grid";
import type { CellValue, Snapshot } from "../../core/sheet/snapshot";
import { styleAt } from "./cell-writer";
import { NO_WIDTH, toldWidth } from "./column-widths";
import { activeFilter, filterIn } from "./filters";
import { keptSheet } from "./kept-sheet";
import { linksIn } from "./links";
import { type OpenedWorkbook, readStyleBook } from "./opened-workbook";
import { type Area, mapSheet, type SheetMap } from "./sheet-map";
import { readSheet } from "./sheet-reader";
import type { StyleBook } from "./style-book";
import { markOf } from "./style-marks";
import { type TablePart, tablesOf } from "./tables";
import { type SheetPart, worksheetOf } from "./workbook-part";

/** A sheet opened for looking at some of its rows. */
interface SheetView {
  readonly sheet: SheetPart;
  readonly text: string;
  readonly map: SheetMap;
  readonly snapshot: Snapshot;
  readonly grid: Grid;
  readonly linkAt: (row: number, column: number) => string | null;
  readonly tables: readonly TablePart[];
}

const BLANK: CellValue = { kind: "blank" };

/**
 * What stands in some places, and what bears on writing on their sheets and on others besides. A file is never read-only,
 * never behind another window and has no undo list. Throws NotAWorksheet, DamagedWorkbook.
 */
export async function inspected(
  opened: OpenedWorkbook,
  places: Places,
  besides: readonly string[],
): Promise<Standing> {
  const { cells, columns, tables, whole } = places;
  const names = [
    ...[...cells, ...columns].map(({ sheet }) => sheet),
    ...[...tables, ...whole, ...besides],
  ];
  const views = new Map<string, SheetView | null>();
  for (const name of new Set(names)) views.set(name, await viewOf(opened, name, cells));
  const view = (name: string): SheetView | null => views.get(name) ?? null;
  const book = await readStyleBook(opened);
  return {
    cells: cells.map((asked) => cellsStanding(view(asked.sheet), asked, book)),
    columns: columns.map(({ sheet, column }) => widthIn(view(sheet), column)),
    tables: tables.map((sheet) => tableIn(view(sheet))),
    whole: await Promise.all(
      whole
        .map(view)
        .map(async (each) => (each === null ? null : keptSheet(opened, each.sheet, each.snapshot))),
    ),
    conditions: {
      ...{ isReadOnly: false, isBehind: false, forgetsUndo: false },
      isStructureLocked: opened.workbook.isLocked,
      calculatesByHand: opened.workbook.calculatesByHand,
      sheets: [...views].map(([name, each]) => conditionsOf(name, each, cells)),
    },
  };
}

async function viewOf(
  { file, workbook, shared }: OpenedWorkbook,
  name: string,
  cells: readonly CellsAsked[],
): Promise<SheetView | null> {
  if (!workbook.sheets.some((sheet) => sheet.name === name)) return null;
  const sheet = worksheetOf(workbook, name);
  const { part } = sheet;
  const text = await file.text(part);
  const rows = cells.filter((asked) => asked.sheet === name).flatMap(rowsOf);
  const map = mapSheet(part, text, new Set(rows));
  const snapshot = await readSheet(file, part, name, shared);
  return {
    ...{ sheet, text, map, linkAt: linksIn(map) },
    ...{ snapshot, grid: gridOf(snapshot) },
    tables: await tablesOf(file, part),
  };
}

function rowsOf({ row, height }: CoreArea): readonly number[] {
  return Array.from({ length: height }, (_, down) => row + down);
}

function cellsStanding(view: SheetView | null, asked: CellsAsked, book: StyleBook): CellsStanding {
  const rows = rowsOf(asked);
  return {
    cells: rows.map((row) =>
      Array.from({ length: asked.width }, (_, right) =>
        cellState(view, row, asked.column + right, asked, book),
      ),
    ),
    rowHeads: rows.map((row) =>
      rowHead(Array.from({ length: HEAD_COLUMNS }, (_, at) => valueIn(view, row, at + 1))),
    ),
  };
}

function cellState(
  view: SheetView | null,
  row: number,
  column: number,
  { look, links }: CellsAsked,
  book: StyleBook,
): CellState {
  const style = view === null ? 0 : styleAt(view.map, row, column);
  return {
    value: valueIn(view, row, column),
    formula: view?.grid.cell(row, column)?.formula ?? null,
    format: book.formatOf(style),
    look: look === "none" ? null : lookOf(book, style),
    link: links && view !== null ? view.linkAt(row, column) : null,
  };
}

/** The number of the style says all of a look, the fill too, so that it comes back exactly. */
function lookOf(book: StyleBook, style: number): Look {
  return { fill: book.fillOf(style), rest: markOf(style) };
}

function valueIn(view: SheetView | null, row: number, column: number): CellValue {
  return view?.grid.cell(row, column)?.value ?? BLANK;
}

function widthIn(view: SheetView | null, column: number): number {
  return view === null ? NO_WIDTH : toldWidth(view.map, column);
}

function tableIn(view: SheetView | null): CoreArea | null {
  const area = view?.tables[0]?.area;
  return area === undefined ? null : coreArea(area);
}

function coreArea({ top, left, bottom, right }: Area): CoreArea {
  return { row: top, column: left, height: bottom - top + 1, width: right - left + 1 };
}

function conditionsOf(
  sheet: string,
  view: SheetView | null,
  cells: readonly CellsAsked[],
): SheetConditions {
  if (view === null) {
    return { sheet, exists: false, id: null, isProtected: false, filters: [], hiddenRows: [] };
  }
  const { map, tables, text } = view;
  const place = map.children.get("autoFilter");
  const own = place === undefined ? null : filterIn(view.sheet.part, text, place);
  const valueAt = (row: number, column: number): CellValue => valueIn(view, row, column);
  const asked = new Set(cells.filter((each) => each.sheet === sheet).flatMap(rowsOf));
  return {
    ...{ sheet, exists: true, id: view.sheet.id, isProtected: map.isProtected },
    filters: [
      ...activeFilter(map, own, null, valueAt),
      ...tables.flatMap(({ filter, name }) => activeFilter(map, filter, name, valueAt)),
    ],
    hiddenRows: [...map.hiddenRows.keys()].filter((row) => asked.has(row)),
  };
}
