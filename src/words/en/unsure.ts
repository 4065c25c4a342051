import type { TableWords, UnsureWords } from "../unsure-words";

export const unsure: UnsureWords = {
  heading: "Which indicator is this row?",
  lead: "The answer is remembered on this computer and not asked for again.",
  row: (row, label) => `Row ${row}: “${label}”`,
  takenFor: (indicator) => `Taken for ${indicator} meanwhile.`,
  takenForNone: "Passed over meanwhile, as no indicator.",
  question: "Which indicator is this row?",
  none: "None of the indicators",
  answer: "Choose and check again",
  missing: "An answer is needed.",
  more: (count) => (count === 1 ? "1 more row" : `${count} more rows`),
  remembered: (count) =>
    count === 1
      ? "1 remembered answer about the rows of this form is used."
      : `${count} remembered answers about the rows of this form are used.`,
  forget: "Ask again",
};

export const tables: TableWords = {
  choose: (count) => `The sheet holds ${count} tables. Looking at`,
  table: (number, form, { firstRow, lastRow }) =>
    [`Table ${number}`, form, `rows ${firstRow}–${lastRow}`].join(" · "),
  allInFile: "Marks and the results sheet hold every table of the sheet.",
};
