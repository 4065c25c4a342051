import { formulaGraph, precedents, type FormulaGraph } from "../formula/dependents";
import { keyOf } from "../formula/keys";
import { recalculated } from "../formula/recalculated";
import { shifted, type Decimal } from "../number/decimal";
import { readFigure } from "../number/figure";
import { readFormat } from "../number/format";
import type { Observation } from "../rule/observation";
import type { Sheet } from "../rule/sheet";
import { placeOf } from "../sheet/address";
import type { CellValue, SheetCell, Snapshot } from "../sheet/snapshot";
import type { Follow } from "./consequences";

/** The formulas of a sheet, as far as they stand in cells that rules read. */
export interface Formulas {
  /** The changes with those of every formula cell that they reach. */
  readonly follow: Follow;
  readonly isFormula: (code: string) => boolean;
  /** The codes of the figures that the formula of a cell is worked out from, through other formulas as well; none for a constant. */
  readonly sourcesOf: (code: string) => readonly string[];
  /** Null where the sheet has no formula. */
  readonly graph: FormulaGraph | null;
}

/** Prepares the formulas of a sheet; where it has none, a change is all there is to it. */
export function formulasOf({ observations, byCode }: Sheet, snapshot: Snapshot): Formulas {
  const hasFormula = snapshot.rows.some(({ cells }) =>
    cells.some(({ formula }) => formula !== null),
  );
  if (!hasFormula) {
    return {
      follow: (changes) => changes,
      isFormula: () => false,
      sourcesOf: () => [],
      graph: null,
    };
  }
  const graph = formulaGraph(snapshot);
  const byCell = new Map(observations.map((one) => [one.cell, one]));
  return {
    graph,
    follow: (changes) => followed(changes, byCode, byCell, graph),
    sourcesOf: (code) => sourcesOf(byCode.get(code)?.cell ?? "", byCell, graph),
    isFormula: (code) => graph.formulas.has(byCode.get(code)?.cell ?? ""),
  };
}

/** A formula over more cells than these says little of any of them. */
const MOST_SOURCES = 60;

function sourcesOf(
  cell: string,
  byCell: ReadonlyMap<string, Observation>,
  graph: FormulaGraph,
): readonly string[] {
  if (!graph.formulas.has(cell)) return [];
  const reached = new Set(precedents(graph, cell));
  for (const each of reached) {
    if (reached.size > MOST_SOURCES) return [];
    if (!graph.formulas.has(each)) continue;
    for (const before of precedents(graph, each)) reached.add(before);
  }
  reached.delete(cell);
  return [...reached].flatMap((each) => byCell.get(each)?.indicator.code ?? []);
}

function followed(
  changes: ReadonlyMap<string, Decimal>,
  byCode: Sheet["byCode"],
  byCell: ReadonlyMap<string, Observation>,
  graph: FormulaGraph,
): ReadonlyMap<string, Decimal> {
  const stored = new Map<string, Decimal>();
  for (const [code, value] of changes) {
    const cell = byCode.get(code)?.cell;
    if (cell !== undefined) stored.set(cell, isPercent(cell, graph) ? shifted(value, -2) : value);
  }
  const reached = [...recalculated(graph, stored)].flatMap(([cell, value]) => {
    const observation = byCell.get(cell);
    const figure = observation === undefined ? null : figureIn(observation, value, graph);
    return observation === undefined || figure === null
      ? []
      : [[observation.indicator.code, figure] as const];
  });
  return reached.length === 0 ? changes : new Map([...reached, ...changes]);
}

/** A rate is judged as it is shown, any other figure as it is stored. */
function figureIn(
  { cell, indicator }: Observation,
  value: CellValue,
  graph: FormulaGraph,
): Decimal | null {
  const held = cellIn(cell, graph);
  const reading = readFigure(held === null ? null : { ...held, value }, indicator.kind);
  if (reading.kind !== "figure") return null;
  return indicator.kind === "rate" ? reading.printed : reading.value;
}

function isPercent(cell: string, graph: FormulaGraph): boolean {
  return readFormat(cellIn(cell, graph)?.format ?? "General").percent;
}

function cellIn(cell: string, { cells }: FormulaGraph): SheetCell | null {
  const place = placeOf(cell);
  return place === null ? null : (cells.get(keyOf(place.row, place.column)) ?? null);
}
