import { DOCUMENT_ROW, HEAT_COLOURS } from "../../core/plan/document-look";
import type { Heat, OwnSheet } from "../../core/plan/plan";
import { type Area, rangeAddress } from "../../core/sheet/area";
import { widthOf } from "./column-widths";
import { USUAL_DIGIT } from "./default-font";
import { linksXml } from "./links";
import { XML_HEAD } from "./opened-workbook";
import { ownCells } from "./own-names";
import { ownRowsXml } from "./own-rows";
import { documentPage, workingPage } from "./page-setup";
import type { StyleBook } from "./style-book";
import { escapedXml } from "./xstring";

/** What the parts of a sheet are told besides what it holds. */
export interface OwnSheetFrame {
  /** The namespace of worksheets and tables, and that of ids of relationships. */
  readonly main: string;
  readonly relationships: string;
  /** The relationships that lead to the table and to the drawing with the chart; null where it has none. */
  readonly table: string | null;
  readonly drawing: string | null;
  /** How wide a digit of the workbook's default font is, in pixels. */
  readonly digit: number;
}

/** A row without a height of its own, in points. */
const WORKING_ROW = 15;

/**
 * A sheet of ours as a worksheet part, its elements in the order of the schema (CT_Worksheet, ECMA-376 part 1,
 * 18.3.1.99): its headings always in sight.
 */
export function ownSheetXml(sheet: OwnSheet, frame: OwnSheetFrame, book: StyleBook): string {
  const { document } = sheet;
  const page = document === undefined ? workingPage() : documentPage(document);
  return [
    XML_HEAD,
    `<worksheet xmlns="${frame.main}" xmlns:r="${frame.relationships}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${rangeAddress(ownCells(sheet))}"/>`,
    viewsXml(sheet),
    document === undefined
      ? `<sheetFormatPr defaultRowHeight="${WORKING_ROW}"/>`
      : `<sheetFormatPr defaultRowHeight="${DOCUMENT_ROW}" customHeight="1"/>`,
    columnsXml(sheet, frame.digit),
    `<sheetData>${ownRowsXml(sheet, book)}</sheetData>`,
    mergesXml(document?.merges ?? []),
    (document?.heat ?? []).map((heat, at) => heatXml(heat, at + 1)).join(""),
    linksXml("", linksOf(sheet)),
    page.printOptions,
    page.pageMargins,
    page.pageSetup,
    page.headerFooter,
    page.rowBreaks,
    frame.drawing === null ? "" : `<drawing r:id="${escapedXml(frame.drawing)}"/>`,
    frame.table === null
      ? ""
      : `<tableParts count="1"><tablePart r:id="${escapedXml(frame.table)}"/></tableParts>`,
    "</worksheet>",
  ].join("");
}

function viewsXml({ table, document }: OwnSheet): string {
  const inSight = document === undefined ? (table?.row ?? 0) : (document.repeated?.last ?? 0);
  const lines = document === undefined ? "" : ' showGridLines="0"';
  if (inSight === 0) return `<sheetViews><sheetView${lines} workbookViewId="0"/></sheetViews>`;
  const below = `A${inSight + 1}`;
  return `<sheetViews><sheetView${lines} workbookViewId="0"><pane ySplit="${inSight}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>`;
}

/** Paper is as wide whatever the default font: a document's columns keep the width that they have under the usual one. */
function columnsXml({ widths, document }: OwnSheet, digit: number): string {
  const scale = document === undefined ? 1 : USUAL_DIGIT / digit;
  const columns = widths.map(
    (characters, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${widthOf(characters * scale)}" customWidth="1"/>`,
  );
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function mergesXml(merges: readonly Area[]): string {
  if (merges.length === 0) return "";
  const areas = merges.map((area) => `<mergeCell ref="${rangeAddress(area)}"/>`);
  return `<mergeCells count="${merges.length}">${areas.join("")}</mergeCells>`;
}

function heatXml({ area, stops }: Heat, priority: number): string {
  const values = stops.map((stop) => `<cfvo type="num" val="${escapedXml(stop)}"/>`);
  const colours = HEAT_COLOURS.map((colour) => `<color rgb="FF${colour.slice(1)}"/>`);
  const scale = `<colorScale>${[...values, ...colours].join("")}</colorScale>`;
  return `<conditionalFormatting sqref="${rangeAddress(area)}"><cfRule type="colorScale" priority="${priority}">${scale}</cfRule></conditionalFormatting>`;
}

function linksOf({ rows }: OwnSheet) {
  return rows.flatMap((row, down) =>
    row.map(({ link }, right) => ({ row: down + 1, column: right + 1, to: link })),
  );
}
