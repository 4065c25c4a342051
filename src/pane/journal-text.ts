import * as v from "valibot";
import { isOfOurs } from "../core/plan/formula";
import type { CellsStanding, CellState } from "../core/plan/standing";
import type { Area } from "../core/sheet/area";
import type { Entry, RecordedCells } from "../core/plan/entry";
import type { Book } from "../jobs/writing/journal";

/** Raised whenever the shape changes: an older text is then dropped, never guessed at. */
const VERSION = 2;

const text = v.string();
const orNull = <const Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema);
const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
/** As many as a sheet of Excel has. */
const row = upTo(1_048_576);
const column = upTo(16_384);

const value = v.variant("kind", [
  v.strictObject({ kind: v.literal("blank") }),
  v.strictObject({ kind: v.literal("number"), digits: text }),
  v.strictObject({ kind: v.literal("text"), text }),
  v.strictObject({ kind: v.literal("boolean"), value: v.boolean() }),
  v.strictObject({ kind: v.literal("error"), code: text }),
]);
const plannedValues = [
  v.strictObject({ kind: v.literal("blank") }),
  v.strictObject({ kind: v.literal("number"), digits: text }),
  v.strictObject({ kind: v.literal("text"), text }),
] as const;
const planned = v.variant("kind", plannedValues);
const plannedContent = v.variant("kind", [
  ...plannedValues,
  v.strictObject({
    kind: v.literal("formula"),
    formula: v.pipe(text, v.check(isOfOurs)),
    shows: planned,
  }),
]);
const number = v.pipe(v.number(), v.integer(), v.minValue(0));
const look = v.strictObject({ fill: orNull(text), rest: orNull(text) });
/** Looks stand apart, since cells with different contents share them, and so do states: most cells of a plan are blank and alike. */
const state = v.strictObject({
  value,
  formula: orNull(text),
  format: text,
  look: orNull(number),
  link: orNull(text),
});
const standing = v.strictObject({
  cells: v.array(v.array(number)),
  rowHeads: v.array(text),
});
const area = v.strictObject({ row, column, height: row, width: column });
const colour = v.pipe(text, v.regex(/^#[\dA-F]{6}$/i));
const decimal = v.pipe(text, v.regex(/^-?\d{1,30}(?:\.\d{1,30})?$/));
const chart = v.strictObject({
  title: text,
  categories: area,
  series: v.array(v.strictObject({ name: text, area, color: colour })),
  axis: v.strictObject({ from: decimal, to: decimal }),
  at: area,
});
const setup = v.strictObject({
  orientation: v.picklist(["portrait", "landscape"]),
  repeated: orNull(v.strictObject({ first: row, last: row })),
  merges: v.array(area),
  breaks: v.array(row),
  heat: v.array(v.strictObject({ area, stops: v.strictTuple([decimal, decimal, decimal]) })),
  chart: orNull(chart),
});
/** Excel draws no row higher. */
const height = v.pipe(v.number(), v.minValue(0), v.maxValue(409.5));
const laidOut = v.strictObject({
  setup,
  heights: v.array(orNull(height)),
  isUntabled: v.boolean(),
});
const kept = v.strictObject({
  name: text,
  values: v.array(v.array(value)),
  formulas: v.exactOptional(v.array(v.array(orNull(text)))),
  rest: text,
});
/** A width as a host told it. */
const told = v.pipe(v.number(), v.finite());
const onSheet = { sheet: text, sheetId: orNull(text) };

const entry = v.strictObject({
  id: text,
  time: text,
  task: v.picklist(["mark", "unmark", "mend", "fill", "rank", "results", "waive", "keep", "clean"]),
  state: v.picklist(["writing", "done", "undoing", "undone", "redoing"]),
  cells: v.array(
    v.strictObject({
      ...onSheet,
      ...area.entries,
      look: v.picklist(["none", "fill", "all"]),
      links: v.boolean(),
      before: standing,
      after: orNull(standing),
      planned: orNull(v.array(v.array(plannedContent))),
      formats: v.boolean(),
      fill: orNull(v.strictObject({ color: orNull(text), over: orNull(text) })),
    }),
  ),
  widths: v.array(v.strictObject({ ...onSheet, column, before: told, after: orNull(told) })),
  tables: v.array(v.strictObject({ ...onSheet, before: orNull(area), after: orNull(area) })),
  sheets: v.array(
    v.strictObject({
      name: text,
      isAdded: v.boolean(),
      before: orNull(kept),
      after: orNull(kept),
      planned: v.array(v.array(plannedContent)),
      document: v.exactOptional(laidOut),
    }),
  ),
  unprinted: v.exactOptional(v.array(text)),
});
const mark = v.strictObject({
  ...onSheet,
  row,
  column,
  mark: text,
  under: orNull(text),
});
const book = v.strictObject({
  version: v.literal(VERSION),
  looks: v.array(look),
  states: v.array(state),
  entries: v.array(entry),
  marks: v.array(mark),
});

/** A book as text for a browser's storage; each look and each state of a cell stands in it once. */
export function bookText({ entries, marks }: Book): string {
  const looks = pool();
  const states = pool();
  const numberOf = (cell: CellState): number =>
    states.numberOf({ ...cell, look: cell.look === null ? null : looks.numberOf(cell.look) });
  const packedCells = (cells: CellsStanding) => ({
    ...cells,
    cells: cells.cells.map((row) => row.map(numberOf)),
  });
  const packed = entries.map((each) => ({
    ...each,
    cells: each.cells.map((block) => ({
      ...block,
      before: packedCells(block.before),
      after: block.after === null ? null : packedCells(block.after),
    })),
  }));
  const rest = JSON.stringify({ version: VERSION, entries: packed, marks });
  return `{"looks":${looks.text()},"states":${states.text()},${rest.slice(1)}`;
}

/** Numbers things that are equal alike, in the order in which they first come. */
function pool() {
  const numbers = new Map<string, number>();
  return {
    numberOf: (thing: unknown): number => {
      const key = JSON.stringify(thing);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    },
    text: () => `[${[...numbers.keys()].join(",")}]`,
  };
}

/** The book that a text holds; null for a text that does not hold one, whole and of this version. */
export function bookIn(held: string): Book | null {
  const read = v.safeParse(book, parsed(held));
  if (!read.success) return null;
  const { looks, states, entries, marks } = read.output;
  try {
    const cells = states.map((state): CellState => ({
      ...state,
      look: state.look === null ? null : numbered(looks, state.look),
    }));
    return { entries: entries.map((each) => unpacked(each, cells)), marks };
  } catch (reason) {
    if (reason instanceof RangeError) return null;
    throw reason;
  }
}

function unpacked(packed: v.InferOutput<typeof entry>, states: readonly CellState[]): Entry {
  const stateOf = (number: number): CellState => numbered(states, number);
  const withStates = (
    { cells, rowHeads }: v.InferOutput<typeof standing>,
    { height, width }: Area,
  ): CellsStanding => {
    if (cells.length !== height || cells.some(({ length }) => length !== width)) {
      throw new RangeError("cells of another area");
    }
    return { rowHeads, cells: cells.map((line) => line.map(stateOf)) };
  };
  return {
    ...packed,
    cells: packed.cells.map((block): RecordedCells => ({
      ...block,
      before: withStates(block.before, block),
      after: block.after === null ? null : withStates(block.after, block),
    })),
  };
}

function numbered<Thing>(things: readonly Thing[], number: number): Thing {
  const found = things[number];
  if (found === undefined) throw new RangeError("no such number");
  return found;
}

function parsed(held: string): unknown {
  try {
    return JSON.parse(held);
  } catch {
    return null;
  }
}
