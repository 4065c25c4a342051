import type { Snapshot } from "../../src/core/sheet/snapshot";
import { appendixSnapshot, withCell } from "../fixtures/appendices";

export interface TrueAppendix {
  readonly name: string;
  readonly snapshot: Snapshot;
}

function withCells(
  snapshot: Snapshot,
  cells: readonly (readonly [string, string | null])[],
): Snapshot {
  return cells.reduce((sheet, [cell, value]) => withCell(sheet, cell, value), snapshot);
}

/** The real appendices with the wrong figures put right, so that every error on them is one that was seeded. */
export const TRUE_APPENDICES: readonly TrueAppendix[] = [
  {
    name: "Bạch Thông 2023",
    snapshot: withCells(appendixSnapshot("bach-thong"), [
      ["D131", "26,7"],
      ["D128", "100"],
      ["D118", "41,5"],
    ]),
  },
  {
    // 263 is no rate and nothing tells the true one; 3789 cannot have been resolved of 3192.
    name: "Quảng Hòa 2022",
    snapshot: withCells(appendixSnapshot("quang-hoa"), [
      ["D88", null],
      ["D42", "3800"],
      ["D43", "3281"],
      ["D49", "0"],
      ["D66", "20"],
    ]),
  },
];
