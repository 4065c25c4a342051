import type { CSSProperties } from "react";
import { printedText } from "../core/number/printed";
import { addressOf } from "../core/sheet/address";
import type { SheetCell } from "../core/sheet/snapshot";
import type { Area, MergedAt } from "./areas";
import { borderStyle } from "./cell-style";
import type { DrawnCell } from "./GridCell";
import type { DrawnLook } from "./look";
import type { OpenSheet } from "./open-sheet";

/** How many rows and columns are drawn: what the sheet holds, and some room beyond. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const ROOM = { rows: 12, columns: 3 };
const AT_LEAST = { rows: 40, columns: 12 };

/** How far the grid reaches over a sheet. */
export function extentOf({ grid, look }: OpenSheet): Extent {
  const last = grid.rows.at(-1)?.row ?? 0;
  const columns = grid.rows.map((row) => row.cells.at(-1)?.column ?? 0);
  return {
    rows: Math.max(AT_LEAST.rows, last + ROOM.rows, ...look.merges.map((area) => area.bottom)),
    columns: Math.max(
      AT_LEAST.columns,
      columns.reduce((widest, each) => Math.max(widest, each), 0) + ROOM.columns,
    ),
  };
}

/** The cells of a row as they are drawn, left to right; what a merged area covers is left out. */
export function drawnRow(
  open: OpenSheet,
  row: number,
  extent: Extent,
  mergedAt: MergedAt,
  heightOf: (from: number, to: number) => number,
): readonly DrawnCell[] {
  const columns = Array.from({ length: extent.columns }, (_, index) => index + 1);
  return columns.flatMap((column) => {
    const area = mergedAt(row, column);
    if (area !== undefined && (area.top !== row || area.left !== column)) return [];
    return [drawnCell(open, row, column, area, heightOf)];
  });
}

function drawnCell(
  { grid, look }: OpenSheet,
  row: number,
  column: number,
  area: Area | undefined,
  heightOf: (from: number, to: number) => number,
): DrawnCell {
  const cell = grid.cell(row, column);
  const lastRow = area?.bottom ?? row;
  const lastColumn = area?.right ?? column;
  return {
    address: addressOf(row, column),
    row,
    column,
    text: cell === undefined ? "" : printedText(cell),
    look: look.cell(row, column),
    leans: leaning(cell),
    runsOn: area === undefined && grid.cell(row, column + 1) === undefined,
    box: {
      ...bordersOf(look, { top: row, left: column, bottom: lastRow, right: lastColumn }),
      ...placeOf(column, lastColumn, lastRow > row ? heightOf(row, lastRow) : null),
    },
  };
}

function leaning(cell: SheetCell | undefined): "left" | "center" | "right" {
  switch (cell?.value.kind) {
    case "number":
      return "right";
    case "boolean":
    case "error":
      return "center";
    default:
      return "left";
  }
}

/** Each cell draws the line to its right and below it: its own, or that of the neighbour it shares it with. */
function bordersOf(look: DrawnLook, { top, left, bottom, right }: Area): CSSProperties {
  const beside = look.cell(top, right).right ?? look.cell(top, right + 1).left;
  const below = look.cell(bottom, left).bottom ?? look.cell(bottom + 1, left).top;
  const [borderRight, borderBottom] = [borderStyle(beside), borderStyle(below)];
  return {
    ...(borderRight === null ? {} : { borderRight }),
    ...(borderBottom === null ? {} : { borderBottom }),
  };
}

/** Columns of the row's own grid; an area over several rows is lifted out of its first row and given its full height. */
function placeOf(from: number, to: number, height: number | null): CSSProperties {
  const across = { gridColumn: `${from + 1} / ${to + 2}` };
  return height === null
    ? across
    : { ...across, position: "absolute", top: 0, left: 0, right: 0, height, zIndex: 1 };
}
