import type { Places, Standing } from "../core/plan/standing";
import type { Writing } from "../core/plan/writing";
import type { Snapshot } from "../core/sheet/snapshot";

/** One tab of a workbook, in tab order. Only a worksheet has cells. */
export interface SheetEntry {
  readonly name: string;
  /** What the host knows the tab by, whatever its name. */
  readonly id: string;
  readonly kind: "worksheet" | "other";
  readonly visible: boolean;
}

/** What a host may give after a writing: what it had to leave undone, though the writing is done all the same. */
export interface LeftUndone {
  /** The documents among the sheets it added that could not be set up for printing: no printer is installed. */
  readonly unprinted: readonly string[];
}

/** All that a job needs of a workbook; an open Excel and an .xlsx file both stand behind it. */
export interface Workbook {
  readonly sheets: () => Promise<readonly SheetEntry[]>;
  /** The name of the sheet in front. */
  readonly activeSheet: () => Promise<string>;
  /** Throws NoSuchSheet or NotAWorksheet. */
  readonly read: (sheet: string) => Promise<Snapshot>;
  /**
   * What stands in some places, and what bears on writing there, on the sheets of those places and on `sheets`
   * besides. Cells of a sheet that does not exist are blank; what bears on it says that it does not.
   */
  readonly inspect: (places: Places, sheets?: readonly string[]) => Promise<Standing>;
  /**
   * Does what it is told, and only as far as the host lets it: after a failure any part of it may have been done.
   * `jobs/writing` looks first, keeps a record and reads back; nothing else calls this. Gives a `LeftUndone`
   * (`leftUndoneIn`), or nothing where the host left nothing undone.
   */
  readonly write: (writing: Writing) => Promise<unknown>;
}

/** What a host told after a writing. */
export function leftUndoneIn(told: unknown): LeftUndone {
  return isLeftUndone(told) ? told : { unprinted: [] };
}

function isLeftUndone(told: unknown): told is LeftUndone {
  return typeof told === "object" && told !== null && "unprinted" in told;
}
