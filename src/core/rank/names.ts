import { textKey } from "../text/key";

/** What stands before the name of a unit and the ways it is shortened, as keys. */
const KINDS: readonly (readonly [pattern: RegExp, kind: string])[] = [
  ["tt", "thị trấn"],
  ["tx", "thị xã"],
  ["tp", "thành phố"],
  ["p", "phường"],
  ["x", "xã"],
  ["h", "huyện"],
  ["đk", "đặc khu"],
].map(([short = "", long = ""]) => [
  new RegExp(`^(?:${short}|${textKey(long)}) (?=.)`, "u"),
  textKey(long),
]);
const COMMITTEE = new RegExp(`^(?:ubnd|${textKey("uỷ ban nhân dân")}) (?=.)`, "u");

interface UnitName {
  readonly full: string;
  readonly bare: string;
}

/** `UBND TT Tứ Kỳ`: in full `thị trấn tứ kỳ`, bare `tứ kỳ`, both as keys. */
function unitName(text: string): UnitName {
  const name = textKey(text).replace(COMMITTEE, "");
  for (const [pattern, kind] of KINDS) {
    const bare = name.replace(pattern, "");
    if (bare !== name) return { full: `${kind} ${bare}`, bare };
  }
  return { full: name, bare: name };
}

/** The name of a unit as it is compared with the others of its table. */
export function unitKey(text: string): string {
  return unitName(text).full;
}

/** A unit's code as it is compared: typed as a number it loses the zeros at its head, `02677` and `2677`. */
export function codeKey(code: string): string {
  return textKey(code).replace(/^0+(?=\d+$)/, "");
}

/**
 * For each unit the place of the same unit among `others`, null where there is none or more than one.
 * What stands before the name (xã, thị trấn) may differ only where both lists have one unit of that name.
 */
export function sameUnits(
  units: readonly string[],
  others: readonly string[],
): readonly (number | null)[] {
  const names = units.map(unitName);
  const otherNames = others.map(unitName);
  const inFull = onlyPlaces(otherNames.map(({ full }) => full));
  const bare = onlyPlaces(otherNames.map((name) => name.bare));
  const ownInFull = onlyPlaces(names.map(({ full }) => full));
  const ownBare = onlyPlaces(names.map((name) => name.bare));
  return names.map((name) => {
    if (!ownInFull.has(name.full)) return null;
    return inFull.get(name.full) ?? (ownBare.has(name.bare) ? bare.get(name.bare) : null) ?? null;
  });
}

/** Where each key stands; a key that stands in two places is left out, since nothing tells them apart. */
function onlyPlaces(keys: readonly string[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  const repeated = new Set<string>();
  keys.forEach((key, place) => {
    if (first.has(key)) repeated.add(key);
    else first.set(key, place);
  });
  return new Map([...first].filter(([key]) => !repeated.has(key)));
}
