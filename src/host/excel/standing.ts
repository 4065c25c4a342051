import type { Block } from "../../core/plan/plan";
import { addressOf } from "../../core/sheet/address";
import type { SheetCell } from "../../core/sheet/snapshot";
import type { Area } from "./area";
import { CELLS_AT_ONCE, rangeOf, rowBlocks } from "./area";
import { CELL_PROPERTIES, cellsOf } from "./cells";

/** A block of a plan and the cells that stand in its place. */
export interface Standing {
  readonly block: Block;
  readonly cells: readonly (readonly SheetCell[])[];
}

export function areaOf(block: Block): Area {
  const width = block.after[0]?.length ?? 0;
  return { row: block.row, column: block.column, height: block.after.length, width };
}

/** Asks for the cells in the place of each block; call what it gives after the next sync. Throws UnreadCells then. */
export function askForStanding(
  worksheet: Excel.Worksheet,
  sheet: string,
  blocks: readonly Block[],
): () => readonly Standing[] {
  const asked = blocks.map((block) => {
    const range = rangeOf(worksheet, areaOf(block)).load(CELL_PROPERTIES);
    return () => ({ block, cells: cellsOf(range, sheet, areaOf(block)) });
  });
  return () => asked.map((answer) => answer());
}

/** The address of the first cell, in reading order, for which something holds; null when it holds for none. */
export function firstAddressWhere(
  { block, cells }: Standing,
  holds: (cell: SheetCell, i: number, j: number) => boolean,
): string | null {
  for (const [i, row] of cells.entries()) {
    for (const [j, cell] of row.entries()) {
      if (holds(cell, i, j)) return addressOf(block.row + i, block.column + j);
    }
  }
  return null;
}

export function formatsOf({ cells }: Standing): string[][] {
  return cells.map((row) => row.map(({ format }) => format));
}

/** Blocks cut to what goes through one sync and gathered into as few batches as hold them. */
export function batchesOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const batches: Block[][] = [];
  let room = 0;
  for (const block of blocks.flatMap(cut)) {
    const { height, width } = areaOf(block);
    const batch = batches.at(-1);
    if (batch === undefined || height * width > room) {
      batches.push([block]);
      room = CELLS_AT_ONCE - height * width;
    } else {
      batch.push(block);
      room -= height * width;
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
