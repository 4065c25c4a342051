import { cleanText } from "../../../core/text/clean";
import type { NamedUnit, ToldUnits, UnitKind } from "../../../words/rank-prose-words";

/** In the order that documents list them in. */
const KINDS: readonly (readonly [UnitKind, noun: string])[] = [
  ["commune", "xã"],
  ["ward", "phường"],
  ["township", "thị trấn"],
  ["special-zone", "đặc khu"],
  ["rural-district", "huyện"],
  ["urban-district", "quận"],
  ["town", "thị xã"],
  ["city", "thành phố"],
  ["department", "sở"],
];
const SHORT: readonly (readonly [UnitKind, RegExp])[] = [
  ["township", /^tt\.? *(?=[^ .])/iu],
  ["special-zone", /^đk\.? *(?=[^ .])/iu],
];
const COMMITTEE = /^(?:ubnd|uỷ ban nhân dân|ủy ban nhân dân) (?=.)/iu;
const AROUND_KINDS = /^(?:(?:các|khối|nhóm|cấp|ubnd) )+/iu;
const BETWEEN_KINDS = /, *| và | *[/–-] */u;

/**
 * The units of one group as prose names them. `TT Tứ Kỳ` is read as a township only beside a commune or a ward: elsewhere
 * the two letters may stand for a centre.
 */
export function namedUnits(names: readonly string[]): readonly NamedUnit[] {
  const units = names.map(namedInFull);
  const areLocal = units.some(({ kind }) => kind === "commune" || kind === "ward");
  return areLocal ? units.map((unit) => (unit.kind === null ? namedInShort(unit) : unit)) : units;
}

/** The kinds that the name of a group lists, `Xã, thị trấn`; none where it says anything else. */
export function kindsOfGroup(group: string | null): readonly UnitKind[] {
  const listed = cleanText(group ?? "")
    .toLowerCase()
    .replace(AROUND_KINDS, "")
    .split(BETWEEN_KINDS)
    .map((part) => KINDS.find(([, noun]) => noun === part)?.[0] ?? null);
  const kinds = listed.flatMap((kind) => (kind === null ? [] : [kind]));
  return kinds.length < listed.length ? [] : kinds;
}

/** Units told together: by the kinds of their own names, or of their group's where not one of them says its own. */
export function toldUnits<Unit extends NamedUnit>(
  units: readonly Unit[],
  ofGroup: readonly UnitKind[],
): ToldUnits<Unit> {
  const own = new Set(units.map(({ kind }) => kind));
  if (own.has(null) || own.size === 0) return { units, kinds: own.size > 1 ? [] : ofGroup };
  return { units, kinds: KINDS.flatMap(([kind]) => (own.has(kind) ? [kind] : [])) };
}

function namedInFull(text: string): NamedUnit {
  const name = cleanText(text).replace(COMMITTEE, "");
  const lower = name.toLowerCase();
  const found = KINDS.find(([, noun]) => lower.startsWith(`${noun} `));
  if (found === undefined) return { kind: null, name };
  const [kind, noun] = found;
  return { kind, name: kind === "department" ? name : name.slice(noun.length + 1) };
}

function namedInShort({ kind, name }: NamedUnit): NamedUnit {
  const found = SHORT.find(([, start]) => start.test(name));
  return found === undefined
    ? { kind, name }
    : { kind: found[0], name: name.replace(found[1], "") };
}
