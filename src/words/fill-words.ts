import type { FilledOver, Obstacle } from "../core/fill/filling";
import type { Working } from "../core/fill/work-out";

/** What is said of filling rates and totals. */
export interface FillWords {
  readonly title: string;
  readonly lead: string;
  readonly choices: string;
  /** Labels of what may be filled besides blanks, with how many cells that would be. */
  readonly besides: Readonly<Record<Exclude<FilledOver, "blank">, (count: number) => string>>;
  readonly as: string;
  readonly values: string;
  readonly formulas: string;
  readonly places: string;
  readonly placesOfSheet: (places: number) => string;
  readonly placesChosen: (places: number) => string;
  readonly zeroOverZero: string;
  readonly leaveBlank: string;
  readonly writeZero: string;
  /** Above what will be filled. */
  readonly willFill: (count: number) => string;
  readonly nothing: string;
  readonly fill: (count: number) => string;
  readonly blank: string;
  readonly from: string;
  readonly to: string;
  readonly more: (count: number) => string;
  /** A figure with how it came about: `100 × 54 ÷ 54 = 100`. */
  readonly working: (working: Working) => string;
  readonly valueInstead: string;
  /** The line under which lies what stays as it is. */
  readonly gaps: (count: number) => string;
  readonly obstacle: (obstacle: Obstacle) => string;
  /** What was filled, and what a check of the sheet said afterwards. */
  readonly done: (count: number, checked: string) => string;
  readonly changed: string;
  readonly check: string;
}
