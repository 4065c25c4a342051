import fc from "fast-check";
import { rankTable } from "../../../src/core/rank/rank-table";
import type { RankedUnit } from "../../../src/core/rank/ranked";
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
