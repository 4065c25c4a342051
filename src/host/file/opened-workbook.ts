import { readTheme } from "./colours";
import { withContentType } from "./content-types";
import type { FormulaCell } from "./dependents";
import { readNumberFormats } from "./number-formats";
import type { Package } from "./package";
import { withRelationship } from "./relationships";
import type { SharedParts } from "./sheet-reader";
import { type StyleBook, styleBook } from "./style-book";
import { readWorkbookPart, type WorkbookPart } from "./workbook-part";

/** An opened workbook between two writes. It never changes: a write gives another one. */
export interface OpenedWorkbook {
  readonly file: Package;
  readonly workbook: WorkbookPart;
  readonly shared: SharedParts;
  /** All formulas of all sheets, once a write had to know them. */
  readonly formulas: readonly FormulaCell[] | null;
}

/** The cell styles of a workbook. Throws DamagedWorkbook. */
export async function readStyleBook({ file, workbook }: OpenedWorkbook): Promise<StyleBook> {
  const { styles, theme } = workbook;
  const text = styles === null ? plainStyles(mainNamespace(workbook)) : await file.text(styles);
  return styleBook(styles ?? "", text, await readTheme(file, theme));
}

/** The workbook with the styles that a book has appended. Throws DamagedWorkbook. */
export async function withStyleBook(
  opened: OpenedWorkbook,
  book: StyleBook,
): Promise<OpenedWorkbook> {
  const { file, workbook, shared } = opened;
  const { styles } = workbook;
  const text = book.text();
  if (styles === null || text === (await file.text(styles))) return opened;
  const written = file.with(new Map([[styles, text]]));
  const formats = await readNumberFormats(written, styles);
  return { ...opened, file: written, shared: { ...shared, formats } };
}

/** The workbook with a styles part, which some programs leave out where every cell is plain. Throws DamagedWorkbook. */
export async function withStylesPart(opened: OpenedWorkbook): Promise<OpenedWorkbook> {
  const { file, workbook } = opened;
  if (workbook.styles !== null) return opened;
  const part = freePart(file, `${folderOf(workbook.part)}styles`);
  const text = plainStyles(mainNamespace(workbook));
  const typed = await withContentType(file.with(new Map([[part, text]])), part, STYLES_TYPE);
  const type = `${workbook.vocabulary}/styles`;
  const linked = await withRelationship(typed, workbook.part, { type, target: part });
  return reread({ ...opened, file: linked.file });
}

/** The workbook with its sheets read anew after some came or went. Throws DamagedWorkbook. */
export async function reread(opened: OpenedWorkbook): Promise<OpenedWorkbook> {
  const { file, workbook, shared } = opened;
  const read = await readWorkbookPart(file, workbook.part);
  const formats = await readNumberFormats(file, read.styles);
  return { file, workbook: read, shared: { ...shared, formats }, formulas: null };
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

function plainStyles(namespace: string): string {
  return [
    `${XML_HEAD}<styleSheet xmlns="${namespace}"><fonts count="1"><font/></fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
    "</styleSheet>",
  ].join("");
}

/** The namespace of a workbook's own elements; strict files have another than the rest (ECMA-376 parts 1 and 4). */
export function mainNamespace({ vocabulary }: WorkbookPart): string {
  return vocabulary.startsWith("http://purl.oclc.org/ooxml/")
    ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
    : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
}

/** `xl/workbook.xml` → `xl/`. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** The first of `stem1.xml`, `stem2.xml`, … that no part is called. */
export function freePart(file: Package, stem: string, extension = "xml"): string {
  let number = 1;
  while (file.find(`${stem}${number}.${extension}`) !== null) number += 1;
  return `${stem}${number}.${extension}`;
}
