import type { SheetCell } from "../../core/sheet/snapshot";
import type { Input } from "./input";
import { cameOf, inputToRestore, sameCell } from "./input";
import { rangeOf } from "./area";
import { onSheet } from "./run";
import type { Standing } from "./standing";
import { areaOf, askForStanding, formatsOf } from "./standing";

/**
 * Puts back what stood before a plan was written, cell by cell; what someone typed in between stays.
 * False when Excel refuses that too.
 */
export async function takeBack(
  sheet: string,
  batches: readonly (readonly Standing[])[],
): Promise<boolean> {
  try {
    for (const before of batches) await takeBackBatch(sheet, before);
    return true;
  } catch {
    return false;
  }
}

function takeBackBatch(sheet: string, before: readonly Standing[]): Promise<void> {
  return onSheet(sheet, async (worksheet, context) => {
    const blocks = before.map(({ block }) => block);
    const standing = askForStanding(worksheet, sheet, blocks);
    await context.sync();
    for (const [at, now] of standing().entries()) {
      const stood = before[at];
      if (stood === undefined || isUntouched(stood, now)) continue;
      const range = rangeOf(worksheet, areaOf(stood.block));
      range.numberFormat = formatsOf(stood);
      range.values = inputsToRestore(stood, now);
    }
    await context.sync();
  });
}

/** Null leaves a cell as it is. */
function inputsToRestore(stood: Standing, now: Standing): (Input | null)[][] {
  return stood.cells.map((row, i) =>
    row.map((cell, j) => {
      const current = now.cells[i]?.[j];
      const planned = stood.block.after[i]?.[j];
      if (current === undefined || planned === undefined) return null;
      return cameOf(current, planned) ? inputToRestore(cell) : null;
    }),
  );
}

function isUntouched(stood: Standing, now: Standing): boolean {
  const same = (cell: SheetCell, i: number, j: number) => {
    const current = now.cells[i]?.[j];
    return current !== undefined && sameCell(cell, current);
  };
  return stood.cells.every((row, i) => row.every((cell, j) => same(cell, i, j)));
}
