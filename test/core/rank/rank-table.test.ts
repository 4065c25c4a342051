import fc from "fast-check";
import { rankingFindings } from "../../../src/core/rank/findings";
import { rankTable, type ClassRule } from "../../../src/core/rank/rank-table";
import type { RankedUnit } from "../../../src/core/rank/ranked";
import type { UnitTable } from "../../../src/core/rank/table";
import { BO_CHI_SO_766 } from "../../../src/packs/classes/bo-chi-so-766";
import { HAI_DUONG_XA_2022 } from "../../../src/packs/classes/hai-duong-xa-2022";
import { tableOf, type Typed } from "./snapshot-of";

const RULE = { profile: HAI_DUONG_XA_2022, choices: [] };
const MAXIMA = [20, 30, 50];
const HEADING: readonly Typed[] = [
  "STT",
  "Đơn vị",
  "Thể chế (20 điểm)",
  "Tài chính công (30 điểm)",
  "Chính quyền số (50 điểm)",
];

type Points = readonly (number | string | null)[];

function ranked(
  units: readonly (readonly [string, Points])[],
  previous: readonly (readonly [string, Points])[] | null = null,
): readonly RankedUnit[] {
  const sheet = (rows: readonly (readonly [string, Points])[]): readonly (readonly Typed[])[] => [
    HEADING,
    ...rows.map(([name, points], place) => [place + 1, name, ...points]),
  ];
  const before = previous === null ? null : tableOf(sheet(previous));
  return rankTable(tableOf(sheet(units)), before, RULE).flatMap((group) => group.units);
}

test("the index is the exact share of the maxima and ranks are taken before it is rounded", () => {
  const units = ranked([
    ["Xã A", [15, 20, 45.001]],
    ["Xã B", [15, 20, 45.002]],
    ["Xã C", [15, 20, 45.002]],
  ]);
  expect(units.map(({ index, rank }) => [index, rank])).toEqual([
    ["80.00", 3],
    ["80.00", 1],
    ["80.00", 1],
  ]);
});

test("the maxima need not add up to 100", () => {
  const table = tableOf([
    ["Đơn vị", "Thể chế (10 điểm)", "Tài chính công (5 điểm)", "Tổng"],
    ["Xã A", 6, 4, 10],
  ]);
  const [unit] = rankTable(table, null, RULE).flatMap((group) => group.units);
  expect(unit).toMatchObject({ points: "10", index: "66.67" });
});

test("binary noise breaks no tie: 0,1 + 0,2 is 0,3", () => {
  const units = ranked([
    ["Xã A", [0.1, 0.2, 30]],
    ["Xã B", [0.3, 0, 30]],
  ]);
  expect(units.map(({ rank }) => rank)).toEqual([1, 1]);
});

test("a unit with a blank has no rank, and the others are ranked without it", () => {
  const units = ranked([
    ["Xã A", [20, null, 50]],
    ["Xã B", [10, 20, 30]],
    ["Xã C", [12, "chưa chấm", 40]],
    ["Xã D", [11, 20, 30]],
  ]);
  expect(units.map(({ rank }) => rank)).toEqual([null, 2, null, 1]);
  expect(units[0]).toMatchObject({
    points: null,
    index: null,
    class: null,
    open: null,
    missing: [{ field: "Tài chính công", cell: "D2", text: "" }],
  });
  expect(units[2]?.missing).toEqual([{ field: "Tài chính công", cell: "D4", text: "chưa chấm" }]);
});

test("each field has its own percentage and rank", () => {
  const [a] = ranked([
    ["Xã A", [15, 10, 45]],
    ["Xã B", [10, 20, 45]],
  ]);
  expect(a?.fields.map(({ percent, rank }) => [percent, rank])).toEqual([
    ["75.00", 1],
    ["33.33", 2],
    ["90.00", 1],
  ]);
});

test("a change of rank is the previous rank less the present one, for the table and for each field", () => {
  const now = ranked(
    [
      ["Xã Hà Kỳ", [10, 20, 45]],
      ["Xã B", [15, 10, 40]],
      ["Xã Mới", [1, 1, 1]],
    ],
    [
      ["UBND xã B", [20, 30, 50]],
      ["Hà Kỳ", [1, 2, 3]],
    ],
  );
  expect(now.map(({ rank, previousRank, rankChange }) => [rank, previousRank, rankChange])).toEqual(
    [
      [1, 2, 1],
      [2, 1, -1],
      [3, null, null],
    ],
  );
  expect(now[0]?.fields.map(({ rankChange }) => rankChange)).toEqual([0, 1, 1]);
});

describe("the smallest gain to the next class", () => {
  test.each<[string, Points, object | null]>([
    [
      "is the field's where a field is too low",
      [20, 15, 50],
      { class: "Hoàn thành tốt nhiệm vụ", gain: "6", index: null },
    ],
    [
      "is the index's where only the index is too low",
      [14, 21, 35],
      { class: "Hoàn thành tốt nhiệm vụ", gain: "10.01", index: "80.01", fields: [] },
    ],
    [
      "is the larger of the two where both are, since points of a field count twice",
      [9, 30, 40],
      { class: "Hoàn thành nhiệm vụ", gain: "1", index: null },
    ],
    ["is none at the top", [20, 30, 50], null],
    ["is none where the text leaves the class open", [10, 20, 25], null],
  ])("%s", (_, points, expected) => {
    const [unit] = ranked([["Xã A", points]]);
    if (expected === null) expect(unit?.toNextClass).toBeNull();
    else expect(unit?.toNextClass).toMatchObject(expected);
  });
});

test("a gain is told in percentage points too: 62,86 % to 70 % is 7,14", () => {
  const table = tableOf([
    ["Đơn vị", "Tài chính công (14 điểm)", "Chính quyền số (86 điểm)"],
    ["Xã A", 8.8, 80],
    ["Xã B", 10.7, 69.2],
  ]);
  const [low, short] = rankTable(table, null, RULE).flatMap(({ units }) => units);
  expect(low?.toNextClass).toEqual({
    class: "Hoàn thành tốt nhiệm vụ",
    gain: "1",
    index: null,
    indexLacks: null,
    fields: [{ field: "Tài chính công", gain: "1", needs: "70", lacks: "7.14" }],
  });
  expect(short).toMatchObject({
    index: "79.90",
    toNextClass: { gain: "0.11", indexLacks: "0.11" },
  });
});

test("the index is also given cut at ten decimals, and how far it may err", () => {
  const units = ranked([
    ["Xã A", [10, 20, 30.001]],
    ["Xã B", [10, 20, 30]],
  ]);
  expect(units.map(({ exactIndex, stability }) => [exactIndex, stability])).toEqual([
    ["60.0010000000", "0.000"],
    ["60.0000000000", "0.000"],
  ]);
  expect(ranked([["Xã A", [10, 20, 30]]])[0]?.stability).toBeNull();
});

describe("a unit's own maximum, where a criterion that does not apply was taken out", () => {
  const table = tableOf([
    ["Đơn vị", "Thể chế (20 điểm)", "Tài chính công (80 điểm)"],
    ["Ban Dân tộc", 14, 54.32],
    ["Sở A", 14, 60],
    ["Sở B", null, 60],
  ]);
  const withMaximum = (unit: number, field: number, max: bigint): UnitTable => ({
    ...table,
    units: table.units.map((each, place) => ({
      ...each,
      points: each.points.map((cell, at) =>
        place === unit && at === field ? { ...cell, max: { units: max, places: 0 } } : cell,
      ),
    })),
  });

  test("is what its points are taken of: 68,32 of 84 is 81,33 %", () => {
    const [ban, so] = rankTable(withMaximum(0, 1, 64n), null, RULE).flatMap(({ units }) => units);
    expect(ban).toMatchObject({ points: "68.32", index: "81.33", rank: 1 });
    expect(ban?.fields[1]).toMatchObject({ max: "64", percent: "84.88", rank: 1 });
    expect(so).toMatchObject({ index: "74.00", rank: 2 });
  });

  test("leaves a field out altogether where nothing of it is left, and its blank lacks nothing", () => {
    const given = withMaximum(2, 0, 0n);
    const so = rankTable(given, null, RULE).flatMap(({ units }) => units)[2];
    expect(so).toMatchObject({
      index: "75.00",
      rank: 1,
      missing: [],
      class: "Hoàn thành nhiệm vụ",
    });
    expect(so?.fields[0]).toMatchObject({ max: "0", percent: null, rank: null });
    const rule = { ...RULE, profile: { ...HAI_DUONG_XA_2022, level: "any" } as const };
    expect(rankingFindings(given, rule)).toEqual([]);
    expect(rankingFindings(table, rule)).toMatchObject([{ facts: { fact: "no-points" } }]);
  });

  test("is what points may not pass", () => {
    expect(rankingFindings(withMaximum(0, 1, 54n), RULE)[0]?.facts).toMatchObject({
      fact: "above-maximum",
      points: "54.32",
      max: "54",
    });
  });
});

describe("sanctions and quotas", () => {
  const table = tableOf([
    ["Mã", "Đơn vị", "Nhóm", "Thể chế (20 điểm)", "Tài chính công (80 điểm)"],
    ["1", "Xã A", "Xã", 19, 76],
    ["2", "Xã B", "Xã", 19, 75],
    ["3", "Xã C", "Xã", 19, 75],
    ["4", "Xã D", "Xã", 15, 30],
    ["5", "Xã E", "Xã", 13, 60],
    ["6", "Sở F", "Sở", 19, 76],
  ]);
  const told = (rule: ClassRule): readonly (readonly unknown[])[] =>
    rankTable(table, null, rule)
      .flatMap(({ units }) => units)
      .map((unit) => [unit.class, unit.heldDown?.by ?? null, unit.toNextClass?.gain ?? null]);
  const rule = { profile: BO_CHI_SO_766, choices: [] };

  test("are applied after index and fields, a quota to each group by itself", () => {
    expect(told({ ...rule, quota: { percent: "40" } })).toEqual([
      ["Xuất sắc", null, null],
      ["Tốt", "quota", null],
      ["Tốt", "quota", null],
      ["Yếu", null, "5"],
      ["Khá", null, "7"],
      ["Tốt", "quota", null],
    ]);
  });

  test("leave the highest class to the units that no sanction took out of it", () => {
    const sanctions = [
      { unit: "1", effect: { kind: "one-class-down" }, reason: "Kỷ luật" },
      { unit: "Xã E", effect: { kind: "at-most", class: "Tốt" }, reason: "Chậm báo cáo" },
    ] as const;
    expect(told({ ...rule, sanctions, quota: { percent: "40" } }).slice(0, 5)).toEqual([
      ["Tốt", "sanction", null],
      ["Xuất sắc", null, null],
      ["Xuất sắc", null, null],
      ["Yếu", null, "5"],
      ["Khá", null, "7"],
    ]);
  });

  test("are the profile's own unless the rule has others or none", () => {
    const profile = { ...BO_CHI_SO_766, quota: { percent: "0" } };
    expect(told({ ...rule, profile })[0]).toEqual(["Tốt", "quota", null]);
    expect(told({ ...rule, profile, quota: null })[0]).toEqual(["Xuất sắc", null, null]);
  });

  test("that name no unit of the table or no class are told", () => {
    const sanctions = [
      { unit: "Xã Z", effect: { kind: "lowest" }, reason: "Kỷ luật" },
      { unit: "Xã A", effect: { kind: "at-most", class: "Giỏi" }, reason: "Kỷ luật" },
    ] as const;
    expect(rankingFindings(table, { ...rule, sanctions }).map(({ facts }) => facts)).toEqual([
      { fact: "sanction-without-unit", unit: "Xã Z" },
      { fact: "sanction-without-class", unit: "Xã A", class: "Giỏi" },
    ]);
  });
});

test("a sanction of no unit or of no class is told at its own cell on its own sheet", () => {
  const cells = { unit: "'Khống chế'!B3", effect: "'Khống chế'!C3" };
  const sanctions = [
    { unit: "Xã Z", effect: { kind: "lowest" }, reason: "Kỷ luật", cells },
    { unit: "Xã A", effect: { kind: "at-most", class: "Giỏi" }, reason: "Kỷ luật", cells },
  ] as const;
  const table = tableOf([
    ["STT", "Đơn vị", "Thể chế (100 điểm)"],
    [1, "Xã A", 70],
  ]);
  const rule = { profile: HAI_DUONG_XA_2022, choices: [], sanctions };
  expect(rankingFindings(table, rule).map((finding) => finding.cells)).toEqual([
    ["'Khống chế'!B3"],
    ["'Khống chế'!C3"],
  ]);
});

test("codes that stand twice are told, and one name under two codes is not", () => {
  const table = tableOf([
    ["Mã", "Đơn vị", "Thể chế (20 điểm)", "Tài chính công (80 điểm)"],
    ["02677", "Xã Tân Tiến", 19, 76],
    ["02680", "Xã Tân Tiến", 19, 71],
    [2680, "Xã A", 19, 72],
  ]);
  expect(rankingFindings(table, RULE).map(({ facts }) => facts)).toEqual([
    { fact: "same-code", code: "02680", count: 2 },
  ]);
});

const unitPoints = fc.tuple(
  ...MAXIMA.map((max) => fc.integer({ min: 0, max: max * 4 }).map((quarter) => quarter / 4)),
);
const someUnits = fc.array(unitPoints, { minLength: 1, maxLength: 6 });

function named(points: readonly Points[]): readonly (readonly [string, Points])[] {
  return points.map((entry, place) => [`Xã ${place}`, entry]);
}

test("the order of the rows never changes a rank or a class", () => {
  fc.assert(
    fc.property(
      someUnits.chain((units) => {
        const rows = named(units);
        return fc.tuple(
          fc.constant(rows),
          fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length }),
        );
      }),
      ([rows, shuffled]) => {
        const standing = (given: typeof rows): ReadonlyMap<string, readonly unknown[]> =>
          new Map(ranked(given).map((unit) => [unit.unit, [unit.rank, unit.index, unit.class]]));
        expect(new Map([...standing(shuffled)].sort())).toEqual(
          new Map([...standing(rows)].sort()),
        );
      },
    ),
  );
});

test("more points never lower a rank, and every index lies between 0 and 100", () => {
  fc.assert(
    fc.property(someUnits, fc.nat(), (units, at) => {
      const chosen = at % units.length;
      const more = units.map((points, place) =>
        place === chosen
          ? points.map((value, field) => Math.min(value + 1, MAXIMA[field] ?? 0))
          : points,
      );
      const before = ranked(named(units));
      const after = ranked(named(more));
      expect(after[chosen]?.rank).toBeLessThanOrEqual(before[chosen]?.rank ?? 0);
      for (const { index } of before) {
        expect(Number(index)).toBeGreaterThanOrEqual(0);
        expect(Number(index)).toBeLessThanOrEqual(100);
      }
    }),
  );
});

test("the gain that is told does reach the next class", () => {
  fc.assert(
    fc.property(unitPoints, (points) => {
      const [unit] = ranked([["Xã A", points]]);
      fc.pre(unit !== undefined && unit.toNextClass !== null);
      const { gain, class: next } = unit.toNextClass;
      const [after] = ranked([["Xã A", liftedBy(unit, Number(gain))]]);
      expect(after?.class).toBe(next);
    }),
  );
});

/** The unit's points with `gain` more: to the low fields what they need, and the rest wherever there is room. */
function liftedBy(unit: RankedUnit, gain: number): readonly number[] {
  const needed = new Map(
    unit.toNextClass?.fields.map(({ field, gain: part }) => [field, Number(part)]),
  );
  let rest = gain - [...needed.values()].reduce((total, part) => total + part, 0);
  return unit.fields.map(({ field, points, max }) => {
    const own = Number(points) + (needed.get(field) ?? 0);
    const extra = Math.max(0, Math.min(rest, Number(max) - own));
    rest -= extra;
    return Math.round((own + extra) * 1000) / 1000;
  });
}
