import { lossesOf, sumOfLost } from "../../../../src/jobs/rank/sheets/lost";
import { rankedRows, WORDS } from "./ranked";

const ROWS = [
  ["TT", "Đơn vị", "Thể chế (tối đa 60 điểm)", "Tài chính công (tối đa 40 điểm)"],
  [1, "Xã An Thanh", 50, 35],
  [2, "Xã Cộng Lạc", 60, 40],
];

describe("what units lost by field", () => {
  test("holds a penalty that counts besides the fields", () => {
    const { groups } = rankedRows(ROWS);
    const penalties = new Map([["Xã Cộng Lạc", "1.5"]]);
    const punished = groups.map((group) => ({
      ...group,
      units: group.units.map((unit) => ({ ...unit, penalty: penalties.get(unit.unit) ?? null })),
    }));
    const losses = lossesOf({ groups: punished }, "list", WORDS);
    expect(losses.map(({ unit, lost }) => [unit, sumOfLost(lost)])).toEqual([
      ["Xã An Thanh", "15"],
      ["Xã Cộng Lạc", "1.5"],
    ]);
    expect(losses[1]?.lost).toEqual([
      {
        ...{ code: "", criterion: "Điểm trừ", max: null, points: null, lost: "1.5" },
        ...{ figure: "", lead: "" },
      },
    ]);
  });

  test.each([["0"], [null]])("holds no penalty of %s", (penalty) => {
    const { groups } = rankedRows(ROWS);
    const units = groups.flatMap((group) => group.units).map((unit) => ({ ...unit, penalty }));
    const losses = lossesOf({ groups: [{ group: null, units }] }, "list", WORDS);
    expect(losses.map(({ lost }) => lost.length)).toEqual([2, 0]);
  });
});
