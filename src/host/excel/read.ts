import { TooMuchAtOnce } from "../../core/problem";
import type { SheetRow, Snapshot } from "../../core/sheet/snapshot";
import type { Area } from "../../core/sheet/area";
import { rangeOf, rowBlocks } from "./area";
import { CELL_PROPERTIES, cellsOf, holdsSomething } from "./cells";
import { rowVisibilityOf } from "./properties";
import { onSheet } from "./run";

/**
 * A sheet of the open workbook: one sync for its extent, one for its cells, and above 50.000 cells one
 * for each block. Fill and merges are not read: asking Excel for merged areas wipes the user's undo list
 * (OfficeDev/office-js#5918).
 *
 * Throws NoSuchSheet, UnreadCells, and the problems of an Excel that does not answer.
 */
export async function readSheet(sheet: string): Promise<Snapshot> {
  const { name, used } = await extentOf(sheet);
  const rows: SheetRow[] = [];
  for (const block of used === null ? [] : rowBlocks(used)) {
    rows.push(...(await readRows(name, block)));
  }
  return { sheet: name, rows };
}

/** The cells that hold a value: a million rows that merely carry a format are not among them. */
function extentOf(sheet: string): Promise<{ name: string; used: Area | null }> {
  return onSheet(sheet, async (worksheet, context) => {
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    worksheet.load("name");
    await context.sync();
    if (used.isNullObject) return { name: worksheet.name, used: null };
    return {
      name: worksheet.name,
      used: {
        row: used.rowIndex + 1,
        column: used.columnIndex + 1,
        height: used.rowCount,
        width: used.columnCount,
      },
    };
  });
}

/** Where long texts make a block too much for Excel after all, its halves are read. */
async function readRows(sheet: string, area: Area): Promise<readonly SheetRow[]> {
  try {
    return await readBlock(sheet, area);
  } catch (problem) {
    if (!(problem instanceof TooMuchAtOnce) || area.height === 1) throw problem;
    const upper = Math.floor(area.height / 2);
    return [
      ...(await readRows(sheet, { ...area, height: upper })),
      ...(await readRows(sheet, { ...area, row: area.row + upper, height: area.height - upper })),
    ];
  }
}

function readBlock(sheet: string, area: Area): Promise<readonly SheetRow[]> {
  return onSheet(sheet, async (worksheet, context) => {
    const range = rangeOf(worksheet, area);
    range.load(CELL_PROPERTIES);
    const visibility = rowVisibilityOf(range);
    await context.sync();
    return cellsOf(range, sheet, area)
      .map((cells, i) => ({
        row: area.row + i,
        hidden: visibility.value[i]?.rowHidden === true,
        cells: cells.filter(holdsSomething),
      }))
      .filter(({ cells }) => cells.length > 0);
  });
}
