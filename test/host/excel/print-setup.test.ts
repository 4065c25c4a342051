import * as fc from "fast-check";
import type { DocumentSetup } from "../../../src/core/plan/plan";
import { printedArea, scaleOf } from "../../../src/host/excel/print-setup";

const SETUP: DocumentSetup = {
  ...{ orientation: "portrait", repeated: null, merges: [], breaks: [], heat: [], chart: null },
};
const CELLS = { row: 1, column: 1, height: 30, width: 4 };
/** A4 without its margins of 30 and 15 mm, in points. */
const FREE = { portrait: (165 * 72) / 25.4, landscape: (252 * 72) / 25.4 };

const scale = (orientation: "portrait" | "landscape", widths: readonly number[]) =>
  scaleOf({
    ...{ name: "Phụ lục II", setup: { ...SETUP, orientation }, widths },
    area: { ...CELLS, width: widths.length },
  });

test.each<["portrait" | "landscape", readonly number[], number]>([
  ["portrait", [30, 160, 70, 70], 100],
  ["portrait", [30, 300, 200, 200], 62],
  ["landscape", [30, 300, 200, 200], 94],
  ["portrait", [6_000], 10],
])(
  "on %s paper, columns of %j points are printed at %i percent",
  (orientation, widths, percent) => {
    expect(scale(orientation, widths)).toBe(percent);
  },
);

test("whatever the columns, they stand on the width of the paper, save where Excel shrinks no further", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("portrait" as const, "landscape" as const),
      fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 20 }),
      (orientation, widths) => {
        const percent = scale(orientation, widths);
        const needed = widths.reduce((sum, width) => sum + width, 0);
        const isShrunkMost = percent === 10;
        expect(isShrunkMost || (needed * percent) / 100 <= FREE[orientation]).toBe(true);
        expect(percent).toBeLessThanOrEqual(100);
      },
    ),
  );
});

test("what is printed reaches from A1 to the last cell, merged cell and corner of the chart", () => {
  expect(printedArea(CELLS, SETUP)).toEqual(CELLS);
  const merges = [{ row: 31, column: 1, height: 1, width: 6 }];
  expect(printedArea(CELLS, { ...SETUP, merges })).toEqual({ ...CELLS, height: 31, width: 6 });
  const figures = { row: 6, column: 3, height: 20, width: 1 };
  const chart = {
    ...{ title: "", categories: figures, series: [], axis: { from: "0", to: "100" } },
    at: { row: 2, column: 6, height: 40, width: 8 },
  };
  expect(printedArea(CELLS, { ...SETUP, chart })).toEqual({ ...CELLS, height: 41, width: 13 });
});
