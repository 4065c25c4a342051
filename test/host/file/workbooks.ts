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
import type { OwnCell, OwnRole, OwnSheet, PlannedValue } from "../../../src/core/plan/plan";
import type { CellsAsked, CellState, Places } from "../../../src/core/plan/standing";
import type { CellWrite, Content, LookWrite, Writing } from "../../../src/core/plan/writing";
import { addressOf, placeOf } from "../../../src/core/sheet/address";
import { gridOf } from "../../../src/core/sheet/grid";
import type { CellValue, Snapshot } from "../../../src/core/sheet/snapshot";
import type { Workbook } from "../../../src/jobs/workbook";

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

/** The text of one part of a workbook; empty where there is no such part. */
export async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  return new TextDecoder().decode(await bytesOfPart(bytes, name));
}

/** The bytes of one part of a workbook; none where there is no such part. */
export async function bytesOfPart(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const entry = (await fileEntries(bytes)).find(({ filename }) => filename === name);
  return (await entry?.getData(new Uint8ArrayWriter())) ?? new Uint8Array();
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

/** A writing of nothing, to be spread under what one does write. */
export const NOTHING: Writing = {
  ...{ clearFilters: [], adds: [], blocks: [], widths: [], tables: [], removes: [] },
};

/** The writing of one cell. */
export function writing(
  sheet: string,
  address: string,
  content: Content | null,
  more: Partial<Omit<CellWrite, "content">> & Partial<Pick<Writing, "widths">> = {},
): Writing {
  const place = placeOf(address);
  if (place === null) throw new Error(`${address} is no address`);
  const { widths = [], format = null, look = null, link = null } = more;
  return {
    ...NOTHING,
    blocks: [{ sheet, ...place, cells: [[{ content, format, look, link }]] }],
    widths,
  };
}

/** The look of another cell, by the number of its style. */
export function lookOf(style: number): LookWrite {
  return { fill: null, rest: { from: "s0", to: `s${style}` } };
}

/** One fill, `#RRGGBB`, or none. */
export function painted(color: string | null): LookWrite {
  return { fill: { color }, rest: null };
}

/** Cells asked for with everything there is to ask of them. */
export function asked(sheet: string, address: string, height = 1, width = 1): CellsAsked {
  const place = placeOf(address);
  if (place === null) throw new Error(`${address} is no address`);
  return { sheet, ...place, height, width, look: "all", links: true };
}

/** Places of which nothing is asked, to be spread under those of which something is. */
export const NO_PLACES: Places = { cells: [], columns: [], tables: [], whole: [] };

/** What stands in one cell. */
export async function stateOf(
  workbook: Workbook,
  sheet: string,
  address: string,
): Promise<CellState> {
  const standing = await workbook.inspect({ ...NO_PLACES, cells: [asked(sheet, address)] });
  const state = standing.cells[0]?.cells[0]?.[0];
  if (state === undefined) throw new Error(`nothing was told of ${address}`);
  return state;
}

/** A sheet of ours with a table of two findings. */
export function ownSheet(name: string, more: Partial<OwnSheet> = {}): OwnSheet {
  const cell = (value: PlannedValue, role: OwnRole, link: string | null = null): OwnCell => ({
    ...{ value, role, link },
  });
  const heading = (words: string): OwnCell => cell(text(words), "heading");
  return {
    name,
    rows: [
      [cell(text("KẾT QUẢ RÀ SOÁT"), "title")],
      [cell(text("Số ô"), "fact"), cell(number("2"), "fact")],
      [],
      [heading("Mức"), heading("Ô"), heading("Nội dung"), heading("Xử lý")],
      ...["D45", "D131"].map((address) => [
        cell(text("sai số liệu"), "body"),
        cell(text(address), "body", `'Phụ lục II'!${address}`),
        cell(text(`=1+1 <b> & "x"\n${address}`), "body"),
        cell(BLANK, "answer"),
      ]),
    ],
    widths: [12, 8, 60, 30],
    table: { row: 4, column: 1, height: 3, width: 4 },
    ...more,
  };
}
