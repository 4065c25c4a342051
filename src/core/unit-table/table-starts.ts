import type { SheetRow } from "../sheet/snapshot";
import { bestCandidate, mayBeHead, startOfSecond } from "./filled-table";
import type { TableForm } from "./form";
import { isHeadAgain, rowsOf } from "./rows";

/**
 * The rows at which a table of one of the forms begins, its head included. A head that is repeated at a page break is
 * none; the same head below the total of the whole, with the numbering begun again, is one.
 * @param isElse rows that are known to be something else, so that they need not be looked at
 */
export function tableStarts(
  rows: readonly SheetRow[],
  forms: readonly TableForm[],
  isElse: (row: SheetRow) => boolean = () => false,
): readonly number[] {
  const starts: number[] = [];
  let place = 0;
  while (place < rows.length) {
    const next = nextTable(rows, place, forms, isElse);
    if (next === null) break;
    starts.push(next.start);
    place = next.resume;
  }
  return starts;
}

/** The next table from a place on, and the place behind its head or, where the same head begins another, that one. */
function nextTable(
  rows: readonly SheetRow[],
  from: number,
  forms: readonly TableForm[],
  isElse: (row: SheetRow) => boolean,
): { readonly start: number; readonly resume: number } | null {
  for (let place = from; place < rows.length; place += 1) {
    const row = rows[place];
    if (row === undefined || !mayBeHead(row) || isElse(row)) continue;
    const candidate = bestCandidate(rows, place, forms);
    if (candidate === null) continue;
    const { head, found } = candidate;
    const table = rowsOf(head, found.columns);
    if (!table.some(({ cells }) => cells.size > 0)) continue;
    const places = new Set(found.columns.map(({ column }) => column));
    const second = startOfSecond(head, places, table);
    const bodyStart = rows.length - head.body.length;
    return { start: head.top, resume: behindRepeats(rows, bodyStart, second, head, places) };
  }
  return null;
}

/** Behind the last repetition of the head; at the second table of the same head where there is one. */
function behindRepeats(
  rows: readonly SheetRow[],
  bodyStart: number,
  second: number | null,
  head: Parameters<typeof isHeadAgain>[1],
  places: ReadonlySet<number>,
): number {
  if (second !== null) return rows.findIndex(({ row }) => row === second);
  const last = rows.findLastIndex((row, at) => at >= bodyStart && isHeadAgain(row, head, places));
  return last === -1 ? bodyStart : last + 1;
}
