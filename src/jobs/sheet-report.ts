import { decimalText } from "../core/number/decimal";
import { UNKNOWN_FORM } from "../core/printed-form/read-table";
import type { Finding } from "../core/rule/finding";
import { columnName } from "../core/sheet/address";
import type { FilledTable } from "../core/unit-table/filled-table";
import type { TableRow } from "../core/unit-table/rows";
import type { Appendix } from "./appendix";
import type { Counts, ReportedUnit, SheetReport } from "./report";

type ListAppendix = Extract<Appendix, { readonly layout: "indicator-list" }>;
type TableAppendix = Extract<Appendix, { readonly layout: "unit-table" }>;

/** The report of a list of indicators. */
export function listReport(
  { recognition, examination: { sheet }, printed }: ListAppendix,
  findings: readonly Finding[],
): SheetReport {
  const isKnown = recognition.form.id !== UNKNOWN_FORM;
  return {
    sheet: recognition.sheet,
    layout: "indicator-list",
    form: {
      id: recognition.form.id,
      title: recognition.form.title,
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
    },
    findings,
    waivers: [],
    summary: countOf(findings),
  };
}

/** The report of a table of units; each of its rows is one. */
export function tableReport(
  { table, printed }: TableAppendix,
  findings: readonly Finding[],
): SheetReport {
  const isKnown = table.form.id !== UNKNOWN_FORM;
  return {
    sheet: table.sheet,
    layout: "unit-table",
    form: {
      id: table.form.id,
      title: table.form.title,
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
    },
    findings,
    waivers: [],
    summary: countOf(findings),
  };
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
