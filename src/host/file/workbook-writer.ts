import type { Writing } from "../../core/plan/writing";
import { withOwnSheet } from "./add-sheet";
import { withCells } from "./cell-writer";
import { withoutFilters } from "./clear-filters";
import type { OpenedWorkbook } from "./opened-workbook";
import { withKeptSheet } from "./put-back";
import { withoutSheet } from "./remove-sheet";
import { withTableArea } from "./tables";
import { worksheetOf } from "./workbook-part";

/**
 * The workbook with everything written that it is told to write. The one given stays as it is, also when this fails.
 * Throws NoSuchSheet, NotAWorksheet, ProtectedSheet, SheetNameTaken, StructureLocked, Obstacle, PlaceGone, DamagedWorkbook.
 */
export async function written(opened: OpenedWorkbook, writing: Writing): Promise<OpenedWorkbook> {
  let now = opened;
  for (const name of writing.clearFilters) {
    now = await withoutFilters(now, worksheetOf(now.workbook, name));
  }
  for (const sheet of writing.adds) {
    now = "rest" in sheet ? await withKeptSheet(now, sheet) : await withOwnSheet(now, sheet);
  }
  for (const name of sheetsOf(writing)) {
    now = await withCells(now, worksheetOf(now.workbook, name), {
      blocks: writing.blocks.filter(({ sheet }) => sheet === name),
      widths: writing.widths.filter(({ sheet }) => sheet === name),
    });
  }
  for (const { sheet, area } of writing.tables) {
    now = await withTableArea(now, worksheetOf(now.workbook, sheet), area);
  }
  for (const name of writing.removes) {
    now = await withoutSheet(now, worksheetOf(now.workbook, name));
  }
  return now;
}

function sheetsOf({ blocks, widths }: Writing): readonly string[] {
  return [...new Set([...blocks, ...widths].map(({ sheet }) => sheet))];
}
