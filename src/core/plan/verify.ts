import { sameValue } from "../sheet/snapshot";
import { sameArea } from "../sheet/area";
import { cameOf, holdsPlanned, sameHeld } from "./came-of";
import { heldAt, holdsNothing } from "./held-on-sheet";
import { cellsOf } from "./cells";
import { paints, writingOf } from "./doing";
import { contentOf, type Block, type OwnSheet, type Plan, type PlannedContent } from "./plan";
import type { CellState, KeptSheet, Standing } from "./standing";

/** A place that is not as it should be; the cell is null where a whole sheet is meant. */
export interface Mismatch {
  readonly sheet: string;
  readonly cell: string | null;
  /** Whether it holds something that cannot have come of what was written: someone typed it. */
  readonly isForeign: boolean;
}

/** The first cell that no longer holds what the plan saw; null when all do. */
export function changedSince(plan: Plan, standing: Standing): Mismatch | null {
  return firstMismatch(plan, standing, (block, state, down, right) => {
    const seen = block.before?.[down]?.[right];
    return seen === undefined || sameValue(state.value, seen) ? "fits" : "foreign";
  });
}

/** The first place that does not hold what was planned, read back after writing; null when all do. What someone typed comes first. */
export function unlikePlan(plan: Plan, before: Standing, after: Standing): Mismatch | null {
  return (
    firstMismatch(plan, after, (block, state, down, right, at) => {
      const planned = block.after?.[down]?.[right];
      const stood = before.cells[at]?.cells[down]?.[right];
      if (planned === undefined || cameOf(state, planned)) return "fits";
      // Left as it stood, it is the host that did not do as it was told.
      return stood !== undefined && sameHeld(state, stood) ? "fits" : "foreign";
    }) ??
    firstMismatch(plan, after, (block, state, down, right, at) => {
      const stood = before.cells[at]?.cells[down]?.[right];
      return fits(block, state, stood, down, right) ? "fits" : "otherwise";
    }) ??
    unlikeSheets(plan, after) ??
    unlikeTables(plan, before, after)
  );
}

/**
 * Whether a plan was written to its very end, as far as that can be told, though the host said that it failed. Of
 * a sheet that was added it cannot; links, looks and widths are looked at too.
 */
export function isWhollyWritten(plan: Plan, before: Standing, after: Standing): boolean {
  const stillToDo = writingOf(plan, after, []).blocks.flatMap(({ cells }) => cells.flat());
  return (
    plan.adds.length === 0 &&
    unlikePlan(plan, before, after) === null &&
    stillToDo.every((cell) => cell === null || (cell.look === null && cell.link === null)) &&
    plan.widths.every((_, at) => before.columns[at] !== after.columns[at])
  );
}

function fits(
  block: Block,
  state: CellState,
  stood: CellState | undefined,
  down: number,
  right: number,
): boolean {
  const planned = block.after?.[down]?.[right];
  if (planned !== undefined && !holdsPlanned(state, planned)) return false;
  if (block.format !== null && state.format !== block.format) return false;
  if (block.fill === null || !paints(block.fill, stood?.look?.fill ?? null)) return true;
  return state.look?.fill === block.fill.color;
}

function firstMismatch(
  plan: Plan,
  standing: Standing,
  judge: (
    block: Block,
    state: CellState,
    down: number,
    right: number,
    at: number,
  ) => "fits" | "foreign" | "otherwise",
): Mismatch | null {
  for (const [at, block] of plan.blocks.entries()) {
    const { sheet } = block;
    for (const { down, right, address } of cellsOf(block)) {
      const state = standing.cells[at]?.cells[down]?.[right];
      if (state === undefined) return { sheet, cell: address, isForeign: true };
      const judged = judge(block, state, down, right, at);
      if (judged !== "fits") return { sheet, cell: address, isForeign: judged === "foreign" };
    }
  }
  return null;
}

function unlikeSheets({ adds, removes }: Plan, { whole }: Standing): Mismatch | null {
  const wrong =
    adds.find((sheet, at) => !holdsSheet(whole[at] ?? null, sheet))?.name ??
    removes.find((_, at) => (whole[adds.length + at] ?? null) !== null);
  return wrong === undefined ? null : { sheet: wrong, cell: null, isForeign: false };
}

function unlikeTables({ tables }: Plan, before: Standing, after: Standing): Mismatch | null {
  const wrong = tables.find(({ area }, at) => {
    const now = after.tables[at] ?? null;
    return (before.tables[at] ?? null) !== null && (now === null || !sameArea(now, area));
  });
  return wrong === undefined ? null : { sheet: wrong.sheet, cell: null, isForeign: false };
}

function holdsSheet(kept: KeptSheet | null, { rows }: OwnSheet): boolean {
  return (
    kept !== null &&
    rows.every((row, down) =>
      row.every((cell, right) => holdsPlanned(heldAt(kept, down, right), contentOf(cell))),
    )
  );
}

/** Whether a sheet holds nothing but what was planned for it, or parts of that: nobody typed in it. */
export function isOnlyOurs(
  kept: KeptSheet,
  planned: readonly (readonly PlannedContent[])[],
): boolean {
  return kept.values.every((row, down) =>
    row.every((_, right) => {
      const held = heldAt(kept, down, right);
      if (holdsNothing(held)) return true;
      const ours = planned[down]?.[right];
      return ours !== undefined && cameOf(held, ours);
    }),
  );
}
