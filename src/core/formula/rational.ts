import type { Decimal } from "../number/decimal";

/** An exact fraction. `bottom` is above zero; it need not be in lowest terms. */
export interface Rational {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** `nearest` is half away from zero, as Excel's ROUND; `away` is ROUNDUP, `cut` is ROUNDDOWN, `down` is INT. */
export type Direction = "nearest" | "away" | "cut" | "down";

const LARGE = 10n ** 60n;
const FINEST_PLACES = 400;
const FINEST = 10n ** BigInt(FINEST_PLACES);
const LARGEST = 10n ** 308n;
const MOST_BITS = 4096;
const SIGNIFICANT_DIGITS = 15;

export function wholeRational(value: number | bigint): Rational {
  return { top: BigInt(value), bottom: 1n };
}

export function rationalOf({ units, places }: Decimal): Rational {
  return { top: units, bottom: places === 0 ? 1n : tenTo(places) };
}

export function plus(a: Rational, b: Rational): Rational {
  if (a.bottom === b.bottom) return { top: a.top + b.top, bottom: a.bottom };
  if (a.bottom % b.bottom === 0n) {
    return { top: a.top + b.top * (a.bottom / b.bottom), bottom: a.bottom };
  }
  if (b.bottom % a.bottom === 0n) {
    return { top: a.top * (b.bottom / a.bottom) + b.top, bottom: b.bottom };
  }
  return settled(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export function opposite({ top, bottom }: Rational): Rational {
  return { top: -top, bottom };
}

export function minus(a: Rational, b: Rational): Rational {
  return plus(a, opposite(b));
}

export function times(a: Rational, b: Rational): Rational {
  return settled(a.top * b.top, a.bottom * b.bottom);
}

/** `a` ÷ `b`; null when `b` is zero. */
export function over(a: Rational, b: Rational): Rational | null {
  if (b.top === 0n) return null;
  const sign = b.top < 0n ? -1n : 1n;
  return settled(sign * a.top * b.bottom, sign * b.top * a.bottom);
}

/** A whole power; null where it is no fraction of a size that can be held (`2^0.5`, `9^9999`, `0^-1`). */
export function power(base: Rational, exponent: Rational): Rational | null {
  if (exponent.top % exponent.bottom !== 0n) return null;
  const whole = exponent.top / exponent.bottom;
  const size = whole < 0n ? -whole : whole;
  const bits = 4 * Math.max(base.top.toString(16).length, base.bottom.toString(16).length);
  if (size > MOST_BITS || Number(size) * bits > MOST_BITS) return null;
  const raised = { top: base.top ** size, bottom: base.bottom ** size };
  return whole < 0n ? over(wholeRational(1), raised) : raised;
}

/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export function compareRationals(a: Rational, b: Rational): number {
  const left = a.top * b.bottom;
  const right = b.top * a.bottom;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function sameRational(a: Rational, b: Rational): boolean {
  return compareRationals(a, b) === 0;
}

/** The value at `places` decimals, which may be negative: −3 is whole thousands. */
export function roundedRational(value: Rational, places: number, direction: Direction): Rational {
  const kept = Math.max(-FINEST_PLACES, Math.min(FINEST_PLACES, places));
  const top = magnitude(value.top) * (kept > 0 ? tenTo(kept) : 1n);
  const bottom = value.bottom * (kept < 0 ? tenTo(-kept) : 1n);
  const cut = top / bottom;
  const rest = top % bottom;
  const negative = value.top < 0n;
  const units = goesUp(rest, bottom, direction, negative) ? cut + 1n : cut;
  const signed = negative ? -units : units;
  return kept > 0
    ? { top: signed, bottom: tenTo(kept) }
    : { top: signed * tenTo(-kept), bottom: 1n };
}

function goesUp(rest: bigint, bottom: bigint, direction: Direction, negative: boolean): boolean {
  switch (direction) {
    case "nearest":
      return 2n * rest >= bottom;
    case "away":
      return rest > 0n;
    case "cut":
      return false;
    case "down":
      return negative && rest > 0n;
  }
}

/** The whole number that a value has before its point, as a JavaScript number; null beyond a million. */
export function smallWhole({ top, bottom }: Rational): number | null {
  const whole = top / bottom;
  return magnitude(whole) > 1_000_000n ? null : Number(whole);
}

/** Whether Excel can hold the value: from about 10^308 on it answers `#NUM!`. */
export function isHoldable({ top, bottom }: Rational): boolean {
  return magnitude(top) < LARGEST || magnitude(top) < LARGEST * bottom;
}

/** The value as a cell holds it: plain decimal text at 15 significant digits (see `storedDigits`). */
export function asStored(value: Rational): string {
  const { top, bottom } = value;
  const size = magnitude(top);
  if (bottom === 1n && size < 10n ** BigInt(SIGNIFICANT_DIGITS)) return top.toString();
  const exponent = exponentOf(size, bottom);
  if (size === 0n || exponent < -307) return "0";
  const places = SIGNIFICANT_DIGITS - 1 - exponent;
  const kept = roundedRational(value, places, "nearest");
  return plainDigits(kept);
}

/** The power of ten of the first digit: 2 for 638, −2 for 0,038. */
function exponentOf(top: bigint, bottom: bigint): number {
  const guess = top.toString().length - bottom.toString().length;
  const reaches = guess >= 0 ? top >= bottom * tenTo(guess) : top * tenTo(-guess) >= bottom;
  return reaches ? guess : guess - 1;
}

/** A fraction over a power of ten, without idle zeros behind the point. */
function plainDigits({ top, bottom }: Rational): string {
  const whole = (magnitude(top) / bottom).toString();
  const places = bottom.toString().length - 1;
  const fraction = (magnitude(top) % bottom).toString().padStart(places, "0").replace(/0+$/, "");
  const sign = top < 0n ? "-" : "";
  return fraction === "" ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

/** In lowest terms once it has grown, and never finer than Excel could tell: a chain of squares stays small. */
function settled(top: bigint, bottom: bigint): Rational {
  if (bottom < LARGE) return { top, bottom };
  const common = greatestCommon(magnitude(top), bottom);
  const lowest = { top: top / common, bottom: bottom / common };
  return lowest.bottom <= FINEST
    ? lowest
    : { top: (lowest.top * FINEST) / lowest.bottom, bottom: FINEST };
}

function greatestCommon(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [b, a];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

const POWERS_OF_TEN: readonly bigint[] = Array.from(
  { length: 40 },
  (_, exponent) => 10n ** BigInt(exponent),
);

function tenTo(exponent: number): bigint {
  return POWERS_OF_TEN[exponent] ?? 10n ** BigInt(exponent);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
