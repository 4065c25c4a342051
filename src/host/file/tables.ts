import { type Area as CoreArea, rangeAddress } from "../../core/sheet/area";
import { PlaceGone, ProtectedSheet } from "../../core/problem";
import { type Filter, filterIn } from "./filters";
import type { OpenedWorkbook } from "./opened-workbook";
import type { Package } from "./package";
import { elementsOf, type FoundElement } from "./places";
import { relationshipsOf } from "./relationships";
import { type Area, areaOf, mapSheet } from "./sheet-map";
import { spliced, withAttribute } from "./splice";
import type { SheetPart } from "./workbook-part";

/** A table of a sheet as its part writes it. */
export interface TablePart {
  readonly part: string;
  readonly text: string;
  readonly root: FoundElement;
  readonly id: number;
  readonly name: string;
  readonly area: Area;
  readonly filter: Filter | null;
}

/** The tables of a sheet, in the order in which its relationships name them. Throws DamagedWorkbook. */
export async function tablesOf(file: Package, sheetPart: string): Promise<readonly TablePart[]> {
  const links = await relationshipsOf(file, sheetPart);
  const parts = links.filter(({ type, target }) => type === "table" && file.find(target) !== null);
  const tables = await Promise.all(
    parts.map(async ({ target }) => tableIn(target, await file.text(target))),
  );
  return tables.filter((table) => table !== null);
}

function tableIn(part: string, text: string): TablePart | null {
  const elements = elementsOf(part, text);
  const [root] = elements;
  const area = areaOf(root?.attributes["ref"] ?? "");
  if (root === undefined || area === null) return null;
  const filter = elements.find(({ name, parent }) => name === "autoFilter" && parent === "table");
  const { id, name = "", displayName = name } = root.attributes;
  return {
    ...{ part, text, root, area, id: Number(id), name: displayName },
    filter: filter === undefined ? null : filterIn(part, text, filter),
  };
}

/** The workbook with the one table of a sheet over another area. Throws ProtectedSheet, PlaceGone where there is none, DamagedWorkbook. */
export async function withTableArea(
  opened: OpenedWorkbook,
  sheet: SheetPart,
  area: CoreArea,
): Promise<OpenedWorkbook> {
  const { file } = opened;
  const { isProtected } = mapSheet(sheet.part, await file.text(sheet.part), new Set());
  if (isProtected) throw new ProtectedSheet(sheet.name);
  const [table] = await tablesOf(file, sheet.part);
  if (table === undefined) throw new PlaceGone();
  const { part, text } = table;
  const edits = elementsOf(part, text)
    .filter(({ name, parent }) => parent === "" || (name === "autoFilter" && parent === "table"))
    .map(({ start, openEnd }) => ({
      ...{ start, end: openEnd },
      text: withAttribute(text.slice(start, openEnd), "ref", rangeAddress(area)),
    }));
  return { ...opened, file: file.with(new Map([[part, spliced(text, edits)]])) };
}

/** Ids and names, in small letters, that no further table of the workbook may have. Throws DamagedWorkbook. */
export async function takenByTables({ file, workbook }: OpenedWorkbook) {
  const worksheets = workbook.sheets.filter(({ kind }) => kind === "worksheet");
  const tables = (await Promise.all(worksheets.map(({ part }) => tablesOf(file, part)))).flat();
  return {
    ids: new Set(tables.map(({ id }) => id)),
    names: new Set(tables.map(({ name }) => name.toLowerCase())),
  };
}
