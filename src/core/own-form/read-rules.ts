import type { Excuse, SampleThreshold, Severity } from "../rule/finding";
import type { Rule, RulePack } from "../rule/rule";
import { bareKey } from "../text/key";
import type { TablePack } from "../unit-table/pack";
import { bindRules, ruleFaults } from "../written-rules/bind";
import type { HeadedRow, TypedCell } from "../written-rules/headed-table";
import { severityOf } from "../written-rules/severity-word";
import type { Vocabulary } from "../written-rules/vocabulary";
import { writtenRules } from "../written-rules/written-rules";
import type { OwnFault, OwnFormFault } from "./own-fault";
import type { OwnRuleColumn } from "./sheet-parts";
import { excuseOf, thresholdOf } from "./typed-words";

/** The rules of a kept form. */
export interface OwnRules {
  readonly rules: readonly Rule[];
  readonly noteRates: RulePack["noteRates"];
  /** The names of the checks that are no rule of the form's own. */
  readonly checks: Pick<TablePack, "range" | "answers" | "headings" | "columnTotal">;
}

/** Where no row names them. */
const CHECKS: OwnRules["checks"] = {
  range: "form:range",
  answers: "form:answers",
  headings: "form:headings",
  columnTotal: { id: "form:total", severity: "error", excuse: null },
};

/* By keys without accents; the checks every form has, so that a row may give them the form's own name. */
const CHECK_ROWS: readonly (readonly [keyof OwnRules["checks"], RegExp])[] = [
  ["range", /^ti le tu 0 den 100$|^rates from 0 to 100$/],
  ["answers", /^tra loi (?:theo|dung) danh sach$|^answers from the list$/],
  ["headings", /^dong nhom (?:de|bo) trong$|^headings are blank$/],
  ["columnTotal", /^dong tong bang tong cac dong$|^total rows are sums$/],
];

/** `[7.1b] = ghi chú ÷ [7.1]`: the numerator stands in the row's note alone. */
const NOTE_RATE = /^\[([^[\]]+)\]\s*=\s*ghi chú\s*[÷/:]\s*\[([^[\]]+)\]$/iu;

/** Reads the table of rules of a kept form; several rows may share a name. A row that is no rule is told and left out. */
export function readOwnRules(
  sheet: string,
  rows: readonly HeadedRow<OwnRuleColumn>[],
  vocabulary: Vocabulary,
): { readonly rules: OwnRules; readonly faults: readonly OwnFormFault[] } {
  const faults: OwnFormFault[] = [];
  const tell = ({ cell }: TypedCell, fault: OwnFault): void => {
    faults.push({ sheet, cell, weight: "warning", fault });
  };
  const checkRows = rows.filter((row) => checkOf(row) !== null);
  const noteRows = rows.filter((row) => noteRateOf(row, vocabulary) !== null);
  const others = rows.filter((row) => !checkRows.includes(row) && !noteRows.includes(row));
  const read = writtenRules(sheet, others, { mayRepeat: true });
  // Whatever is typed in the column of forms, these are rules of this one.
  const written = { ...read, rules: read.rules.map((rule) => ({ ...rule, scope: "" })) };
  const bound = bindRules(written, NO_RULES, vocabulary, []);
  const rowOf = new Map(others.map((row) => [row.row, row]));
  const rules = bound.outcomes.flatMap((outcome) => {
    const row = rowOf.get(outcome.rule.row);
    const excuse = row === undefined ? null : excuseAt(row, tell);
    const threshold = row === undefined ? null : thresholdAt(row, tell);
    return outcome.rules.map((rule): Rule => ({ ...rule, excuse, threshold }));
  });
  return {
    rules: {
      rules,
      noteRates: noteRows.flatMap((row) => noteRateOf(row, vocabulary) ?? []),
      checks: checkRows.reduce((checks, row) => withCheck(checks, row, tell), CHECKS),
    },
    faults: [...ruleFaults(written, [bound]), ...faults],
  };
}

const NO_RULES: RulePack = {
  form: "",
  source: "",
  inForce: { from: null, to: null },
  rules: [],
  unbounded: [],
  mayPass100: [],
  noteRates: [],
  range: CHECKS.range,
  answers: CHECKS.answers,
  headings: CHECKS.headings,
};

function checkOf(row: HeadedRow<OwnRuleColumn>): keyof OwnRules["checks"] | null {
  const key = bareKey(row.at("expression").text);
  return CHECK_ROWS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

type Tell = (cell: TypedCell, fault: OwnFault) => void;

function withCheck(
  checks: OwnRules["checks"],
  row: HeadedRow<OwnRuleColumn>,
  tell: Tell,
): OwnRules["checks"] {
  const name = checkOf(row);
  const id = row.at("id").text;
  if (name === null || id === "") return checks;
  if (name !== "columnTotal") return { ...checks, [name]: id };
  const typed = severityOf(row.at("severity").text);
  const severity: Severity = typed === null || typed === "off" ? "error" : typed;
  return { ...checks, columnTotal: { id, severity, excuse: excuseAt(row, tell) } };
}

function noteRateOf(
  row: HeadedRow<OwnRuleColumn>,
  vocabulary: Vocabulary,
): RulePack["noteRates"][number] | null {
  const [, typedRate = "", typedBase = ""] = NOTE_RATE.exec(row.at("expression").text) ?? [];
  const rate = vocabulary.word(typedRate);
  const denominator = vocabulary.word(typedBase);
  if (rate === null || denominator === null) return null;
  return { id: row.at("id").text, rate: rate.code, denominator: denominator.code };
}

function excuseAt(row: HeadedRow<OwnRuleColumn>, tell: Tell): Excuse | null {
  const cell = row.at("excuse");
  if (cell.text === "") return null;
  const excuse = excuseOf(cell.text);
  if (excuse === null) tell(cell, { fault: "unknown-excuse", typed: cell.text });
  return excuse;
}

function thresholdAt(row: HeadedRow<OwnRuleColumn>, tell: Tell): SampleThreshold | null {
  const cell = row.at("threshold");
  if (cell.text === "") return null;
  const threshold = thresholdOf(cell.text);
  if (threshold === null) tell(cell, { fault: "not-a-threshold", typed: cell.text });
  return threshold;
}
