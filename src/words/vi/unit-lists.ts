import type { NamedUnit, ToldUnits, UnitKind } from "../rank-prose-words";

const NOUNS: Readonly<Record<UnitKind, string>> = {
  commune: "xã",
  ward: "phường",
  township: "thị trấn",
  "special-zone": "đặc khu",
  "rural-district": "huyện",
  "urban-district": "quận",
  town: "thị xã",
  city: "thành phố",
  department: "sở",
};

/** Who is named of a unit: the unit itself through its committee, or its head. */
export interface Named {
  /** Before an authority that has a people's committee. */
  readonly committee: string;
  /** Before any other. */
  readonly other: string;
}

const ITSELF: Named = { committee: "UBND", other: "" };
export const HEAD: Named = { committee: "Chủ tịch UBND", other: "người đứng đầu " };

/** A count as documents write it: `09`, `12`. */
export function twoDigits(count: number): string {
  return String(count).padStart(2, "0");
}

/** What units of these kinds are called: `xã, thị trấn`. */
export function nounOf(kinds: readonly UnitKind[]): string {
  return kinds.length === 0 ? "đơn vị" : kinds.map((kind) => NOUNS[kind]).join(", ");
}

/** `09 xã, thị trấn`. */
export function counted({ units, kinds }: ToldUnits): string {
  return `${twoDigits(units.length)} ${nounOf(kinds)}`;
}

/** `09 xã, gồm: UBND các xã …`; one alone stands in brackets, `01 xã (UBND xã Văn Tố)`. */
export function countedByName(told: ToldUnits): string {
  return told.units.length === 1
    ? `${counted(told)} (${listed(told)})`
    : `${counted(told)}, gồm: ${listed(told)}`;
}

/** One unit by itself: `UBND xã Văn Tố`. */
export function single(unit: NamedUnit, named = ITSELF): string {
  return hasCommittee(unit) ? `${named.committee} ${withNoun(unit)}` : `${named.other}${unit.name}`;
}

/** Every unit once: `UBND các xã Hưng Đạo, Đại Hợp và UBND thị trấn Tứ Kỳ`. */
export function listed({ units, kinds }: ToldUnits, named = ITSELF): string {
  if (!units.every(hasCommittee)) return joined(units.map((unit) => single(unit, named)));
  const parts = kinds.map((kind) => units.filter((unit) => unit.kind === kind));
  return joined(
    parts.map((part) => {
      const [first] = part;
      if (first !== undefined && part.length === 1) return single(first, named);
      const names = part.map(({ name }) => name);
      const all = parts.length === 1 ? joined(names) : names.join(", ");
      return `${named.committee} các ${nounOf(first?.kind ? [first.kind] : [])} ${all}`;
    }),
  );
}

/**
 * Every unit once with what is said of it, those of which the same is said together:
 * `UBND các xã, thị trấn: Ngọc Kỳ và Quang Phục tăng 9 bậc, thị trấn Tứ Kỳ tăng 1 bậc`. They stand in runs already.
 */
export function listedBy<Unit extends NamedUnit>(
  { units, kinds }: ToldUnits<Unit>,
  said: (unit: Unit) => string,
): string {
  const [first, ...others] = units;
  if (first !== undefined && others.length === 0) {
    const what = said(first);
    return what === "" ? single(first) : `${single(first)} ${what}`;
  }
  const main = units.every(hasCommittee) ? mostOf(units, kinds) : null;
  const nameOf = (unit: NamedUnit): string =>
    unit.kind === main || !hasCommittee(unit) ? unit.name : withNoun(unit);
  const told = runsOf(units, said).map(([what, run]) => {
    const names = joined(run.map(nameOf));
    return what === "" ? names : `${names} ${what}`;
  });
  return main === null ? told.join(", ") : `UBND các ${nounOf(kinds)}: ${told.join(", ")}`;
}

/** `A`, `A và B`, `A, B và C`. */
export function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} và ${last}`;
}

function hasCommittee({ kind }: NamedUnit): boolean {
  return kind !== null && kind !== "department";
}

function withNoun({ kind, name }: NamedUnit): string {
  return kind === null ? name : `${NOUNS[kind]} ${name}`;
}

function mostOf(units: readonly NamedUnit[], kinds: readonly UnitKind[]): UnitKind | null {
  const count = (kind: UnitKind): number => units.filter((unit) => unit.kind === kind).length;
  return [...kinds].sort((a, b) => count(b) - count(a))[0] ?? null;
}

function runsOf<Unit>(
  units: readonly Unit[],
  said: (unit: Unit) => string,
): readonly (readonly [what: string, units: readonly Unit[]])[] {
  const runs: [string, Unit[]][] = [];
  for (const unit of units) {
    const what = said(unit);
    const run = runs.at(-1);
    if (run?.[0] === what) run[1].push(unit);
    else runs.push([what, [unit]]);
  }
  return runs;
}
