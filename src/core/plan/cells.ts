import { addressOf } from "../sheet/address";
import type { Area } from "../sheet/area";

/** A cell of a rectangle: its offsets within it, and its address. */
export interface CellOf {
  readonly down: number;
  readonly right: number;
  readonly address: string;
}

/** The cells of an area in reading order. */
export function cellsOf({ row, column, height, width }: Area): readonly CellOf[] {
  return Array.from({ length: height }, (_, down) =>
    Array.from({ length: width }, (__, right) => ({
      down,
      right,
      address: addressOf(row + down, column + right),
    })),
  ).flat();
}
