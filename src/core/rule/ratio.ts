import {
  decimalText,
  equal,
  multiply,
  quotient,
  trimmed,
  whole,
  type Decimal,
} from "../number/decimal";

const HUNDRED = whole(100);
const SHOWN_PLACES = 2;
const MOST_PLACES = 12;

/** 100 × numerator ÷ denominator, half-up at the decimals given. The denominator is not zero. */
export function percentage(numerator: Decimal, denominator: Decimal, places: number): Decimal {
  return quotient(multiply(numerator, HUNDRED), denominator, places);
}

/**
 * The exact ratio as it is told: two decimals, or as many as it takes to see that it is not what
 * was printed.
 */
export function exactText(
  numerator: Decimal,
  denominator: Decimal,
  printed: Decimal | null,
): string {
  for (let places = SHOWN_PLACES; places < MOST_PLACES; places += 1) {
    const shown = percentage(numerator, denominator, places);
    if (printed === null || !equal(shown, printed)) return decimalText(trimmed(shown));
  }
  return decimalText(trimmed(percentage(numerator, denominator, MOST_PLACES)));
}
