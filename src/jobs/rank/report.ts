import type { OwnSheet, Plan } from "../../core/plan/plan";
import type { RankedGroup, RankedUnit } from "../../core/rank/ranked";
import type { RankingFinding } from "../../core/rank/finding";
import type { EntryFault } from "../../core/criteria-sheet/read-entries";
import type { CriteriaSheetFault } from "../../core/criteria-sheet/set-fault";
import type { OnTimeBasis } from "../../core/score/criteria-set";
import type { Unjudged } from "../../core/score/result";
import type { SetFinding } from "../../core/score/set-fault";
import type { CellFault } from "../../core/written-rules/fault";
import type { ValuesInstead } from "./plan";

/** A ranked unit with what is said of it. */
export interface ReportedUnit extends RankedUnit {
  /** Why the unit has this class or none; empty where its index and fields give it without more. */
  readonly reason: string;
}

export interface ReportedGroup extends Omit<RankedGroup, "units"> {
  readonly units: readonly ReportedUnit[];
}

/** Where the results stand once the plan is written, as column letters. */
export interface ResultColumns {
  /** The table's own total, or a column of ours where it has none. */
  readonly points: string;
  readonly index: string;
  readonly rank: string;
  readonly change: string;
  readonly class: string;
  readonly reason: string;
}

/** The set that units were scored by, with all that is wrong with it and with what was entered. */
export interface ScoredBy {
  readonly set: string;
  readonly title: string;
  /** Whether something that counts was found in no signed decision. */
  readonly isSample: boolean;
  /** What its on-time rates are measured on; null where it has none, or several that differ. */
  readonly onTime: OnTimeBasis | null;
  readonly findings: readonly SetFinding[];
  readonly faults: readonly CriteriaSheetFault[];
  readonly entryFaults: readonly CellFault<EntryFault>[];
  /** The criteria, those that nothing stands below, that could not be judged for a unit. */
  readonly unjudged: readonly {
    readonly unit: string;
    readonly code: string;
    readonly name: string;
    readonly why: Unjudged;
  }[];
}

/** What the ranking of one sheet gives, and what would be written beside its table. Plain data. */
export interface RankReport {
  readonly sheet: string;
  /** The year that the sheet's name or title tells; null where neither does. */
  readonly year: number | null;
  /** The id of the class profile. */
  readonly profile: string;
  readonly groups: readonly ReportedGroup[];
  /** The previous table, ranked and classed by the same rules; null where nothing was compared. */
  readonly before: {
    readonly sheet: string;
    readonly year: number | null;
    readonly groups: readonly RankedGroup[];
  } | null;
  /** What is to be said of the criteria by which units were scored; null where points were ranked as they stood. */
  readonly criteria: ScoredBy | null;
  readonly columns: ResultColumns;
  readonly findings: readonly RankingFinding[];
  readonly plan: Plan;
  /** Results that are plain values though formulas were asked for. */
  readonly valuesInstead: readonly ValuesInstead[];
  /** The *Phiếu điểm* of every unit in the order of the table, each to be alone in a file; none where nobody asked. */
  readonly slips: readonly { readonly unit: string; readonly sheet: OwnSheet }[];
}
