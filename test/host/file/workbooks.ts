import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type FileEntry,
  TextReader,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from "@zip.js/zip.js/index-native.js";
import type { Block, Plan, PlannedValue } from "../../../src/core/plan/plan";
import { addressOf, placeOf } from "../../../src/core/sheet/address";
import { gridOf } from "../../../src/core/sheet/grid";
import type { CellValue, Snapshot } from "../../../src/core/sheet/snapshot";

/** The bytes of a workbook that a real program wrote (see make_workbooks.py). */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, "../../fixtures/workbooks", name)));
}

export const FIXTURES = [
  "xlsxwriter.xlsx",
  "openpyxl.xlsx",
  "libreoffice.xlsx",
  "prefixed.xlsx",
  "macros.xlsm",
] as const;

export interface ZipEntry {
  readonly name: string;
  /** As they stand in the zip. */
  readonly compressed: Uint8Array;
}

export async function entriesOf(bytes: Uint8Array): Promise<readonly ZipEntry[]> {
  const entries = await fileEntries(bytes);
  return Promise.all(
    entries.map(async (entry) => ({
      name: entry.filename,
      compressed: await entry.getData(new Uint8ArrayWriter(), { passThrough: true }),
    })),
  );
}

/** The text of one part of a workbook. */
export async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const entry = (await fileEntries(bytes)).find(({ filename }) => filename === name);
  const data = (await entry?.getData(new Uint8ArrayWriter())) ?? new Uint8Array();
  return new TextDecoder().decode(data);
}

async function fileEntries(bytes: Uint8Array): Promise<readonly FileEntry[]> {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes), {
    useWebWorkers: false,
    checkCrc32: true,
  }).getEntries();
  return entries.filter((entry) => !entry.directory);
}

export async function zipOf(
  parts: Iterable<readonly [string, string | Uint8Array]>,
): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of parts) {
    const reader =
      typeof content === "string" ? new TextReader(content) : new Uint8ArrayReader(content);
    await zip.add(name, reader);
  }
  return zip.close();
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A worksheet part around what stands in it. */
export function sheetPart(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}">${inner}</worksheet>`;
}

export function sheetData(rows: string): string {
  return sheetPart(`<sheetData>${rows}</sheetData>`);
}

/** The parts of a small workbook with sheets A, B, …; parts given by name replace these or are added. */
export function handMadeParts(
  sheets: readonly string[],
  others: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, string> {
  const names = sheets.map((_, index) => String.fromCharCode(65 + index));
  const tabs = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"/>`);
  const links = names.map(
    (_, at) =>
      `<Relationship Id="s${at}" Type="${TYPES}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return new Map([
    [
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r" Type="${TYPES}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><sheets>${tabs.join("")}</sheets><definedNames/></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${PACKAGE}/relationships">${links.join("")}<Relationship Id="t" Type="${TYPES}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="y" Type="${TYPES}/styles" Target="styles.xml"/><Relationship Id="c" Type="${TYPES}/calcChain" Target="calcChain.xml"/></Relationships>`,
    ],
    ["xl/sharedStrings.xml", `<sst xmlns="${MAIN}"><si><t>Chỉ tiêu</t></si></sst>`],
    [
      "xl/styles.xml",
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.000"/></numFmts><fonts count="1"><font/></fonts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="10" borderId="1"><alignment wrapText="1"/></xf><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ],
    ...sheets.map((part, at) => [`xl/worksheets/sheet${at + 1}.xml`, part] as const),
    ...Object.entries(others),
  ]);
}

export async function handMade(
  sheets: readonly string[],
  others: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  return zipOf(handMadeParts(sheets, others));
}

/** What a cell holds, blank where the snapshot has none. */
export function valueAt(snapshot: Snapshot, address: string): CellValue {
  const place = placeOf(address);
  if (place === null) throw new Error(`${address} is no address`);
  return gridOf(snapshot).cell(place.row, place.column)?.value ?? { kind: "blank" };
}

/** Every cell that holds something, by address. */
export function cellsOf(snapshot: Snapshot) {
  return new Map(
    snapshot.rows.flatMap(({ row, cells }) =>
      cells.map((cell) => [addressOf(row, cell.column), cell] as const),
    ),
  );
}

export const BLANK = { kind: "blank" } as const;

export function text(value: string) {
  return { kind: "text", text: value } as const;
}

export function number(digits: string) {
  return { kind: "number", digits } as const;
}

/** A plan that writes one cell. */
export function writing(
  sheet: string,
  address: string,
  before: CellValue,
  after: PlannedValue,
  more: Partial<Pick<Block, "format" | "lookFrom">> & Partial<Pick<Plan, "widths">> = {},
): Plan {
  const place = placeOf(address);
  if (place === null) throw new Error(`${address} is no address`);
  const { format = null, lookFrom = null, widths = [] } = more;
  return {
    sheet,
    blocks: [{ ...place, before: [[before]], after: [[after]], format, lookFrom }],
    widths,
  };
}
