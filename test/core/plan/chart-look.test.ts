import * as fc from "fast-check";
import {
  CHART_TEXT_SIZE,
  chartTextSize,
  isStacked,
  wordsOn,
} from "../../../src/core/plan/chart-look";
import type { OwnChart } from "../../../src/core/plan/plan";

const chart = (units: number, rows: number, series = 1): OwnChart => {
  const column = { row: 6, column: 3, height: units, width: 1 };
  return {
    ...{ title: "Chỉ số", categories: column, axis: { from: "0", to: "100" } },
    series: Array.from({ length: series }, () => ({ name: "Tốt", area: column, color: "#2E75B6" })),
    at: { row: 2, column: 6, height: rows, width: 8 },
  };
};

test("one series is a bar by itself, several are one bar piece by piece", () => {
  expect([1, 2].map((series) => isStacked(chart(23, 30, series)))).toEqual([false, true]);
});

test.each([
  [8, 30, 11],
  [23, 23, 11],
  [60, 30, 6],
  [3_321, 30, 6],
])("words beside %i bars on %i rows have %i points", (units, rows, size) => {
  expect(chartTextSize(chart(units, rows), 18)).toBe(size);
});

test("words have a size that can be read, however many bars there are", () => {
  const count = fc.integer({ min: 0, max: 5_000 });
  fc.assert(
    fc.property(count, count, (units, rows) => {
      const size = chartTextSize(chart(units, rows), 18);
      expect(size).toBeGreaterThanOrEqual(CHART_TEXT_SIZE.least);
      expect(size).toBeLessThanOrEqual(CHART_TEXT_SIZE.most);
    }),
  );
});

test.each([
  ["#FFFFFF", "#000000"],
  ["#DDEBF7", "#000000"],
  ["#1F4E79", "#FFFFFF"],
  ["#C00000", "#FFFFFF"],
])("words on %s are %s", (color, words) => {
  expect(wordsOn(color)).toBe(words);
});
