import { addressOf } from "../sheet/address";
import type { FormulaCell, FormulaGraph } from "./dependents";
import { cornersOf, edited, filledFormula, relativeText } from "./edits";
import type { Formula } from "./expression";

/** A formula built as those on both sides of it, but over other cells than theirs would be in its place. */
export interface Inconsistency {
  readonly cell: string;
  readonly formula: string;
  readonly neighbours: readonly string[];
  /** The neighbours' formula, filled into this cell. */
  readonly proposed: string;
}

const DIRECTIONS: readonly { readonly rows: number; readonly columns: number }[] = [
  { rows: 0, columns: 1 },
  { rows: 1, columns: 0 },
];

/** The formulas of a sheet that differ from their two neighbours in a row, or in a column, only by the cells they read. */
export function inconsistentFormulas(graph: FormulaGraph): readonly Inconsistency[] {
  return [...graph.formulas.values()].flatMap((node) => {
    const lines = DIRECTIONS.map((direction) => besides(node, direction, graph));
    const own = node.formula === null ? null : relativeText(node.formula, node.row, node.column);
    const isLikeSome = lines.flat().some((other) => relative(other) === own);
    return isLikeSome ? [] : lines.flatMap((line) => inconsistency(node, line) ?? []).slice(0, 1);
  });
}

/** The formulas at both sides of a cell. */
function besides(
  { row, column }: FormulaCell,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  graph: FormulaGraph,
): readonly FormulaCell[] {
  return [-1, 1].flatMap(
    (side) => graph.formulas.get(addressOf(row + side * rows, column + side * columns)) ?? [],
  );
}

function inconsistency(
  { cell, text, row, column, formula }: FormulaCell,
  [before, after]: readonly FormulaCell[],
): Inconsistency | null {
  const model = before?.formula ?? null;
  if (formula === null || model === null || before === undefined || after === undefined)
    return null;
  const agree = relative(before) === relative(after);
  if (!agree || shapeOf(model) !== shapeOf(formula)) return null;
  const proposed = filledFormula(model, row - before.row, column - before.column);
  return proposed === null
    ? null
    : { cell, formula: text, neighbours: [before.cell, after.cell], proposed };
}

function relative({ formula, row, column }: FormulaCell): string | null {
  return formula === null ? null : relativeText(formula, row, column);
}

/** The formula without its cells: `=SUM(:)`. */
function shapeOf(formula: Formula): string {
  return edited(
    formula.text,
    cornersOf(formula).map(({ start, end }) => ({ start, end, text: "" })),
  );
}
