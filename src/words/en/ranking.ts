import type { RankingFacts } from "../../core/rank/finding";
import type { OpenQuestion } from "../../core/rank/profile";
import type { HeldBack, MissingPoints, RankedUnit } from "../../core/rank/ranked";
import type { RankingWords } from "../ranking-words";
import { ranking as vietnamese } from "../vi/ranking";

const OPEN: Readonly<Record<OpenQuestion, string>> = {
  "gap-50-65": "an index from 50% to under 65%",
  "exactly-80": "an index of exactly 80%",
  "two-classes": "a field so low that the unit would fall by two classes or more",
};

export const ranking: RankingWords = {
  // These stand on a Vietnamese sheet, where a second run finds them again by name.
  headings: vietnamese.headings,
  undecidedClass: vietnamese.undecidedClass,
  noPreviousRank: vietnamese.noPreviousRank,
  open: (question) => `The decision says nothing of ${OPEN[question]}.`,
  reason,
  finding,
};

function reason(unit: RankedUnit): string {
  const [missing] = unit.missing;
  if (missing !== undefined) return `Not ranked because ${missingPoints(missing)}`;
  if (unit.open !== null) {
    const low = unit.heldBackBy.length === 0 ? "" : `: ${fieldsBelow(unit.heldBackBy)}`;
    return `The decision says nothing of ${OPEN[unit.open]}${low}`;
  }
  return [demotion(unit), choice(unit)].filter((part) => part !== "").join("; ");
}

function demotion(unit: RankedUnit): string {
  if (unit.class === null || unit.heldBackBy.length === 0) return "";
  return `Placed in ${unit.class} because of ${fieldsBelow(unit.heldBackBy)}`;
}

function choice({ chosen }: RankedUnit): string {
  if (chosen === null) return "";
  return `classed by the user's choice, since the decision says nothing of ${OPEN[chosen.question]} (basis: ${chosen.basis})`;
}

function fieldsBelow(fields: readonly HeldBack[]): string {
  return fields
    .map(
      ({ field, percent, needs }) =>
        `${field} at ${percentText(percent)} (below ${percentText(needs)})`,
    )
    .join(", ");
}

function missingPoints({ field, cell, text }: MissingPoints): string {
  return text === ""
    ? `cell ${cell} (${field}) is blank`
    : `cell ${cell} (${field}) holds “${text}”, which is no number of points`;
}

function finding(facts: RankingFacts): string {
  switch (facts.fact) {
    case "maxima-sum":
      return `The maxima of the fields add up to ${facts.sum}, not 100. The index is still taken of ${facts.sum}; compare the maxima with the set of criteria.`;
    case "above-maximum":
      return `${facts.unit}: ${facts.field} holds ${facts.points} points, above its maximum of ${facts.max}. Correct the points or the maximum.`;
    case "negative-points":
      return `${facts.unit}: ${facts.field} holds ${facts.points} points, which is below zero. Correct the points.`;
    case "no-points":
      return facts.text === ""
        ? `${facts.unit}: ${facts.field} has no points yet, so this unit is not ranked. Enter them; enter 0 if there are none.`
        : `${facts.unit}: ${facts.field} holds “${facts.text}”, which is no number, so this unit is not ranked. Enter the points.`;
    case "total-differs":
      return `${facts.unit}: the total says ${facts.total} while the fields add up to ${facts.sum}. The ranking uses ${facts.sum}; correct the total or a field.`;
    case "rounding-decides-class":
      return `${facts.unit}: rounding decides the class (${facts.figures.map(roundedFigure).join("; ")}). By the published figures: ${className(facts.publishedClass)}; by the exact ones: ${className(facts.exactClass)}. Consider this before signing.`;
    case "same-name":
      return `${facts.unit} stands on ${facts.count} rows. Each is ranked, but none can be compared with the previous period; remove the extra rows or tell the names apart.`;
    case "points-as-text":
      return `${facts.count} cells hold points typed as text and were read as numbers. Better turn them into numbers, so that formulas on the sheet count them.`;
  }
}

function roundedFigure(rounded: {
  readonly field: string | null;
  readonly exact: string;
  readonly published: string;
}): string {
  const what = rounded.field ?? "index";
  return `${what} ${percentText(rounded.exact)}, published as ${percentText(rounded.published)}`;
}

function className(name: string | null): string {
  return name ?? "not settled by the decision";
}

function percentText(percent: string): string {
  return `${percent.replace(/\.0+$/, "")}%`;
}
