import type { Expression, Span } from "./expression";

/** A rounding that a formula does: the function, and where its number of digits stands, if it names one. */
export interface RoundingCall {
  readonly call: Extract<Expression, { kind: "call" }>;
  readonly digits: Expression | null;
}

/** One layer around what a formula is about: a rounding, a guard against errors, a condition, brackets. */
export interface Layer {
  readonly inner: Expression;
  readonly rounding: RoundingCall | null;
  /** What is tested before, in which the same cells may be named: the `D11=0` of `IF(D11=0,0,D12/D11)`. */
  readonly guard: Span | null;
}

const ROUNDINGS: ReadonlySet<string> = new Set(["ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC", "INT"]);

/** Takes off the outermost layer; null where there is none, or where a choice has two sides of weight. */
export function unwrapped(expression: Expression): Layer | null {
  if (expression.kind === "group") return { inner: expression.inner, rounding: null, guard: null };
  if (expression.kind !== "call") return null;
  const [first, second, third] = expression.args;
  if (first === undefined) return null;
  if (ROUNDINGS.has(expression.name)) {
    return { inner: first, rounding: { call: expression, digits: second ?? null }, guard: null };
  }
  if (expression.name === "IFERROR" || expression.name === "IFNA") {
    return { inner: first, rounding: null, guard: null };
  }
  if (expression.name !== "IF" || second === undefined) return null;
  const weighty = [second, ...(third === undefined ? [] : [third])].filter(isWeighty);
  const [inner] = weighty;
  return inner === undefined || weighty.length > 1 ? null : { inner, rounding: null, guard: first };
}

function isWeighty({ kind }: Expression): boolean {
  return kind !== "number" && kind !== "text" && kind !== "missing" && kind !== "boolean";
}
