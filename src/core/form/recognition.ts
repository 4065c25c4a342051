import type { Notation } from "../number/notation";
import type { SheetCell } from "../sheet/snapshot";
import type { Form, Indicator, Level } from "./form";

/** A sheet row that was found to be an indicator of the form. */
export interface RecognisedRow {
  readonly row: number;
  readonly indicator: Indicator;
  /** The code and label the sheet prints, which may differ from the form's. */
  readonly printedCode: string;
  readonly label: string;
  /** The unit as printed on the row; where it is blank, the form's, or the one of the row above it in the tree; null where there is none. */
  readonly unit: string | null;
  readonly valueCell: string;
  /** What the value cell holds; null when it is blank. */
  readonly value: SheetCell | null;
  /** The note, joined where a page break split it over rows. */
  readonly note: string;
  readonly noteCells: readonly string[];
  /** 1 when label and place agree to the letter, lower the more had to be guessed. */
  readonly confidence: number;
}

/** A row of the table that is no indicator of the form. */
export interface ExtraRow {
  readonly row: number;
  readonly printedCode: string;
  readonly label: string;
}

/** A row of which it is not sure which indicator it is, so that a person had better say. */
export interface UnsureRow {
  readonly row: number;
  /** By what the row is known again when the answer is remembered (see `RowAnswers`). */
  readonly key: string;
  readonly label: string;
  /** The code it is taken for meanwhile; null where it is taken for no indicator. */
  readonly code: string | null;
  /** What else it may be, the likeliest first. Empty where there is nothing else, and the only question is whether it is `code`. */
  readonly alternatives: readonly string[];
}

export interface Recognition {
  readonly form: Form;
  /** The level of the unit that filled the sheet, as the lines above the table tell it; a commune may fill the district's longer list. Null where they do not. */
  readonly filledBy: Level | null;
  readonly sheet: string;
  /** The lines above the table, top to bottom. */
  readonly title: readonly string[];
  /** Column numbers; null where the sheet has no such column. */
  readonly columns: {
    readonly code: number | null;
    readonly label: number;
    readonly unit: number | null;
    readonly value: number;
    readonly note: number | null;
  };
  /** How a dot and a comma are meant in the column of the values. */
  readonly notation: Notation;
  readonly rows: readonly RecognisedRow[];
  readonly extra: readonly ExtraRow[];
  /** The few rows to ask about; none on a sheet that follows its form. */
  readonly unsure: readonly UnsureRow[];
  /** Codes of the form with no row on the sheet. */
  readonly missing: readonly string[];
  /** Codes that the sheet prints on more than one row though the form gives them once, with the rows. Empty when the numbering was lost. */
  readonly repeatedCodes: readonly { readonly code: string; readonly rows: readonly number[] }[];
}
