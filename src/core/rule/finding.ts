import type { FormulaFaultKind } from "../formula/fault";
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

/** A formula that does not work out what its rule says. */
export interface FaultyFormula {
  readonly fault: FormulaFaultKind;
  /** The cells it is about: parts left out or added twice, cells wrongly named. */
  readonly cells: readonly string[];
  /** The formula that belongs there, with its `=`; null where figures typed as text are at fault. */
  readonly proposed: string | null;
}

export interface Suspect extends Change {
  /** The other cell whose figure explains it: the part left out, the denominator that was used, the row that was copied. */
  readonly source: string | null;
  /** What is wrong with the formula of the cell; null where no formula is to blame. */
  readonly formula: FaultyFormula | null;
  /** The other cells of the same act, such as the neighbour it was swapped with. */
  readonly with: readonly Change[];
  /** Ids of the findings that this change would clear. */
  readonly clears: readonly string[];
}

/** Findings that are one habit of the person who filled the form, told in one line. */
export type Habit = "cut-ratio" | "repaired-text" | "blank";

/** A row of the form as a finding speaks of it. */
export interface Term {
  /** The form's code; empty in a table of units, where the label says all. */
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

export interface SignedTerm extends Term {
  readonly sign: 1 | -1;
}

/** One side of a rule: its terms, and what they come to with blanks as nothing. */
export interface SumSide {
  readonly terms: readonly SignedTerm[];
  readonly total: string;
}

/** A ratio and its terms. `exact` is half-up at the decimals that show the difference. */
export interface RatioFacts {
  readonly rate: Term;
  readonly numerator: SumSide;
  readonly denominator: SumSide;
  readonly printed: string | null;
  readonly exact: string;
  /** Other terms, named on the sheet, that give what is printed. */
  readonly insteadOf: { readonly numerator: string; readonly denominator: string } | null;
}

/** Why a value cell holds no figure of its unit. */
export type NumberFault =
  | "negative"
  | "fractional"
  | "separator"
  | "scale"
  | "three-decimals"
  | "text"
  | "date"
  | "excel-error"
  | "not-calculated";

/** The numbers behind a finding, one shape for each thing that can be said. Figures are plain decimals. */
export type Facts =
  | {
      readonly fact: "unequal";
      readonly left: SumSide;
      readonly right: SumSide;
      readonly excuse: Excuse | null;
    }
  | {
      readonly fact: "holds-if-blank-is-zero";
      readonly left: SumSide;
      readonly right: SumSide;
      readonly blanks: readonly Term[];
    }
  | {
      readonly fact: "needs-blank";
      readonly left: SumSide;
      readonly right: SumSide;
      readonly blanks: readonly Term[];
      readonly missing: string;
    }
  | {
      readonly fact: "exceeds";
      readonly part: SumSide;
      readonly whole: SumSide;
      readonly excess: string;
      readonly excuse: Excuse | null;
      /** The sample threshold by which it was weighed, where no decision gives one. */
      readonly sample: SampleThreshold | null;
    }
  | ({
      readonly fact: "rate-off" | "rate-cut" | "rate-missing" | "hundred-while-short";
    } & RatioFacts)
  | { readonly fact: "rate-without-rows"; readonly rate: Term; readonly blanks: readonly Term[] }
  | {
      readonly fact: "zero-over-zero";
      readonly rate: Term;
      readonly numerator: SumSide;
      readonly denominator: SumSide;
    }
  | {
      readonly fact: "over-zero";
      readonly rate: Term;
      readonly numerator: SumSide;
      readonly denominator: SumSide;
    }
  | { readonly fact: "no-whole-number"; readonly rate: Term; readonly base: Term }
  | {
      readonly fact: "not-member";
      readonly term: Term;
      readonly allowed: readonly string[];
      readonly excuse: Excuse | null;
    }
  | {
      readonly fact: "not-an-answer";
      readonly term: Term;
      readonly shown: string;
      readonly answers: readonly string[];
    }
  | { readonly fact: "condition-broken"; readonly premise: Term; readonly term: Term }
  | { readonly fact: "required-blank"; readonly premise: Term; readonly term: Term }
  | {
      readonly fact: "note-sum";
      readonly term: Term;
      readonly parts: readonly { readonly label: string; readonly value: string }[];
      readonly total: string;
    }
  | {
      readonly fact: "note-rate";
      readonly how: "off" | "cut";
      readonly term: Term;
      readonly quote: string;
      readonly numerator: string;
      readonly denominator: string;
      readonly printed: string;
      readonly exact: string;
    }
  | { readonly fact: "out-of-range"; readonly term: Term }
  | {
      readonly fact: "number";
      readonly fault: NumberFault;
      readonly term: Term;
      readonly shown: string;
    }
  | { readonly fact: "repaired"; readonly term: Term; readonly shown: string }
  | { readonly fact: "blank-group"; readonly heading: Term; readonly blanks: readonly Term[] }
  | {
      readonly fact: "blank-among-filled";
      readonly heading: Term | null;
      readonly blanks: readonly Term[];
    }
  | { readonly fact: "value-on-heading"; readonly term: Term; readonly shown: string }
  | { readonly fact: "repeated-code"; readonly code: string; readonly labels: readonly string[] }
  | { readonly fact: "figures-in-unit-column"; readonly cells: readonly string[] }
  | {
      readonly fact: "missing-rows";
      readonly rows: readonly { readonly code: string; readonly label: string }[];
    }
  | {
      readonly fact: "unjudged";
      readonly terms: readonly Term[];
      readonly unreadable: readonly Term[];
    };

/** Below this excess a broken limit is only a notice: per cent of the whole and an absolute number, both reached. No source confirms it. */
export interface SampleThreshold {
  readonly percent: number;
  readonly count: number;
}

/** Why a rule that is broken may still be true; told with the finding. */
export type Excuse =
  | "carried-over"
  | "other-definition"
  | "different-scope"
  | "collected-at-counter"
  | "over-quota"
  | "over-plan"
  | "small-office"
  | "returned-or-withdrawn"
  /** The rule was read from how an unknown form is laid out, and the form may mean something else. */
  | "uncertain-rule";
