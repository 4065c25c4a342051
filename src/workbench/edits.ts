import type { Task } from "../core/plan/plan";

/** What was written into the open file, and how much of it has been saved. */
export interface Edits {
  /** Each kind once, in the order in which a saved copy is named after them. */
  readonly kinds: readonly Task[];
  readonly made: number;
  readonly saved: number;
}

export const NO_EDITS: Edits = { kinds: [], made: 0, saved: 0 };

const KINDS: readonly Task[] = [
  "mend",
  "fill",
  "rank",
  "mark",
  "results",
  "waive",
  "keep",
  "unmark",
  "clean",
];

/** The edits with one more made; what was taken back or done again (null) is of no kind of its own. */
export function withEdit({ kinds, made, saved }: Edits, kind: Task | null): Edits {
  const lasting = kinds.filter((each) => !isUndoneBy(each, kind));
  return {
    kinds: KINDS.filter((each) => each === kind || lasting.includes(each)),
    made: made + 1,
    saved,
  };
}

/** A clean copy holds no marks and no results any more, and a marked one is not clean. */
function isUndoneBy(earlier: Task, kind: Task | null): boolean {
  const checking: readonly (Task | null)[] = ["mark", "results", "waive"];
  const cleaning: readonly (Task | null)[] = ["clean"];
  return (
    (cleaning.includes(kind) && [...checking, "unmark"].includes(earlier)) ||
    (checking.includes(kind) && [...cleaning, "unmark"].includes(earlier))
  );
}

/** The edits once a copy that holds the first `made` of them was handed out; later ones stay unsaved. */
export function savedUpTo(edits: Edits, made: number): Edits {
  return { ...edits, saved: Math.max(edits.saved, made) };
}

export function isUnsaved({ made, saved }: Edits): boolean {
  return saved < made;
}
