import type { OwnSheet } from "../../core/plan/plan";
import { withOwnSheet } from "./add-sheet";
import { readNumberFormats } from "./number-formats";
import { type OpenedWorkbook, XML_HEAD } from "./opened-workbook";
import { newPackage } from "./package";
import { withoutSheet } from "./remove-sheet";
import { readSharedStrings } from "./shared-strings";
import { readWorkbookPart, worksheetOf } from "./workbook-part";

/**
 * The bytes of a workbook of our sheets alone, at least one, in their order; the same sheets give the same bytes.
 * Throws SheetNameTaken for two of one name.
 */
export async function newWorkbook(sheets: readonly OwnSheet[]): Promise<Uint8Array> {
  const first = placeholderName(sheets);
  let now = await emptyWorkbook(first);
  for (const sheet of sheets) now = await withOwnSheet(now, sheet);
  now = await withoutSheet(now, worksheetOf(now.workbook, first));
  return now.file.save();
}

const WORKBOOK = "xl/workbook.xml";
const STYLES = "xl/styles.xml";
const PLACEHOLDER = "xl/worksheets/sheet1.xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook has a sheet at all times (CT_Sheets, ECMA-376 part 1, 18.2.20): this one goes once ours are there. */
async function emptyWorkbook(sheet: string): Promise<OpenedWorkbook> {
  const file = newPackage(
    new Map([
      ["[Content_Types].xml", contentTypes()],
      ["_rels/.rels", relationships([["officeDocument", WORKBOOK]])],
      [WORKBOOK, workbookXml(sheet)],
      [
        "xl/_rels/workbook.xml.rels",
        relationships([
          ["worksheet", "worksheets/sheet1.xml"],
          ["styles", "styles.xml"],
        ]),
      ],
      [STYLES, stylesXml()],
      [PLACEHOLDER, `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`],
    ]),
  );
  const workbook = await readWorkbookPart(file, WORKBOOK);
  const strings = await readSharedStrings(file, workbook.sharedStrings);
  const formats = await readNumberFormats(file, workbook.styles);
  return { file, workbook, shared: { strings, formats }, formulas: null };
}

function placeholderName(sheets: readonly OwnSheet[]): string {
  const longest = Math.max(0, ...sheets.map(({ name }) => name.length));
  return "-".repeat(longest + 1);
}

function contentTypes(): string {
  return [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/${WORKBOOK}" ContentType="${TYPES}.sheet.main+xml"/>`,
    `<Override PartName="/${PLACEHOLDER}" ContentType="${TYPES}.worksheet+xml"/>`,
    `<Override PartName="/${STYLES}" ContentType="${TYPES}.styles+xml"/>`,
    "</Types>",
  ].join("");
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function workbookXml(sheet: string): string {
  return [
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets>`,
    "</workbook>",
  ].join("");
}

function stylesXml(): string {
  return [
    `${XML_HEAD}<styleSheet xmlns="${MAIN}">`,
    '<fonts count="1"><font><sz val="11"/><name val="Times New Roman"/><family val="1"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");
}
