import { Problem } from "../core/problem";
import type { LeftResult } from "../pane/left-result";
import type { ProblemWords } from "../words/problem-words";

/** The name that the manifest calls the function by. */
export const CLEAR_MARKS = "clearMarks";

/** What the button needs of the place it stands in. */
export interface ClearingPlace {
  /** Takes our marks off the workbook and gives how many cells had one; null where only the pane knows them. Throws a Problem. */
  readonly clear: () => Promise<number | null>;
  readonly problemWords: (problem: Problem) => ProblemWords;
  /** Said when something failed that no problem of ours describes. */
  readonly unexpected: ProblemWords;
  /** Keeps what came of it for the pane. */
  readonly leave: (result: LeftResult) => void;
}

/** Takes the marks off and leaves for the pane how many there were, or why they are still there. */
export async function clearMarksAndLeave(place: ClearingPlace): Promise<void> {
  place.leave(await resultOf(place));
}

async function resultOf({ clear, problemWords, unexpected }: ClearingPlace): Promise<LeftResult> {
  try {
    const cells = await clear();
    return cells === null ? { kind: "unsaved-workbook" } : { kind: "cleared", cells };
  } catch (caught) {
    return caught instanceof Problem
      ? { kind: "failed", words: problemWords(caught), code: caught.code }
      : { kind: "failed", words: unexpected, code: null };
  }
}
