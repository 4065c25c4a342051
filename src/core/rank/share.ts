import { compare, multiply, quotient, shifted, sum, whole, type Decimal } from "../number/decimal";

/** Points out of a maximum above zero, kept as two exact numbers: no division decides a rank or a class. */
export interface Share {
  readonly points: Decimal;
  readonly max: Decimal;
}

/** Decimals of a published percentage, as the reports print it (69,47 %). */
const PUBLISHED_PLACES = 2;

const HUNDRED = whole(100);

/** Negative, zero or positive, as `a` is the smaller, an equal or the greater part of its maximum. */
export function compareShares(a: Share, b: Share): number {
  return compare(multiply(a.points, b.max), multiply(b.points, a.max));
}

/** The share as a percentage at two decimals, half-up. */
export function publishedPercent(share: Share): Decimal {
  return quotient(shifted(share.points, 2), share.max, PUBLISHED_PLACES);
}

/** The share that the published percentage states, which may differ a little from the exact one. */
export function published(share: Share): Share {
  return ofPercent(publishedPercent(share));
}

/** A percentage as a share of 100. */
export function ofPercent(percent: Decimal): Share {
  return { points: percent, max: HUNDRED };
}

/** Several shares as one: Σ points out of Σ maxima. */
export function together(shares: readonly Share[]): Share {
  return {
    points: sum(shares.map((share) => share.points)),
    max: sum(shares.map((share) => share.max)),
  };
}
