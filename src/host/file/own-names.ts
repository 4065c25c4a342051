import type { OwnSheet } from "../../core/plan/plan";
import { type Area, rangeAddress } from "../../core/sheet/area";

/** The cells that a sheet of ours has something to say of. */
export function ownCells({ rows }: OwnSheet): Area {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return { row: 1, column: 1, height: Math.max(1, rows.length), width };
}

/** The rows that are repeated on each printed page as a name says it; null where there are none. */
export function printTitles({ name, table, document }: OwnSheet): string | null {
  const headings = table === null ? null : { first: table.row, last: table.row };
  const rows = document === undefined ? headings : document.repeated;
  return rows === null ? null : `${quoted(name)}!$${rows.first}:$${rows.last}`;
}

/** What is printed of a document as a name says it, its chart included; null for a working sheet. */
export function printArea(sheet: OwnSheet): string | null {
  const { name, document } = sheet;
  if (document === undefined) return null;
  const { merges, chart } = document;
  const areas = [ownCells(sheet), ...merges, ...(chart === null ? [] : [chart.at])];
  const height = Math.max(...areas.map((area) => area.row + area.height - 1));
  const width = Math.max(...areas.map((area) => area.column + area.width - 1));
  return fixedReference(name, { row: 1, column: 1, height, width });
}

/** An area of a sheet as a name or a chart says it: `'Biểu đồ'!$B$4:$B$26`. */
export function fixedReference(sheet: string, area: Area): string {
  const fixed = rangeAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `${quoted(sheet)}!${fixed}`;
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
