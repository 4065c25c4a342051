import type { CellValue } from "../sheet/snapshot";
import type { Area } from "../sheet/area";

/** A constant that a plan may put in a cell. Text stays text whatever it begins with. */
export type PlannedValue =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly digits: string }
  | { readonly kind: "text"; readonly text: string };

/** A formula of ours, put together from addresses and words of ours (see `formula.ts`): nothing that someone typed becomes one. */
export interface PlannedFormula {
  readonly kind: "formula";
  /** With its `=`. */
  readonly formula: string;
  /** What it comes to, for a host that works nothing out; empty text for a formula that gives `""`. */
  readonly shows: PlannedValue;
}

export type PlannedContent = PlannedValue | PlannedFormula;

/** What a plan is for; words are made from it. */
export type Task =
  "mark" | "unmark" | "mend" | "fill" | "rank" | "results" | "waive" | "keep" | "clean";

/** A rectangle to be written: what stands there now and what will. `before`, `after` and `links` have its shape. */
export interface Block extends Area {
  readonly sheet: string;
  /** What has to stand there still when it is written; null where that is of no matter. */
  readonly before: readonly (readonly CellValue[])[] | null;
  /** Null leaves the contents as they are. */
  readonly after: readonly (readonly PlannedContent[])[] | null;
  /** One en-US number format for the block; null leaves each cell's format as it is. */
  readonly format: string | null;
  /** Where each cell takes its look (font, border, fill, alignment) from; null leaves the look as it is. */
  readonly lookFrom: LookSource | null;
  /** One fill for the block, `#RRGGBB`, or none at all; null leaves the fill as it is. */
  readonly fill: Paint | null;
  /** Where each cell leads to, `'Phụ lục II'!D45`, or null for nowhere; null leaves the links as they are. */
  readonly links: readonly (readonly (string | null)[])[] | null;
}

/** The cell in this column of each cell's own row, or in this row of its own column. */
export type LookSource = { readonly column: number } | { readonly row: number };

/** A fill; the colour is `#RRGGBB`, null for no fill, which is not white. */
export interface Paint {
  readonly color: string | null;
  /** Only cells with this fill are painted; null paints whatever stands there. */
  readonly over: string | null;
}

/** The width, in characters of the default font, of a column that was empty before. */
export interface ColumnWidth {
  readonly sheet: string;
  readonly column: number;
  readonly characters: number;
}

/** What a cell of our own sheet is for; each host gives it the look that goes with it. */
export type OwnRole = "title" | "fact" | "heading" | "body" | "link" | "answer" | DocumentRole;

/**
 * What a cell of a sheet to be printed and signed is for (Decree 30/2020: Times New Roman, 13 or 14 points). `doc-head`,
 * `doc-group`, `doc-text`, `doc-figure` and `doc-total` stand in the ruled table; the others outside it, without lines.
 */
export type DocumentRole =
  /** Bold, centred, 14: the title. */
  | "doc-title"
  /** Italic, centred, 14: *(Kèm theo Quyết định số …)*. */
  | "doc-source"
  /** Bold, centred, ruled. */
  | "doc-head"
  /** Bold, ruled: the heading of a group of rows. */
  | "doc-group"
  /** Left, ruled. */
  | "doc-text"
  /** Centred, ruled. */
  | "doc-figure"
  /** Bold, centred, ruled. */
  | "doc-total"
  /** Left, without lines: a sentence below the table. */
  | "doc-line"
  /** Italic, left, without lines: a note. */
  | "doc-note"
  /** Bold, centred, without lines: a signature block. */
  | "doc-sign";

export interface OwnCell {
  /** What the cell shows. */
  readonly value: PlannedValue;
  /** A formula of ours, with its `=`, that comes to `value`; it reads cells of its own sheet only. A constant has none. */
  readonly formula?: string;
  readonly role: OwnRole;
  /** Where the cell leads to, `'Phụ lục II'!D45`; null for nowhere. */
  readonly link: string | null;
  /** An en-US number format; general where left out. */
  readonly format?: string;
}

/** What a cell of our own sheet is to hold. */
export function contentOf({ value, formula }: OwnCell): PlannedContent {
  return formula === undefined ? value : { kind: "formula", formula, shows: value };
}

/** A sheet that we add, from A1 on; its rows may be of different lengths. */
export interface OwnSheet {
  readonly name: string;
  readonly rows: readonly (readonly OwnCell[])[];
  /** In characters, from column A on. */
  readonly widths: readonly number[];
  /** Where its Excel table stands, heading row included; null for a sheet without one. */
  readonly table: Area | null;
  /** How it is set up for printing and signing; a working sheet has none. */
  readonly document?: DocumentSetup;
}

/** A sheet laid out by Decree 30/2020: A4, one page wide, page numbers centred above from page 2 on. */
export interface DocumentSetup {
  readonly orientation: "portrait" | "landscape";
  /** The rows repeated on top of every page, the last included; null for none. They stay in sight on screen too. */
  readonly repeated: { readonly first: number; readonly last: number } | null;
  readonly merges: readonly Area[];
  /** Rows before which a new page begins. */
  readonly breaks: readonly number[];
  /** Areas whose figures are coloured from low to high, each by itself. */
  readonly heat: readonly Heat[];
  readonly chart: OwnChart | null;
}

/** Figures coloured on a scale from `low` to `high` of themselves. */
export interface Heat {
  readonly area: Area;
  /** Plain decimals: the figures that get the lowest, the middle and the highest colour. */
  readonly stops: readonly [low: string, middle: string, high: string];
}

/** A native chart of bars, one for each category, over figures of its own sheet. */
export interface OwnChart {
  readonly title: string;
  /** One column. */
  readonly categories: Area;
  /** Each one column as high as the categories, under a cell that names it: several are stacked (the classes' bands). */
  readonly series: readonly {
    readonly name: string;
    readonly area: Area;
    readonly color: string;
  }[];
  readonly axis: { readonly from: string; readonly to: string };
  /** The cells that it covers. */
  readonly at: Area;
}

/** The area that the one table of a sheet of ours shall cover. */
export interface TableArea {
  readonly sheet: string;
  readonly area: Area;
}

/** Everything one job writes. */
export interface Plan {
  readonly task: Task;
  readonly blocks: readonly Block[];
  readonly widths: readonly ColumnWidth[];
  readonly tables: readonly TableArea[];
  readonly adds: readonly OwnSheet[];
  /** Names of sheets of ours. */
  readonly removes: readonly string[];
}

/** A plan that writes nothing, to be spread under what a job does write. */
export function emptyPlan(task: Task): Plan {
  return { task, blocks: [], widths: [], tables: [], adds: [], removes: [] };
}

/** A block that changes nothing, to be spread under what it does change. */
export function plainBlock(sheet: string, area: Area): Block {
  const { row, column, height, width } = area;
  const nothing = { before: null, after: null, format: null, lookFrom: null, fill: null };
  return { sheet, row, column, height, width, ...nothing, links: null };
}

/** The names of the sheets that a plan writes on or removes, each once; those it adds are not among them. */
export function sheetsOf(plan: Plan): readonly string[] {
  const written = [...plan.blocks, ...plan.widths, ...plan.tables].map(({ sheet }) => sheet);
  return [...new Set([...written, ...plan.removes])];
}
