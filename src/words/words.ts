import type { Problem } from "../core/problem";
import type { CommandLineWords } from "./command-line-words";
import { commandLine as enCommandLine } from "./en/command-line";
import { fill as enFill } from "./en/fill";
import { findings as enFindings } from "./en/findings";
import { ownForm as enOwnForm } from "./en/own-form";
import { pane as enPane } from "./en/pane";
import { problemSentence as enProblem } from "./en/problems";
import { rankProse as enRankProse } from "./en/rank-prose";
import { rankSheets as enRankSheets } from "./en/rank-sheets";
import { ranking as enRanking } from "./en/ranking";
import { results as enResults } from "./en/results";
import { score as enScore } from "./en/score";
import { scoreFaults as enScoreFaults } from "./en/score-faults";
import { waivers as enWaivers } from "./en/waivers";
import { writing as enWriting } from "./en/writing";
import type { FillWords } from "./fill-words";
import type { FindingWords } from "./finding-words";
import type { OwnFormWords } from "./own-form-words";
import type { PaneWords } from "./pane-words";
import type { RankProseWords } from "./rank-prose-words";
import type { RankSheetWords } from "./rank-sheets-words";
import type { RankingWords } from "./ranking-words";
import type { ResultsWords } from "./results-words";
import type { ScoreFaultWords } from "./score-fault-words";
import type { ScoreWords } from "./score-words";
import { commandLine as viCommandLine } from "./vi/command-line";
import { fill as viFill } from "./vi/fill";
import { findings as viFindings } from "./vi/findings";
import { ownForm as viOwnForm } from "./vi/own-form";
import { pane as viPane } from "./vi/pane";
import { problemSentence as viProblem } from "./vi/problems";
import { rankProse as viRankProse } from "./vi/rank-prose";
import { rankSheets as viRankSheets } from "./vi/rank-sheets";
import { ranking as viRanking } from "./vi/ranking";
import { results as viResults } from "./vi/results";
import { score as viScore } from "./vi/score";
import { scoreFaults as viScoreFaults } from "./vi/score-faults";
import { waivers as viWaivers } from "./vi/waivers";
import { writing as viWriting } from "./vi/writing";
import type { WaiverWords } from "./waiver-words";
import type { WritingWords } from "./writing-words";

/** Every sentence of one language. The pane loads its own language alone. */
export interface Words {
  readonly problem: (problem: Problem) => string;
  readonly findings: FindingWords;
  readonly ranking: RankingWords;
  readonly rankProse: RankProseWords;
  readonly rankSheets: RankSheetWords;
  readonly score: ScoreWords;
  readonly scoreFaults: ScoreFaultWords;
  readonly pane: PaneWords;
  readonly fill: FillWords;
  readonly commandLine: CommandLineWords;
  readonly writing: WritingWords;
  readonly results: ResultsWords;
  readonly waivers: WaiverWords;
  readonly ownForm: OwnFormWords;
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
    rankProse: viRankProse,
    rankSheets: viRankSheets,
    score: viScore,
    scoreFaults: viScoreFaults,
    pane: viPane,
    fill: viFill,
    commandLine: viCommandLine,
    writing: viWriting,
    results: viResults,
    waivers: viWaivers,
    ownForm: viOwnForm,
  },
  en: {
    problem: enProblem,
    findings: enFindings,
    ranking: enRanking,
    rankProse: enRankProse,
    rankSheets: enRankSheets,
    score: enScore,
    scoreFaults: enScoreFaults,
    pane: enPane,
    fill: enFill,
    commandLine: enCommandLine,
    writing: enWriting,
    results: enResults,
    waivers: enWaivers,
    ownForm: enOwnForm,
  },
};
