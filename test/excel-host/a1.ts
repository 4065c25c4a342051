import { placeOf } from "../../src/core/sheet/address";
import type { Rectangle } from "./workbook-model";

/** `"B2"` or `"B2:D9"` as a rectangle; null for anything else. */
export function rectangleOf(address: string): Rectangle | null {
  const [first = "", last = first, ...more] = address.split(":");
  const from = placeOf(first);
  const to = placeOf(last);
  if (from === null || to === null || more.length > 0) return null;
  return {
    row: Math.min(from.row, to.row) - 1,
    column: Math.min(from.column, to.column) - 1,
    height: Math.abs(to.row - from.row) + 1,
    width: Math.abs(to.column - from.column) + 1,
  };
}
