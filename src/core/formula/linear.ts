import { blockOf, sizeOf, type Block, type Expression, type Reference } from "./expression";
import { keyOf, type CellKey } from "./keys";
import { plus, times, wholeRational, type Rational } from "./rational";

/** A formula as a sum: how often each cell counts in it, and what is added as a bare figure. */
export interface LinearForm {
  readonly counts: ReadonlyMap<CellKey, number>;
  readonly constant: Rational;
}

/** A longer sum is not looked into. */
const MOST_CELLS = 20_000;

/** Reads `D5+D6-D7`, `SUM(D5:D9)`, `SUBTOTAL(9,…)` and what is put together of them; null for anything else. */
export function linearForm(expression: Expression): LinearForm | null {
  const counts = new Map<CellKey, number>();
  let constant = wholeRational(0);
  const isLinear = forEachTerm(expression, 1, (term, sign) => {
    if (term.kind === "number") {
      constant = plus(constant, times(term.value, wholeRational(sign)));
      return true;
    }
    const block = blockOf(term);
    if (sizeOf(block) + counts.size > MOST_CELLS) return false;
    for (const key of keysIn(block)) counts.set(key, (counts.get(key) ?? 0) + sign);
    return true;
  });
  return isLinear ? { counts: withoutZeros(counts), constant } : null;
}

/** The cells of a block, row by row. */
export function keysIn({ top, left, bottom, right }: Block): readonly CellKey[] {
  const keys: CellKey[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) keys.push(keyOf(row, column));
  }
  return keys;
}

/** The cells and ranges that a SUM, or a SUBTOTAL that sums, adds up; null for another function. */
export function summedBy(
  call: Extract<Expression, { kind: "call" }>,
): readonly Expression[] | null {
  if (call.name === "SUM") return call.args;
  if (call.name !== "SUBTOTAL") return null;
  const [which, ...args] = call.args;
  const number = which?.kind === "number" ? which.value : null;
  const sums = number?.bottom === 1n && (number.top === 9n || number.top === 109n);
  return sums ? args : null;
}

type Term = Reference | Extract<Expression, { kind: "number" }>;

function forEachTerm(
  expression: Expression,
  sign: 1 | -1,
  take: (term: Term, sign: 1 | -1) => boolean,
): boolean {
  switch (expression.kind) {
    case "number":
    case "cell":
      return take(expression, sign);
    case "group":
      return forEachTerm(expression.inner, sign, take);
    case "signed":
      return forEachTerm(expression.operand, product(sign, expression.sign), take);
    case "chain":
      return (
        forEachTerm(expression.head, sign, take) &&
        expression.links.every(({ operator, operand }) => {
          if (operator !== "+" && operator !== "-") return false;
          return forEachTerm(operand, product(sign, operator === "+" ? 1 : -1), take);
        })
      );
    case "call":
      return (
        summedBy(expression)?.every((argument) =>
          argument.kind === "area"
            ? take(argument, sign)
            : argument.kind === "missing" || forEachTerm(argument, sign, take),
        ) ?? false
      );
    default:
      return false;
  }
}

function product(a: 1 | -1, b: 1 | -1): 1 | -1 {
  return a === b ? 1 : -1;
}

function withoutZeros(counts: ReadonlyMap<CellKey, number>): ReadonlyMap<CellKey, number> {
  return new Map([...counts].filter(([, count]) => count !== 0));
}
