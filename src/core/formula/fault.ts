import type { CellKey } from "./keys";
import type { FormulaGraph } from "./dependents";

/** What is wrong with the formula of a total or a rate. */
export type FormulaFaultKind =
  /** A part is not added: a SUM one row short */
  | "part-missing"
  /** Something is added that is no part */
  | "part-extra"
  /** A part is added twice */
  | "part-doubled"
  /** A subtotal is added as well as what it is made of */
  | "subtotal-with-parts"
  /** A part is taken off instead of added, or the reverse */
  | "wrong-sign"
  /** One cell is named where another belongs */
  | "wrong-reference"
  /** All references are off by the same rows and columns, as after a copy */
  | "shifted"
  /** Some parts are missing and others too many */
  | "wrong-parts"
  /** A bare figure is added, as when a total was made to fit */
  | "figure-added"
  /** Its own cell is among what it adds */
  | "reads-itself"
  | "ratio-inverted"
  | "wrong-numerator"
  | "wrong-denominator"
  | "hundred-missing"
  | "hundred-doubled"
  /** Multiplied by 10, 1000 or some other figure that does not belong */
  | "wrong-scale"
  /** Rounded to fewer decimals than are shown */
  | "rounding"
  /** Decimals cut instead of rounded half up */
  | "cut"
  /** Right as it is; the program that stored it had not calculated it anew */
  | "not-recalculated"
  /** A part is a figure typed as text, which a sum passes over: no formula mends that */
  | "text-part"
  /** Cells are added one by one and one holds a dash or a word, which gives an error; SUM passes over it */
  | "adds-text"
  /** Unlike the formulas on both sides, of which the same would be right here */
  | "unlike-neighbours"
  /** A figure typed where formulas stand all around */
  | "typed-over";

/** A formula with its fault mended; not yet proved. */
export interface Mending {
  readonly fault: FormulaFaultKind;
  /** What the fault is about: the missing parts, the extra ones, the wrongly named cells. */
  readonly cells: readonly CellKey[];
  /** What belongs in their place, where that is something else. */
  readonly instead: readonly CellKey[];
  readonly text: string;
}

/** Where a formula stands and how its result is shown. */
export interface Setting {
  readonly graph: FormulaGraph;
  readonly own: CellKey;
  /** Decimals of the shown result; null where it is exact. */
  readonly places: number | null;
  /** Whether the cell shows 0,983 as 98,3%. */
  readonly percent: boolean;
}

/** Whether a cell holds no figure, so that a sum passes over it. */
export function addsNothing(key: CellKey, { graph, own }: Setting): boolean {
  const value = graph.values.get(key);
  return key !== own && (value === undefined || value.kind === "blank" || value.kind === "text");
}

/** Whether a cell adds nothing now, be it a 0. */
export function isIdle(key: CellKey, setting: Setting): boolean {
  const value = setting.graph.values.get(key);
  const isZero = value?.kind === "number" && value.number.top === 0n;
  return key !== setting.own && (isZero || addsNothing(key, setting));
}
