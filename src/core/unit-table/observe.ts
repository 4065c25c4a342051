import type { Indicator } from "../form/form";
import { readFigure } from "../number/figure";
import { printedText } from "../number/printed";
import type { Observation } from "../rule/observation";
import { addressOf } from "../sheet/address";
import type { FoundColumn } from "./columns";
import type { FilledTable } from "./filled-table";
import type { TableRow } from "./rows";

/** The code of one indicator of one row: `7@12` is column 7 of row 12. */
export function codeAt(column: string, row: number): string {
  return `${column}@${row}`;
}

/** Every indicator of every row that has figures, or that ought to have. */
export function observeTable({ rows, columns, groups }: FilledTable): readonly Observation[] {
  return rows
    .filter((row) => row.cells.size > 0 || !groups.has(row))
    .flatMap((row) => columns.map((column) => observeCell(row, column)));
}

function observeCell(row: TableRow, { code, label, column }: FoundColumn): Observation {
  const cell = row.cells.get(column) ?? null;
  const indicator: Indicator = {
    code: codeAt(code, row.row),
    label,
    aliases: [],
    parent: null,
    kind: "count",
    unit: null,
    answers: [],
  };
  return {
    indicator,
    unit: row.name,
    row: row.row,
    cell: addressOf(row.row, column),
    label,
    reading: readFigure(cell, "count"),
    shown: cell === null ? "" : printedText(cell).trim(),
    note: { parts: [], style: "named", partial: false, fractions: [] },
    noteCell: null,
    answers: [],
    ancestors: [],
  };
}
