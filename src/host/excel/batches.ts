import { CELLS_AT_ONCE } from "./area";

/** About how much of a sync something takes. */
export interface Weight {
  readonly cells: number;
  readonly bytes: number;
}

/** Well under the 5 MB that Excel on the web takes and gives at a time: what a text weighs is only estimated. */
const AT_ONCE: Weight = { cells: CELLS_AT_ONCE, bytes: 3_000_000 };

/** What a rectangle costs beside its cells: the call, its object paths and the answer to them. */
export const BYTES_A_RECTANGLE = 1_500;

/** How many cells go through one sync where each weighs that much. */
export function cellsAtOnce(bytesACell: number): number {
  return Math.min(AT_ONCE.cells, Math.floor(AT_ONCE.bytes / Math.max(1, bytesACell)));
}

/** Gathers things, in their order, into as few batches as hold them; what is too heavy by itself stands alone. */
export function gathered<Item>(
  items: readonly Item[],
  weigh: (item: Item) => Weight,
): readonly (readonly Item[])[] {
  const batches: Item[][] = [];
  let taken: Weight = AT_ONCE;
  for (const item of items) {
    const weight = weigh(item);
    const together = sum(taken, weight);
    const batch = batches.at(-1);
    if (batch === undefined || together.cells > AT_ONCE.cells || together.bytes > AT_ONCE.bytes) {
      batches.push([item]);
      taken = weight;
    } else {
      batch.push(item);
      taken = together;
    }
  }
  return batches;
}

/** The weight of several things together. */
export function weightOf(weights: readonly Weight[]): Weight {
  return weights.reduce(sum, { cells: 0, bytes: 0 });
}

function sum(a: Weight, b: Weight): Weight {
  return { cells: a.cells + b.cells, bytes: a.bytes + b.bytes };
}
