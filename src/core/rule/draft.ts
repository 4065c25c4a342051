import type { Decimal } from "../number/decimal";
import type { Basis, Cause, Finding } from "./finding";
import type { ReadRule } from "./rule";

/** One cell given another value. */
export interface Move {
  readonly code: string;
  readonly value: Decimal;
  readonly basis: Basis;
  readonly cause: Cause;
}

/** A finding before it is known which cell is to blame and what follows from what. */
export interface Draft extends Pick<
  Finding,
  "rule" | "kind" | "severity" | "cells" | "reported" | "expected" | "habit" | "facts"
> {
  /** The sheet row it is read at. */
  readonly row: number;
  /** Codes of the indicators it is about, the one to look at first in front. */
  readonly codes: readonly string[];
  /** The rule to judge again after a change; null for what is seen on one cell alone. */
  readonly read: ReadRule | null;
  /** The mend that the check knows of itself; null where that takes a diagnosis. */
  readonly remedy: Move | null;
}
