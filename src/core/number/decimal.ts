/**
 * An exact decimal: `units` × 10^−`places`. `98,30` is `{ units: 9830n, places: 2 }`: the digits it was printed with are kept.
 * Places below zero stand for zeros that nobody printed: `5,65 ngàn` is `{ units: 565n, places: -1 }`.
 */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

export const ZERO: Decimal = { units: 0n, places: 0 };

/** A whole number, given as one. */
export function whole(value: number | bigint): Decimal {
  return { units: BigInt(value), places: 0 };
}

/** Plain decimal text with a dot (`"-98.30"`) → its decimal; null for anything else. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  const [, sign, integer, fraction = ""] = match ?? [];
  if (integer === undefined) return null;
  const units = BigInt(integer + fraction);
  return { units: sign === "-" ? -units : units, places: fraction.length };
}

/** Plain decimal text with a dot, every printed digit kept: `"98.30"`. */
export function decimalText(value: Decimal): string {
  if (value.places < 0) return decimalText(shifted(value, 0));
  const digits = magnitude(value.units)
    .toString()
    .padStart(value.places + 1, "0");
  const point = digits.length - value.places;
  const plain = value.places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return value.units < 0n ? `-${plain}` : plain;
}

/** The same value with no trailing zeros behind the point: `98.30` → `98.3`. */
export function trimmed(value: Decimal): Decimal {
  let { units, places } = value.places < 0 ? shifted(value, 0) : value;
  while (places > 0 && units % 10n === 0n) {
    units /= 10n;
    places -= 1;
  }
  return { units, places };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return { units: unitsAt(a, places) + unitsAt(b, places), places };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negated(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, places: a.places + b.places };
}

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce(add, ZERO);
}

export function negated(value: Decimal): Decimal {
  return { units: -value.units, places: value.places };
}

/** Moves the point: `shifted(0,983; 2)` is `98,3`. What comes out has no places below zero. */
export function shifted(value: Decimal, tens: number): Decimal {
  const places = value.places - tens;
  return places >= 0
    ? { units: value.units, places }
    : { units: value.units * tenTo(-places), places: 0 };
}

/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const places = Math.max(a.places, b.places);
  const left = unitsAt(a, places);
  const right = unitsAt(b, places);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equal(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

export function isZero(value: Decimal): boolean {
  return value.units === 0n;
}

export function isWhole(value: Decimal): boolean {
  return trimmed(value).places === 0;
}

export type Rounding = "half-up" | "cut";

/** The value at exactly `places` decimals. Half-up is half away from zero, as Excel's ROUND; cut is toward zero. */
export function rounded(value: Decimal, places: number, rounding: Rounding = "half-up"): Decimal {
  return quotient(value, whole(1), places, rounding);
}

/**
 * `numerator` ÷ `denominator` at exactly `places` decimals, with one division of whole numbers.
 * Throws RangeError when the denominator is zero: callers decide what 0/0 means before they divide.
 */
export function quotient(
  numerator: Decimal,
  denominator: Decimal,
  places: number,
  rounding: Rounding = "half-up",
): Decimal {
  const common = Math.max(numerator.places, denominator.places);
  const top = magnitude(unitsAt(numerator, common)) * tenTo(places);
  const bottom = magnitude(unitsAt(denominator, common));
  const cut = top / bottom;
  const units = rounding === "half-up" && 2n * (top % bottom) >= bottom ? cut + 1n : cut;
  const negative = numerator.units < 0n !== denominator.units < 0n;
  return { units: negative ? -units : units, places };
}

const POWERS_OF_TEN: readonly bigint[] = Array.from(
  { length: 32 },
  (_, power) => 10n ** BigInt(power),
);

/** Raising a power anew for every sum took more time than all rules together. */
function tenTo(power: number): bigint {
  return POWERS_OF_TEN[power] ?? 10n ** BigInt(power);
}

function unitsAt(value: Decimal, places: number): bigint {
  return places === value.places ? value.units : value.units * tenTo(places - value.places);
}

function magnitude(units: bigint): bigint {
  return units < 0n ? -units : units;
}
