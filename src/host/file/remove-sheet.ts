import { Obstacle, StructureLocked } from "../../core/problem";
import { withoutCalcChain } from "./calculation";
import { withoutContentTypes } from "./content-types";
import { type OpenedWorkbook, reread } from "./opened-workbook";
import { ownParts } from "./own-parts";
import { withoutRelationship } from "./relationships";
import { mapSheet } from "./sheet-map";
import type { SheetPart } from "./workbook-part";
import { withoutTab } from "./workbook-tabs";

/**
 * The workbook without a sheet: its parts, its tables and the names that hold on it only go with it. Throws Obstacle
 * for the only sheet in sight, StructureLocked where the workbook keeps its sheets as they are, DamagedWorkbook.
 */
export async function withoutSheet(
  opened: OpenedWorkbook,
  sheet: SheetPart,
): Promise<OpenedWorkbook> {
  const { workbook } = opened;
  if (workbook.isLocked) throw new StructureLocked();
  const others = workbook.sheets.filter((each) => each !== sheet);
  if (!others.some(({ visible }) => visible)) throw new Obstacle("only-sheet");
  const { formulas } = mapSheet(sheet.part, await opened.file.text(sheet.part), new Set());
  const unchained = formulas.size > 0 ? await withoutCalcChain(opened.file, workbook) : opened.file;
  const gone = await ownParts(unchained, sheet.part);
  const { part } = workbook;
  const text = withoutTab(part, await unchained.text(part), workbook.sheets.indexOf(sheet));
  const unlinked = await withoutRelationship(unchained, part, sheet.relationship);
  const untyped = await withoutContentTypes(unlinked, gone);
  const file = untyped.with(new Map([[part, text], ...gone.map((name) => [name, null] as const)]));
  return reread({ ...opened, file });
}
