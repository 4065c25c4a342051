import type { Block, ColumnWidth, Plan } from "../../core/plan/plan";
import { FilteredSheet, ProtectedSheet, SheetChanged, WrittenOtherwise } from "../../core/problem";
import { addressOf } from "../../core/sheet/address";
import type { SheetCell } from "../../core/sheet/snapshot";
import type { Area } from "./area";
import { CELLS_AT_ONCE, rangeOf, rowBlocks } from "./area";
import { CELL_PROPERTIES, cellsOf } from "./cells";
import type { Input } from "./input";
import { holdsPlanned, inputFor, inputToRestore, sameValue } from "./input";
import { onSheet } from "./run";

/** A block of the plan and the cells that stood in its place. */
interface Step {
  readonly block: Block;
  readonly stood: readonly (readonly SheetCell[])[];
}

/**
 * Writes a whole plan or nothing: one sync looks, one writes, one reads back; a plan above 50.000 cells
 * takes one more of each for every batch. What was written is put back when Excel refuses halfway or
 * keeps something else than was planned.
 *
 * Throws ProtectedSheet, FilteredSheet and SheetChanged before anything is written; WrittenOtherwise after.
 */
export async function writePlan(plan: Plan): Promise<void> {
  const batches: (readonly Step[])[] = [];
  for (const blocks of batchesOf(plan.blocks)) batches.push(await look(plan.sheet, blocks));
  try {
    for (const steps of batches) {
      await write(plan.sheet, steps, steps === batches.at(-1) ? plan.widths : []);
    }
    for (const steps of batches) await confirm(plan.sheet, steps);
  } catch (problem) {
    const putBack = await restore(plan.sheet, batches);
    if (problem instanceof WrittenOtherwise) {
      throw new WrittenOtherwise(problem.sheet, problem.cell, putBack);
    }
    throw problem;
  }
}

/** Reads what stands where the plan writes, and refuses to go on where writing would do harm. */
function look(sheet: string, blocks: readonly Block[]): Promise<readonly Step[]> {
  return onSheet(sheet, async (worksheet, context) => {
    const protection = worksheet.protection.load("protected");
    const filter = worksheet.autoFilter.load("isDataFiltered");
    const tables = worksheet.tables.load("items/autoFilter/isDataFiltered");
    const ranges = blocks.map((block) => rangeOf(worksheet, areaOf(block)).load(CELL_PROPERTIES));
    await context.sync();
    if (protection.protected) throw new ProtectedSheet(sheet);
    const filtered = [filter, ...tables.items.map((table) => table.autoFilter)];
    if (filtered.some(({ isDataFiltered }) => isDataFiltered)) throw new FilteredSheet(sheet);
    return pairs(blocks, ranges).map(([block, range]) => {
      const stood = cellsOf(range, sheet, areaOf(block));
      refuseChanged(sheet, block, stood);
      return { block, stood };
    });
  });
}

/** The look goes first, since it brings a number format along; the values last, since Excel reads them by their format. */
function write(
  sheet: string,
  steps: readonly Step[],
  widths: readonly ColumnWidth[],
): Promise<void> {
  return onSheet(sheet, async (worksheet, context) => {
    for (const { block, stood } of steps) {
      const range = rangeOf(worksheet, areaOf(block));
      if (block.lookFrom !== null) {
        const model = { ...areaOf(block), column: block.lookFrom, width: 1 };
        range.copyFrom(rangeOf(worksheet, model), Excel.RangeCopyType.formats);
      }
      if (block.format !== null) range.numberFormat = [[block.format]];
      else if (block.lookFrom !== null) range.numberFormat = formatsOf(stood);
      range.values = block.after.map((row) => row.map(inputFor));
    }
    for (const { column, characters } of widths) {
      const cell = rangeOf(worksheet, { row: 1, column, height: 1, width: 1 });
      cell.format.columnWidth = points(characters);
    }
    await context.sync();
  });
}

/** Reads back. Throws WrittenOtherwise at the first cell that does not hold what was planned. */
function confirm(sheet: string, steps: readonly Step[]): Promise<void> {
  return onSheet(sheet, async (worksheet, context) => {
    const blocks = steps.map(({ block }) => block);
    const ranges = blocks.map((block) => rangeOf(worksheet, areaOf(block)).load(CELL_PROPERTIES));
    await context.sync();
    for (const [block, range] of pairs(blocks, ranges)) {
      const cells = cellsOf(range, sheet, areaOf(block));
      const wrong = firstWhere(cells, (cell, i, j) => {
        const planned = block.after[i]?.[j];
        return planned === undefined || !holdsPlanned(cell, planned);
      });
      if (wrong !== null) throw new WrittenOtherwise(sheet, addressIn(block, wrong), false);
    }
  });
}

/** Puts values and number formats back as they stood; false when Excel refuses that too. */
async function restore(sheet: string, batches: readonly (readonly Step[])[]): Promise<boolean> {
  try {
    for (const steps of batches) await restoreBatch(sheet, steps);
    return true;
  } catch {
    return false;
  }
}

function restoreBatch(sheet: string, steps: readonly Step[]): Promise<void> {
  return onSheet(sheet, async (worksheet, context) => {
    for (const { block, stood } of steps) {
      const range = rangeOf(worksheet, areaOf(block));
      range.numberFormat = formatsOf(stood);
      range.values = stood.map((row): Input[] => row.map(inputToRestore));
    }
    await context.sync();
  });
}

/** Blocks cut to what goes through one sync and gathered into as few batches as hold them. */
function batchesOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const batches: Block[][] = [];
  let room = 0;
  for (const block of blocks.flatMap(cut)) {
    const cells = areaOf(block).height * areaOf(block).width;
    const batch = batches.at(-1);
    if (batch === undefined || cells > room) {
      batches.push([block]);
      room = CELLS_AT_ONCE - cells;
    } else {
      batch.push(block);
      room -= cells;
    }
  }
  return batches;
}

function cut(block: Block): readonly Block[] {
  return rowBlocks(areaOf(block)).map(({ row, height }) => {
    const from = row - block.row;
    return {
      ...block,
      row,
      before: block.before.slice(from, from + height),
      after: block.after.slice(from, from + height),
    };
  });
}

function areaOf(block: Block): Area {
  const width = block.after[0]?.length ?? 0;
  return { row: block.row, column: block.column, height: block.after.length, width };
}

function refuseChanged(sheet: string, block: Block, stood: Step["stood"]): void {
  const changed = firstWhere(stood, (cell, i, j) => {
    const before = block.before[i]?.[j];
    return before === undefined || !sameValue(cell.value, before);
  });
  if (changed !== null) throw new SheetChanged(sheet, addressIn(block, changed));
}

function firstWhere(
  cells: Step["stood"],
  holds: (cell: SheetCell, i: number, j: number) => boolean,
): readonly [number, number] | null {
  for (const [i, row] of cells.entries()) {
    for (const [j, cell] of row.entries()) if (holds(cell, i, j)) return [i, j];
  }
  return null;
}

function addressIn(block: Block, [i, j]: readonly [number, number]): string {
  return addressOf(block.row + i, block.column + j);
}

function formatsOf(cells: Step["stood"]): string[][] {
  return cells.map((row) => row.map(({ format }) => format));
}

function pairs<A, B>(left: readonly A[], right: readonly B[]): readonly (readonly [A, B])[] {
  return left.flatMap((a, i) => {
    const b = right[i];
    return b === undefined ? [] : [[a, b] as const];
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
