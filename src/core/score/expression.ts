import type { Decimal } from "../number/decimal";
import { parseDecimal } from "../number/decimal";
import type { Relation } from "../rule/statement";

/** What a set scores from, as read: figures of indicators, numbers, and what is worked out of them. */
export type ExpressionTree =
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "number"; readonly value: Decimal }
  | {
      readonly kind: "calculation";
      readonly sign: "+" | "-" | "×" | "÷";
      readonly left: ExpressionTree;
      readonly right: ExpressionTree;
    }
  | { readonly kind: "least" | "greatest"; readonly of: readonly ExpressionTree[] }
  | {
      readonly kind: "if";
      readonly condition: Condition;
      readonly then: ExpressionTree;
      readonly otherwise: ExpressionTree;
    }
  /** The first whose indicators all stand on the sheet: forms of several years give one count in several ways. */
  | { readonly kind: "first-there"; readonly of: readonly ExpressionTree[] };

export type Condition =
  | {
      readonly kind: "comparison";
      readonly relation: Relation;
      readonly left: ExpressionTree;
      readonly right: ExpressionTree;
    }
  | { readonly kind: "all" | "any"; readonly of: readonly Condition[] };

/** What was expected at a place of an expression where something else stands. */
export type ExpectedPart = "figure" | "relation" | "separator" | "closing" | "end" | "shorter";

/** An expression that cannot be read: where, counted from 0, and what was expected there. */
export class ExpressionError extends Error {
  constructor(
    readonly at: number,
    readonly expected: ExpectedPart,
  ) {
    super(`${expected} expected at ${at}`);
  }
}

type Sign =
  | ("+" | "-" | "×" | "÷" | "(" | ")" | ";" | "|" | "%")
  | ("=" | "≤" | "<" | "≥" | ">")
  | ("least" | "greatest" | "if" | "and" | "or");

type Token =
  | { readonly kind: "code" | "number"; readonly text: string; readonly at: number }
  | { readonly kind: "sign"; readonly text: Sign; readonly at: number }
  | { readonly kind: "end"; readonly text: ""; readonly at: number };

const SIGNS: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  ...(["+", "-", "×", "÷", "(", ")", ";", "|", "%"] as const).map((sign) => [sign, sign] as const),
  ...(["=", "≤", "<", "≥", ">"] as const).map((sign) => [sign, sign] as const),
  ...[["−", "-"] as const, ["–", "-"] as const, ["*", "×"] as const, ["x", "×"] as const],
  ...[["/", "÷"] as const, [":", "÷"] as const, ["<=", "≤"] as const, [">=", "≥"] as const],
  ...[["min", "least"] as const, ["max", "greatest"] as const],
  ...[["nếu", "if"] as const, ["và", "and"] as const, ["hoặc", "or"] as const],
]);

const TOKEN = new RegExp(
  [
    String.raw`\[([^[\]]{1,300})\]`,
    String.raw`(\d+(?:[.,]\d+)?)`,
    String.raw`(<=|>=|[+\-−–×*÷/:();|%=≤<≥>])`,
    String.raw`(min|max|nếu|và|hoặc|x)(?!\p{L})`,
  ].join("|"),
  "uyi",
);
const SPACE = /\s*/y;

/** Longer than any formula of a set; what is longer came into the cell by mistake. */
export const LONGEST_EXPRESSION = 1000;

/**
 * Reads an expression of a criteria set: codes in square brackets, numbers, `+ − × ÷` with brackets, `min(a; b)`,
 * `max(a; b)`, `nếu([7.1] = 2 và [7.2] ≥ 1; 1; 0)`, and `[8+9] | [8] + [9]` for a count that forms give in several ways.
 * Throws ExpressionError.
 */
export function parseExpression(text: string): ExpressionTree {
  const composed = text.normalize("NFC");
  const reader = new Reader(tokensOf(composed), composed.length);
  const tree = readAlternatives(reader);
  if (!reader.isAtEnd) throw reader.error("end");
  return tree;
}

/** Every code that an expression reads, each once, in the order of its text. */
export function codesIn(tree: ExpressionTree): readonly string[] {
  return [...new Set(codesOf(tree))];
}

function codesOf(tree: ExpressionTree): readonly string[] {
  switch (tree.kind) {
    case "code":
      return [tree.code];
    case "number":
      return [];
    case "calculation":
      return [...codesOf(tree.left), ...codesOf(tree.right)];
    case "least":
    case "greatest":
    case "first-there":
      return tree.of.flatMap(codesOf);
    case "if":
      return [
        ...codesOfCondition(tree.condition),
        ...codesOf(tree.then),
        ...codesOf(tree.otherwise),
      ];
  }
}

function codesOfCondition(condition: Condition): readonly string[] {
  return condition.kind === "comparison"
    ? [...codesOf(condition.left), ...codesOf(condition.right)]
    : condition.of.flatMap(codesOfCondition);
}

function tokensOf(text: string): readonly Token[] {
  if (text.length > LONGEST_EXPRESSION) throw new ExpressionError(LONGEST_EXPRESSION, "shorter");
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  const space = new RegExp(SPACE);
  for (let at = pastSpace(space, text, 0); at < text.length; at = pastSpace(space, text, at)) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) throw new ExpressionError(at, "figure");
    tokens.push(tokenFrom(match, at));
    at = pattern.lastIndex;
  }
  return tokens;
}

function pastSpace(space: RegExp, text: string, at: number): number {
  space.lastIndex = at;
  space.exec(text);
  return space.lastIndex;
}

function tokenFrom(match: RegExpExecArray, at: number): Token {
  const [, code, number, mark, word] = match;
  if (code !== undefined) return { kind: "code", text: code.trim(), at };
  if (number !== undefined) return { kind: "number", text: number.replace(",", "."), at };
  const sign = SIGNS.get((mark ?? word ?? "").toLowerCase());
  return sign === undefined ? { kind: "end", text: "", at } : { kind: "sign", text: sign, at };
}

/** Walks the tokens of one expression; what it has not yet been asked for is still ahead. */
class Reader {
  private next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly end: number,
  ) {}

  get isAtEnd(): boolean {
    return this.next >= this.tokens.length;
  }

  get ahead(): Token {
    return this.tokens[this.next] ?? { kind: "end", text: "", at: this.end };
  }

  take(): Token {
    const token = this.ahead;
    this.next += 1;
    return token;
  }

  takeSign<S extends Sign>(...signs: readonly S[]): S | null {
    const token = this.ahead;
    const found = token.kind === "sign" ? signs.find((sign) => sign === token.text) : undefined;
    if (found === undefined) return null;
    this.next += 1;
    return found;
  }

  need(sign: Sign, expected: ExpectedPart): void {
    if (this.takeSign(sign) === null) throw this.error(expected);
  }

  error(expected: ExpectedPart): ExpressionError {
    return new ExpressionError(this.ahead.at, expected);
  }
}

function readAlternatives(reader: Reader): ExpressionTree {
  const first = readSum(reader);
  const others: ExpressionTree[] = [];
  while (reader.takeSign("|") !== null) others.push(readSum(reader));
  return others.length === 0 ? first : { kind: "first-there", of: [first, ...others] };
}

function readSum(reader: Reader): ExpressionTree {
  let left = readProduct(reader);
  for (;;) {
    const sign = reader.takeSign("+", "-");
    if (sign === null) return left;
    left = { kind: "calculation", sign, left, right: readProduct(reader) };
  }
}

function readProduct(reader: Reader): ExpressionTree {
  let left = readFactor(reader);
  for (;;) {
    const sign = reader.takeSign("×", "÷");
    if (sign === null) return left;
    left = { kind: "calculation", sign, left, right: readFactor(reader) };
  }
}

function readFactor(reader: Reader): ExpressionTree {
  const token = reader.ahead;
  switch (token.kind) {
    case "code":
      reader.take();
      return { kind: "code", code: token.text };
    case "number":
      return readNumber(reader, token.text);
    case "sign":
      return readBracketed(reader);
    case "end":
      throw reader.error("figure");
  }
}

function readNumber(reader: Reader, text: string): ExpressionTree {
  const value = parseDecimal(text);
  if (value === null) throw reader.error("figure");
  reader.take();
  // 90 % is 90: ratios are in percent.
  reader.takeSign("%");
  return { kind: "number", value };
}

function readBracketed(reader: Reader): ExpressionTree {
  const sign = reader.takeSign("(", "least", "greatest", "if");
  if (sign === null) throw reader.error("figure");
  if (sign !== "(") reader.need("(", "figure");
  const tree = readInside(reader, sign);
  reader.need(")", "closing");
  return tree;
}

function readInside(reader: Reader, opened: "(" | "least" | "greatest" | "if"): ExpressionTree {
  switch (opened) {
    case "(":
      return readAlternatives(reader);
    case "least":
    case "greatest": {
      const of = [readSum(reader)];
      while (reader.takeSign(";") !== null) of.push(readSum(reader));
      return { kind: opened, of };
    }
    case "if": {
      const condition = readAny(reader);
      reader.need(";", "separator");
      const then = readSum(reader);
      reader.need(";", "separator");
      return { kind: "if", condition, then, otherwise: readSum(reader) };
    }
  }
}

function readAny(reader: Reader): Condition {
  const of = [readAll(reader)];
  while (reader.takeSign("or") !== null) of.push(readAll(reader));
  return { kind: "any", of };
}

function readAll(reader: Reader): Condition {
  const of = [readComparison(reader)];
  while (reader.takeSign("and") !== null) of.push(readComparison(reader));
  return { kind: "all", of };
}

function readComparison(reader: Reader): Condition {
  const left = readSum(reader);
  const relation = reader.takeSign("=", "≤", "<", "≥", ">");
  if (relation === null) throw reader.error("relation");
  return { kind: "comparison", relation, left, right: readSum(reader) };
}
