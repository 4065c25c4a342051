import type { Area } from "../../../core/sheet/area";
import type { DocumentSetup, Heat, OwnChart, OwnSheet } from "../../../core/plan/plan";
import { breakBeforeEnd } from "./last-page";
import { across, gap, type Line } from "./lines";

/** How many characters of the default font fit between the margins of A4, before a page is printed smaller. */
export const PAGE_WIDTH: Readonly<Record<DocumentSetup["orientation"], number>> = {
  portrait: 89,
  landscape: 136,
};

/** A sheet from top to bottom; a line is as long as there are widths. */
export interface Paper {
  readonly name: string;
  readonly orientation: DocumentSetup["orientation"];
  readonly widths: readonly number[];
  /** What stands above the table. */
  readonly above: readonly Line[];
  /** The headings of the table, on top of every page. */
  readonly headings: readonly Line[];
  readonly body: readonly Line[];
  /** What stands below the table. */
  readonly below: readonly Line[];
  readonly heat?: (firstRow: number) => readonly Heat[];
  readonly chart?: (firstRow: number) => OwnChart | null;
  /** Left out for a sheet whose headings stand too far down to be kept in sight. */
  readonly repeats?: boolean;
  /** Whether the table begins on a page of its own. */
  readonly onNewPage?: boolean;
}

/** A sheet as it will be added; `heat` and `chart` are told on which row the body of the table begins. */
export function onPaper(paper: Paper): OwnSheet {
  const { name, orientation, widths, above, headings, body, below } = paper;
  const lines = [...above, ...headings, ...body, ...below];
  const headingsRow = above.length + 1;
  const bodyRow = headingsRow + headings.length;
  const sheet = {
    name,
    rows: lines.map(({ cells }) => cells),
    widths,
    table: null,
    document: {
      orientation,
      repeated: (paper.repeats ?? true) ? { first: headingsRow, last: bodyRow - 1 } : null,
      merges: lines.flatMap(({ spans }, place) =>
        spans.map(({ column, width, height = 1 }): Area => ({
          row: place + 1,
          column,
          height,
          width,
        })),
      ),
      breaks: (paper.onNewPage ?? false) ? [headingsRow] : [],
      heat: paper.heat?.(bodyRow) ?? [],
      chart: paper.chart?.(bodyRow) ?? null,
    },
  };
  const row = breakBeforeEnd(sheet, {
    shrunk: Math.max(1, widthOf(widths) / PAGE_WIDTH[orientation]),
    ...{ bodyRow, belowRow: bodyRow + body.length },
  });
  const { document } = sheet;
  return row === null
    ? sheet
    : { ...sheet, document: { ...document, breaks: [...document.breaks, row] } };
}

/** What stands on top of an appendix by Decree 30/2020: its number, its title, and what it comes with. */
export function documentHead(
  number: string,
  title: string,
  source: string,
  width: number,
): readonly Line[] {
  return [
    across(number, "doc-title", width),
    across(title, "doc-title", width),
    across(source, "doc-source", width),
    gap(width),
  ];
}

/** All columns together, in characters. */
export function widthOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
