import { equal, parseDecimal, whole, type Decimal } from "../number/decimal";
import type { Comparison, Relation, Side, SignedFigure, Statement } from "./statement";

/** The text of a rule that cannot be read: where, counted from 0, and what was expected there. */
export class RuleSyntaxError extends Error {
  constructor(
    readonly text: string,
    readonly offset: number,
    readonly expected: "figure" | "relation" | "end" | "closing" | "code",
  ) {
    super(`${expected} expected at ${offset}: ${text}`);
  }
}

type Token =
  | { readonly kind: "code" | "parameter" | "number"; readonly text: string; readonly at: number }
  | { readonly kind: "sign"; readonly text: Sign; readonly at: number }
  | { readonly kind: "end"; readonly text: ""; readonly at: number };

type Sign = Relation | "+" | "-" | "×" | "÷" | "⇒" | "∈" | "{" | "}" | ";" | "n" | "có" | "ghi chú";

const SPELLINGS: ReadonlyMap<string, Sign> = new Map([
  ["=", "="],
  ["≤", "≤"],
  ["<=", "≤"],
  ["≥", "≥"],
  [">=", "≥"],
  ["<", "<"],
  [">", ">"],
  ["+", "+"],
  ["-", "-"],
  ["−", "-"],
  ["×", "×"],
  ["*", "×"],
  ["÷", "÷"],
  ["/", "÷"],
  ["⇒", "⇒"],
  ["=>", "⇒"],
  ["∈", "∈"],
  ["{", "{"],
  ["}", "}"],
  [";", ";"],
  ["n", "n"],
  ["có", "có"],
  ["ghi chú", "ghi chú"],
]);

const TOKEN =
  /\s*(?:\[([^\]]+)\]|\{\s*(\p{L}[^}]*)\}|(\d+(?:[.,]\d+)?)|(<=|>=|=>|[=≤≥<>+\-−×*÷/⇒∈{};]|ghi chú|có|n))/uy;

/**
 * Reads a rule's text: codes in square brackets, `+ − × ÷`, `= ≤ < ≥ >`, `⇒`, `∈ {0; 1}`,
 * parameters as `{số xã}`. A chain `a ≤ b ≤ c` gives one statement for each link.
 * Throws RuleSyntaxError.
 */
export function parseRule(text: string): readonly Statement[] {
  const reader = new Reader(text, tokensOf(text.normalize("NFC")));
  const statements = readStatements(reader);
  if (!reader.isAtEnd) throw reader.error("end");
  return statements;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null) throw new RuleSyntaxError(text, at, "figure");
    tokens.push(tokenFrom(match, at));
  }
  return tokens;
}

function tokenFrom(match: RegExpExecArray, at: number): Token {
  const [, code, parameter, number, spelling = ""] = match;
  if (code !== undefined) return { kind: "code", text: code.trim(), at };
  if (parameter !== undefined) return { kind: "parameter", text: parameter.trim(), at };
  if (number !== undefined) return { kind: "number", text: number.replace(",", "."), at };
  const sign = SPELLINGS.get(spelling);
  return sign === undefined ? { kind: "end", text: "", at } : { kind: "sign", text: sign, at };
}

/** Walks the tokens of one rule; what it has not yet been asked for is still ahead. */
class Reader {
  private next = 0;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
  ) {}

  get isAtEnd(): boolean {
    return this.next >= this.tokens.length;
  }

  get ahead(): Token {
    return this.tokens[this.next] ?? { kind: "end", text: "", at: this.text.length };
  }

  take(): Token {
    const token = this.ahead;
    this.next += 1;
    return token;
  }

  takeSign(...signs: readonly Sign[]): Sign | null {
    const token = this.ahead;
    if (token.kind !== "sign" || !signs.includes(token.text)) return null;
    this.next += 1;
    return token.text;
  }

  takeCode(): string {
    const token = this.take();
    if (token.kind !== "code") throw this.errorAt(token, "code");
    return token.text;
  }

  error(expected: RuleSyntaxError["expected"]): RuleSyntaxError {
    return this.errorAt(this.ahead, expected);
  }

  errorAt(token: Token, expected: RuleSyntaxError["expected"]): RuleSyntaxError {
    return new RuleSyntaxError(this.text, token.at, expected);
  }
}

function readStatements(reader: Reader): readonly Statement[] {
  const first = readSide(reader);
  if (reader.takeSign("∈") !== null) return [readMember(reader, first)];
  const relation = readRelation(reader);
  if (relation === "=" && reader.takeSign("ghi chú") !== null) {
    return [{ kind: "note", code: onlyCode(reader, first) }];
  }
  const second = readSide(reader);
  if (relation === "=" && reader.takeSign("×") !== null) {
    return [readRate(reader, onlyCode(reader, first), second)];
  }
  if (reader.takeSign("⇒") !== null) {
    return [readConsequence(reader, comparison(reader, first, relation, second))];
  }
  if (relation === "=") return [{ kind: "equation", total: first, parts: second }];
  return [limit(first, relation, second), ...readFurtherLinks(reader, second)];
}

function readFurtherLinks(reader: Reader, left: Side): readonly Statement[] {
  if (reader.isAtEnd) return [];
  const relation = readRelation(reader);
  const right = readSide(reader);
  return [limit(left, relation, right), ...readFurtherLinks(reader, right)];
}

function limit(left: Side, relation: Relation, right: Side): Statement {
  return relation === "≥" || relation === ">"
    ? { kind: "limit", part: right, whole: left }
    : { kind: "limit", part: left, whole: right };
}

/** What follows `[rate] = 100 ×`. */
function readRate(reader: Reader, rate: string, hundred: Side): Statement {
  const [factor] = hundred;
  const isHundred =
    hundred.length === 1 &&
    factor?.operand.kind === "constant" &&
    equal(factor.operand.value, whole(100));
  if (!isHundred) throw reader.error("figure");
  const some = reader.takeSign("n");
  const numerator = some === null ? readSide(reader) : [];
  if (reader.takeSign("÷") === null) throw reader.error("relation");
  const denominator = readSide(reader);
  return some === null
    ? { kind: "rate", rate, numerator, denominator }
    : { kind: "share", rate, base: onlyCode(reader, denominator) };
}

function readConsequence(reader: Reader, premise: Comparison): Statement {
  if (reader.takeSign("có") !== null) {
    return { kind: "requirement", premise, code: reader.takeCode() };
  }
  const left = readSide(reader);
  const relation = readRelation(reader);
  return {
    kind: "implication",
    premise,
    conclusion: comparison(reader, left, relation, readSide(reader)),
  };
}

function comparison(reader: Reader, left: Side, relation: Relation, right: Side): Comparison {
  const [figure] = right;
  if (right.length !== 1 || figure?.operand.kind !== "constant") throw reader.error("figure");
  return { code: onlyCode(reader, left), relation, value: figure.operand.value };
}

function readMember(reader: Reader, side: Side): Statement {
  if (reader.takeSign("{") === null) throw reader.error("figure");
  const values = [readNumber(reader)];
  while (reader.takeSign(";") !== null) values.push(readNumber(reader));
  if (reader.takeSign("}") === null) throw reader.error("closing");
  return { kind: "member", code: onlyCode(reader, side), values };
}

function readRelation(reader: Reader): Relation {
  const sign = reader.takeSign("=", "≤", "<", "≥", ">");
  if (sign === "=" || sign === "≤" || sign === "<" || sign === "≥" || sign === ">") return sign;
  throw reader.error("relation");
}

function readSide(reader: Reader): Side {
  const figures: SignedFigure[] = [
    { sign: reader.takeSign("-") === null ? 1 : -1, operand: readOperand(reader) },
  ];
  for (;;) {
    const sign = reader.takeSign("+", "-");
    if (sign === null) return figures;
    figures.push({ sign: sign === "+" ? 1 : -1, operand: readOperand(reader) });
  }
}

function readOperand(reader: Reader): SignedFigure["operand"] {
  const token = reader.ahead;
  if (token.kind === "number") return { kind: "constant", value: readNumber(reader) };
  if (token.kind !== "code" && token.kind !== "parameter") throw reader.error("figure");
  reader.take();
  return token.kind === "code"
    ? { kind: "code", code: token.text }
    : { kind: "parameter", name: token.text };
}

function readNumber(reader: Reader): Decimal {
  const token = reader.take();
  const value = token.kind === "number" ? parseDecimal(token.text) : null;
  if (value === null) throw reader.errorAt(token, "figure");
  return value;
}

function onlyCode(reader: Reader, side: Side): string {
  const [figure] = side;
  if (side.length !== 1 || figure?.sign !== 1 || figure.operand.kind !== "code") {
    throw reader.error("code");
  }
  return figure.operand.code;
}
