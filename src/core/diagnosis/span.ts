import { trimmed, type Decimal } from "../number/decimal";

/**
 * The values that a figure may have, as whole steps of its last decimal: both ends belong to it, null is open. Four
 * thousandths of a figure with two decimals are no step of it.
 */
export interface Span {
  readonly low: bigint | null;
  readonly high: bigint | null;
}

export const EVERYTHING: Span = { low: null, high: null };
export const NOTHING: Span = { low: 1n, high: 0n };

/** What two spans have in common. */
export function meet(a: Span, b: Span): Span {
  return { low: greater(a.low, b.low), high: less(a.high, b.high) };
}

export function isEmpty({ low, high }: Span): boolean {
  return low !== null && high !== null && low > high;
}

/** How many steps it has; null for no end. */
export function sizeOf({ low, high }: Span): bigint | null {
  if (low === null || high === null) return null;
  return high < low ? 0n : high - low + 1n;
}

function holds({ low, high }: Span, step: bigint): boolean {
  return (low === null || low <= step) && (high === null || step <= high);
}

/** Whether a value is one of its steps at `places` decimals. */
export function admits(span: Span, value: Decimal, places: number): boolean {
  const { low } = exactly(value, places);
  return low !== null && !isEmpty(exactly(value, places)) && holds(span, low);
}

/** The one value at `places` decimals; nothing where it has more of them. */
export function exactly(value: Decimal, places: number): Span {
  const { units, places: own } = trimmed(value);
  if (own > places) return NOTHING;
  const step = units * 10n ** BigInt(places - own);
  return { low: step, high: step };
}

/** Every step from `value` up. */
export function atLeast(value: Decimal, places: number): Span {
  const { top, bottom } = scaled(value, places);
  return { low: -floorOf(-top, bottom), high: null };
}

/** Every step up to `value`. */
export function atMost(value: Decimal, places: number): Span {
  const { top, bottom } = scaled(value, places);
  return { low: null, high: floorOf(top, bottom) };
}

/** The greatest whole number not above `top` ÷ `bottom`; `bottom` is above 0. */
export function floorOf(top: bigint, bottom: bigint): bigint {
  const cut = top / bottom;
  return top < 0n && top % bottom !== 0n ? cut - 1n : cut;
}

/** The least whole number not below `top` ÷ `bottom`; `bottom` is above 0. */
export function ceilingOf(top: bigint, bottom: bigint): bigint {
  return -floorOf(-top, bottom);
}

function scaled(value: Decimal, places: number): { readonly top: bigint; readonly bottom: bigint } {
  return {
    top: value.units * 10n ** BigInt(places),
    bottom: 10n ** BigInt(value.places),
  };
}

function greater(a: bigint | null, b: bigint | null): bigint | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function less(a: bigint | null, b: bigint | null): bigint | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
