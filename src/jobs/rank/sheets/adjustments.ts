import { equal, parseDecimal, sum, ZERO, type Decimal } from "../../../core/number/decimal";
import { bareKey } from "../../../core/text/key";
import type { FrozenRound, FrozenUnit } from "./frozen-round";
import { samePlaces, type UnitIdentity } from "./same-units";

/** What a unit came to in a round. */
export type Result = Pick<FrozenUnit, "points" | "index" | "rank" | "class">;

/** The points of a field in both rounds; null where a round has none. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The same of what counts besides the fields; `total` where nothing that a round holds says which points changed. */
export interface BesidesChange {
  readonly of: "bonus" | "penalty" | "total";
  readonly before: string | null;
  readonly after: string | null;
}

/** A unit that does not stand in a later round as it stood in an earlier one. */
export interface Adjustment extends UnitIdentity {
  /** Its place among the units of the later round; null where that does not hold it. */
  readonly place: number | null;
  /** Null for a unit that the earlier round does not hold, or holds more than once. */
  readonly before: Result | null;
  /** Null for a unit that the later round does not hold. */
  readonly after: Result | null;
  /** The fields whose points changed. */
  readonly fields: readonly FieldChange[];
  readonly besides: readonly BesidesChange[];
}

/** What changed from one round to a later one: the units of the later in their order, then those it does not hold. */
export function adjustments(before: FrozenRound, after: FrozenRound): readonly Adjustment[] {
  const places = samePlaces(after.units, before.units);
  const found = new Set(places);
  const gone = before.units.filter((_, place) => !found.has(place));
  return [
    ...after.units.flatMap((unit, at) => {
      const place = places[at] ?? null;
      const earlier = place === null ? undefined : before.units[place];
      return changeOf(earlier, unit, at);
    }),
    ...gone.map((unit): Adjustment => ({
      ...{ ...identityOf(unit), place: null },
      ...{ before: resultOf(unit), after: null, fields: [], besides: [] },
    })),
  ];
}

/** Whether the rank of a unit moved though none of its points did. */
export function movedWithoutPoints({ before, after, fields, besides }: Adjustment): boolean {
  return (
    before !== null &&
    after !== null &&
    fields.length === 0 &&
    besides.length === 0 &&
    before.points === after.points &&
    before.rank !== after.rank
  );
}

function changeOf(
  before: FrozenUnit | undefined,
  after: FrozenUnit,
  place: number,
): readonly Adjustment[] {
  const told = { ...identityOf(after), place, after: resultOf(after) };
  if (before === undefined) return [{ ...told, before: null, fields: [], besides: [] }];
  const fields = changedFields(before, after);
  const besides = changedBesides(before, after, fields.length === 0);
  const earlier = resultOf(before);
  return fields.length === 0 && besides.length === 0 && isSame(earlier, told.after)
    ? []
    : [{ ...told, before: earlier, fields, besides }];
}

/** A round that was frozen before bonus and penalty had columns holds them in its total alone, and is not compared by them. */
function changedBesides(
  before: FrozenUnit,
  after: FrozenUnit,
  isAllElseSame: boolean,
): readonly BesidesChange[] {
  const told = [before, after].every(tellsBesides)
    ? (["bonus", "penalty"] as const).flatMap((of): readonly BesidesChange[] =>
        equal(decimal(before[of]), decimal(after[of]))
          ? []
          : [{ of, before: before[of], after: after[of] }],
      )
    : [];
  return told.length === 0 && isAllElseSame && before.points !== after.points
    ? [{ of: "total", before: before.points, after: after.points }]
    : told;
}

/** Whether everything in a unit's points stands in a column. */
function tellsBesides({ points, bonus, penalty, fields }: FrozenUnit): boolean {
  if (points === null || bonus !== null || penalty !== null) return true;
  return equal(decimal(points), sum(fields.map((field) => decimal(field.points))));
}

function decimal(digits: string | null): Decimal {
  return parseDecimal(digits ?? "") ?? ZERO;
}

function identityOf({ group, code, unit }: UnitIdentity): UnitIdentity {
  return { group, code, unit };
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
