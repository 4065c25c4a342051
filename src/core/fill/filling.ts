import type { Decimal } from "../number/decimal";
import type { Observation } from "../rule/observation";
import type { Definition } from "./definition";
import type { Lack, Working } from "./work-out";

/** What the user decides about filling. */
export interface FillChoices {
  /** Whether figures that their own rows deny are written anew. */
  readonly differing: boolean;
  /** Whether rates that were cut are rounded again. */
  readonly cut: boolean;
  readonly as: "values" | "formulas";
  /** Decimals of rates; null for those that the sheet uses most. */
  readonly places: 0 | 1 | 2 | null;
  readonly zeroOverZero: "blank" | "zero";
}

/** What stood in a cell that is filled: nothing, a figure that its own rows deny, or a rate that was cut. */
export type FilledOver = "blank" | "differing" | "cut";

/** A cell with the figure that its own rows give. */
export interface Filling {
  readonly observation: Observation;
  readonly over: FilledOver;
  readonly definition: Definition;
  readonly value: Decimal;
  readonly working: Working;
}

/** Why a cell stays as it is. */
export type Obstacle =
  | Lack
  /** What defines it gives two figures. */
  | { readonly lack: "two-values"; readonly values: readonly string[] }
  /** Its formula is left to itself. */
  | { readonly lack: "formula" }
  /** It holds something that is no figure, or more than one. */
  | { readonly lack: "more-than-a-figure"; readonly shown: string }
  /** Other rules that hold now would be broken: it is rather one of its parts that is wrong. */
  | { readonly lack: "others-agree" };

export interface Unfilled {
  readonly observation: Observation;
  readonly obstacle: Obstacle;
}
