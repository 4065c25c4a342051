import type { Choice } from "../../core/rank/profile";
import type { NotApplicable } from "../../core/score/criteria-set";
import { midSentence, withoutStop } from "../mid-sentence";
import type { IndexStretch } from "../rank-prose-words";
import type { RankSheetWords } from "../rank-sheets-words";
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
  classes: (counts, { open, without }) =>
    `Classes: ${[
      ...counts.map(
        ({ class: name, count }) => `${name}: ${count === 0 ? "none" : unitsText(count)}`,
      ),
      unclassed("not settled by the decision", open),
      unclassed("without points", without),
    ]
      .filter((part) => part !== "")
      .join("; ")}.`,
  answered: (question, choice, count) =>
    `Classed by ${withoutStop(choice.basis)} (${midSentence(withoutStop(question))}): ${answerText(choice)}, for ${unitsText(count)}.`,
  unanswered: (question, count) =>
    `${question} Still without a class: ${unitsText(count)}; ask the authority in charge.`,
  classedBy: (document, date, issuer) =>
    `Classed by ${[document, date === null ? "" : `of ${date}`, issuer === "" ? "" : `by ${issuer}`]
      .filter((part) => part !== "")
      .join(" ")}.`,
  sample:
    "The class rules or the criteria used here are a sample in part; compare them with the decision of the province first.",
  besides:
    "The total is the points of the fields, plus the bonus, less the penalty, and not below 0; no bonus counts toward the maximum.",
  headOfUnit: (basis) => `The head of a unit is given the class of the unit (basis: ${basis}).`,
  ownMaxima:
    "Where a criterion does not apply to a unit, its percentage is taken of its own maximum, which is lower than the one at the head of the table.",
  noChart: (count, most) =>
    count > most
      ? `There are ${count} units; a chart is drawn of ${most} at most.`
      : "No unit has an index yet, so there is no chart.",
  otherClass: "No class yet",
  unitLost: (unit, lost) => `${unit}: ${lost} points lost`,
  unitLostNothing: (unit) => `${unit}: no points lost`,
  unitLostSoFar: (unit, lost) =>
    `${unit}: ${lost} points lost where there are points; some criteria have none yet`,
  fieldFigure: (percent) => `${percent}% of the maximum`,
  deducted: (lost, percent) => `${lost} points lost, ${percent}% of the maximum reached`,
  deductedFor: (lost, behind) => `${lost} points lost${behind === "" ? "" : ` (${behind})`}`,
  knockedOut: (lost, code) =>
    `${lost} points lost, since criterion ${code} took all points of its group`,
  ratio: (numerator, denominator, percent) =>
    `${numerator}/${denominator}${percent === null ? "" : ` = ${percent}%`}`,
  ratioOn: (ratio, definition) => `${ratio} (${definition})`,
  count: (value) => `Count: ${value}`,
  ratioDefined: (definition) => `How the ratio is taken: ${definition}`,
  figuresFrom: (source) => `Source: ${source}`,
  figuresAt: (cells) => `Source: the table of figures, ${cells.join(", ")}`,
  enteredAt: (cells) => `Source: the score sheet, ${cells.join(", ")}`,
  figuresAsOf: (moment) => `Figures as of ${moment}`,
  notApplicable: (policy) => NOT_APPLICABLE[policy],
  cutOff: (points) => `${points} points above the maximum do not count`,
  selfDiffers: (self, computed) =>
    `Self-scored ${self} points; the rule of the set gives ${computed}`,
  unexplained: "No explanation given for the difference",
  notScored: "No points yet",
  sampleBasis: "a sample; compare with the decision of the province",
  slipResults: {
    points: (points, max) => `Points: ${points}/${max}`,
    soFar: (points) => `No total yet; the criteria that could be scored add up to ${points} points`,
    index: (percent) => `Index: ${percent}%`,
    rank: (rank, count) => `Rank: ${rank}/${count}`,
    noRank: "Rank: not ranked",
    class: (name) => `Class: ${name}`,
    reason: (reason) => `Reason: ${reason}`,
  },
  reasonsToFill:
    "Column “Lý do điều chỉnh”: each unit's reason is written there before the sheet is signed.",
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

const NOT_APPLICABLE: Readonly<Record<NotApplicable, string>> = {
  full: "Does not apply to the unit; full points",
  zero: "Does not apply to the unit; 0 points",
  remove: "Does not apply to the unit; taken out of the maximum",
};

function stretchText({ lower, upper }: IndexStretch): string {
  const start =
    lower === null ? "" : `${lower.kind === "from" ? "from" : "above"} ${lower.percent}%`;
  const end =
    upper === null ? "to 100%" : `${upper.kind === "from" ? "below" : "up to"} ${upper.percent}%`;
  return [start, end].filter((part) => part !== "").join(" ");
}

function answerText(choice: Choice): string {
  if (choice.question !== "two-classes") return `${choice.class} by its index`;
  return choice.fall === "one-class"
    ? "down by one class only"
    : "down to the class whose floor every field reaches";
}

const LONGEST_NAMES = 10;

/** How many units have no class, by name; of a long list the first. */
function unclassed(what: string, units: readonly string[]): string {
  if (units.length === 0) return "";
  const rest = units.length - LONGEST_NAMES;
  const names = units.slice(0, LONGEST_NAMES).join(", ");
  return `${what}: ${unitsText(units.length)} (${names}${rest > 0 ? ` and ${rest} more` : ""})`;
}

function unitsText(count: number): string {
  return count === 1 ? "1 unit" : `${count} units`;
}

function pointsText(points: string | null): string {
  return points === null ? "no points" : `${points} points`;
}
