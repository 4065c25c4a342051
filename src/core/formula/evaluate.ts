import type { CellValue } from "../sheet/snapshot";
import { blockOf, type Expression, type Formula, type Link, type Operator } from "./expression";
import { called, singleValue, type Argument, type Cells } from "./functions";
import {
  compareRationals,
  minus,
  opposite,
  over,
  plus,
  power,
  times,
  wholeRational,
  type Rational,
} from "./rational";
import {
  BLANK,
  booleanValue,
  DIVISION_BY_ZERO,
  isStop,
  numberIn,
  numberValue,
  UNKNOWN,
  valueOf,
  type Stop,
  type Value,
} from "./value";

const HUNDREDTH: Rational = { top: 1n, bottom: 100n };

/**
 * What a formula comes to over the cells given, as Excel works it out but without losing a digit: an exact
 * fraction, a text, a truth, or an error; unknown where it is opaque. `storedValue` gives what its cell holds.
 */
export function evaluate(
  formula: Formula,
  lookup: (row: number, column: number) => CellValue,
): Value {
  return evaluateOver(formula, {
    at: (row, column) => valueOf(lookup(row, column)),
    isHidden: () => false,
    isSubtotal: () => false,
  });
}

/** As `evaluate`, over cells that also know which rows are hidden and where a SUBTOTAL stands. */
export function evaluateOver(formula: Formula, cells: Cells): Value {
  if (formula.opaque) return UNKNOWN;
  const value = valueIn(formula.expression, cells);
  return value.kind === "blank" ? { kind: "number", number: wholeRational(0) } : value;
}

function valueIn(expression: Expression, cells: Cells): Value {
  return singleValue(argumentIn(expression, cells), cells);
}

function argumentIn(expression: Expression, cells: Cells): Argument {
  switch (expression.kind) {
    case "cell":
    case "area":
      return { kind: "cells", block: blockOf(expression) };
    case "group":
      return argumentIn(expression.inner, cells);
    case "missing":
      return { kind: "value", value: BLANK };
    case "number":
      return { kind: "value", value: numberValue(expression.value) };
    case "text":
      return { kind: "value", value: { kind: "text", text: expression.text } };
    case "boolean":
      return { kind: "value", value: booleanValue(expression.value) };
    case "error":
      return { kind: "value", value: { kind: "error", code: expression.code } };
    case "signed":
      return { kind: "value", value: signed(expression.sign, valueIn(expression.operand, cells)) };
    case "percent":
      return {
        kind: "value",
        value: arithmetic("*", valueIn(expression.operand, cells), {
          kind: "number",
          number: HUNDREDTH,
        }),
      };
    case "chain":
      return { kind: "value", value: chainValue(expression.head, expression.links, cells) };
    case "call": {
      const args = expression.args.map((argument) => argumentIn(argument, cells));
      return { kind: "value", value: called(expression.name, args, cells) };
    }
    case "opaque":
      return { kind: "value", value: UNKNOWN };
  }
}

function chainValue(head: Expression, links: readonly Link[], cells: Cells): Value {
  return links.reduce(
    (value, { operator, operand }) => operated(operator, value, valueIn(operand, cells)),
    valueIn(head, cells),
  );
}

/** A plus sign leaves even a text as it is. */
function signed(sign: 1 | -1, value: Value): Value {
  if (sign === 1) return value;
  const number = numberIn(value);
  return isStop(number) ? number : numberValue(opposite(number));
}

function operated(operator: Operator, left: Value, right: Value): Value {
  switch (operator) {
    case "+":
    case "-":
    case "*":
    case "/":
    case "^":
      return arithmetic(operator, left, right);
    case "&":
      return joined(left, right);
    case "=":
    case "<>":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return compared(operator, left, right);
  }
}

function arithmetic(operator: "+" | "-" | "*" | "/" | "^", left: Value, right: Value): Value {
  const a = numberIn(left);
  if (isStop(a)) return a;
  const b = numberIn(right);
  if (isStop(b)) return b;
  switch (operator) {
    case "+":
      return numberValue(plus(a, b));
    case "-":
      return numberValue(minus(a, b));
    case "*":
      return numberValue(times(a, b));
    case "/": {
      const quotient = over(a, b);
      return quotient === null ? DIVISION_BY_ZERO : numberValue(quotient);
    }
    case "^": {
      const raised = power(a, b);
      return raised === null ? UNKNOWN : numberValue(raised);
    }
  }
}

function joined(left: Value, right: Value): Value {
  const a = textIn(left);
  if (typeof a !== "string") return a;
  const b = textIn(right);
  return typeof b === "string" ? { kind: "text", text: a + b } : b;
}

/** A broken figure is written with the point of the machine's locale, which is not known here. */
function textIn(value: Value): string | Stop {
  switch (value.kind) {
    case "text":
      return value.text;
    case "blank":
      return "";
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "number":
      return value.number.top % value.number.bottom === 0n
        ? (value.number.top / value.number.bottom).toString()
        : UNKNOWN;
    case "error":
    case "unknown":
      return value;
  }
}

function compared(
  operator: "=" | "<>" | "<" | "<=" | ">" | ">=",
  left: Value,
  right: Value,
): Value {
  if (isStop(left)) return left;
  if (isStop(right)) return right;
  const order = orderOf(filledLike(left, right), filledLike(right, left));
  switch (operator) {
    case "=":
      return booleanValue(order === 0);
    case "<>":
      return booleanValue(order !== 0);
    case "<":
      return order === null ? UNKNOWN : booleanValue(order < 0);
    case "<=":
      return order === null ? UNKNOWN : booleanValue(order <= 0);
    case ">":
      return order === null ? UNKNOWN : booleanValue(order > 0);
    case ">=":
      return order === null ? UNKNOWN : booleanValue(order >= 0);
  }
}

/** A blank is compared as 0, as no text or as FALSE, whichever the other is. */
function filledLike(value: Value, other: Value): Value {
  if (value.kind !== "blank") return value;
  if (other.kind === "text") return { kind: "text", text: "" };
  if (other.kind === "boolean") return booleanValue(false);
  return { kind: "number", number: wholeRational(0) };
}

const KIND_ORDER: readonly Value["kind"][] = ["number", "text", "boolean"];

/** Figures come before texts, texts before truths; null for two different texts, whose order is the locale's. */
function orderOf(left: Value, right: Value): number | null {
  if (left.kind === "number" && right.kind === "number") {
    return compareRationals(left.number, right.number);
  }
  if (left.kind === "text" && right.kind === "text") {
    return left.text.toLowerCase() === right.text.toLowerCase() ? 0 : null;
  }
  if (left.kind === "boolean" && right.kind === "boolean") {
    return Number(left.value) - Number(right.value);
  }
  return KIND_ORDER.indexOf(left.kind) - KIND_ORDER.indexOf(right.kind);
}
