import type { Excuse, SampleThreshold, Severity } from "./finding";
import { parseRule } from "./parse";
import type { Statement } from "./statement";

/** A rule as a pack or a worksheet writes it: plain data. */
export interface Rule {
  /** The rule's id in the pack (`H30`), shared by the statements of one row of the source. */
  readonly id: string;
  /** In the rule language of `parse.ts`. */
  readonly text: string;
  readonly severity: Severity;
  readonly excuse: Excuse | null;
  readonly threshold: SampleThreshold | null;
}

/** The rules of one form, with where they come from. */
export interface RulePack {
  readonly form: string;
  readonly source: string;
  readonly inForce: { readonly from: string | null; readonly to: string | null };
  readonly rules: readonly Rule[];
  /** Rate rows that no range is known for, such as changes against 2015, which may be negative. */
  readonly unbounded: readonly string[];
  /** Rate rows that may truly pass 100 %. */
  readonly mayPass100: readonly string[];
  /** Rates whose numerator stands only in the row's note, as `2969/7161`. */
  readonly noteRates: readonly {
    readonly id: string;
    readonly rate: string;
    readonly denominator: string;
  }[];
  /** The id under which the range of a rate row, the list of a coded row and a value on a heading are reported. */
  readonly range: string;
  readonly answers: string;
  readonly headings: string;
}

/** A rule with one statement read from its text. */
export interface ReadRule {
  readonly rule: Rule;
  readonly statement: Statement;
}

/** Reads the texts of a pack's rules. Throws RuleSyntaxError. */
export function readRules(pack: RulePack): readonly ReadRule[] {
  return pack.rules.flatMap((rule) =>
    parseRule(rule.text).map((statement) => ({ rule, statement })),
  );
}
