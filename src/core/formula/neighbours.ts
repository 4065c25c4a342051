import { addressOf } from "../sheet/address";
import type { FormulaGraph } from "./dependents";
import { filledFormula, relativeText } from "./edits";
import type { Formula } from "./expression";
import { columnOf, keyOf, rowOf, type CellKey } from "./keys";

/** A formula as cells around have it, filled into a place between them. */
export interface NeighbourForm {
  readonly text: string;
  /** The cells that have it. */
  readonly cells: readonly CellKey[];
}

/** How far a line of formulas is followed to each side. */
const REACH = 4;
/** So many must agree. */
const FEWEST = 2;

const LINES: readonly { readonly rows: number; readonly columns: number }[] = [
  { rows: 0, columns: 1 },
  { rows: 1, columns: 0 },
];

/** What the formulas beside a cell, and those above and below it, would be in its place, where at least two agree. */
export function neighbourForms(graph: FormulaGraph, own: CellKey): readonly NeighbourForm[] {
  return LINES.flatMap(({ rows, columns }) =>
    agreeing([...followed(graph, own, -rows, -columns), ...followed(graph, own, rows, columns)]),
  ).flatMap(({ model, cells }) => {
    const text = filledFormula(model.formula, rowOf(own) - model.row, columnOf(own) - model.column);
    return text === null ? [] : [{ text, cells }];
  });
}

interface Standing {
  readonly key: CellKey;
  readonly row: number;
  readonly column: number;
  readonly formula: Formula;
}

/** The formulas in an unbroken line from a cell. */
function followed(
  graph: FormulaGraph,
  own: CellKey,
  rows: number,
  columns: number,
): readonly Standing[] {
  const found: Standing[] = [];
  for (let step = 1; step <= REACH; step += 1) {
    const [row, column] = [rowOf(own) + step * rows, columnOf(own) + step * columns];
    const formula = graph.formulas.get(addressOf(row, column))?.formula ?? null;
    if (row < 1 || column < 1 || formula === null) return found;
    found.push({ key: keyOf(row, column), row, column, formula });
  }
  return found;
}

function agreeing(
  line: readonly Standing[],
): readonly { readonly model: Standing; readonly cells: readonly CellKey[] }[] {
  const groups = new Map<string, Standing[]>();
  for (const standing of line) {
    const text = relativeText(standing.formula, standing.row, standing.column);
    groups.set(text, [...(groups.get(text) ?? []), standing]);
  }
  return [...groups.values()].flatMap((group) => {
    const [model] = group;
    return model === undefined || group.length < FEWEST
      ? []
      : [{ model, cells: group.map(({ key }) => key) }];
  });
}
