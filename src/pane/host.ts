import type { Task } from "../core/plan/plan";
import type { Area } from "../core/sheet/area";
import type { ToldFinding } from "../jobs/told";
import type { Workbook } from "../jobs/workbook";
import type { Journal } from "../jobs/writing/journal";
import type { LeftResult } from "./left-result";

/** What the place tells of itself, for support. */
export interface About {
  /** `PC`, `Mac`, `OfficeOnline`; null where there is no Excel. */
  readonly platform: string | null;
  readonly hostVersion: string | null;
}

/** What the pane needs of the place it stands in: an open Excel, or the workbench. */
export interface PaneHost {
  readonly workbook: Workbook;
  /** Where what was written is remembered. */
  readonly journal: Journal;
  readonly about: About;
  /** Brings the sheet to the front and selects the cell. */
  readonly goTo: (sheet: string, cell: string) => Promise<void>;
  /** The sheet in front, where the place says so whenever it changes. */
  readonly inFront?: string;
  /** Hears what was written, where the place keeps count of it; null for something taken back or done again. */
  readonly wrote?: (task: Task | null) => void;
  /** Shows what was found on a sheet beside its cells, where the place can; an empty list takes the marks away. */
  readonly mark?: (sheet: string, findings: readonly ToldFinding[]) => void;
  /** Tells of changes of a sheet's cells, where the place can: null where any cell may be meant. Gives how to stop. */
  readonly watch?: (
    sheet: string,
    changed: (area: Area | null, isOurs: boolean) => void,
  ) => Promise<() => Promise<void>>;
  /** Takes what a ribbon button left to be told, and hears when it may have left something. */
  readonly left?: {
    readonly take: () => LeftResult | null;
    readonly listen: (heard: () => void) => () => void;
  };
}
