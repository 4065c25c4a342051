import type { Obstacle } from "../../core/fill/filling";
import type { Working } from "../../core/fill/work-out";
import type { Term } from "../../core/rule/finding";
import { factor, sideText } from "../arithmetic";
import { cellRanges } from "../cells";
import type { FillWords } from "../fill-words";
import { figure } from "./figures";

const NOTATION = { figure, blank: "blank" };

export const fill: FillWords = {
  title: "Fill rates",
  lead: "Works out blank rates and totals from the table's own rows. A source figure is never filled in. The table changes only once you press the button that fills it.",
  choices: "How to fill",
  besides: {
    differing: (count) => `Also ${counted(count)} that their own rows deny`,
    cut: (count) => `Also ${counted(count)} with a rate cut off instead of rounded`,
  },
  as: "Write",
  values: "Figures",
  formulas: "Formulas, worked out again when figures change",
  places: "Decimals of rates",
  placesOfSheet: (places) => `As in the table (${places})`,
  placesChosen: (places) => String(places),
  zeroOverZero: "Where nothing occurred (0 of 0)",
  leaveBlank: "Leave blank",
  writeZero: "Write 0",
  willFill: (count) => `Will fill ${counted(count)}`,
  nothing: "No more cell can be filled from the rows of this table.",
  fill: (count) => `Fill ${counted(count)}`,
  blank: "blank",
  from: "now",
  to: "will be",
  more: (count) => `Show ${counted(count)} more`,
  working,
  valueInstead: "A figure: the cells it comes from hold text, so that a formula would be wrong.",
  gaps: (count) => `${counted(count)} not filled: why?`,
  obstacle,
  done: (count, checked) => `Filled ${counted(count)} and checked again: ${checked}.`,
  changed:
    "The sheet has just changed, so nothing was filled and it was worked out again; look it over, then fill.",
  check: "Check this sheet",
};

function working(each: Working): string {
  if (each.kind === "total") return sideText(each.parts, NOTATION);
  const { numerator, denominator, exact } = each;
  const division = `${factor(numerator, NOTATION)} ÷ ${factor(denominator, NOTATION)}`;
  return exact === null ? division : `100 × ${division} = ${figure(exact)}`;
}

function obstacle(each: Obstacle): string {
  switch (each.lack) {
    case "blank":
      return `Still blank: ${places(each.terms)}.`;
    case "unreadable":
      return `No figure: ${places(each.terms)}.`;
    case "over-zero":
      return "Some were done of a total of 0; look at the two rows of this rate.";
    case "over-hundred":
      return "More were done than there are, which is above 100%; look at the two rows of this rate.";
    case "negative":
      return "It comes to less than 0; look at the rows it comes from.";
    case "zero-over-zero":
      return "Nothing occurred (0 of 0), so it stays blank.";
    case "two-values":
      return `Two ways of working it out give ${each.values.map(figure).join(" and ")}.`;
    case "formula":
      return "The cell has a formula, which is left as it is.";
    case "more-than-a-figure":
      return `The cell says “${each.shown}”, which is not just a figure.`;
    case "others-agree":
      return "Other sums agree with what it says now; rather one of the rows it comes from may be wrong.";
  }
}

function places(terms: readonly Term[]): string {
  return cellRanges(terms.map(({ cell }) => cell)).join(", ");
}

function counted(count: number): string {
  return count === 1 ? "1 cell" : `${count} cells`;
}
