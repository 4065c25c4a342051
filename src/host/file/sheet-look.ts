import { columnNumber } from "../../core/sheet/address";
import type { Snapshot } from "../../core/sheet/snapshot";
import type { CellLook } from "./cell-looks";
import type { Package } from "./package";
import { type Area, areaOf } from "./sheet-map";
import { type Attributes, isTrue, xmlScanner } from "./xml";

/** Columns from the first to the last that share a width. */
export interface ColumnLook {
  readonly first: number;
  readonly last: number;
  /** In characters of the default font; null where the sheet's own width holds. */
  readonly width: number | null;
  readonly hidden: boolean;
}

export interface RowLook {
  readonly row: number;
  /** In points; null where the content decides. */
  readonly height: number | null;
  readonly hidden: boolean;
}

/** How a sheet looks as far as it holds something: enough to draw it as a grid. */
export interface SheetLook {
  /** The lowest row and the rightmost column that hold something. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly defaultWidth: number | null;
  readonly defaultHeight: number | null;
  readonly columns: readonly ColumnLook[];
  /** Only rows with a height of their own or hidden ones, down to the last that holds something. */
  readonly rows: readonly RowLook[];
  readonly merges: readonly Area[];
  /** What `cells` points to. */
  readonly looks: readonly CellLook[];
  /** Row → column → number of the look; cells of the default look are left out. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/**
 * Reads the look of a sheet, bounded by what the sheet holds: a million formatted rows below the table
 * cost time but no memory. Throws DamagedWorkbook, TooLarge.
 */
export async function readSheetLook(
  file: Package,
  part: string,
  snapshot: Snapshot,
  looks: readonly CellLook[],
): Promise<SheetLook> {
  const lastRow = snapshot.rows.at(-1)?.row ?? 0;
  const lastColumn = snapshot.rows.reduce(
    (most, row) => Math.max(most, row.cells.at(-1)?.column ?? 0),
    0,
  );
  const reader = lookReader(lastRow, lastColumn);
  const scanner = xmlScanner(part, { ...reader, text: () => undefined });
  await file.stream(part, scanner.write);
  scanner.end();
  const { rows, columns, merges, cells } = reader;
  return { lastRow, lastColumn, ...reader.defaults(), columns, rows, merges, looks, cells };
}

function lookReader(lastRow: number, lastColumn: number) {
  const rows: RowLook[] = [];
  const columns: ColumnLook[] = [];
  const merges: Area[] = [];
  const cells = new Map<number, Map<number, number>>();
  let defaults: Pick<SheetLook, "defaultWidth" | "defaultHeight"> = {
    defaultWidth: null,
    defaultHeight: null,
  };
  let row = 0;
  let column = 0;

  const openRow = (attributes: Attributes): void => {
    row = Number(attributes["r"] ?? row + 1);
    column = 0;
    if (row > lastRow) return;
    const height = numberOr(attributes["ht"]);
    const hidden = isTrue(attributes["hidden"]);
    if (height !== null || hidden) rows.push({ row, height, hidden });
  };
  const openCell = (attributes: Attributes): void => {
    const letters = /^[A-Z]+/.exec(attributes["r"] ?? "")?.[0];
    column = letters === undefined ? column + 1 : columnNumber(letters);
    const style = Number(attributes["s"] ?? "0");
    if (row > lastRow || column > lastColumn || style === 0) return;
    const inRow = cells.get(row) ?? new Map<number, number>();
    cells.set(row, inRow.set(column, style));
  };
  const openColumns = (attributes: Attributes): void => {
    const first = Number(attributes["min"]);
    const last = Math.min(Number(attributes["max"]), lastColumn);
    if (!(first <= last)) return;
    const [width, hidden] = [numberOr(attributes["width"]), isTrue(attributes["hidden"])];
    columns.push({ first, last, width, hidden });
  };
  return {
    ...{ rows, columns, merges, cells },
    defaults: () => defaults,
    open: (name: string, attributes: Attributes): void => {
      if (name === "row") openRow(attributes);
      else if (name === "c") openCell(attributes);
      else if (name === "col") openColumns(attributes);
      else if (name === "mergeCell") {
        const area = areaOf(attributes["ref"] ?? "");
        if (area !== null && area.top <= lastRow && area.left <= lastColumn) merges.push(area);
      } else if (name === "sheetFormatPr") {
        const defaultWidth = numberOr(attributes["defaultColWidth"]);
        defaults = { defaultWidth, defaultHeight: numberOr(attributes["defaultRowHeight"]) };
      }
    },
    close: () => undefined,
  };
}

function numberOr(text: string | undefined): number | null {
  const number = Number(text);
  return text === undefined || !Number.isFinite(number) ? null : number;
}
