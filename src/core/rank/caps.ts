import { multiply, parseDecimal, quotient, whole } from "../number/decimal";
import { codeKey, sameUnits } from "./names";
import type { ClassProfile, Quota } from "./profile";
import type { HeldDown } from "./ranked";
import type { Sanction } from "./sanction";
import type { UnitTable } from "./table";

/** A class, and why it is lower than index and fields give it. */
export interface CappedClass {
  readonly class: string | null;
  readonly heldDown: HeldDown | null;
}

/** The class that the sanctions leave a unit, one after the other in the order they were given. */
export function afterSanctions(
  given: string | null,
  sanctions: readonly Sanction[],
  { classes }: ClassProfile,
): CappedClass {
  const names = classes.map(({ name }) => name);
  let now = given;
  const lowering: Sanction[] = [];
  for (const sanction of sanctions) {
    const lowered = loweredBy(sanction, now, names);
    if (lowered === now) continue;
    lowering.push(sanction);
    now = lowered;
  }
  if (lowering.length === 0) return { class: given, heldDown: null };
  const told = lowering.map(({ effect, reason }) => ({ effect, reason }));
  return { class: now, heldDown: { by: "sanction", from: given, sanctions: told } };
}

/** A class that the text leaves open can only be forced to the lowest. */
function loweredBy(
  { effect }: Sanction,
  given: string | null,
  names: readonly string[],
): string | null {
  const lowest = names.at(-1) ?? null;
  if (effect.kind === "lowest") return lowest;
  if (given === null) return null;
  const place = names.indexOf(given);
  const wanted = effect.kind === "one-class-down" ? place + 1 : names.indexOf(effect.class);
  return names[Math.max(place, wanted)] ?? lowest;
}

/** The sanctions of each unit by its place in the table, and those that name no unit of it or no class of the profile. */
export interface SanctionsByUnit {
  readonly ofUnit: ReadonlyMap<number, readonly Sanction[]>;
  readonly withoutUnit: readonly Sanction[];
  readonly withoutClass: readonly Sanction[];
}

/** Finds whom the sanctions name, by code or by name. */
export function sanctionsByUnit(
  table: UnitTable,
  sanctions: readonly Sanction[],
  { classes }: ClassProfile,
): SanctionsByUnit {
  const named = [...new Set(sanctions.map(({ unit }) => unit))];
  const places = sameUnits(
    named,
    table.units.map(({ name }) => name),
  );
  const byCode = new Map(
    table.units.flatMap(({ code }, place) =>
      code === null || code === undefined ? [] : [[codeKey(code), place] as const],
    ),
  );
  const placeOf = new Map(
    named.map((unit, at) => [unit, byCode.get(codeKey(unit)) ?? places[at] ?? null]),
  );
  const isUsable = ({ effect }: Sanction): boolean =>
    effect.kind !== "at-most" || classes.some(({ name }) => name === effect.class);
  const ofUnit = new Map<number, Sanction[]>();
  for (const sanction of sanctions.filter(isUsable)) {
    const place = placeOf.get(sanction.unit) ?? null;
    if (place !== null) ofUnit.set(place, [...(ofUnit.get(place) ?? []), sanction]);
  }
  return {
    ofUnit,
    withoutUnit: sanctions.filter(({ unit }) => (placeOf.get(unit) ?? null) === null),
    withoutClass: sanctions.filter((sanction) => !isUsable(sanction)),
  };
}

/** A unit of a group as a quota sees it. */
export interface Placed {
  readonly class: string | null;
  readonly rank: number | null;
}

/**
 * For each unit of a group why the quota moves it from the highest class to the next, null where it
 * does not. The best keep their class; units that share the rank at the edge move down together.
 */
export function afterQuota(
  units: readonly Placed[],
  quota: Quota,
  { classes }: ClassProfile,
): readonly (HeldDown | null)[] {
  const [highest, next] = classes;
  const percent = parseDecimal(quota.percent);
  if (highest === undefined || next === undefined || percent === null) return units.map(() => null);
  const share = multiply(percent, whole(units.length));
  const allowed = Number(quotient(share, whole(100), 0, "cut").units);
  const ranks = units
    .flatMap(({ class: name, rank }) => (name === highest.name && rank !== null ? [rank] : []))
    .sort((a, b) => a - b);
  const edge = ranks[allowed] ?? null;
  const tied = allowed > 0 && edge !== null && ranks[allowed - 1] === edge;
  return units.map(({ class: name, rank }) =>
    name !== highest.name || rank === null || edge === null || rank < edge
      ? null
      : {
          by: "quota",
          from: highest.name,
          percent: quota.percent,
          units: units.length,
          allowed,
          earned: ranks.length,
          tied: tied && rank === edge,
        },
  );
}
