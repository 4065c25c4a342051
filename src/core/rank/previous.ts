import { codeKey, sameUnits, unitKey } from "./names";
import type { Unit, UnitTable } from "./table";
import type { UnitChange } from "./unit-change";

/** What is known of the time between two tables. */
export interface Between {
  readonly changes: readonly UnitChange[];
  /** The ISO date at which the previous period ended; null where it is not said. */
  readonly previousTo: string | null;
}

/**
 * For each unit of a table its place in the previous one, null where it has none there. A unit is
 * the same by its code where both tables have codes, else by its name. A renamed unit is the one it was;
 * a unit made from several, or from a part of one, is none of them. Where a change has no date, it
 * is one between the two tables when the previous one still holds a unit by its old name.
 */
export function previousPlaces(
  table: UnitTable,
  previous: UnitTable,
  { changes, previousTo }: Between,
): readonly (number | null)[] {
  const direct = directPlaces(table.units, previous.units);
  const before = predecessors(previous, changes, previousTo);
  const names = namesOf(table.units);
  const changed = sameUnits(
    names,
    before.map(({ now }) => now),
  );
  const places = names.map((_, place) => {
    const change = changed[place] ?? null;
    const found = change === null ? undefined : before[change]?.place;
    return found === undefined ? (direct[place] ?? null) : found;
  });
  return withoutRepeated(places);
}

function directPlaces(units: readonly Unit[], others: readonly Unit[]): readonly (number | null)[] {
  const byName = sameUnits(namesOf(units), namesOf(others));
  if (!hasCodes(units) || !hasCodes(others)) return byName;
  const own = onlyByCode(units);
  const byCode = onlyByCode(others);
  return units.map(({ code }, place) => {
    const named = byName[place] ?? null;
    if (code === null || code === undefined) return named;
    const key = codeKey(code);
    if (!own.has(key)) return null;
    const coded = byCode.get(key) ?? null;
    // A unit of that name counts only where its own code is missing.
    return coded ?? (named !== null && (others[named]?.code ?? null) === null ? named : null);
  });
}

function hasCodes(units: readonly Unit[]): boolean {
  return units.some(({ code }) => code !== undefined && code !== null);
}

/** Where each code stands; one that stands twice is left out. */
function onlyByCode(units: readonly Unit[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const repeated = new Set<string>();
  units.forEach(({ code }, place) => {
    if (code === null || code === undefined) return;
    const key = codeKey(code);
    if (found.has(key)) repeated.add(key);
    else found.set(key, place);
  });
  return new Map([...found].filter(([key]) => !repeated.has(key)));
}

interface Predecessor {
  readonly now: string;
  /** Its place in the previous table, null for none; undefined where the change says nothing of this table. */
  readonly place: number | null | undefined;
}

function predecessors(
  previous: UnitTable,
  changes: readonly UnitChange[],
  previousTo: string | null,
): readonly Predecessor[] {
  const later = joined(
    changes.filter(({ from }) => from === null || previousTo === null || from > previousTo),
  );
  const olds = [...new Set(later.flatMap(({ before }) => before))];
  const held = sameUnits(olds, namesOf(previous.units));
  const placeOf = new Map(olds.map((name, at) => [unitKey(name), held[at] ?? null]));
  const byNow = new Map(later.map((change) => [unitKey(change.now), change]));
  const shared = repeatedKeys(later.flatMap(({ before }) => before.map(unitKey)));
  const isBetween = ({ before, now, from }: UnitChange): boolean =>
    (from !== null && previousTo !== null) ||
    before.some((old) => unitKey(old) !== unitKey(now) && isHeld(unitKey(old)));
  const isHeld = (key: string): boolean => (placeOf.get(key) ?? null) !== null;
  const placeBefore = (change: UnitChange): number | null | undefined => {
    const seen = new Set<string>();
    let step: UnitChange | undefined = change;
    while (step !== undefined && !seen.has(unitKey(step.now))) {
      seen.add(unitKey(step.now));
      const [only] = step.before.length === 1 ? step.before.map(unitKey) : [];
      if (only === undefined || shared.has(only)) return isBetween(step) ? null : undefined;
      if (isHeld(only)) return placeOf.get(only) ?? null;
      step = byNow.get(only);
    }
    return isBetween(change) ? null : undefined;
  };
  return later.map((change) => ({ now: change.now, place: placeBefore(change) }));
}

/** Several rows for one new unit say together what it was made from. */
function joined(changes: readonly UnitChange[]): readonly UnitChange[] {
  const byNow = new Map<string, UnitChange>();
  for (const change of changes) {
    const key = unitKey(change.now);
    const given = byNow.get(key);
    const before = [...(given?.before ?? []), ...change.before];
    byNow.set(key, { ...(given ?? change), before: [...new Set(before)] });
  }
  return [...byNow.values()];
}

function repeatedKeys(keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}

/** Two units cannot have been the same one. */
function withoutRepeated(places: readonly (number | null)[]): readonly (number | null)[] {
  const taken = repeatedKeys(places.flatMap((place) => (place === null ? [] : [String(place)])));
  return places.map((place) => (place !== null && taken.has(String(place)) ? null : place));
}

function namesOf(units: readonly Unit[]): readonly string[] {
  return units.map(({ name }) => name);
}
