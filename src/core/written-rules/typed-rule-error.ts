/** What was expected at a place of a rule's text where something else stands. */
export type Expected =
  | "figure"
  | "relation"
  | "end"
  | "closing"
  | "code"
  /** × and ÷ have their place in rates alone: 100 × a ÷ b. */
  | "rate"
  /** A range of rows, `3.1.1:3.1.3`, goes from one row to a later one under the same heading. */
  | "range"
  | "shorter";

/** A rule as typed that cannot be read: where, counted from 0, and what was expected there. */
export class TypedRuleError extends Error {
  constructor(
    readonly at: number,
    readonly expected: Expected,
  ) {
    super(`${expected} expected at ${at}`);
  }
}
