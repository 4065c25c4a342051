import { placesOfEntry, type Entry } from "../../core/plan/entry";
import {
  isEmpty,
  restoration,
  sparing,
  type Left,
  type Restoration,
} from "../../core/plan/restore";
import { halfPutBack } from "../../core/plan/restore-sheet";
import type { Standing } from "../../core/plan/standing";
import type { Writing } from "../../core/plan/writing";
import { WriteUnclear } from "../../core/problem";
import type { Workbook } from "../workbook";

/** How the places of an entry stand in the end, and what was left because someone changed it since. */
export interface Settled {
  readonly standing: Standing;
  readonly left: readonly Left[];
}

/**
 * Brings the places of an interrupted entry to how they stood before it, except what had been left alone when it was
 * begun. Throws WriteUnclear where they do not stand so afterwards.
 */
export async function settle(
  workbook: Workbook,
  entry: Entry,
  now: Standing,
  spared: readonly Left[] = [],
): Promise<Settled> {
  const half = halfPutBack(entry, now, "before");
  const begun = half.length === 0 ? now : await withoutSheets(workbook, entry, half);
  const restorationNow = (standing: Standing): Restoration =>
    sparing(restoration(entry, standing, "before", true), spared);
  return restored(workbook, entry, restorationNow(begun), begun, restorationNow);
}

async function withoutSheets(
  workbook: Workbook,
  entry: Entry,
  removes: readonly string[],
): Promise<Standing> {
  const nothing = { clearFilters: [], adds: [], blocks: [], widths: [], tables: [] };
  await workbook.write({ ...nothing, removes });
  return workbook.inspect(placesOfEntry(entry));
}

/** Writes a restoration and reads back. Throws WriteUnclear where, going by `again`, more would have to be written. */
export async function restored(
  workbook: Workbook,
  entry: Entry,
  { writing, left }: Restoration,
  now: Standing,
  again: (later: Standing) => Restoration,
): Promise<Settled> {
  if (isEmpty(writing)) return { standing: now, left };
  await workbook.write(writing);
  const standing = await workbook.inspect(placesOfEntry(entry));
  const later = again(standing);
  if (!isAsGood(later.writing)) throw new WriteUnclear(null);
  return { standing, left };
}

/** Whether nothing is wrong that matters: a host may tell one font or border in two ways. */
function isAsGood({ adds, removes, blocks }: Writing): boolean {
  const cells = blocks.flatMap((block) => block.cells.flat());
  return (
    adds.length + removes.length === 0 &&
    cells.every(
      (cell) =>
        cell === null ||
        (cell.content === null && (cell.look?.fill ?? null) === null && cell.link === null),
    )
  );
}
