import { figure as enFigure } from "./en/figures";
import { results as enResults } from "./en/results";
import type { ResultsWords } from "./results-words";
import { figure as viFigure } from "./vi/figures";
import { results as viResults } from "./vi/results";

/** What it takes to read a results sheet that was written in one language. */
export interface ResultsLanguage {
  readonly results: ResultsWords;
  /** A plain decimal (`"121737.5"`) as this language prints it. */
  readonly figure: (plain: string) => string;
}

/** Every language that a results sheet may be in, whichever the user works in now. */
export const RESULTS_LANGUAGES = {
  vi: { results: viResults, figure: viFigure },
  en: { results: enResults, figure: enFigure },
} as const satisfies Readonly<Record<string, ResultsLanguage>>;

export type ResultsLanguageName = keyof typeof RESULTS_LANGUAGES;
