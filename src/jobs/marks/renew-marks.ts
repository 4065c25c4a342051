import type { Area } from "../../core/sheet/area";
import { cellsOf } from "../../core/plan/cells";
import type { Snapshot } from "../../core/sheet/snapshot";
import type { Workbook } from "../workbook";
import type { Journal, MarkedCell } from "../writing/journal";
import { isMark } from "./colours";
import { presentMarks } from "./present-marks";

/**
 * Looks where the marks are now, on the sheets that have any, and remembers that: rows may have come, gone or been
 * sorted, a sheet deleted, the file closed without saving. A cell in the colour of a mark is marked. What lies under
 * one that has moved is known where the same lay under all that moved; otherwise it is taken for no fill.
 */
export async function renewMarks(
  workbook: Workbook,
  journal: Journal,
): Promise<readonly MarkedCell[]> {
  const known = await presentMarks(workbook, journal.read().marks);
  const found: MarkedCell[] = [];
  for (const sheet of new Set(known.map((mark) => mark.sheet))) {
    const here = known.filter((mark) => mark.sheet === sheet);
    found.push(...(await marksOn(workbook, sheet, here)));
  }
  journal.keep({ ...journal.read(), marks: found });
  return found;
}

async function marksOn(
  workbook: Workbook,
  sheet: string,
  known: readonly MarkedCell[],
): Promise<readonly MarkedCell[]> {
  const area = areaAround(await workbook.read(sheet), known);
  const asked = { sheet, ...area, look: "fill", links: false } as const;
  const places = { cells: [asked], columns: [], tables: [], whole: [] };
  const [standing] = (await workbook.inspect(places)).cells;
  const painted = cellsOf(area).flatMap(({ down, right }) => {
    const fill = standing?.cells[down]?.[right]?.look?.fill ?? null;
    return isMark(fill) ? [{ row: area.row + down, column: area.column + right, mark: fill }] : [];
  });
  const isAt = (mark: MarkedCell, cell: { readonly row: number; readonly column: number }) =>
    mark.row === cell.row && mark.column === cell.column;
  const moved = known.filter((mark) => !painted.some((cell) => isAt(mark, cell)));
  const unders = new Set(moved.map(({ under }) => under));
  const [onlyUnder = null] = unders.size === 1 ? unders : [];
  const sheetId = known[0]?.sheetId ?? null;
  return painted.map((cell) => {
    const same = known.find((mark) => isAt(mark, cell));
    return { sheet, sheetId, ...cell, under: same === undefined ? onlyUnder : same.under };
  });
}

/** All that holds something, and every cell that was marked. */
function areaAround({ rows }: Snapshot, marks: readonly MarkedCell[]): Area {
  const held = rows.flatMap(({ row, cells }) => cells.map(({ column }) => ({ row, column })));
  let [top, left, bottom, right] = [Infinity, Infinity, 1, 1];
  for (const { row, column } of [...held, ...marks]) {
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  return { row: top, column: left, height: bottom - top + 1, width: right - left + 1 };
}
