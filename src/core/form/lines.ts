import { rowText } from "../sheet/row-text";
import type { SheetRow } from "../sheet/snapshot";
import { bareKey } from "../text/key";

/** A line that stands between tables, and its key without accents. */
export interface Line {
  readonly row: number;
  readonly key: string;
}

/** So many lines are looked at above a table. */
const MOST_LINES = 16;

/** A row with words in one or two of its cells and nothing else: a title, a remark, a signature. */
export function isLine({ cells }: SheetRow): boolean {
  return (
    cells.length <= 2 && cells.every(({ value }) => value.kind === "text" && isWorded(value.text))
  );
}

/** The lines above a row, as far up as no row of a table stands between. */
export function linesOver(row: number, rows: readonly SheetRow[]): readonly Line[] {
  const above = rows.filter((each) => each.row < row && each.row >= row - MOST_LINES);
  const last = above.findLastIndex((each) => !isLine(each));
  return above.slice(last + 1).map((each) => ({ row: each.row, key: bareKey(rowText(each)) }));
}

/** `(tiếp theo)`: what follows is the table above. */
export function saysItGoesOn(key: string): boolean {
  return /(?:^| )tiep(?: theo)?$/.test(key);
}

function isWorded(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}
