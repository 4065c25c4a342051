import { add, ZERO, type Decimal } from "../number/decimal";

/**
 * By how much two sides may differ because their figures were rounded each by itself: half a unit of the last decimal for
 * each, half a unit of the last digit for one that counts tens or thousands. Nothing where none has decimals, for counted
 * figures are not rounded; where some have, one that shows none was rounded like the finest of them, for Excel leaves idle
 * zeros out.
 * @param places the decimals that each figure is printed with; below zero for tens, hundreds, thousands
 */
export function slackOf(places: readonly number[]): Decimal {
  const finest = Math.max(0, ...places);
  return places
    .map((own) => (own === 0 ? finest : own))
    .filter((own) => own !== 0)
    .reduce<Decimal>((slack, own) => add(slack, { units: 5n, places: own + 1 }), ZERO);
}

/** The part of it that comes of figures given in tens or thousands (`5,65 ngàn`, `gần 27.000`) and of no others. */
export function slackOfTens(places: readonly number[]): Decimal {
  return slackOf(places.filter((own) => own < 0));
}
