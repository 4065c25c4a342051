import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js/index-native.js";

/** What a cell holds, as Excel keeps it. */
export type CellContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly digits: string; readonly format: string }
  | {
      readonly kind: "formula";
      readonly formula: string;
      readonly cached: string;
      readonly format: string;
    };

export interface PrintedSheet {
  readonly name: string;
  /** By row and column, both from 1. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellContent>>;
  readonly merges: readonly string[];
  readonly hiddenRows: ReadonlySet<number>;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The bytes of a workbook. */
export async function workbookBytes(
  sheets: readonly PrintedSheet[],
  font: string,
): Promise<Uint8Array> {
  const formats = [...new Set(sheets.flatMap(formatsOf))];
  const styleOf = new Map(formats.map((format, at) => [format, at + 1]));
  const parts: readonly (readonly [string, string])[] = [
    ["[Content_Types].xml", contentTypes(sheets.length)],
    ["_rels/.rels", packageLinks()],
    ["xl/workbook.xml", workbookPart(sheets)],
    ["xl/_rels/workbook.xml.rels", workbookLinks(sheets.length)],
    ["xl/styles.xml", stylesPart(formats, font)],
    ...sheets.map(
      (sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetPart(sheet, styleOf)] as const,
    ),
  ];
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, text] of parts)
    await zip.add(name, new TextReader(text), { lastModDate: NEVER });
  return zip.close();
}

/** The same bytes whenever it is written. */
const NEVER = new Date(2026, 0, 1);

export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? last : columnName(rest) + last;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

function formatsOf({ cells }: PrintedSheet): readonly string[] {
  return [...cells.values()].flatMap((row) =>
    [...row.values()].flatMap((cell) =>
      cell.kind === "text" || cell.format === "General" ? [] : [cell.format],
    ),
  );
}

function sheetPart(
  { cells, merges, hiddenRows }: PrintedSheet,
  styleOf: ReadonlyMap<string, number>,
): string {
  const rows = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([row, columns]) => {
      const hidden = hiddenRows.has(row) ? ' hidden="1"' : "";
      const inner = [...columns]
        .sort(([a], [b]) => a - b)
        .map(([column, cell]) => cellPart(cellName(row, column), cell, styleOf));
      return `<row r="${row}"${hidden}>${inner.join("")}</row>`;
    });
  const merged =
    merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${area}"/>`).join("")}</mergeCells>`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData>${merged}</worksheet>`;
}

function cellPart(name: string, cell: CellContent, styleOf: ReadonlyMap<string, number>): string {
  if (cell.kind === "text") {
    return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text)}</t></is></c>`;
  }
  const style = styleOf.get(cell.format);
  const attributes = `r="${name}"${style === undefined ? "" : ` s="${style}"`}`;
  return cell.kind === "number"
    ? `<c ${attributes}><v>${cell.digits}</v></c>`
    : `<c ${attributes}><f>${escaped(cell.formula)}</f><v>${cell.cached}</v></c>`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

function stylesPart(formats: readonly string[], font: string): string {
  const numbered = formats.map(
    (format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(format)}"/>`,
  );
  const styles = formats.map(
    (_, at) =>
      `<xf numFmtId="${164 + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${numbered.join("")}</numFmts><fonts count="1"><font><sz val="12"/><name val="${font}"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${styles.join("")}</cellXfs></styleSheet>`;
}

function contentTypes(sheets: number): string {
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = Array.from(
    { length: sheets },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${kind}.worksheet+xml"/>`,
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${parts.join("")}</Types>`;
}

function packageLinks(): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
}

function workbookPart(sheets: readonly PrintedSheet[]): string {
  const tabs = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="s${at + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${tabs.join("")}</sheets></workbook>`;
}

function workbookLinks(sheets: number): string {
  const links = Array.from(
    { length: sheets },
    (_, at) =>
      `<Relationship Id="s${at + 1}" Type="${LINKS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links.join("")}<Relationship Id="st" Type="${LINKS}/styles" Target="styles.xml"/></Relationships>`;
}
