import type { ResultsWords } from "../results-words";

export const results: ResultsWords = {
  title: "Check results",
  headings: {
    severity: "Level",
    indicator: "Indicator",
    cell: "Cell",
    message: "What is wrong",
    reported: "Reported",
    expected: "Recomputed",
    advice: "Suggestion",
    answer: "Answer",
  },
  facts: {
    sheet: "Sheet",
    form: "Form",
    rules: "Rules from",
    fingerprint: "Input fingerprint",
    version: "Version",
    time: "Time",
  },
  severity: {
    error: "Wrong figure",
    warning: "To be explained",
    notice: "Notice",
    undecided: "Undecided",
  },
  gone: "Found no more",
  nothing: "Nothing wrong was found",
  change: (cell, value) => `Change ${cell} to ${value}`,
  oneOf: (cells) => `Look at one of ${cells.join(", ")}`,
  follows: (count) => (count === 1 ? "One other follows." : `${count} others follow.`),
  moment: (local) => local.replace("T", " "),
};
