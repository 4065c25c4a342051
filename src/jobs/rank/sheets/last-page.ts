import { documentHeights } from "../../../core/plan/document-heights";
import { DOCUMENT_MARGINS, DOCUMENT_ROW } from "../../../core/plan/document-look";
import type { DocumentSetup, OwnSheet } from "../../../core/plan/plan";

/** In points: A4 from top to bottom. */
const PAPER: Readonly<Record<DocumentSetup["orientation"], number>> = {
  portrait: 841.9,
  landscape: 595.3,
};
const POINTS_A_MILLIMETRE = 72 / 25.4;
/** Programs give rows a little more or less than we reckon. */
const RECKONED = [0.96, 1, 1.02];
/** What is printed smaller is so by the width of the columns, which programs take from fonts of their own. */
const RECKONED_SMALLER = [...RECKONED, 1.08, 1.15, 1.22, 1.3];
/** Rows of the table that stand above a signature on its page. */
const ROWS_KEPT = 2;

/** Where a sheet is divided into its parts, as rows of the sheet. */
export interface Parts {
  /** How many times as wide as the paper its columns are, 1 at least: so much smaller it is printed. */
  readonly shrunk: number;
  readonly bodyRow: number;
  /** The row below the table. */
  readonly belowRow: number;
}

/**
 * The row before which a page has to begin so that a signature does not stand alone on the last one but under the last rows
 * of the table; null where it stands under them anyway, where there is none, and where they fill more than a page.
 */
export function breakBeforeEnd(sheet: OwnSheet, parts: Parts): number | null {
  const { rows, document } = sheet;
  const isSigned = rows.some((row) => row.some(({ role }) => role === "doc-sign"));
  if (document === undefined || !isSigned) return null;
  const start = startOfEnd(sheet, parts);
  if (start <= parts.bodyRow) return null;
  const heights = documentHeights(sheet).map((height) => height ?? DOCUMENT_ROW);
  const { top, bottom } = DOCUMENT_MARGINS;
  const free = PAPER[document.orientation] - (top + bottom) * POINTS_A_MILLIMETRE;
  const page = free * parts.shrunk;
  const { repeated } = document;
  const onTop = repeated === null ? 0 : sumOf(heights.slice(repeated.first - 1, repeated.last));
  const isParted = (parts.shrunk > 1 ? RECKONED_SMALLER : RECKONED).some((part) => {
    const pages = pagesOf(heights, page * part, onTop);
    return pages[start - 1] !== pages.at(-1);
  });
  const fits = onTop + sumOf(heights.slice(start - 1)) <= page * Math.min(...RECKONED);
  return isParted && fits ? start : null;
}

/** The first of the rows that are kept together, the heading of their group with them. */
function startOfEnd({ rows }: OwnSheet, { bodyRow, belowRow }: Parts): number {
  const isHeading = (row: number): boolean =>
    rows[row - 1]?.every(({ role }) => role === "doc-group") ?? false;
  let start = Math.max(bodyRow, belowRow - ROWS_KEPT);
  while (start > bodyRow && isHeading(start - 1)) start -= 1;
  return start;
}

/** The page that every row is printed on, from 0. */
function pagesOf(heights: readonly number[], page: number, onTop: number): readonly number[] {
  let number = 0;
  let filled = 0;
  return heights.map((height) => {
    if (filled > 0 && filled + height > page) {
      number += 1;
      filled = onTop;
    }
    filled += height;
    return number;
  });
}

function sumOf(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0);
}
