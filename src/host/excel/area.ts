import type { Area } from "../../core/sheet/area";

/** How many cells go through one sync, so that Excel on the web, which takes and gives 5 MB at a time, is never near that. */
export const CELLS_AT_ONCE = 50_000;

/** Cuts an area into blocks of whole rows, top to bottom, each of at most `cells` cells (but never less than a row). */
export function rowBlocks(area: Area, cells: number = CELLS_AT_ONCE): readonly Area[] {
  const height = Math.max(1, Math.floor(cells / area.width));
  const blocks: Area[] = [];
  for (let from = 0; from < area.height; from += height) {
    blocks.push({
      ...area,
      row: area.row + from,
      height: Math.min(height, area.height - from),
    });
  }
  return blocks;
}

/** The same area as Excel sees it. */
export function rangeOf(worksheet: Excel.Worksheet, area: Area): Excel.Range {
  return worksheet.getRangeByIndexes(area.row - 1, area.column - 1, area.height, area.width);
}
