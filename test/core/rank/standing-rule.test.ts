import fc from "fast-check";
import { rankingFindings } from "../../../src/core/rank/findings";
import type { RankingFacts } from "../../../src/core/rank/finding";
import { rankTable } from "../../../src/core/rank/rank-table";
import { DEFAULT_STANDING, type StandingRule } from "../../../src/core/rank/standing-rule";
import { HAI_DUONG_XA_2022 } from "../../../src/packs/classes/hai-duong-xa-2022";
import { tableOf, type Typed } from "./snapshot-of";

const HEADING: readonly Typed[] = ["Đơn vị", "Thể chế (40 điểm)", "Tài chính công (60 điểm)"];

function ranksBy(
  rule: Partial<StandingRule>,
  rows: readonly (readonly Typed[])[],
  heading: readonly Typed[] = HEADING,
): readonly (number | null)[] {
  const standing = { ...DEFAULT_STANDING, ...rule };
  const groups = rankTable(tableOf([heading, ...rows]), null, {
    ...{ profile: HAI_DUONG_XA_2022, choices: [] },
    standing,
  });
  return groups.flatMap(({ units }) => units.map(({ rank }) => rank));
}

function factsBy(
  rule: Partial<StandingRule>,
  rows: readonly (readonly Typed[])[],
  heading: readonly Typed[] = HEADING,
): readonly RankingFacts[] {
  return rankingFindings(tableOf([heading, ...rows]), {
    ...{ profile: HAI_DUONG_XA_2022, choices: [] },
    standing: { ...DEFAULT_STANDING, ...rule },
  }).map(({ facts }) => facts);
}

const LEVEL = [
  ["Xã A", 30, 50.004],
  ["Xã B", 30, 50.001],
  ["Xã C", 21, 59.001],
  ["Xã D", 20, 40],
];

describe("the rank of units that print the same index", () => {
  test.each<[string, Partial<StandingRule>, readonly number[]]>([
    ["is that of the exact one where nothing is said", {}, [1, 2, 2, 4]],
    ["is shared by the published index", { by: "published" }, [1, 1, 1, 4]],
    ["skips no rank where ties are dense", { ties: "dense" }, [1, 2, 2, 3]],
    ["skips none by the published index either", { by: "published", ties: "dense" }, [1, 1, 1, 2]],
    [
      "is told apart by a field",
      { breaks: [{ by: "field", field: "2. TÀI CHÍNH CÔNG" }] },
      [1, 3, 2, 4],
    ],
    [
      "is told apart by one field after the other where the first ties too",
      {
        by: "published",
        breaks: [
          { by: "field", field: "Thể chế" },
          { by: "field", field: "Tài chính công" },
        ],
      },
      [1, 2, 3, 4],
    ],
    [
      "stays shared where the table has nothing to tell them apart by",
      { breaks: [{ by: "bonus" }, { by: "field", field: "Chuyển đổi số" }] },
      [1, 2, 2, 4],
    ],
  ])("%s", (_, rule, expected) => {
    expect(ranksBy(rule, LEVEL)).toEqual(expected);
  });

  test("is told apart by a bonus that counts for nothing else; none given is none", () => {
    const rows = [
      ["Xã A", 30, 50, 80, null],
      ["Xã B", 20, 60, 80, 1.5],
      ["Xã C", 25, 55, 80, 0.5],
      ["Xã D", 35, 45, 80, 0],
    ];
    const heading = [...HEADING, "Tổng điểm", "Điểm thưởng"];
    expect(ranksBy({}, rows, heading)).toEqual([1, 1, 1, 1]);
    expect(ranksBy({ breaks: [{ by: "bonus" }] }, rows, heading)).toEqual([3, 1, 2, 3]);
  });

  test("is told apart by the bonus that is a field, where it has a maximum", () => {
    const heading = ["Đơn vị", "Thể chế (40 điểm)", "Điểm thưởng (5 điểm)"];
    const rows = [
      ["Xã A", 33, 2],
      ["Xã B", 32, 3],
    ];
    expect(ranksBy({ breaks: [{ by: "bonus" }] }, rows, heading)).toEqual([2, 1]);
  });

  test("is told apart by the share of a field, not its points, where units have maxima of their own", () => {
    const table = tableOf([HEADING, ["Xã A", 20, 30], ["Xã B", 20, 30]]);
    const [a, b] = table.units;
    if (a === undefined || b === undefined) throw new Error("the test's table holds two units");
    const smaller = b.points.map((cell) => ({ ...cell, max: { units: 50n, places: 0 } }));
    const groups = rankTable({ ...table, units: [a, { ...b, points: smaller }] }, null, {
      ...{ profile: HAI_DUONG_XA_2022, choices: [] },
      standing: { ...DEFAULT_STANDING, breaks: [{ by: "field", field: "Thể chế" }] },
    });
    // Both have 50 of 100; 20 of 40 is more than 20 of 50.
    expect(groups[0]?.units.map(({ rank }) => rank)).toEqual([1, 2]);
  });
});

describe("a ranking says", () => {
  test("with further decimals which units print the same index and have other ranks", () => {
    expect(factsBy({}, LEVEL)).toContainEqual({
      fact: "same-index-other-rank",
      index: "80.00",
      units: [
        { unit: "Xã A", rank: 1, exactRank: 1, exact: "80.004" },
        { unit: "Xã B", rank: 2, exactRank: 2, exact: "80.001" },
        { unit: "Xã C", rank: 2, exactRank: 2, exact: "80.001" },
      ],
    });
  });

  test("as many decimals as it takes", () => {
    const rows = [
      ["Xã A", 10.00000001, 20],
      ["Xã B", 10, 20],
    ];
    const [fact] = factsBy({}, rows);
    expect(fact).toMatchObject({ units: [{ exact: "30.00000001" }, { exact: "30.00000000" }] });
  });

  test("one thing of each set of units that print the same index, the best set first", () => {
    const rows = [
      ["Xã A", 20, 40.001],
      ["Xã B", 30, 50.001],
      ["Xã C", 20, 40.002],
      ["Xã D", 30, 50.002],
    ];
    const sets = factsBy({}, rows).filter(({ fact }) => fact === "same-index-other-rank");
    expect(sets).toMatchObject([
      { index: "80.00", units: [{ unit: "Xã D" }, { unit: "Xã B" }] },
      { index: "60.00", units: [{ unit: "Xã C" }, { unit: "Xã A" }] },
    ]);
  });

  test("nothing where units that print the same index share their rank", () => {
    const rows = [
      ["Xã A", 30, 55.001],
      ["Xã B", 35, 50.001],
    ];
    expect(factsBy({}, rows)).toEqual([]);
    expect(factsBy({ by: "published" }, rows)).toEqual([]);
  });

  test("whose rank rounding changes, where ranks are taken on published figures", () => {
    expect(factsBy({ by: "published" }, LEVEL)).toContainEqual({
      fact: "rounding-decides-rank",
      index: "80.00",
      units: [
        { unit: "Xã A", rank: 1, exactRank: 1, exact: "80.004" },
        { unit: "Xã B", rank: 1, exactRank: 2, exact: "80.001" },
        { unit: "Xã C", rank: 1, exactRank: 2, exact: "80.001" },
      ],
    });
  });

  test("which ties were broken and by what", () => {
    const breaks = [{ by: "field", field: "Tài chính công" }] as const;
    expect(factsBy({ breaks }, LEVEL)).toContainEqual({
      fact: "tie-broken",
      index: "80.00",
      by: breaks,
      units: [
        { unit: "Xã C", rank: 2 },
        { unit: "Xã B", rank: 3 },
      ],
    });
  });

  test("what was to break ties and is not in the table", () => {
    const tie = { by: "field", field: "Chuyển đổi số" } as const;
    expect(factsBy({ breaks: [tie] }, LEVEL)).toContainEqual({ fact: "no-such-break", by: tie });
    expect(factsBy({ breaks: [{ by: "bonus" }] }, LEVEL)).toContainEqual({
      fact: "no-such-break",
      by: { by: "bonus" },
    });
  });

  test("which bonus is no number, only where the bonus is asked for and counts for nothing else", () => {
    const heading = [...HEADING, "Tổng điểm", "Điểm thưởng"];
    const rows = [
      ["Xã A", 30, 50, 80, "đang xét"],
      ["Xã B", 30, 40, 70, 1],
    ];
    const unread = { fact: "bonus-unread", unit: "Xã A", text: "đang xét" };
    expect(factsBy({ breaks: [{ by: "bonus" }] }, rows, heading)).toContainEqual(unread);
    expect(factsBy({}, rows, heading)).not.toContainEqual(unread);
  });
});

const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })), {
  minLength: 1,
  maxLength: 8,
});

test.each<[string, Partial<StandingRule>]>([
  ["competition", {}],
  ["dense", { ties: "dense" }],
  ["published", { by: "published" }],
  ["broken", { breaks: [{ by: "field", field: "Thể chế" }] }],
])("more points never lower a rank, and equal units share theirs: %s", (_, rule) => {
  fc.assert(
    fc.property(rows, fc.nat(), (points, seed) => {
      const at = seed % points.length;
      const sheet = (more: number): readonly (readonly Typed[])[] =>
        points.map(([a, b], place) => [`Xã ${place}`, a * 5, b * 5 + (place === at ? more : 0)]);
      const before = ranksBy(rule, sheet(0));
      const after = ranksBy(rule, sheet(3));
      expect(after[at] ?? Number.NaN).toBeLessThanOrEqual(before[at] ?? 0);
      const byPoints = new Map(points.map(([a, b], place) => [`${a} ${b}`, before[place]]));
      expect(points.map(([a, b]) => byPoints.get(`${a} ${b}`))).toEqual(before);
    }),
  );
});
