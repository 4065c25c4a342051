import type { Decimal } from "../number/decimal";
import type { Basis, Cause, FaultyFormula } from "../rule/finding";

/** One cell given another value. */
export interface Move {
  readonly code: string;
  /** Null where the rules leave more than one value and none of them is likelier. */
  readonly value: Decimal | null;
  /** A value with which the rules hold, whether or not it is proposed. */
  readonly trial: Decimal;
  readonly basis: Basis;
  readonly cause: Cause;
  /** The code of the other figure that explains it: the part left out, the denominator that was used. */
  readonly source: string | null;
}

/** What undoes one slip of a person: one cell, two that were swapped, a row that was copied. */
export interface Act {
  readonly moves: readonly Move[];
  /** How readily it is believed beside others; only the order of acts depends on it. */
  readonly weight: number;
  /** The sheet itself says in words how the figure came about, such as `71 (264/371)`. */
  readonly isAttested: boolean;
  /** What is wrong with the formula of the cell, and the one that belongs there; null where no formula is to blame. */
  readonly formula: FaultyFormula | null;
}

/** What an act puts in its cells on trial. */
export function trialOf({ moves }: Act): ReadonlyMap<string, Decimal> {
  return new Map(moves.map(({ code, trial }) => [code, trial]));
}
