import { add, ZERO, type Decimal } from "../number/decimal";

/**
 * By how much two sides may differ because their figures were rounded each by itself: half a unit of the last decimal for
 * each. Nothing where none has decimals, for counted figures are not rounded; where some have, one that shows none was
 * rounded like the finest of them, for Excel leaves idle zeros out.
 * @param places the decimals that each figure is printed with
 */
export function slackOf(places: readonly number[]): Decimal {
  const finest = Math.max(0, ...places);
  if (finest === 0) return ZERO;
  return places.reduce<Decimal>(
    (slack, own) => add(slack, { units: 5n, places: (own === 0 ? finest : own) + 1 }),
    ZERO,
  );
}
