import type { CellValue } from "../sheet/snapshot";
import type { Area } from "../sheet/area";
import type { DocumentSetup } from "./plan";

/** How much of a cell's look has to be read: nothing, its fill, or all of it. */
export type LookDepth = "none" | "fill" | "all";

/** A rectangle of cells whose state is asked for. */
export interface CellsAsked extends Area {
  readonly sheet: string;
  readonly look: LookDepth;
  readonly links: boolean;
}

/** Places in a workbook whose state is asked for before something is written there, and after. */
export interface Places {
  readonly cells: readonly CellsAsked[];
  readonly columns: readonly { readonly sheet: string; readonly column: number }[];
  /** Sheets of ours whose table is asked for. */
  readonly tables: readonly string[];
  /** Sheets of ours that are asked for whole. */
  readonly whole: readonly string[];
  /** Those of `whole` that have no table as far as anyone knows: a host may have to ask anew where it expects one. */
  readonly untabled?: readonly string[];
}

/** A fill that no one colour describes: a pattern or a gradient. It cannot be brought back, so it is never written over. */
export const OTHER_FILL = "other";

/** What a cell looks like. */
export interface Look {
  /** `#RRGGBB`, null for no fill (which is not white), or `OTHER_FILL`. */
  readonly fill: string | null;
  /** Font, borders and alignment in the host's own words: equal text is an equal look. Null where only the fill was asked for. */
  readonly rest: string | null;
}

/** All that a plan may change of a cell. */
export interface CellState {
  readonly value: CellValue;
  /** The formula with its `=`, or null for a constant. */
  readonly formula: string | null;
  /** The en-US number format code. */
  readonly format: string;
  /** Null where it was not asked for. */
  readonly look: Look | null;
  /** Where the cell leads to; null for nowhere, and where it was not asked for. */
  readonly link: string | null;
}

/** The cells of one rectangle as they stand. */
export interface CellsStanding {
  readonly cells: readonly (readonly CellState[])[];
  /** What stands at the head of each row, so that a row that has moved since is known again. */
  readonly rowHeads: readonly string[];
}

/**
 * How a sheet to be printed was laid out, as it was planned: for a host that does not tell all of that of a sheet which
 * stands, and has to make it anew.
 */
export interface KeptDocument {
  readonly setup: DocumentSetup;
  /** Of each row from the first on, in points; null where nothing asked for one. */
  readonly heights: readonly (number | null)[];
  /** Whether it was given no table. */
  readonly isUntabled: boolean;
}

/** A sheet of ours as it stands, whole, so that it can be put back after it was removed. */
export interface KeptSheet {
  readonly name: string;
  /** What its cells hold, from A1 on; rows of different lengths. */
  readonly values: readonly (readonly CellValue[])[];
  /** The formula of each of those cells, null for a constant; left out where all are constants. */
  readonly formulas?: readonly (readonly (string | null)[])[];
  /** All the rest, in the host's own words. */
  readonly rest: string;
  /** What a host that looks at a sheet leaves out, and one that puts it back may need: see `RecordedSheet`. */
  readonly document?: KeptDocument;
}

/** One thing that a filter lets through. */
export interface FilterCriterion {
  /** The heading of the filtered column, or its letter where it has none. */
  readonly column: string;
  /** What it lets through, as far as Excel tells; empty where it does not. */
  readonly shows: readonly string[];
}

/** A filter that hides rows. */
export interface ActiveFilter {
  /** The name of the Excel table it belongs to; null for the sheet's own. */
  readonly table: string | null;
  readonly criteria: readonly FilterCriterion[];
}

/** What bears on writing to one sheet. */
export interface SheetConditions {
  readonly sheet: string;
  /** False when the workbook has no sheet of that name. */
  readonly exists: boolean;
  /** What the host knows the sheet by, whatever its name; null where it does not exist. */
  readonly id: string | null;
  readonly isProtected: boolean;
  readonly filters: readonly ActiveFilter[];
  /** The hidden rows among those of the cells that were asked for. */
  readonly hiddenRows: readonly number[];
}

/** What bears on writing at all. */
export interface Conditions {
  readonly isReadOnly: boolean;
  /** Whether the workbook is protected so that sheets may neither come nor go. */
  readonly isStructureLocked: boolean;
  readonly calculatesByHand: boolean;
  /** Whether the window in front is another workbook's. */
  readonly isBehind: boolean;
  /** Whether adding or removing a sheet makes the host forget its own undo list. */
  readonly forgetsUndo: boolean;
  /** One for each sheet that was asked about, in the order asked. */
  readonly sheets: readonly SheetConditions[];
}

/** The answer to `Places`, item for item. */
export interface Standing {
  readonly cells: readonly CellsStanding[];
  /** Widths in the host's own unit. */
  readonly columns: readonly number[];
  /** Null where the sheet has no table. */
  readonly tables: readonly (Area | null)[];
  /** Null where there is no sheet of that name. */
  readonly whole: readonly (KeptSheet | null)[];
  readonly conditions: Conditions;
}
