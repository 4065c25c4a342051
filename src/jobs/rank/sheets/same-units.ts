import { codeKey, sameUnits } from "../../../core/rank/names";
import { textKey } from "../../../core/text/key";
import type { FrozenUnit } from "./frozen-round";

/** What a unit is known by from one round to the next. */
export type UnitIdentity = Pick<FrozenUnit, "group" | "code" | "unit">;

/**
 * For each unit of a round its place in another one, null where it has none there: by its code, else by its name within
 * its group, else by a name that stands once in either round, for a group may be called otherwise. Two units with two
 * codes are never one, nor are two of one name in two groups.
 */
export function samePlaces(
  units: readonly UnitIdentity[],
  others: readonly UnitIdentity[],
): readonly (number | null)[] {
  const found = new Map(byCode(units, others));
  const taken = new Set(found.values());
  const take = (pairs: readonly Pair[]): void => {
    for (const [own, other] of pairs) {
      if (found.has(own) || taken.has(other) || haveTwoCodes(units[own], others[other])) continue;
      found.set(own, other);
      taken.add(other);
    }
  };
  for (const group of new Set(units.map(groupKey))) {
    const own = placesIn(group, units).filter((at) => !found.has(at));
    const other = placesIn(group, others).filter((at) => !taken.has(at));
    take(byName(units, own, others, other));
  }
  take(byName(units, [...units.keys()], others, [...others.keys()]));
  return units.map((_, at) => found.get(at) ?? null);
}

type Pair = readonly [own: number, other: number];

/** A code that stands twice in a round tells nothing. */
function byCode(units: readonly UnitIdentity[], others: readonly UnitIdentity[]): readonly Pair[] {
  const own = placesByCode(units);
  const other = placesByCode(others);
  return [...own].flatMap(([code, places]) => {
    const [at, to] = [only(places), only(other.get(code) ?? [])];
    return at === null || to === null ? [] : [[at, to] as const];
  });
}

function placesByCode(units: readonly UnitIdentity[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  units.forEach(({ code }, place) => {
    if (code === null) return;
    const key = codeKey(code);
    const places = found.get(key);
    if (places === undefined) found.set(key, [place]);
    else places.push(place);
  });
  return found;
}

function only(places: readonly number[]): number | null {
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** Those at some places of one list with those at some of another that have the same name. */
function byName(
  units: readonly UnitIdentity[],
  at: readonly number[],
  others: readonly UnitIdentity[],
  to: readonly number[],
): readonly Pair[] {
  const names = (list: readonly UnitIdentity[], places: readonly number[]): readonly string[] =>
    places.map((place) => list[place]?.unit ?? "");
  return sameUnits(names(units, at), names(others, to)).flatMap((match, place) => {
    const [own, other] = [at[place], match === null ? undefined : to[match]];
    return own === undefined || other === undefined ? [] : [[own, other] as const];
  });
}

function haveTwoCodes(unit: UnitIdentity | undefined, other: UnitIdentity | undefined): boolean {
  const [own, others] = [unit?.code ?? null, other?.code ?? null];
  return own !== null && others !== null && codeKey(own) !== codeKey(others);
}

function groupKey({ group }: UnitIdentity): string {
  return textKey(group ?? "");
}

function placesIn(group: string, units: readonly UnitIdentity[]): readonly number[] {
  return units.flatMap((unit, at) => (groupKey(unit) === group ? [at] : []));
}
