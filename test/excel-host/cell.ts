import type { CellLook } from "./look";
import { PLAIN_LOOK, sameLook } from "./look";

/** Where a cell leads to. */
export interface Link {
  readonly documentReference: string | null;
  readonly address: string | null;
  readonly screenTip: string | null;
}

export interface Cell {
  readonly value: string | number | boolean;
  readonly formula: string | null;
  readonly format: string;
  /** Set where text such as `#N/A` is an error and not text. */
  readonly isError: boolean;
  readonly look: CellLook;
  readonly link: Link | null;
}

export const BLANK: Cell = {
  value: "",
  formula: null,
  format: "General",
  isError: false,
  look: PLAIN_LOOK,
  link: null,
};

/** Whether a cell cannot be told from one that was never touched. */
export function isUntouched(cell: Cell): boolean {
  return (
    cell.value === "" &&
    cell.formula === null &&
    cell.format === "General" &&
    cell.link === null &&
    sameLook(cell.look, PLAIN_LOOK)
  );
}
