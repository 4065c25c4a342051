import fc from "fast-check";
import { countingIn } from "../../../src/core/rank/besides";
import type { RankingFacts } from "../../../src/core/rank/finding";
import { rankingFindings } from "../../../src/core/rank/findings";
import { isBonusHeading, isPenaltyHeading } from "../../../src/core/rank/headings";
import { rankTable } from "../../../src/core/rank/rank-table";
import type { RankedUnit } from "../../../src/core/rank/ranked";
import { HAI_DUONG_XA_2022 } from "../../../src/packs/classes/hai-duong-xa-2022";
import { tableOf, type Typed } from "./snapshot-of";

const RULE = { profile: HAI_DUONG_XA_2022, choices: [] };
const FIELDS = ["Đơn vị", "Thể chế (40 điểm)", "Tài chính công (60 điểm)"];
const BESIDES = [...FIELDS, "Điểm thưởng", "Điểm trừ"];
const TOTAL = [...BESIDES, "Tổng điểm"];

function ranked(rows: readonly (readonly Typed[])[]): readonly RankedUnit[] {
  return rankTable(tableOf(rows), null, RULE).flatMap(({ units }) => units);
}

function found(rows: readonly (readonly Typed[])[]) {
  return rankingFindings(tableOf(rows), RULE).filter(({ facts }) => facts.fact !== "maxima-sum");
}

test.each([
  ["Điểm trừ"],
  ["Điểm phạt"],
  ["Tổng điểm trừ"],
  ["ĐIỂM TRỪ (tối đa 5 điểm)"],
  ["Trừ điểm"],
])("%p heads a penalty", (heading) => {
  expect(isPenaltyHeading(heading)).toBe(true);
  expect(isBonusHeading(heading)).toBe(false);
});

test.each([
  ["Điểm bị trừ"],
  ["Điểm tự chấm"],
  ["Lý do trừ điểm"],
  ["Tổng điểm"],
  ["Điểm thưởng"],
  ["Trường học"],
])("%p heads none", (heading) => {
  expect(isPenaltyHeading(heading)).toBe(false);
});

describe("bonus and penalty without a maximum", () => {
  test("count where the table has no total", () => {
    const units = ranked([BESIDES, ["Xã A", 30, 50, 1.5, 0.25], ["Xã B", 30, 50, null, null]]);
    expect(
      units.map(({ points, index, rank, bonus, penalty }) => [points, index, rank, bonus, penalty]),
    ).toEqual([
      ["81.25", "81.25", 1, "1.5", "0.25"],
      ["80", "80.00", 2, null, null],
    ]);
  });

  test.each<[string, Typed]>([
    ["with a minus", -2],
    ["without one", 2],
    ["as text", "−2"],
  ])("a penalty typed %s is taken off", (_, typed) => {
    const [unit] = ranked([BESIDES, ["Xã A", 30, 50, 1, typed]]);
    expect([unit?.points, unit?.penalty]).toEqual(["79", "2"]);
  });

  test("count where the totals hold them, and no total is wrong then", () => {
    const rows = [TOTAL, ["Xã A", 30, 50, 1.5, 0.5, 81], ["Xã B", 30, 40, 0, 2, 68]];
    expect(ranked(rows).map(({ points }) => points)).toEqual(["81", "68"]);
    expect(found(rows).map(({ facts }) => facts)).toEqual([
      {
        ...{ fact: "besides", kinds: ["bonus", "penalty"], count: true },
        totals: { units: 2, alone: 0, together: 2 },
      },
    ]);
  });

  test("do not count where the totals leave them out; the table has no columns of them then", () => {
    const rows = [TOTAL, ["Xã A", 30, 50, 1.5, 0.5, 80], ["Xã B", 30, 40, null, null, 70]];
    expect(ranked(rows).map(({ points, bonus }) => [points, bonus])).toEqual([
      ["80", null],
      ["70", null],
    ]);
    const { columns, units } = tableOf(rows);
    expect(columns).not.toHaveProperty("bonus");
    expect(columns).not.toHaveProperty("penalty");
    expect(units[0]?.besides).toBeUndefined();
    expect(found(rows).map(({ facts }) => facts)).toEqual([
      {
        ...{ fact: "besides", kinds: ["bonus", "penalty"], count: false },
        totals: { units: 1, alone: 1, together: 0 },
      },
    ]);
  });

  test("count where as many totals hold them as leave them out, and the other totals are told", () => {
    const rows = [TOTAL, ["Xã A", 30, 50, 1.5, null, 81.5], ["Xã B", 30, 40, 1, null, 70]];
    expect(ranked(rows).map(({ points }) => points)).toEqual(["81.5", "71"]);
    const [wrong] = found(rows);
    expect(wrong).toMatchObject({
      ...{ severity: "error", reported: "70", expected: "71" },
      cells: ["F3", "B3", "C3", "D3", "E3"],
      facts: { fact: "total-differs", sum: "71", besides: ["bonus", "penalty"] },
    });
  });

  test("count where the column of totals is empty, as without one", () => {
    const rows = [TOTAL, ["Xã A", 30, 50, 1, null, null]];
    expect(ranked(rows)[0]?.points).toBe("81");
    expect(found(rows)[0]?.facts).toMatchObject({ count: true, totals: null });
  });

  test("a total is compared at its own decimals", () => {
    const rows = [TOTAL, ["Xã A", 30.126, 50, 1, null, 81.13]];
    expect(found(rows).map(({ facts }) => facts.fact)).toEqual(["besides"]);
  });

  test("one that is no number is told at its cell and counts as none", () => {
    const rows = [TOTAL, ["Xã A", 30, 50, "đang xét", null, 80], ["Xã B", 30, 40, 1, null, 71]];
    expect(ranked(rows).map(({ points }) => points)).toEqual(["80", "71"]);
    expect(found(rows)[0]).toMatchObject({
      ...{ severity: "error", cells: ["D2"] },
      facts: { fact: "besides-unread", unit: "Xã A", of: "bonus", text: "đang xét" },
    });
  });

  test("are told at their headings, and only in a table that has them", () => {
    expect(found([BESIDES, ["Xã A", 30, 50, 1, 1]])).toMatchObject([
      { severity: "notice", cells: ["D1", "E1"] },
    ]);
    expect(found([FIELDS, ["Xã A", 30, 50]])).toEqual([]);
  });

  test("a penalty is no field even where a maximum is stated, so that it never adds points", () => {
    const table = tableOf([
      [...FIELDS, "Điểm trừ (tối đa 5 điểm)"],
      ["Xã A", 30, 50, 2],
    ]);
    expect(table.fields.map(({ name }) => name)).toEqual(["Thể chế", "Tài chính công"]);
    expect(table.columns.penalty).toBe(4);
  });

  test("a column of lost points is neither a penalty nor a field, even with a maximum", () => {
    const table = tableOf([
      [...FIELDS, "Điểm bị trừ (tối đa 100 điểm)"],
      ["Xã A", 30, 50, 20],
    ]);
    expect(table.fields.map(({ name }) => name)).toEqual(["Thể chế", "Tài chính công"]);
    expect(table.units[0]).not.toHaveProperty("penalty");
    expect(table.besides).toBeUndefined();
  });

  test("take nobody below zero", () => {
    expect(ranked([BESIDES, ["Xã A", 1, 2, null, 5]])[0]?.points).toBe("0");
  });
});

test("a bonus with a maximum is told at its heading as the field that it is", () => {
  const heading = ["Đơn vị", "Thể chế (95 điểm)", "Điểm thưởng (5 điểm)"];
  expect(found([heading, ["Xã A", 80, 2]])).toMatchObject([
    {
      ...{ severity: "notice", cells: ["C1"] },
      facts: { fact: "bonus-field", field: "Điểm thưởng" },
    },
  ]);
});

describe("each of bonus and penalty is looked for in the totals on its own", () => {
  const HALVES = ["Đơn vị", "Thể chế (50 điểm)", "Thủ tục (50 điểm)"];
  const ALL = [...HALVES, "Điểm thưởng", "Điểm trừ", "Tổng điểm"];
  const BONUS_ONLY = [
    ALL,
    ["Xã A", 45, 44, 2, 3, 91],
    ["Xã B", 44, 43, 1, 1, 88],
    ["Xã C", 40, 38, 3, 2, 81],
    ["Xã D", 41, 38, 1, 2, 80],
  ];
  const shown = (rows: readonly (readonly Typed[])[]) =>
    tableOf(rows).besides?.map(({ kinds, count }) => [...kinds, count]);
  const countingOf = (rows: readonly (readonly Typed[])[]) => countingIn(tableOf(rows));

  test("totals of fields and bonus beside a penalty for information count the bonus alone", () => {
    expect(countingOf(BONUS_ONLY)).toEqual(["bonus"]);
    expect(ranked(BONUS_ONLY).map(({ points }) => points)).toEqual(["91", "88", "81", "80"]);
    expect(ranked(BONUS_ONLY)[0]).toMatchObject({ bonus: "2", penalty: null });
    expect(found(BONUS_ONLY)).toMatchObject([
      {
        ...{ severity: "notice", cells: ["D1"] },
        facts: { kinds: ["bonus"], count: true, totals: { units: 4, alone: 0, together: 4 } },
      },
      {
        ...{ severity: "notice", cells: ["E1"] },
        facts: { kinds: ["penalty"], count: false, totals: { units: 4, alone: 4, together: 0 } },
      },
    ]);
  });

  test("a unit with a bonus of 0 says nothing about the bonus", () => {
    const rows = [...BONUS_ONLY.slice(0, 3), ["Xã C", 40, 38, 0, 2, 78]];
    expect(found(rows).map(({ facts }) => facts)).toMatchObject([
      { kinds: ["bonus"], count: true, totals: { units: 2, alone: 0, together: 2 } },
      { kinds: ["penalty"], count: false, totals: { units: 3, alone: 3, together: 0 } },
    ]);
  });

  test("totals of fields less penalty count the penalty alone, and the bonus may still break ties", () => {
    const rows = [ALL, ["Xã A", 45, 44, 2, 3, 86], ["Xã B", 44, 43, 1, 1, 86]];
    expect(countingOf(rows)).toEqual(["penalty"]);
    expect(ranked(rows).map(({ points, bonus }) => [points, bonus])).toEqual([
      ["86", null],
      ["86", null],
    ]);
    const standing = { by: "exact", ties: "competition", breaks: [{ by: "bonus" }] } as const;
    const [group] = rankTable(tableOf(rows), null, { ...RULE, standing });
    expect(group?.units.map(({ rank }) => rank)).toEqual([1, 2]);
  });

  test("a kind that no unit has goes with the other, in one sentence", () => {
    expect(shown([ALL, ["Xã A", 45, 44, 2, null, 91]])).toEqual([["bonus", "penalty", true]]);
    expect(shown([ALL, ["Xã A", 45, 44, 2, null, 89]])).toEqual([["bonus", "penalty", false]]);
    expect(shown([ALL, ["Xã A", 45, 44, null, 2, 89]])).toEqual([["bonus", "penalty", false]]);
  });

  test("neither counts where no total is matched either way: that is a warning, and totals are held against the fields", () => {
    const rows = [ALL, ["Xã A", 45, 44, 2, 3, 50], ["Xã B", 44, 43, null, null, 87]];
    expect(countingOf(rows)).toEqual([]);
    expect(found(rows)).toMatchObject([
      { severity: "error", reported: "50", expected: "89", facts: { fact: "total-differs" } },
      {
        ...{ severity: "warning", cells: ["D1", "E1"] },
        facts: { count: false, totals: { units: 1, alone: 0, together: 0 } },
      },
    ]);
  });

  test("a kind whose own totals are all unmatched does not count because the other does", () => {
    const rows = [ALL, ["Xã A", 45, 44, 2, null, 91], ["Xã B", 44, 43, null, 1, 50]];
    expect(shown(rows)).toEqual([
      ["bonus", true],
      ["penalty", false],
    ]);
    expect(found(rows)[0]).toMatchObject({ reported: "50", expected: "87" });
  });

  test("a printed total of 0 is right where the penalty takes more than there is", () => {
    const heading = [...HALVES, "Điểm phạt", "Tổng điểm"];
    const rows = [heading, ["Xã P1", 10, 5, 20, 0], ["Xã P2", 10, 5, 20, 0]];
    expect(ranked(rows).map(({ points }) => points)).toEqual(["0", "0"]);
    expect(found(rows).map(({ facts }) => facts)).toMatchObject([
      { kinds: ["penalty"], count: true, totals: { units: 2, alone: 0, together: 2 } },
    ]);
    const wrong = [...rows, ["Xã P3", 10, 5, 20, -5]];
    expect(found(wrong)[0]).toMatchObject({ reported: "-5", expected: "0" });
  });

  describe("a penalty that is what the fields lack of their maxima", () => {
    const heading = [...HALVES, "Điểm thưởng", "Điểm trừ"];
    const LOST = [heading, ["Xã A", 45, 44, 2, 11], ["Xã B", 44, 43, 1, -13]];

    test("never counts, while a bonus does", () => {
      expect(ranked(LOST).map(({ points }) => points)).toEqual(["91", "88"]);
      expect(found(LOST).map(({ facts }) => facts)).toEqual([
        { fact: "besides", kinds: ["bonus"], count: true, totals: null },
        { fact: "besides", kinds: ["penalty"], count: false, totals: null, lost: true },
      ]);
    });

    test.each<[string, readonly Typed[], boolean]>([
      ["a unit without a figure", ["Xã C", 40, 38, 1, null], true],
      ["a unit without points", ["Xã C", 40, null, 1, 5], true],
      ["a unit with another figure", ["Xã C", 40, 38, 1, 2], false],
    ])("is told beside %s: %#", (_, row, lost) => {
      expect(countingOf([...LOST, row])).toEqual(lost ? ["bonus"] : ["bonus", "penalty"]);
    });

    test("is told by the only unit, not by one figure among several units", () => {
      expect(countingOf(LOST.slice(0, 2))).toEqual(["bonus"]);
      expect(countingOf([...LOST.slice(0, 2), ["Xã B", 44, 43, 1, null]])).toEqual([
        "bonus",
        "penalty",
      ]);
    });
  });
});

test("a bonus is told once where it both counts and is to break ties", () => {
  const standing = { by: "exact", ties: "competition", breaks: [{ by: "bonus" }] } as const;
  const table = tableOf([BESIDES, ["Xã A", 30, 50, "đang xét", 0]]);
  const facts = rankingFindings(table, { ...RULE, standing }).map(
    (each): RankingFacts => each.facts,
  );
  expect(facts.filter(({ fact }) => fact === "bonus-unread")).toEqual([]);
  expect(facts.filter(({ fact }) => fact === "besides-unread")).toHaveLength(1);
});

test("totals worked out with bonus and penalty are never told as wrong, whatever the points", () => {
  const quarters = fc.integer({ min: 0, max: 40 }).map((value) => value / 4);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(quarters, quarters, quarters, quarters), { minLength: 1 }),
      (all) => {
        const rows = all.map(([a, b, bonus, penalty], at): readonly Typed[] => [
          ...[`Xã ${at}`, a + 20, b + 20, bonus, penalty],
          a + b + 40 + bonus - penalty,
        ]);
        expect(found([TOTAL, ...rows]).map(({ facts }) => facts.fact)).not.toContain(
          "total-differs",
        );
      },
    ),
    { numRuns: 50 },
  );
});
