import type { Facts, RatioFacts, SignedTerm, SumSide } from "../core/rule/finding";

/** How a language writes a figure and an empty cell inside a sum. */
export interface Notation {
  readonly figure: (plain: string) => string;
  readonly blank: string;
}

/** A sum over many units is told by its ends. */
const MOST_TERMS = 12;
const FIRST_TERMS = 3;

/** The arithmetic behind a finding, with nothing but figures and signs; empty where there is none. */
export function arithmeticOf(facts: Facts, notation: Notation): string {
  const { figure } = notation;
  switch (facts.fact) {
    case "unequal":
      return `${sideText(facts.left, notation)} ≠ ${sideText(facts.right, notation)}`;
    case "holds-if-blank-is-zero":
      return `${sideText(facts.left, notation)} = ${plainSide(facts.right, notation)}`;
    case "needs-blank":
      return `${plainSide(facts.left, notation)} = ${plainSide(facts.right, notation)}`;
    case "exceeds":
      return `${sideText(facts.part, notation)} > ${sideText(facts.whole, notation)}`;
    case "rate-off":
    case "rate-cut":
    case "rate-missing":
    case "hundred-while-short":
      return ratioText(facts, notation);
    case "over-zero":
    case "zero-over-zero":
      return `${figure(facts.numerator.total)} ÷ 0`;
    case "note-sum":
      return `${facts.parts.map(({ value }) => figure(value)).join(" + ")} = ${figure(facts.total)} ≠ ${figure(facts.term.value ?? "")}`;
    case "note-rate":
      return `100 × ${figure(facts.numerator)} ÷ ${figure(facts.denominator)} = ${figure(facts.exact)} ≠ ${figure(facts.printed)}`;
    default:
      return "";
  }
}

function ratioText(facts: RatioFacts, notation: Notation): string {
  const { figure } = notation;
  const worked = `100 × ${factor(facts.numerator, notation)} ÷ ${factor(facts.denominator, notation)} = ${figure(facts.exact)}`;
  const { printed } = facts;
  return printed === null || printed === facts.exact ? worked : `${worked} ≠ ${figure(printed)}`;
}

/** A sum as one factor of a product: in brackets where it has several terms. */
export function factor(side: SumSide, notation: Notation): string {
  const text = plainSide(side, notation);
  return side.terms.length > 1 ? `(${text})` : text;
}

/** A sum with what it comes to: `941 + 6635 = 7576`; a single figure is just that. */
export function sideText(side: SumSide, notation: Notation): string {
  const text = plainSide(side, notation);
  return side.terms.length > 1 ? `${text} = ${notation.figure(side.total)}` : text;
}

function plainSide({ terms, total }: SumSide, notation: Notation): string {
  if (terms.length === 0) return notation.figure(total);
  const texts = terms.map((term, index) => `${signOf(term, index)}${termText(term, notation)}`);
  const isLong = texts.length > MOST_TERMS;
  return (isLong ? [...texts.slice(0, FIRST_TERMS), "+ …", ...texts.slice(-1)] : texts).join(" ");
}

function signOf({ sign }: SignedTerm, index: number): string {
  if (index === 0) return sign === 1 ? "" : "−";
  return sign === 1 ? "+ " : "− ";
}

function termText({ value }: SignedTerm, { figure, blank }: Notation): string {
  return value === null ? `(${blank})` : figure(value);
}
