import { DOCUMENT_MARGINS, PAGE_NUMBER } from "../../core/plan/document-look";
import type { DocumentSetup } from "../../core/plan/plan";
import type { Area } from "../../core/sheet/area";
import { rangeOf } from "./area";

/** A4 in millimetres, and how many points a millimetre has. */
const A4 = { portrait: 210, landscape: 297 } as const;
const POINTS_A_MILLIMETRE = 72 / 25.4;
/** A screen's columns are not to the point as wide on paper. */
const SURE = 0.97;
/** Of a column that nobody gave a width, in points. */
const USUAL_WIDTH = 48;
/** The bounds of `zoom.scale`. */
const [LEAST_SCALE, FULL_SCALE] = [10, 100];

/** What is printed of a document: the cells that hold anything, and those that it merges or draws on. */
export function printedArea(cells: Area, { merges, chart }: DocumentSetup): Area {
  const areas = [cells, ...merges, ...(chart === null ? [] : [chart.at])];
  const height = Math.max(...areas.map(({ row, height: rows }) => row + rows - 1));
  const width = Math.max(...areas.map(({ column, width: columns }) => column + columns - 1));
  return { row: 1, column: 1, height, width };
}

/** A document as it is printed. */
export interface Printed {
  readonly name: string;
  readonly setup: DocumentSetup;
  readonly area: Area;
  /** Of the columns from A on, in points; those beyond are as Excel makes them. */
  readonly widths: readonly number[];
}

/**
 * Sets a sheet up for printing by Decree 30/2020, appendix I: A4, its margins, one page wide, numbered from 1 with
 * the number above from the second page on. Where no printer is installed Excel refuses all of it at the next sync.
 */
export function setUpForPrinting(worksheet: Excel.Worksheet, printed: Printed): void {
  const { pageLayout } = worksheet;
  const { orientation, repeated, breaks } = printed.setup;
  const { portrait, landscape } = Excel.PageOrientation;
  pageLayout.orientation = orientation === "portrait" ? portrait : landscape;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.setPrintMargins(Excel.PrintMarginUnit.centimeters, centimetres());
  pageLayout.centerHorizontally = true;
  fitToWidth(pageLayout, printed);
  pageLayout.setPrintArea(rangeOf(worksheet, printed.area));
  if (repeated !== null) {
    const height = repeated.last - repeated.first + 1;
    const rows = { row: repeated.first, column: 1, height, width: 1 };
    pageLayout.setPrintTitleRows(rangeOf(worksheet, rows).getEntireRow());
  }
  numberPages(pageLayout);
  for (const row of new Set(breaks)) {
    const cell = rangeOf(worksheet, { row, column: 1, height: 1, width: 1 });
    if (row > 1) worksheet.horizontalPageBreaks.add(cell);
  }
}

function centimetres(): Excel.PageLayoutMarginOptions {
  const { top, bottom, left, right, header } = DOCUMENT_MARGINS;
  const sides = { top, bottom, left, right, header, footer: header };
  return Object.fromEntries(Object.entries(sides).map(([side, length]) => [side, length / 10]));
}

/**
 * The scale comes first, for an Excel whose Page Layout tab is not in front was seen to pass over fitting and not
 * over the scale (OfficeDev/office-js#1860). Excel passes over breaks of ours where it fits, so there is the scale
 * alone.
 */
function fitToWidth(pageLayout: Excel.PageLayout, printed: Printed): void {
  pageLayout.zoom = { scale: scaleOf(printed) };
  if (printed.setup.breaks.length === 0) pageLayout.zoom = { horizontalFitToPages: 1 };
}

/** The percentage at which all columns stand on one page, never an enlarging one. */
export function scaleOf({ setup, area, widths }: Printed): number {
  const { left, right } = DOCUMENT_MARGINS;
  const free = (A4[setup.orientation] - left - right) * POINTS_A_MILLIMETRE;
  const columns = Array.from({ length: area.width }, (_, at) => area.column - 1 + at);
  const needed = columns.reduce((sum, at) => sum + (widths[at] ?? USUAL_WIDTH), 0);
  const scale = Math.floor((FULL_SCALE * SURE * free) / needed);
  return Math.min(FULL_SCALE, Math.max(LEAST_SCALE, scale));
}

function numberPages(pageLayout: Excel.PageLayout): void {
  const { headersFooters } = pageLayout;
  pageLayout.firstPageNumber = 1;
  headersFooters.state = Excel.HeaderFooterState.firstAndDefault;
  headersFooters.useSheetScale = false;
  headersFooters.defaultForAllPages.centerHeader = PAGE_NUMBER;
  headersFooters.firstPage.centerHeader = "";
}
