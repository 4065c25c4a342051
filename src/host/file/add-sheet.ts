import { SheetNameTaken, StructureLocked } from "../../core/problem";
import type { OwnSheet } from "../../core/plan/plan";
import { withContentType } from "./content-types";
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
import { ownSheetXml, ownTableXml, printTitles, tableNameFor } from "./own-sheet";
import { withRelationship } from "./relationships";
import { takenByTables } from "./tables";
import { definedNames, localName, type Tab, withTab } from "./workbook-tabs";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

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
  const folder = folderOf(workbook.part);
  const sheetPart = freePart(opened.file, `${folder}worksheets/sheet`);
  const tablePart = freePart(opened.file, `${folder}tables/table`);
  const main = mainNamespace(workbook);
  const table = ownTableXml(sheet, await freeTableName(opened, sheet.name), main);
  const linked = await withRelationship(opened.file, sheetPart, {
    type: `${workbook.vocabulary}/table`,
    target: tablePart,
  });
  const frame = { main, relationships: workbook.vocabulary, table: linked.id };
  const text = ownSheetXml(sheet, frame, book);
  const parts = linked.file.with(
    new Map([
      [sheetPart, text],
      [tablePart, table],
    ]),
  );
  const typed = await withContentType(
    await withContentType(parts, sheetPart, SHEET_TYPE),
    tablePart,
    TABLE_TYPE,
  );
  const styled = await withStyleBook({ ...opened, file: typed }, book);
  return withListedSheet(styled, sheetPart, {
    ...{ name: sheet.name, sheetId: null, state: null, position: workbook.sheets.length },
    names: [localName("_xlnm.Print_Titles", printTitles(sheet))],
  });
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
