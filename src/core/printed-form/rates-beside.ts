import { linesAbove } from "../form/table";
import type { Operand } from "../rule/judge";
import { figuresOf } from "../rule/figures";
import type { Rule } from "../rule/rule";
import { columnName } from "../sheet/address";
import { decoded } from "../sheet/decoded";
import type { SheetCell, Snapshot } from "../sheet/snapshot";
import { bareKey } from "../text/key";
import type { FilledTable } from "../unit-table/filled-table";
import type { FormColumn } from "../unit-table/form";
import { codeAt, observeTable } from "../unit-table/observe";
import type { TableRow } from "../unit-table/rows";
import { columnKind, filledIn } from "./column-kinds";
import { definitionOf } from "./rate-columns";
import { plus, rateText } from "./rule-text";
import type { PrintedColumn } from "./table-columns";
import { printedHead } from "./table-head";

/** A recognised table with the rate columns that stand beside those of its form, and the rules that define them. */
export interface WithRates {
  readonly table: FilledTable;
  readonly rules: readonly Rule[];
}

interface Defined {
  readonly column: PrintedColumn;
  readonly numerator: readonly string[];
  readonly denominator: string;
}

const EARLY = /\b(?:truoc|som)(?: (?:thoi )?han)?\b/;
const ON_TIME = /\b(?:dung|trong) (?:thoi )?han\b/;
const LATE = /\b(?:qua|tre) (?:thoi )?han\b|\btre hen\b/;
const PENDING = /\b(?:dang|chua)\b/;

/**
 * Rates that a table of dossiers has beside the columns of its form, which defines none of them: what they are the rates of is
 * told by the figures of their rows, else by their headings. Denominators differ from place to place, so that a rate which
 * comes from another is a warning, to be explained. The same table where there is none.
 */
export function withRatesBeside(table: FilledTable, asTyped: Snapshot): WithRates {
  const snapshot = decoded(asTyped);
  const found = printedHead(snapshot.rows);
  const known = new Set(table.columns.map(({ column }) => column));
  if (found === null) return { table, rules: [] };
  const { paths, body } = found.head;
  const unitLine = linesAbove(snapshot, found.head.top).join(" ");
  const beside = [...paths].flatMap(([column, path]): readonly PrintedColumn[] => {
    const kind = columnKind(path, filledIn(body, column), unitLine);
    if (known.has(column) || kind.kind !== "rate" || kind.signed || kind.mayPass100) return [];
    return [{ ...kind, column, path, code: `tỷ lệ ${columnName(column)}`, formulas: [] }];
  });
  if (beside.length === 0) return { table, rules: [] };
  const widened = withColumns(table, beside, snapshot);
  const defined = beside.flatMap((column) => definedBy(column, widened) ?? []);
  return {
    table: withColumns(
      table,
      defined.map(({ column }) => column),
      snapshot,
    ),
    rules: defined.map(ruleOf),
  };
}

function ruleOf({ column, numerator, denominator }: Defined): Rule {
  const text = rateText(column.code, {
    numerator: plus(numerator),
    denominator: plus([denominator]),
  });
  return {
    id: `form:${text.replace(/[[\] ]/g, "")}`,
    text,
    severity: "warning",
    excuse: "other-definition",
    threshold: null,
  };
}

function definedBy(column: PrintedColumn, table: FilledTable): Defined | null {
  const figures = figuresOf(observeTable(table), new Map());
  const counted = table.columns.flatMap((each): readonly PrintedColumn[] =>
    each.code.startsWith("tỷ lệ")
      ? []
      : [
          {
            ...{ column: each.column, code: each.code, path: [each.label], formulas: [] },
            ...{ kind: "count", summed: true, signed: false, mayPass100: false },
          },
        ],
  );
  const rows = table.rows.map(
    ({ row }) =>
      (code: string): Operand =>
        figures.operand(codeAt(code, row)),
  );
  const told = definitionOf(column, counted, rows);
  if (told !== null) {
    return { column, numerator: [told.numerator], denominator: told.denominator };
  }
  return byHeading(column, new Set(counted.map(({ code }) => code)));
}

/** Rates of what was resolved in time or late are of what was resolved (columns 7 to 10 of Biểu 06). */
function byHeading(column: PrintedColumn, codes: ReadonlySet<string>): Defined | null {
  const key = column.path.map(bareKey).join(" ");
  if (!codes.has("7") || PENDING.test(key)) return null;
  const numerator = numeratorOf(key, codes);
  return numerator === null ? null : { column, numerator, denominator: "7" };
}

function numeratorOf(key: string, codes: ReadonlySet<string>): readonly string[] | null {
  const [isEarly, isOnTime] = [EARLY.test(key), ON_TIME.test(key)];
  if (LATE.test(key)) return isEarly || isOnTime || !codes.has("10") ? null : ["10"];
  if (isOnTime && codes.has("8+9")) return ["8+9"];
  if (isEarly && isOnTime && codes.has("8") && codes.has("9")) return ["8", "9"];
  return isEarly && !isOnTime && codes.has("8") ? ["8"] : null;
}

/** The table with further columns: their cells in its rows, which its groups and sums are made of. */
function withColumns(
  table: FilledTable,
  added: readonly PrintedColumn[],
  { rows }: Snapshot,
): FilledTable {
  const cellsBy = new Map(rows.map(({ row, cells }) => [row, cells] as const));
  const widened = new Map(
    table.rows.map((row) => [row, widenedRow(row, added, cellsBy.get(row.row) ?? [])] as const),
  );
  const own = (row: TableRow): TableRow => widened.get(row) ?? row;
  return {
    ...table,
    columns: [
      ...table.columns,
      ...added.map(({ code, path, column }) => ({
        ...{ code, column },
        label: [...new Set(path)].join(" › "),
      })),
    ],
    form: { ...table.form, columns: [...table.form.columns, ...added.map(formColumn)] },
    rows: table.rows.map(own),
    groups: new Set([...table.groups].map(own)),
    sums: table.sums.map(({ total, ways, sure }) => ({
      total: own(total),
      ways: ways.map((parts) => parts.map(own)),
      sure,
    })),
  };
}

function widenedRow(
  row: TableRow,
  added: readonly PrintedColumn[],
  cells: readonly SheetCell[],
): TableRow {
  const own = cells.filter(({ column }) => added.some((each) => each.column === column));
  if (own.length === 0 || row.cells.size === 0) return row;
  return {
    ...row,
    cells: new Map([...row.cells, ...own.map((cell) => [cell.column, cell] as const)]),
  };
}

function formColumn({ code, path }: PrintedColumn): FormColumn {
  return {
    ...{ code, label: [...new Set(path)].join(" › "), section: "", part: "" },
    ...{ beside: null, without: null, extra: true, kind: "rate", summed: false, mayBeBlank: true },
  };
}
