import type { ClassProfile } from "../../../src/core/rank/profile";
import { levelOf, rulesFit } from "../../../src/core/rank/rules-fit";
import { BO_CHI_SO_766 } from "../../../src/packs/classes/bo-chi-so-766";
import { HAI_DUONG_XA_2022 } from "../../../src/packs/classes/hai-duong-xa-2022";
import { tableOf } from "./snapshot-of";

function tableOfUnits(...names: readonly string[]) {
  return tableOf([
    ["STT", "Đơn vị", "Thể chế (40 điểm)"],
    ...names.map((name, place) => [place + 1, name, 30]),
  ]);
}

const COMMUNES = tableOfUnits("Xã A", "UBND phường B", "TT C", "Đặc khu D");

function factsOf(profile: ClassProfile, year: number | null, table = COMMUNES): readonly string[] {
  return rulesFit(table, profile, year).map(({ facts }) => facts.fact);
}

describe("rules in force from 15/12/2022 to 31/12/2023", () => {
  test.each<[year: number | null, facts: readonly string[]]>([
    [2021, ["rules-of-another-time"]],
    [2022, []],
    [2023, []],
    [2024, ["rules-of-another-time"]],
    [2025, ["rules-of-another-time"]],
    [null, []],
  ])("a table of %p: %j", (year, facts) => {
    expect(factsOf(HAI_DUONG_XA_2022, year)).toEqual(facts);
  });

  test("are told with their dates and the year of the table, as a notice", () => {
    expect(rulesFit(COMMUNES, HAI_DUONG_XA_2022, 2025)).toMatchObject([
      {
        severity: "notice",
        facts: { from: "2022-12-15", to: "2023-12-31", year: 2025, title: HAI_DUONG_XA_2022.title },
      },
    ]);
  });
});

test("rules with open dates hold for any year, those with an open end for every later one", () => {
  const open = { ...HAI_DUONG_XA_2022, inForce: { from: null, to: null } };
  expect(factsOf(open, 1999)).toEqual([]);
  expect(factsOf(BO_CHI_SO_766, 2030)).toEqual([]);
  expect(factsOf(BO_CHI_SO_766, 2021)).toEqual(["rules-of-another-time"]);
});

test.each<[names: readonly string[], level: "xa" | "huyen" | null]>([
  [["Xã A", "UBND phường B", "TT C", "Đặc khu D"], "xa"],
  [["Sở Nội vụ", "Ban Dân tộc", "Văn phòng UBND tỉnh"], "huyen"],
  [["Huyện A", "Thị xã B", "TP C", "Quận D"], "huyen"],
  [["Xã A", "Huyện B"], null],
  [["Xã A", "Tứ Kỳ"], null],
  [["Cộng Lạc"], null],
])("units called %j are of level %p", (names, level) => {
  expect(levelOf(tableOfUnits(...names))).toBe(level);
});

test("rules for communes are told where all units are departments, and rules for any level never", () => {
  const departments = tableOfUnits("Sở Nội vụ", "Sở Tài chính");
  expect(factsOf(HAI_DUONG_XA_2022, null, departments)).toEqual(["rules-of-another-level"]);
  expect(factsOf(BO_CHI_SO_766, null, departments)).toEqual([]);
  expect(factsOf(HAI_DUONG_XA_2022, null)).toEqual([]);
});
