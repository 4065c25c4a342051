import type { Plan } from "../../core/plan/plan";
import type { RankedGroup, RankedUnit } from "../../core/rank/ranked";
import type { RankingFinding } from "../../core/rank/finding";

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
  /** The table's own total, null where it has none. */
  readonly points: string | null;
  readonly index: string;
  readonly rank: string;
  readonly change: string;
  readonly class: string;
  readonly reason: string;
}

/** What the ranking of one sheet gives, and what would be written beside its table. Plain data. */
export interface RankReport {
  readonly sheet: string;
  /** The id of the class profile. */
  readonly profile: string;
  readonly groups: readonly ReportedGroup[];
  readonly columns: ResultColumns;
  readonly findings: readonly RankingFinding[];
  readonly plan: Plan;
}
