import { lowestBottoms, mergedAreas, rowsToDraw, type Area } from "../../src/workbench/areas";

const WIDE: Area = { top: 1, left: 1, bottom: 1, right: 5 };
const HEAD: Area = { top: 5, left: 1, bottom: 6, right: 1 };
const DEEP: Area = { top: 5, left: 3, bottom: 40, right: 3 };
const AREAS = [WIDE, HEAD, DEEP];

test("a cell lies in the merged area that covers it, or stands alone", () => {
  const mergedAt = mergedAreas(AREAS);
  expect(mergedAt(1, 3)).toBe(WIDE);
  expect(mergedAt(6, 1)).toBe(HEAD);
  expect(mergedAt(6, 2)).toBeUndefined();
});

test("an area that reaches into the window is drawn from its first row, and the selected row is kept", () => {
  expect(rowsToDraw([20, 21, 22], AREAS, 99)).toEqual([5, 20, 21, 22, 99]);
});

test("a row knows how far down the areas reach that begin in it", () => {
  expect([...lowestBottoms(AREAS)]).toEqual([[5, 40]]);
});
