import { compare, parseDecimal } from "../../core/number/decimal";
import type { Facts, Finding, Term } from "../../core/rule/finding";

/** What stands in the cell that a line names, and what it comes to when worked out anew; null where there is none. */
export interface CellFigures {
  readonly reported: string | null;
  readonly expected: string | null;
}

/**
 * The figures of the one cell that a finding names first. A finding tells those of a whole side of its rule: where
 * that is a sum, or the cell is on the other side, the cell's own figure is taken and what is proposed for it.
 */
export function figuresOfCell(
  finding: Pick<Finding, "cells" | "reported" | "expected" | "suspects" | "verdict">,
  facts: Facts | undefined,
): CellFigures {
  const { cells, reported, expected, suspects, verdict } = finding;
  const [cell] = cells;
  const term = facts === undefined ? undefined : termsOf(facts).find((each) => each.cell === cell);
  if (term === undefined || isSame(term.value, reported)) return { reported, expected };
  const proposed = suspects.find((each) => each.cell === cell)?.proposed ?? null;
  return { reported: term.value, expected: verdict === "one-cell" ? proposed : null };
}

function isSame(one: string | null, other: string | null): boolean {
  const [a, b] = [one, other].map((plain) => (plain === null ? null : parseDecimal(plain)));
  return a && b ? compare(a, b) === 0 : one === other;
}

/** The cells of facts that tell a sum or a rate, each with its own figure. */
function termsOf(facts: Facts): readonly Term[] {
  switch (facts.fact) {
    case "unequal":
    case "holds-if-blank-is-zero":
    case "needs-blank":
      return [...facts.left.terms, ...facts.right.terms];
    case "exceeds":
      return [...facts.part.terms, ...facts.whole.terms];
    case "rate-off":
    case "rate-cut":
    case "rate-missing":
    case "hundred-while-short":
    case "zero-over-zero":
    case "over-zero":
      return [facts.rate, ...facts.numerator.terms, ...facts.denominator.terms];
    default:
      return [];
  }
}
