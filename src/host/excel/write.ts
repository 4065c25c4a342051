import type { ColumnWidth, Plan, PlannedValue } from "../../core/plan/plan";
import { FilteredSheet, ProtectedSheet, SheetChanged, WrittenOtherwise } from "../../core/problem";
import { sameValue, type SheetCell } from "../../core/sheet/snapshot";
import { rangeOf } from "./area";
import { cameOf, holdsPlanned, inputFor } from "./input";
import { onSheet } from "./run";
import type { Standing } from "./standing";
import { areaOf, askForStanding, batchesOf, firstAddressWhere, formatsOf } from "./standing";
import { takeBack } from "./take-back";

/**
 * Writes a whole plan or nothing: one sync looks, one writes, one reads back; a plan above 50.000 cells
 * takes one more of each for every batch. What was written is taken back when Excel refuses halfway or
 * keeps something else than was planned.
 *
 * Throws ProtectedSheet and FilteredSheet before anything is written, SheetChanged when someone was
 * quicker, WrittenOtherwise when Excel made something else of what it was given.
 */
export async function writePlan(plan: Plan): Promise<void> {
  const { sheet } = plan;
  const batches: (readonly Standing[])[] = [];
  for (const blocks of batchesOf(plan.blocks)) batches.push(await look(sheet, blocks));
  try {
    for (const before of batches) {
      await write(sheet, before, before === batches.at(-1) ? plan.widths : []);
    }
    for (const before of batches) await confirm(sheet, before);
  } catch (problem) {
    throw toldAfter(problem, await takeBack(sheet, batches));
  }
}

/** "Nothing was written" is only said where that is so. */
function toldAfter(problem: unknown, isBack: boolean): unknown {
  if (problem instanceof WrittenOtherwise || (problem instanceof SheetChanged && !isBack)) {
    return new WrittenOtherwise(problem.sheet, problem.cell, isBack);
  }
  return problem;
}

/** Reads what stands where the plan writes, and refuses to go on where writing would do harm. */
function look(sheet: string, blocks: Plan["blocks"]): Promise<readonly Standing[]> {
  return onSheet(sheet, async (worksheet, context) => {
    const protection = worksheet.protection.load("protected");
    const filter = worksheet.autoFilter.load("isDataFiltered");
    const tables = worksheet.tables.load("items/autoFilter/isDataFiltered");
    const standing = askForStanding(worksheet, sheet, blocks);
    await context.sync();
    if (protection.protected) throw new ProtectedSheet(sheet);
    const filters = [filter, ...tables.items.map((table) => table.autoFilter)];
    if (filters.some(({ isDataFiltered }) => isDataFiltered)) throw new FilteredSheet(sheet);
    const before = standing();
    for (const one of before) refuseChanged(sheet, one);
    return before;
  });
}

function refuseChanged(sheet: string, before: Standing): void {
  const changed = firstAddressWhere(before, ({ value }, i, j) => {
    const seen = before.block.before[i]?.[j];
    return seen === undefined || !sameValue(value, seen);
  });
  if (changed !== null) throw new SheetChanged(sheet, changed);
}

/** The look goes first, since it brings a number format along; the values last, since Excel reads them by their format. */
function write(
  sheet: string,
  before: readonly Standing[],
  widths: readonly ColumnWidth[],
): Promise<void> {
  return onSheet(sheet, async (worksheet, context) => {
    for (const standing of before) {
      const { after, format, lookFrom } = standing.block;
      const area = areaOf(standing.block);
      const range = rangeOf(worksheet, area);
      if (lookFrom !== null) {
        const model = rangeOf(worksheet, { ...area, column: lookFrom, width: 1 });
        range.copyFrom(model, Excel.RangeCopyType.formats);
      }
      if (format !== null) range.numberFormat = [[format]];
      else if (lookFrom !== null) range.numberFormat = formatsOf(standing);
      range.values = after.map((row) => row.map(inputFor));
    }
    for (const { column, characters } of widths) {
      const cell = rangeOf(worksheet, { row: 1, column, height: 1, width: 1 });
      cell.format.columnWidth = points(characters);
    }
    await context.sync();
  });
}

/** Reads back. Throws SheetChanged where someone typed meanwhile, WrittenOtherwise where Excel made something else of the plan. */
function confirm(sheet: string, before: readonly Standing[]): Promise<void> {
  return onSheet(sheet, async (worksheet, context) => {
    const blocks = before.map(({ block }) => block);
    const standing = askForStanding(worksheet, sheet, blocks);
    await context.sync();
    const now = standing();
    for (const one of now) {
      const typed = firstUnlike(one, cameOf);
      if (typed !== null) throw new SheetChanged(sheet, typed);
    }
    for (const one of now) {
      const wrong = firstUnlike(one, holdsPlanned);
      if (wrong !== null) throw new WrittenOtherwise(sheet, wrong, false);
    }
  });
}

function firstUnlike(
  now: Standing,
  like: (cell: SheetCell, planned: PlannedValue) => boolean,
): string | null {
  return firstAddressWhere(now, (cell, i, j) => {
    const planned = now.block.after[i]?.[j];
    return planned === undefined || !like(cell, planned);
  });
}

/**
 * Excel counts a column in characters of the default font, Office.js in points: a character of Calibri 11
 * is 7 pixels wide and a column has 5 pixels of padding (ECMA-376, 18.3.1.13); a pixel is three quarters
 * of a point.
 */
function points(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
