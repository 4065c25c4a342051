import type { Rule } from "../rule/rule";

/** What on a sheet states a rule. */
export type Origin =
  /** The row of numbers under a head: `(7)=(8)+(9)+(10)`. */
  | "numbering-row"
  /** A formula in a heading, a label or a code cell: `Tổng số (3=4+5+6)`. */
  | "heading"
  /** Numbering of rows: 1.1 and 1.2 stand under 1. */
  | "code-tree"
  /** `Trong đó`, `Chia ra`, `gồm`. */
  | "of-which"
  /** `Tổng cộng` and group rows over the rows that they sum. */
  | "total-row"
  /** `Tỷ lệ …` with its two rows, or rates that make up a hundred. */
  | "rate-rows"
  /** Nothing says it, and the figures of nearly all rows do. */
  | "data";

/** A rule that a sheet states of itself, to be shown for confirmation and then checked. */
export interface PrintedRule extends Rule {
  /** The cell that states it. */
  readonly cell: string;
  readonly origin: Origin;
}

/** A printed rule, an error where it is broken. `notation` is what the sheet prints; it becomes the rule's id. */
export function printedRule(
  notation: string,
  text: string,
  cell: string,
  origin: Origin,
): PrintedRule {
  return {
    id: `form:${notation}`,
    text,
    severity: "error",
    excuse: null,
    threshold: null,
    cell,
    origin,
  };
}

/** A rule that the layout of a form only suggests: it may mean something else, so that a warning is all that comes of it. */
export function uncertain(rule: PrintedRule): PrintedRule {
  return { ...rule, severity: "warning", excuse: "uncertain-rule" };
}

/** The codes that rules compute: totals, rates, wholes of limits left out. */
export function computedCodes(rules: readonly PrintedRule[]): ReadonlySet<string> {
  return new Set(
    rules.flatMap(({ text }) =>
      text.includes(" = ") ? codesIn(text.split(" = ", 1)[0] ?? "") : [],
    ),
  );
}

/** Every code in a rule's text. */
export function codesIn(text: string): readonly string[] {
  return [...text.matchAll(/\[([^\]]+)\]/g)].flatMap(([, code]) => code ?? []);
}
