import {
  emptyPlan,
  plainBlock,
  type Block,
  type ColumnWidth,
  type Plan,
  type PlannedContent,
  type PlannedValue,
} from "../../core/plan/plan";
import { RESULTS, type Result } from "../../core/rank/headings";
import {
  isShownAlike,
  liveResults,
  pointsPlaces,
  type LiveContent,
  type Obstacle,
} from "../../core/rank/live/live";
import type { ClassRule } from "../../core/rank/rank-table";
import { trimmed } from "../../core/number/decimal";
import type { UnitTable } from "../../core/rank/table";
import { gridOf, type Grid } from "../../core/sheet/grid";
import type { CellValue, Snapshot } from "../../core/sheet/snapshot";
import type { RankingWords } from "../../words/ranking-words";
import type { ResultPlace, ResultPlaces } from "./places";
import type { ReportedUnit } from "./report";

const BLANK: PlannedValue = { kind: "blank" };

/** In characters: a class fits on one line, a reason on two. */
const WIDTHS: Readonly<Record<Result, number>> = {
  points: 10,
  index: 10,
  rank: 9,
  change: 11,
  class: 28,
  reason: 64,
};

export interface PlanInput {
  readonly snapshot: Snapshot;
  readonly table: UnitTable;
  readonly places: ResultPlaces;
  readonly units: readonly ReportedUnit[];
  /** Without a previous table nothing is known of a change, and what stands in its column stays. */
  readonly comparesRanks: boolean;
  /** Whether formulas are written that work the results out again, instead of their values. */
  readonly live: boolean;
  /** What the units were ranked and classed by. */
  readonly rule: ClassRule;
  readonly words: RankingWords;
}

/** Results of one kind that are plain values though formulas were asked for. */
export interface ValuesInstead {
  readonly result: Result;
  readonly why: Obstacle;
  readonly rows: readonly number[];
}

export interface RankingPlan {
  readonly plan: Plan;
  /** Empty where no formulas were asked for. */
  readonly valuesInstead: readonly ValuesInstead[];
}

/** What the ranking writes: for each result a heading where the column is new, and a value or a formula beside every unit. */
export function rankingPlan(input: PlanInput): RankingPlan {
  const { snapshot } = input;
  const grid = gridOf(snapshot);
  const results = resultsOf(input, grid);
  return {
    plan: {
      ...emptyPlan("rank"),
      blocks: results.flatMap(({ place, ...result }) =>
        place.isNew ? newColumn(result, place, input, grid) : ownColumn(result, place, input, grid),
      ),
      widths: results.flatMap(({ result, place: { column } }): readonly ColumnWidth[] =>
        isEmptyColumn(snapshot, column)
          ? [{ sheet: snapshot.sheet, column, characters: WIDTHS[result] }]
          : [],
      ),
    },
    valuesInstead: results.flatMap(({ result, cells }) => insteadOf(result, cells)),
  };
}

/** What is written of one result beside each unit, by row. */
interface ResultCells {
  readonly result: Result;
  readonly format: string | null;
  readonly cells: ReadonlyMap<number, Written>;
}

interface Written {
  readonly content: PlannedContent;
  /** Why this is no formula; null where it is one, or none was asked for. */
  readonly instead: Obstacle | null;
}

interface PlacedResult extends ResultCells {
  readonly place: ResultPlace;
}

function resultsOf(input: PlanInput, grid: Grid): readonly PlacedResult[] {
  const { places, units, live, comparesRanks } = input;
  const contentOf = live ? liveContents(input, grid) : null;
  return RESULTS.flatMap((result) => {
    const place = places[result];
    // Nothing is known of a change without a previous table: what stands in its column stays.
    const isLeft = result === "change" && !comparesRanks;
    if (place === null || (isLeft && !place.isNew)) return [];
    const writtenOf = (unit: ReportedUnit): Written => {
      const value = valueOf(result, unit, input);
      return contentOf === null || isLeft
        ? { content: value, instead: null }
        : writtenLive(result, value, contentOf(result, unit.row));
    };
    const cells = new Map(units.map((unit) => [unit.row, writtenOf(unit)]));
    return [{ result, place, format: formatOf(result, input), cells }];
  });
}

function liveContents(
  { table, places, rule, units, comparesRanks, words }: PlanInput,
  grid: Grid,
): (result: Result, row: number) => LiveContent {
  const ranks = new Map(units.map(({ row, previousRank }) => [row, previousRank]));
  return liveResults({
    ...{ table, grid, rule, columnOf: (result) => places[result]?.column ?? null },
    previousRank: (row) => (comparesRanks ? ranks.get(row) : undefined),
    undecidedClass: words.undecidedClass,
    noPreviousRank: words.noPreviousRank,
    reason: words.reason,
  });
}

/** A formula that comes to something else than the result gives way to it. */
function writtenLive(result: Result, value: PlannedValue, live: LiveContent): Written {
  if (live.instead !== null) {
    const saysNothing = live.instead === "words" && value.kind === "blank";
    return { content: live.content ?? value, instead: saysNothing ? null : live.instead };
  }
  return isShownAlike(result, live.content.shows, value)
    ? live
    : { content: value, instead: "otherwise" };
}

function insteadOf(result: Result, cells: ReadonlyMap<number, Written>): readonly ValuesInstead[] {
  const byWhy = new Map<Obstacle, number[]>();
  for (const [row, { instead }] of cells) {
    if (instead === null) continue;
    const rows = byWhy.get(instead);
    if (rows === undefined) byWhy.set(instead, [row]);
    else rows.push(row);
  }
  return [...byWhy].map(([why, rows]) => ({ result, why, rows }));
}

/** A formula in a cell formatted as text would stay text, so a live column of words gets the general format. */
function formatOf(result: Result, { table, live }: PlanInput): string | null {
  switch (result) {
    case "points":
      return `0.${"0".repeat(pointsPlaces(placesIn(table)))}`;
    case "index":
      return "0.00";
    case "rank":
      return "0";
    case "change":
      return "+0;-0;0";
    case "class":
    case "reason":
      return live ? "General" : null;
  }
}

/** The most decimals among the points of a table. */
function placesIn({ units, columns }: UnitTable): number {
  const places = units.flatMap(({ points, bonus, penalty }) =>
    [
      ...points,
      ...(columns.bonus === undefined || bonus === undefined ? [] : [bonus]),
      ...(columns.penalty === undefined || penalty === undefined ? [] : [penalty]),
    ].flatMap(({ reading }) => (reading.kind === "points" ? [trimmed(reading.points).places] : [])),
  );
  return places.reduce((most, each) => Math.max(most, each), 0);
}

/** A column of its own takes the look of its neighbours from the first to the last row of the table. */
function newColumn(
  { result, format, cells }: ResultCells,
  { column }: ResultPlace,
  { table, words }: PlanInput,
  grid: Grid,
): readonly Block[] {
  const firstUnit = Math.min(...table.units.map(({ row }) => row));
  const heading = (row: number): PlannedValue =>
    row === table.rows.headings ? { kind: "text", text: words.headings[result] } : BLANK;
  return [
    {
      ...filled(grid, column, rowsBetween(table.rows.first, firstUnit - 1), heading),
      lookFrom: { column: table.columns.last },
    },
    {
      ...filled(grid, column, rowsBetween(firstUnit, table.rows.last), contentIn(cells)),
      format,
      lookFrom: { column: lookOf(result, table) },
    },
  ];
}

/** A column the table already has keeps its look, and whatever stands beside anything but a unit. */
function ownColumn(
  { format, cells }: ResultCells,
  { column }: ResultPlace,
  { units }: PlanInput,
  grid: Grid,
): readonly Block[] {
  return runs(units.map(({ row }) => row)).map((rows) => ({
    ...filled(grid, column, rows, contentIn(cells)),
    format,
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
  after: (row: number) => PlannedContent,
): Block {
  const held = (row: number): CellValue => grid.cell(row, column)?.value ?? { kind: "blank" };
  const area = { row: rows[0] ?? 0, column, height: rows.length, width: 1 };
  return {
    ...plainBlock(grid.sheet, area),
    before: rows.map((row) => [held(row)]),
    after: rows.map((row) => [after(row)]),
  };
}

function contentIn(cells: ReadonlyMap<number, Written>): (row: number) => PlannedContent {
  return (row) => cells.get(row)?.content ?? BLANK;
}

function valueOf(result: Result, unit: ReportedUnit, input: PlanInput): PlannedValue {
  switch (result) {
    case "points":
      return figure(unit.points);
    case "index":
      return figure(unit.index);
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

function figure(digits: string | null): PlannedValue {
  return digits === null ? BLANK : { kind: "number", digits };
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

function isEmptyColumn({ rows }: Snapshot, column: number): boolean {
  return rows.every(({ cells }) => cells.every((cell) => cell.column !== column));
}
