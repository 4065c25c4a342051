import type { Severity } from "../../core/rule/finding";
import type { Rule } from "../../core/rule/rule";

/** One row of a rule pack: id, text, how much a breach weighs, and what the defaults do not cover. */
export function ruleOf(
  id: string,
  text: string,
  severity: Severity = "error",
  more: Partial<Pick<Rule, "excuse" | "threshold">> = {},
): Rule {
  return { id, text, severity, excuse: more.excuse ?? null, threshold: more.threshold ?? null };
}
