import { describeFinding } from "../words/vi/findings";
import { figure } from "../words/vi/figures";
import { pane } from "../words/vi/pane";
import { problemSentence } from "../words/vi/problems";
import { ranking } from "../words/vi/ranking";
import type { PaneText } from "./Pane";

/** The pane in Vietnamese, the language it speaks unless another is chosen. */
export const VIETNAMESE: PaneText = {
  pane,
  ranking,
  problem: problemSentence,
  finding: describeFinding,
  figure,
};
