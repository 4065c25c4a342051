import type { Block, LookSource, Paint, Plan, PlannedContent } from "./plan";
import { modelOf } from "./places";
import {
  OTHER_FILL,
  type CellsStanding,
  type CellState,
  type Look,
  type Standing,
} from "./standing";
import type { BlockWrite, CellWrite, LookWrite, Writing } from "./writing";

/**
 * What a host has to do to carry out a plan where things stand as told (`placesOf(plan)` asked for them). Cells
 * that hold what they should already are left alone. `clearFilters` names sheets whose filters the user agreed to clear.
 */
export function writingOf(
  plan: Plan,
  standing: Standing,
  clearFilters: readonly string[],
): Writing {
  return {
    clearFilters,
    adds: plan.adds,
    blocks: plan.blocks.map((block, at) => {
      const model = modelOf(plan, at);
      return blockWrite(
        block,
        standing.cells[at] ?? NOTHING,
        model === null ? null : (standing.cells[model] ?? NOTHING),
      );
    }),
    widths: plan.widths.map(({ sheet, column, characters }) => ({
      ...{ sheet, column },
      width: { characters },
    })),
    // A sheet of ours whose table someone made plain cells of has none to be resized.
    tables: plan.tables.filter((_, at) => (standing.tables[at] ?? null) !== null),
    removes: plan.removes,
  };
}

const NOTHING: CellsStanding = { cells: [], rowHeads: [] };

function blockWrite(block: Block, now: CellsStanding, model: CellsStanding | null): BlockWrite {
  return {
    sheet: block.sheet,
    row: block.row,
    column: block.column,
    cells: now.cells.map((row, down) =>
      row.map((state, right) =>
        cellWrite(
          state,
          block,
          block.after?.[down]?.[right] ?? null,
          block.links?.[down]?.[right] ?? null,
          lookOf(model, block.lookFrom, down, right),
        ),
      ),
    ),
  };
}

function lookOf(
  model: CellsStanding | null,
  lookFrom: LookSource | null,
  down: number,
  right: number,
): Look | null {
  if (model === null || lookFrom === null) return null;
  const state = "column" in lookFrom ? model.cells[down]?.[0] : model.cells[0]?.[right];
  return state?.look ?? null;
}

function cellWrite(
  now: CellState,
  block: Block,
  planned: PlannedContent | null,
  link: string | null,
  model: Look | null,
): CellWrite | null {
  const isBlank = now.value.kind === "blank" && now.formula === null;
  const getsLink = block.links !== null && link !== null && link !== now.link;
  const look = lookWrite(now.look, block.fill, model);
  const write: CellWrite = {
    content: contentToWrite(planned, isBlank, getsLink),
    // Where a host keeps the number format within the look, the cell's own has to be said again.
    format: block.format ?? (look?.rest == null ? null : now.format),
    look,
    link: block.links === null || link === now.link ? null : { to: link },
  };
  return isNothing(write) ? null : write;
}

/** A host may fill a blank cell with where its new link leads: that the cell is blank has to be said again. */
function contentToWrite(
  planned: PlannedContent | null,
  isBlank: boolean,
  getsLink: boolean,
): PlannedContent | null {
  const staysBlank = isBlank && (planned === null || planned.kind === "blank");
  if (!staysBlank) return planned;
  return getsLink ? { kind: "blank" } : null;
}

function lookWrite(now: Look | null, paint: Paint | null, model: Look | null): LookWrite | null {
  if (now === null) return null;
  const color = paint === null ? model?.fill : paint.color;
  const isKept =
    color === undefined || color === now.fill || color === OTHER_FILL || !paints(paint, now.fill);
  const fill = isKept ? null : { color };
  const from = now.rest;
  const to = model?.rest ?? null;
  const rest = from === null || to === null || from === to ? null : { from, to };
  return fill === null && rest === null ? null : { fill, rest };
}

/** Whether a paint goes over a fill: never over one that cannot be brought back. */
export function paints(paint: Paint | null, fill: string | null): boolean {
  if (fill === OTHER_FILL) return false;
  return paint === null || paint.over === null || paint.over === fill;
}

function isNothing({ content, format, look, link }: CellWrite): boolean {
  return content === null && format === null && look === null && link === null;
}
