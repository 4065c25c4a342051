import { emptyPlan, plainBlock, type Block, type Plan } from "../../core/plan/plan";
import type { Grid } from "../../core/sheet/grid";
import type { PutFilling } from "./put";

/** Plans to put fillings into their cells: those below each other that take the same format in one block. */
export function fillingPlan(puts: readonly PutFilling[], grid: Grid): Plan {
  return { ...emptyPlan("fill"), blocks: runsOf(puts).map((run) => blockOf(run, grid)) };
}

function runsOf(puts: readonly PutFilling[]): readonly (readonly PutFilling[])[] {
  const ordered = [...puts].sort(
    ({ place: a }, { place: b }) => a.column - b.column || a.row - b.row,
  );
  const runs: PutFilling[][] = [];
  for (const put of ordered) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const continues =
      last?.place.column === put.place.column &&
      last.place.row === put.place.row - 1 &&
      last.format === put.format;
    if (continues) run?.push(put);
    else runs.push([put]);
  }
  return runs;
}

function blockOf(run: readonly PutFilling[], grid: Grid): Block {
  const [first] = run;
  const { row, column } = first?.place ?? { row: 0, column: 0 };
  return {
    ...plainBlock(grid.sheet, { row, column, height: run.length, width: 1 }),
    before: run.map(({ place }) => [
      grid.cell(place.row, place.column)?.value ?? ({ kind: "blank" } as const),
    ]),
    after: run.map(({ content }) => [content]),
    format: first?.format ?? null,
  };
}
