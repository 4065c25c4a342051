import { cleanText } from "../text/clean";

/** A code with its sign, as in `(5)+(6)-(7)`. */
export interface SignedCode {
  readonly sign: 1 | -1;
  readonly code: string;
}

/** What a printed formula says of a figure. */
export type Expression =
  | { readonly kind: "sum"; readonly terms: readonly SignedCode[] }
  | {
      readonly kind: "ratio";
      readonly numerator: readonly SignedCode[];
      readonly denominator: readonly SignedCode[];
      /** `×100` or `%` is printed with it. */
      readonly hundred: boolean;
    };

/** One link of a chain of equalities, with what is printed of it. */
export interface Link {
  readonly printed: string;
  readonly expression: Expression;
}

/** `9=11+12=14+15` read: the code on the left, if any, and what it equals, one link for each sign of equality. */
export interface Notation {
  readonly code: string | null;
  /** What is printed of the code: `(7)`, `c3`; empty where there is none. */
  readonly printed: string;
  readonly links: readonly Link[];
}

const LONGEST = 300;
const DEEPEST = 8;
const MOST_IN_RANGE = 60;

/**
 * Reads a formula as forms print it under and in their headings: `(7)=(8)+(9)+(10)`, `9=11+12=14+15`, `1=2+...+7`,
 * `D=E+F`, `c3=c1+c2`, `(8)=(7)/(3)x100`, `=8+9`, `4+5`. A code alone is a notation without links. Null for anything else.
 */
export function readNotation(text: string): Notation | null {
  const plain = unbracketed(cleanText(text).replace(/^[;,.\s]+|[;,.\s]+$/g, ""));
  if (plain === "" || plain.length > LONGEST) return null;
  const [left = "", ...rest] = plain.split("=").map((side) => side.replace(/ /g, ""));
  const links = rest.map(linkOf).filter((link) => link !== null);
  if (links.length < rest.length) return null;
  if (left === "") return links.length === 0 ? null : { code: null, printed: "", links };
  const own = linkOf(left);
  if (own === null) return null;
  const code = onlyCode(own.expression);
  if (code !== null) return { code, printed: own.printed, links };
  if (links.length > 0) return turned(own, links);
  return isNegative(own) ? null : { code: null, printed: "", links: [own] };
}

/** `-827` is a figure. */
function isNegative({ expression }: Link): boolean {
  return expression.kind === "sum" && expression.terms.length === 1;
}

/** `4 + 5 = 3` says of 3 what `3 = 4 + 5` does. */
function turned(own: Link, links: readonly Link[]): Notation | null {
  const [last] = links;
  const code = last === undefined || links.length > 1 ? null : onlyCode(last.expression);
  return last === undefined || code === null ? null : { code, printed: last.printed, links: [own] };
}

function linkOf(side: string): Link | null {
  const expression = readExpression(signsOf(side));
  return expression === null ? null : { printed: side, expression };
}

function onlyCode(expression: Expression): string | null {
  if (expression.kind !== "sum") return null;
  const [term] = expression.terms;
  return expression.terms.length === 1 && term?.sign === 1 ? term.code : null;
}

/** Every way of writing a sign as one. */
function signsOf(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212\uFF0D]/g, "-")
    .replace(/[×✕∗]/g, "*")
    .replace(/[÷:∶]/g, "/")
    .replace(/…|\.(?:\s?\.)+/g, "~")
    .replace(/->|→/g, "~")
    .replace(/\(\s*%\s*\)/g, "%");
}

/** Without the brackets that stand around the whole: `(3=4+5)`. Those around a single code stay, which changes nothing. */
function unbracketed(text: string): string {
  const inner = /^[([{](.*)[)\]}]$/s.exec(text)?.[1];
  return inner !== undefined && inner.includes("=") && isBalanced(inner) ? inner : text;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (/[([{]/.test(sign)) depth += 1;
    if (/[)\]}]/.test(sign)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const TOKEN =
  /\s*(?:(?:(?:cột|cot|mục|muc|dòng|dong|c|k|m)\s*)?(\d{1,3}(?:\.\d{1,3}){0,4}[a-wyzđ]?)(?!\d|(?!x\s*1)\p{L})|([IVXLC]{2,6}|[a-wyzđ]|[IVXLC](?=\s*[-+=)\]]|$))(?![\p{L}\d])|([-+*/()[\]{}~%x]))/iuy;

type Token =
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "sign"; readonly text: string };

function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const [, number, letter, sign] = pattern.exec(text) ?? [];
    const code = number ?? letter;
    if (code !== undefined) tokens.push({ kind: "code", text: code });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: plainSign(sign) });
    else return null;
  }
  return tokens;
}

function plainSign(sign: string): string {
  if (/[xX]/.test(sign)) return "*";
  if (/[[{]/.test(sign)) return "(";
  return /[\]}]/.test(sign) ? ")" : sign;
}

/** What is being worked out while an expression is read. */
interface Value {
  readonly numerator: readonly SignedCode[];
  /** Empty where nothing was divided. */
  readonly denominator: readonly SignedCode[];
  readonly hundred: boolean;
  /** It is the number 100 itself, if it is multiplied. */
  readonly isHundred: boolean;
}

function readExpression(text: string): Expression | null {
  const tokens = tokensOf(text);
  if (tokens === null || tokens.length === 0) return null;
  const reader = new Reader(tokens);
  const value = reader.sum(0);
  if (value === null || !reader.isAtEnd) return null;
  const { numerator, denominator, hundred } = value;
  if (denominator.length > 0) return { kind: "ratio", numerator, denominator, hundred };
  return hundred || numerator.length === 0 ? null : { kind: "sum", terms: numerator };
}

/** Walks the tokens of one side; each method gives null for what is no formula over codes. */
class Reader {
  private next = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isAtEnd(): boolean {
    return this.next >= this.tokens.length;
  }

  /** `(8)+(9)-(10)`, with `...` between two codes for all those between them. */
  sum(depth: number): Value | null {
    if (depth > DEEPEST) return null;
    const first = this.take("-");
    const start = this.product(depth);
    let value = start === null || !first ? start : negated(start);
    while (value !== null) {
      const sign = this.take("+") ? 1 : this.take("-") ? -1 : 0;
      if (sign !== -1 && this.take("~")) {
        this.take("+");
        value = through(value, this.product(depth));
      } else if (sign === 0) {
        return value;
      } else {
        value = added(value, this.product(depth), sign);
      }
    }
    return value;
  }

  private product(depth: number): Value | null {
    let value = this.factor(depth);
    while (value !== null) {
      if (this.take("*"))
        value = this.take("%") ? asPercent(value) : times(value, this.factor(depth));
      else if (this.take("/")) value = over(value, this.factor(depth));
      else if (this.take("%")) value = asPercent(value);
      else return value;
    }
    return value;
  }

  private factor(depth: number): Value | null {
    const token = this.tokens[this.next];
    if (token?.kind === "code") {
      this.next += 1;
      return single(token.text);
    }
    if (!this.take("(")) return null;
    const inner = this.sum(depth + 1);
    return this.take(")") ? inner : null;
  }

  private take(sign: string): boolean {
    const token = this.tokens[this.next];
    if (token?.kind !== "sign" || token.text !== sign) return false;
    this.next += 1;
    return true;
  }
}

function single(code: string): Value {
  return {
    numerator: [{ sign: 1, code }],
    denominator: [],
    hundred: false,
    isHundred: code === "100",
  };
}

function negated(value: Value): Value | null {
  if (value.denominator.length > 0) return null;
  return { ...value, isHundred: false, numerator: value.numerator.map(opposite) };
}

function opposite({ sign, code }: SignedCode): SignedCode {
  return { sign: sign === 1 ? -1 : 1, code };
}

function added(left: Value, right: Value | null, sign: 1 | -1): Value | null {
  if (right === null || !isPlain(left) || !isPlain(right)) return null;
  const terms = sign === 1 ? right.numerator : right.numerator.map(opposite);
  return { ...left, isHundred: false, numerator: [...left.numerator, ...terms] };
}

function isPlain({ denominator, hundred }: Value): boolean {
  return denominator.length === 0 && !hundred;
}

/** `2+...+7`: from the last code on the left through the one on the right. */
function through(left: Value, right: Value | null): Value | null {
  const from = left.numerator.at(-1);
  const [to] = right?.numerator ?? [];
  if (right === null || right.numerator.length !== 1 || !isPlain(left) || !isPlain(right))
    return null;
  const between = from === undefined || to === undefined ? null : codesBetween(from.code, to.code);
  if (between === null || from?.sign !== 1) return null;
  const terms = between.map((code): SignedCode => ({ sign: 1, code }));
  return {
    ...left,
    isHundred: false,
    numerator: [...left.numerator, ...terms, ...right.numerator],
  };
}

function codesBetween(from: string, to: string): readonly string[] | null {
  const [, stem = "", first] = /^((?:\d+\.)*)(\d+)$/.exec(from) ?? [];
  const [, otherStem = "", last] = /^((?:\d+\.)*)(\d+)$/.exec(to) ?? [];
  if (first !== undefined && last !== undefined) {
    return stem === otherStem ? steps(Number(first), Number(last), (n) => `${stem}${n}`) : null;
  }
  if (!/^\p{L}$/u.test(from) || !/^\p{L}$/u.test(to)) return null;
  return steps(from.charCodeAt(0), to.charCodeAt(0), (n) => String.fromCharCode(n));
}

function steps(from: number, to: number, name: (n: number) => string): readonly string[] | null {
  const count = to - from - 1;
  if (count < 0 || count > MOST_IN_RANGE) return null;
  return Array.from({ length: count }, (_, at) => name(from + 1 + at));
}

function times(left: Value, right: Value | null): Value | null {
  if (right === null) return null;
  if (right.isHundred && !left.isHundred) return { ...left, hundred: true };
  if (left.isHundred && right.denominator.length + right.numerator.length > 0) {
    return right.isHundred ? null : { ...right, hundred: true };
  }
  return null;
}

function over(left: Value, right: Value | null): Value | null {
  if (right === null || left.denominator.length > 0 || !isPlain(right)) return null;
  return { ...left, isHundred: false, denominator: right.numerator };
}

/** `100%` is the number 100 and no code; `(7)/(3)%` is told in per cent. */
function asPercent(value: Value): Value | null {
  if (value.isHundred) return { ...value, numerator: [] };
  return value.denominator.length > 0 ? { ...value, hundred: true } : null;
}
