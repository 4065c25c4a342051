import type { Change, Finding, Suspect } from "../core/rule/finding";
import type {
  CheckReport,
  Counts,
  ExtraPlace,
  ListFormReport,
  ReportedColumn,
  ReportedIndicator,
  ReportedUnit,
  SheetReport,
  TableFormReport,
} from "../jobs/report";
import { describer } from "../jobs/told";
import type { FindingWaiver } from "../jobs/waivers/waiver";
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
  readonly suspects: readonly SuspectEntry[];
  readonly verdict: string;
  readonly causedBy: string | null;
  readonly habit: string | null;
  /** Why the figures are kept, and since when; null where nobody said so, or a figure changed since. */
  readonly waiver: Pick<FindingWaiver, "reason" | "moment"> | null;
}

interface SuspectEntry extends Change {
  /** The other cell whose figure explains it; null where none does. */
  readonly source: string | null;
  /** What is wrong with the formula of the cell; null where no formula is to blame. */
  readonly formula: {
    readonly fault: string;
    readonly cells: readonly string[];
    readonly proposed: string | null;
  } | null;
  readonly with: readonly Change[];
  readonly clears: readonly string[];
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
  /** Rows (by number) or columns (by letter) of the sheet that are none of the form's; null for an unknown form. */
  readonly extra: readonly ExtraPlace[] | null;
}

interface FileEntry {
  readonly file: string;
  readonly skipped: readonly { readonly sheet: string; readonly reason: string }[];
  readonly sheets: readonly SheetEntry[];
  /** What is wrong with the rules and forms that the user keeps in worksheets. */
  readonly rules: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly message: string;
  }[];
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
    rules: report.rules.map(({ sheet, cell, fault }) => ({
      ...{ sheet, cell },
      message: words.ownForm.fault(fault),
    })),
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
  const { sheet, layout, findings, waivers, summary } = report;
  const describe = describer(report, words.findings);
  return {
    sheet,
    layout,
    form: report.layout === "unit-table" ? tableEntry(report.form) : listEntry(report.form),
    findings: findings.map((finding) => {
      const waiver = waivers.find((each) => each.finding === finding.id && each.lapse === null);
      return findingEntry(finding, describe(finding), waiver);
    }),
    summary: addCounts([summary]),
  };
}

function listEntry(form: ListFormReport): FormEntry {
  const { id, rows, matched, indicators, missing, extra } = form;
  return {
    id,
    rows,
    matched,
    indicators: indicators.map(({ code, label, row, valueCell, value }) => ({
      ...{ code, label, row, valueCell, value },
    })),
    units: null,
    missing,
    extra: extraEntries(extra),
  };
}

function tableEntry(form: TableFormReport): FormEntry {
  const { id, rows, matched, indicators, units, missing, extra } = form;
  return {
    id,
    rows,
    matched,
    indicators: indicators.map(({ code, label, column }) => ({ code, label, column })),
    units: units.map(({ row, unit, role }) => ({ row, unit, role })),
    missing,
    extra: extraEntries(extra),
  };
}

function extraEntries(extra: readonly ExtraPlace[] | null): readonly ExtraPlace[] | null {
  return extra?.map(({ place, label }) => ({ place, label })) ?? null;
}

/** A finding of any job with its words; `waiver` while it is in force. */
export function findingEntry(
  finding: Omit<Finding, "facts">,
  { message, arithmetic }: { readonly message: string; readonly arithmetic: string },
  waiver?: FindingWaiver,
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
    suspects: finding.suspects.map(suspectEntry),
    verdict: finding.verdict,
    causedBy: finding.causedBy,
    habit: finding.habit,
    waiver: waiver === undefined ? null : { reason: waiver.reason, moment: waiver.moment },
  };
}

function suspectEntry(suspect: Suspect): SuspectEntry {
  const { source, formula, clears } = suspect;
  return {
    ...changeEntry(suspect),
    source,
    formula:
      formula === null
        ? null
        : { fault: formula.fault, cells: formula.cells, proposed: formula.proposed },
    with: suspect.with.map(changeEntry),
    clears,
  };
}

function changeEntry({ cell, reported, proposed, basis, cause }: Change): Change {
  return { cell, reported, proposed, basis, cause };
}
