import type { Indicator } from "../../core/form/form";
import { pathText, type OwnForm } from "../../core/own-form/own-form";
import { ownVocabulary } from "../../core/own-form/own-vocabulary";
import type { FactName, IndicatorColumn, OwnRuleColumn } from "../../core/own-form/sheet-parts";
import type { RateBound } from "../../core/own-form/typed-words";
import type { OwnCell, OwnRole, OwnSheet } from "../../core/plan/plan";
import type { RulePack } from "../../core/rule/rule";
import { ruleInLabels, shownRule } from "../../core/written-rules/shown-rule";
import { shortLabel } from "../../words/label";
import {
  INDICATOR_COLUMNS,
  OWN_FORM_FACTS,
  OWN_RULE_COLUMNS,
  SYNONYM_COLUMNS,
  type CheckName,
  type OwnFormSheetWords,
} from "../../words/own-form-words";

/** In characters; the label and the expression on a few lines, the rest on one. */
const WIDTHS: readonly number[] = [18, 48, 44, 16, 20, 26, 14, 14, 34, 18];

/** A kept form as a sheet of ours: facts, its indicators as a table, its rules, and wordings that mean the same. */
export function ownFormSheet(name: string, own: OwnForm, words: OwnFormSheetWords): OwnSheet {
  const indicators = indicatorRows(own, words);
  const facts = factsOf(own, words);
  const above: readonly (readonly OwnCell[])[] = [
    [cell(words.title, "title")],
    ...OWN_FORM_FACTS.map((fact) => [cell(words.facts[fact], "fact"), cell(facts[fact], "fact")]),
    [],
  ];
  const labelHeading = own.layout === "unit-table" ? words.columnHeading : words.indicators.label;
  const headings = { ...words.indicators, label: labelHeading };
  return {
    name,
    rows: [
      ...above,
      INDICATOR_COLUMNS.map((column) => cell(headings[column], "heading")),
      ...indicators.map((row) => INDICATOR_COLUMNS.map((column) => cell(row[column], "body"))),
      ...section(words.rulesTitle, OWN_RULE_COLUMNS, words.rules, ruleRows(own, words)),
      ...(own.layout === "indicator-list" && own.form.synonyms.length > 0
        ? section(
            words.synonymsTitle,
            SYNONYM_COLUMNS,
            words.synonyms,
            own.form.synonyms.map(([met, read]) => ({ met, read })),
          )
        : []),
    ],
    widths: WIDTHS,
    table: {
      row: above.length + 1,
      column: 1,
      height: indicators.length + 1,
      width: INDICATOR_COLUMNS.length,
    },
  };
}

function section<Column extends string>(
  title: string,
  columns: readonly Column[],
  headings: Readonly<Record<Column, string>>,
  rows: readonly Readonly<Record<Column, string>>[],
): readonly (readonly OwnCell[])[] {
  return [
    [],
    [cell(title, "title")],
    columns.map((column) => cell(headings[column], "heading")),
    ...rows.map((row) => columns.map((column) => cell(row[column], "body"))),
  ];
}

function factsOf(own: OwnForm, words: OwnFormSheetWords): Readonly<Record<FactName, string>> {
  const { form, pack, decision } = own;
  const date = (iso: string | null): string => (iso === null ? "" : words.date(iso));
  return {
    title: form.title,
    id: form.id,
    layout: words.layout[own.layout],
    level: own.layout === "indicator-list" ? words.level[own.form.level] : "",
    number: decision.number,
    date: date(decision.date),
    agency: decision.agency,
    source: form.source,
    from: date(form.inForce.from),
    to: date(form.inForce.to),
    rulesSource: pack.source,
    rulesFrom: date(pack.inForce.from),
    rulesTo: date(pack.inForce.to),
  };
}

type IndicatorRow = Readonly<Record<IndicatorColumn, string>>;

function indicatorRows(own: OwnForm, words: OwnFormSheetWords): readonly IndicatorRow[] {
  const { pack } = own;
  const common = (
    one: Pick<Indicator, "code" | "kind" | "unit" | "mayBeBlank" | "summed">,
  ): Omit<IndicatorRow, "label" | "aliases" | "parent" | "answers"> => ({
    code: one.code,
    unit: one.unit ?? "",
    kind: words.kind[one.kind],
    mayBeBlank: one.mayBeBlank ? words.yes : words.no,
    summed: one.summed ? words.yes : words.no,
    bound: one.kind === "rate" ? words.bound[boundOf(one.code, pack)] : "",
  });
  if (own.layout === "unit-table") {
    return own.form.columns.map((column) => ({
      ...common(column),
      label: pathText(column.path),
      aliases: column.aliases.map(pathText).join(" | "),
      parent: "",
      answers: "",
    }));
  }
  return own.form.indicators.map((indicator) => ({
    ...common(indicator),
    label: indicator.label,
    aliases: indicator.aliases.join(" | "),
    parent: indicator.parent ?? "",
    answers: indicator.answers
      .map(({ word, code }) => (code === null ? word : `${word} = ${code}`))
      .join("; "),
  }));
}

function boundOf(code: string, pack: RulePack): RateBound {
  if (pack.unbounded.includes(code)) return "unbounded";
  return pack.mayPass100.includes(code) ? "may-pass-100" : "percent";
}

type RuleRow = Readonly<Record<OwnRuleColumn, string>>;

/** The rules with what they say in the form's labels; then the checks that every form has, under this form's names. */
function ruleRows(own: OwnForm, words: OwnFormSheetWords): readonly RuleRow[] {
  const { pack } = own;
  const blank = { about: "", severity: "", scope: "", excuse: "", threshold: "" };
  const known = ownVocabulary(own);
  const check = (name: CheckName, id: string): RuleRow => ({
    ...{ ...blank, id },
    expression: words.checks[name],
  });
  return [
    ...pack.rules.map(({ id, text, severity, excuse, threshold }) => ({
      id,
      about: ruleInLabels(text, known, shortLabel),
      expression: shownRule(text),
      severity: severity === "undecided" ? "" : words.severity[severity],
      scope: "",
      excuse: excuse === null ? "" : words.excuse[excuse],
      threshold: threshold === null ? "" : words.threshold(threshold),
    })),
    ...pack.noteRates.map(({ id, rate, denominator }) => ({
      ...{ ...blank, id },
      expression: words.noteRate(rate, denominator),
    })),
    check("range", pack.range),
    check("answers", pack.answers),
    check("headings", pack.headings),
    ...(own.layout === "unit-table" ? [totalRow(own.pack.columnTotal, check, words)] : []),
  ];
}

function totalRow(
  { id, severity, excuse }: Extract<OwnForm, { layout: "unit-table" }>["pack"]["columnTotal"],
  check: (name: CheckName, id: string) => RuleRow,
  words: OwnFormSheetWords,
): RuleRow {
  return {
    ...check("columnTotal", id),
    severity: severity === "undecided" ? "" : words.severity[severity],
    excuse: excuse === null ? "" : words.excuse[excuse],
  };
}

function cell(words: string, role: OwnRole): OwnCell {
  return {
    value: words === "" ? { kind: "blank" } : { kind: "text", text: words },
    role,
    link: null,
  };
}
