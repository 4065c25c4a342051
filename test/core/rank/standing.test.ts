import fc from "fast-check";
import { ranksOf } from "../../../src/core/rank/standing";

const difference = (a: number, b: number): number => a - b;

test.each<[readonly (number | null)[], readonly (number | null)[]]>([
  [
    [90, 80, 90, 70],
    [1, 3, 1, 4],
  ],
  [
    [5, 5, 5],
    [1, 1, 1],
  ],
  [
    [70, null, 80],
    [2, null, 1],
  ],
  [[], []],
])("the values %j have the ranks %j", (values, ranks) => {
  expect(ranksOf(values, difference, "competition")).toEqual(ranks);
});

test("a rank is one more than the number of better values, as RANK.EQ has it", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (values) => {
      const better = values.map((value) => 1 + values.filter((other) => other > value).length);
      expect(ranksOf(values, difference, "competition")).toEqual(better);
    }),
  );
});

test("dense ranks skip none behind equals", () => {
  expect(ranksOf([90, 80, 90, null, 70], difference, "dense")).toEqual([1, 2, 1, null, 3]);
});
