import { add, multiply, subtract, whole, ZERO, type Decimal } from "../number/decimal";
import type { Figures } from "../rule/judge";
import type { Side, Statement } from "../rule/statement";

/** One side of a rule added up once: what it comes to, and what it takes over of a change of each figure. */
export interface WeighedSide {
  /** Blanks as nothing. */
  readonly value: Decimal;
  /** How often each figure stands in it, with its sign. */
  readonly weights: ReadonlyMap<string, number>;
  readonly hasBlank: boolean;
  readonly isFilled: boolean;
}

/** The two sides of an equation, a limit (part, whole) or a rate (numerator, denominator). */
export interface Sides {
  readonly first: WeighedSide;
  readonly second: WeighedSide;
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
  return one === null || other === null ? null : { first: one, second: other };
}

function weighed(side: Side, figures: Figures): WeighedSide | null {
  const weights = new Map<string, number>();
  let value = ZERO;
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
    value = add(value, multiply(whole(sign), read));
    if (operand.kind === "code") {
      weights.set(operand.code, (weights.get(operand.code) ?? 0) + sign);
    }
  }
  return { value, weights, hasBlank, isFilled };
}

function figureOf(
  operand: Side[number]["operand"],
  figures: Figures,
): Decimal | "blank" | "unknown" {
  if (operand.kind === "constant") return operand.value;
  if (operand.kind === "parameter") return figures.parameter(operand.name) ?? "unknown";
  const read = figures.operand(operand.code);
  switch (read.state) {
    case "figure":
      return read.value;
    case "nothing":
      return ZERO;
    case "blank":
      return "blank";
    case "unreadable":
    case "absent":
      return "unknown";
  }
}
