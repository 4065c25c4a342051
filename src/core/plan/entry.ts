import type { Area } from "../sheet/area";
import { documentHeights } from "./document-heights";
import { placesOf, untabledAmong } from "./places";
import {
  contentOf,
  type OwnSheet,
  type Paint,
  type Plan,
  type PlannedContent,
  type Task,
} from "./plan";
import type {
  CellsAsked,
  CellsStanding,
  CellState,
  KeptDocument,
  KeptSheet,
  Places,
  SheetConditions,
  Standing,
} from "./standing";

/**
 * How far an entry has come. `writing`, `undoing` and `redoing` are told before the first write of that kind: an
 * entry found in one of them was interrupted.
 */
export type EntryState = "writing" | "done" | "undoing" | "undone" | "redoing";

/** The cells of one rectangle before a job wrote there and after. */
export interface RecordedCells extends CellsAsked {
  readonly sheetId: string | null;
  readonly before: CellsStanding;
  /** Null until it has been read back. */
  readonly after: CellsStanding | null;
  /** What the contents were to become; null where they were to stay. */
  readonly planned: readonly (readonly PlannedContent[])[] | null;
  /** Whether the number format was to change. */
  readonly formats: boolean;
  /** What the fill was to become; null where it was to stay. */
  readonly fill: Paint | null;
}

export interface RecordedWidth {
  readonly sheet: string;
  readonly sheetId: string | null;
  readonly column: number;
  readonly before: number;
  readonly after: number | null;
}

export interface RecordedTable {
  readonly sheet: string;
  readonly sheetId: string | null;
  readonly before: Area | null;
  readonly after: Area | null;
}

/** A sheet of ours that was added (`before` is null) or removed (`after` is null in the end). */
export interface RecordedSheet {
  readonly name: string;
  readonly isAdded: boolean;
  readonly before: KeptSheet | null;
  readonly after: KeptSheet | null;
  /** What an added sheet was to hold. */
  readonly planned: readonly (readonly PlannedContent[])[];
  /** How it was laid out for printing, where it is a document and this is known. */
  readonly document?: KeptDocument;
}

/** One job's writing as the journal keeps it: everything that takes it back, and takes that back again. Plain data. */
export interface Entry {
  readonly id: string;
  /** When it was written, ISO 8601, as the host's clock said. */
  readonly time: string;
  readonly task: Task;
  readonly state: EntryState;
  readonly cells: readonly RecordedCells[];
  readonly widths: readonly RecordedWidth[];
  readonly tables: readonly RecordedTable[];
  readonly sheets: readonly RecordedSheet[];
  /** The sheets it added that are documents and could not be set up for printing; left out where there are none. */
  readonly unprinted?: readonly string[];
}

/**
 * The entry of a plan about to be written where things stand as told. `documents` are the sheets of earlier entries
 * that are documents (`documentsOf`): what the plan removes may be one of them.
 */
export function begunEntry(
  plan: Plan,
  standing: Standing,
  { id, time }: Pick<Entry, "id" | "time">,
  documents: ReadonlyMap<string, KeptDocument>,
): Entry {
  const asked = placesOf(plan).cells;
  const idOf = idsIn(standing.conditions.sheets);
  return {
    ...{ id, time, task: plan.task, state: "writing" },
    cells: plan.blocks.flatMap((block, at) => {
      const [place, before] = [asked[at], standing.cells[at]];
      if (place === undefined || before === undefined) return [];
      const { after: planned, fill } = block;
      const formats = block.format !== null;
      return [
        { ...place, sheetId: idOf(block.sheet), before, after: null, planned, formats, fill },
      ];
    }),
    widths: plan.widths.map(({ sheet, column }, at) => ({
      ...{ sheet, column, sheetId: idOf(sheet), after: null },
      before: standing.columns[at] ?? 0,
    })),
    tables: plan.tables.map(({ sheet }, at) => ({
      ...{ sheet, sheetId: idOf(sheet), after: null },
      before: standing.tables[at] ?? null,
    })),
    sheets: [
      ...plan.adds.map((sheet) => ({
        ...{ name: sheet.name, isAdded: true, before: null, after: null },
        planned: sheet.rows.map((row) => row.map(contentOf)),
        ...recordedDocument(documentIn(sheet)),
      })),
      ...plan.removes.map((name, at) => ({
        ...{ name, isAdded: false, after: null, planned: [] },
        before: standing.whole[plan.adds.length + at] ?? null,
        ...recordedDocument(documents.get(name)),
      })),
    ],
  };
}

/** How the documents of some entries, oldest first, were laid out, each as the latest has it. */
export function documentsOf(entries: readonly Entry[]): ReadonlyMap<string, KeptDocument> {
  const recorded = entries.flatMap(({ sheets }) => sheets);
  return new Map(
    recorded.flatMap(({ name, document }) => (document === undefined ? [] : [[name, document]])),
  );
}

function documentIn(sheet: OwnSheet): KeptDocument | undefined {
  const { document: setup } = sheet;
  if (setup === undefined) return undefined;
  return { setup, heights: documentHeights(sheet), isUntabled: sheet.table === null };
}

function recordedDocument(document: KeptDocument | undefined): Pick<RecordedSheet, "document"> {
  return document === undefined ? {} : { document };
}

/** An entry as large as it will be once it is done: for asking whether there is room for it. */
export function foreseenEntry(entry: Entry, standing: Standing): Entry {
  const done = doneEntry(entry, standing);
  return {
    ...done,
    cells: done.cells.map((recorded) => {
      const { before, planned } = recorded;
      const cells = before.cells.map((row, down) =>
        row.map((state, right) => foreseen(state, planned?.[down]?.[right])),
      );
      return { ...recorded, after: { ...before, cells } };
    }),
  };
}

function foreseen(state: CellState, planned: PlannedContent | undefined): CellState {
  if (planned === undefined) return state;
  if (planned.kind !== "formula") return { ...state, value: planned };
  return { ...state, formula: planned.formula, value: planned.shows };
}

/** An entry with what was read back in its places (`placesOfEntry`) as its end: what was written is there. */
export function doneEntry(entry: Entry, standing: Standing): Entry {
  return {
    ...entry,
    state: "done",
    cells: entry.cells.map((each, at) => ({ ...each, after: standing.cells[at] ?? null })),
    widths: entry.widths.map((each, at) => ({ ...each, after: standing.columns[at] ?? null })),
    tables: entry.tables.map((each, at) => ({ ...each, after: standing.tables[at] ?? null })),
    sheets: entry.sheets.map((each, at) => ({ ...each, after: standing.whole[at] ?? null })),
  };
}

/** The places of an entry, item for item. */
export function placesOfEntry({ cells, widths, tables, sheets }: Entry): Places {
  return {
    cells: cells.map(({ sheet, row, column, height, width, look, links }) => ({
      ...{ sheet, row, column, height, width, look, links },
    })),
    columns: widths.map(({ sheet, column }) => ({ sheet, column })),
    tables: tables.map(({ sheet }) => sheet),
    whole: sheets.map(({ name }) => name),
    ...untabledAmong(
      sheets.flatMap(({ name, document }) => (document?.isUntabled === true ? [name] : [])),
    ),
  };
}

/** The entry with sheets called by the names they have now; `nameOf` gives null for an id that is gone. */
export function renamed(entry: Entry, nameOf: (id: string) => string | null): Entry {
  const now = <Recorded extends { readonly sheet: string; readonly sheetId: string | null }>(
    recorded: Recorded,
  ): Recorded => {
    const name = recorded.sheetId === null ? null : nameOf(recorded.sheetId);
    return name === null ? recorded : { ...recorded, sheet: name };
  };
  return {
    ...entry,
    cells: entry.cells.map(now),
    widths: entry.widths.map(now),
    tables: entry.tables.map(now),
  };
}

/** Whether the entry was interrupted, so that nobody knows how much of it was written. */
export function isInterrupted({ state }: Entry): boolean {
  return state === "writing" || state === "undoing" || state === "redoing";
}

/** The state of one recorded cell; undefined beyond what was recorded. */
export function stateAt(
  standing: CellsStanding | null,
  down: number,
  right: number,
): CellState | undefined {
  return standing?.cells[down]?.[right];
}

function idsIn(sheets: readonly SheetConditions[]): (sheet: string) => string | null {
  const ids = new Map(sheets.map(({ sheet, id }) => [sheet, id]));
  return (sheet) => ids.get(sheet) ?? null;
}
