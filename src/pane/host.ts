import type { Workbook } from "../jobs/workbook";
import type { ToldFinding } from "./told";

/** What a job has written: figures mended, or the columns of a ranking. */
export type Written = "mended" | "ranked";

/** What the pane needs of the place it stands in: an open Excel, or the workbench. */
export interface PaneHost {
  readonly workbook: Workbook;
  /** Brings the sheet to the front and selects the cell. */
  readonly goTo: (sheet: string, cell: string) => Promise<void>;
  /** The sheet in front, where the place says so whenever it changes. */
  readonly inFront?: string;
  /** Hears what a job has written, where the place keeps count of it. */
  readonly wrote?: (kind: Written) => void;
  /** Shows what was found on a sheet beside its cells, where the place can; an empty list takes the marks away. */
  readonly mark?: (sheet: string, findings: readonly ToldFinding[]) => void;
}
