import type { Entry } from "../core/plan/entry";
import type { Extent } from "../core/plan/extent";
import type { Note, Stop } from "../core/plan/preflight";
import type { Task } from "../core/plan/plan";
import type { Left } from "../core/plan/restore";
import type { ActiveFilter } from "../core/plan/standing";

/** What keeps the cells of a sheet from being written. */
export type Lock = "protected" | "read-only";

/** All that is said of writing into a workbook: what will be written, what is in the way, what was done, and back. */
export interface WritingWords {
  /** What will be written, in one sentence. */
  readonly will: (task: Task, extent: Extent) => string;
  /** The button that writes it. */
  readonly confirm: (task: Task, extent: Extent) => string;
  readonly cancel: string;
  /** Looks again whether it may be written. */
  readonly lookAgain: string;
  readonly checklist: string;
  /** The line for what was looked at and is in order. */
  readonly inOrder: string;
  readonly stop: (stop: Stop) => string;
  readonly note: (note: Note) => string;
  readonly clearFilters: string;
  /** What the filters let through now, since they are not set again. */
  readonly filtersLost: (filters: readonly ActiveFilter[]) => string;
  readonly done: (task: Task, extent: Extent) => string;
  readonly nothingToWrite: string;
  /** Sheets that were added but that Excel would not set up for printing. */
  readonly unprinted: (sheets: readonly string[]) => string;
  /** Said of what stays because someone changed it since. */
  readonly left: (left: readonly Left[]) => string;
  readonly journal: JournalWords;
  readonly marks: MarkWords;
}

/** What is said of the journal: what was written, taking it back and doing it again. */
export interface JournalWords {
  readonly title: string;
  readonly history: (count: number) => string;
  /** What an entry wrote, without a full stop: `Sửa ô D131: 23,7 → 26,7`. */
  readonly entry: (entry: Entry, figure: (plain: string) => string) => string;
  /** The time of day of an entry, from `2026-11-24T10:32` in local time; the day as well where it is not today. */
  readonly moment: (local: string, today: string) => string;
  readonly undo: string;
  readonly undoNamed: (what: string) => string;
  readonly redo: string;
  readonly redoNamed: (what: string) => string;
  readonly undoAll: string;
  readonly isUndone: string;
  readonly undone: (what: string) => string;
  readonly redone: (what: string) => string;
  readonly allUndone: (count: number) => string;
  /** Said where everything was changed since. */
  readonly nothingRestored: string;
  readonly interrupted: (what: string) => string;
  readonly recover: string;
  readonly recovered: string;
  readonly forget: string;
  readonly forgetHint: string;
  readonly forgotten: string;
  /** Said where only so many writings are remembered. */
  readonly most: (count: number) => string;
}

/** What is said of marks on the sheet and of the results sheet. */
export interface MarkWords {
  readonly title: string;
  readonly mark: string;
  readonly markHint: string;
  readonly results: string;
  readonly resultsHint: string;
  /** Said where no cell of the sheet can be written. */
  readonly locked: Readonly<Record<Lock, string>>;
  /** What of ours is still in the file: marks on so many cells, or only a results sheet. */
  readonly remain: (cells: number) => string;
  readonly unmark: string;
  readonly clean: string;
  /** What a ribbon button left to be told. */
  readonly cleared: (cells: number) => string;
  readonly clearedUnsaved: string;
  readonly fix: (value: string) => string;
  /** The same where the cell is blank. */
  readonly fillIn: (value: string) => string;
}
