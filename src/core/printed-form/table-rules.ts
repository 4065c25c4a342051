import type { Decimal } from "../number/decimal";
import { judge, type Figures, type Operand } from "../rule/judge";
import { parseRule } from "../rule/parse";
import type { Rule } from "../rule/rule";
import { addressOf, columnName } from "../sheet/address";
import type { FilledTable } from "../unit-table/filled-table";
import { codeAt } from "../unit-table/observe";
import { statementAt } from "../unit-table/rules";
import { evidenceOf, isBorneOut, type Evidence } from "./evidence";
import { flowRules } from "./flow-rules";
import { hundredEvidence, hundredText } from "./hundred";
import { ofWhichColumns, ofWhichTexts } from "./of-which";
import { periodRules } from "./periods";
import { codesIn, computedCodes, printedRule, type PrintedRule } from "./printed-rule";
import { definitionOf, scaleOf, type RowOf } from "./rate-columns";
import { totalRows } from "./row-totals";
import { equationText, plus, rateText } from "./rule-text";
import type { PrintedColumn, PrintedFormula } from "./table-columns";

/** A table with its figures, as the rules of its columns are looked for in it. */
export interface TableView {
  readonly table: FilledTable;
  readonly figures: Figures;
  /** The rows with figures. */
  readonly rows: readonly RowOf[];
}

/** What a table states of itself. */
export interface TableRules {
  /** For the pack: a total row gives one rule for each column, all with its id. */
  readonly rules: readonly Rule[];
  /** For people: a total row is told once. */
  readonly printed: readonly PrintedRule[];
  /** The cells that may be negative or above 100, by code. */
  readonly unbounded: readonly string[];
}

/** The columns with the kind that their formulas and figures give them: `(8)=(7)/(3)` may be a percentage or an average. */
export function settledColumns(
  columns: readonly PrintedColumn[],
  { rows }: TableView,
): readonly PrintedColumn[] {
  return columns.map((column) => {
    const ratio = column.formulas.find(({ expression }) => expression.kind === "ratio")?.expression;
    if (ratio?.kind !== "ratio") return column;
    if (ratio.hundred) return { ...column, kind: "rate", summed: false };
    const scale = scaleOf(column.code, ratio.numerator, ratio.denominator, rows);
    const isRate = scale === "hundred" || (scale === "neither" && column.kind === "rate");
    return isRate
      ? { ...column, kind: "rate", summed: false, formulas: column.formulas.map(inHundred) }
      : { ...column, kind: "money", summed: false };
  });
}

function inHundred(formula: PrintedFormula): PrintedFormula {
  const { expression } = formula;
  return expression.kind === "ratio"
    ? { ...formula, expression: { ...expression, hundred: true } }
    : formula;
}

/** Every rule that a table states; null where it states too little to be a statistics table. */
export function tableRules(columns: readonly PrintedColumn[], view: TableView): TableRules | null {
  const formulas = formulaRules(columns);
  const parts = ofWhichRules(columns, formulas, view);
  const rates = rateRules(columns, formulas, view);
  const hundreds = hundredRules(columns, [...formulas, ...rates], view);
  const totals = totalRows(view.table, view.figures);
  const periods = betweenPeriods(columns, view);
  const flow = flowRules(
    columns,
    [...formulas, ...parts],
    (text) => evidenceFor(text, view),
    (column) => headingCell(column, view),
  );
  const asked = [...formulas, ...parts, ...rates, ...hundreds, ...flow];
  const isStated =
    formulas.length > 0 ||
    flow.length > 0 ||
    parts.some(({ text }) => text.includes("=") && isBorneOut(evidenceFor(text, view), 2, 60)) ||
    totals.some(({ holding }) => holding >= 2);
  if (!isStated || view.rows.length === 0) return null;
  const told = totals.flatMap(({ id, rules }): readonly PrintedRule[] => {
    const [first] = rules;
    if (first === undefined) return [];
    return [{ ...first.rule, id, cell: cellOf(first.rule.text, view), origin: "total-row" }];
  });
  return {
    rules: [...asked, ...periods, ...totals.flatMap(({ rules }) => rules.map(({ rule }) => rule))],
    printed: [...asked, ...told, ...periods],
    unbounded: unboundedCodes(columns, asked, view),
  };
}

/** The formulas that the head prints, those about columns that hold no figures left out. */
function formulaRules(columns: readonly PrintedColumn[]): readonly PrintedRule[] {
  const known = new Set(columns.map(({ code }) => code));
  const rules = columns.flatMap(({ formulas, kind }) =>
    formulas.flatMap((formula): readonly PrintedRule[] => {
      const { code, expression, cell, origin, whole } = formula;
      const terms =
        expression.kind === "sum"
          ? expression.terms
          : [...expression.numerator, ...expression.denominator];
      const isAnswerable = terms.every((term) => known.has(term.code) && term.code !== code);
      if (!isAnswerable || !known.has(code)) return [];
      if (expression.kind === "ratio" && (kind !== "rate" || !expression.hundred)) return [];
      const text =
        expression.kind === "sum"
          ? equationText(code, expression.terms)
          : rateText(code, expression);
      return [printedRule(whole, text, cell, origin)];
    }),
  );
  return rules.filter(({ text }, at) => rules.findIndex((other) => other.text === text) === at);
}

function evidenceFor(text: string, { table, figures }: TableView): Evidence {
  const statements = parseRule(text);
  const rows = table.rows.filter(({ cells }) => cells.size > 0);
  return evidenceOf(
    rows.flatMap(({ row }) => statements.map((statement) => statementAt(statement, row))),
    figures,
  );
}

function ofWhichRules(
  columns: readonly PrintedColumn[],
  formulas: readonly PrintedRule[],
  view: TableView,
): readonly PrintedRule[] {
  const told = computedCodes(formulas);
  return ofWhichColumns(columns)
    .filter(({ whole }) => !told.has(whole.code))
    .flatMap((group) =>
      ofWhichTexts(group, (text) => evidenceFor(text, view)).map((text) =>
        printedRule(notationOf(text), text, headingCell(group.whole, view), "of-which"),
      ),
    );
}

/** Rates without a printed formula, defined by the figures. */
function rateRules(
  columns: readonly PrintedColumn[],
  formulas: readonly PrintedRule[],
  view: TableView,
): readonly PrintedRule[] {
  const told = computedCodes(formulas);
  return columns
    .filter(({ kind, code }) => kind === "rate" && !told.has(code))
    .flatMap((rate): readonly PrintedRule[] => {
      const found = definitionOf(rate, columns, view.rows);
      if (found === null) return [];
      const text = rateText(rate.code, {
        numerator: plus([found.numerator]),
        denominator: plus([found.denominator]),
      });
      return [printedRule(notationOf(text), text, headingCell(rate, view), "data")];
    });
}

/** Rates beside each other that nothing else is asked of, and that make up a hundred (F9). */
function hundredRules(
  columns: readonly PrintedColumn[],
  told: readonly PrintedRule[],
  view: TableView,
): readonly PrintedRule[] {
  const known = computedCodes(told);
  const free = columns.map(({ kind, code }) => kind === "rate" && !known.has(code));
  return runsOf(columns, free)
    .filter((run) => run.length > 1)
    .flatMap((run): readonly PrintedRule[] => {
      const codes = run.map(({ code }) => code);
      const rates = view.rows.map((row) => codes.map((code) => printedAt(row(code))));
      const [first] = run;
      if (first === undefined || !isBorneOut(hundredEvidence(rates), 3, 75)) return [];
      const text = hundredText(codes, rates);
      return [printedRule(notationOf(text), text, headingCell(first, view), "rate-rows")];
    });
}

function printedAt(operand: Operand): Decimal | null {
  return operand.state === "figure" ? operand.printed : null;
}

function runsOf<T>(values: readonly T[], chosen: readonly boolean[]): readonly (readonly T[])[] {
  const runs: T[][] = [[]];
  values.forEach((value, at) => {
    if (chosen[at] === true) runs.at(-1)?.push(value);
    else runs.push([]);
  });
  return runs;
}

function betweenPeriods(
  columns: readonly PrintedColumn[],
  { table, figures }: TableView,
): readonly PrintedRule[] {
  const found = periodRules(table.rows, columns);
  return found
    .filter(({ kind, column }) => {
      const alike = found.filter((other) => other.kind === kind && other.column === column);
      const statements = alike.flatMap(({ text }) => parseRule(text));
      return isBorneOut(evidenceOf(statements, figures), 2, 60);
    })
    .map(({ text, row, column }) =>
      printedRule(notationOf(text), text, addressOf(row, column.column), "data"),
    );
}

/** The rule language without what only a reader of it needs. */
function notationOf(text: string): string {
  return text.replace(/[[\] ]/g, "");
}

function headingCell({ column }: PrintedColumn, { table }: TableView): string {
  const first = table.rows[0]?.row ?? 1;
  return addressOf(Math.max(1, first - 1), column);
}

/** The cell of the first code in a rule about cells: `[3@21] = …`. */
function cellOf(text: string, { table }: TableView): string {
  const [, code = "", row = ""] = /^\[(.*?)@(\d+)\]/.exec(text) ?? [];
  const column = table.columns.find((each) => each.code === code)?.column ?? 1;
  return `${columnName(column)}${row}`;
}

const FEW_PER_CENT = 20n;

/** Changes may be negative, comparisons may pass 100, and a rate that nothing defines may be less than one among small ones. */
function unboundedCodes(
  columns: readonly PrintedColumn[],
  rules: readonly PrintedRule[],
  { table, rows, figures }: TableView,
): readonly string[] {
  const defined = computedCodes(rules);
  const shares = new Set(
    rules.filter(({ origin }) => origin === "rate-rows").flatMap(({ text }) => codesIn(text)),
  );
  const free = columns.filter((column) => {
    if (column.signed) return true;
    if (column.kind !== "rate") return false;
    if (column.mayPass100 || shares.has(column.code)) return true;
    if (defined.has(column.code)) return passesTruly(column, rules, table, figures);
    return rows.some((row) => {
      const one = row(column.code);
      return (
        one.state === "figure" &&
        one.value.units >= 10n ** BigInt(one.value.places) &&
        one.value.units < FEW_PER_CENT * 10n ** BigInt(one.value.places)
      );
    });
  });
  return free.flatMap(({ code }) => table.rows.map(({ row }) => codeAt(code, row)));
}

/** Rates above 100 that their own columns give on two rows are no slip of one. */
function passesTruly(
  { code }: PrintedColumn,
  rules: readonly PrintedRule[],
  table: FilledTable,
  figures: Figures,
): boolean {
  const own = rules.find(({ text }) => text.startsWith(`[${code}] = 100`));
  const statements = own === undefined ? [] : parseRule(own.text);
  const over = table.rows.filter(({ row }) => {
    const operand = figures.operand(codeAt(code, row));
    const isOver =
      operand.state === "figure" &&
      operand.value.units > 100n * 10n ** BigInt(operand.value.places);
    return (
      isOver &&
      statements.some(
        (statement) => judge(statementAt(statement, row), figures).verdict === "holds",
      )
    );
  });
  return over.length >= 2;
}
