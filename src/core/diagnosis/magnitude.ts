import type { Decimal } from "../number/decimal";
import type { Guess } from "./likelihood";
import type { World } from "./world";

/**
 * Of figures that nothing works out, small ones are as frequent as great ones of each magnitude: 43 became 333 by a digit too
 * many of 33 more readily than 430 lost one to 43.
 */
export function byMagnitude(guess: Guess, code: string, typed: Decimal, world: World): Guess {
  const ratio = (magnitude(typed) + 1) / (magnitude(guess.meant) + 1);
  const factor = Math.min(MOST_FACTOR, Math.max(1 / MOST_FACTOR, ratio));
  const room = roomUnder(code, world);
  const under = ratio < 1 ? factor ** room : 1;
  return { ...guess, weight: Math.max(1, Math.round(guess.weight * factor * under)) };
}

const MOST_FACTOR = 1000;

/** In how many limits that hold the figure is the whole: had it been greater, their parts would hardly all have stayed below. */
function roomUnder(code: string, { foresight }: World): number {
  return foresight.rulesAt(code).filter((read) => {
    const { sides, isBroken } = foresight.standing(read);
    const isWhole = sides?.second.weights.has(code) ?? false;
    return read.statement.kind === "limit" && isWhole && !isBroken;
  }).length;
}

/** Good enough for an order of likelihood; nothing is judged by it. */
function magnitude({ units, places }: Decimal): number {
  return Math.abs(Number(units)) / 10 ** places;
}
