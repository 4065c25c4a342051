import { documentHeights } from "../../core/plan/document-heights";
import { isDocumentRole } from "../../core/plan/document-look";
import { contentOf, type OwnCell, type OwnSheet } from "../../core/plan/plan";
import type { Area } from "../../core/sheet/area";
import { newRow } from "./sheet-patch";
import type { StyleBook } from "./style-book";

/** The height of a line of the usual fonts at their usual size. */
const POINTS_A_LINE = 16;
/** Excel draws no row higher. */
const MOST_POINTS = 409;
/** How much of a column's width the words of a line fill before the next one no longer fits. */
const FILLED = 0.9;

/** The rows of a sheet of ours, each as high as its text needs: not every program works that out when it opens a file. */
export function ownRowsXml(sheet: OwnSheet, book: StyleBook): string {
  const rows = withCovered(sheet);
  const heights =
    sheet.document === undefined
      ? rows.map((cells) => workingHeight(cells, sheet.widths))
      : documentHeights(sheet);
  return rows
    .map((cells, down) => {
      const written = cells.map(({ column, cell }) => ({
        ...{ row: down + 1, column, content: contentOf(cell), absentStyle: 0 },
        style: book.forRole(cell.role, cell.format ?? null),
      }));
      return newRow("", down + 1, written, heights[down] ?? null);
    })
    .join("");
}

interface PlacedCell {
  readonly column: number;
  readonly cell: OwnCell;
}

/** The rows with the cells that a merge covers and nobody told, in the role of its first one: a ruled merge has lines all round. */
function withCovered({ rows, document }: OwnSheet): readonly (readonly PlacedCell[])[] {
  const merges = document?.merges ?? [];
  const across = mergesByRow(merges);
  const height = Math.max(rows.length, ...across.keys());
  return Array.from({ length: height }, (_, down) => {
    const told = (rows[down] ?? []).map((cell, right) => ({ column: right + 1, cell }));
    const covered = (across.get(down + 1) ?? [])
      .flatMap(({ row, column, width }) => {
        const role = rows[row - 1]?.[column - 1]?.role;
        const columns = Array.from({ length: width }, (__, at) => column + at);
        return role === undefined || !isDocumentRole(role)
          ? []
          : columns.map((at) => ({ column: at, cell: { value: BLANK, role, link: null } }));
      })
      .filter(({ column }) => column > told.length);
    return [...told, ...covered].sort((a, b) => a.column - b.column);
  });
}

/** The merges that reach over each row. */
function mergesByRow(merges: readonly Area[]): ReadonlyMap<number, readonly Area[]> {
  const byRow = new Map<number, Area[]>();
  for (const merge of merges) {
    for (let row = merge.row; row < merge.row + merge.height; row += 1) {
      const others = byRow.get(row);
      if (others === undefined) byRow.set(row, [merge]);
      else others.push(merge);
    }
  }
  return byRow;
}

const BLANK = { kind: "blank" } as const;

function workingHeight(cells: readonly PlacedCell[], widths: readonly number[]): number | null {
  const lines = Math.max(1, ...cells.map(({ cell, column }) => linesOf(cell, widths[column - 1])));
  return lines === 1 ? null : Math.min(lines * POINTS_A_LINE, MOST_POINTS);
}

/** How many lines a wrapped text takes, near enough. */
function linesOf({ value, role }: OwnCell, width: number | undefined): number {
  const wraps = role !== "title" && role !== "fact";
  if (!wraps || value.kind !== "text" || width === undefined) return 1;
  return Math.ceil(value.text.length / (width * FILLED));
}
