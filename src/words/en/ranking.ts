import type { BesidesKind } from "../../core/rank/besides";
import type { RankingFacts } from "../../core/rank/finding";
import type { OpenQuestion } from "../../core/rank/profile";
import type { HeldBack, MissingPoints, RankedUnit } from "../../core/rank/ranked";
import type { TieBreak } from "../../core/rank/standing-rule";
import { midSentence, withoutStop } from "../mid-sentence";
import type { RankingWords } from "../ranking-words";
import { ranking as vietnamese } from "../vi/ranking";

/** `gap-50-65`, `exactly-80`: what is asked is in the name of the question. */
function openText(question: OpenQuestion): string {
  const [, low = "", high = ""] = /^gap-([\d.]+)-([\d.]+)$/.exec(question) ?? [];
  if (high !== "") {
    return low === "0"
      ? `an index under ${percentText(high)}`
      : `an index from ${percentText(low)} to under ${percentText(high)}`;
  }
  const exact = /^exactly-([\d.]+)$/.exec(question)?.[1];
  return exact === undefined
    ? "a field so low that the unit would fall by two classes or more"
    : `an index of exactly ${percentText(exact)}`;
}

export const ranking: RankingWords = {
  // These stand on a Vietnamese sheet, where a second run finds them again by name.
  headings: vietnamese.headings,
  undecidedClass: vietnamese.undecidedClass,
  noPreviousRank: vietnamese.noPreviousRank,
  open: (question) => `The decision says nothing of ${openText(question)}.`,
  reason,
  headOfUnit: (unit, className, basis) =>
    `The head of ${unit} is given the unit's class: ${className} (basis: ${basis}).`,
  sampleProfile: (title) =>
    `The rules “${title}” are a sample that was not compared with a signed decision; compare them with the province's before using the result.`,
  finding,
};

function reason(unit: RankedUnit): string {
  const [missing] = unit.missing;
  if (missing !== undefined) return `Not ranked because ${missingPoints(missing)}`;
  if (unit.open !== null) {
    const low = unit.heldBackBy.length === 0 ? "" : `: ${fieldsBelow(unit.heldBackBy)}`;
    return `The decision says nothing of ${openText(unit.open)}${low}`;
  }
  const parts = [demotion(unit), choice(unit)].filter((part) => part !== "");
  return capitalised([...parts, ...heldDown(unit)].join("; "));
}

function demotion(unit: RankedUnit): string {
  const name = unit.heldDown === null ? unit.class : unit.heldDown.from;
  if (name === null || unit.heldBackBy.length === 0) return "";
  return `Placed in ${name} because of ${fieldsBelow(unit.heldBackBy)}`;
}

/** What a sanction or the quota of the highest class did to the class after that. */
function heldDown({ class: name, heldDown: held }: RankedUnit): readonly string[] {
  if (held === null || name === null) return [];
  if (held.by === "sanction") {
    const given = held.sanctions.flatMap((sanction) => midSentence(sanction.reason) || []);
    const reasons = given.length === 0 ? "its class was capped" : given.join("; ");
    return [
      held.from === null
        ? `placed in ${name} because of: ${reasons}`
        : `lowered from ${held.from} to ${name} because of: ${reasons}`,
    ];
  }
  const together = held.tied ? "; the units that tie at the edge move down together" : "";
  return [
    `lowered from ${held.from} to ${name} because ${held.from} may go to ${percentText(held.percent)} of the units at most (${held.allowed} of ${held.units}) and ${held.earned} reached it${together}`,
  ];
}

function choice({ chosen }: RankedUnit): string {
  if (chosen === null) return "";
  return `classed by ${withoutStop(chosen.basis)} (the decision says nothing of ${openText(chosen.question)})`;
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
      return `${facts.unit}: the total says ${facts.total} while the fields${alsoCounted(facts.besides ?? [])} add up to ${facts.sum}. The ranking uses ${facts.sum}; correct the total or a field.`;
    case "besides":
      return besides(facts);
    case "bonus-field":
      return `The column ${facts.field} has a maximum, so it counts as a field. If it is a bonus on top of the scale, clear its maximum.`;
    case "besides-unread":
      return `${facts.unit}: the ${facts.of} holds “${facts.text}”, which is no number, so none is counted. Enter it again; leave it blank or enter 0 if there is none.`;
    case "rules-of-another-time":
      return `The rules “${facts.title}” hold ${inForce(facts)}; this table is of ${facts.year}. Check which decision holds for ${facts.year} before using the classes.`;
    case "rules-of-another-level":
      return `The rules “${facts.title}” are for ${LEVELS[facts.level]}; the units of the table are ${LEVELS[facts.units]}. Check the rules before using the classes.`;
    case "rounding-decides-class":
      return `${facts.unit}: rounding decides the class (${facts.figures.map(roundedFigure).join("; ")}). By the published figures: ${className(facts.publishedClass)}; by the exact ones: ${className(facts.exactClass)}. Consider this before signing.`;
    case "same-index-other-rank":
      return `These units print the same index of ${facts.index}% and have different ranks, since ranks are taken before rounding: ${listed(facts.units.map(({ unit, rank, exact }) => `${unit} rank ${rank} (${exact}%)`))}. Print more decimals, or choose to rank by the published index, so that they tie.`;
    case "rounding-decides-rank":
      return `These units are ranked by the published index of ${facts.index}%, though their exact indices differ: ${listed(facts.units.map(({ unit, rank, exactRank, exact }) => `${unit} rank ${rank}, by ${exact}% rank ${exactRank}`))}. Consider this before signing.`;
    case "tie-broken":
      return `These units have the same index of ${facts.index}% and are told apart by ${facts.by.map(breakName).join(", then by ")}: ${listed(facts.units.map(({ unit, rank }) => `${unit} rank ${rank}`))}.`;
    case "no-such-break":
      return `The table has no column for ${breakName(facts.by)}, so ties cannot be broken by it. Add the column or leave the choice out.`;
    case "bonus-unread":
      return `${facts.unit}: the bonus holds “${facts.text}”, which is no number, so ties are broken as if there were none. Enter it again.`;
    case "same-code":
      return `The code ${facts.code} stands on ${facts.count} rows. Each is ranked, but none can be compared with the previous period; correct the code.`;
    case "sanction-without-unit":
      return `The table has no “${facts.unit}”, so its class was not lowered. Check the name or the code.`;
    case "sanction-without-class":
      return facts.class === ""
        ? `${facts.unit}: the highest class allowed is missing, so the cap was not applied. Enter it.`
        : `${facts.unit}: “${facts.class}” is no class of the rules in use, so the cap was not applied. Choose the class again.`;
    case "same-name":
      return `${facts.unit} stands on ${facts.count} rows. Each is ranked, but none can be compared with the previous period; remove the extra rows or tell the names apart.`;
    case "points-as-text":
      return `${facts.count} cells hold points typed as text and were read as numbers. Better turn them into numbers, so that formulas on the sheet count them.`;
  }
}

const LEVELS: Readonly<Record<"tinh" | "huyen" | "xa", string>> = {
  tinh: "provinces",
  huyen: "departments and districts",
  xa: "communes and wards",
};

function alsoCounted(kinds: readonly BesidesKind[]): string {
  const parts = kinds.map((kind) => (kind === "bonus" ? "plus the bonus" : "less the penalty"));
  return parts.length === 0 ? "" : `, ${parts.join(" and ")},`;
}

function besides(facts: Extract<RankingFacts, { fact: "besides" }>): string {
  const { kinds, count, totals } = facts;
  const what = kinds.join(" and ");
  const verb = kinds.length > 1 ? "count" : "counts";
  const not = kinds.length > 1 ? "do not count" : "does not count";
  const lead = `The ${what} ${count ? verb : not} toward points and index`;
  if (facts.lost === true) {
    return `${lead}, since the column holds just what the fields lack of their maxima, which their points are without already.`;
  }
  if (totals === null) return `${lead}, since the table has no total that shows otherwise.`;
  const { units, alone, together } = totals;
  const those = `units with a ${kinds.join(" or a ")}`;
  if (alone === 0 && together === 0) {
    return `${lead}. The table does not say whether to count: of ${units} ${those} no total agrees, with the ${what} or without. Check the totals.`;
  }
  return count
    ? `${lead}, since the totals of ${together} of ${units} ${those} agree with the ${what} (${alone} without).`
    : `${lead}, since the totals of ${alone} of ${units} ${those} agree without the ${what} (${together} with).`;
}

function inForce({
  from,
  to,
}: {
  readonly from: string | null;
  readonly to: string | null;
}): string {
  const parts = [from === null ? "" : `from ${from}`, to === null ? "" : `to ${to}`];
  return parts.filter((part) => part !== "").join(" ");
}

function roundedFigure(rounded: {
  readonly field: string | null;
  readonly exact: string;
  readonly published: string;
}): string {
  const what = rounded.field ?? "index";
  return `${what} ${percentText(rounded.exact)}, published as ${percentText(rounded.published)}`;
}

const LONGEST_LIST = 10;

/** So many units as a person reads, and how many more there are. */
function listed(items: readonly string[]): string {
  const rest = items.length - LONGEST_LIST;
  const shown = items.slice(0, LONGEST_LIST).join("; ");
  return rest > 0 ? `${shown}; and ${rest} more` : shown;
}

function breakName(tie: TieBreak): string {
  return tie.by === "bonus" ? "the bonus" : tie.field;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function className(name: string | null): string {
  return name ?? "not settled by the decision";
}

function percentText(percent: string): string {
  return `${percent.replace(/\.0+$/, "")}%`;
}
