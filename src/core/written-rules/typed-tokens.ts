import { TypedRuleError } from "./typed-rule-error";

/** A piece of a rule as a person types it; `at` is where it begins, counted from 0. */
export type TypedToken =
  /** `[3.1.4]`: certainly a code, or a label in place of one. */
  | { readonly kind: "code"; readonly text: string; readonly at: number }
  | { readonly kind: "parameter"; readonly text: string; readonly at: number }
  /** `3.1.4a`, `7`, `1.5`: a code or a number. */
  | { readonly kind: "bare"; readonly text: string; readonly at: number }
  /** `1,5` as `1.5`. */
  | { readonly kind: "number"; readonly text: string; readonly at: number }
  | { readonly kind: "sign"; readonly text: TypedSign; readonly at: number }
  | { readonly kind: "end"; readonly text: ""; readonly at: number };

export type TypedSign =
  | ("=" | "≤" | "<" | "≥" | ">" | "=>" | "⇒" | "∈")
  | ("+" | "-" | "×" | "÷" | ":" | "%" | "…")
  | ("(" | ")" | "{" | "}" | ";" | ",")
  | ("n" | "có" | "ghi chú" | "if" | "sum" | "round");

const SPELLINGS: readonly (readonly [TypedSign, readonly string[]])[] = [
  ["=", ["=", "=="]],
  ["≤", ["≤", "<=", "=<"]],
  ["≥", ["≥", ">="]],
  ["<", ["<"]],
  [">", [">"]],
  ["=>", ["=>"]],
  ["⇒", ["⇒", "→", "thì"]],
  ["∈", ["∈", "thuộc"]],
  ["+", ["+"]],
  ["-", ["-", "−", "–", "—"]],
  ["×", ["×", "*", "x"]],
  ["÷", ["÷", "/"]],
  [":", [":"]],
  ["%", ["%"]],
  ["…", ["…", "..."]],
  ["(", ["("]],
  [")", [")"]],
  ["{", ["{"]],
  ["}", ["}"]],
  [";", [";"]],
  [",", [","]],
  ["n", ["n"]],
  ["có", ["có"]],
  ["ghi chú", ["ghi chú"]],
  ["if", ["nếu"]],
  ["sum", ["tổng cộng", "tổng số", "tổng", "cộng", "sum"]],
  ["round", ["round"]],
];

const SIGNS: ReadonlyMap<string, TypedSign> = new Map(
  SPELLINGS.flatMap(([sign, spellings]) => spellings.map((spelling) => [spelling, sign] as const)),
);

/* A letter behind a number belongs to its code (`3.1.4a`); x is a sign of multiplication. */
const TOKEN = new RegExp(
  [
    String.raw`\[([^[\]]{0,300})\]`,
    String.raw`\{\s*(\p{L}[^{}]{0,100})\}`,
    String.raw`(\d+,\d+)(?![\d.,])`,
    String.raw`(\d+(?:\.\d+)*(?:[a-wyzđ](?!\p{L}))?(?:\s?\(lần \d+\))?)`,
    String.raw`(==|<=|=<|>=|=>|\.\.\.|[=≤≥<>⇒→∈+−–—×*÷/:%…(){};,-])`,
    String.raw`(ghi chú|tổng cộng|tổng số|tổng|cộng|sum|round|thuộc|nếu|thì|có|n|x)(?!\p{L})`,
  ].join("|"),
  "uyi",
);
const SPACE = /\s*/y;

/** Longer than any rule; what is longer is a text that came into the column by mistake. */
export const LONGEST_RULE = 1000;

/** The pieces of a rule's text (composed letters). Throws TypedRuleError. */
export function typedTokens(text: string): readonly TypedToken[] {
  if (text.length > LONGEST_RULE) throw new TypedRuleError(LONGEST_RULE, "shorter");
  const tokens: TypedToken[] = [];
  const pattern = new RegExp(TOKEN);
  const space = new RegExp(SPACE);
  for (let at = pastSpace(space, text, 0); at < text.length; at = pastSpace(space, text, at)) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) throw new TypedRuleError(at, "figure");
    const token = tokenFrom(match, at);
    if (token.kind === "code" && token.text === "") throw new TypedRuleError(at, "code");
    tokens.push(token);
    at = pattern.lastIndex;
  }
  return tokens;
}

function pastSpace(space: RegExp, text: string, at: number): number {
  space.lastIndex = at;
  space.exec(text);
  return space.lastIndex;
}

function tokenFrom(match: RegExpExecArray, at: number): TypedToken {
  const [, code, parameter, number, bare, mark, word] = match;
  if (code !== undefined) return { kind: "code", text: code.trim(), at };
  if (parameter !== undefined) return { kind: "parameter", text: parameter.trim(), at };
  if (number !== undefined) return { kind: "number", text: number.replace(",", "."), at };
  if (bare !== undefined) return { kind: "bare", text: bare, at };
  const sign = SIGNS.get((mark ?? word ?? "").toLowerCase());
  return sign === undefined ? { kind: "end", text: "", at } : { kind: "sign", text: sign, at };
}
