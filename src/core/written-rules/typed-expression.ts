import { TypedRuleError, type Expected } from "./typed-rule-error";
import type { TypedSign, TypedToken } from "./typed-tokens";

/** A side of a rule as typed, before its codes are looked up. */
export type Expression =
  | { readonly kind: "code"; readonly text: string; readonly at: number }
  /** `(7)`, as a table prints the code of a column, or a row of a list in a `tổng(…)`. */
  | { readonly kind: "column"; readonly text: string; readonly at: number }
  /** A code or a number: what stands around it and the form tell which. */
  | { readonly kind: "bare"; readonly text: string; readonly at: number }
  | { readonly kind: "number"; readonly text: string; readonly at: number }
  | { readonly kind: "parameter"; readonly text: string; readonly at: number }
  /** Some whole number. */
  | { readonly kind: "some"; readonly at: number }
  | { readonly kind: "sum"; readonly terms: readonly SignedExpression[]; readonly at: number }
  | {
      readonly kind: "product";
      readonly numerators: readonly Expression[];
      readonly denominators: readonly Expression[];
      readonly at: number;
    }
  /** Every row from one to another: `tổng(3.1.1:3.1.3)`, `2 + … + 7`. */
  | {
      readonly kind: "range";
      readonly from: Expression;
      readonly to: Expression;
      readonly at: number;
    };

export interface SignedExpression {
  readonly sign: 1 | -1;
  readonly value: Expression;
}

export type TypedRelation = "=" | "≤" | "<" | "≥" | ">";

/** A rule as typed, by its shape. */
export type TypedRule =
  | {
      readonly kind: "chain";
      readonly sides: readonly Expression[];
      readonly relations: readonly TypedRelation[];
    }
  | { readonly kind: "note"; readonly side: Expression }
  | {
      readonly kind: "member";
      readonly side: Expression;
      readonly values: readonly Expression[];
    }
  | {
      readonly kind: "implication";
      readonly premise: TypedComparison;
      readonly conclusion: TypedComparison | { readonly required: Expression };
    };

export interface TypedComparison {
  readonly left: Expression;
  readonly relation: TypedRelation;
  readonly right: Expression;
}

/** Reads the shape of a rule from its pieces; `end` is where its text ends. Throws TypedRuleError. */
export function typedRule(tokens: readonly TypedToken[], end: number): TypedRule {
  const reader = new Reader(tokens, end);
  reader.takeSign("if");
  const rule = readRule(reader);
  if (!reader.isAtEnd) throw reader.error("end");
  return rule;
}

/**
 * Reads the shape of one side of a rule from its pieces, as a figure to be worked out is typed; `end` is where its text ends.
 * Throws TypedRuleError.
 */
export function typedSide(tokens: readonly TypedToken[], end: number): Expression {
  const reader = new Reader(tokens, end);
  const side = readSide(reader);
  if (!reader.isAtEnd) throw reader.error("end");
  return side;
}

class Reader {
  private next = 0;
  private relations = 0;

  constructor(
    private readonly tokens: readonly TypedToken[],
    private readonly end: number,
  ) {}

  get isAtEnd(): boolean {
    return this.next >= this.tokens.length;
  }

  get ahead(): TypedToken {
    return this.tokens[this.next] ?? { kind: "end", text: "", at: this.end };
  }

  take(): TypedToken {
    const token = this.ahead;
    this.next += 1;
    return token;
  }

  takeSign(...signs: readonly TypedSign[]): TypedSign | null {
    const token = this.ahead;
    if (token.kind !== "sign" || !signs.includes(token.text)) return null;
    this.next += 1;
    return token.text;
  }

  /** `=>` is ≥ where nothing was compared yet, else the arrow of a condition. */
  takeRelation(): TypedRelation | null {
    const signs: readonly TypedSign[] = ["=", "≤", "<", "≥", ">"];
    const sign = this.takeSign(...signs, ...(this.relations === 0 ? ["=>" as const] : []));
    if (sign === null) return null;
    this.relations += 1;
    switch (sign) {
      case "=>":
        return "≥";
      case "=":
      case "≤":
      case "<":
      case "≥":
      case ">":
        return sign;
      default:
        return null;
    }
  }

  error(expected: Expected): TypedRuleError {
    return new TypedRuleError(this.ahead.at, expected);
  }
}

function readRule(reader: Reader): TypedRule {
  const first = readSide(reader);
  if (reader.takeSign("∈") !== null) return readMember(reader, first);
  const relation = relationOf(reader);
  if (relation === "=" && reader.takeSign("ghi chú") !== null) return { kind: "note", side: first };
  const second = readSide(reader);
  if (reader.takeSign("⇒", "=>") !== null) {
    const premise = { left: first, relation, right: second };
    return { kind: "implication", premise, conclusion: readConclusion(reader) };
  }
  const sides = [first, second];
  const relations = [relation];
  for (let next = reader.takeRelation(); next !== null; next = reader.takeRelation()) {
    relations.push(next);
    sides.push(readSide(reader));
  }
  return { kind: "chain", sides, relations };
}

function readConclusion(reader: Reader): Extract<TypedRule, { kind: "implication" }>["conclusion"] {
  if (reader.takeSign("có") !== null) return { required: readFactor(reader) };
  const left = readSide(reader);
  const relation = relationOf(reader);
  return { left, relation, right: readSide(reader) };
}

function readMember(reader: Reader, side: Expression): TypedRule {
  if (reader.takeSign("{") === null) throw reader.error("figure");
  const values = [readFactor(reader)];
  while (reader.takeSign(";", ",") !== null) values.push(readFactor(reader));
  if (reader.takeSign("}") === null) throw reader.error("closing");
  return { kind: "member", side, values };
}

function relationOf(reader: Reader): TypedRelation {
  const relation = reader.takeRelation();
  if (relation === null) throw reader.error("relation");
  return relation;
}

function readSide(reader: Reader): Expression {
  const { at } = reader.ahead;
  const sign = reader.takeSign("+", "-") === "-" ? -1 : 1;
  const terms: SignedExpression[] = [{ sign, value: readTerm(reader) }];
  for (;;) {
    const next = reader.takeSign("+", "-");
    if (next === null) break;
    if (next === "+" && reader.takeSign("…") !== null) {
      terms.push(rangeFrom(reader, terms.pop()));
    } else {
      terms.push({ sign: next === "+" ? 1 : -1, value: readTerm(reader) });
    }
  }
  const [only] = terms;
  return terms.length === 1 && only?.sign === 1 ? only.value : { kind: "sum", terms, at };
}

/** What follows `2 + …`: the plus and the last row. */
function rangeFrom(reader: Reader, first: SignedExpression | undefined): SignedExpression {
  if (reader.takeSign("+") === null || first === undefined) throw reader.error("range");
  const { value: from, sign } = first;
  return { sign, value: { kind: "range", from, to: readFactor(reader), at: from.at } };
}

function readTerm(reader: Reader): Expression {
  const { at } = reader.ahead;
  const first = readFactor(reader);
  const numerators = [first];
  const denominators: Expression[] = [];
  for (;;) {
    const sign = reader.takeSign("×", "÷", ":");
    if (sign === null) break;
    (sign === "×" ? numerators : denominators).push(readFactor(reader));
  }
  return numerators.length + denominators.length === 1
    ? first
    : { kind: "product", numerators, denominators, at };
}

function readFactor(reader: Reader): Expression {
  const token = reader.ahead;
  switch (token.kind) {
    case "code":
    case "parameter":
    case "bare":
    case "number":
      reader.take();
      // 100 % is 100.
      reader.takeSign("%");
      return token;
    case "end":
      throw reader.error("figure");
    case "sign":
      return readBracketed(reader, token.at);
  }
}

function readBracketed(reader: Reader, at: number): Expression {
  switch (reader.takeSign("(", "sum", "round", "n")) {
    case "n":
      return { kind: "some", at };
    case "(":
      return closed(reader, inBrackets(readSide(reader)));
    case "round": {
      if (reader.takeSign("(") === null) throw reader.error("figure");
      const inner = readSide(reader);
      if (reader.takeSign(";", ",") !== null) readFactor(reader);
      return closed(reader, inner);
    }
    case "sum":
      if (reader.takeSign("(") === null) throw reader.error("figure");
      return closed(reader, readList(reader, at));
    default:
      throw reader.error("figure");
  }
}

function inBrackets(inner: Expression): Expression {
  return inner.kind === "bare" && inner.text !== "100" ? { ...inner, kind: "column" } : inner;
}

function closed(reader: Reader, inner: Expression): Expression {
  if (reader.takeSign(")") === null) throw reader.error("closing");
  return inner;
}

function readList(reader: Reader, at: number): Expression {
  const terms: SignedExpression[] = [];
  do {
    terms.push(...listed(readSide(reader)).map((value) => ({ sign: 1 as const, value })));
  } while (reader.takeSign(";", ",") !== null);
  return { kind: "sum", terms, at };
}

/** In a list a colon is a range, and a number is a row: `tổng(7,8)` was meant as 7 and 8. */
function listed(side: Expression): readonly Expression[] {
  if (side.kind === "number") {
    const codes = side.text.split(".");
    return codes.map((text) => ({ kind: "column", text, at: side.at }));
  }
  if (side.kind === "bare") return [{ ...side, kind: "column" }];
  if (side.kind !== "product") return [side];
  const [from] = side.numerators;
  const [to] = side.denominators;
  const isRange = side.numerators.length === 1 && side.denominators.length === 1;
  return isRange && from !== undefined && to !== undefined
    ? [{ kind: "range", from, to, at: side.at }]
    : [side];
}
