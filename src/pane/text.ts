import type { Problem } from "../core/problem";
import type { FindingWords } from "../words/finding-words";
import type { PaneWords } from "../words/pane-words";
import type { RankingWords } from "../words/ranking-words";
import { findings } from "../words/vi/findings";
import { pane } from "../words/vi/pane";
import { problemSentence } from "../words/vi/problems";
import { ranking } from "../words/vi/ranking";

/** Every sentence that the pane may have to say. */
export interface PaneText {
  readonly pane: PaneWords;
  readonly ranking: RankingWords;
  readonly findings: FindingWords;
  readonly problem: (problem: Problem) => string;
}

/** The pane in Vietnamese, the language it speaks unless another is chosen. */
export const VIETNAMESE: PaneText = { pane, ranking, findings, problem: problemSentence };
