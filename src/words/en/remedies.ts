import type { Cause, Facts, Finding, Suspect } from "../../core/rule/finding";
import {
  actKind,
  blameOf,
  cellsOf,
  excuseOf,
  gapOf,
  isDownColumn,
  isOfDossiers,
  rowOf,
  termsOf,
} from "../blame";
import { cellRanges } from "../cells";
import { figure } from "./figures";
import { formulaFault } from "./formula-faults";

/** What to do about a finding: the cell and its value, the cells that may be wrong, or what is probably missing. Empty for nothing. */
export function whatToDo(finding: Finding): string {
  const said = remedy(finding);
  return said === "" || excuseOf(finding) === null
    ? said
    : `If not, ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}

function remedy(finding: Finding): string {
  const { facts, suspects } = finding;
  const [best] = suspects;
  if (facts.fact === "number" && best?.cause === "separator") return retype(best);
  const blame = blameOf(finding);
  switch (blame.kind) {
    case "none":
      return unexplained(finding);
    case "certain":
      return certain(blame.suspect, facts);
    case "probable":
      return `Probably ${changes(blame.suspect)}${because(blame.suspect, facts)}; compare it with the source.`;
    case "together":
      return `Probably several cells have to change together, such as ${blame.suspects.map(changes).join(" and ")}; compare them with the source.`;
    case "choice":
      return choice(blame.suspects, blame.others, excuseOf(finding) !== null);
  }
}

function certain(suspect: Suspect, facts: Facts): string {
  const { cell, proposed, reported, basis } = suspect;
  switch (actKind(suspect)) {
    case "formula":
      return mendFormula(suspect);
    case "row":
      return `Probably ${copiedRow(suspect)}: change the ${cellsOf(suspect).length} cells ${placesOf(suspect)} to what the totals of the table leave for them.`;
    case "swap":
      return proposed === null
        ? `Probably ${swapped(suspect)}; compare them with the source.`
        : `Probably ${swapped(suspect)}: change ${changes(suspect)}.`;
    case "cell":
      if (proposed === null) {
        return `Only cell ${cell} can be wrong; the rules do not give its value, so compare it with the source.`;
      }
      if (reported === null) return `Write ${figure(proposed)} in cell ${cell}.`;
      return basis === "likely"
        ? `Check it, and if so change ${changes(suspect)}${because(suspect, facts)}.`
        : `Change ${changes(suspect)}${because(suspect, facts)}.`;
  }
}

/** Told without a separator: typed with one, the same machine would take it for a decimal point again. */
function retype({ cell, proposed }: Suspect): string {
  return `Check it, and if so type ${proposed ?? ""} in cell ${cell} again, without a separator.`;
}

/** A longer formula is not read in a sentence. */
const LONGEST_FORMULA = 80;

function mendFormula({ cell, formula, proposed }: Suspect): string {
  if (formula === null) return "";
  const fault = sentenceStart(formulaFault(cell, formula));
  if (formula.fault === "not-recalculated") {
    return `${fault}; press F9, or open the file in Excel and save it.`;
  }
  if (formula.proposed === null) {
    return `${fault}; type ${formula.cells.join(", ")} again as a number.`;
  }
  return formula.proposed.length > LONGEST_FORMULA
    ? `${fault}; mend the formula.`
    : `${fault}; change it to ${formula.proposed}${proposed === null ? "" : ` (which gives ${figure(proposed)})`}.`;
}

function choice(suspects: readonly Suspect[], others: number, isExcused: boolean): string {
  const rest = others === 0 ? [] : [`${others} other cells`];
  const valued = suspects.filter(({ proposed }) => proposed !== null);
  if (valued.length === 0) {
    const places = [...suspects.map(option), ...rest];
    const named = `${places.slice(0, -1).join(", ")} or ${places.at(-1) ?? ""}`;
    return isExcused
      ? `Look again at ${named}.`
      : `The mistake may be in ${named}; the rules do not give the value, so compare them with the source.`;
  }
  const last = others === 0 ? "" : ` or ${others} other cells`;
  const options = `${suspects.map(option).join("; ")}${last}`;
  const lead =
    valued.length === suspects.length
      ? "Any one of these changes would do"
      : "Any one of these could be wrong";
  return `${lead}: ${options}. The sheet does not say which; compare them with the source.`;
}

/** One of several things that may have happened. */
function option(suspect: Suspect): string {
  const { cell, formula, proposed } = suspect;
  switch (actKind(suspect)) {
    case "formula":
      return formula === null ? "" : formulaFault(cell, formula);
    case "row":
      return `${copiedRow(suspect)} (cells ${placesOf(suspect)})`;
    case "swap":
      return `cells ${cellsOf(suspect).join(" and ")} swapped`;
    case "cell":
      return proposed === null ? `cell ${cell}` : `cell ${cell} to ${figure(proposed)}`;
  }
}

function unexplained(finding: Finding): string {
  const { facts, severity } = finding;
  switch (facts.fact) {
    case "unequal": {
      const gap = gapOf(facts.left, facts.right);
      if (excuseOf(finding) !== null) {
        return `Compare these cells with the source (they differ by ${figure(unsigned(gap))}).`;
      }
      return `${difference(gap)}, and no small change explains it: ${missing(facts, gap)}; compare them with the source.`;
    }
    case "exceeds":
      return severity === "error" || severity === "warning"
        ? "Compare these cells with the source."
        : "";
    case "rate-off": {
      const other = isOfDossiers(facts) ? " (such as what was resolved, due or received)" : "";
      return facts.insteadOf === null
        ? `No small change explains it: the rate may be of another figure${other}; compare it with the source.`
        : `See which denominator the form asks for${other}, then work it out again or explain it.`;
    }
    case "out-of-range":
      return "A count may have been written in a row of rates; type it again.";
    default:
      return "";
  }
}

function difference(gap: string): string {
  return gap.startsWith("-")
    ? `The parts come to ${figure(unsigned(gap))} too much`
    : `${figure(gap)} is missing`;
}

/** What may be absent where the parts of a sum do not come to it. */
function missing(facts: Extract<Facts, { fact: "unequal" }>, gap: string): string {
  const other = "the two may be defined differently";
  if (isDownColumn(facts.left, facts.right)) {
    return gap.startsWith("-")
      ? `the table may count a row twice, or ${other}`
      : `the table may lack a row, or ${other}`;
  }
  if (gap.startsWith("-")) return `a part may be counted twice, or ${other}`;
  return isOfDossiers(facts)
    ? `the form may lack a kind (dossiers returned, withdrawn, waiting for papers), or ${other}`
    : `the form may lack a part of the total, or ${other}`;
}

function because(suspect: Suspect, facts: Facts): string {
  // Which figures were divided is told with the rate itself.
  const isTold = "insteadOf" in facts && facts.insteadOf !== null;
  const cause = suspect.cause === "wrong-denominator" && isTold ? "" : causeOf(suspect, facts);
  return cause === "" ? "" : ` (probably ${cause})`;
}

/** How a figure went wrong, with the cell that explains it, as a phrase; empty where that is not known. */
export function causeOf(suspect: Suspect, facts: Facts | null): string {
  const { source } = suspect;
  switch (actKind(suspect)) {
    case "row":
      return copiedRow(suspect);
    case "swap":
      return swapped(suspect);
    default:
      // How it came about cannot be known where the value is not.
      if (suspect.proposed === null) return "";
      return (
        (source === null ? "" : sourced(suspect.cause, source, facts)) || CAUSES[suspect.cause]
      );
  }
}

function sourced(cause: Cause, source: string, facts: Facts | null): string {
  switch (cause) {
    case "omitted-part":
      return `${rowAt(source, facts)} left out of the sum`;
    case "double-counted":
      return `${rowAt(source, facts)} counted twice`;
    case "wrong-denominator":
      return `divided by cell ${source}${insteadOf(facts)}`;
    case "copied":
      return `copied from cell ${source} above`;
    case "swapped-cells":
      return `swapped with cell ${source}`;
    default:
      return "";
  }
}

function insteadOf(facts: Facts | null): string {
  const [term, ...others] =
    facts !== null && "denominator" in facts && typeof facts.denominator !== "string"
      ? facts.denominator.terms
      : [];
  return term === undefined || others.length > 0 ? "" : ` instead of cell ${term.cell}`;
}

function copiedRow({ cell, source }: Suspect): string {
  return source === null
    ? `row ${rowOf(cell)} was copied from another`
    : `row ${rowOf(cell)} was copied whole from row ${rowOf(source)}`;
}

function swapped(suspect: Suspect): string {
  return `cells ${cellsOf(suspect).join(" and ")} were swapped`;
}

function rowAt(cell: string, facts: Facts | null): string {
  const term = (facts === null ? [] : termsOf(facts)).find((each) => each.cell === cell);
  return term === undefined || term.code === ""
    ? `cell ${cell}`
    : `row ${term.code} (cell ${cell})`;
}

function changes({ cell, proposed, with: others }: Suspect): string {
  return [{ cell, proposed }, ...others]
    .map((change) =>
      change.proposed === null
        ? `cell ${change.cell}`
        : `cell ${change.cell} to ${figure(change.proposed)}`,
    )
    .join(" and ");
}

function placesOf(suspect: Suspect): string {
  return cellRanges(cellsOf(suspect)).join(", ");
}

function unsigned(gap: string): string {
  return gap.replace("-", "");
}

function sentenceStart(phrase: string): string {
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`;
}

const CAUSES: Readonly<Record<Cause, string>> = {
  "digit-changed": "one digit mistyped",
  "digits-swapped": "two neighbouring digits swapped",
  "digit-missing": "a digit left out",
  "digit-extra": "a digit too many",
  sign: "the wrong sign",
  scale: "off by a factor of 10, 100 or 1000",
  separator: "the thousands separator taken for a decimal point",
  "swapped-cells": "two cells swapped",
  "omitted-part": "one row left out of the sum",
  "double-counted": "one row counted twice",
  "stale-ratio": "the rate not worked out again after a change",
  "wrong-denominator": "divided by another figure",
  copied: "copied from another row",
  unknown: "",
};
