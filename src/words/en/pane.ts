import type { Task } from "../../core/plan/plan";
import type { Severity } from "../../core/rule/finding";
import type { OnTimeBasis } from "../../core/score/criteria-set";
import type { FoldedLine, PaneWords, WorkbenchWords } from "../pane-words";

const DONE: Readonly<Record<Task, string>> = {
  mark: "checked",
  results: "checked",
  mend: "mended",
  fill: "filled",
  rank: "ranked",
  unmark: "clean",
  waive: "checked",
  keep: "with form",
  clean: "clean",
};

const FORMS: ReadonlyMap<string, string> = new Map([
  ["huyen", "District appendix"],
  ["xa", "Commune appendix"],
  ["vpcp-06a", "Form II.06a: dossiers received and resolved"],
]);

const HABITS: Readonly<Record<FoldedLine, (count: number) => string>> = {
  "cut-ratio": (count) => `${counted(count, "rate")} cut off instead of rounded`,
  "repaired-text": (count) => `${counted(count, "figure")} typed as text, read as numbers`,
  "blank-rate": (count) => `${counted(count, "rate")} left blank though the figures are there`,
  "blank-hole": (count) => `${counted(count, "place")} left blank among filled rows`,
  "blank-group": (count) => `${counted(count, "group")} of indicators left wholly blank`,
  "blank-unjudged": (count) => `${counted(count, "sum")} not judged because of blank cells`,
};

const MARKS: Readonly<Record<Severity, (count: number) => string>> = {
  error: (count) => counted(count, "wrong figure"),
  warning: (count) => `${count} to explain`,
  notice: (count) => counted(count, "note"),
  undecided: (count) => `${count} that cannot be judged`,
};

const ON_TIME: Readonly<Record<OnTimeBasis, string>> = {
  resolved: "Resolved on time, of the dossiers resolved",
  due: "Resolved on time, of the dossiers that fell due",
  received: "Resolved on time, of the dossiers received",
  "766":
    "Resolved early or on time and still pending in time, of all dossiers received and handled",
};

function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return count === 1 ? `1 ${noun}` : `${count} ${nouns}`;
}

function points(gain: string): string {
  return gain === "1" ? "1 point" : `${gain} points`;
}

export const pane: PaneWords = {
  start: {
    title: "Check every figure before it leaves",
    lead: "Soát Phụ lục reads the table on the open sheet and shows which cell is wrong, what it should say and why.",
    jobs: "Choose what to do",
    check: "Check the figures",
    checkHint: "Totals against their parts, rates against their two rows.",
    fill: "Fill rates",
    fillHint: "Blank rates and totals, worked out from the table's own rows.",
    rank: "Rank",
    rankHint: "Index, rank and class for a table of points of many units.",
    privacy: "The figures are worked on in this computer and sent nowhere.",
  },
  back: "Back",
  working: "Reading the sheet…",
  close: "Close this message",
  otherSheet: {
    shown: (sheet) => `The result below is of sheet ${sheet}.`,
    check: "Check this sheet",
    fill: "Fill the rates of this sheet",
    rank: "Rank this sheet",
  },
  trouble: {
    code: (code) => `Excel's code: ${code}`,
    copy: "Copy the facts for support",
    copied: "Copied",
    copyByHand: "Facts for support, to be selected and copied",
  },
  check: {
    title: "Check the figures",
    again: "Check again",
    stale: "The sheet changed since this check, so the results below may be out of date.",
    form: (id) => FORMS.get(id) ?? "A form not in the catalogue",
    byCommune: "Filled by a commune in the longer form of the district.",
    inForceTo: (day) =>
      `This form was prescribed until ${day}; where there is a new one, use that.`,
    recognised: (matched, rows) => `${matched}/${rows} indicators`,
    recognisedTable: (columns, rows) => `${columns} columns of figures, ${counted(rows, "row")}`,
    missing: (codes) => `No row was found for ${codes.join(", ")}.`,
    missingColumns: (codes) => `The table lacks column ${codes.join(", ")} of the form.`,
    extra: (rows) => `The form does not have row ${rows.join(", ")} of the sheet.`,
    extraColumns: (columns) => `The form does not have column ${columns.join(", ")} of the table.`,
    summary: "Result",
    nothing: "Nothing wrong was found",
    nothingHint: "Every total, rate and limit that can be read on this table agrees.",
    severity: {
      error: { heading: "Wrong figures", counted: MARKS.error },
      warning: { heading: "To explain", counted: MARKS.warning },
      notice: { heading: "Notes", counted: MARKS.notice },
      undecided: { heading: "Cannot be judged", counted: MARKS.undecided },
    },
    goTo: (cell) => `Go to cell ${cell}`,
    cell: (cell) => `Cell ${cell}`,
    printed: "It says",
    proposed: "Should be",
    likely: "Perhaps",
    several: "One of these cells may be wrong:",
    follows: (count) => `${counted(count, "other place")} follow from it`,
    habits: "Repeated in several places",
    habit: (line, count) => HABITS[line](count),
    formFaults: "About the form",
    rounding: {
      ask: "Round all of them again",
      shown: "Cells to be written",
      from: "it says",
      to: "it will say",
      confirm: (count) => `Write ${counted(count, "cell")}`,
      formulas: (count) =>
        `${counted(count, "cell")} with a formula left as it stands: put ROUND into the formula.`,
      done: (count) => `${counted(count, "cell")} rounded again and the table checked anew.`,
    },
  },
  rank: {
    title: "Rank",
    lead: "A preview. The table changes only when you press Write to the table.",
    profile: "Rules for the classes",
    source: ({ source, inForce }) => {
      const day = source.date === null ? "" : ` of ${source.date}`;
      const until = inForce.to === null ? "" : `, in force until ${inForce.to}`;
      return `By ${source.document}${day} (${source.issuer})${until}. Taken from: ${source.seen}.`;
    },
    sample: "A sample: compare it with your province's decision.",
    previous: "Compare with last year's table",
    noPrevious: "Do not compare",
    criteria: {
      heading: "Criteria",
      by: (title) => `Points are worked out by the sheet “Bộ tiêu chí” of this file: ${title}.`,
      sample:
        "Some criteria are samples: compare them with your decision before you use the results.",
      more: (count) => `and ${count} more.`,
      onTime: "How the on-time rate is measured",
      onTimeAsSet: "As the criteria say",
      onTimeBy: ({ basis, usedBy }) => `${ON_TIME[basis]} (${usedBy})`,
      onTimeNow: ({ basis }) => `The criteria say: ${ON_TIME[basis]}.`,
    },
    settings: {
      heading: "How to write it",
      as: "Write into the columns",
      values: "Values",
      live: "Live formulas that work the results out again when points change",
      sheets: "Add sheets",
      sheet: {
        index: "Phụ lục II: index by field",
        class: "Phụ lục III: rank and class",
        chart: "Chart",
        lost: "Points that were lost",
      },
      extras: "Add sheets to work with",
      extra: {
        slips: "A score slip for every unit",
        round: "Freeze this round, with what changed since the last one",
        criteria: "The criteria, to be edited",
        entries: "An empty score sheet, to be filled in",
      },
      names: "Names of the sheets",
      namesHint:
        "Leave one blank for the usual name. A name that is taken gets a number behind it.",
      nameOf: (own) => `Name of sheet ${own}`,
      refusedName: {
        "too-long": "The name of a sheet has 31 characters at most.",
        "refused-mark": "The name of a sheet may not hold : \\ / ? * [ ].",
        apostrophe: "The name of a sheet may not begin or end with an apostrophe.",
        reserved: "Excel keeps the name History for itself; choose another one.",
      },
      title: "Title of the appendix",
      titleHint: "Leave it blank for the usual one.",
      order: "Order of the units in the appendix",
      orders: { list: "As the list of units", rank: "By rank" },
      signature: "Leave room for a signature at the end",
      standing: "How units are ranked",
      by: "Where indexes are close",
      bys: {
        exact: "By the unrounded index",
        published: "By the published index; equal ones share a rank",
      },
      ties: "After units that share a rank",
      tied: {
        competition: "Ranks are skipped (1, 1, 3)",
        dense: "The next rank follows (1, 1, 2)",
      },
      breaks: "Where the index is the same",
      nextBreak: (place) => `If they are still equal, criterion ${place}`,
      tie: "They share a rank",
      stillTie: "They still share a rank",
      breakBy: (tie) => `By ${tie.by === "bonus" ? "bonus points" : `field ${tie.field}`}`,
    },
    sentences: {
      heading: "Sentences for the report",
      lead: "Press Copy, then paste into the report.",
      copy: "Copy",
      copied: "Copied",
      copyAll: "Copy all",
      all: "all sentences",
      haveCopied: (title) => `Copied: ${title}.`,
      byHand: "This computer does not let us copy. The text below is selected: press Ctrl+C.",
    },
    willWrite: (sheet) => `Columns to be written on sheet ${sheet}`,
    haveWritten: (sheet) => `Columns written on sheet ${sheet}`,
    valuesInstead: (headings, units) =>
      `Column ${headings.join(", ")} holds values for ${counted(units, "unit")}, where no formula can say it.`,
    adds: (sheets) => `Adds ${counted(sheets.length, "sheet")}: ${sheets.join(", ")}.`,
    write: "Write to the table",
    written: (sheet, first, last) =>
      first === last
        ? `Column ${first} of sheet ${sheet} was written.`
        : `Columns ${first} to ${last} of sheet ${sheet} were written.`,
    results: "Ranking",
    units: (ranked, count) =>
      ranked === count ? counted(count, "unit") : `${ranked} of ${counted(count, "unit")} ranked`,
    faulty: (count) =>
      `The table of points has ${counted(count, "wrong entry", "wrong entries")}. Mend it before writing: the ranking below takes the figures as they stand.`,
    more: (count) => `Show ${counted(count, "more unit", "more units")}`,
    moreFindings: (count) => `Show ${counted(count, "more remark", "more remarks")}`,
    toNextClass: ({ class: name, gain, index, indexLacks, fields }) => {
      const ofIndex =
        index === null || indexLacks === null
          ? []
          : [`the index lacks ${indexLacks} percentage points to ${index}%`];
      const ofFields = fields.map(
        (each) =>
          `${each.field} lacks ${points(each.gain)} (${each.lacks} percentage points) to ${each.needs}%`,
      );
      return `${points(gain)} short of ${name}: ${[...ofIndex, ...ofFields].join("; ")}.`;
    },
    stability: (error) =>
      /^0(\.0+)?$/.test(error)
        ? "The rank may change as soon as the points of a field do."
        : `The rank holds if the points of every field are wrong by ${error} at most.`,
    place: (rank) => `Rank ${rank}`,
    change: (change) =>
      change > 0
        ? `up ${counted(change, "place")}`
        : change < 0
          ? `down ${counted(-change, "place")}`
          : "unchanged",
    choices: "What the document leaves open",
    leaveOpen: "Not chosen yet",
    fall: { "one-class": "Down one class only", "to-floor": "Down to where every field passes" },
    basis: "Basis of this choice",
    basisHint: "The document, or who decided; the choice holds once this is filled in.",
    remembered: "This choice is remembered on this computer.",
    takeBack: "Take the choice back",
  },
};

export const workbench: WorkbenchWords = {
  product: "Soát Phụ lục",
  samples: "Samples",
  sample: { "bach-thong-2023": "Bạch Thông 2023", "tu-ky-2022": "Tứ Kỳ 2022 – ranking" },
  open: "Open an .xlsx file…",
  drop: "Drop an .xlsx file here to open it",
  opening: (file) => `Opening ${file}…`,
  notOpened: (file, reason, kept) =>
    `${file} could not be opened. ${reason}${kept === null ? "" : ` ${kept} stays open.`}`,
  save: "Save .xlsx",
  nothingToSave: "Nothing has changed that could be saved",
  savedSuffix: (done) => [...new Set(done.map((each) => DONE[each]))].join(", "),
  saved: (file) => `A new copy, ${file}, is in your downloads; the original is unchanged.`,
  leaving: {
    title: "Save what was written?",
    loses: (file, next) =>
      `${file} holds changes that are not saved. If ${next} is opened without saving, they are lost.`,
    save: "Save and open",
    discard: "Open without saving",
    stay: "Stay",
  },
  unreachable:
    "The sample could not be loaded. Reload this page or open an .xlsx file of your own.",
  pane: "Task pane",
  sheets: "Sheets",
  grid: (sheet) => `Sheet ${sheet}`,
  rowNumbers: "Row",
  address: "Selected cell",
  content: "Content of the cell",
  empty: "Empty cell",
  readOnly: "Cells cannot be typed in yet; use the buttons on the right.",
  mark: (severity, count) => MARKS[severity](count),
};
