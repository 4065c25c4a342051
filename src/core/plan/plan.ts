import type { CellValue } from "../sheet/snapshot";
import type { Area } from "../sheet/area";

/** A constant that a plan may put in a cell. Text stays text whatever it begins with. */
export type PlannedValue =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly digits: string }
  | { readonly kind: "text"; readonly text: string };

/** A formula of ours, put together from addresses (see `formula.ts`): nothing that someone typed becomes one. */
export interface PlannedFormula {
  readonly kind: "formula";
  /** With its `=`. */
  readonly formula: string;
  /** What it comes to, for a host that works nothing out: a plain decimal. */
  readonly digits: string;
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
export type OwnRole = "title" | "fact" | "heading" | "body" | "link" | "answer";

export interface OwnCell {
  readonly value: PlannedValue;
  readonly role: OwnRole;
  /** Where the cell leads to, `'Phụ lục II'!D45`; null for nowhere. */
  readonly link: string | null;
}

/** A sheet that we add, from A1 on; its rows may be of different lengths. */
export interface OwnSheet {
  readonly name: string;
  readonly rows: readonly (readonly OwnCell[])[];
  /** In characters, from column A on. */
  readonly widths: readonly number[];
  /** Where its table stands, heading row included. */
  readonly table: Area;
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
