import { isZero } from "../number/decimal";
import { judge, type Figures } from "../rule/judge";
import type { ReadRule } from "../rule/rule";
import { codesOf, type Side, type SignedFigure, type Statement } from "../rule/statement";
import type { FoundColumn } from "./columns";
import type { FilledTable } from "./filled-table";
import { codeAt } from "./observe";
import type { Parts, RowSum } from "./outline";
import type { TablePack } from "./pack";
import type { TableRow } from "./rows";

/**
 * The rules of a table: each rule of the pack asked of each row with figures, and each total and group row as the sum of
 * its rows, column by column. A rule about columns that the table does not have, or about a whole with a part that nobody
 * knows, is left out. A rule whose codes name the rows themselves (`[3@21] = [3@9] + [3@10]`) is taken as it stands.
 */
export function rulesOfTable(
  table: FilledTable,
  pack: TablePack,
  packRules: readonly ReadRule[],
  figures: Figures,
): readonly ReadRule[] {
  const codes = new Set(table.columns.map(({ code }) => code));
  const asked = packRules.filter(({ statement }) =>
    codesOf(statement).every((code) => codes.has(code) && !isOpenWhole(code, statement, table)),
  );
  const filled = table.rows.filter(({ cells }) => cells.size > 0);
  return [
    ...filled.flatMap(({ row }) =>
      asked.map(({ rule, statement }) => ({ rule, statement: statementAt(statement, row) })),
    ),
    ...packRules.filter(namesRows),
    ...table.sums.flatMap((sum) => columnTotals(sum, table, pack, figures)),
  ];
}

function namesRows({ statement }: ReadRule): boolean {
  return codesOf(statement).some((code) => code.includes("@"));
}

function isOpenWhole(code: string, statement: Statement, { open }: FilledTable): boolean {
  if (statement.kind !== "equation") return false;
  return open.has(code) && statement.total.some((figure) => isCode(figure, code));
}

function isCode({ operand }: SignedFigure, code: string): boolean {
  return operand.kind === "code" && operand.code === code;
}

/** A statement about columns, asked of one row. */
export function statementAt(statement: Statement, row: number): Statement {
  const at = (code: string): string => codeAt(code, row);
  const sideAt = (side: Side): Side =>
    side.map((figure) =>
      figure.operand.kind === "code"
        ? { ...figure, operand: { kind: "code", code: at(figure.operand.code) } }
        : figure,
    );
  switch (statement.kind) {
    case "equation":
      return { ...statement, total: sideAt(statement.total), parts: sideAt(statement.parts) };
    case "limit":
      return { ...statement, part: sideAt(statement.part), whole: sideAt(statement.whole) };
    case "rate":
      return {
        ...statement,
        rate: at(statement.rate),
        numerator: sideAt(statement.numerator),
        denominator: sideAt(statement.denominator),
      };
    case "share":
      return { ...statement, rate: at(statement.rate), base: at(statement.base) };
    case "member":
    case "note":
      return { ...statement, code: at(statement.code) };
    case "implication":
      return {
        ...statement,
        premise: { ...statement.premise, code: at(statement.premise.code) },
        conclusion: { ...statement.conclusion, code: at(statement.conclusion.code) },
      };
    case "requirement":
      return {
        ...statement,
        premise: { ...statement.premise, code: at(statement.premise.code) },
        code: at(statement.code),
      };
  }
}

/** A total or group row as the sum of its rows, in each column that may be summed; none where the rows it sums are in doubt. */
export function columnTotals(
  sum: RowSum,
  table: FilledTable,
  pack: Pick<TablePack, "columnTotal">,
  figures: Figures,
): readonly ReadRule[] {
  const parts = partsOf(sum, table, figures);
  return parts === null ? [] : totalsOver(sum.total, parts, table, pack);
}

function totalsOver(
  total: TableRow,
  parts: Parts,
  table: FilledTable,
  { columnTotal }: Pick<TablePack, "columnTotal">,
): readonly ReadRule[] {
  return summedColumns(table).map(({ code }) => {
    const statement = equation(code, total, parts);
    const sum = parts.map(({ row }) => `[${codeAt(code, row)}]`).join(" + ");
    const text = `[${codeAt(code, total.row)}] = ${sum}`;
    return { rule: { ...columnTotal, text, threshold: null }, statement };
  });
}

/** The columns that may be added up; one that the form does not know is taken for a count. */
function summedColumns({ columns, form }: FilledTable): readonly FoundColumn[] {
  const others = new Set(form.columns.filter(({ summed }) => !summed).map(({ code }) => code));
  return columns.filter(({ code }) => !others.has(code));
}

/** Of several ways in which a total may come about, the one that most columns speak for; null where none does and the numbering leaves doubt. */
function partsOf(
  { total, ways, sure }: RowSum,
  table: FilledTable,
  figures: Figures,
): Parts | null {
  const [only] = ways;
  if (sure && ways.length === 1) return only ?? null;
  const [best] = ways
    .map((parts) => ({ parts, ...evidenceFor(parts, total, table, figures) }))
    .toSorted((a, b) => b.holding - a.holding);
  if (best === undefined) return null;
  return sure || (best.holding > 0 && 2 * best.holding >= best.judged) ? best.parts : null;
}

/** How many columns can tell whether a row is the sum of others, and in how many of them it is. */
export function evidenceFor(
  parts: Parts,
  total: TableRow,
  table: FilledTable,
  figures: Figures,
): { readonly holding: number; readonly judged: number } {
  const judgements = summedColumns(table)
    .filter(({ code }) => isTelling(codeAt(code, total.row), figures))
    .map(({ code }) => judge(equation(code, total, parts), figures).verdict);
  const holding = judgements.filter(
    (verdict) => verdict === "holds" || verdict === "holds-if-blank-is-zero",
  );
  const failing = judgements.filter((verdict) => verdict === "unequal");
  return { holding: holding.length, judged: holding.length + failing.length };
}

/** A column of zeros speaks for every way. */
function isTelling(code: string, figures: Figures): boolean {
  const operand = figures.operand(code);
  return operand.state === "figure" && !isZero(operand.value);
}

function equation(
  code: string,
  total: TableRow,
  parts: Parts,
): Extract<Statement, { kind: "equation" }> {
  return {
    kind: "equation",
    total: [figureAt(code, total)],
    parts: parts.map((row) => figureAt(code, row)),
  };
}

function figureAt(code: string, { row }: TableRow): SignedFigure {
  return { sign: 1, operand: { kind: "code", code: codeAt(code, row) } };
}
