import type { Term } from "../../core/rule/finding";
import type { ExpectedPart } from "../../core/score/expression";
import type { ToEnter, Unjudged } from "../../core/score/result";
import type { SetFault, SetFinding, SetNumber } from "../../core/score/set-fault";
import type { NamedWord } from "../../core/written-rules/fault";
import { cellRanges } from "../cells";
import { shortLabel } from "../label";
import type { ScoreFaultWords } from "../score-fault-words";
import { figure } from "./figures";

const NUMBER: Readonly<Record<SetNumber, string>> = {
  max: "maximum",
  points: "points of a level",
  from: "ratio at which a band begins",
  step: "rounding step",
  target: "target",
  floor: "floor",
  each: "points for each",
  quality: "points for quality",
  total: "total of the set",
};

const EXPECTED: Readonly<Record<ExpectedPart, string>> = {
  figure: "a code in square brackets or a number is needed",
  relation: "a comparison is needed: =, ≤, ≥, < or >",
  separator: "a semicolon is needed between the parts",
  closing: "a closing bracket is missing",
  end: "the formula has to end there, or one of + − × ÷ is missing",
  shorter: "the formula is too long",
};

const TO_ENTER: Readonly<Record<ToEnter, string>> = {
  points: "No points yet. Enter them; if there are none, enter 0.",
  option: "No answer has been chosen.",
  survey: "The survey's points are missing.",
  numerator: "The numerator is missing. Enter it; if there is nothing, enter 0.",
  denominator: "The denominator is missing. Enter it; if nothing occurred, enter 0.",
  count: "The count is missing. Enter it; if there is nothing, enter 0.",
};

export const scoreFaults: ScoreFaultWords = {
  finding: ({ criterion, fault }) =>
    criterion === null ? capital(faultText(fault)) : `${named(criterion)}: ${faultText(fault)}`,
  unjudged: unjudgedText,
};

function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

function named({ code, name }: NonNullable<SetFinding["criterion"]>): string {
  return name === "" ? `Criterion ${shortLabel(code)}` : `${shortLabel(code)} ${shortLabel(name)}`;
}

function faultText(fault: SetFault): string {
  switch (fault.fault) {
    case "no-criteria":
      return "The set has no criteria yet. Enter the table of your province's decision.";
    case "repeated-code":
      return `the code “${shortLabel(fault.code)}” is already used${fault.firstCell === null ? "" : ` in cell ${fault.firstCell}`}. Choose another, or points entered for it count twice.`;
    case "unknown-parent":
      return `no criterion above has the code “${shortLabel(fault.parent)}”, so that it counts as a field of its own. Check the code.`;
    case "below-itself":
      return "by its code it stands below itself, so that no field counts it. Check the code.";
    case "other-group":
      return `its group (main, bonus, penalty) is not that of criterion ${shortLabel(fault.parent)} above, which decides. Give both the same group.`;
    case "scored-parent":
      return "its points are the sum of those below it, so that the way of scoring here is not used. Remove it.";
    case "no-scoring":
      return "nothing says how it is scored. Enter a way of scoring or add components.";
    case "no-number":
      return `“${shortLabel(fault.text)}” cannot be used as the ${NUMBER[fault.what]}. Enter a number.`;
    case "not-above-zero":
      return `the ${NUMBER[fault.what]} is ${figure(fault.text)}; it has to be above 0.`;
    case "below-zero":
      return `the ${NUMBER[fault.what]} is ${figure(fault.text)}, which is negative. Penalties too are entered as positive numbers, in the penalty group.`;
    case "above-hundred":
      return `the ${NUMBER[fault.what]} is ${figure(fault.text)}%, above 100%, which hardly any unit can reach. Check it.`;
    case "maximum-missing":
      return "it has no maximum, so that it cannot be scored. Enter it from your province's decision.";
    case "fields-total":
      return fieldsTotal(fault);
    case "children-total":
      return `the criteria below add up to ${figure(fault.sum)}, while the maximum is ${figure(fault.max)}. Compare with the decision.`;
    case "above-parent":
      return `its maximum of ${figure(fault.max)} is above the ${figure(fault.parentMax)} of criterion ${shortLabel(fault.parent)} above. Compare with the decision.`;
    case "cap-missing":
      return fault.group === "bonus"
        ? "the bonus group has no cap, so that everything is added. Enter the maximum of the group."
        : "the penalty group has no cap, so that everything is taken. Enter the maximum of the group.";
    case "cap-passed":
      return `the items below add up to ${figure(fault.sum)}, but the group ${fault.group === "bonus" ? "adds" : "takes"} at most ${figure(fault.cap)}, which is used.`;
    case "no-options":
      return "it has no answers to choose from. Enter the answers and their points.";
    case "no-bands":
      return "it has no bands. Enter the ratios and their points.";
    case "option-above-maximum":
      return `the answer “${shortLabel(fault.label)}” gives ${figure(fault.points)} points, above the maximum of ${figure(fault.max)}, which is used. Compare with the decision.`;
    case "repeated-option":
      return `the answer “${shortLabel(fault.label)}” stands twice; the second is never used. Remove one.`;
    case "knock-out-with-points":
      return `the answer “${shortLabel(fault.label)}” sets the whole criterion above to 0 but gives ${figure(fault.points)} points. Check it.`;
    case "knock-out-alone":
      return `the answer “${shortLabel(fault.label)}” sets the whole criterion above to 0, but there is none above. Check it.`;
    case "band-above-maximum":
      return `the band from ${figure(fault.from)}% gives ${figure(fault.points)} points, above the maximum of ${figure(fault.max)}, which is used. Compare with the decision.`;
    case "repeated-band":
      return `the band from ${figure(fault.from)}% stands twice; the second is never used. Remove one.`;
    case "unreachable-band":
      return `the band from ${figure(fault.from)}% stands after the one from ${figure(fault.above)}%, so that read from the top it is never reached. Put the highest first.`;
    case "falling-points":
      return `the band from ${figure(fault.lower)}% gives ${figure(fault.lowerPoints)} points, more than the one from ${figure(fault.from)}% (${figure(fault.points)}). Compare with the decision.`;
    case "maximum-unreachable":
      return `the best level gives only ${figure(fault.best)} points, so that no unit reaches the maximum of ${figure(fault.max)}. Compare with the decision.`;
    case "unreadable-expression":
      return `the formula “${shortLabel(fault.text)}” cannot be read${fault.near === "" ? "" : ` at “${shortLabel(fault.near)}”`}: ${EXPECTED[fault.expected]}.`;
    case "no-expression":
      return "it has no formula. Enter one.";
    case "unknown-indicator":
      return fault.nearest === null
        ? `the form has no indicator “${shortLabel(fault.typed)}”. Check the code.`
        : `the form has no indicator “${shortLabel(fault.typed)}”; the nearest is ${wordOf(fault.nearest)}.`;
    case "rate-for-count":
      return `${wordOf(fault.word)} is a printed rate, not a count. Use its numerator and denominator, so that points do not hang on rounding.`;
    case "heading":
      return `${wordOf(fault.word)} is a heading and holds no figure. Choose an indicator with figures.`;
  }
}

function fieldsTotal(fault: Extract<SetFault, { readonly fault: "fields-total" }>): string {
  const { sum, total, likely, cells } = fault;
  const where = cells.length === 0 ? "" : ` (${cellRanges(cells).join(", ")})`;
  const fact = `the maxima of the fields${where} add up to ${figure(sum)}, not ${figure(total)}`;
  return likely === null
    ? `${fact}. Compare with the decision.`
    : `${fact}. The maximum here is ${figure(likely.max)}; were it ${figure(likely.should)}, the total would be ${figure(total)}. Compare with the decision.`;
}

function unjudgedText(unjudged: Unjudged): string {
  switch (unjudged.reason) {
    case "maximum-missing":
      return "The set has no maximum for this criterion. Enter it from your province's decision.";
    case "blank":
      return `Not enough to score by: ${termsOf(unjudged.terms)} is blank. Fill it in; if there is nothing, enter 0.`;
    case "unreadable":
      return `Not enough to score by: ${termsOf(unjudged.terms)} cannot be read as a number.`;
    case "absent":
      return `Not enough to score by: the sheet has no indicator ${unjudged.codes.map(shortLabel).join(", ")}.`;
    case "not-entered":
      return TO_ENTER[unjudged.what];
    case "no-on-time-counts":
      return `Not enough to score by: the form does not have the counts for “${shortLabel(unjudged.definition)}”. Enter numerator and denominator in the scoring sheet, or choose another definition.`;
    case "entered-otherwise":
      return `Not enough to score by the chosen definition “${shortLabel(unjudged.definition)}”: the sheet does not have its counts, and those entered in the scoring sheet serve only the definition that the criteria give. Write this definition beside the criterion on the sheet “Bộ tiêu chí” and enter the counts by it, or keep the definition of the criteria.`;
    case "unknown-option":
      return `The set has no answer “${shortLabel(unjudged.label)}”${at(unjudged.cell)}. Choose one of the criterion's own.`;
    case "no-number":
      return `“${shortLabel(unjudged.entered.value)}”${at(unjudged.entered.cell)} is not a number.`;
    case "out-of-range":
      return `The points entered, ${figure(unjudged.entered.value)}${at(unjudged.entered.cell)}, are not within 0 and ${figure(unjudged.max)}. Correct them.`;
    case "over-zero":
      return `The denominator is 0 though the numerator is not${among(unjudged.terms)}. Check the figures.`;
    case "zero-over-zero":
      return `Numerator and denominator are both 0, so that nothing can be worked out${among(unjudged.terms)}. Check the figures.`;
    case "negative":
      return `A figure to score by is negative (${figure(unjudged.value)}${unjudged.cells.length === 0 ? "" : `, cell ${cellRanges(unjudged.cells).join(", ")}`}). Check the figures.`;
    case "unreadable-set":
      return `The set says “${shortLabel(unjudged.text)}”, which cannot be worked with. Correct it in the set.`;
    case "below":
      return unjudged.codes.length === 0
        ? "The set does not say how this criterion is scored."
        : `No points yet, because criteria below have none: ${unjudged.codes.map(shortLabel).join(", ")}.`;
  }
}

function termsOf(terms: readonly Term[]): string {
  return terms.map(({ label, cell }) => `cell ${cell} (${shortLabel(label)})`).join(", ");
}

function among(terms: readonly Term[]): string {
  return terms.length === 0 ? "" : `: ${termsOf(terms)}`;
}

function at(cell: string | null): string {
  return cell === null ? "" : ` in cell ${cell}`;
}

function wordOf({ code, label }: NamedWord): string {
  return `${code} ${shortLabel(label)}`;
}
