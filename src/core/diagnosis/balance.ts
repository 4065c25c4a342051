import { add, isZero, negated, subtract, ZERO, type Decimal } from "../number/decimal";
import type { Figures } from "../rule/judge";
import type { Side, Statement } from "../rule/statement";

/**
 * What there is to know of an equation to judge it again after a change without adding up all of its terms: a column of
 * a table may have thousands, and each of them is tried.
 */
export interface Balance {
  /** The total less its parts, blanks as nothing. */
  readonly gap: Decimal;
  /** What the gap takes over of a change of each figure. */
  readonly signs: ReadonlyMap<string, 1 | -1>;
  readonly isTotalOpen: boolean;
  readonly arePartsOpen: boolean;
}

interface Weighed {
  readonly value: Decimal;
  readonly codes: readonly (readonly [string, 1 | -1])[];
  readonly hasBlank: boolean;
}

/** The balance of an equation between figures; null for every other statement and where a side cannot be added up. */
export function balanceOf(statement: Statement, figures: Figures): Balance | null {
  if (statement.kind !== "equation") return null;
  const total = weigh(statement.total, figures);
  const parts = weigh(statement.parts, figures);
  if (total === null || parts === null) return null;
  const signs = new Map([
    ...total.codes,
    ...parts.codes.map(([code, sign]) => [code, sign === 1 ? -1 : 1] as const),
  ]);
  if (signs.size < total.codes.length + parts.codes.length) return null;
  return {
    gap: subtract(total.value, parts.value),
    signs,
    isTotalOpen: total.hasBlank,
    arePartsOpen: parts.hasBlank,
  };
}

/** Whether the equation is broken once some cells hold other figures; null where one of them held none. */
export function isBrokenAfter(
  balance: Balance,
  changes: ReadonlyMap<string, Decimal>,
  figures: Figures,
): boolean | null {
  let { gap } = balance;
  for (const [code, value] of changes) {
    const sign = balance.signs.get(code);
    const before = figures.operand(code);
    if (before.state === "blank") return null;
    if (sign === undefined) continue;
    const change = before.state === "figure" ? subtract(value, before.value) : value;
    gap = add(gap, sign === 1 ? change : negated(change));
  }
  if (isZero(gap)) return false;
  return gap.units > 0n ? !balance.arePartsOpen : !balance.isTotalOpen;
}

/** Null where nothing was filled in, or where a term is no figure of a cell. */
function weigh(side: Side, figures: Figures): Weighed | null {
  const codes: (readonly [string, 1 | -1])[] = [];
  let value = ZERO;
  let hasBlank = false;
  for (const { sign, operand } of side) {
    if (operand.kind !== "code") return null;
    const read = figures.operand(operand.code);
    if (read.state === "absent" || read.state === "unreadable") return null;
    if (read.state === "blank") {
      hasBlank = true;
      continue;
    }
    codes.push([operand.code, sign]);
    if (read.state === "figure") value = add(value, sign === 1 ? read.value : negated(read.value));
  }
  return codes.length === 0 ? null : { value, codes, hasBlank };
}
