import type { Fillable } from "../../core/fill/fillings";
import type { CellsStanding } from "../../core/plan/standing";
import { placeOf, type Place } from "../../core/sheet/address";
import type { Snapshot } from "../../core/sheet/snapshot";
import type { Workbook } from "../workbook";

/** The number format of each value cell: a snapshot does not hold what is blank. One look per column. */
export async function formatsOf(
  workbook: Workbook,
  { sheet }: Snapshot,
  tables: readonly Fillable[],
): Promise<(place: Place) => string> {
  const columns = new Map<number, { first: number; last: number }>();
  for (const observation of tables.flatMap((table) => table.sheet.observations)) {
    const place = placeOf(observation.cell);
    if (place === null) continue;
    const { first, last } = columns.get(place.column) ?? { first: place.row, last: place.row };
    columns.set(place.column, {
      first: Math.min(first, place.row),
      last: Math.max(last, place.row),
    });
  }
  const asked = [...columns].map(([column, { first, last }]) => ({
    ...{ sheet, row: first, column, height: last - first + 1, width: 1 },
    ...({ look: "none", links: false } as const),
  }));
  const { cells } = await workbook.inspect({ cells: asked, columns: [], tables: [], whole: [] });
  const standing = new Map<number, { readonly first: number; readonly cells: CellsStanding }>();
  for (const [at, { column, row }] of asked.entries()) {
    const found = cells[at];
    if (found !== undefined) standing.set(column, { first: row, cells: found });
  }
  return ({ row, column }) => {
    const found = standing.get(column);
    return found?.cells.cells[row - found.first]?.[0]?.format ?? "General";
  };
}
