import type { Choice } from "../../core/rank/profile";
import type { IndexStretch, RankSheetWords } from "../rank-sheets-words";
import { rankSheets as vietnamese } from "../vi/rank-sheets";

export const rankSheets: RankSheetWords = {
  // Names, titles and headings stand on a Vietnamese document, and a later run reads a frozen round by them.
  ...vietnamese,
  stretch: (stretch, count) =>
    `Units with an index ${stretchText(stretch)} of the maximum: ${unitsText(count)}`,
  unranked: (count) => `Not ranked: ${unitsText(count)}`,
  toldApart: (printed, units) =>
    `Published alike at ${printed}% but of different rank, since the index is ranked before it is rounded: ${units
      .map(({ unit, index, rank }) => `${unit} ${index}% (rank ${rank})`)
      .join("; ")}.`,
  toldApartBelow: (sets) =>
    `${sets} published indices are shared by units of different rank, since the index is ranked before it is rounded; they are listed below the table.`,
  classes: (counts) =>
    `Classes: ${counts
      .map(({ class: name, count }) => `${name}: ${count === 0 ? "none" : unitsText(count)}`)
      .join("; ")}.`,
  answered: (question, choice, count) =>
    `${question} Answer: ${answerText(choice)}, for ${unitsText(count)}. Basis: ${choice.basis}.`,
  unanswered: (question, count) =>
    `${question} Still without a class: ${unitsText(count)}; ask the authority in charge.`,
  classedBy: (document, date, issuer) =>
    `Classed by ${[document, date === null ? "" : `of ${date}`, issuer === "" ? "" : `by ${issuer}`]
      .filter((part) => part !== "")
      .join(" ")}.`,
  sample: "These class rules are a sample; compare them with the decision of the province first.",
  ownMaxima:
    "Where a criterion does not apply to a unit, its percentage is taken of its own maximum, which is lower than the one at the head of the table.",
  noChart: (count, most) =>
    count > most
      ? `There are ${count} units; a chart is drawn of ${most} at most.`
      : "No unit has an index yet, so there is no chart.",
  otherClass: "No class yet",
  unitLost: (unit, lost) => `${unit}: ${lost} points lost`,
  unitLostNothing: (unit) => `${unit}: no points lost`,
  fieldFigure: (percent) => `${percent}% of the maximum`,
  deducted: (lost, percent) => `${lost} points lost, ${percent}% of the maximum reached`,
  deductedFor: (lost, behind) => `${lost} points lost${behind === "" ? "" : ` (${behind})`}`,
  knockedOut: (lost, code) =>
    `${lost} points lost, since criterion ${code} took all points of its group`,
  ratio: (numerator, denominator, percent) =>
    `${numerator}/${denominator}${percent === null ? "" : ` = ${percent}%`}`,
  count: (value) => `Count: ${value}`,
  slipResults: {
    points: (points, max) => `Points: ${points}/${max}`,
    index: (percent) => `Index: ${percent}%`,
    rank: (rank, count) => `Rank: ${rank}/${count}`,
    noRank: "Rank: not ranked",
    class: (name) => `Class: ${name}`,
    reason: (reason) => `Reason: ${reason}`,
  },
  fieldChanged: (field, before, after) =>
    `${field}: from ${pointsText(before)} to ${pointsText(after)}`,
  onlyRankChanged: "Points unchanged; the rank moved because of other units' points",
  otherwiseChanged: "Points unchanged; the rules of ranking or classing changed",
  newUnit: "Not in the earlier round",
  goneUnit: "No longer among the ranked units",
  movedWithoutPoints: (units) =>
    `Rank moved though points did not: ${units
      .map(({ unit, before, after }) => `${unit} from ${before} to ${after}`)
      .join("; ")}.`,
  unchanged: (count) => `Unchanged: ${unitsText(count)}.`,
  nothingChanged: "No unit changed since the earlier round.",
};

function stretchText({ low, high }: IndexStretch): string {
  const lower = low === null ? "" : `${low.included ? "from" : "above"} ${low.percent}%`;
  const upper = high === null ? "to 100%" : `${high.included ? "up to" : "below"} ${high.percent}%`;
  return [lower, upper].filter((part) => part !== "").join(" ");
}

function answerText(choice: Choice): string {
  if (choice.question !== "two-classes") return `${choice.class} by its index`;
  return choice.fall === "one-class"
    ? "down by one class only"
    : "down to the class whose floor every field reaches";
}

function unitsText(count: number): string {
  return count === 1 ? "1 unit" : `${count} units`;
}

function pointsText(points: string | null): string {
  return points === null ? "no points" : `${points} points`;
}
