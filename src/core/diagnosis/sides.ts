import { add, multiply, subtract, whole, ZERO, type Decimal } from "../number/decimal";
import type { Figures } from "../rule/judge";
import { slackOf } from "../rule/slack";
import type { Side, Statement } from "../rule/statement";

/** One side of a rule added up once: what it comes to, and what it takes over of a change of each figure. */
export interface WeighedSide {
  /** Blanks as nothing. */
  readonly value: Decimal;
  /** How often each figure stands in it, with its sign. */
  readonly weights: ReadonlyMap<string, number>;
  readonly hasBlank: boolean;
  readonly isFilled: boolean;
  /** The decimals that each figure is printed with. */
  readonly places: readonly number[];
}

/** The two sides of an equation, a limit (part, whole) or a rate (numerator, denominator). */
export interface Sides {
  readonly first: WeighedSide;
  readonly second: WeighedSide;
  /** By how much they may differ because their figures were rounded. */
  readonly slack: Decimal;
}

/** The sides of a statement that has two; null for every other one and where a side cannot be added up. */
export function sidesOf(statement: Statement, figures: Figures): Sides | null {
  switch (statement.kind) {
    case "equation":
      return both(statement.total, statement.parts, figures);
    case "limit":
      return both(statement.part, statement.whole, figures);
    case "rate":
      return both(statement.numerator, statement.denominator, figures);
    case "share":
    case "member":
    case "implication":
    case "requirement":
    case "note":
      return null;
  }
}

/** A side once a figure of it holds `value` instead of what it holds now. */
export function withChange(
  side: WeighedSide,
  code: string,
  before: Decimal,
  value: Decimal,
): Decimal {
  const weight = side.weights.get(code) ?? 0;
  return add(side.value, multiply(whole(weight), subtract(value, before)));
}

function both(first: Side, second: Side, figures: Figures): Sides | null {
  const one = weighed(first, figures);
  const other = weighed(second, figures);
  return one === null || other === null
    ? null
    : { first: one, second: other, slack: slackOf([...one.places, ...other.places]) };
}

function weighed(side: Side, figures: Figures): WeighedSide | null {
  const weights = new Map<string, number>();
  let value = ZERO;
  const places: number[] = [];
  let hasBlank = false;
  let isFilled = false;
  for (const { sign, operand } of side) {
    const read = figureOf(operand, figures);
    if (read === "unknown") return null;
    if (read === "blank") {
      hasBlank = true;
      continue;
    }
    isFilled = true;
    value = add(value, multiply(whole(sign), read.value));
    if (read.printed !== null) places.push(read.printed.places);
    if (operand.kind === "code") {
      weights.set(operand.code, (weights.get(operand.code) ?? 0) + sign);
    }
  }
  return { value, weights, hasBlank, isFilled, places };
}

function figureOf(
  operand: Side[number]["operand"],
  figures: Figures,
): { readonly value: Decimal; readonly printed: Decimal | null } | "blank" | "unknown" {
  if (operand.kind === "constant") return { value: operand.value, printed: operand.value };
  if (operand.kind === "parameter") {
    const value = figures.parameter(operand.name);
    return value === null ? "unknown" : { value, printed: value };
  }
  const read = figures.operand(operand.code);
  switch (read.state) {
    case "figure":
      return read;
    case "nothing":
      return { value: ZERO, printed: null };
    case "blank":
      return "blank";
    case "unreadable":
    case "absent":
      return "unknown";
  }
}
