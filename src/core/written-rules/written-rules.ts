import type { Severity } from "../rule/finding";
import { bareKey, textKey } from "../text/key";
import type { Snapshot } from "../sheet/snapshot";
import type { RuleFault, WrittenFault } from "./fault";
import { headedTable, type HeadedRow, type Headings } from "./headed-table";
import { ruleText } from "./rule-text";
import { severityOf } from "./severity-word";
import { TypedRuleError } from "./typed-rule-error";

/** A rule that a person wrote in a sheet. */
export interface WrittenRule {
  readonly row: number;
  /** Its own name; where none was typed, one made of its row. */
  readonly id: string;
  /** What it says in plain words; may be empty. */
  readonly about: string;
  /** As typed. */
  readonly expression: string;
  /** `off`: the rule of the form with this id is not used. */
  readonly severity: Exclude<Severity, "undecided"> | "off";
  /** The form or the sheet that it is for, as typed; empty for every appendix. */
  readonly scope: string;
  readonly cells: { readonly id: string; readonly expression: string; readonly scope: string };
}

/** The rules of one sheet, and what is wrong with the rows that are no rule. */
export interface WrittenRules {
  readonly sheet: string;
  readonly rules: readonly WrittenRule[];
  readonly faults: readonly RuleFault[];
}

export type RuleColumn = "id" | "about" | "expression" | "severity" | "scope";

/* By keys without accents; y at the end of a syllable is i. */
export const RULE_HEADINGS: Headings<RuleColumn> = [
  ["id", /^(?:ma|ma (?:so|qui tac)|id|code|rule id)$/],
  ["expression", /^(?:bieu thuc|cong thuc|expression|formula)(?: |$)/],
  ["severity", /^(?:muc do|muc|severity|weight)(?: |$)/],
  ["scope", /^(?:ap dung|pham vi|applies|scope)(?: |$)/],
  ["about", /^(?:noi dung|dien giai|mo ta|ten qui tac|content|meaning|description)(?: |$)/],
];

/** Reads a sheet of rules; null for a sheet that is none. A title may stand above; columns may be in any order. */
export function readWrittenRules(snapshot: Snapshot): WrittenRules | null {
  const isNamed = isRulesName(snapshot.sheet);
  const table = headedTable(
    snapshot,
    RULE_HEADINGS,
    (columns) =>
      columns.has("expression") && (columns.has("severity") || columns.has("scope") || isNamed),
  );
  return table === null ? null : writtenRules(snapshot.sheet, table.rows);
}

/** Whether a sheet is called as sheets of rules are: `Quy tắc`, `Quy tắc (2)`. */
export function isRulesName(sheet: string): boolean {
  return /^(?:bo )?qui tac(?: |$)|^rules(?: |$)/.test(bareKey(sheet));
}

/** Rules of which several may share a name, as the statements of one row of a decision do. */
export interface ReadingOptions {
  readonly mayRepeat: boolean;
}

/** Reads rows of rules. A row that is no rule is told and keeps none of the others. */
export function writtenRules(
  sheet: string,
  rows: readonly HeadedRow<RuleColumn>[],
  { mayRepeat }: ReadingOptions = { mayRepeat: false },
): WrittenRules {
  const rules: WrittenRule[] = [];
  const faults: RuleFault[] = [];
  for (const row of rows) {
    const read = readRule(row);
    const first = mayRepeat ? undefined : rules.find((other) => isRepeated(other, read.rule));
    const fault =
      read.fault ??
      (first === undefined
        ? null
        : at(read.rule.cells.id, { fault: "repeated-id", id: first.id, first: first.cells.id }));
    if (fault === null) rules.push(read.rule);
    else faults.push({ sheet, weight: "error", ...fault });
  }
  return { sheet, rules, faults };
}

/** `tất cả phụ lục` says what a blank says. */
const EVERYWHERE = /^(?:tat ca|moi|all|every)(?: |$)/;

interface ReadRow {
  readonly rule: WrittenRule;
  readonly fault: Omit<RuleFault, "sheet" | "weight"> | null;
}

function readRule(row: HeadedRow<RuleColumn>): ReadRow {
  const [id, expression] = [row.at("id"), row.at("expression")];
  const typed = row.at("severity");
  const severity = severityOf(typed.text);
  const scope = row.at("scope");
  const rule: WrittenRule = {
    row: row.row,
    id: id.text === "" ? `row:${row.row}` : id.text,
    about: row.at("about").text,
    expression: expression.text,
    severity: severity ?? "error",
    scope: EVERYWHERE.test(bareKey(scope.text)) ? "" : scope.text,
    cells: { id: id.cell, expression: expression.cell, scope: scope.cell },
  };
  if (severity === null) {
    return { rule, fault: at(typed.cell, { fault: "unknown-severity", typed: typed.text }) };
  }
  if (severity === "off") {
    return { rule, fault: id.text === "" ? at(id.cell, { fault: "off-without-id" }) : null };
  }
  const wrong = shapeFault(expression.text);
  return { rule, fault: wrong === null ? null : at(expression.cell, wrong) };
}

function at(cell: string, fault: WrittenFault): Pick<RuleFault, "cell" | "fault"> {
  return { cell, fault };
}

/** What keeps an expression from being a rule of any form. */
function shapeFault(expression: string): WrittenFault | null {
  if (expression === "") return { fault: "no-expression" };
  try {
    ruleText(expression, null);
    return null;
  } catch (reason) {
    if (!(reason instanceof TypedRuleError)) throw reason;
    return syntaxFault(expression, reason);
  }
}

const SHOWN = 24;

/** A syntax fault with the words at its place. */
export function syntaxFault(
  expression: string,
  { at: place, expected }: TypedRuleError,
): WrittenFault {
  const rest = expression.normalize("NFC").slice(place).trim();
  const near = rest.length <= SHOWN ? rest : `${rest.slice(0, SHOWN).trimEnd()}…`;
  return { fault: "syntax", expected, near: expected === "shorter" ? "" : near };
}

/** The same name for the same forms; a rule for every form meets every other. */
function isRepeated(one: WrittenRule, other: WrittenRule): boolean {
  if (textKey(one.id) !== textKey(other.id)) return false;
  return one.scope === "" || other.scope === "" || textKey(one.scope) === textKey(other.scope);
}
