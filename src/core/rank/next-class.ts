import {
  add,
  compare,
  decimalText,
  multiply,
  parseDecimal,
  quotient,
  rounded,
  shifted,
  subtract,
  sum,
  trimmed,
  ZERO,
  type Decimal,
} from "../number/decimal";
import { floorOf, lowestBandOf, type FieldShare } from "./classify";
import type { Choice, ClassProfile, LowerBound } from "./profile";
import type { NextClass } from "./ranked";
import { publishedPercent, type Share } from "./share";

/** A field of the unit by its name. */
export interface NamedFieldShare extends FieldShare {
  readonly field: string;
}

/** What half of the last published decimal adds: 69,995 is published as 70,00. */
const HALF_STEP: Decimal = { units: 5n, places: 3 };
const PUBLISHED_STEP: Decimal = { units: 1n, places: 2 };
const FEWEST_PLACES = 2;

/**
 * The fewest points that lift a unit from `current` to the class above it: every field below the new
 * floor to that floor, and the index to the new band; points given to a field count toward the index
 * too. Gains are rounded up to the decimals the points are given in (two at least). Null at the top.
 */
export function nextClass(
  current: string,
  index: Share,
  fields: readonly NamedFieldShare[],
  profile: ClassProfile,
  choices: readonly Choice[],
): NextClass | null {
  const target = profile.classes[profile.classes.findIndex(({ name }) => name === current) - 1];
  if (target === undefined) return null;
  const places = Math.max(FEWEST_PLACES, ...fields.map(({ share }) => share.points.places));
  const lacking = (share: Share, percent: Decimal): Decimal =>
    gainTo(
      share,
      profile.compares === "published" ? subtract(percent, HALF_STEP) : percent,
      places,
    );
  const floor = floorOf(target.name, profile);
  const needs = indexNeededFor(target.name, profile, choices);
  const short = fields.flatMap(({ field, share, floored }) => {
    const gain = floored && floor !== null ? lacking(share, floor) : ZERO;
    return compare(gain, ZERO) > 0 ? [{ field, gain, share }] : [];
  });
  const ofFields = sum(short.map(({ gain }) => gain));
  const ofIndex = needs === null ? ZERO : lacking(index, needs);
  return {
    class: target.name,
    gain: plain(compare(ofFields, ofIndex) >= 0 ? ofFields : ofIndex),
    index: needs === null || compare(ofIndex, ZERO) <= 0 ? null : plain(needs),
    indexLacks:
      needs === null || compare(ofIndex, ZERO) <= 0 ? null : percentTo(index, needs, profile),
    fields: short.map(({ field, gain, share }) => ({
      field,
      gain: plain(gain),
      needs: plain(floor ?? ZERO),
      lacks: percentTo(share, floor ?? ZERO, profile),
    })),
  };
}

/** The lowest published index that gives a class by itself; null where every index does. */
function indexNeededFor(
  name: string,
  profile: ClassProfile,
  choices: readonly Choice[],
): Decimal | null {
  const lower = lowestBandOf(name, profile, choices)?.lower ?? null;
  return lower === null ? null : lowestPercent(lower);
}

function lowestPercent(lower: LowerBound): Decimal {
  const percent = parseDecimal(lower.percent) ?? ZERO;
  return lower.kind === "from" ? percent : add(percent, PUBLISHED_STEP);
}

/** The points that a share lacks to a percentage, rounded up to `places`; zero or less where it lacks none. */
function gainTo({ points, max }: Share, percent: Decimal, places: number): Decimal {
  const missing = subtract(shifted(multiply(max, percent), -2), points);
  const cut = rounded(missing, places, "cut");
  return compare(cut, missing) < 0 ? add(cut, { units: 1n, places }) : cut;
}

/** The percentage points from what a share is compared as to a percentage, rounded up to two decimals. */
function percentTo(share: Share, percent: Decimal, { compares }: ClassProfile): string {
  if (compares === "published") return plain(subtract(percent, publishedPercent(share)));
  const reached = quotient(shifted(share.points, 2), share.max, PUBLISHED_STEP.places, "cut");
  return plain(subtract(percent, reached));
}

function plain(value: Decimal): string {
  return decimalText(trimmed(value));
}
