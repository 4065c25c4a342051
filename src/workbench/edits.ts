import type { Task } from "../core/plan/plan";

/** What was written into the open file, and how much of it has been saved. */
export interface Edits {
  /** Each kind once, in the order in which a saved copy is named after them. */
  readonly kinds: readonly Task[];
  readonly made: number;
  readonly saved: number;
}

export const NO_EDITS: Edits = { kinds: [], made: 0, saved: 0 };

const KINDS: readonly Task[] = ["mend", "rank", "mark", "results", "unmark", "clean"];

/** The edits with one more made; what was taken back or done again (null) is of no kind of its own. */
export function withEdit({ kinds, made, saved }: Edits, kind: Task | null): Edits {
  return {
    kinds: KINDS.filter((each) => each === kind || kinds.includes(each)),
    made: made + 1,
    saved,
  };
}

/** The edits once a copy that holds the first `made` of them was handed out; later ones stay unsaved. */
export function savedUpTo(edits: Edits, made: number): Edits {
  return { ...edits, saved: Math.max(edits.saved, made) };
}

export function isUnsaved({ made, saved }: Edits): boolean {
  return saved < made;
}
