import { add, compare, isZero, ZERO } from "../number/decimal";
import { bareKey } from "../text/key";
import type { NamedFieldShare } from "./next-class";
import type { ClassProfile } from "./profile";
import { together, type Share } from "./share";
import type { PointsCell, Unit, UnitTable } from "./table";

/** What a unit can have at most in a field: its own maximum where it has one, else the field's. */
export function maximumAt(unit: Unit, table: UnitTable, place: number): Share["max"] {
  return unit.points[place]?.max ?? table.fields[place]?.max ?? ZERO;
}

/** Whether a field counts for a unit: with all its criteria taken out it has no maximum left. */
export function applies(share: Share): boolean {
  return !isZero(share.max);
}

/** A blank cell of a field that does not apply lacks no points. */
export function lacksPoints({ reading, max }: PointsCell): boolean {
  if (reading.kind === "points") return false;
  return reading.kind === "unusable" || max === undefined || !isZero(max);
}

/** The share of its maximum that a unit has in each field; null where its cell holds no points. */
export function sharesOf(unit: Unit, table: UnitTable): readonly (Share | null)[] {
  return table.fields.map((_, place) => {
    const cell = unit.points[place];
    if (cell === undefined || lacksPoints(cell)) return null;
    const points = cell.reading.kind === "points" ? cell.reading.points : ZERO;
    return { points, max: maximumAt(unit, table, place) };
  });
}

/**
 * All fields as one share, with what counts besides them, never below 0; null where a field has no points or none
 * applies.
 */
export function indexOf(
  fields: readonly (Share | null)[],
  { besides = ZERO }: Pick<Unit, "besides">,
): Share | null {
  const given = fields.flatMap((share) => (share === null ? [] : [share]));
  const index = together(given);
  if (given.length < fields.length || !applies(index)) return null;
  const points = add(index.points, besides);
  return { ...index, points: compare(points, ZERO) < 0 ? ZERO : points };
}

/** For each field of a table whether the floors of the classes apply to it. */
export function flooredFields(table: UnitTable, profile: ClassProfile): readonly boolean[] {
  const wordings = profile.noFloor.map(bareKey);
  return table.fields.map(({ name }) => {
    const key = bareKey(name);
    return !wordings.some((wording) => key.includes(wording));
  });
}

/** The fields that apply to a unit, as a class rule sees them; null where one of them has no points. */
export function fieldSharesOf(
  unit: Unit,
  table: UnitTable,
  floored: readonly boolean[],
): readonly NamedFieldShare[] | null {
  const shares = sharesOf(unit, table);
  const given = shares.flatMap((share, place): readonly NamedFieldShare[] => {
    const field = table.fields[place]?.name ?? "";
    return share === null || !applies(share)
      ? []
      : [{ field, share, floored: floored[place] ?? true }];
  });
  return shares.includes(null) || given.length === 0 ? null : given;
}
