import { addressOf } from "../sheet/address";
import type { CellValue, SheetCell, Snapshot } from "../sheet/snapshot";
import { agrees } from "./agreement";
import { evaluateOver } from "./evaluate";
import type { Formula } from "./expression";
import type { Cells } from "./functions";
import { addressAt, cellsRead, keyAt, keyOf, keysRead, MOST_READ, type CellKey } from "./keys";
import { inOrder, type Draft } from "./order";
import { parseFormula } from "./parse";
import { BLANK, storedValue, valueOf, type Value } from "./value";

/**
 * `live`: worked out anew after a change. The others keep their stored value: `opaque` holds something that
 * is not worked out here, `circular` reads itself, `stale` does not hold what its inputs give at present
 * (not recalculated, or changed by another program).
 */
export type FormulaState = "live" | "opaque" | "circular" | "stale";

export interface FormulaCell {
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Null where the text cannot be read. */
  readonly formula: Formula | null;
  readonly state: FormulaState;
  readonly stored: CellValue;
  /** What its inputs give at present; null where that is not known. */
  readonly calculated: CellValue | null;
}

/** The formulas of a sheet, prepared once for many trial changes. */
export interface FormulaGraph {
  readonly sheet: string;
  /** By address. */
  readonly formulas: ReadonlyMap<string, FormulaCell>;
  /** What stands in each cell that holds something. */
  readonly cells: ReadonlyMap<CellKey, SheetCell>;
  readonly hiddenRows: ReadonlySet<number>;
  /** The cells whose formula holds SUBTOTAL. */
  readonly subtotals: ReadonlySet<CellKey>;
  /** The formulas in the order in which they are worked out, each after what it reads. */
  readonly order: readonly FormulaCell[];
  /** The places in `order` of the formulas that read a cell. */
  readonly readers: ReadonlyMap<CellKey, readonly number[]>;
  /** The exact value of each cell that holds something. */
  readonly values: ReadonlyMap<CellKey, Value>;
}

/** Reads every formula of a sheet, finds what reads what, and works each out once. */
export function formulaGraph(snapshot: Snapshot): FormulaGraph {
  const drafts = draftsOf(snapshot);
  const cells = new Map(
    snapshot.rows.flatMap(({ row, cells: inRow }) =>
      inRow.map((cell): [CellKey, SheetCell] => [keyOf(row, cell.column), cell]),
    ),
  );
  const hiddenRows = new Set(snapshot.rows.filter(({ hidden }) => hidden).map(({ row }) => row));
  const values = new Map([...cells].map(([key, { value }]) => [key, valueOf(value)] as const));
  const subtotals = new Set(
    drafts.filter(({ formula }) => formula?.subtotal === true).map(({ key }) => key),
  );
  const over = cellsOver((key) => values.get(key) ?? BLANK, { hiddenRows, subtotals });
  const order = inOrder(drafts).map((draft) => {
    const value = draft.isLive && draft.formula !== null ? evaluateOver(draft.formula, over) : null;
    const node = formulaCell(draft, value);
    if (node.state === "live" && value !== null) values.set(draft.key, value);
    return node;
  });
  return {
    sheet: snapshot.sheet,
    formulas: new Map(order.map((node) => [node.cell, node])),
    cells,
    hiddenRows,
    subtotals,
    order,
    readers: readersOf(order),
    values,
  };
}

/** The cells that a formula reads, row by row; none where there is no formula or an opaque one. */
export function precedents(graph: FormulaGraph, cell: string): readonly string[] {
  const formula = graph.formulas.get(cell)?.formula ?? null;
  return formula === null ? [] : keysRead(formula).map(addressAt);
}

/** The formulas that a change of the cell reaches, directly or through others, in the order of their calculation. */
export function dependents(graph: FormulaGraph, cell: string): readonly string[] {
  const key = keyAt(cell);
  return key === null ? [] : reachedFrom([key], graph).map((node) => node.cell);
}

/** The live formulas that changes of the cells reach, in the order of their calculation. */
export function reachedFrom(
  keys: readonly CellKey[],
  { order, readers }: FormulaGraph,
): readonly FormulaCell[] {
  const places = new Set<number>();
  const waiting = [...keys];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    for (const place of readers.get(key) ?? []) {
      const node = order[place];
      if (node?.state !== "live" || places.has(place)) continue;
      places.add(place);
      waiting.push(keyOf(node.row, node.column));
    }
  }
  return [...places].sort((a, b) => a - b).flatMap((place) => order[place] ?? []);
}

/** The cells of a graph, with the values given. */
export function cellsOver(
  at: (key: CellKey) => Value,
  { hiddenRows, subtotals }: Pick<FormulaGraph, "hiddenRows" | "subtotals">,
): Cells {
  return {
    at: (row, column) => at(keyOf(row, column)),
    isHidden: (row) => hiddenRows.has(row),
    isSubtotal: (row, column) => subtotals.has(keyOf(row, column)),
  };
}

function draftsOf({ sheet, rows }: Snapshot): readonly Draft[] {
  // Together they may read as many cells as one alone: what comes after is not worked out.
  let read = 0;
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, value, formula: text }): readonly Draft[] => {
      if (text === null) return [];
      const formula = parseFormula(text, sheet);
      if (formula !== null && !formula.opaque) read += cellsRead(formula);
      const isLive = formula !== null && !formula.opaque && read <= MOST_READ;
      const key = keyOf(row, column);
      return [{ key, row, column, text, stored: value, formula, isLive, isCircular: false }];
    }),
  );
}

function formulaCell(draft: Draft, value: Value | null): FormulaCell {
  const { row, column, text, formula, stored } = draft;
  const state = stateOf(draft, value);
  const calculated = value === null ? null : storedValue(value);
  return { cell: addressOf(row, column), row, column, text, formula, state, stored, calculated };
}

function stateOf({ stored, isCircular }: Draft, value: Value | null): FormulaState {
  if (isCircular) return "circular";
  if (value === null || value.kind === "unknown") return "opaque";
  return agrees(value, stored) ? "live" : "stale";
}

function readersOf(order: readonly FormulaCell[]): ReadonlyMap<CellKey, readonly number[]> {
  const readers = new Map<CellKey, number[]>();
  order.forEach(({ formula, state }, place) => {
    if (formula === null || state !== "live") return;
    for (const key of keysRead(formula)) {
      const known = readers.get(key);
      if (known === undefined) readers.set(key, [place]);
      else known.push(place);
    }
  });
  return readers;
}
