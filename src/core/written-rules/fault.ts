import type { Expected } from "./typed-rule-error";

/** An indicator as a fault speaks of it. */
export interface NamedWord {
  readonly code: string;
  readonly label: string;
}

/** What is wrong with what was typed in a cell of a sheet of rules. */
export type WrittenFault =
  /** The text cannot be read: `near` is what stands at the place, empty at the end. */
  | { readonly fault: "syntax"; readonly expected: Expected; readonly near: string }
  | { readonly fault: "no-expression" }
  | { readonly fault: "unknown-code"; readonly typed: string; readonly nearest: NamedWord | null }
  | { readonly fault: "repeated-id"; readonly id: string; readonly first: string }
  | { readonly fault: "unknown-severity"; readonly typed: string }
  | { readonly fault: "unknown-scope"; readonly typed: string; readonly known: readonly string[] }
  | { readonly fault: "off-without-id" }
  /** There is no rule of that name to be switched off. */
  | { readonly fault: "off-unknown"; readonly id: string }
  /** Figures of different kinds are added or compared; the rule is used all the same. */
  | { readonly fault: "mixed-kinds"; readonly words: readonly NamedWord[] }
  /** A rate is worked out on a row that is no rate; the rule is used all the same. */
  | { readonly fault: "not-a-rate"; readonly word: NamedWord }
  /** A heading, on which no figure is expected; the rule is used all the same. */
  | { readonly fault: "heading"; readonly word: NamedWord };

/** A fault at its cell. */
export interface CellFault<Fault> {
  readonly sheet: string;
  readonly cell: string;
  /** `error`: what the cell was for is not used; `warning`: it is, and ought to be looked at. */
  readonly weight: "error" | "warning";
  readonly fault: Fault;
}

export type RuleFault = CellFault<WrittenFault>;
