import type { Grid } from "../../sheet/grid";
import { groupsOf } from "../standings";
import type { UnitTable } from "../table";
import { groupColumnOf } from "./group-column";
import { stretchesOf } from "./places";

/** Rows that units of a group stand on; all of them where the group is told by its column, null. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly groupColumn: number | null;
}

/** A group with more stretches of rows than this is told by its column instead, where it has one. */
const MOST_STRETCHES = 4;

/** For each unit the rows of its group. */
export function scopesOf(
  table: UnitTable,
  grid: Grid,
): (place: number) => readonly Stretch[] | null {
  const groups = [...groupsOf(table).values()];
  const rowsOf = (places: readonly number[]): readonly number[] =>
    places.flatMap((place) => table.units[place]?.row ?? []).sort((a, b) => a - b);
  const stretches = groups.map((places) => stretchesOf(rowsOf(places)));
  const isScattered = stretches.some((each) => each.length > MOST_STRETCHES);
  const groupColumn = isScattered ? groupColumnOf(table, grid) : null;
  const scopes = new Map<number, readonly Stretch[]>();
  const rows = table.units.map(({ row }) => row);
  const whole = { first: Math.min(...rows), last: Math.max(...rows), groupColumn };
  groups.forEach((places, at) => {
    const scope =
      groupColumn === null
        ? (stretches[at] ?? []).map(([first, last]) => ({ first, last, groupColumn }))
        : [whole];
    for (const place of places) scopes.set(place, scope);
  });
  return (place) => scopes.get(place) ?? null;
}
