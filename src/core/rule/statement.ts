import type { Decimal } from "../number/decimal";

/** A figure with its sign: `+ [3.1.4a]` or `− 5`. Parameters such as `{số xã}` are given by the user. */
export interface SignedFigure {
  readonly sign: 1 | -1;
  readonly operand:
    | { readonly kind: "code"; readonly code: string }
    | { readonly kind: "parameter"; readonly name: string }
    | { readonly kind: "constant"; readonly value: Decimal };
}

/** A sum of figures, each with its sign. */
export type Side = readonly SignedFigure[];

export type Relation = "=" | "≤" | "<" | "≥" | ">";

/** What a rule says, as read from its text. */
export type Statement =
  /** `[3.1.4] = [3.1.4a] + [3.1.4b]` */
  | { readonly kind: "equation"; readonly total: Side; readonly parts: Side }
  /** `[7.2.1c] ≤ [7.2.1b]`; a chain is read as one limit for each link */
  | { readonly kind: "limit"; readonly part: Side; readonly whole: Side }
  /** `[1.2] = 100 × [1.2.2] ÷ [1.2.1]` */
  | {
      readonly kind: "rate";
      readonly rate: string;
      readonly numerator: Side;
      readonly denominator: Side;
    }
  /** `[5.1.2] = 100 × n ÷ [4.6.1]`: some whole number gives the rate */
  | { readonly kind: "share"; readonly rate: string; readonly base: string }
  /** `[7.2] ∈ {0; 1}` */
  | { readonly kind: "member"; readonly code: string; readonly values: readonly Decimal[] }
  /** `[7.6.2] = 1 ⇒ [7.6.1] ≥ 1` */
  | { readonly kind: "implication"; readonly premise: Comparison; readonly conclusion: Comparison }
  /** `[1.5.1] > 0 ⇒ có [1.5.2]` */
  | { readonly kind: "requirement"; readonly premise: Comparison; readonly code: string }
  /** `[5.4.3] = ghi chú`: the parts named in the row's own note */
  | { readonly kind: "note"; readonly code: string };

export interface Comparison {
  readonly code: string;
  readonly relation: Relation;
  readonly value: Decimal;
}

/** Every code that a statement reads, each once, in the order of its text. */
export function codesOf(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case "equation":
      return distinct([...codesIn(statement.total), ...codesIn(statement.parts)]);
    case "limit":
      return distinct([...codesIn(statement.part), ...codesIn(statement.whole)]);
    case "rate":
      return distinct([
        statement.rate,
        ...codesIn(statement.numerator),
        ...codesIn(statement.denominator),
      ]);
    case "share":
      return [statement.rate, statement.base];
    case "member":
    case "note":
      return [statement.code];
    case "implication":
      return distinct([statement.conclusion.code, statement.premise.code]);
    case "requirement":
      return distinct([statement.code, statement.premise.code]);
  }
}

function codesIn(side: Side): readonly string[] {
  return side.flatMap(({ operand }) => (operand.kind === "code" ? [operand.code] : []));
}

function distinct(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)];
}
