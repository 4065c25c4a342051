import type { CellValue } from "../sheet/snapshot";

/** What a plan may put in a cell. Text stays text whatever it begins with; no plan of this kind holds a formula. */
export type PlannedValue =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly digits: string }
  | { readonly kind: "text"; readonly text: string };

/** A rectangle to be written: what stands there now and what will. Rows of `before` and `after` are equally long. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly before: readonly (readonly CellValue[])[];
  readonly after: readonly (readonly PlannedValue[])[];
  /** One en-US number format for the block; null leaves each cell's format as it is. */
  readonly format: string | null;
  /** The column whose look (font, border, fill, alignment) each cell takes over from its own row; null leaves the look as it is. */
  readonly lookFrom: number | null;
}

/** The width, in characters of the default font, of a column that was empty before. */
export interface ColumnWidth {
  readonly column: number;
  readonly characters: number;
}

/** Everything one job writes on one sheet. */
export interface Plan {
  readonly sheet: string;
  readonly blocks: readonly Block[];
  readonly widths: readonly ColumnWidth[];
}
