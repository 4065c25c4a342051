import type { IndicatorKind } from "../form/form";
import type { Paths } from "./path-columns";

/** What a heading is known by: a pattern for its key without accents (see `bareKey`), and the name it goes by in a form. */
export interface HeadingPattern {
  readonly id: string;
  readonly heading: RegExp;
  /** The section that a part belongs to wherever it stands; null where the columns before it decide. */
  readonly section: string | null;
}

/** One indicator of a form with indicators across. */
export interface FormColumn {
  /** The number that the form prints under it: `7`. A column that joins or splits the form's own has a code of its own: `8+9`. */
  readonly code: string;
  /** Its headings from the top down: `Đã giải quyết › Tổng số`. */
  readonly label: string;
  readonly section: string;
  readonly part: string;
  /** Meant only where the table also has this part of the same section. */
  readonly beside: string | null;
  /** Meant only where the table has no such part of the same section. */
  readonly without: string | null;
  /** A column that the form itself does not have. */
  readonly extra: boolean;
  /** What its cells hold. */
  readonly kind: IndicatorKind;
  /** Whether a total row sums it: counts and money, never rates, averages or ranks. */
  readonly summed: boolean;
  /** Nothing is said of its cells when they are blank. */
  readonly mayBeBlank?: boolean;
}

/** A statistics form with units (or fields) down and indicators across, as its decision prints it. */
export interface TableForm {
  readonly id: string;
  readonly title: string;
  /** The document that prescribes it. */
  readonly source: string;
  /** ISO dates; null where open or unknown. */
  readonly inForce: { readonly from: string | null; readonly to: string | null };
  /** The first that fits names the section. */
  readonly sections: readonly Omit<HeadingPattern, "section">[];
  /** The first that fits names the part. */
  readonly parts: readonly HeadingPattern[];
  /** The part that a heading means when it names its section and no more. */
  readonly whole: string;
  /** Headings of columns that stand beside the form's own and count nothing: rates, comparisons, notes. */
  readonly aside: RegExp;
  /** Headings that make of a whole only a part of it: the total of this period alone. */
  readonly partial: RegExp;
  readonly columns: readonly FormColumn[];
  /** The headings of each column in full, where the form knows them so; sections and parts are not asked then. */
  readonly paths?: Paths;
}
