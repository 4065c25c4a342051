import { stateAt, type Entry } from "../core/plan/entry";
import type { PlannedContent } from "../core/plan/plan";
import { addressOf } from "../core/sheet/address";
import { plainText } from "../core/sheet/snapshot";

/** One cell that an entry changed, as plain text; a text cell's figure keeps its own form. */
export interface RecordedChange {
  readonly cell: string;
  readonly from: string;
  readonly to: string;
}

/** What an entry that mended or filled a single cell put there; null for every other entry. */
export function recordedChange({ task, cells }: Entry): RecordedChange | null {
  const [only, ...others] = cells;
  if ((task !== "mend" && task !== "fill") || only === undefined || others.length > 0) return null;
  const [from, to] = [stateAt(only.before, 0, 0)?.value, only.planned?.[0]?.[0]];
  if (from === undefined || to === undefined || only.height * only.width > 1) return null;
  return { cell: addressOf(only.row, only.column), from: plainText(from), to: shownContent(to) };
}

function shownContent(content: PlannedContent): string {
  return plainText(content.kind === "formula" ? content.shows : content);
}

/** How many cells an entry wrote. */
export function recordedCells({ cells }: Entry): number {
  return cells.reduce((sum, { height, width }) => sum + height * width, 0);
}
