import type { Finding } from "../core/rule/finding";
import type { Problem } from "../core/problem";

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly notice: number;
  readonly undecided: number;
}

/** A recognised row of an indicator list. */
export interface ReportedIndicator {
  readonly code: string;
  readonly label: string;
  readonly row: number;
  readonly valueCell: string;
  /** Plain decimal or code; null when the cell is blank or holds no figure. */
  readonly value: string | null;
}

/** What one appendix sheet was recognised as and what was found on it. */
export interface SheetReport {
  readonly sheet: string;
  readonly layout: "indicator-list" | "unit-table";
  readonly form: {
    readonly id: string;
    readonly rows: number;
    readonly matched: number | null;
    readonly indicators: readonly ReportedIndicator[];
    readonly missing: readonly string[] | null;
  };
  readonly findings: readonly Finding[];
  /** Entries whose causedBy is null. */
  readonly summary: Counts;
}

export interface SkippedSheet {
  readonly sheet: string;
  readonly problem: Problem;
}

/** What the check of one workbook gives. */
export interface CheckReport {
  readonly sheets: readonly SheetReport[];
  readonly skipped: readonly SkippedSheet[];
}
