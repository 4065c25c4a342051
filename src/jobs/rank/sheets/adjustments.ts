import { sameUnits } from "../../../core/rank/names";
import { bareKey } from "../../../core/text/key";
import type { FrozenRound, FrozenUnit } from "./frozen-round";

/** What a unit came to in a round. */
export type Result = Pick<FrozenUnit, "points" | "index" | "rank" | "class">;

/** The points of a field in both rounds; null where a round has none. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A unit that does not stand in a later round as it stood in an earlier one. */
export interface Adjustment {
  readonly unit: string;
  /** Null for a unit that the earlier round does not hold, or holds more than once. */
  readonly before: Result | null;
  /** Null for a unit that the later round does not hold. */
  readonly after: Result | null;
  /** The fields whose points changed. */
  readonly fields: readonly FieldChange[];
}

/** What changed from one round to a later one: the units of the later in their order, then those it does not hold. */
export function adjustments(before: FrozenRound, after: FrozenRound): readonly Adjustment[] {
  const places = sameUnits(
    after.units.map(({ unit }) => unit),
    before.units.map(({ unit }) => unit),
  );
  const found = new Set(places);
  const gone = before.units.filter((_, place) => !found.has(place));
  return [
    ...after.units.flatMap((unit, at) => {
      const place = places[at] ?? null;
      const earlier = place === null ? undefined : before.units[place];
      return changeOf(earlier, unit);
    }),
    ...gone.map((unit): Adjustment => ({
      unit: unit.unit,
      before: resultOf(unit),
      after: null,
      fields: [],
    })),
  ];
}

/** Whether the rank of a unit moved though none of its points did. */
export function movedWithoutPoints({ before, after, fields }: Adjustment): boolean {
  return (
    before !== null &&
    after !== null &&
    fields.length === 0 &&
    before.points === after.points &&
    before.rank !== after.rank
  );
}

function changeOf(before: FrozenUnit | undefined, after: FrozenUnit): readonly Adjustment[] {
  if (before === undefined) {
    return [{ unit: after.unit, before: null, after: resultOf(after), fields: [] }];
  }
  const fields = changedFields(before, after);
  const [earlier, later] = [resultOf(before), resultOf(after)];
  return fields.length === 0 && isSame(earlier, later)
    ? []
    : [{ unit: after.unit, before: earlier, after: later, fields }];
}

/** By name, whatever their order; a field that one round does not have is a change where the other has points. */
function changedFields(before: FrozenUnit, after: FrozenUnit): readonly FieldChange[] {
  const earlier = new Map(before.fields.map(({ field, points }) => [bareKey(field), points]));
  const keys = new Set(after.fields.map(({ field }) => bareKey(field)));
  const all = [
    ...after.fields.map(({ field, points }): FieldChange => {
      return { field, before: earlier.get(bareKey(field)) ?? null, after: points };
    }),
    ...before.fields
      .filter(({ field }) => !keys.has(bareKey(field)))
      .map(({ field, points }): FieldChange => ({ field, before: points, after: null })),
  ];
  return all.filter((change) => change.before !== change.after);
}

function resultOf({ points, index, rank, class: name }: FrozenUnit): Result {
  return { points, index, rank, class: name };
}

function isSame(a: Result, b: Result): boolean {
  return a.points === b.points && a.index === b.index && a.rank === b.rank && a.class === b.class;
}
