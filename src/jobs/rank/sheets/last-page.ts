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
/** The share of a page that has to be filled for a break behind it not to look like a mistake. */
const WELL_FILLED = 0.6;
/** Rows of the table, or lines below it, that stand above a signature on its page. */
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
 * of the table, or under the last lines below it where the page before would be left half empty otherwise; null where it
 * stands under them anyway, where there is none, and where they fill more than a page.
 */
export function breakBeforeEnd(sheet: OwnSheet, parts: Parts): number | null {
  const { rows, document } = sheet;
  const signed = rows.findIndex((row) => row.some(({ role }) => role === "doc-sign")) + 1;
  if (document === undefined || signed === 0) return null;
  const rowsKept = startOfEnd(sheet, parts);
  if (rowsKept <= parts.bodyRow) return null;
  const heights = documentHeights(sheet).map((height) => height ?? DOCUMENT_ROW);
  const { top, bottom } = DOCUMENT_MARGINS;
  const free = PAPER[document.orientation] - (top + bottom) * POINTS_A_MILLIMETRE;
  const page = free * parts.shrunk;
  const { repeated } = document;
  const onTop = repeated === null ? 0 : sumOf(heights.slice(repeated.first - 1, repeated.last));
  const reckoned = parts.shrunk > 1 ? RECKONED_SMALLER : RECKONED;
  const isParted = (start: number): boolean =>
    reckoned.some((part) => {
      const pages = pagesOf(heights, page * part, onTop);
      return pages[start - 1] !== pages.at(-1);
    });
  const fits = (start: number): boolean =>
    onTop + sumOf(heights.slice(start - 1)) <= page * Math.min(...RECKONED);
  const isFilledBefore = filledBefore(rowsKept, heights, page, onTop) >= page * WELL_FILLED;
  const start = isFilledBefore ? rowsKept : linesAbove(signed, sheet, parts);
  return isParted(start) && fits(start) ? start : null;
}

/** What stands on the page that a row would have gone on, above it. */
function filledBefore(
  row: number,
  heights: readonly number[],
  page: number,
  onTop: number,
): number {
  const pages = pagesOf(heights.slice(0, row - 1), page, onTop);
  const first = pages.findIndex((number) => number === pages.at(-1));
  return (pages.at(-1) === 0 ? 0 : onTop) + sumOf(heights.slice(first, row - 1));
}

/** The first of the last lines above a signature that say something; rows of the table where there are no others. */
function linesAbove(signed: number, { rows }: OwnSheet, { bodyRow }: Parts): number {
  const saying = rows.flatMap((row, place) =>
    place + 1 < signed && row.some(({ value }) => value.kind !== "blank") ? [place + 1] : [],
  );
  return Math.max(bodyRow, saying.at(-ROWS_KEPT) ?? bodyRow);
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
