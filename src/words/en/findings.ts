import type { Excuse, Facts, NumberFault, RatioFacts, Term } from "../../core/rule/finding";
import { arithmeticOf } from "../arithmetic";
import { excuseOf } from "../blame";
import { cellRanges } from "../cells";
import type { FindingWords } from "../finding-words";
import { shortLabel } from "../label";
import { figure } from "./figures";
import { fixing } from "./fixing";
import { formulaFault } from "./formula-faults";
import { causeOf, whatToDo } from "./remedies";

export const findings: FindingWords = {
  describe: (finding) => ({
    message: [
      whatIsWrong(finding.facts),
      excuse(excuseOf(finding)),
      whatToDo(finding),
      sampleOf(finding.facts),
    ]
      .filter((part) => part !== "")
      .join(" "),
    arithmetic: arithmeticOf(finding.facts, { figure, blank: "blank" }),
  }),
  cause: (suspect) => causeOf(suspect, null),
  formulaFault,
  fixing,
  figure,
};

const MOST_PLACES = 12;

const EXCUSES: Readonly<Record<Excuse, string>> = {
  "carried-over": "If work was carried over from the previous period, explain it.",
  "other-definition": "If the unit counts differently, explain it.",
  "different-scope": "The two indicators differ in scope, so this is only a comparison.",
  "collected-at-counter":
    "What is filed online may be collected at the counter, so this is only a comparison.",
  "over-quota": "If the assigned number was truly passed, explain it.",
  "over-plan": "If the plan was truly passed, explain it.",
  "small-office": "One commune usually answers 0 or 1; if this is right, explain it.",
  "uncertain-rule":
    "This rule is inferred from how the form is laid out; if the form does not count like this, ignore it.",
  "returned-or-withdrawn":
    "Dossiers returned, withdrawn or waiting for papers may be counted apart; if so, explain it.",
};

function whatIsWrong(facts: Facts): string {
  switch (facts.fact) {
    case "unequal":
      return `${names(facts.left.terms)} says ${figure(facts.left.total)}, but ${codes(facts.right.terms)} add up to ${figure(facts.right.total)}.`;
    case "holds-if-blank-is-zero":
      return `${names(facts.left.terms)} agrees with ${codes(facts.right.terms)} if the blank in ${cells(facts.blanks)} means 0; write 0 if it does.`;
    case "needs-blank":
      return facts.left.terms.some(({ value }) => value === null)
        ? `${names(facts.left.terms)} is blank, while ${codes(facts.right.terms)} add up to ${figure(facts.right.total)}.`
        : `${names(facts.left.terms)} says ${figure(facts.left.total)} and the filled rows add up to ${figure(facts.right.total)}; the blank ${cells(facts.blanks)} would have to hold ${figure(facts.missing)}, so this cannot be judged.`;
    case "exceeds":
      return `${names(facts.part.terms)} ${facts.part.terms.length > 1 ? "together come to" : "is"} ${figure(facts.part.total)}, which is ${figure(facts.excess)} more than the ${figure(facts.whole.total)} of ${names(facts.whole.terms)}.`;
    case "rate-off":
      return `${name(facts.rate)} says ${figure(facts.printed ?? "")}%, but ${division(facts)} gives ${figure(facts.exact)}%.${insteadOf(facts)}`;
    case "rate-cut":
      return `${name(facts.rate)} says ${figure(facts.printed ?? "")}%, which is ${figure(facts.exact)}% cut off instead of rounded.`;
    case "rate-missing":
      return `${name(facts.rate)} is blank, while ${division(facts)} gives ${figure(facts.exact)}%.`;
    case "hundred-while-short":
      return `${name(facts.rate)} says 100%, but ${division(facts)} falls short of it (${figure(facts.exact)}%); only rounding makes it 100%.`;
    case "rate-without-rows":
      return `${name(facts.rate)} is filled in, but ${cells(facts.blanks)} is blank, so the rate cannot be judged.`;
    case "zero-over-zero":
      return `${name(facts.rate)} says ${figure(facts.rate.value ?? "")}%, but both of its rows are 0: where nothing occurred write 0 or leave it blank.`;
    case "over-zero":
      return `${names(facts.numerator.terms)} says ${figure(facts.numerator.total)} while ${names(facts.denominator.terms)} is 0: there is no part of nothing.`;
    case "no-whole-number":
      return `${name(facts.rate)} says ${figure(facts.rate.value ?? "")}%: no whole number of people out of ${figure(facts.base.value ?? "")} (cell ${facts.base.cell}) gives that.`;
    case "not-member":
      return `${name(facts.term)} says ${figure(facts.term.value ?? "")}, not ${facts.allowed.join(" or ")}.`;
    case "not-an-answer":
      return `${name(facts.term)} says “${shortLabel(facts.shown)}”, which is not among the allowed answers: ${facts.answers.join("; ")}.`;
    case "condition-broken":
      return `${name(facts.term)} says ${figure(facts.term.value ?? "")}, which does not go with ${name(facts.premise)} saying ${figure(facts.premise.value ?? "")}.`;
    case "required-blank":
      return `${name(facts.premise)} says ${figure(facts.premise.value ?? "")}, so ${name(facts.term)} must not be blank.`;
    case "note-sum":
      return `${name(facts.term)} says ${figure(facts.term.value ?? "")}, but the figures in its note add up to ${figure(facts.total)}.`;
    case "note-rate":
      return facts.how === "cut"
        ? `${name(facts.term)}: by its note, ${noteDivision(facts)} gives ${figure(facts.exact)}%; ${figure(facts.printed)}% was cut off instead of rounded.`
        : `${name(facts.term)}: by its note, ${noteDivision(facts)} gives ${figure(facts.exact)}%, not ${figure(facts.printed)}%.`;
    case "out-of-range":
      return `${name(facts.term)} says ${figure(facts.term.value ?? "")}, outside 0 to 100%.`;
    case "number":
      return numberFault(facts.fault, facts.term, shortLabel(facts.shown));
    case "repaired":
      return `${name(facts.term)} holds the text “${shortLabel(facts.shown)}”, read as ${figure(facts.term.value ?? "")}.`;
    case "blank-group":
      return `All of group ${facts.heading.code} ${shortLabel(facts.heading.label)} is blank (${facts.blanks.length} rows).`;
    case "blank-among-filled":
      return `${cells(facts.blanks, "Cell")} left blank among filled rows; write 0 where nothing occurred.`;
    case "value-on-heading":
      return `The heading ${facts.term.code} ${shortLabel(facts.term.label)} (cell ${facts.term.cell}) holds ${shortLabel(facts.shown)} though it has no unit; the figure may belong to another row.`;
    case "repeated-code":
      return `Number ${facts.code} is printed ${facts.labels.length} times: ${facts.labels.map((label) => `“${shortLabel(label)}”`).join(" and ")}. This is a fault of the form, not of the figures.`;
    case "figures-in-unit-column":
      return `The figures of ${facts.cells.length} rows stand in the column of units (${listed(cellRanges(facts.cells))}) and the column of figures is blank: the two were probably merged. Unmerge them, put the figures in their own column and check again.`;
    case "missing-rows":
      return `The table lacks ${facts.rows.length} indicators of the form: ${listed(facts.rows.map(({ code, label }) => `${code} ${shortLabel(label)}`))}.`;
    case "unjudged":
      return `${codes(facts.terms)} cannot be judged, because ${cells(facts.unreadable)} cannot be read as a figure.`;
  }
}

function numberFault(fault: NumberFault, term: Term, shown: string): string {
  const what = name(term);
  switch (fault) {
    case "negative":
      return `${what} says ${shown}; this cell holds a count and cannot be negative.`;
    case "fractional":
      return `${what} says ${shown}; this cell holds a count and must be whole.`;
    case "separator":
      return `${what} stores ${figure(term.value ?? "")}, which is not whole: the thousands separator was probably taken for a decimal point.`;
    case "three-decimals":
      return `${what} says ${figure(term.value ?? "")}, with exactly three decimals: the thousands separator was probably taken for a decimal point.`;
    case "scale":
      return `${what} says ${figure(term.value ?? "")} though its unit is %: probably it was not multiplied by 100.`;
    case "text":
      return `${what} says “${shown}”, which cannot be read as a figure, so it was not checked.`;
    case "date":
      return `Excel took ${what} for a date (${shown}); type the figure again and format the cell as a number.`;
    case "excel-error":
      return `${what} shows the Excel error ${shown}; mend the formula or type the figure again.`;
    case "not-calculated":
      return `${what} holds a formula that was not calculated yet; open the file in Excel, save it and check again.`;
  }
}

function excuse(reason: Excuse | null): string {
  return reason === null ? "" : EXCUSES[reason];
}

/** Said where the threshold that a figure was weighed by comes from no decision. */
function sampleOf(facts: Facts): string {
  if (facts.fact !== "exceeds" || facts.sample === null) return "";
  const { percent, count } = facts.sample;
  return `What has to be explained (from ${percent}% and from ${count} dossiers) is a sample; no decision sets it.`;
}

function insteadOf({ insteadOf: other }: RatioFacts): string {
  return other === null
    ? ""
    : ` What was written is ${figure(other.numerator)} ÷ ${figure(other.denominator)}, another denominator.`;
}

function division({ numerator, denominator }: RatioFacts): string {
  return `${figure(numerator.total)} ÷ ${figure(denominator.total)}`;
}

function noteDivision(facts: Extract<Facts, { fact: "note-rate" }>): string {
  return `${figure(facts.numerator)} ÷ ${figure(facts.denominator)}`;
}

function name({ code, label, cell }: Term): string {
  return `${code} ${shortLabel(label)} (cell ${cell})`.trimStart();
}

function names(terms: readonly Term[]): string {
  return terms.length === 1 ? terms.map(name).join("") : codes(terms);
}

function codes(terms: readonly Term[]): string {
  if (terms.every(({ code }) => code === "")) return cells(terms);
  return listed(terms.map(({ code, cell }) => `${code} (cell ${cell})`));
}

function cells(terms: readonly Term[], word = "cell"): string {
  const places = shortened(cellRanges(terms.map(({ cell }) => cell)));
  return `${word}${terms.length === 1 ? "" : "s"} ${listed(places)}`;
}

/** A long list of places is told by its first ones and the number of the others. */
function shortened(places: readonly string[]): readonly string[] {
  const rest = places.length - MOST_PLACES;
  return rest < 2 ? places : [...places.slice(0, MOST_PLACES), `${rest} other places`];
}

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
