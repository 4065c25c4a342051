import type { Unjudged } from "../core/score/result";
import type { SetFinding } from "../core/score/set-fault";

/** The sentences of what is wrong with a set of criteria, and of what could not be scored. */
export interface ScoreFaultWords {
  /** What is wrong, why it matters, what to do. The cell stands beside it. */
  readonly finding: (finding: SetFinding) => string;
  /** Why a criterion has no points, and what to do. */
  readonly unjudged: (unjudged: Unjudged) => string;
}
