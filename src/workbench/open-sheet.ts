import type { Grid } from "../core/sheet/grid";
import type { DrawnLook } from "./look";

/** A sheet of the open file: what it holds and how it looks. */
export interface OpenSheet {
  readonly sheet: string;
  readonly grid: Grid;
  readonly look: DrawnLook;
}
