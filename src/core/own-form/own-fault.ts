import type { CellFault, WrittenFault } from "../written-rules/fault";

/** What is wrong with what was typed in a cell of a form that the user keeps. */
export type OwnFault =
  | { readonly fault: "no-form-rows" }
  | { readonly fault: "row-without-code" }
  | { readonly fault: "row-without-label" }
  /** A code with a square bracket or longer than any code. */
  | { readonly fault: "impossible-code"; readonly typed: string }
  | { readonly fault: "code-twice"; readonly code: string; readonly first: string }
  | { readonly fault: "unknown-kind"; readonly typed: string }
  | { readonly fault: "unknown-parent"; readonly typed: string }
  | { readonly fault: "not-yes-or-no"; readonly typed: string }
  | { readonly fault: "unknown-bound"; readonly typed: string }
  | { readonly fault: "answer-without-word"; readonly typed: string }
  | { readonly fault: "not-a-date"; readonly typed: string }
  | { readonly fault: "unknown-level"; readonly typed: string }
  | { readonly fault: "unknown-layout"; readonly typed: string }
  | { readonly fault: "unknown-excuse"; readonly typed: string }
  | { readonly fault: "not-a-threshold"; readonly typed: string }
  /** A name that has nothing to be read as, or the reverse. */
  | { readonly fault: "half-a-synonym" };

export type OwnFormFault = CellFault<WrittenFault | OwnFault>;
