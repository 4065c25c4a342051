import { parseDecimal } from "../number/decimal";
import { NOT_CALCULATED, type CellValue } from "../sheet/snapshot";
import { asStored, isHoldable, rationalOf, wholeRational, type Rational } from "./rational";

/** What a formula works with and comes to; `unknown` where only Excel itself, under its own locale, can tell. */
export type Value =
  | Exclude<CellValue, { readonly kind: "number" }>
  | { readonly kind: "number"; readonly number: Rational }
  | { readonly kind: "unknown" };

export type ErrorValue = Extract<Value, { kind: "error" }>;

/** A value that stops what is being worked out with it. */
export type Stop = Extract<Value, { kind: "error" | "unknown" }>;

export const UNKNOWN: Stop = { kind: "unknown" };
export const BLANK: Value = { kind: "blank" };
export const DIVISION_BY_ZERO: ErrorValue = { kind: "error", code: "#DIV/0!" };
export const WRONG_KIND: ErrorValue = { kind: "error", code: "#VALUE!" };
export const WRONG_NUMBER: ErrorValue = { kind: "error", code: "#NUM!" };

/** The value of a cell. One that no program has calculated is unknown. */
export function valueOf(cell: CellValue): Value {
  if (cell.kind === "number") {
    const number = parseDecimal(cell.digits);
    return number === null ? UNKNOWN : { kind: "number", number: rationalOf(number) };
  }
  return cell.kind === "error" && cell.code === NOT_CALCULATED ? UNKNOWN : cell;
}

/** What the cell of a formula shows of its result: figures at 15 significant digits, a blank as 0; null when unknown. */
export function storedValue(value: Value): CellValue | null {
  switch (value.kind) {
    case "number":
      return { kind: "number", digits: asStored(value.number) };
    case "blank":
      return { kind: "number", digits: "0" };
    case "unknown":
      return null;
    case "text":
    case "boolean":
    case "error":
      return value;
  }
}

export function numberValue(number: Rational): Value {
  return isHoldable(number) ? { kind: "number", number } : WRONG_NUMBER;
}

export function wholeValue(number: number | bigint): Value {
  return { kind: "number", number: wholeRational(number) };
}

export function booleanValue(value: boolean): Value {
  return { kind: "boolean", value };
}

export function isStop(value: Value | Rational): value is Stop {
  return "kind" in value && (value.kind === "error" || value.kind === "unknown");
}

/** The figure that a value is to an operator: a blank is 0, TRUE is 1, the text "5" is 5. */
export function numberIn(value: Value): Rational | Stop {
  switch (value.kind) {
    case "number":
      return value.number;
    case "blank":
      return wholeRational(0);
    case "boolean":
      return wholeRational(value.value ? 1 : 0);
    case "text":
      return numberInText(value.text);
    case "error":
    case "unknown":
      return value;
  }
}

/** Plain digits are a figure everywhere; a text without any is none; `6.728`, `5%`, `1/2` depend on the locale. */
function numberInText(text: string): Rational | Stop {
  const plain = text.trim();
  if (/^[+-]?\d{1,15}$/.test(plain)) return wholeRational(BigInt(plain.replace("+", "")));
  return /\d/.test(plain) ? UNKNOWN : WRONG_KIND;
}

/** Whether a value counts as true: any figure but 0. */
export function truthIn(value: Value): boolean | Stop {
  if (value.kind === "text") {
    const word = value.text.toUpperCase();
    return word === "TRUE" || word === "FALSE" ? word === "TRUE" : WRONG_KIND;
  }
  const number = numberIn(value);
  return isStop(number) ? number : number.top !== 0n;
}
