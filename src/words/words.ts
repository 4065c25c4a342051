import type { Problem } from "../core/problem";
import type { CommandLineWords } from "./command-line-words";
import { commandLine as enCommandLine } from "./en/command-line";
import { findings as enFindings } from "./en/findings";
import { pane as enPane } from "./en/pane";
import { problemSentence as enProblem } from "./en/problems";
import { ranking as enRanking } from "./en/ranking";
import { results as enResults } from "./en/results";
import { writing as enWriting } from "./en/writing";
import type { FindingWords } from "./finding-words";
import type { PaneWords } from "./pane-words";
import type { RankingWords } from "./ranking-words";
import type { ResultsWords } from "./results-words";
import { commandLine as viCommandLine } from "./vi/command-line";
import { findings as viFindings } from "./vi/findings";
import { pane as viPane } from "./vi/pane";
import { problemSentence as viProblem } from "./vi/problems";
import { ranking as viRanking } from "./vi/ranking";
import { results as viResults } from "./vi/results";
import { writing as viWriting } from "./vi/writing";
import type { WritingWords } from "./writing-words";

/** Every sentence of one language. The pane loads its own language alone. */
export interface Words {
  readonly problem: (problem: Problem) => string;
  readonly findings: FindingWords;
  readonly ranking: RankingWords;
  readonly pane: PaneWords;
  readonly commandLine: CommandLineWords;
  readonly writing: WritingWords;
  readonly results: ResultsWords;
}

export type Language = "vi" | "en";

/** The sentences of a language. */
export function wordsIn(language: Language): Words {
  return WORDS[language];
}

const WORDS: Readonly<Record<Language, Words>> = {
  vi: {
    problem: viProblem,
    findings: viFindings,
    ranking: viRanking,
    pane: viPane,
    commandLine: viCommandLine,
    writing: viWriting,
    results: viResults,
  },
  en: {
    problem: enProblem,
    findings: enFindings,
    ranking: enRanking,
    pane: enPane,
    commandLine: enCommandLine,
    writing: enWriting,
    results: enResults,
  },
};
