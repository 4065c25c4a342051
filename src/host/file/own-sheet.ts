import type { OwnCell, OwnSheet } from "../../core/plan/plan";
import { rangeAddress } from "../../core/sheet/area";
import { widthOf } from "./column-widths";
import { linksXml } from "./links";
import { XML_HEAD } from "./opened-workbook";
import { newRow } from "./sheet-patch";
import type { StyleBook } from "./style-book";
import { encodedText, escapedXml } from "./xstring";

/** The height of a line of the usual fonts at their usual size. */
const POINTS_A_LINE = 16;
/** Excel draws no row higher. */
const MOST_POINTS = 409;
/** How much of a column's width the words of a line fill before the next one no longer fits. */
const FILLED = 0.9;

/** What the parts of a sheet are told besides what it holds. */
export interface OwnSheetFrame {
  /** The namespace of worksheets and tables, and that of ids of relationships. */
  readonly main: string;
  readonly relationships: string;
  /** The relationship that leads to the table. */
  readonly table: string;
}

/** How the table of a sheet of ours is called. */
export interface OwnTableName {
  readonly id: number;
  readonly name: string;
}

const A4 = 9;
/** In inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 };

/** A sheet of ours as a worksheet part: printed on A4 across, its headings always in sight, no formula in it. */
export function ownSheetXml(sheet: OwnSheet, frame: OwnSheetFrame, book: StyleBook): string {
  const { rows, table } = sheet;
  const width = Math.max(1, ...rows.map((row) => row.length));
  const all = { row: 1, column: 1, height: Math.max(1, rows.length), width };
  const below = `A${table.row + 1}`;
  return [
    XML_HEAD,
    `<worksheet xmlns="${frame.main}" xmlns:r="${frame.relationships}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${rangeAddress(all)}"/>`,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${table.row}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet.widths),
    `<sheetData>${rows.map((row, down) => rowXml(row, down + 1, sheet.widths, book)).join("")}</sheetData>`,
    linksXml("", linksOf(sheet)),
    `<pageMargins ${Object.entries(MARGINS)
      .map(([side, inches]) => `${side}="${inches}"`)
      .join(" ")}/>`,
    `<pageSetup paperSize="${A4}" orientation="landscape" fitToHeight="0"/>`,
    `<tableParts count="1"><tablePart r:id="${escapedXml(frame.table)}"/></tableParts>`,
    "</worksheet>",
  ].join("");
}

/**
 * The table of a sheet of ours as a table part. Throws RangeError when its headings are not texts that differ: no
 * program opens a table whose columns have other names than its heading cells.
 */
export function ownTableXml(sheet: OwnSheet, { id, name }: OwnTableName, main: string): string {
  const { row, column, width } = sheet.table;
  const cells = Array.from({ length: width }, (_, at) => sheet.rows[row - 1]?.[column - 1 + at]);
  const headings = cells.map((cell) => (cell?.value.kind === "text" ? cell.value.text : ""));
  const differing = new Set(headings.map((heading) => heading.toLowerCase()));
  if (differing.size < width || differing.has("")) {
    throw new RangeError(`the headings of ${sheet.name} are not texts that differ`);
  }
  const ref = rangeAddress(sheet.table);
  const columns = headings.map(
    (heading, at) => `<tableColumn id="${at + 1}" name="${attributeText(heading)}"/>`,
  );
  return [
    XML_HEAD,
    `<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">`,
    `<autoFilter ref="${ref}"/>`,
    `<tableColumns count="${width}">${columns.join("")}</tableColumns>`,
    '<tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>',
    "</table>",
  ].join("");
}

/**
 * What a table can be called after a sheet: `Kết quả rà soát` → `KetQuaRaSoat`. A number is put behind it where
 * the name is taken (`taken` in small letters).
 */
export function tableNameFor(sheet: string, taken: ReadonlySet<string>): string {
  const words = sheet
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .match(/[A-Za-z0-9]+/g);
  const joined = (words ?? [])
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
  // `KQ1` is a cell, `R1C1` too, and a name may not begin with a digit.
  const base = /^[A-Za-z]{4}/.test(joined) ? joined : `Bang${joined}`;
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}_${number}`;
  return name;
}

/** The name by which the headings of a sheet are repeated on each printed page. */
export function printTitles({ name, table }: OwnSheet): string {
  return `'${name.replaceAll("'", "''")}'!$${table.row}:$${table.row}`;
}

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map(
    (characters, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${widthOf(characters)}" customWidth="1"/>`,
  );
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function rowXml(
  cells: readonly OwnCell[],
  row: number,
  widths: readonly number[],
  book: StyleBook,
): string {
  const written = cells.map(({ value, role }, at) => ({
    ...{ row, column: at + 1, content: value, absentStyle: 0 },
    style: book.forRole(role),
  }));
  const lines = Math.max(1, ...cells.map((cell, at) => linesOf(cell, widths[at])));
  return newRow(
    "",
    row,
    written,
    lines === 1 ? null : Math.min(lines * POINTS_A_LINE, MOST_POINTS),
  );
}

/** How many lines a wrapped text takes, near enough: not every program works out heights when it opens a file. */
function linesOf({ value, role }: OwnCell, width: number | undefined): number {
  const wraps = role !== "title" && role !== "fact";
  if (!wraps || value.kind !== "text" || width === undefined) return 1;
  return Math.ceil(value.text.length / (width * FILLED));
}

function linksOf({ rows }: OwnSheet) {
  return rows.flatMap((row, down) =>
    row.map(({ link }, right) => ({ row: down + 1, column: right + 1, to: link })),
  );
}

/** Line breaks stay what they are only when they are spelled out: a parser makes spaces of them in an attribute. */
function attributeText(text: string): string {
  return encodedText(text).replaceAll("\n", "_x000a_").replaceAll("\t", "_x0009_");
}
