import {
  compared,
  fractionOf,
  minus,
  NONE,
  over,
  plus,
  power,
  roundedTo,
  times,
  whole,
  type Figure,
  type Fraction,
} from "./figure";

/** What a place of a table may hold. */
export type Kind = "count" | "money" | "rate" | "coded";

/** One place of a table that holds a figure; its `id` is a code, or `unit:column`. */
export interface Place {
  readonly id: string;
  readonly kind: Kind;
  /** The answers a coded place takes. */
  readonly answers?: readonly number[];
}

export interface Term {
  readonly id: string;
  readonly sign: 1 | -1;
}

/**
 * What a table must abide by. `soft` marks what is only plausible (P and C in domain.md), where a break is at most a
 * warning.
 */
export type Rule = { readonly name: string; readonly soft: boolean } & (
  | { readonly kind: "equal"; readonly left: readonly Term[]; readonly right: readonly Term[] }
  | { readonly kind: "limit"; readonly parts: readonly string[]; readonly whole: readonly string[] }
  | {
      readonly kind: "ratio";
      readonly rate: string;
      readonly part: readonly string[];
      readonly whole: readonly string[];
    }
);

/** The figures of a table; a blank place is absent. */
export type Figures = ReadonlyMap<string, Figure>;

/** Whether a rule holds, is broken, or cannot be judged for want of a figure. */
export type Verdict = "holds" | "broken" | "open";

const HUNDRED = fractionOf(whole(100));

export function equal(name: string, left: readonly string[], right: readonly string[]): Rule {
  return { name, soft: false, kind: "equal", left: left.map(termOf), right: right.map(termOf) };
}

/** `-7` is column or row 7 taken away. */
function termOf(text: string): Term {
  return text.startsWith("-") ? { id: text.slice(1), sign: -1 } : { id: text, sign: 1 };
}

export function limit(name: string, parts: readonly string[], whole: readonly string[]): Rule {
  return { name, soft: false, kind: "limit", parts, whole };
}

export function ratio(
  name: string,
  rate: string,
  part: readonly string[],
  whole: readonly string[],
): Rule {
  return { name, soft: false, kind: "ratio", rate, part, whole };
}

export function soft(rule: Rule): Rule {
  return { ...rule, soft: true };
}

/** The same rule about other places. */
export function renamed(rule: Rule, name: string, rename: (id: string) => string): Rule {
  const terms = (list: readonly Term[]): readonly Term[] =>
    list.map(({ id, sign }) => ({ id: rename(id), sign }));
  switch (rule.kind) {
    case "equal":
      return { ...rule, name, left: terms(rule.left), right: terms(rule.right) };
    case "limit":
      return { ...rule, name, parts: rule.parts.map(rename), whole: rule.whole.map(rename) };
    case "ratio":
      return {
        ...rule,
        name,
        rate: rename(rule.rate),
        part: rule.part.map(rename),
        whole: rule.whole.map(rename),
      };
  }
}

/** Every place that a rule reads. */
export function placesOf(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case "equal":
      return [...rule.left, ...rule.right].map(({ id }) => id);
    case "limit":
      return [...rule.whole, ...rule.parts];
    case "ratio":
      return [rule.rate, ...rule.part, ...rule.whole];
  }
}

export function verdictOf(rule: Rule, figures: Figures): Verdict {
  if (placesOf(rule).some((id) => !figures.has(id))) return "open";
  if (rule.kind === "ratio" && isNothing(rule, figures)) return "open";
  return holds(rule, figures) ? "holds" : "broken";
}

function holds(rule: Rule, figures: Figures): boolean {
  switch (rule.kind) {
    case "equal":
      return compared(sumOf(rule.left, figures), sumOf(rule.right, figures)) === 0;
    case "limit":
      return compared(plainSum(rule.parts, figures), plainSum(rule.whole, figures)) <= 0;
    case "ratio":
      return ratioHolds(rule, figures);
  }
}

/** Nothing out of nothing: whatever is printed, no rule says what it should be (domain.md G5). */
function isNothing(rule: Rule & { readonly kind: "ratio" }, figures: Figures): boolean {
  return plainSum(rule.whole, figures).top === 0n && plainSum(rule.part, figures).top === 0n;
}

/** Half up at the places printed. */
function ratioHolds(rule: Rule & { readonly kind: "ratio" }, figures: Figures): boolean {
  const rate = figureAt(figures, rule.rate);
  const exact = exactRate(rule, figures);
  return exact !== null && roundedTo(exact, rate.places).units === rate.units;
}

/** 100 × part ÷ whole; null where the whole is 0. */
export function exactRate(
  rule: Rule & { readonly kind: "ratio" },
  figures: Figures,
): Fraction | null {
  const total = plainSum(rule.whole, figures);
  if (total.top === 0n) return null;
  return over(times(HUNDRED, plainSum(rule.part, figures)), total);
}

export function sumOf(terms: readonly Term[], figures: Figures): Fraction {
  return terms.reduce((sum, { id, sign }) => {
    const value = fractionOf(figureAt(figures, id));
    return sign === 1 ? plus(sum, value) : minus(sum, value);
  }, NONE);
}

export function plainSum(ids: readonly string[], figures: Figures): Fraction {
  return ids.reduce((sum, id) => plus(sum, fractionOf(figureAt(figures, id))), NONE);
}

/** Throws where the place is blank. */
export function figureAt(figures: Figures, id: string): Figure {
  const figure = figures.get(id);
  if (figure === undefined) throw new Error(`no figure at ${id}`);
  return figure;
}

/** Half of the last printed place. */
export function halfStep(places: number): Fraction {
  return { top: 1n, bottom: 2n * power(places) };
}

/** Whether a place may hold such a figure at all. */
export function admits({ kind, answers }: Place, { units, places }: Figure): boolean {
  if (units < 0n) return false;
  const bound = power(places);
  switch (kind) {
    case "count":
      return units % bound === 0n;
    case "coded":
      return units % bound === 0n && (answers ?? []).includes(Number(units / bound));
    case "money":
      return true;
    case "rate":
      return units <= 100n * bound;
  }
}
