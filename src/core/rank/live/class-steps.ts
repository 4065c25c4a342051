import {
  add,
  compare,
  decimalText,
  parseDecimal,
  rounded,
  subtract,
  trimmed,
  ZERO,
  type Decimal,
} from "../../number/decimal";
import { classify, type Verdict } from "../classify";
import type { Choice, ClassProfile, LowerBound } from "../profile";
import { ofPercent } from "../share";
import { INDEX_PLACES, PUBLISHED_PLACES } from "./index-formulas";

/** One step of a decision: what holds where the lowest of the fields with a floor reaches this one. */
export interface FloorStep {
  /** In percent; null for what is left below all others. */
  readonly floor: string | null;
  readonly bands: readonly BandStep[];
}

/** What the index makes of it from a bound on; the bound is null for what is left below all others. */
export interface BandStep {
  readonly lower: LowerBound | null;
  readonly verdict: Verdict;
}

/**
 * A decision taken apart into steps, highest first, by asking it once for every stretch of the index and of the lowest
 * field between two of its bounds: within a stretch it cannot change its mind. Stretches that no figure falls into are left out.
 */
export function classSteps(
  profile: ClassProfile,
  choices: readonly Choice[],
): readonly FloorStep[] {
  const places = profile.compares === "published" ? PUBLISHED_PLACES : INDEX_PLACES;
  const floors = stretchesBelow(floorsOf(profile), places);
  const bands = stretchesBelow(
    profile.bands.map(({ lower }) => lower),
    places,
  );
  return floors.map(({ lower: floor, sample: lowest }) => ({
    floor: floor?.percent ?? null,
    bands: bands.map(({ lower, sample: index }) => ({
      lower,
      verdict: verdictOf(index, lowest, profile, choices),
    })),
  }));
}

/** What a decision makes of an index and its lowest field with a floor, both in percent; null for a unit without such a field. */
export function verdictOf(
  index: Decimal,
  lowest: Decimal | null,
  profile: ClassProfile,
  choices: readonly Choice[],
): Verdict {
  const fields = lowest === null ? [] : [{ share: ofPercent(lowest), floored: true }];
  return classify(ofPercent(index), fields, profile, choices);
}

function floorsOf({ classes }: ClassProfile): readonly (LowerBound | null)[] {
  const floors = classes.flatMap(({ floor }) => (floor === null ? [] : [floor]));
  const known = [...new Set(floors)].sort((a, b) => compare(percentOf(b), percentOf(a)));
  return [...known.map((percent): LowerBound => ({ kind: "from", percent })), null];
}

interface Stretch {
  readonly lower: LowerBound | null;
  /** A figure within it. */
  readonly sample: Decimal;
}

/** The stretches that bounds cut, highest first, each down to its bound, as far as figures of so many decimals fall into them. */
function stretchesBelow(
  bounds: readonly (LowerBound | null)[],
  places: number,
): readonly Stretch[] {
  const step: Decimal = { units: 1n, places };
  const found: Stretch[] = [];
  for (const lower of bounds) {
    const above = found.at(-1)?.sample ?? null;
    const sample =
      lower === null ? (above === null ? ZERO : subtract(above, step)) : lowestIn(lower, step);
    if (above === null || compare(sample, above) < 0) found.push({ lower, sample });
  }
  return found;
}

/** The lowest figure of so many decimals for which a bound holds. */
function lowestIn({ kind, percent }: LowerBound, step: Decimal): Decimal {
  const bound = percentOf(percent);
  const cut = rounded(bound, step.places, "cut");
  const order = compare(cut, bound);
  return order < 0 || (order === 0 && kind === "above") ? add(cut, step) : cut;
}

function percentOf(percent: string): Decimal {
  return parseDecimal(percent) ?? ZERO;
}

/** A percentage as a formula says it. */
export function sayable(percent: string): string {
  return decimalText(trimmed(percentOf(percent)));
}
