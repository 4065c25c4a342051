import { columnName } from "../sheet/address";
import { rangeAddress } from "../sheet/area";
import { cellsOf } from "./cells";
import type { Block, Plan } from "./plan";

/** How much a plan writes on one sheet. */
export interface SheetExtent {
  readonly sheet: string;
  /** How many cells get a content, a fill or a link. */
  readonly cells: number;
  /** The columns they lie in, runs of columns as ranges: `["D", "H:I"]`. */
  readonly columns: readonly string[];
  /** The one place they lie in, `D131` or `H7:I29`, where it is a single rectangle; null otherwise. */
  readonly range: string | null;
}

/** What a plan writes, counted: for saying it before it happens. */
export interface Extent {
  readonly sheets: readonly SheetExtent[];
  readonly adds: readonly string[];
  readonly removes: readonly string[];
}

/** Counts what a plan writes. Cells that are blank and stay so are not counted. */
export function extentOf({ blocks, adds, removes }: Plan): Extent {
  const sheets = [...new Set(blocks.map(({ sheet }) => sheet))];
  return {
    sheets: sheets.map((sheet) => sheetExtent(sheet, blocks)).filter(({ cells }) => cells > 0),
    adds: adds.map(({ name }) => name),
    removes,
  };
}

function sheetExtent(sheet: string, blocks: readonly Block[]): SheetExtent {
  const own = blocks
    .filter((block) => block.sheet === sheet)
    .map((block) => ({ block, cells: changedCells(block) }))
    .filter(({ cells }) => cells > 0);
  const [only] = own;
  return {
    sheet,
    cells: own.reduce((sum, { cells }) => sum + cells, 0),
    columns: runsOf(own.map(({ block }) => block)),
    range: own.length === 1 && only !== undefined ? rangeAddress(only.block) : null,
  };
}

function changedCells(block: Block): number {
  if (block.fill !== null) return block.height * block.width;
  return cellsOf(block).filter(({ down, right }) => {
    const planned = block.after?.[down]?.[right];
    const wasBlank = block.before?.[down]?.[right]?.kind === "blank";
    const getsLink = (block.links?.[down]?.[right] ?? null) !== null;
    return getsLink || (planned !== undefined && !(planned.kind === "blank" && wasBlank));
  }).length;
}

function runsOf(blocks: readonly Block[]): readonly string[] {
  const columns = new Set(
    blocks.flatMap((block) =>
      Array.from({ length: block.width }, (_, right) => block.column + right),
    ),
  );
  const runs: { first: number; last: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === column - 1) run.last = column;
    else runs.push({ first: column, last: column });
  }
  return runs.map(({ first, last }) =>
    first === last ? columnName(first) : `${columnName(first)}:${columnName(last)}`,
  );
}
