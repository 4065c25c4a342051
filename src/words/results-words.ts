import type { Severity } from "../core/rule/finding";

/** The columns of the results sheet, left to right. */
export const RESULT_COLUMNS = [
  "severity",
  "indicator",
  "cell",
  "message",
  "reported",
  "expected",
  "advice",
  "answer",
  "reason",
  "given",
  "moment",
  "rule",
] as const;
export type ResultColumn = (typeof RESULT_COLUMNS)[number];

/** How many columns a results sheet had before findings could be explained. */
export const FORMER_COLUMNS = RESULT_COLUMNS.indexOf("reason");

/** What is told above the table of the results sheet, top to bottom. */
export const RESULT_FACTS = ["sheet", "form", "rules", "fingerprint", "version", "time"] as const;
export type ResultFact = (typeof RESULT_FACTS)[number];

/** The sentences of the results sheet. */
export interface ResultsWords {
  /** The name of the sheet, and its title. */
  readonly title: string;
  readonly headings: Readonly<Record<ResultColumn, string>>;
  readonly facts: Readonly<Record<ResultFact, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  /** In place of a severity, for what is found no more but was answered. */
  readonly gone: string;
  readonly nothing: string;
  /** What to do: one cell and its value, several at once, or cells of which one is wrong. */
  readonly change: (cell: string, value: string) => string;
  /** The same of a cell that is blank. */
  readonly fill: (cell: string, value: string) => string;
  /** The same where only the source can tell whether it is so. */
  readonly ask: (cell: string, value: string) => string;
  readonly oneOf: (cells: readonly string[]) => string;
  readonly follows: (count: number) => string;
  /** A moment, `2026-11-24T10:32` in local time, as people write it. */
  readonly moment: (local: string) => string;
  /** A moment that was written so, as it was handed in; null for any other text. */
  readonly readMoment: (text: string) => string | null;
  /** In place of a figure where a cell is blank. */
  readonly blank: string;
  /** In place of the document that rules rest on, where a sheet states them itself. */
  readonly printedRules: string;
  /** In front of the form of each table, where a sheet holds several: `Bảng 1`. */
  readonly table: (number: number) => string;
}
