import type { FaultyFormula, Finding, Suspect } from "../core/rule/finding";

/** A finding in words. */
export interface DescribedFinding {
  /** A few plain sentences: what, why, what to do. */
  readonly message: string;
  /** The sum as a sum: `100 × 1727 ÷ 6471 = 26,69 ≠ 23,7`. Empty where there is nothing to work out. */
  readonly arithmetic: string;
}

export interface FindingWords {
  readonly describe: (finding: Finding) => DescribedFinding;
  /** How a figure went wrong and which cell explains it, as a short phrase; empty where that is not known. */
  readonly cause: (suspect: Suspect) => string;
  /** What is wrong with the formula of a cell, as a phrase that names the cell. */
  readonly formulaFault: (cell: string, formula: FaultyFormula) => string;
  readonly fixing: FixingWords;
  /** A plain decimal (`"121737.5"`) as this language prints it. */
  readonly figure: (plain: string) => string;
}

/** What is said where a cell is put right. */
export interface FixingWords {
  /** Asked of a source figure: whether it should be this one. */
  readonly isIt: (value: string) => string;
  /** Asked where the rules do not give the value. */
  readonly whatIsIt: string;
  /** The button that puts what was typed into its cell. */
  readonly write: (cell: string) => string;
  /** Said of what is no figure. */
  readonly noFigure: string;
  /** Said of the figure that stands there already. */
  readonly asBefore: string;
  /** How a figure may have gone wrong, as a sentence. */
  readonly probably: (cause: string) => string;
  /** Above cells that have to change together. */
  readonly together: string;
  readonly more: (cells: number) => string;
  readonly moreChanges: (cells: number) => string;
  readonly fixAll: (cells: number) => string;
  readonly swap: string;
  readonly formula: string;
  readonly fixFormula: string;
  /** Said of a formula that is not written by us. */
  readonly copyFormula: string;
}
