import type { CellLook } from "../host/file/cell-looks";
import type { ColumnLook, RowLook, SheetLook } from "../host/file/sheet-look";

/** A sheet's look, asked by row and column. Sizes are CSS pixels. */
export interface DrawnLook {
  readonly merges: SheetLook["merges"];
  readonly columnWidth: (column: number) => number;
  /** The least height of a row: content that needs more gets it, so that nothing is cut off. */
  readonly rowHeight: (row: number) => number;
  readonly cell: (row: number, column: number) => CellLook;
}

const PIXELS_PER_POINT = 96 / 72;
/** The width of a digit in the usual fonts, and the room Excel leaves around text. */
const DIGIT_WIDTH = 7;
const PADDING = 5;
const DEFAULT_WIDTH = 9;
const DEFAULT_HEIGHT = 15;
const NARROWEST = 16;
const WIDEST = 900;
const HIGHEST = 500;

/** Indexes what a file says of a sheet's look. Hidden rows and columns have no size. */
export function drawnLook(look: SheetLook): DrawnLook {
  const columns = new Map<number, ColumnLook>();
  for (const each of look.columns) {
    for (let column = each.first; column <= each.last; column += 1) columns.set(column, each);
  }
  const rows = new Map<number, RowLook>(look.rows.map((row) => [row.row, row]));
  const [first = {}] = look.looks;
  return {
    merges: look.merges,
    columnWidth: (column) => {
      const drawn = columns.get(column);
      if (drawn?.hidden === true) return 0;
      return widthOf(drawn?.width ?? look.defaultWidth ?? DEFAULT_WIDTH);
    },
    rowHeight: (row) => {
      const drawn = rows.get(row);
      if (drawn?.hidden === true) return 0;
      return heightOf(drawn?.height ?? look.defaultHeight ?? DEFAULT_HEIGHT);
    },
    cell: (row, column) => {
      const number = look.cells.get(row)?.get(column);
      return number === undefined ? first : (look.looks[number] ?? first);
    },
  };
}

function widthOf(characters: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, Math.round(characters * DIGIT_WIDTH + PADDING)));
}

function heightOf(points: number): number {
  return Math.min(HIGHEST, Math.round(points * PIXELS_PER_POINT));
}
