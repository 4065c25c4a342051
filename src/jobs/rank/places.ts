import { RESULTS, type Result } from "../../core/rank/headings";
import type { UnitTable } from "../../core/rank/table";
import type { Snapshot } from "../../core/sheet/snapshot";

/** Where one result goes: into a column of the table, or into one that is empty in the table's rows. */
export interface ResultPlace {
  readonly column: number;
  readonly isNew: boolean;
}

/** Where the results go. The points have no place where the table has a total of its own. */
export type ResultPlaces = Readonly<Record<Exclude<Result, "points">, ResultPlace>> & {
  readonly points: ResultPlace | null;
};

/**
 * A column for every result: the table's own column of that name, else the first free columns to the
 * right of the table that stand side by side and hold nothing at all within its rows.
 */
export function resultPlaces(snapshot: Snapshot, table: UnitTable): ResultPlaces {
  const { total, results } = table.columns;
  const written = RESULTS.filter((result) => result !== "points" || total === null);
  const wanting = written.filter((result) => !results.has(result));
  const first = firstFree(snapshot, table, wanting.length);
  const placeOf = (result: Result): ResultPlace => {
    const own = results.get(result);
    return own === undefined
      ? { column: first + wanting.indexOf(result), isNew: true }
      : { column: own, isNew: false };
  };
  return {
    points: total === null ? placeOf("points") : null,
    index: placeOf("index"),
    rank: placeOf("rank"),
    change: placeOf("change"),
    class: placeOf("class"),
    reason: placeOf("reason"),
  };
}

function firstFree(snapshot: Snapshot, table: UnitTable, count: number): number {
  const used = new Set(
    snapshot.rows
      .filter(({ row }) => row >= table.rows.first && row <= table.rows.last)
      .flatMap(({ cells }) => cells.map(({ column }) => column)),
  );
  let first = table.columns.last + 1;
  for (let column = first; column < first + count; column += 1) {
    if (used.has(column)) first = column + 1;
  }
  return first;
}
