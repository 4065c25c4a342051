import { SheetNameTaken, StructureLocked } from "../../core/problem";
import type { OwnSheet } from "../../core/plan/plan";
import { chartXml } from "./chart-part";
import { withContentType } from "./content-types";
import { defaultDigit, USUAL_DIGIT } from "./default-font";
import { drawingXml } from "./drawing-part";
import { drawingVocabulary } from "./drawing-vocabulary";
import {
  folderOf,
  freePart,
  mainNamespace,
  type OpenedWorkbook,
  readStyleBook,
  reread,
  withStyleBook,
  withStylesPart,
} from "./opened-workbook";
import { printArea, printTitles } from "./own-names";
import { ownSheetXml } from "./own-sheet";
import { ownTableXml, tableNameFor } from "./own-table";
import type { Package } from "./package";
import { withRelationship } from "./relationships";
import { takenByTables } from "./tables";
import { definedNames, localName, type Tab, withTab } from "./workbook-tabs";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const SHEET_TYPE = `${SPREADSHEET}.worksheet+xml`;
const TABLE_TYPE = `${SPREADSHEET}.table+xml`;
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/**
 * The workbook with a sheet of ours behind its last one. Throws SheetNameTaken, StructureLocked where the workbook
 * keeps its sheets as they are, DamagedWorkbook.
 */
export async function withOwnSheet(
  before: OpenedWorkbook,
  sheet: OwnSheet,
): Promise<OpenedWorkbook> {
  refuseNewSheet(before, sheet.name);
  const opened = await withStylesPart(before);
  const { workbook } = opened;
  const book = await readStyleBook(opened);
  const sheetPart = freePart(opened.file, `${folderOf(workbook.part)}worksheets/sheet`);
  // In this order the parts are put back too: what names them comes out the same.
  const named = await withContentType(opened.file, sheetPart, SHEET_TYPE);
  const tabled = await withOwnTable({ ...opened, file: named }, sheet, sheetPart);
  const drawn = await withOwnChart({ ...opened, file: tabled.file }, sheet, sheetPart);
  const frame = {
    ...{ main: mainNamespace(workbook), relationships: workbook.vocabulary },
    ...{ table: tabled.id, drawing: drawn.id, digit: await defaultDigitOf(opened) },
  };
  const file = drawn.file.with(new Map([[sheetPart, ownSheetXml(sheet, frame, book)]]));
  const styled = await withStyleBook({ ...opened, file }, book);
  const [area, titles] = [printArea(sheet), printTitles(sheet)];
  return withListedSheet(styled, sheetPart, {
    ...{ name: sheet.name, sheetId: null, state: null, position: workbook.sheets.length },
    names: [
      ...(area === null ? [] : [localName("_xlnm.Print_Area", area)]),
      ...(titles === null ? [] : [localName("_xlnm.Print_Titles", titles)]),
    ],
  });
}

/** What a sheet leads to, and under which id; null where it has no such thing. */
interface Led {
  readonly file: Package;
  readonly id: string | null;
}

async function withOwnTable(
  opened: OpenedWorkbook,
  sheet: OwnSheet,
  sheetPart: string,
): Promise<Led> {
  const { file, workbook } = opened;
  const { table } = sheet;
  if (table === null) return { file, id: null };
  const part = freePart(file, `${folderOf(workbook.part)}tables/table`);
  const name = await freeTableName(opened, sheet.name);
  const text = ownTableXml(sheet, table, name, mainNamespace(workbook));
  const linked = await withRelationship(file, sheetPart, {
    type: `${workbook.vocabulary}/table`,
    target: part,
  });
  return { ...linked, file: await withPart(linked.file, part, text, TABLE_TYPE) };
}

/** A sheet leads to a drawing, which leads to the chart. */
async function withOwnChart(
  { file, workbook }: OpenedWorkbook,
  sheet: OwnSheet,
  sheetPart: string,
): Promise<Led> {
  const chart = sheet.document?.chart ?? null;
  if (chart === null) return { file, id: null };
  const vocabulary = drawingVocabulary(workbook.vocabulary);
  const folder = folderOf(workbook.part);
  const drawingPart = freePart(file, `${folder}drawings/drawing`);
  const chartPart = freePart(file, `${folder}charts/chart`);
  const linked = await withRelationship(file, drawingPart, {
    type: `${workbook.vocabulary}/chart`,
    target: chartPart,
  });
  const drawing = drawingXml(chart, linked.id, vocabulary);
  const drawn = await withPart(linked.file, drawingPart, drawing, DRAWING_TYPE);
  const charted = await withPart(drawn, chartPart, chartXml(sheet, chart, vocabulary), CHART_TYPE);
  return withRelationship(charted, sheetPart, {
    type: `${workbook.vocabulary}/drawing`,
    target: drawingPart,
  });
}

function withPart(file: Package, part: string, text: string, type: string): Promise<Package> {
  return withContentType(file.with(new Map([[part, text]])), part, type);
}

async function defaultDigitOf({ file, workbook }: OpenedWorkbook): Promise<number> {
  const { styles } = workbook;
  return styles === null ? USUAL_DIGIT : defaultDigit(styles, await file.text(styles));
}

/** Throws StructureLocked where the workbook keeps its sheets as they are, SheetNameTaken whatever the case of the name there. */
export function refuseNewSheet({ workbook }: OpenedWorkbook, name: string): void {
  if (workbook.isLocked) throw new StructureLocked();
  const wanted = name.toLowerCase();
  if (workbook.sheets.some((sheet) => sheet.name.toLowerCase() === wanted)) {
    throw new SheetNameTaken(name);
  }
}

/** The workbook with a worksheet part among its tabs; `id` is the relationship's where that is free. Throws DamagedWorkbook. */
export async function withListedSheet(
  opened: OpenedWorkbook,
  sheetPart: string,
  tab: Omit<Tab, "relationship">,
  id?: string,
): Promise<OpenedWorkbook> {
  const { part, vocabulary } = opened.workbook;
  const linked = await withRelationship(opened.file, part, {
    ...{ type: `${vocabulary}/worksheet`, target: sheetPart },
    ...(id === undefined ? {} : { id }),
  });
  const text = withTab(part, await linked.file.text(part), { ...tab, relationship: linked.id });
  return reread({ ...opened, file: linked.file.with(new Map([[part, text]])) });
}

/** An id and a name for one more table. Throws DamagedWorkbook. */
export async function freeTableName(opened: OpenedWorkbook, sheet: string) {
  const { part } = opened.workbook;
  const { ids, names } = await takenByTables(opened);
  const defined = definedNames(part, await opened.file.text(part));
  const taken = new Set([...names, ...defined.map((name) => name.toLowerCase())]);
  return { id: Math.max(0, ...ids) + 1, name: tableNameFor(sheet, taken) };
}
