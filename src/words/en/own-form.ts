import type { OwnFormFault } from "../../core/own-form/own-fault";
import type { NamedWord } from "../../core/written-rules/fault";
import type { Expected } from "../../core/written-rules/typed-rule-error";
import { shortLabel } from "../label";
import type {
  NextFormWords,
  OwnFormPaneWords,
  OwnFormSheetWords,
  OwnFormWords,
} from "../own-form-words";

const EXPECTED: Readonly<Record<Expected, string>> = {
  figure: "the code of an indicator or a number belongs there",
  relation: "a sign that compares belongs there: =, ≤, ≥, < or >",
  end: "the expression should end there, or + − × ÷ is missing",
  closing: "a closing bracket is missing",
  code: "exactly one code belongs there",
  rate: "× and ÷ are for rates alone, as in [1.2] = 100 × [1.2.2] ÷ [1.2.1]",
  range: "a range goes from a row to a later one of its group, as in 3.1.1:3.1.3",
  shorter: "the expression is too long; split it over several rows",
};

function faultText(fault: OwnFormFault["fault"]): string {
  switch (fault.fault) {
    case "syntax":
      return `The expression cannot be read${fault.near === "" ? "" : ` at “${fault.near}”`}: ${EXPECTED[fault.expected]}.`;
    case "no-expression":
      return "There is no expression. Write one, or “off” in the column of weights to leave out the rule with this code.";
    case "unknown-code":
      return fault.nearest === null
        ? `There is no indicator “${shortLabel(fault.typed)}”. Look at the code again.`
        : `There is no indicator “${shortLabel(fault.typed)}”; the nearest is ${wordOf(fault.nearest)}.`;
    case "repeated-id":
      return `The code “${fault.id}” is used in cell ${fault.first} already. Give it another.`;
    case "unknown-severity":
      return `The weight “${shortLabel(fault.typed)}” is not known. Write: error, explain, notice, or off.`;
    case "unknown-scope":
      return `There is no form or sheet “${shortLabel(fault.typed)}”. Leave the cell blank (for every appendix) or write one of: ${fault.known.join("; ")}.`;
    case "off-without-id":
      return "It is not clear which rule is switched off. Write its code.";
    case "off-unknown":
      return `No rule has the code “${fault.id}” to be switched off. Look at the code again.`;
    case "mixed-kinds":
      return `Figures of different kinds are added or compared: ${fault.words.map(wordOf).join(" with ")}. The rule is used all the same; look at it again.`;
    case "not-a-rate":
      return `${wordOf(fault.word)} is no rate. The rule is used all the same; look at it again.`;
    case "heading":
      return `${wordOf(fault.word)} is a heading without a figure. The rule is used all the same; look at it again.`;
    case "no-form-rows":
      return "The table of indicators has no row that can be used.";
    case "row-without-code":
      return "This row has no code and is not used. Give it a code of its own.";
    case "row-without-label":
      return "This row has no label and is not used. Write the label as the form prints it.";
    case "impossible-code":
      return `The code “${shortLabel(fault.typed)}” holds square or curly brackets or is too long, and is not used. Change it.`;
    case "code-twice":
      return `The code “${fault.code}” is used in cell ${fault.first} already, so this row is not used. Give it another.`;
    case "unknown-kind":
      return `The kind “${shortLabel(fault.typed)}” is not known and read as a count. Write: count, money, rate, coded or group.`;
    case "unknown-parent":
      return `No row above has the code “${shortLabel(fault.typed)}”. Look at the column again.`;
    case "not-yes-or-no":
      return `“${shortLabel(fault.typed)}” is not understood. Write yes or no.`;
    case "unknown-bound":
      return `The bounds “${shortLabel(fault.typed)}” are not understood and read as 0–100. Write: may pass 100, or unbounded.`;
    case "answer-without-word":
      return "An answer has no word. Write it like this: No = 0; Yes = 1.";
    case "not-a-date":
      return `“${shortLabel(fault.typed)}” is no date. Write it like 01/07/2025.`;
    case "unknown-level":
      return `The level “${shortLabel(fault.typed)}” is not known and read as commune. Write: commune or district.`;
    case "unknown-layout":
      return `The layout “${shortLabel(fault.typed)}” is not known and read as one indicator a row. Write: one unit, or several units.`;
    case "unknown-excuse":
      return `The reason “${shortLabel(fault.typed)}” is not known, so this cell is left out.`;
    case "not-a-threshold":
      return `The threshold “${shortLabel(fault.typed)}” is not understood, so this cell is left out. Write it like this: 5 % and 5.`;
    case "half-a-synonym":
      return "One of the two wordings is missing, so this row is left out.";
  }
}

function wordOf({ code, label }: NamedWord): string {
  return `${code} ${shortLabel(label)}`;
}

const sheet: OwnFormSheetWords = {
  title: "Own form",
  facts: {
    title: "Form title",
    id: "Form code",
    layout: "Layout",
    level: "Level",
    number: "Decision number",
    date: "Decision date",
    agency: "Issued by",
    source: "Source",
    from: "In force from",
    to: "In force to",
    rulesSource: "Source of the rules",
    rulesFrom: "Rules in force from",
    rulesTo: "Rules in force to",
  },
  indicators: {
    code: "Code",
    label: "Indicator",
    aliases: "Other labels",
    parent: "Under",
    unit: "Unit of measure",
    kind: "Kind",
    mayBeBlank: "May be blank",
    summed: "Summed",
    answers: "Answers",
    bound: "Bounds of a rate",
  },
  columnHeading: "Column heading",
  rules: {
    id: "Code",
    about: "Meaning",
    expression: "Expression",
    severity: "Severity",
    scope: "Applies to",
    excuse: "May be true because of",
    threshold: "Threshold of a notice",
  },
  rulesTitle: "Rules",
  synonyms: { met: "Met as", read: "Read as" },
  synonymsTitle: "Wordings that mean the same",
  layout: {
    "indicator-list": "one unit, an indicator in each row",
    "unit-table": "several units, an indicator in each column",
  },
  level: { huyen: "district", xa: "commune" },
  kind: { count: "count", money: "money", rate: "rate", coded: "coded", group: "group" },
  yes: "yes",
  no: "no",
  bound: { percent: "0 to 100", "may-pass-100": "may pass 100", unbounded: "unbounded" },
  severity: { error: "error", warning: "explain", notice: "notice", off: "off" },
  excuse: {
    "carried-over": "carried over from an earlier period",
    "other-definition": "another definition",
    "different-scope": "another scope",
    "collected-at-counter": "collected at the counter",
    "over-quota": "over the quota",
    "over-plan": "over the plan",
    "small-office": "usually 0 or 1",
    "returned-or-withdrawn": "returned or withdrawn",
    "uncertain-rule": "inferred from the layout",
  },
  threshold: ({ percent, count }) => `${percent} % and ${count}`,
  checks: {
    range: "rates from 0 to 100",
    answers: "answers from the list",
    headings: "headings are blank",
    columnTotal: "total rows are sums",
  },
  // The expressions are in the one rule language, whose words are Vietnamese.
  noteRate: (rate, denominator) => `[${rate}] = ghi chú ÷ [${denominator}]`,
  date: (iso) => iso.split("-").reverse().join("/"),
};

const pane: OwnFormPaneWords = {
  heading: "Rules read from the form",
  lead: "This form is not one of ours, so it is checked by the rules that it prints itself. Clear those that are not right.",
  totalRow: (name) => `The row “${name}” is the sum of its rows`,
  origin: {
    "numbering-row": "the row that numbers the columns",
    heading: "a formula in a heading",
    "code-tree": "the numbering of the rows",
    "of-which": "the words “of which”",
    "total-row": "a total row",
    "rate-rows": "rows of a rate",
    data: "taken from the figures",
  },
  cell: (cell) => `Go to cell ${cell}`,
  more: (count) => `${count} more`,
  confirm: "Confirm these rules",
  confirmed: (count) => `Rules confirmed: ${count}.`,
  save: "Save as a form of your own",
  saveHint: "Adds a sheet that keeps the form and its rules, for later and for your colleagues.",
  title: "Form title",
  number: "Number of the decision",
  date: "Date of the decision",
  dateHint: "For example 15/01/2026",
  agency: "Issued by",
  needsTitle: "Write the title of the form.",
  needsDate: "Write the date like 15/01/2026, or leave it blank.",
  faults: "Your own rules and forms to look at",
  atCell: (sheet, cell) => `Sheet “${sheet}”, cell ${cell}`,
};

const next: NextFormWords = {
  heading: "This form differs from the one that is kept",
  open: (count, isTable) => `Bring the kept form up to date (${counted(count, isTable)} differ)`,
  lead: (title, kept, isTable) =>
    `Of the form “${title}”, ${counted(kept, isTable)} are as they were. Please look at the others.`,
  change: {
    added: (isTable) => `A ${isTable ? "column" : "row"} that the form does not have`,
    gone: (isTable) => `A ${isTable ? "column" : "row"} that is not on the sheet`,
    reworded: () => "Worded otherwise",
    moved: (isTable) => `A ${isTable ? "column" : "row"} that was moved`,
  },
  reworded: (before, now) => `${before} → ${now}`,
  choose: (label) => `“${label}” is`,
  same: { reworded: "the same indicator, renamed", moved: "the same indicator, moved" },
  sameAs: (code, label) => `indicator ${code} ${label}, renamed`,
  new: "a new indicator",
  left: "no part of the form",
  gone: "taken out of the form",
  stay: "kept in the form",
  claimed: (label) => `It is now “${label}”.`,
  more: (count, isTable) => `See ${counted(count, isTable)} more`,
  where: (place, isTable) => `${isTable ? "Column" : "Row"} ${place}`,
  rules: "Rules of the new form",
  rulesKept: (count) => `Rules that stay as they are: ${count}.`,
  doubtful: (label) => `It may lack “${label}”, a new indicator of the same group.`,
  offered: "Printed on the sheet, with a new indicator.",
  lost: (rule, labels) =>
    `Taken out: ${rule}. The form no longer has ${labels.map((label) => `“${label}”`).join(", ")}.`,
  save: "Save the new form",
  saveHint:
    "Adds a sheet with the new form, used in place of the old one from now on. The sheet of the old one stays.",
};

function counted(count: number, isTable: boolean): string {
  return `${count} ${isTable ? "columns" : "rows"}`;
}

export const ownForm: OwnFormWords = { fault: faultText, sheet, pane, next };
