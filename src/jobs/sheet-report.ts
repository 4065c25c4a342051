import type { Recognition } from "../core/form/recognition";
import { decimalText } from "../core/number/decimal";
import type { Examination } from "../core/rule/examine";
import type { Finding } from "../core/rule/finding";
import { columnName } from "../core/sheet/address";
import type { FilledTable } from "../core/unit-table/filled-table";
import type { TableRow } from "../core/unit-table/rows";
import type { Counts, ReportedUnit, SheetReport } from "./report";

/** The report of a list of indicators. */
export function listReport(
  recognition: Recognition,
  { sheet }: Examination,
  findings: readonly Finding[],
): SheetReport {
  return {
    sheet: recognition.sheet,
    layout: "indicator-list",
    form: {
      id: recognition.form.id,
      inForceTo: recognition.form.inForce.to,
      filledBy: recognition.filledBy,
      rows: recognition.rows.length + recognition.extra.length,
      matched: recognition.rows.length,
      indicators: sheet.observations.map(({ indicator, label, row, cell, reading, shown }) => ({
        code: indicator.code,
        label,
        row,
        valueCell: cell,
        value: reading.kind === "figure" ? decimalText(reading.value) : shown === "" ? null : shown,
      })),
      missing: recognition.missing,
    },
    findings,
    summary: countOf(findings),
  };
}

/** The report of a table of units; each of its rows is one. */
export function tableReport(table: FilledTable, findings: readonly Finding[]): SheetReport {
  return {
    sheet: table.sheet,
    layout: "unit-table",
    form: {
      id: table.form.id,
      inForceTo: table.form.inForce.to,
      rows: table.rows.length,
      matched: table.rows.length,
      indicators: table.columns.map(({ code, label, column }) => ({
        code,
        label,
        column: columnName(column),
      })),
      units: table.rows.map((row) => ({ row: row.row, unit: row.name, role: roleOf(row, table) })),
      missing: table.missing,
    },
    findings,
    summary: countOf(findings),
  };
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
