import type { FilledOver, Obstacle } from "../../core/fill/filling";
import type { Working } from "../../core/fill/work-out";
import type { Plan } from "../../core/plan/plan";
import type { Term } from "../../core/rule/finding";

/** A cell that is filled, as it is told. */
export interface ReportedFilling {
  readonly term: Term;
  readonly over: FilledOver;
  /** What the cell shows before and after, in Vietnamese notation; empty for a blank. */
  readonly before: string;
  readonly after: string;
  readonly working: Working;
  /** The formula that goes into the cell; null for a value. */
  readonly formula: string | null;
  /** Whether a formula was asked for that would give another figure, since cells that it would read are typed as text. */
  readonly isValueInstead: boolean;
}

/** A cell that its rows would define and that stays as it is. */
export interface ReportedGap {
  readonly term: Term;
  readonly obstacle: Obstacle;
}

/** What filling one sheet would write, and what it leaves alone. Plain data. */
export interface FillReport {
  readonly sheet: string;
  /** Of what was read. */
  readonly fingerprint: string;
  /** Decimals that the sheet uses most for its rates. */
  readonly places: number;
  /** How many cells hold another figure than their rows give: denied by them, or cut. */
  readonly held: { readonly differing: number; readonly cut: number };
  readonly fillings: readonly ReportedFilling[];
  readonly gaps: readonly ReportedGap[];
  readonly plan: Plan;
}
