import type { Area } from "../sheet/area";
import type { Block, LookSource, Plan } from "./plan";
import type { CellsAsked, LookDepth, Places } from "./standing";

/**
 * The places that a plan touches, and first among their cells those of each block, in the plan's order. The
 * columns that looks are taken from come behind them.
 */
export function placesOf(plan: Plan): Places {
  return {
    cells: [...plan.blocks.map(asked), ...models(plan.blocks)],
    columns: plan.widths.map(({ sheet, column }) => ({ sheet, column })),
    tables: plan.tables.map(({ sheet }) => sheet),
    whole: [...plan.adds.map(({ name }) => name), ...plan.removes],
    ...untabledAmong(plan.adds.flatMap(({ name, table }) => (table === null ? [name] : []))),
  };
}

/** The names of sheets without a table as `Places` has them. */
export function untabledAmong(untabled: readonly string[]): Pick<Places, "untabled"> {
  return untabled.length === 0 ? {} : { untabled };
}

/** Where the look of a block is taken from, as an index among the places' cells; null where it takes none. */
export function modelOf(plan: Plan, block: number): number | null {
  if ((plan.blocks[block]?.lookFrom ?? null) === null) return null;
  const before = plan.blocks.slice(0, block).filter(({ lookFrom }) => lookFrom !== null);
  return plan.blocks.length + before.length;
}

function asked(block: Block): CellsAsked {
  const { sheet, row, column, height, width } = block;
  return {
    ...{ sheet, row, column, height, width },
    look: depthOf(block),
    links: block.links !== null,
  };
}

/** A host gives a cell with a link a look that goes with it, which has to be known to be taken back. */
function depthOf({ lookFrom, fill, links }: Block): LookDepth {
  if (lookFrom !== null || links !== null) return "all";
  return fill === null ? "none" : "fill";
}

function models(blocks: readonly Block[]): readonly CellsAsked[] {
  return blocks.flatMap((block): readonly CellsAsked[] =>
    block.lookFrom === null ? [] : [{ ...asked(block), ...sourceOf(block.lookFrom), links: false }],
  );
}

function sourceOf(lookFrom: LookSource): Partial<Area> {
  return "column" in lookFrom
    ? { column: lookFrom.column, width: 1 }
    : { row: lookFrom.row, height: 1 };
}
