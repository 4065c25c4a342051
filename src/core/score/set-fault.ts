import type { NamedWord } from "../written-rules/fault";
import type { ExpectedPart } from "./expression";

/** A number of a criterion, by what it is for. */
export type SetNumber =
  "max" | "points" | "from" | "step" | "target" | "floor" | "each" | "quality" | "total";

/** What is wrong with a set of criteria. Figures are plain decimals with a dot. */
export type SetFault =
  | { readonly fault: "no-criteria" }
  | { readonly fault: "repeated-code"; readonly code: string; readonly firstCell: string | null }
  | { readonly fault: "unknown-parent"; readonly parent: string }
  /** It stands below itself, so that no field holds it. */
  | { readonly fault: "below-itself" }
  /** Bonus or penalty below a criterion of another group, which decides. */
  | { readonly fault: "other-group"; readonly parent: string }
  /** It says how it is scored though its points are the sum of those below it. */
  | { readonly fault: "scored-parent" }
  | { readonly fault: "no-scoring" }
  | { readonly fault: "no-number"; readonly what: SetNumber; readonly text: string }
  | { readonly fault: "not-above-zero"; readonly what: SetNumber; readonly text: string }
  | { readonly fault: "below-zero"; readonly what: SetNumber; readonly text: string }
  | { readonly fault: "above-hundred"; readonly what: SetNumber; readonly text: string }
  | { readonly fault: "maximum-missing" }
  /** The main fields do not add up to what the set says; `likely` is a field whose maximum was evidently mistyped. */
  | {
      readonly fault: "fields-total";
      readonly sum: string;
      readonly total: string;
      readonly cells: readonly string[];
      readonly likely: {
        readonly code: string;
        readonly name: string;
        readonly max: string;
        readonly should: string;
      } | null;
    }
  | { readonly fault: "children-total"; readonly sum: string; readonly max: string }
  | {
      readonly fault: "above-parent";
      readonly max: string;
      readonly parent: string;
      readonly parentMax: string;
    }
  | { readonly fault: "cap-missing"; readonly group: "bonus" | "penalty" }
  /** Together the items pass the cap of their group, which then holds. */
  | {
      readonly fault: "cap-passed";
      readonly group: "bonus" | "penalty";
      readonly sum: string;
      readonly cap: string;
    }
  | { readonly fault: "no-options" | "no-bands" }
  | {
      readonly fault: "option-above-maximum";
      readonly label: string;
      readonly points: string;
      readonly max: string;
    }
  | { readonly fault: "repeated-option"; readonly label: string }
  | { readonly fault: "knock-out-with-points"; readonly label: string; readonly points: string }
  /** It would set the whole parent to 0, and there is none. */
  | { readonly fault: "knock-out-alone"; readonly label: string }
  | {
      readonly fault: "band-above-maximum";
      readonly from: string;
      readonly points: string;
      readonly max: string;
    }
  | { readonly fault: "repeated-band"; readonly from: string }
  /** Written below one that begins lower: read from the top it is never reached. */
  | { readonly fault: "unreachable-band"; readonly from: string; readonly above: string }
  /** A lower ratio earns more than a higher one. */
  | {
      readonly fault: "falling-points";
      readonly from: string;
      readonly points: string;
      readonly lower: string;
      readonly lowerPoints: string;
    }
  /** No option or band gives the maximum. */
  | { readonly fault: "maximum-unreachable"; readonly best: string; readonly max: string }
  | {
      readonly fault: "unreadable-expression";
      readonly text: string;
      readonly expected: ExpectedPart;
      /** What stands at the place; empty at the end. */
      readonly near: string;
    }
  | { readonly fault: "no-expression" }
  | {
      readonly fault: "unknown-indicator";
      readonly typed: string;
      readonly nearest: NamedWord | null;
    }
  /** A printed rate where a count belongs: points come from counts. */
  | { readonly fault: "rate-for-count"; readonly word: NamedWord }
  /** A heading, on which no figure is expected. */
  | { readonly fault: "heading"; readonly word: NamedWord };

/** A fault with the criterion it is about, and the cell in a *Bộ tiêu chí* sheet. */
export interface SetFinding {
  readonly criterion: { readonly code: string; readonly name: string } | null;
  /** Null in a pack. */
  readonly cell: string | null;
  /** `error`: points cannot be trusted; `warning`: they can, and it ought to be looked at. */
  readonly weight: "error" | "warning";
  readonly fault: SetFault;
}
