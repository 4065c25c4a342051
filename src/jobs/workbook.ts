import type { Plan } from "../core/plan/plan";
import type { Snapshot } from "../core/sheet/snapshot";

/** One tab of a workbook, in tab order. Only a worksheet has cells. */
export interface SheetEntry {
  readonly name: string;
  readonly kind: "worksheet" | "other";
  readonly visible: boolean;
}

/** All that a job needs of a workbook; an open Excel and an .xlsx file both stand behind it. */
export interface Workbook {
  readonly sheets: () => Promise<readonly SheetEntry[]>;
  /** The name of the sheet in front. */
  readonly activeSheet: () => Promise<string>;
  /** Throws NoSuchSheet or NotAWorksheet. */
  readonly read: (sheet: string) => Promise<Snapshot>;
  /**
   * Writes the whole plan or nothing. Throws ProtectedSheet, and SheetChanged when a cell no longer
   * holds what the plan says stood there.
   */
  readonly write: (plan: Plan) => Promise<void>;
}
