import { emptyPlan, plainBlock, type Block, type Paint, type Plan } from "../../core/plan/plan";
import type { Severity } from "../../core/rule/finding";
import { placeOf } from "../../core/sheet/address";
import { gridOf } from "../../core/sheet/grid";
import type { Snapshot } from "../../core/sheet/snapshot";
import type { MarkedCell } from "../writing/journal";
import { MARK_FILLS } from "./colours";
import { markedCells, worse, type Marking } from "./marked-cells";

/** A cell to be painted. */
interface Painted {
  readonly row: number;
  readonly column: number;
  readonly fill: Paint;
}

/**
 * Plans to mark the cells of a checked sheet, each with the fill of its worst finding, and to take away the marks
 * of an earlier check that say nothing any more. Figures typed as text are told in one line and not marked: they
 * would colour the whole column. Contents stay; a cell that was typed in since the check is seen.
 */
export function markPlan(
  snapshot: Snapshot,
  findings: readonly Marking[],
  marks: readonly MarkedCell[],
): Plan {
  const { sheet } = snapshot;
  const grid = gridOf(snapshot);
  const wanted = severities(findings.filter(({ habit }) => habit !== "repaired-text"));
  const here = marks.filter((mark) => mark.sheet === sheet);
  const known = new Map(here.map((mark) => [keyOf(mark), mark]));
  const fresh = [...wanted.values()].filter(
    (each) => known.get(keyOf(each))?.mark !== each.fill.color,
  );
  const stale = here.filter((mark) => !wanted.has(keyOf(mark))).map(takenAway);
  const blocks = runsOf(fresh).map((run): Block => {
    const block = blockOf(sheet, run);
    const held = run.map(({ row, column }) => [
      grid.cell(row, column)?.value ?? ({ kind: "blank" } as const),
    ]);
    return { ...block, before: held };
  });
  const cleared = runsOf(stale).map((run) => blockOf(sheet, run));
  return { ...emptyPlan("mark"), blocks: [...blocks, ...cleared] };
}

/** Plans to take all marks away; a cell that someone painted otherwise since keeps its paint. */
export function unmarkPlan(marks: readonly MarkedCell[]): Plan {
  const sheets = [...new Set(marks.map(({ sheet }) => sheet))];
  return {
    ...emptyPlan("unmark"),
    blocks: sheets.flatMap((sheet) =>
      runsOf(marks.filter((mark) => mark.sheet === sheet).map(takenAway)).map((run) =>
        blockOf(sheet, run),
      ),
    ),
  };
}

function takenAway({ row, column, mark, under }: MarkedCell): Painted {
  return { row, column, fill: { color: under, over: mark } };
}

function severities(findings: readonly Marking[]): ReadonlyMap<string, Painted> {
  const worst = new Map<string, Severity>();
  for (const finding of findings) {
    for (const cell of markedCells(finding)) {
      worst.set(cell, worse(worst.get(cell), finding.severity));
    }
  }
  const painted = [...worst].flatMap(([cell, severity]): readonly Painted[] => {
    const place = placeOf(cell);
    const fill = { color: MARK_FILLS[severity], over: null };
    return place === null ? [] : [{ ...place, fill }];
  });
  return new Map(painted.map((each) => [keyOf(each), each]));
}

/** Cells below each other with the same paint, put together, so that few blocks are written. */
function runsOf(cells: readonly Painted[]): readonly (readonly Painted[])[] {
  const ordered = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Painted[][] = [];
  for (const cell of ordered) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const continues =
      last?.column === cell.column &&
      last.row === cell.row - 1 &&
      last.fill.color === cell.fill.color &&
      last.fill.over === cell.fill.over;
    if (continues) run?.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function blockOf(sheet: string, run: readonly Painted[]): Block {
  const [first] = run;
  const { row = 0, column = 0, fill = null } = first ?? {};
  return { ...plainBlock(sheet, { row, column, height: run.length, width: 1 }), fill };
}

function keyOf({ row, column }: Pick<Painted, "row" | "column">): string {
  return `${row} ${column}`;
}
