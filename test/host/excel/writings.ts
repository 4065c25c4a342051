import type { Places } from "../../../src/core/plan/standing";
import type { BlockWrite, CellWrite, Content, Writing } from "../../../src/core/plan/writing";

export const NOTHING: Writing = {
  ...{ clearFilters: [], adds: [], blocks: [], widths: [], tables: [], removes: [] },
};

export const NOWHERE: Places = { cells: [], columns: [], tables: [], whole: [] };

export const BLANK: Content = { kind: "blank" };
export const text = (words: string): Content & { readonly kind: "text" } => ({
  kind: "text",
  text: words,
});
export const figure = (digits: string): Content & { readonly kind: "number" } => ({
  kind: "number",
  digits,
});

/** A cell write that leaves all but what is named as it is. */
export function cell(change: Partial<CellWrite>): CellWrite {
  return { content: null, format: null, look: null, link: null, ...change };
}

/** A block at E2, or elsewhere. */
export function block(
  cells: readonly (readonly (Partial<CellWrite> | null)[])[],
  place: Partial<Omit<BlockWrite, "cells">> = {},
): BlockWrite {
  const all = cells.map((row) => row.map((each) => (each === null ? null : cell(each))));
  return { sheet: "Tổng hợp", row: 2, column: 5, ...place, cells: all };
}
