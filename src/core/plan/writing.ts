import type { CellValue } from "../sheet/snapshot";
import type { OwnSheet, PlannedValue, TableArea } from "./plan";
import type { KeptSheet } from "./standing";

/** What is put in a cell: a constant, or a formula of ours or that stood there before. Text stays text whatever it begins with. */
export type Content =
  | CellValue
  | {
      readonly kind: "formula";
      readonly formula: string;
      /** What it comes to, where that is known. */
      readonly shows?: PlannedValue;
    };

/** A change of a cell's look. */
export interface LookWrite {
  /** `#RRGGBB`, or null for no fill at all; null in place of it leaves the fill. */
  readonly fill: { readonly color: string | null } | null;
  /** The look to give, in the host's own words, and the one that stands there; null leaves font, borders and alignment. */
  readonly rest: { readonly from: string; readonly to: string } | null;
}

/** What is written to one cell; null leaves that side of it as it is. */
export interface CellWrite {
  readonly content: Content | null;
  readonly format: string | null;
  readonly look: LookWrite | null;
  readonly link: { readonly to: string | null } | null;
}

/** A rectangle of cells to write; null leaves a cell alone. Rows are equally long. */
export interface BlockWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (CellWrite | null)[])[];
}

export interface WidthWrite {
  readonly sheet: string;
  readonly column: number;
  /** In characters of the default font, or as the host told it. */
  readonly width: { readonly characters: number } | { readonly asTold: number };
}

export interface TableWrite extends TableArea {
  /** Whether the sheet has no table any more and gets one again. */
  readonly isMissing?: boolean;
}

/**
 * What a host is to do, in this order: clear filters, add sheets, write blocks (formats before contents),
 * widths and tables, remove sheets.
 */
export interface Writing {
  readonly clearFilters: readonly string[];
  readonly adds: readonly (OwnSheet | KeptSheet)[];
  readonly blocks: readonly BlockWrite[];
  readonly widths: readonly WidthWrite[];
  readonly tables: readonly TableWrite[];
  readonly removes: readonly string[];
}
