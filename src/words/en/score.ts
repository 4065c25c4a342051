import type { EntryFault, PointsColumn } from "../../core/criteria-sheet/read-entries";
import type { FigureOf, SetFault } from "../../core/criteria-sheet/set-fault";
import type { ExpectedPart } from "../../core/score/expression";
import { shortLabel } from "../label";
import type {
  CriteriaSheetWords,
  EntriesSheetWords,
  PointsSheetWords,
  ScoreWords,
} from "../score-words";

const EXPECTED: Readonly<Record<ExpectedPart, string>> = {
  figure: "an indicator's code in square brackets or a number is needed",
  relation: "a sign of comparison is needed: =, ≤, ≥, < or >",
  separator: "a semicolon is needed",
  closing: "a closing bracket is missing",
  end: "the formula should end there, or + − × ÷ is missing",
  shorter: "the formula is too long",
};

const FIGURE_OF: Readonly<Record<FigureOf, string>> = {
  max: "a maximum",
  step: "a rounding step",
  places: "a number of decimals",
  total: "a total",
  "class-floor": "a floor",
  quota: "a largest share",
};

const WANTED: Readonly<Record<"target" | "floor" | "each" | "quality", string>> = {
  target: "Write one number as the target, such as: target 80%.",
  floor: "Write one number as the floor, such as: from 95%.",
  each: "Write the points for each, such as: 0.5 off each.",
  quality: "Write two numbers, the points off each and those for quality: 0.5 off each; quality 2.",
};

function faultText(fault: SetFault): string {
  switch (fault.fault) {
    case "no-criteria":
      return "The table of criteria has no row that can be used.";
    case "row-without-code":
      return "This row has no code and is not used. Write one such as 1, 1.1, 1.1.1.";
    case "row-without-name":
      return "This row has no name of a criterion and is not used.";
    case "impossible-code":
      return `The code “${shortLabel(fault.typed)}” has a bracket or is too long and is not used. Change it.`;
    case "code-twice":
      return `The code “${shortLabel(fault.code)}” stands in cell ${fault.first} already, so this row is not used. Choose another.`;
    case "unknown-parent":
      return `No row above has the code “${shortLabel(fault.typed)}”. Look at the column again.`;
    case "parent-below":
      return `By its code this row belongs under “${shortLabel(fault.parent)}”, which stands below it in cell ${fault.cell}. Move that row up.`;
    case "not-a-figure":
      return `“${shortLabel(fault.typed)}” cannot be used as ${FIGURE_OF[fault.of]}. Write a number, such as 1.5.`;
    case "unknown-scorer":
      return `“${shortLabel(fault.typed)}” is not known. Write: self, appraised or survey.`;
    case "unknown-kind":
      return fault.typed === ""
        ? "Nothing says how this criterion is scored. Write for example: bands, proportional, expression."
        : `“${shortLabel(fault.typed)}” is no way of scoring that is known, so this criterion is not scored. Write one of: ${KINDS.join("; ")}.`;
    case "unknown-not-applicable":
      return `“${shortLabel(fault.typed)}” is not known; taken as: removed. Write: full points, zero or removed.`;
    case "unknown-group":
      return `The group “${shortLabel(fault.typed)}” is not known. Write: main, bonus or penalty.`;
    case "not-yes-or-no":
      return `“${shortLabel(fault.typed)}” is not known. Write yes or no.`;
    case "not-a-date":
      return `“${shortLabel(fault.typed)}” is no date. Write one such as 15/12/2022.`;
    case "scored-above-others":
      return "Other criteria stand below this row, so its points are their sum; the way of scoring written here is not used.";
    case "no-expression":
      return "There is no formula, so this criterion is not scored.";
    case "formula":
      return `The formula cannot be read${fault.near === "" ? "" : ` at “${fault.near}”`}: ${EXPECTED[fault.expected]}.`;
    case "unknown-code":
      return fault.nearest === null
        ? `The form has no indicator “${shortLabel(fault.typed)}”. Look at the code again.`
        : `The form has no indicator “${shortLabel(fault.typed)}”; the nearest is ${fault.nearest.code} ${shortLabel(fault.nearest.label)}.`;
    case "reads-rate":
      return `The indicator ${fault.word.code} ${shortLabel(fault.word.label)} is a rate already worked out. Points come from counts; write an indicator that counts.`;
    case "no-on-time-counts":
      return `The form does not have the counts for “${shortLabel(fault.typed)}”. Write formulas in the columns of numerator and denominator, or enter both in the scoring sheet.`;
    case "unknown-form":
      return `No form is called “${shortLabel(fault.typed)}”, so that no figures can be read for this set. Write the code or the title of a form, or keep that form in a sheet Mẫu của đơn vị.`;
    case "no-levels":
      return fault.of === "options"
        ? "There are no options. Write them as: Yes: 1; No: 0."
        : "There are no bands. Write them as: ≥85%: 2; 70–<85%: 1.25; <70%: 0.";
    case "too-many-levels":
      return `This cell has more than ${fault.most} levels and is not used.`;
    case "unreadable-level":
      return fault.of === "options"
        ? `The option “${shortLabel(fault.typed)}” cannot be read. Write it as: Yes: 1.`
        : `The band “${shortLabel(fault.typed)}” cannot be read. Write it as: 70–<85%: 1.25.`;
    case "option-twice":
      return `The option “${shortLabel(fault.label)}” is written twice. Remove one.`;
    case "band-leaves-out-bound":
      return `The band “${shortLabel(fault.typed)}” leaves out its own bound and is not used. Write where it begins, such as: from 80%.`;
    case "band-gap":
      return `No band holds from ${fault.from}% to below ${fault.to}%; the one below is used there. Look at it again.`;
    case "band-overlap":
      return fault.from === fault.to
        ? `${fault.from}% is in two bands; the higher one is used. Look at it again.`
        : `From ${fault.from}% to ${fault.to}% two bands hold; the higher one is used. Look at it again.`;
    case "wants-figures":
      return WANTED[fault.of];
    case "class-without-name":
      return "This row names no class and is not used.";
    case "unknown-bound":
      return `“${shortLabel(fault.typed)}” cannot be read. Write where the class begins, such as: from 80, above 80.`;
    case "unknown-class":
      return `The table has no class “${shortLabel(fault.typed)}”. Write a class as it is called there.`;
    case "bounds-not-descending":
      return "A class must begin below the one above it. Put the classes in order, highest first.";
    case "unknown-comparison":
      return `“${shortLabel(fault.typed)}” is not known; the published index is used. Write: published index or exact index.`;
    case "unknown-level":
      return `The level “${shortLabel(fault.typed)}” is not known. Write: commune, district, province or any.`;
  }
}

const sheet: CriteriaSheetWords = {
  title: "Criteria set",
  facts: {
    title: "Set title",
    id: "Set code",
    document: "Document",
    date: "Date",
    issuer: "Issued by",
    seen: "What was read",
    form: "Form",
    places: "Decimals",
    total: "Total",
  },
  columns: {
    code: "Code",
    name: "Criterion",
    max: "Maximum",
    scorer: "Scored by",
    kind: "How it is scored",
    formula: "Formula",
    numerator: "Numerator",
    denominator: "Denominator",
    definition: "Definition",
    levels: "Levels",
    step: "Rounded to",
    notApplicable: "Not applicable",
    group: "Group",
    lead: "Lead agency",
    evidence: "Evidence",
    basis: "Basis",
    parent: "Under",
    sample: "Sample",
  },
  kind: {
    sum: "sum of those below",
    options: "option",
    bands: "bands",
    proportional: "proportional",
    "to-target": "proportional to a target",
    "above-floor": "proportional above a floor",
    deduct: "deduct for each",
    count: "count",
    "deduct-and-quality": "deduct for each, add quality",
    "external-index": "external index",
    survey: "survey",
    entered: "entered by hand",
    expression: "expression",
  },
  scorer: { self: "self", appraised: "appraised", survey: "survey" },
  notApplicable: { full: "full points", zero: "zero", remove: "removed" },
  group: { main: "main", bonus: "bonus", penalty: "penalty" },
  onTime: {
    resolved: "On time out of dossiers resolved",
    due: "On time out of dossiers due",
    received: "On time out of dossiers received",
    "766": "On time by decision 766",
  },
  noParent: "none",
  sample: "sample, compare with the province's decision",
  knockOut: "knock-out",
  target: (percent) => `target ${percent}%`,
  floor: (percent) => `from ${percent}%`,
  eachLost: (points) => `${points} off each`,
  eachGained: (points) => `${points} for each`,
  lostAndQuality: (each, quality) => `${each} off each; quality ${quality}`,
  classes: {
    title: "Classes",
    facts: {
      title: "Class rule title",
      id: "Class rule code",
      document: "Class rule document",
      date: "Class rule date",
      issuer: "Class rule issued by",
      seen: "Class rule what was read",
      level: "Level",
      from: "In force from",
      to: "In force to",
      noFloor: "Parts without a floor",
      compares: "Compared by",
      quota: "Most in the highest class (%)",
      headOfUnit: "Head of the unit by",
      sample: "Class rule is a sample",
    },
    columns: {
      class: "Class",
      from: "Index from",
      floor: "Floor of every field (%)",
      readings: "May mean",
    },
    open: "Not decided by the text",
    bound: { from: (percent) => `from ${percent}`, above: (percent) => `above ${percent}` },
    level: { tinh: "province", huyen: "district", xa: "commune", any: "any" },
    compares: { published: "published index", exact: "exact index" },
  },
  date: (iso) => iso.split("-").reverse().join("/"),
};

const KINDS = Object.values(sheet.kind);

const entries: EntriesSheetWords = {
  title: "Score sheet",
  unit: "Unit",
  columns: {
    code: "Code",
    name: "Criterion",
    max: "Maximum",
    unit: "Unit",
    option: "Option",
    numerator: "Numerator",
    denominator: "Denominator",
    count: "Count",
    self: "Self",
    appraised: "First appraisal",
    explanation: "Explanation",
    reappraised: "Second appraisal",
    survey: "Survey",
    notApplicable: "Not applicable",
    source: "Source",
    closed: "Figures as of",
    evidence: "Evidence",
  },
};

const points: PointsSheetWords = {
  title: "Points",
  // The headings of a table to be ranked are read in Vietnamese alone.
  number: "TT",
  unit: "Tên đơn vị",
  group: "Nhóm",
  maxima: "Điểm tối đa",
  bonus: "Điểm thưởng",
  penalty: "Điểm phạt",
  ownMaximum: (field) => `Tối đa áp dụng: ${field}`,
};

const COLUMN: Readonly<Record<PointsColumn, string>> = {
  self: "the unit's own points",
  appraised: "points of the first appraisal",
  reappraised: "points of the second appraisal",
  survey: "points of the survey",
  numerator: "a numerator",
  denominator: "a denominator",
  count: "a count",
};

function entryFaultText(fault: EntryFault): string {
  switch (fault.fault) {
    case "unknown-criterion":
      return `The set has no criterion “${shortLabel(fault.typed)}”, so this row is left out. Look at the code again.`;
    case "criterion-twice":
      return `The criterion “${shortLabel(fault.code)}” is scored in cell ${fault.first} already, so this row is left out.`;
    case "no-points":
      return `“${shortLabel(fault.typed)}” cannot be read as ${COLUMN[fault.column]} and counts as not entered. Write a number.`;
    case "above-maximum":
      return `${fault.points} as ${COLUMN[fault.column]} is above the maximum of ${fault.max} and is not used. Look at it again.`;
    case "unknown-option":
      return `The criterion has no option “${shortLabel(fault.typed)}”. Write one of: ${fault.known.map(shortLabel).join("; ")}.`;
    case "not-yes-or-no":
      return `“${shortLabel(fault.typed)}” is not known; taken as applying. Write yes or no.`;
    case "no-unit":
      return fault.isAsked
        ? "Points were entered but the unit is not named, so they are not scored. Write the unit's name."
        : "Points were entered but the unit is not named, so they are not scored. Add a row Unit above the table with the unit's name.";
  }
}

export const score: ScoreWords = {
  sheet,
  entries,
  points,
  fault: faultText,
  entryFault: entryFaultText,
};
