import { decimalText, type Decimal } from "../number/decimal";
import type { Cause } from "../rule/finding";
import { slipsInto } from "./slips";

/** A figure that may have been meant, how it became what is typed, and how readily that is believed. */
export interface Guess {
  readonly meant: Decimal;
  readonly cause: Cause;
  readonly weight: number;
  /** The code of the figure that explains it, where another one does. */
  readonly source: string | null;
  /** The row itself names the figures that it came from. */
  readonly isAttested: boolean;
}

/** The weight of what is certain to come out so once the slip is made: one in as many ways as it can be made weighs less. */
export const CERTAIN = 1_000_000;
/** A change that no slip explains. */
export const UNEXPLAINED = 1;
/** Any cell may be mistyped; what goes wrong in working out goes wrong in the few cells that are worked out. */
export const OF_RESULTS = 4;
/** Ten, a hundred, a thousand times too much or too little. */
const SCALES = 6;
const DIGITS = 10;

/**
 * The figures that one slip turns into `typed`, each with its share of the ways in which that slip could have gone. Every
 * kind of slip counts as often as every other.
 */
export function guessesAt(typed: Decimal): readonly Guess[] {
  const text = decimalText(typed);
  return slipsInto(typed).map(({ meant, cause }) => ({
    meant,
    cause,
    weight: Math.round(CERTAIN * share(cause, text, decimalText(meant))),
    source: null,
    isAttested: false,
  }));
}

function share(cause: Cause, typed: string, meant: string): number {
  const size = digitsOf(meant).length;
  switch (cause) {
    case "digit-changed":
      return 1 / ((DIGITS - 1) * size);
    case "digits-swapped":
      return 1 / Math.max(1, size - 1);
    case "digit-missing":
      return 1 / size;
    case "digit-extra": {
      const anyDigit = 1 / (DIGITS * (size + 1));
      return isDoubled(typed, meant) ? (anyDigit + 1 / size) / 2 : anyDigit / 2;
    }
    case "scale":
      return 1 / SCALES;
    default:
      return 1;
  }
}

/** Whether the digit too many is the one beside it, hit twice. */
function isDoubled(typed: string, meant: string): boolean {
  const at = Array.from(typed).findIndex((character, place) => character !== meant[place]);
  const extra = at === -1 ? typed.length - 1 : at;
  return typed[extra] === typed[extra - 1];
}

function digitsOf(text: string): string {
  return text.replace(/[^\d]/g, "");
}
