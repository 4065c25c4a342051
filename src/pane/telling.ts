import type { Suspect } from "../core/rule/finding";
import type { FindingWords } from "../words/finding-words";
import type { CheckWords } from "../words/pane-words";
import type { PlanSteps } from "./PlanCard";
import type { AskedBy } from "./use-jobs";
import type { Waiving } from "./Waiver";

/** How findings are told and followed: the same for every card on a screen. */
export interface Telling {
  readonly words: CheckWords;
  readonly findings: FindingWords;
  readonly goTo: (cell: string) => void;
  /** Null where nothing may be written: on a locked sheet, and for findings that are no matter of one value. */
  readonly fixing: Fixing | null;
  /** Null where nothing may be written, and for findings that are no matter of figures. */
  readonly waiving: Waiving | null;
}

/** How a figure or a formula is put into its cell. */
export interface Fixing {
  /** What the button says: another value for the cell, or one for a blank cell. */
  readonly label: (value: string, isBlank: boolean) => string;
  readonly ask: (by: AskedBy, suspect: Suspect) => void;
  readonly steps: PlanSteps;
}
