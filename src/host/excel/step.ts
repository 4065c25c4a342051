import type { Weight } from "./batches";

/** One thing to do in a batch, and about how much of a sync it takes. */
export interface Step {
  readonly weight: Weight;
  readonly take: (worksheets: Excel.WorksheetCollection) => void;
}
