import type { Change, Finding, Suspect } from "../core/rule/finding";
import type {
  CheckReport,
  Counts,
  ListFormReport,
  ReportedColumn,
  ReportedIndicator,
  ReportedUnit,
  SheetReport,
  TableFormReport,
} from "../jobs/report";
import type { Words } from "../words/words";
import { addCounts } from "./counts";

/*
 * The public JSON of `soat check`, contract 1: names, order and shape change only with a new number.
 * Every shape is written out here field by field, so that a change inside the house never shows outside.
 */

export interface FindingEntry {
  readonly id: string;
  readonly rule: string;
  readonly kind: string;
  readonly severity: string;
  readonly cells: readonly string[];
  readonly message: string;
  readonly arithmetic: string;
  readonly reported: string | null;
  readonly expected: string | null;
  readonly suspects: readonly (Change &
    Pick<Suspect, "clears"> & { readonly with: readonly Change[] })[];
  readonly verdict: string;
  readonly causedBy: string | null;
  readonly habit: string | null;
}

interface SheetEntry {
  readonly sheet: string;
  readonly layout: string;
  readonly form: FormEntry;
  readonly findings: readonly FindingEntry[];
  readonly summary: Counts;
}

interface FormEntry {
  readonly id: string;
  readonly rows: number;
  readonly matched: number | null;
  readonly indicators: readonly (ReportedIndicator | ReportedColumn)[];
  readonly units: readonly ReportedUnit[] | null;
  readonly missing: readonly string[] | null;
}

interface FileEntry {
  readonly file: string;
  readonly skipped: readonly { readonly sheet: string; readonly reason: string }[];
  readonly sheets: readonly SheetEntry[];
}

/** A file that could be read; `file` as it was typed. */
export function fileEntry(file: string, report: CheckReport, words: Words): FileEntry {
  return {
    file,
    skipped: report.skipped.map(({ sheet, problem }) => ({
      sheet,
      reason: words.problem(problem),
    })),
    sheets: report.sheets.map((sheet) => sheetEntry(sheet, words)),
  };
}

/** A file that could not be read or holds no appendix. */
export function problemEntry(
  file: string,
  problem: string,
): { readonly file: string; readonly problem: string; readonly sheets: readonly [] } {
  return { file, problem, sheets: [] };
}

function sheetEntry(report: SheetReport, words: Words): SheetEntry {
  const { sheet, layout, findings, summary } = report;
  return {
    sheet,
    layout,
    form: report.layout === "unit-table" ? tableEntry(report.form) : listEntry(report.form),
    findings: findings.map((finding) => findingEntry(finding, words.findings.describe(finding))),
    summary: addCounts([summary]),
  };
}

function listEntry({ id, rows, matched, indicators, missing }: ListFormReport): FormEntry {
  return {
    id,
    rows,
    matched,
    indicators: indicators.map(({ code, label, row, valueCell, value }) => ({
      ...{ code, label, row, valueCell, value },
    })),
    units: null,
    missing,
  };
}

function tableEntry({ id, rows, matched, indicators, units, missing }: TableFormReport): FormEntry {
  return {
    id,
    rows,
    matched,
    indicators: indicators.map(({ code, label, column }) => ({ code, label, column })),
    units: units.map(({ row, unit, role }) => ({ row, unit, role })),
    missing,
  };
}

/** A finding of any job with its words. */
export function findingEntry(
  finding: Omit<Finding, "facts">,
  { message, arithmetic }: { readonly message: string; readonly arithmetic: string },
): FindingEntry {
  return {
    id: finding.id,
    rule: finding.rule,
    kind: finding.kind,
    severity: finding.severity,
    cells: finding.cells,
    message,
    arithmetic,
    reported: finding.reported,
    expected: finding.expected,
    suspects: finding.suspects.map((suspect) => ({
      ...changeEntry(suspect),
      with: suspect.with.map(changeEntry),
      clears: suspect.clears,
    })),
    verdict: finding.verdict,
    causedBy: finding.causedBy,
    habit: finding.habit,
  };
}

function changeEntry({ cell, reported, proposed, basis, cause }: Change): Change {
  return { cell, reported, proposed, basis, cause };
}
