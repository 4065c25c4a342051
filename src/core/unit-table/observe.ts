import type { Indicator } from "../form/form";
import { readFigure } from "../number/figure";
import { printedText } from "../number/printed";
import type { Observation } from "../rule/observation";
import { addressOf } from "../sheet/address";
import type { FoundColumn } from "./columns";
import type { FilledTable } from "./filled-table";
import type { FormColumn } from "./form";
import type { TableRow } from "./rows";

/** The code of one indicator of one row: `7@12` is column 7 of row 12. */
export function codeAt(column: string, row: number): string {
  return `${column}@${row}`;
}

/** Every indicator of every row that has figures, or that ought to have. */
export function observeTable({ rows, columns, groups, form }: FilledTable): readonly Observation[] {
  const known = new Map(form.columns.map((column) => [column.code, column] as const));
  return rows
    .filter((row) => row.cells.size > 0 || !groups.has(row))
    .flatMap((row) => columns.map((column) => observeCell(row, column, known.get(column.code))));
}

function observeCell(
  row: TableRow,
  { code, label, column }: FoundColumn,
  known: FormColumn | undefined,
): Observation {
  const cell = row.cells.get(column) ?? null;
  const kind = known?.kind ?? "count";
  const indicator: Indicator = {
    code: codeAt(code, row.row),
    label,
    aliases: [],
    parent: null,
    kind,
    unit: null,
    answers: [],
    mayBeBlank: known?.mayBeBlank ?? false,
    summed: known?.summed ?? true,
  };
  return {
    indicator,
    unit: row.name,
    row: row.row,
    cell: addressOf(row.row, column),
    label,
    reading: readFigure(cell, kind),
    shown: cell === null ? "" : printedText(cell).trim(),
    note: { parts: [], style: "named", partial: false, fractions: [] },
    noteCell: null,
    answers: [],
    ancestors: [],
  };
}
