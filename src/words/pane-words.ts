import type { Task } from "../core/plan/plan";
import type { ClassProfile } from "../core/rank/profile";
import type { NextClass } from "../core/rank/ranked";
import type { TieBreak } from "../core/rank/standing-rule";
import type { OnTimeBasis } from "../core/score/criteria-set";
import type { SheetNameFault } from "../core/sheet/sheet-name";
import type { Severity } from "../core/rule/finding";
import type { RankSheet } from "./rank-sheets-words";

/** What is said about one severity: as a heading, and behind a count in a sentence. */
export interface SeverityWords {
  readonly heading: string;
  readonly counted: (count: number) => string;
}

/** What is told in one line with a count, however many places it touches. */
export type FoldedLine =
  "cut-ratio" | "repaired-text" | "blank-rate" | "blank-hole" | "blank-group" | "blank-unjudged";

/** The sentences of the task pane. */
export interface PaneWords {
  readonly start: {
    readonly title: string;
    readonly lead: string;
    readonly jobs: string;
    readonly check: string;
    readonly checkHint: string;
    readonly fill: string;
    readonly fillHint: string;
    readonly rank: string;
    readonly rankHint: string;
    readonly privacy: string;
  };
  readonly back: string;
  readonly working: string;
  /** Puts a message away. */
  readonly close: string;
  readonly otherSheet: OtherSheetWords;
  readonly trouble: TroubleWords;
  readonly check: CheckWords;
  readonly rank: RankWords;
}

/** Said where another sheet is in front than the one whose result is shown. */
export interface OtherSheetWords {
  readonly shown: (sheet: string) => string;
  readonly check: string;
  readonly fill: string;
  readonly rank: string;
}

/** What is said around a problem: Excel's own code, and a text for support. */
export interface TroubleWords {
  readonly code: (code: string) => string;
  readonly copy: string;
  readonly copied: string;
  /** The label of the text where it has to be copied by hand. */
  readonly copyByHand: string;
}

export interface CheckWords {
  readonly title: string;
  readonly again: string;
  /** Said when figures changed since the check. */
  readonly stale: string;
  /** `Phụ lục cấp huyện`, or what is said of a form that no pack describes. */
  readonly form: (id: string) => string;
  /** Said where a commune filled the longer list of the district. */
  readonly byCommune: string;
  /** The last day (`2025-06-30`) a form was prescribed for. */
  readonly inForceTo: (day: string) => string;
  readonly recognised: (matched: number, rows: number) => string;
  /** The same of a table with units down and indicators across. */
  readonly recognisedTable: (columns: number, rows: number) => string;
  readonly missing: (codes: readonly string[]) => string;
  readonly missingColumns: (codes: readonly string[]) => string;
  /** Rows, by their numbers, or columns, by their letters, that a kept form does not have. */
  readonly extra: (rows: readonly string[]) => string;
  readonly extraColumns: (columns: readonly string[]) => string;
  readonly summary: string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly severity: Readonly<Record<Severity, SeverityWords>>;
  readonly goTo: (cell: string) => string;
  readonly cell: (cell: string) => string;
  /** Labels of a change: what stands in the cell, what it should say, what it may have been meant to say. */
  readonly printed: string;
  readonly proposed: string;
  readonly likely: string;
  readonly several: string;
  readonly follows: (count: number) => string;
  readonly habits: string;
  readonly habit: (line: FoldedLine, count: number) => string;
  readonly formFaults: string;
  readonly rounding: RoundingWords;
}

/** Rounding again what was cut: asked for, shown, confirmed, done. */
export interface RoundingWords {
  readonly ask: string;
  readonly shown: string;
  readonly from: string;
  readonly to: string;
  readonly confirm: (count: number) => string;
  /** Said of the cells that are left to their formulas. */
  readonly formulas: (count: number) => string;
  readonly done: (count: number) => string;
}

export interface RankWords {
  readonly title: string;
  readonly lead: string;
  readonly profile: string;
  /** The decision that a profile rests on, until when it holds, and what was read of it. */
  readonly source: (profile: ClassProfile) => string;
  /** Said of a profile for which no signed decision was seen. */
  readonly sample: string;
  readonly previous: string;
  readonly noPrevious: string;
  readonly settings: RankSettingsWords;
  readonly criteria: RankCriteriaWords;
  readonly sentences: RankSentencesWords;
  readonly willWrite: (sheet: string) => string;
  readonly haveWritten: (sheet: string) => string;
  /** Columns, by their headings, of which some results are plain values though formulas were asked for. */
  readonly valuesInstead: (headings: readonly string[], units: number) => string;
  /** The sheets that are added, by their names. */
  readonly adds: (sheets: readonly string[]) => string;
  readonly write: string;
  readonly written: (sheet: string, first: string, last: string) => string;
  readonly results: string;
  /** Above the results: `21/23 đơn vị được xếp hạng`, or the count alone where each has a rank. */
  readonly units: (ranked: number, count: number) => string;
  /** The warning beside the button that writes, where some points are wrong. */
  readonly faulty: (count: number) => string;
  /** On the button that draws the next units of a long list. */
  readonly more: (count: number) => string;
  /** The same of a long list of findings. */
  readonly moreFindings: (count: number) => string;
  readonly toNextClass: (next: NextClass) => string;
  /** How far the points of every field may be wrong before the rank changes. */
  readonly stability: (points: string) => string;
  readonly place: (rank: number) => string;
  readonly change: (change: number) => string;
  readonly choices: string;
  readonly leaveOpen: string;
  readonly fall: Readonly<Record<"one-class" | "to-floor", string>>;
  readonly basis: string;
  readonly basisHint: string;
  readonly remembered: string;
  readonly takeBack: string;
}

/** How the results of a ranking are written. */
export interface RankSettingsWords {
  readonly heading: string;
  readonly as: string;
  readonly values: string;
  readonly live: string;
  readonly sheets: string;
  readonly sheet: Readonly<Record<RankSheet, string>>;
  /** Sheets to work with. */
  readonly extras: string;
  readonly extra: Readonly<Record<"slips" | "round" | "criteria" | "entries", string>>;
  /** What the sheets to be added are called; a name is asked for with our own in its label. */
  readonly names: string;
  readonly namesHint: string;
  readonly nameOf: (own: string) => string;
  readonly refusedName: Readonly<Record<Exclude<SheetNameFault, "blank">, string>>;
  /** Labels of what concerns the appendices to be printed. */
  readonly title: string;
  readonly titleHint: string;
  readonly order: string;
  readonly orders: Readonly<Record<"list" | "rank", string>>;
  readonly signature: string;
  /** How units stand to each other. */
  readonly standing: string;
  readonly by: string;
  readonly bys: Readonly<Record<"exact" | "published", string>>;
  readonly ties: string;
  readonly tied: Readonly<Record<"competition" | "dense", string>>;
  /** What tells units with the same index apart; nothing does where they tie. */
  readonly breaks: string;
  /** Asked of the units that are still equal; `place` counts from 2. */
  readonly nextBreak: (place: number) => string;
  readonly tie: string;
  readonly stillTie: string;
  readonly breakBy: (tie: TieBreak) => string;
}

/** What is said of a set of criteria that the workbook keeps. */
export interface RankCriteriaWords {
  readonly heading: string;
  readonly by: (title: string) => string;
  readonly sample: string;
  readonly more: (count: number) => string;
  /** On which dossiers the on-time rate is measured. */
  readonly onTime: string;
  readonly onTimeAsSet: string;
  readonly onTimeBy: (definition: OnTimeSaid) => string;
  /** Which definition the criteria give. */
  readonly onTimeNow: (definition: OnTimeSaid) => string;
}

/** A definition of the on-time rate: its name, its Vietnamese wording, and who measures so. */
export interface OnTimeSaid {
  readonly basis: OnTimeBasis;
  readonly definition: string;
  readonly usedBy: string;
}

/** Sentences ready for a report. */
export interface RankSentencesWords {
  readonly heading: string;
  readonly lead: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyAll: string;
  /** What is copied with that button. */
  readonly all: string;
  /** Said aloud once a text lies on the clipboard. */
  readonly haveCopied: (title: string) => string;
  /** Said where the computer does not let us: the text is selected and waits for the keys. */
  readonly byHand: string;
}

/** The sentences of the browser page around the pane. */
export interface WorkbenchWords {
  readonly product: string;
  readonly samples: string;
  readonly sample: Readonly<Record<"bach-thong-2023" | "tu-ky-2022", string>>;
  readonly open: string;
  readonly drop: string;
  readonly opening: (file: string) => string;
  /** Which file could not be opened, why, and which one stays open, if any. */
  readonly notOpened: (file: string, reason: string, kept: string | null) => string;
  readonly save: string;
  readonly nothingToSave: string;
  /** What stands behind the name of a saved copy, before `.xlsx`: what was done to it. */
  readonly savedSuffix: (done: readonly Task[]) => string;
  readonly saved: (file: string) => string;
  readonly leaving: LeavingWords;
  readonly unreachable: string;
  readonly pane: string;
  readonly sheets: string;
  readonly grid: (sheet: string) => string;
  readonly rowNumbers: string;
  readonly address: string;
  readonly content: string;
  readonly empty: string;
  readonly readOnly: string;
  readonly mark: (severity: Severity, count: number) => string;
}

/** Asked before another file takes the place of one with unsaved changes. */
export interface LeavingWords {
  readonly title: string;
  readonly loses: (file: string, next: string) => string;
  readonly save: string;
  readonly discard: string;
  readonly stay: string;
}
