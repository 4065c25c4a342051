import type { Snapshot } from "../../core/sheet/snapshot";
import { type References, referencesOf } from "./formula-references";
import type { Area } from "./sheet-map";

/** A cell of the workbook. */
export interface CellOnSheet {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A cell with a formula and what the formula reads. */
export interface FormulaCell extends CellOnSheet {
  readonly references: References;
  /** Whether its result depends on which rows are in sight. */
  readonly heedsHiddenRows: boolean;
}

const HEEDS_HIDDEN_ROWS = /\b(?:SUBTOTAL|AGGREGATE)\(/i;

/** A chain of formulas this long (running totals over a long sheet) is not followed further: all the rest counts as reached. */
const LONGEST_CHAIN = 64;

export function formulaCells(snapshot: Snapshot): readonly FormulaCell[] {
  return snapshot.rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, formula }) =>
      formula === null ? [] : [formulaCell({ sheet: snapshot.sheet, row, column }, formula)],
    ),
  );
}

/** A cell with the formula that stands in it. */
export function formulaCell(cell: CellOnSheet, formula: string): FormulaCell {
  return {
    ...cell,
    references: referencesOf(formula),
    heedsHiddenRows: HEEDS_HIDDEN_ROWS.test(formula),
  };
}

/** The formulas whose result may be another once the given cells changed, directly or through other formulas. */
export function dependentsOf(
  changed: readonly CellOnSheet[],
  formulas: readonly FormulaCell[],
): readonly FormulaCell[] {
  if (changed.length === 0) return [];
  const reached: FormulaCell[] = [];
  let waiting = formulas;
  let news = changed;
  for (let step = 0; news.length > 0; step += 1) {
    const touched = step < LONGEST_CHAIN ? touching(news) : () => true;
    const next = new Set(waiting.filter(touched));
    waiting = waiting.filter((formula) => !next.has(formula));
    reached.push(...next);
    news = [...next];
  }
  return reached;
}

/** Rows by column by sheet; the rows ascend. */
type CellIndex = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

function touching(news: readonly CellOnSheet[]): (formula: FormulaCell) => boolean {
  const index = indexed(news);
  return ({ sheet, references }) =>
    references === null ||
    references.some((reference) => {
      const columns = index.get(key(reference.sheet ?? sheet));
      return columns !== undefined && meets(reference.area, columns);
    });
}

function indexed(cells: readonly CellOnSheet[]): CellIndex {
  const index = new Map<string, Map<number, number[]>>();
  for (const { sheet, row, column } of [...cells].sort((a, b) => a.row - b.row)) {
    const columns = index.get(key(sheet)) ?? new Map<number, number[]>();
    const rows = columns.get(column) ?? [];
    rows.push(row);
    index.set(key(sheet), columns.set(column, rows));
  }
  return index;
}

/** Formulas may spell a sheet's name in another case. */
function key(sheet: string): string {
  return sheet.toLowerCase();
}

function meets(area: Area, columns: ReadonlyMap<number, readonly number[]>): boolean {
  return [...columns].some(([column, rows]) => {
    if (column < area.left || column > area.right) return false;
    const first = rows[firstAtLeast(rows, area.top)];
    return first !== undefined && first <= area.bottom;
  });
}

function firstAtLeast(rows: readonly number[], least: number): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle] ?? least) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
