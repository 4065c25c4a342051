import type { ExpectedPart } from "../score/expression";
import type { CellFault, NamedWord } from "../written-rules/fault";

/** What is wrong with what was typed in a cell of a *Bộ tiêu chí* sheet. */
export type SetFault =
  | { readonly fault: "no-criteria" }
  | { readonly fault: "row-without-code" }
  | { readonly fault: "row-without-name" }
  /** A code with a bracket or longer than any code. */
  | { readonly fault: "impossible-code"; readonly typed: string }
  | { readonly fault: "code-twice"; readonly code: string; readonly first: string }
  /** No row above has the code that this one says it stands under. */
  | { readonly fault: "unknown-parent"; readonly typed: string }
  /** By its code it stands under a row that comes only below it. */
  | { readonly fault: "parent-below"; readonly parent: string; readonly cell: string }
  | { readonly fault: "not-a-figure"; readonly typed: string; readonly of: FigureOf }
  | { readonly fault: "unknown-scorer"; readonly typed: string }
  | { readonly fault: "unknown-kind"; readonly typed: string }
  | { readonly fault: "unknown-not-applicable"; readonly typed: string }
  | { readonly fault: "unknown-group"; readonly typed: string }
  | { readonly fault: "not-yes-or-no"; readonly typed: string }
  | { readonly fault: "not-a-date"; readonly typed: string }
  /** A way of scoring on a row that others stand under: its points are their sum. */
  | { readonly fault: "scored-above-others" }
  | { readonly fault: "no-expression" }
  /** The text cannot be read: `near` is what stands at the place, empty at the end. */
  | { readonly fault: "formula"; readonly expected: ExpectedPart; readonly near: string }
  | { readonly fault: "unknown-code"; readonly typed: string; readonly nearest: NamedWord | null }
  /** A printed rate among the counts of a ratio: points come from counts. */
  | { readonly fault: "reads-rate"; readonly word: NamedWord }
  /** The form does not have the counts of the on-time rate that was named. */
  | { readonly fault: "no-on-time-counts"; readonly typed: string }
  /** No form is called so, by its code or its title. */
  | { readonly fault: "unknown-form"; readonly typed: string }
  /** Options or bands are missing. */
  | { readonly fault: "no-levels"; readonly of: "options" | "bands" }
  | { readonly fault: "too-many-levels"; readonly most: number }
  | { readonly fault: "unreadable-level"; readonly typed: string; readonly of: "options" | "bands" }
  | { readonly fault: "option-twice"; readonly label: string }
  /** `trên 80`: a band begins with its bound. */
  | { readonly fault: "band-leaves-out-bound"; readonly typed: string }
  /** Nothing is said from one percentage on and below the other. */
  | { readonly fault: "band-gap"; readonly from: string; readonly to: string }
  /** Two bands are said to hold there. */
  | { readonly fault: "band-overlap"; readonly from: string; readonly to: string }
  /** The cell should hold so many figures: a target, a floor, points for each, points for quality. */
  | { readonly fault: "wants-figures"; readonly of: "target" | "floor" | "each" | "quality" }
  /** A row of the table of classes. */
  | { readonly fault: "class-without-name" }
  | { readonly fault: "unknown-bound"; readonly typed: string }
  | { readonly fault: "unknown-class"; readonly typed: string }
  | { readonly fault: "bounds-not-descending"; readonly typed: string }
  | { readonly fault: "unknown-comparison"; readonly typed: string }
  | { readonly fault: "unknown-level"; readonly typed: string };

/** What a figure is for that could not be read. */
export type FigureOf = "max" | "step" | "places" | "total" | "class-floor" | "quota";

export type CriteriaSheetFault = CellFault<SetFault>;

/** Tells a fault at a cell; an error where nothing else is said. */
export type TellFault = (
  cell: string,
  fault: SetFault,
  weight?: CriteriaSheetFault["weight"],
) => void;
