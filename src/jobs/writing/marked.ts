import { stateAt, type RecordedCells } from "../../core/plan/entry";
import { cellsOf } from "../../core/plan/cells";
import type { CellsStanding } from "../../core/plan/standing";
import { isMark } from "../marks/colours";
import type { MarkedCell } from "./journal";

/**
 * The marks that are on the sheets once some cells were read back: a cell with the fill of a mark is marked,
 * any other cell that was read is not. What lies under a new mark is what the entry saw there before.
 */
export function marksAfter(
  marks: readonly MarkedCell[],
  recorded: readonly RecordedCells[],
  now: readonly CellsStanding[],
): readonly MarkedCell[] {
  const remembered = new Map(marks.map((mark) => [keyOf(mark), mark]));
  for (const [at, block] of recorded.entries()) {
    if (block.look === "none") continue;
    for (const { down, right } of cellsOf(block)) {
      const fill = stateAt(now[at] ?? null, down, right)?.look?.fill;
      if (fill === undefined) continue;
      const { sheet, sheetId } = block;
      const place = { sheet, sheetId, row: block.row + down, column: block.column + right };
      const key = keyOf(place);
      if (!isMark(fill)) remembered.delete(key);
      else {
        const known = remembered.get(key);
        remembered.set(key, { ...place, mark: fill, under: underMark(block, down, right, known) });
      }
    }
  }
  return [...remembered.values()];
}

/** A mark that comes back, since taking it away was undone, has again under it what showed without it. */
function underMark(
  { before, after }: RecordedCells,
  down: number,
  right: number,
  known: MarkedCell | undefined,
): string | null {
  const [stood, made] = [before, after].map(
    (each) => stateAt(each, down, right)?.look?.fill ?? null,
  );
  if (stood !== undefined && !isMark(stood)) return stood;
  if (known !== undefined) return known.under;
  return made === undefined || isMark(made) ? null : made;
}

function keyOf({ sheet, sheetId, row, column }: Omit<MarkedCell, "mark" | "under">): string {
  return JSON.stringify([sheetId ?? sheet, row, column]);
}
