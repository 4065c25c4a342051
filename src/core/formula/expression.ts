import type { Rational } from "./rational";

/** Where a piece stands in the text of its formula: from `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A cell as a formula names it; `$` fixes its row or column. */
export interface Corner extends Span {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/** One step of a chain of equal rank, read left to right: the `− D6` of `D4 + D5 − D6`. */
export interface Link {
  readonly operator: Operator;
  readonly operand: Expression;
}

/** What a formula says. */
export type Expression = Span &
  (
    | { readonly kind: "number"; readonly value: Rational }
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "boolean"; readonly value: boolean }
    | { readonly kind: "error"; readonly code: string }
    /** An argument left out: the second one of `IF(D5>0,,1)` */
    | { readonly kind: "missing" }
    | { readonly kind: "cell"; readonly corner: Corner }
    | { readonly kind: "area"; readonly from: Corner; readonly to: Corner }
    | { readonly kind: "signed"; readonly sign: 1 | -1; readonly operand: Expression }
    | { readonly kind: "percent"; readonly operand: Expression }
    | { readonly kind: "group"; readonly inner: Expression }
    | { readonly kind: "chain"; readonly head: Expression; readonly links: readonly Link[] }
    | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
    /** Another sheet's cells, a name, a function that is not worked out here */
    | { readonly kind: "opaque" }
  );

/** A formula as read from its text. */
export interface Formula {
  /** With its `=`. */
  readonly text: string;
  readonly expression: Expression;
  /** Whether it holds something that is not worked out here: its stored value is all that is known. */
  readonly opaque: boolean;
  /** Whether it holds SUBTOTAL: a SUBTOTAL above steps over it. */
  readonly subtotal: boolean;
  /** Every cell and range of its own sheet that it names, left to right. */
  readonly references: readonly Reference[];
}

export type Reference = Extract<Expression, { kind: "cell" | "area" }>;

/** The cells between two corners, both included; counted from 1. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells that a reference stands for. */
export function blockOf(reference: Reference): Block {
  const [from, to] =
    reference.kind === "cell"
      ? [reference.corner, reference.corner]
      : [reference.from, reference.to];
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

export function sizeOf({ top, left, bottom, right }: Block): number {
  return (bottom - top + 1) * (right - left + 1);
}
