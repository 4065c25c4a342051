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
] as const;
export type ResultColumn = (typeof RESULT_COLUMNS)[number];

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
  readonly oneOf: (cells: readonly string[]) => string;
  readonly follows: (count: number) => string;
  /** A moment, `2026-11-24T10:32` in local time, as people write it. */
  readonly moment: (local: string) => string;
}
