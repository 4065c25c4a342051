import { nextForm, type NextRows } from "../../core/own-form/next-form";
import type { OwnForm } from "../../core/own-form/own-form";
import type { Rule } from "../../core/rule/rule";
import { documentOf, type FormDetails } from "./form-to-keep";
import type { NearForm } from "./near-form";

/** What was settled of next year's form. */
export interface NextVersion {
  readonly rows: NextRows;
  /** The rules that go on and those that are new, by the codes of the form as it was read. */
  readonly rules: readonly Rule[];
  readonly details: FormDetails;
}

/** The new version of a kept form, by the id of the old one. */
export function nextVersion({ saved, read }: NearForm, version: NextVersion): OwnForm {
  const { number, date, agency, title } = version.details;
  const source = documentOf(version.details);
  const decision = { number, date, agency };
  const rules = named(version.rules);
  return nextForm(saved, read, version.rows, rules, { title, source, decision });
}

/** Rules that the sheet printed are named after their notation there; in a form they are numbered behind its own. */
function named(rules: readonly Rule[]): readonly Rule[] {
  const taken = new Set(rules.map(({ id }) => id));
  const free = rules
    .map((_, at) => `Q${at + 1}`)
    .concat(rules.map((_, at) => `Q${rules.length + at + 1}`))
    .filter((id) => !taken.has(id));
  const printed = [...taken].filter((id) => id.startsWith("form:"));
  const names = new Map(printed.map((id, at) => [id, free[at] ?? id]));
  return rules.map((rule) => ({ ...rule, id: names.get(rule.id) ?? rule.id }));
}
