/** How much a finding weighs; the order is the reading order. */
export type Severity = "error" | "warning" | "notice" | "undecided";

/** What sort of rule was broken. See `CONTEXT.md`. */
export type FindingKind =
  | "total"
  | "limit"
  | "ratio"
  | "rounding"
  | "range"
  | "code"
  | "number"
  | "blank"
  | "note"
  | "structure"
  | "duplicate"
  | "period";

export type Cause =
  | "digit-changed"
  | "digits-swapped"
  | "digit-missing"
  | "digit-extra"
  | "sign"
  | "scale"
  | "separator"
  | "swapped-cells"
  | "omitted-part"
  | "double-counted"
  | "stale-ratio"
  | "wrong-denominator"
  | "copied"
  | "unknown";

/** computed: from the sheet's own rows; proved: the only value that fits; likely: a question for the user. */
export type Basis = "computed" | "proved" | "likely";

/** One cell and what it should say; `proposed` is null where the sheet gives no value. Figures are plain decimals with a dot. */
export interface Change {
  readonly cell: string;
  readonly reported: string | null;
  readonly proposed: string | null;
  readonly basis: Basis;
  readonly cause: Cause;
}

export interface Suspect extends Change {
  /** The other cells of the same act, such as the neighbour it was swapped with. */
  readonly with: readonly Change[];
  /** Ids of the findings that this change would clear. */
  readonly clears: readonly string[];
}

/** Findings that are one habit of the person who filled the form, told in one line. */
export type Habit = "cut-ratio" | "repaired-text" | "blank";

/** A row of the form as a finding speaks of it. */
export interface Term {
  readonly code: string;
  readonly label: string;
  readonly cell: string;
  /** Plain decimal with a dot; null when the cell holds no figure. */
  readonly value: string | null;
}

/** Plain data: it may cross a worker, a file or the command line. Words are made from it in `words/`. */
export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** Every cell the rule reads, the one to look at first. */
  readonly cells: readonly string[];
  readonly reported: string | null;
  readonly expected: string | null;
  readonly suspects: readonly Suspect[];
  readonly verdict: "one-cell" | "several" | "none";
  readonly causedBy: string | null;
  readonly habit: Habit | null;
  readonly facts: Facts;
}

/** The numbers behind a finding, one shape for each thing that can be said. */
export type Facts = { readonly fact: "placeholder" };
