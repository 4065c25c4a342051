import fc from "fast-check";
import {
  frozenRound,
  frozenSheet,
  readFrozenRound,
} from "../../../../src/jobs/rank/sheets/frozen-round";
import { samePlaces, type UnitIdentity } from "../../../../src/jobs/rank/sheets/same-units";
import { HAI_DUONG_XA_2022 } from "../../../../src/packs/classes/hai-duong-xa-2022";
import { adjusted, grid, OPTIONS, rankedRows, readAgain, WORDS } from "./ranked";

function unit(name: string, code: string | null = null, group: string | null = null): UnitIdentity {
  return { unit: name, code, group };
}

describe("a unit of two rounds is the same", () => {
  test.each<[string, UnitIdentity[], UnitIdentity[], (number | null)[]]>([
    ["by its code, however it is called", [unit("Xã Mới", "02677")], [unit("Xã Cũ", "2677")], [0]],
    ["by its name where a round has no codes", [unit("Xã A", "1")], [unit("xã a")], [0]],
    [
      "by its name within its group",
      [unit("Xã A", null, "Khối 1"), unit("Xã A", null, "Khối 2")],
      [unit("Xã A", null, "Khối 2"), unit("Xã A", null, "Khối 1")],
      [1, 0],
    ],
    [
      "by its name where a group is called otherwise now",
      [unit("Xã A", null, "Khối xã")],
      [unit("Xã A", null, "Các xã")],
      [0],
    ],
  ])("%s", (_, units, others, places) => {
    expect(samePlaces(units, others)).toEqual(places);
  });
});

describe("two units are not one", () => {
  test.each<[string, UnitIdentity[], UnitIdentity[], (number | null)[]]>([
    ["where they have two codes", [unit("Xã A", "1")], [unit("Xã A", "2")], [null]],
    [
      "where one of that name stands in each of two groups and the round before has one",
      [unit("Xã A", null, "Khối 1"), unit("Xã A", null, "Khối 2")],
      [unit("Xã A", null, "Khối 1")],
      [0, null],
    ],
    ["where nothing tells them apart", [unit("Xã A"), unit("Xã A")], [unit("Xã A")], [null, null]],
  ])("%s", (_, units, others, places) => {
    expect(samePlaces(units, others)).toEqual(places);
  });
});

test("no unit is the same as two others, and the order of a round does not matter", () => {
  const anyUnit = fc.record({
    unit: fc.constantFrom("Xã A", "Xã B", "Phường A", "Xã C"),
    code: fc.constantFrom(null, "1", "02", "3"),
    group: fc.constantFrom(null, "Khối 1", "Khối 2"),
  });
  const anyRound = fc.array(anyUnit, { maxLength: 7 });
  fc.assert(
    fc.property(anyRound, anyRound, (units, others) => {
      const places = samePlaces(units, others);
      const found = places.filter((place) => place !== null);
      expect(new Set(found).size).toBe(found.length);
      const turned = samePlaces(units, others.toReversed()).map((place) =>
        place === null ? null : others.length - 1 - place,
      );
      expect(turned).toEqual(places);
    }),
    { numRuns: 300 },
  );
});

test("units of one name in two groups are compared each with itself, and codes are kept with a round", () => {
  const rows = (points: number) => [
    ["TT", "Mã", "Đơn vị", "Nhóm", "Thể chế (tối đa 100 điểm)"],
    [1, "02677", "Xã Hòa Bình", "Khối 1", 80],
    [2, "02678", "Xã Hòa Bình", "Khối 2", points],
  ];
  const before = rankedRows(rows(70));
  const sheet = frozenSheet("Chốt lần 1", before, HAI_DUONG_XA_2022, OPTIONS, WORDS);
  const frozen = readFrozenRound(readAgain(sheet), WORDS);
  expect(frozen).toEqual(frozenRound(before));
  if (frozen === null) throw new Error("the round was not read");
  const table = grid(adjusted(frozen, rankedRows(rows(75))));
  expect(table[3]?.slice(0, 4)).toEqual(["TT", "Mã", "Đơn vị", "Nhóm"]);
  expect(table[5]?.slice(0, 6)).toEqual(["1", "02678", "Xã Hòa Bình", "Khối 2", "70", "75"]);
  expect(table[6]?.[0]).toBe("");
});
