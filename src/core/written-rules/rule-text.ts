import { parseRule } from "../rule/parse";
import {
  typedRule,
  type Expression,
  type TypedComparison,
  type TypedRule,
} from "./typed-expression";
import { TypedRuleError } from "./typed-rule-error";
import { typedTokens } from "./typed-tokens";
import type { Vocabulary, Word } from "./vocabulary";

/** A rule as typed, in the rule language. */
export interface RuleText {
  /** One text for each statement: `9 = 11 + 12 = 14 + 15` are two. Each can be read by `parseRule`. */
  readonly texts: readonly string[];
  /** Codes that the vocabulary does not have, as typed. */
  readonly unknown: readonly string[];
}

/**
 * Reads a rule as a person types it: codes without brackets or as `(7)`, `<=`, `x`, `:` and `*`, the rate with its 100 at
 * either end, `tổng(3.1.1:3.1.3)`. Without a vocabulary only its shape is read. What is typed in the rule language stays as
 * it is. Throws TypedRuleError.
 */
export function ruleText(typed: string, vocabulary: Vocabulary | null): RuleText {
  const text = typed.normalize("NFC").trimEnd();
  const tokens = typedTokens(text);
  const rule = typedRule(tokens, text.length);
  const unknown: string[] = [];
  const names = new Names(vocabulary, numbersIn(rule, vocabulary), unknown);
  const texts = textsOf(rule, names);
  // The grammar of the house has the last word.
  for (const each of texts) parseRule(each);
  return { texts, unknown: [...new Set(unknown)] };
}

/**
 * What whole numbers such as `7` are in a rule: figures where codes stand in brackets or have a point, else columns; beside
 * columns as `(7)` a number by itself in a limit is a figure too.
 */
type Numbers = "figures" | "columns" | "columns-in-equations";

function numbersIn(rule: TypedRule, vocabulary: Vocabulary | null): Numbers {
  const all = leavesOf(rule);
  const isMarked = all.some(
    (leaf) =>
      leaf.kind === "code" ||
      (leaf.kind === "bare" && (isPlainlyCode(leaf.text) || isKnownDotted(leaf.text, vocabulary))),
  );
  if (isMarked) return "figures";
  return all.some(({ kind }) => kind === "column") ? "columns-in-equations" : "columns";
}

function isKnownDotted(text: string, vocabulary: Vocabulary | null): boolean {
  return text.includes(".") && vocabulary !== null && vocabulary.word(text) !== null;
}

/** `3.1.4` and `5a` are no numbers; `1.000.000` is one. */
function isPlainlyCode(text: string): boolean {
  return (/^\d+(?:\.\d+){2,}/.test(text) || /[^\d.]/.test(text)) && !isThousands(text);
}

function isThousands(text: string): boolean {
  return /^\d{1,3}(?:\.\d{3})+$/.test(text);
}

/** What stands around a bare number. */
type Around =
  /** One of several terms, or a term of a rate. */
  | "term"
  /** The whole side of an equation. */
  | "equal"
  /** The whole side of a limit. */
  | "limit"
  /** Where only a number can stand. */
  | "value";

/** Tells codes from numbers and spells both as the rule language does. */
class Names {
  constructor(
    readonly vocabulary: Vocabulary | null,
    private readonly numbers: Numbers,
    private readonly unknown: string[],
  ) {}

  code(text: string): string {
    const known = this.vocabulary?.word(text) ?? null;
    if (known !== null) return `[${known.code}]`;
    if (this.vocabulary !== null) this.unknown.push(text);
    return `[${text}]`;
  }

  /** A bare number as a code or a figure. */
  bare(text: string, around: Around): string {
    return this.isCode(text, around) ? this.code(text) : figure(text);
  }

  isCode(text: string, around: Around): boolean {
    if (around === "value" || (text === "100" && around !== "equal")) return false;
    const known = this.vocabulary === null ? null : this.vocabulary.word(text) !== null;
    if (isPlainlyCode(text)) return true;
    if (text.includes(".")) {
      if (known === true) return true;
      return !isThousands(text) && (around !== "limit" || this.beginsAsCodes(text));
    }
    if (this.numbers === "figures") return false;
    if (this.numbers === "columns-in-equations" && around === "limit") return false;
    return around === "term" || (known ?? text !== "0");
  }

  /** `1.22` begins as the codes of a form do that has `1.2`, and was meant as one of them; `99.5` does not. */
  private beginsAsCodes(text: string): boolean {
    const beginning = text.slice(0, text.indexOf(".") + 1);
    return this.vocabulary?.words.some(({ code }) => code.startsWith(beginning)) ?? false;
  }
}

/** `1.000` is a thousand, as forms print it. */
function figure(text: string): string {
  return isThousands(text) ? text.replaceAll(".", "") : text;
}

function textsOf(rule: TypedRule, names: Names): readonly string[] {
  switch (rule.kind) {
    case "note":
      return [`${codeText(rule.side, names)} = ghi chú`];
    case "member": {
      const values = rule.values.map((value) => valueText(value, names));
      return [`${codeText(rule.side, names)} ∈ {${values.join("; ")}}`];
    }
    case "implication":
      return [
        `${comparisonText(rule.premise, names)} ⇒ ${
          "required" in rule.conclusion
            ? `có ${codeText(rule.conclusion.required, names)}`
            : comparisonText(rule.conclusion, names)
        }`,
      ];
    case "chain":
      return chainTexts(rule, names);
  }
}

function chainTexts(
  { sides, relations }: Extract<TypedRule, { kind: "chain" }>,
  names: Names,
): readonly string[] {
  const [first, ...others] = sides;
  if (first === undefined) return [];
  if (relations.every((relation) => relation === "=")) {
    return others.map((other) => equationText(first, other, names));
  }
  const equal = relations.indexOf("=");
  if (equal !== -1) throw new TypedRuleError(sides[equal + 1]?.at ?? 0, "relation");
  const links = [first, ...others].map((side, at) => {
    const text = sumText(side, "limit", names);
    return at === 0 ? text : `${relations[at - 1] ?? "≤"} ${text}`;
  });
  return [links.join(" ")];
}

function equationText(left: Expression, right: Expression, names: Names): string {
  if (isRate(right)) return rateText(left, right, names);
  if (isRate(left)) return rateText(right, left, names);
  return `${sumText(left, "equal", names)} = ${sumText(right, "equal", names)}`;
}

function isRate(side: Expression): boolean {
  if (side.kind === "sum") return side.terms.some(({ value }) => isRate(value));
  return side.kind === "product" && side.denominators.length > 0;
}

function rateText(rate: Expression, ratio: Expression, names: Names): string {
  const { numerator, denominator } = ratioOf(ratio);
  const above = numerator.kind === "some" ? "n" : sumText(numerator, "term", names);
  return `${codeText(rate, names)} = 100 × ${above} ÷ ${sumText(denominator, "term", names)}`;
}

interface Ratio {
  readonly numerator: Expression;
  readonly denominator: Expression;
}

/** `100 × a ÷ b`, `a ÷ b × 100`, `a ÷ b`; and, as the rule language has it, `100 × a + b ÷ c + d` without brackets. */
function ratioOf(side: Expression): Ratio {
  if (side.kind === "product") return ratioOfProduct(side);
  if (side.kind !== "sum") throw new TypedRuleError(side.at, "rate");
  const [first, ...rest] = side.terms;
  const divided = side.terms.findIndex(({ value }) => isRate(value));
  const quotient = side.terms[divided]?.value;
  if (first?.sign !== 1 || first.value.kind !== "product" || quotient?.kind !== "product") {
    throw new TypedRuleError(side.at, "rate");
  }
  const after = side.terms.slice(divided + 1);
  if (divided === 0) {
    const { numerator, denominator } = ratioOfProduct(first.value);
    return { numerator, denominator: summed([{ sign: 1, value: denominator }, ...after]) };
  }
  const [hundred, factor, ...more] = first.value.numerators;
  const [above, ...aboveMore] = quotient.numerators;
  const [below, ...belowMore] = quotient.denominators;
  const isPlain = more.length + aboveMore.length + belowMore.length === 0;
  if (!isHundred(hundred) || factor === undefined || above === undefined || below === undefined) {
    throw new TypedRuleError(side.at, "rate");
  }
  if (!isPlain) throw new TypedRuleError(quotient.at, "rate");
  const sign = side.terms[divided]?.sign ?? 1;
  const between = rest.slice(0, divided - 1);
  return {
    numerator: summed([{ sign: 1, value: factor }, ...between, { sign, value: above }]),
    denominator: summed([{ sign: 1, value: below }, ...after]),
  };
}

function summed(terms: Extract<Expression, { kind: "sum" }>["terms"]): Expression {
  return { kind: "sum", terms, at: terms[0]?.value.at ?? 0 };
}

function ratioOfProduct({
  numerators,
  denominators,
  at,
}: Extract<Expression, { kind: "product" }>): Ratio {
  const others = numerators.filter((factor) => !isHundred(factor));
  const hundreds = numerators.length - others.length;
  const [numerator] = others;
  const [denominator] = denominators;
  const isPlain = others.length === 1 && denominators.length === 1 && hundreds <= 1;
  if (!isPlain || numerator === undefined || denominator === undefined) {
    throw new TypedRuleError(at, "rate");
  }
  return { numerator, denominator };
}

function isHundred(factor: Expression | undefined): boolean {
  return (factor?.kind === "bare" || factor?.kind === "number") && Number(factor.text) === 100;
}

function comparisonText({ left, relation, right }: TypedComparison, names: Names): string {
  return `${codeText(left, names)} ${relation} ${valueText(right, names)}`;
}

/** A side that can only be one code. */
function codeText(side: Expression, names: Names): string {
  if (side.kind === "code" || side.kind === "column" || side.kind === "bare") {
    return names.code(side.text);
  }
  throw new TypedRuleError(side.at, "code");
}

/** A side that can only be a number. */
function valueText(side: Expression, names: Names): string {
  if (side.kind === "bare" && !isPlainlyCode(side.text)) return names.bare(side.text, "value");
  if (side.kind === "number") return side.text;
  throw new TypedRuleError(side.at, "figure");
}

/** A side without rates as a plain sum: brackets opened, ranges written out. */
function sumText(side: Expression, around: Around, names: Names): string {
  const terms = flat(side, 1, around, names);
  return terms
    .map(({ sign, text }, at) => {
      if (at === 0) return sign === 1 ? text : `− ${text}`;
      return sign === 1 ? `+ ${text}` : `− ${text}`;
    })
    .join(" ");
}

interface Term {
  readonly sign: 1 | -1;
  readonly text: string;
}

function flat(side: Expression, sign: 1 | -1, around: Around, names: Names): readonly Term[] {
  switch (side.kind) {
    case "code":
    case "column":
      return [{ sign, text: names.code(side.text) }];
    case "bare":
      return [{ sign, text: names.bare(side.text, around) }];
    case "number":
      return [{ sign, text: side.text }];
    case "parameter":
      return [{ sign, text: `{${side.text}}` }];
    case "sum":
      return side.terms.flatMap((term) =>
        flat(term.value, term.sign === sign ? 1 : -1, "term", names),
      );
    case "range":
      return rowsBetween(side, names).map((text) => ({ sign, text }));
    case "some":
    case "product":
      throw new TypedRuleError(side.at, "rate");
  }
}

function rowsBetween(
  { from, to, at }: Extract<Expression, { kind: "range" }>,
  names: Names,
): readonly string[] {
  const [first, last] = [codeText(from, names), codeText(to, names)];
  if (names.vocabulary === null) return [first, last];
  const { words } = names.vocabulary;
  const begin = words.findIndex(({ code }) => `[${code}]` === first);
  const end = words.findIndex(({ code }) => `[${code}]` === last);
  if (begin === -1 || end === -1) return [first, last];
  const heading = words[begin]?.parent;
  if (end <= begin || words[end]?.parent !== heading) throw new TypedRuleError(at, "range");
  return words
    .slice(begin, end + 1)
    .filter((word: Word) => word.parent === heading && word.kind !== "group" && !word.extra)
    .map(({ code }) => `[${code}]`);
}

function leavesOf(rule: TypedRule): readonly Expression[] {
  switch (rule.kind) {
    case "note":
      return leaves(rule.side);
    case "member":
      return leaves(rule.side);
    case "implication":
      return [
        ...leaves(rule.premise.left),
        ...("required" in rule.conclusion
          ? leaves(rule.conclusion.required)
          : leaves(rule.conclusion.left)),
      ];
    case "chain":
      return rule.sides.flatMap(leaves);
  }
}

function leaves(side: Expression): readonly Expression[] {
  switch (side.kind) {
    case "sum":
      return side.terms.flatMap(({ value }) => leaves(value));
    case "product":
      return [...side.numerators, ...side.denominators].flatMap(leaves);
    case "range":
      return [...leaves(side.from), ...leaves(side.to)];
    default:
      return [side];
  }
}
