import {
  emptyPlan,
  plainBlock,
  type Block,
  type ColumnWidth,
  type Plan,
  type PlannedValue,
} from "../../core/plan/plan";
import { RESULTS, type Result } from "../../core/rank/headings";
import type { UnitTable } from "../../core/rank/table";
import { gridOf, type Grid } from "../../core/sheet/grid";
import type { CellValue, Snapshot } from "../../core/sheet/snapshot";
import type { RankingWords } from "../../words/ranking-words";
import type { ResultPlace } from "./places";
import type { ReportedUnit } from "./report";

const BLANK: PlannedValue = { kind: "blank" };

const FORMATS: Readonly<Record<Result, string | null>> = {
  index: "0.00",
  rank: "0",
  change: "+0;-0;0",
  class: null,
  reason: null,
};

/** In characters: a class fits on one line, a reason on two. */
const WIDTHS: Readonly<Record<Result, number>> = {
  index: 10,
  rank: 9,
  change: 11,
  class: 28,
  reason: 64,
};

export interface PlanInput {
  readonly snapshot: Snapshot;
  readonly table: UnitTable;
  readonly places: Readonly<Record<Result, ResultPlace>>;
  readonly units: readonly ReportedUnit[];
  /** Without a previous table nothing is known of a change, and what stands in its column stays. */
  readonly comparesRanks: boolean;
  readonly words: RankingWords;
}

/** What the ranking writes: for each result a heading where the column is new, and a value beside every unit. */
export function rankingPlan(input: PlanInput): Plan {
  const { snapshot, places } = input;
  const grid = gridOf(snapshot);
  return {
    ...emptyPlan("rank"),
    blocks: RESULTS.flatMap((result) =>
      places[result].isNew ? newColumn(result, input, grid) : ownColumn(result, input, grid),
    ),
    widths: RESULTS.flatMap((result): readonly ColumnWidth[] =>
      isEmptyColumn(snapshot, places[result])
        ? [
            {
              sheet: snapshot.sheet,
              column: places[result].column,
              characters: WIDTHS[result],
            },
          ]
        : [],
    ),
  };
}

/** A column of its own takes the look of its neighbours from the first to the last row of the table. */
function newColumn(result: Result, input: PlanInput, grid: Grid): readonly Block[] {
  const { table, places, words } = input;
  const { column } = places[result];
  const firstUnit = Math.min(...table.units.map(({ row }) => row));
  const heading = (row: number): PlannedValue =>
    row === table.rows.headings ? { kind: "text", text: words.headings[result] } : BLANK;
  const value = valuesOf(result, input);
  return [
    {
      ...filled(grid, column, rowsBetween(table.rows.first, firstUnit - 1), heading),
      lookFrom: { column: table.columns.last },
    },
    {
      ...filled(grid, column, rowsBetween(firstUnit, table.rows.last), value),
      format: FORMATS[result],
      lookFrom: { column: lookOf(result, table) },
    },
  ];
}

/** A column the table already has keeps its look, and whatever stands beside anything but a unit. */
function ownColumn(result: Result, input: PlanInput, grid: Grid): readonly Block[] {
  if (result === "change" && !input.comparesRanks) return [];
  const { column } = input.places[result];
  const value = valuesOf(result, input);
  return runs(input.units.map(({ row }) => row)).map((rows) => ({
    ...filled(grid, column, rows, value),
    format: FORMATS[result],
  }));
}

function lookOf(result: Result, table: UnitTable): number {
  return result === "reason"
    ? table.columns.unit
    : (table.fields.at(-1)?.column ?? table.columns.last);
}

function filled(
  grid: Grid,
  column: number,
  rows: readonly number[],
  after: (row: number) => PlannedValue,
): Block {
  const held = (row: number): CellValue => grid.cell(row, column)?.value ?? { kind: "blank" };
  const area = { row: rows[0] ?? 0, column, height: rows.length, width: 1 };
  return {
    ...plainBlock(grid.sheet, area),
    before: rows.map((row) => [held(row)]),
    after: rows.map((row) => [after(row)]),
  };
}

function valuesOf(result: Result, input: PlanInput): (row: number) => PlannedValue {
  const byRow = new Map(input.units.map((unit) => [unit.row, unit]));
  return (row) => {
    const unit = byRow.get(row);
    return unit === undefined ? BLANK : valueOf(result, unit, input);
  };
}

function valueOf(result: Result, unit: ReportedUnit, input: PlanInput): PlannedValue {
  switch (result) {
    case "index":
      return unit.index === null ? BLANK : { kind: "number", digits: unit.index };
    case "rank":
      return number(unit.rank);
    case "change":
      return unit.rankChange === null && unit.rank !== null && input.comparesRanks
        ? text(input.words.noPreviousRank)
        : number(unit.rankChange);
    case "class":
      return text(unit.class ?? (unit.open === null ? "" : input.words.undecidedClass));
    case "reason":
      return text(unit.reason);
  }
}

function number(value: number | null): PlannedValue {
  return value === null ? BLANK : { kind: "number", digits: String(value) };
}

function text(value: string): PlannedValue {
  return value === "" ? BLANK : { kind: "text", text: value };
}

function rowsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

/** Rows that follow each other, put together: 7, 8, 9, 12 → [7, 8, 9], [12]. */
function runs(rows: readonly number[]): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (const row of rows) {
    const run = found.at(-1);
    if (run !== undefined && run.at(-1) === row - 1) run.push(row);
    else found.push([row]);
  }
  return found;
}

function isEmptyColumn({ rows }: Snapshot, { column }: ResultPlace): boolean {
  return rows.every(({ cells }) => cells.every((cell) => cell.column !== column));
}
