import {
  asStored,
  compareRationals,
  over,
  rationalOf,
  roundedRational,
  times,
  type Rational,
} from "../formula/rational";
import { decimalText, parseDecimal, trimmed, type Decimal } from "../number/decimal";

/** A number of a set as an exact fraction; null where it is none. */
export function fraction(text: string): Rational | null {
  const value = parseDecimal(text);
  return value === null ? null : rationalOf(value);
}

/** The value at exactly `places` decimals, half up. */
export function roundedAt(value: Rational, places: number): Decimal {
  return { units: roundedRational(value, places, "nearest").top, places };
}

/** The nearest multiple of a step above zero, half up: 1,13 by 0,25 is 1,25. */
export function roundedTo(value: Rational, step: Rational): Rational {
  const steps = over(value, step) ?? value;
  return times(roundedRational(steps, 0, "nearest"), step);
}

/** Between the two, both included; `most` goes before `least`. */
export function within(value: Rational, least: Rational, most: Rational): Rational {
  const raised = compareRationals(value, least) < 0 ? least : value;
  return compareRationals(raised, most) > 0 ? most : raised;
}

/** Plain decimal text without idle zeros; what no decimal can hold is told at 15 digits. */
export function plainText(value: Rational): string {
  if (value.top % value.bottom === 0n) return (value.top / value.bottom).toString();
  const exact = roundedAt(value, MOST_PLACES);
  return compareRationals(rationalOf(exact), value) === 0
    ? decimalText(trimmed(exact))
    : asStored(value);
}

export const NONE: Rational = { top: 0n, bottom: 1n };
export const HUNDRED: Rational = { top: 100n, bottom: 1n };

const MOST_PLACES = 20;
