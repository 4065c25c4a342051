import fc from "fast-check";
import { competitionRanks } from "../../../src/core/rank/standing";

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
  expect(competitionRanks(values, difference)).toEqual(ranks);
});

test("a rank is one more than the number of better values, as RANK.EQ has it", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (values) => {
      const better = values.map((value) => 1 + values.filter((other) => other > value).length);
      expect(competitionRanks(values, difference)).toEqual(better);
    }),
  );
});
