import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { NoSuchSheet } from "../../../src/core/problem";
import { rank } from "../../../src/jobs/rank";
import { USUAL_RANKING } from "../../../src/jobs/rank/options";
import type { Workbook } from "../../../src/jobs/workbook";
import { BO_CHI_SO_766 } from "../../../src/packs/classes/bo-chi-so-766";
import { wordsIn } from "../../../src/words/words";
import { snapshotOf, type Typed } from "../../core/rank/snapshot-of";

const WORDS = wordsIn("vi");

function workbookOf(sheets: readonly Snapshot[]): Workbook {
  return {
    sheets: () =>
      Promise.resolve(
        sheets.map(({ sheet }) => ({
          ...{ name: sheet, id: sheet, visible: true },
          kind: "worksheet" as const,
        })),
      ),
    activeSheet: () => Promise.resolve(sheets[0]?.sheet ?? ""),
    read: (name) => {
      const found = sheets.find(({ sheet }) => sheet === name);
      return found === undefined
        ? Promise.reject(new NoSuchSheet(name, []))
        : Promise.resolve(found);
    },
    inspect: () => Promise.reject(new Error("a ranking looks at no place by itself")),
    write: () => Promise.reject(new Error("a ranking writes nothing by itself")),
  };
}

function points(sheet: string, rows: readonly (readonly [name: string, points: number])[]) {
  return snapshotOf(
    [
      ["STT", "Đơn vị", "Thể chế (100 điểm)"],
      ...rows.map(([name, given], at): readonly Typed[] => [at + 1, name, given]),
    ],
    sheet,
  );
}

/** The previous rank of each unit, and whether the sheet says of one that it has none. */
async function previousRanks(
  now: Snapshot,
  previous: Snapshot,
  changes: readonly (readonly Typed[])[],
): Promise<{
  readonly ranks: readonly (readonly [string, number | null])[];
  readonly told: boolean;
}> {
  const merged = snapshotOf([["Tên cũ", "Tên mới", "Từ ngày"], ...changes], "Sáp nhập");
  const report = await rank(workbookOf([now, previous, merged]), {
    ...USUAL_RANKING,
    ...{ sheet: now.sheet, profile: BO_CHI_SO_766, previous, words: WORDS },
  });
  const written = report.plan.blocks.flatMap(({ after }) => (after ?? []).flat());
  return {
    ranks: report.groups.flatMap(({ units }) =>
      units.map(({ unit, previousRank }) => [unit, previousRank] as const),
    ),
    told: written.some(
      (value) => value.kind === "text" && value.text === WORDS.ranking.noPreviousRank,
    ),
  };
}

const BEFORE = points("Năm 2024", [
  ["Xã Cộng Lạc", 90],
  ["Xã Đại Sơn", 80],
  ["Xã Hưng Đạo", 70],
]);

test("a unit made by a merger after 1 July 2025 has no rank of 2024, and the others keep theirs", async () => {
  const now = points("Năm 2025", [
    ["Xã Đại Sơn", 85],
    ["Xã Hưng Đạo", 75],
  ]);
  const merger = [["Xã Cộng Lạc, xã Đại Sơn", "Xã Đại Sơn", "01/7/2025"]];
  expect(await previousRanks(now, BEFORE, merger)).toEqual({
    ranks: [
      ["Xã Đại Sơn", null],
      ["Xã Hưng Đạo", 3],
    ],
    told: true,
  });
});

test("a merger from before the end of the previous year is in its table already", async () => {
  const before = points("Năm 2025", [
    ["Xã Đại Sơn", 80],
    ["Xã Hưng Đạo", 70],
  ]);
  const now = points("Năm 2026", [
    ["Xã Đại Sơn", 85],
    ["Xã Hưng Đạo", 90],
  ]);
  const merger = [["Xã Cộng Lạc, xã Đại Sơn", "Xã Đại Sơn", "01/7/2025"]];
  expect(await previousRanks(now, before, merger)).toEqual({
    ranks: [
      ["Xã Đại Sơn", 1],
      ["Xã Hưng Đạo", 2],
    ],
    told: false,
  });
});

test("two tables of one year are told apart by no year, so that a merger between them counts", async () => {
  const before = points("Quý II-2025", [
    ["Xã Cộng Lạc", 90],
    ["Xã Đại Sơn", 80],
  ]);
  const now = points("Quý III-2025", [["Xã Đại Sơn", 85]]);
  const merger = [["Xã Cộng Lạc, xã Đại Sơn", "Xã Đại Sơn", "01/7/2025"]];
  expect(await previousRanks(now, before, merger)).toEqual({
    ranks: [["Xã Đại Sơn", null]],
    told: true,
  });
});

test("the notice of rules that do not hold for the year of the table is given by the job", async () => {
  const now = points("Năm 2021", [["Xã Đại Sơn", 85]]);
  const report = await rank(workbookOf([now]), {
    ...USUAL_RANKING,
    ...{ sheet: null, profile: BO_CHI_SO_766, previous: null, words: WORDS },
  });
  expect(report.findings.map(({ facts }) => facts.fact)).toEqual(["rules-of-another-time"]);
});
