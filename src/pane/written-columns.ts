import { columnNumber } from "../core/sheet/address";
import type { RankReport, ResultColumns } from "../jobs/rank/report";

type Result = keyof ResultColumns;

const RESULTS: readonly Result[] = ["points", "index", "rank", "change", "class", "reason"];

/** The columns that a ranking writes, with what each holds, from left to right; a column that stays as it is is none. */
export function writtenColumns({
  sheet,
  columns,
  plan,
}: RankReport): readonly (readonly [column: string, result: Result])[] {
  const isWritten = (column: string): boolean => {
    const place = columnNumber(column);
    return plan.blocks.some(
      (block) =>
        block.sheet === sheet && block.column <= place && place < block.column + block.width,
    );
  };
  return RESULTS.flatMap((result) => {
    const column = columns[result];
    return isWritten(column) ? [[column, result] as const] : [];
  }).sort(([a], [b]) => columnNumber(a) - columnNumber(b));
}
