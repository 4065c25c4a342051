import type { Problem } from "../core/problem";
import type { CommandLineWords } from "./command-line-words";
import { commandLine as enCommandLine } from "./en/command-line";
import { findings as enFindings } from "./en/findings";
import { problemSentence as enProblem } from "./en/problems";
import { ranking as enRanking } from "./en/ranking";
import type { FindingWords } from "./finding-words";
import type { RankingWords } from "./ranking-words";
import { commandLine as viCommandLine } from "./vi/command-line";
import { findings as viFindings } from "./vi/findings";
import { problemSentence as viProblem } from "./vi/problems";
import { ranking as viRanking } from "./vi/ranking";

/** What the command line says in one language. The pane loads its own language alone. */
export interface Words {
  readonly problem: (problem: Problem) => string;
  readonly findings: FindingWords;
  readonly ranking: RankingWords;
  readonly commandLine: CommandLineWords;
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
    commandLine: viCommandLine,
  },
  en: {
    problem: enProblem,
    findings: enFindings,
    ranking: enRanking,
    commandLine: enCommandLine,
  },
};
