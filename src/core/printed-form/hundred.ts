import {
  add,
  compare,
  decimalText,
  isWhole,
  isZero,
  subtract,
  sum,
  whole,
  type Decimal,
} from "../number/decimal";
import type { Evidence } from "./evidence";
import { plus, sideText } from "./rule-text";

const HUNDRED = whole(100);

/** The rates of each row, or of the one list; null where one is not printed. */
export type PrintedRates = readonly (readonly (Decimal | null)[])[];

/**
 * The rule that rates are the shares of one whole, `99.98 ≤ [8] + [9] ≤ 100.02`: they make up a hundred but for one unit of
 * their last printed decimal each, for each was rounded or cut by itself.
 */
export function hundredText(codes: readonly string[], printed: PrintedRates): string {
  const { low, high } = boundsOf(codes.length, filledIn(printed));
  return `${decimalText(low)} ≤ ${sideText(plus(codes))} ≤ ${decimalText(high)}`;
}

/** On how many rows rates make up a hundred. */
export function hundredEvidence(printed: PrintedRates): Evidence {
  const rows = filledIn(printed);
  const { low, high } = boundsOf(printed[0]?.length ?? 0, rows);
  const totals = rows.map(sum);
  const holding = totals.filter((total) => compare(total, low) >= 0 && compare(total, high) <= 0);
  return { holding: holding.length, judged: rows.length };
}

function filledIn(printed: PrintedRates): readonly (readonly Decimal[])[] {
  return printed
    .map((rates) => ({ rates: rates.filter((rate) => rate !== null), all: rates.length }))
    .filter(({ rates, all }) => rates.length === all && rates.some((rate) => !isZero(rate)))
    .map(({ rates }) => rates);
}

function boundsOf(
  count: number,
  rows: readonly (readonly Decimal[])[],
): { readonly low: Decimal; readonly high: Decimal } {
  const slack: Decimal = { units: BigInt(count), places: decimalsOf(rows.flat()) };
  return { low: subtract(HUNDRED, slack), high: add(HUNDRED, slack) };
}

/** The fewest decimals that a rate is printed with; 0 and 100 need none. */
function decimalsOf(rates: readonly Decimal[]): number {
  const broken = rates.filter((rate) => !isWhole(rate)).map(({ places }) => places);
  const hasPlain = rates.some(
    (rate) => isWhole(rate) && !isZero(rate) && compare(rate, HUNDRED) !== 0,
  );
  return hasPlain || broken.length === 0 ? 0 : Math.min(...broken);
}
