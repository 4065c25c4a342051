import type { Problem } from "../core/problem";
import type { FillWords } from "../words/fill-words";
import type { FindingWords } from "../words/finding-words";
import type { OwnFormWords } from "../words/own-form-words";
import type { PaneWords } from "../words/pane-words";
import type { ProblemWords } from "../words/problem-words";
import type { RankingWords } from "../words/ranking-words";
import type { ResultsWords } from "../words/results-words";
import type { SupportWords } from "../words/support";
import { fill } from "../words/vi/fill";
import { findings } from "../words/vi/findings";
import { ownForm } from "../words/vi/own-form";
import { pane } from "../words/vi/pane";
import { problemSentence, problemWords, unknownProblem } from "../words/vi/problems";
import { ranking } from "../words/vi/ranking";
import { results } from "../words/vi/results";
import { support } from "../words/vi/support";
import { tables, unsure } from "../words/vi/unsure";
import { waivers } from "../words/vi/waivers";
import { writing } from "../words/vi/writing";
import type { TableWords, UnsureWords } from "../words/unsure-words";
import type { WaiverWords } from "../words/waiver-words";
import type { WritingWords } from "../words/writing-words";

/** Every sentence that the pane may have to say. */
export interface PaneText {
  readonly pane: PaneWords;
  readonly fill: FillWords;
  readonly ranking: RankingWords;
  readonly findings: FindingWords;
  readonly writing: WritingWords;
  readonly results: ResultsWords;
  readonly waivers: WaiverWords;
  readonly unsure: UnsureWords;
  readonly ownForm: OwnFormWords;
  readonly tables: TableWords;
  readonly support: SupportWords;
  /** A problem in one breath. */
  readonly problem: (problem: Problem) => string;
  readonly problemWords: (problem: Problem) => ProblemWords;
  /** Said when something failed that no problem of ours describes. */
  readonly unexpected: ProblemWords;
}

/** The pane in Vietnamese, the language it speaks unless another is chosen. */
export const VIETNAMESE: PaneText = {
  ...{ pane, fill, ranking, findings, writing, results, support },
  ...{ waivers, unsure, tables, ownForm },
  ...{ problem: problemSentence, problemWords, unexpected: unknownProblem },
};
