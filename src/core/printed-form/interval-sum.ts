import {
  add,
  compare,
  multiply,
  negated,
  rounded,
  shifted,
  sum,
  type Decimal,
} from "../number/decimal";

/** All the numbers that a printed figure may stand for, ends included. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** What a printed figure of a sum may stand for, with its sign. */
export interface RoundedTerm {
  readonly sign: 1 | -1;
  readonly interval: Interval;
}

/** A figure of a sum with the digits that it is printed with. */
export interface PrintedTerm {
  readonly sign: 1 | -1;
  readonly printed: Decimal;
}

/**
 * What a printed figure may stand for: at d decimals it is within half a unit of the last. `tens` moves the point where the
 * figure counts thousands or millions: `5,65` with 3 is anything from 5.645 to 5.655. A figure without decimals at its own
 * scale was counted and stands for itself.
 */
export function intervalOf(printed: Decimal, tens = 0): Interval {
  const figure = shifted(printed, tens);
  if (tens === 0 && printed.places === 0) return { low: figure, high: figure };
  const half = shifted({ units: 5n, places: printed.places + 1 }, tens);
  return { low: add(figure, negated(half)), high: add(figure, half) };
}

/** What a printed percentage of a whole may stand for: `93,5 %` of 28.817 is anything from 26.929,5 to 26.958,3. */
export function shareInterval(percentage: Decimal, whole: Decimal): Interval {
  const half: Decimal = { units: 5n, places: percentage.places + 1 };
  const at = (rate: Decimal): Decimal => shifted(multiply(rate, whole), -2);
  return { low: at(add(percentage, negated(half))), high: at(add(percentage, half)) };
}

/** The interval of a sum: the ends add up, those of a subtracted term turned round. */
export function intervalSum(terms: readonly RoundedTerm[]): Interval {
  const turned = terms.map(({ sign, interval }) => (sign === 1 ? interval : opposite(interval)));
  return {
    low: sum(turned.map(({ low }) => low)),
    high: sum(turned.map(({ high }) => high)),
  };
}

/** Whether some number lies in both: the two sides of an equation may then have been equal before they were rounded. */
export function overlap(left: Interval, right: Interval): boolean {
  return compare(left.low, right.high) <= 0 && compare(right.low, left.high) <= 0;
}

/**
 * Whether the two sides of an equation can be equal, each figure rounded by itself to the decimals it is printed with. Where
 * none has decimals nothing was rounded, and the sides must be the same; where some have, one that shows none was rounded
 * like the finest of them, for Excel leaves idle zeros out.
 */
export function sumsHold(total: readonly PrintedTerm[], parts: readonly PrintedTerm[]): boolean {
  const finest = Math.max(...[...total, ...parts].map(({ printed }) => printed.places));
  return overlap(sideInterval(total, finest), sideInterval(parts, finest));
}

function sideInterval(terms: readonly PrintedTerm[], finest: number): Interval {
  return intervalSum(
    terms.map(({ sign, printed }) => ({
      sign,
      interval: intervalOf(printed.places === 0 ? rounded(printed, finest) : printed),
    })),
  );
}

function opposite({ low, high }: Interval): Interval {
  return { low: negated(high), high: negated(low) };
}
