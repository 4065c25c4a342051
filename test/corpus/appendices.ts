import { join } from "node:path";
import type { Severity } from "../../src/core/rule/finding";

/** A finding that a real appendix must give, at the cell to look at first. */
export interface Expected {
  readonly cell: string;
  readonly severity: Severity;
  readonly reported?: string;
  /** Null: nothing may be proposed. Left out: not asked. */
  readonly proposed?: string | null;
}

/** A real appendix with what it must give and what is true on it and must never be called an error or a warning. */
export interface RealAppendix {
  readonly name: string;
  readonly file: string;
  readonly form: string;
  readonly rows: number;
  readonly must: readonly Expected[];
  /** Cells that may be the first cell of a notice at most. */
  readonly mustNot: readonly string[];
}

const FOLDER = join(__dirname, "..", "fixtures", "appendices");

const BACH_THONG = {
  form: "huyen",
  rows: 121,
  must: [
    { cell: "D131", severity: "error", reported: "23.7", proposed: "26.7" },
    { cell: "D128", severity: "error", reported: "71", proposed: "100" },
    { cell: "D118", severity: "notice", reported: "41.4" },
    { cell: "E127", severity: "notice", reported: "24" },
    { cell: "D53", severity: "notice" },
    { cell: "A74", severity: "notice" },
    { cell: "D9", severity: "notice", proposed: "100" },
  ],
  // 371 = 257 + 114, 98,3, 99,8, 69 from 84.014/121.737, 264 = 52 + 212, 34 = 1 + 33, the 0/0 rates, 05 with 02 + 02 + 01.
  mustNot: ["D44", "D52", "D55", "D100", "D129", "D66", "D29", "D36", "D98", "D120"],
} as const;

const QUANG_HOA = {
  form: "xa",
  rows: 92,
  must: [
    { cell: "D88", severity: "error", reported: "263", proposed: null },
    { cell: "D47", severity: "warning", reported: "3789" },
    { cell: "D66", severity: "warning", reported: "21" },
    { cell: "D12", severity: "notice" },
  ],
  // 3192 = 2673 + 0 + 340 + 179 and its parts; the parts of 3789.
  mustNot: ["D42", "D43", "D44", "D45", "D46", "D48", "D50", "D51"],
} as const;

/** The real appendices in every typing they are kept in. */
export const REAL_APPENDICES: readonly RealAppendix[] = [
  { name: "Bạch Thông 2023, text", file: join(FOLDER, "bach-thong-2023-text.xlsx"), ...BACH_THONG },
  { name: "Bạch Thông 2023, vi", file: join(FOLDER, "bach-thong-2023-vi.xlsx"), ...BACH_THONG },
  { name: "Quảng Hòa 2022, text", file: join(FOLDER, "quang-hoa-2022-text.xlsx"), ...QUANG_HOA },
  { name: "Quảng Hòa 2022, vi", file: join(FOLDER, "quang-hoa-2022-vi.xlsx"), ...QUANG_HOA },
];
