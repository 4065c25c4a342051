import type { Area } from "../sheet/area";
import { documentLook, isDocumentRole } from "./document-look";
import type { OwnCell, OwnSheet } from "./plan";
import { linesOf } from "./text-lines";

/** A character of the usual default font is seven pixels wide, a pixel three wholePixels of a point. */
const POINTS_A_CHARACTER = 5.25;
/** What a cell keeps free beside its text, both sides together. */
const POINTS_BESIDE = 3.75;
/** The width of a column that none is told for, in characters. */
const USUAL_WIDTH = 8.43;
/** What a program gives a line of Times New Roman, as a multiple of its size. */
const LEADING = 1.34;
/** Air above and below the text, both together. */
const AIR = { ruled: 5, outside: 3 } as const;
/** Excel draws no row higher. */
const HIGHEST = 409;

/**
 * How high each row of a sheet to be printed has to be to hold its text, in points: no program works that out for a
 * merged cell, and not every one for the others when it opens a file. Null for a row without a text.
 */
export function documentHeights({ rows, widths, document }: OwnSheet): readonly (number | null)[] {
  const merges = document?.merges ?? [];
  const covered = coveredColumns(merges);
  const widthAt = (column: number): number =>
    (widths[column - 1] ?? USUAL_WIDTH) * POINTS_A_CHARACTER;
  const heights = rows.map((row, down) => {
    const columns = covered.get(down + 1);
    const needed = row.map((cell, right) =>
      columns?.has(right + 1) === true ? null : heightOf(cell, widthAt(right + 1)),
    );
    return highest(needed);
  });
  const byHeight = [...merges].sort((a, b) => a.height - b.height);
  for (const { row, column, height, width } of byHeight) {
    const across = Array.from({ length: width }, (_, at) => widthAt(column + at));
    const inner = across.reduce((sum, each) => sum + each + POINTS_BESIDE, -POINTS_BESIDE);
    const needed = heightOf(rows[row - 1]?.[column - 1], inner);
    const there = heights.slice(row - 1, row - 1 + height);
    const missing = (needed ?? 0) - there.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    if (missing <= 0) continue;
    const shared = there.map((each) => (each ?? 0) + missing / height);
    heights.splice(row - 1, shared.length, ...shared);
  }
  return heights.map((height) => (height === null ? null : Math.min(HIGHEST, wholePixels(height))));
}

function heightOf(cell: OwnCell | undefined, points: number): number | null {
  if (cell === undefined || cell.value.kind === "blank") return null;
  const look = isDocumentRole(cell.role) ? documentLook(cell.role) : documentLook("doc-line");
  const lines = cell.value.kind === "text" ? linesOf(cell.value.text, look, points) : 1;
  return lines * look.size * LEADING + (look.ruled ? AIR.ruled : AIR.outside);
}

function highest(heights: readonly (number | null)[]): number | null {
  const told = heights.filter((height) => height !== null);
  return told.length === 0 ? null : Math.max(...told);
}

/** Excel keeps heights in whole pixels. */
function wholePixels(points: number): number {
  return Math.ceil(points / 0.75) * 0.75;
}

/** The columns of each row that a merge reaches over. */
function coveredColumns(merges: readonly Area[]): ReadonlyMap<number, ReadonlySet<number>> {
  const covered = new Map<number, Set<number>>();
  for (const { row, column, height, width } of merges) {
    for (let at = row; at < row + height; at += 1) {
      const columns = covered.get(at) ?? new Set<number>();
      for (let own = column; own < column + width; own += 1) columns.add(own);
      covered.set(at, columns);
    }
  }
  return covered;
}
