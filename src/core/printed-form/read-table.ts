import { linesAbove } from "../form/table";
import type { Operand } from "../rule/judge";
import { figuresOf } from "../rule/figures";
import type { Rule } from "../rule/rule";
import type { Snapshot } from "../sheet/snapshot";
import { bareKey } from "../text/key";
import type { FilledTable } from "../unit-table/filled-table";
import type { TableForm } from "../unit-table/form";
import { codeAt, observeTable } from "../unit-table/observe";
import { outlineOf } from "../unit-table/outline";
import type { TablePack } from "../unit-table/pack";
import { rowsOf } from "../unit-table/rows";
import { isAnotherList } from "./other-lists";
import type { PrintedRule } from "./printed-rule";
import { printedHead, type PrintedHead } from "./table-head";
import { printedColumns, type PrintedColumn } from "./table-columns";
import { settledColumns, tableRules, type TableView } from "./table-rules";
import { UNKNOWN_FORM } from "./unknown";

export { UNKNOWN_FORM };

/** A table of a form that nobody told us of, with the rules that it states itself. */
export interface PrintedTable {
  readonly table: FilledTable;
  readonly pack: TablePack;
  readonly printed: readonly PrintedRule[];
}

const FEWEST_COLUMNS = 3;
const UNIT_OF_MEASURE = /^(?:don vi tinh|dv tinh|dvt|d v t)$/;

/**
 * Reads the first table of units down and indicators across on a sheet by what it prints of itself: its numbering row, the
 * formulas in its headings, `Trong đó`, its total rows, its rates. Null where there is no such table or where it states no
 * rule: a staff list, a price list, a ranking.
 */
export function readPrintedTable(snapshot: Snapshot): PrintedTable | null {
  const found = printedHead(snapshot.rows);
  if (found === null) return null;
  const title = linesAbove(snapshot, found.head.top);
  if (isAnotherList(title, [...found.head.paths.values()].flat())) return null;
  if (isList(found)) return null;
  const columns = printedColumns(found, title.filter(isUnitLine).join(" "));
  if (columns === null || columns.length < FEWEST_COLUMNS) return null;
  const settled = settledColumns(columns, viewOf(snapshot.sheet, found, columns, title));
  const view = viewOf(snapshot.sheet, found, settled, title);
  const rules = tableRules(settled, view);
  if (rules === null) return null;
  return {
    table: { ...view.table, sums: [] },
    pack: packOf(rules.rules, rules.unbounded),
    printed: rules.printed,
  };
}

/** A column of units of measure goes with indicators down the rows, unless formulas under the columns say otherwise. */
function isList({ head, numbering }: PrintedHead): boolean {
  const headings = [...head.paths.values()].flat().map(bareKey);
  return (
    headings.some((heading) => UNIT_OF_MEASURE.test(heading)) &&
    numbering.every(({ links }) => links.length === 0)
  );
}

function isUnitLine(line: string): boolean {
  return /\b(?:don vi tinh|dvt|don vi trieu|don vi dong)\b/.test(bareKey(line));
}

function viewOf(
  sheet: string,
  { head }: PrintedHead,
  columns: readonly PrintedColumn[],
  title: readonly string[],
): TableView {
  const found = columns.map(({ code, path, column }) => ({
    code,
    label: [...new Set(path)].join(" › ") || code,
    column,
  }));
  const rows = rowsOf(head, found);
  const table: FilledTable = {
    ...outlineOf(rows),
    columns: found,
    open: new Set(),
    named: 0,
    strange: 0,
    form: formOf(columns, title),
    sheet,
    rows,
    missing: [],
  };
  const figures = figuresOf(observeTable(table), new Map());
  const filled = rows.filter(({ cells }) => cells.size > 0);
  return {
    table,
    figures,
    rows: filled.map(
      ({ row }) =>
        (code: string): Operand =>
          figures.operand(codeAt(code, row)),
    ),
  };
}

function formOf(columns: readonly PrintedColumn[], title: readonly string[]): TableForm {
  return {
    id: UNKNOWN_FORM,
    title: title.join(" "),
    source: "",
    inForce: { from: null, to: null },
    sections: [],
    parts: [],
    whole: "",
    aside: /(?!)/,
    partial: /(?!)/,
    columns: columns.map(({ code, path, kind, summed }) => ({
      code,
      label: [...new Set(path)].join(" › ") || code,
      section: "",
      part: "",
      beside: null,
      without: null,
      extra: false,
      kind,
      summed,
    })),
  };
}

function packOf(rules: readonly Rule[], unbounded: readonly string[]): TablePack {
  return {
    form: UNKNOWN_FORM,
    source: "",
    inForce: { from: null, to: null },
    rules,
    columnTotal: { id: "form:total-row", severity: "error", excuse: null },
    unbounded,
    mayPass100: [],
    noteRates: [],
    range: "range",
    answers: "answers",
    headings: "headings",
  };
}
