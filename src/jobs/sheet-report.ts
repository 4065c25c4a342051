import { decimalText } from "../core/number/decimal";
import { pathText } from "../core/own-form/own-form";
import { UNKNOWN_FORM } from "../core/printed-form/read-table";
import type { Finding } from "../core/rule/finding";
import { columnName } from "../core/sheet/address";
import type { Snapshot } from "../core/sheet/snapshot";
import type { FilledTable } from "../core/unit-table/filled-table";
import type { TableRow } from "../core/unit-table/rows";
import type { Appendix } from "./appendix";
import { figureColumns } from "./own-form/figure-columns";
import type { Counts, ReportedUnit, SheetReport } from "./report";

type ListAppendix = Extract<Appendix, { readonly layout: "indicator-list" }>;
type TableAppendix = Extract<Appendix, { readonly layout: "unit-table" }>;

/** The report of a list of indicators. */
export function listReport(appendix: ListAppendix, findings: readonly Finding[]): SheetReport {
  const { recognition, examination, printed, isKept, applied } = appendix;
  const { sheet } = examination;
  const isKnown = recognition.form.id !== UNKNOWN_FORM;
  return {
    sheet: recognition.sheet,
    layout: "indicator-list",
    form: {
      id: recognition.form.id,
      title: recognition.form.title,
      ...{ isKept, rulesSource: sourceOf(recognition.form, applied.pack, isKept) },
      inForceTo: recognition.form.inForce.to,
      filledBy: recognition.filledBy,
      rows: recognition.rows.length + recognition.extra.length,
      matched: isKnown ? recognition.rows.length : null,
      ...extentOf([...recognition.rows, ...recognition.extra]),
      printed,
      unsure: recognition.unsure,
      indicators: sheet.observations.map(({ indicator, label, row, cell, reading, shown }) => ({
        code: indicator.code,
        label,
        row,
        valueCell: cell,
        value: reading.kind === "figure" ? decimalText(reading.value) : shown === "" ? null : shown,
      })),
      missing: isKnown ? recognition.missing : null,
      extra: isKnown
        ? recognition.extra.map(({ row, label }) => ({ place: String(row), label }))
        : null,
    },
    findings,
    waivers: [],
    about: aboutRules(applied.about),
    summary: countOf(findings),
  };
}

/** The report of a table of units; each of its rows is one. */
export function tableReport(
  { table, printed, isKept, applied, part }: TableAppendix,
  findings: readonly Finding[],
): SheetReport {
  const isKnown = table.form.id !== UNKNOWN_FORM;
  return {
    sheet: table.sheet,
    layout: "unit-table",
    form: {
      id: table.form.id,
      title: table.form.title,
      ...{ isKept, rulesSource: sourceOf(table.form, applied.pack, isKept) },
      inForceTo: table.form.inForce.to,
      rows: table.rows.length,
      matched: isKnown ? table.rows.length : null,
      ...extentOf(table.rows),
      printed,
      indicators: table.columns.map(({ code, label, column }) => ({
        code,
        label,
        column: columnName(column),
      })),
      units: table.rows.map((row) => ({ row: row.row, unit: row.name, role: roleOf(row, table) })),
      missing: isKnown ? table.missing : null,
      extra: isKnown ? otherColumns(table, part) : null,
    },
    findings,
    waivers: [],
    about: aboutRules(applied.about),
    summary: countOf(findings),
  };
}

/** The columns of figures that are none of the form's. */
function otherColumns(table: FilledTable, part: Snapshot): SheetReport["form"]["extra"] {
  const known = new Set(table.columns.map(({ column }) => column));
  return figureColumns(part)
    .filter(({ column }) => !known.has(column))
    .map(({ column, path }) => ({
      place: columnName(column),
      label: pathText([...new Set(path)]),
    }));
}

function sourceOf(
  form: { readonly source: string },
  pack: { readonly source: string },
  isKept: boolean,
): string {
  const sources = [isKept ? form.source : "", pack.source].filter((source) => source !== "");
  return [...new Set(sources)].join("; ");
}

function aboutRules(about: ReadonlyMap<string, string>): SheetReport["about"] {
  return [...about].map(([rule, text]) => ({ rule, text }));
}

function extentOf(
  rows: readonly { readonly row: number }[],
): Pick<SheetReport["form"], "firstRow" | "lastRow"> {
  const numbers = rows.map(({ row }) => row);
  return { firstRow: Math.min(...numbers), lastRow: Math.max(...numbers) };
}

function roleOf(row: TableRow, { groups }: FilledTable): ReportedUnit["role"] {
  if (row.isTotal) return "total";
  return groups.has(row) ? "group" : "unit";
}

/** How many findings of each severity there are, those that follow from another left out. */
export function countOf(findings: readonly Finding[]): Counts {
  const roots = findings.filter(({ causedBy }) => causedBy === null);
  const count = (severity: Finding["severity"]): number =>
    roots.filter((finding) => finding.severity === severity).length;
  return {
    error: count("error"),
    warning: count("warning"),
    notice: count("notice"),
    undecided: count("undecided"),
  };
}
