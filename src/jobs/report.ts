import type { OwnFormFault } from "../core/own-form/own-fault";
import type { Level } from "../core/form/form";
import type { UnsureRow } from "../core/form/recognition";
import type { PrintedRule } from "../core/printed-form/printed-rule";
import type { Finding } from "../core/rule/finding";
import type { Problem } from "../core/problem";
import type { FindingWaiver } from "./waivers/waiver";

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

/** A recognised column of a table of units. */
export interface ReportedColumn {
  readonly code: string;
  readonly label: string;
  /** Its letter: `G`. */
  readonly column: string;
}

/** A row of a table of units: a unit (or a field of work), a total of the table, or a group of units. */
export interface ReportedUnit {
  readonly row: number;
  readonly unit: string;
  readonly role: "unit" | "total" | "group";
}

/** A row or a column that is none of the form's. */
export interface ExtraPlace {
  /** The row's number or the column's letter. */
  readonly place: string;
  readonly label: string;
}

interface FormReport {
  readonly id: string;
  /** The form's own title, by which one that the user keeps is told. */
  readonly title: string;
  /** Whether the user keeps it in a worksheet. */
  readonly isKept: boolean;
  /** The documents that the form, where the user keeps it, and its rules rest on; empty where the sheet alone states them. */
  readonly rulesSource: string;
  /** The last day the form was prescribed for (`2025-06-30`); null where none is known. */
  readonly inForceTo: string | null;
  readonly rows: number;
  readonly matched: number | null;
  readonly missing: readonly string[] | null;
  /** Rows of a list, or columns of a table, that the form does not have; null for a form that is unknown. */
  readonly extra: readonly ExtraPlace[] | null;
  /** The first and the last sheet row of the table: one sheet may hold several. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** The rules that the sheet states itself, with the cell that prints each; empty for a form that is known. */
  readonly printed: readonly PrintedRule[];
}

/** One unit, indicators down the rows. */
export interface ListFormReport extends FormReport {
  /** The level that the title names as the one reporting; a commune may fill the longer, district list. */
  readonly filledBy: Level | null;
  readonly indicators: readonly ReportedIndicator[];
  /** Rows of which a person had better say what they are. */
  readonly unsure: readonly UnsureRow[];
}

/** Units down the rows, indicators across. */
export interface TableFormReport extends FormReport {
  readonly indicators: readonly ReportedColumn[];
  readonly units: readonly ReportedUnit[];
}

interface Findings {
  readonly sheet: string;
  readonly findings: readonly Finding[];
  /** Those findings that someone explained on a results sheet, in their order; none until that was looked for. */
  readonly waivers: readonly FindingWaiver[];
  /** What rules that the user wrote say in plain words (`nội dung`), by the rule. */
  readonly about: readonly { readonly rule: string; readonly text: string }[];
  /** Entries whose causedBy is null. */
  readonly summary: Counts;
}

/** What one appendix sheet was recognised as and what was found on it. */
export type SheetReport = Findings &
  (
    | { readonly layout: "indicator-list"; readonly form: ListFormReport }
    | { readonly layout: "unit-table"; readonly form: TableFormReport }
  );

export interface SkippedSheet {
  readonly sheet: string;
  readonly problem: Problem;
}

/** What the check of one workbook gives. */
export interface CheckReport {
  readonly sheets: readonly SheetReport[];
  readonly skipped: readonly SkippedSheet[];
  /** What is wrong with the rules and forms that the user keeps in worksheets, at their cells. */
  readonly rules: readonly OwnFormFault[];
}
