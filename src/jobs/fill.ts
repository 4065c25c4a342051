import type { FillChoices, Unfilled } from "../core/fill/filling";
import { fillingsOf, type Fillable, type Fillings } from "../core/fill/fillings";
import { NO_ANSWERS, type RowAnswers } from "../core/form/row-answers";
import { formulaGraph } from "../core/formula/dependents";
import { recalculated } from "../core/formula/recalculated";
import { printedText } from "../core/number/printed";
import { termOf } from "../core/rule/observation";
import { addressOf, placeOf, type Place } from "../core/sheet/address";
import { gridOf } from "../core/sheet/grid";
import type { CellValue, Snapshot } from "../core/sheet/snapshot";
import { tableReader, type TableReader } from "./fill/fillable-tables";
import { formatsOf } from "./fill/formats";
import { fillingPlan } from "./fill/plan";
import { putFillings, type PutFilling } from "./fill/put";
import type { FillReport, ReportedFilling, ReportedGap } from "./fill/report";
import { fingerprint } from "./fingerprint";
import type { Workbook } from "./workbook";

/**
 * Works out what to fill on one sheet from its own rows, and plans it; nothing is written. A formula that reads a filled
 * cell counts with what it will come to. `answers` are what the user said of rows that were unsure, by the id of their form.
 * Throws NoAppendix and what reading and recognising throw.
 */
export async function fill(
  workbook: Workbook,
  sheet: string,
  choices: FillChoices,
  answers: (form: string) => RowAnswers = () => NO_ANSWERS,
): Promise<FillReport> {
  const readTables = await tableReader(workbook, answers);
  const snapshot = await workbook.read(sheet);
  const tables = readTables(snapshot);
  const formatAt = await formatsOf(workbook, snapshot, tables);
  const { fillings, puts } = settled(snapshot, tables, readTables, choices, formatAt);
  const grid = gridOf(snapshot);
  return {
    sheet: snapshot.sheet,
    fingerprint: fingerprint(snapshot),
    places: fillings[0]?.places ?? 0,
    held: {
      differing: total(fillings, ({ held }) => held.differing),
      cut: total(fillings, ({ held }) => held.cut),
    },
    fillings: inSheetOrder(puts.map(reportedFilling)),
    gaps: inSheetOrder(fillings.flatMap(({ unfilled }) => unfilled.map(reportedGap))),
    plan: fillingPlan(puts, grid),
  };
}

/** Whether a sheet still holds what its filling was worked out from. */
export async function isAsFilled(workbook: Workbook, report: FillReport): Promise<boolean> {
  return fingerprint(await workbook.read(report.sheet)) === report.fingerprint;
}

/** So often what is filled may change a formula that something else is worked out from. */
const MOST_ROUNDS = 4;

interface Settled {
  readonly fillings: readonly Fillings[];
  readonly puts: readonly PutFilling[];
}

function settled(
  snapshot: Snapshot,
  tables: readonly Fillable[],
  readTables: TableReader,
  choices: FillChoices,
  formatAt: (place: Place) => string,
): Settled {
  const graph = formulaGraph(snapshot);
  const rounds = graph.formulas.size === 0 ? 1 : MOST_ROUNDS;
  let [world, now] = [snapshot, tables];
  let found: Settled = { fillings: [], puts: [] };
  for (let round = 0; round < rounds; round += 1) {
    found = filledBy(now, world, choices, formatAt);
    const results = recalculated(graph, contentsOf(found.puts));
    const next = withValues(snapshot, results);
    if (fingerprint(next) === fingerprint(world)) break;
    [world, now] = [next, readTables(next)];
  }
  return found;
}

function filledBy(
  tables: readonly Fillable[],
  world: Snapshot,
  choices: FillChoices,
  formatAt: (place: Place) => string,
): Settled {
  const grid = gridOf(world);
  const fillings = tables.map((table) => fillingsOf(table, choices));
  const puts = tables.flatMap(({ sheet }, at) =>
    putFillings(fillings[at]?.filled ?? [], { sheet, grid, formatAt }, choices),
  );
  return { fillings, puts };
}

function contentsOf(puts: readonly PutFilling[]): ReadonlyMap<string, CellValue> {
  return new Map(
    puts.map(({ place: { row, column }, content }) => [
      addressOf(row, column),
      content.kind === "formula" ? content.shows : content,
    ]),
  );
}

function withValues(snapshot: Snapshot, values: ReadonlyMap<string, CellValue>): Snapshot {
  if (values.size === 0) return snapshot;
  return {
    ...snapshot,
    rows: snapshot.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        value: values.get(addressOf(row.row, cell.column)) ?? cell.value,
      })),
    })),
  };
}

function reportedFilling({
  filling,
  content,
  shownBy,
  isValueInstead,
}: PutFilling): ReportedFilling {
  const { observation, over, working } = filling;
  const formula = content.kind === "formula" ? content.formula : null;
  const value: CellValue = content.kind === "formula" ? content.shows : content;
  const shown = { column: 1, value, format: shownBy, formula: null };
  return {
    ...{ term: termOf(observation), over, before: observation.shown, after: printedText(shown) },
    ...{ working, formula, isValueInstead },
  };
}

function reportedGap({ observation, obstacle }: Unfilled): ReportedGap {
  return { term: termOf(observation), obstacle };
}

function inSheetOrder<Each extends { readonly term: { readonly cell: string } }>(
  all: readonly Each[],
): readonly Each[] {
  const rank = ({ term }: Each): readonly [number, number] => {
    const { row, column } = placeOf(term.cell) ?? { row: 0, column: 0 };
    return [row, column];
  };
  return [...all].sort((a, b) => {
    const [[rowA, columnA], [rowB, columnB]] = [rank(a), rank(b)];
    return rowA - rowB || columnA - columnB;
  });
}

function total(fillings: readonly Fillings[], count: (each: Fillings) => number): number {
  return fillings.reduce((sum, each) => sum + count(each), 0);
}
