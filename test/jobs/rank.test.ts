import { wordsIn } from "../../src/words/words";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { plainBlock, type Block, type PlannedValue } from "../../src/core/plan/plan";
import { NoSuchSheet, NoUnitTable, WhichSheet } from "../../src/core/problem";
import type { Choice } from "../../src/core/rank/profile";
import { addressOf } from "../../src/core/sheet/address";
import type { Snapshot } from "../../src/core/sheet/snapshot";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import { rank, rankSnapshot } from "../../src/jobs/rank";
import { type RankOptions, USUAL_RANKING } from "../../src/jobs/rank/options";
import type { RankReport, ReportedUnit } from "../../src/jobs/rank/report";
import type { Workbook } from "../../src/jobs/workbook";
import { HAI_DUONG_XA_2022 } from "../../src/packs/classes/hai-duong-xa-2022";
import { ranking as english } from "../../src/words/en/ranking";
import { ranking as vietnamese } from "../../src/words/vi/ranking";
import { OTHERWISE_IN_SAMPLE, PUBLISHED_CHANGES } from "../fixtures/tu-ky-published";
import { snapshotOf, type Typed } from "../core/rank/snapshot-of";

const OPTIONS: RankOptions = {
  ...USUAL_RANKING,
  ...{ sheet: null, profile: HAI_DUONG_XA_2022, previous: null },
  words: wordsIn("vi"),
};

const EXCELLENT = "Hoàn thành xuất sắc nhiệm vụ";
const GOOD = "Hoàn thành tốt nhiệm vụ";
const DONE = "Hoàn thành nhiệm vụ";
const NOT_DONE = "Không hoàn thành nhiệm vụ";

/** What a plan would put in each cell it writes. */
function written({ plan }: RankReport): ReadonlyMap<string, PlannedValue> {
  const ofBlock = ({ row, column, after }: Block): readonly (readonly [string, PlannedValue])[] =>
    (after ?? []).flatMap((values, down) =>
      values.flatMap((value, across) =>
        value.kind === "formula" ? [] : [[addressOf(row + down, column + across), value] as const],
      ),
    );
  return new Map(plan.blocks.flatMap(ofBlock));
}

/** The sheet once a plan is written on it. */
function after(sheet: Snapshot, report: RankReport): Snapshot {
  const planned = written(report);
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: [
        ...row.cells,
        ...Array.from({ length: 20 }, (_, place) => place + 1).flatMap((column) => {
          const value = planned.get(addressOf(row.row, column));
          return value === undefined || value.kind === "blank"
            ? []
            : [{ column, value, format: "General", formula: null }];
        }),
      ],
    })),
  };
}

function isEqual(before: Block["before"], planned: Block["after"]): boolean {
  return JSON.stringify(before) === JSON.stringify(planned);
}

function unitsOf(report: RankReport): readonly ReportedUnit[] {
  return report.groups.flatMap(({ units }) => units);
}

/** A workbook of sheets in memory that cannot be written. */
function workbookOf(sheets: readonly Snapshot[], active: string): Workbook {
  return {
    sheets: () =>
      Promise.resolve(
        sheets.map(({ sheet }) => ({
          ...{ name: sheet, id: sheet, visible: true },
          kind: "worksheet" as const,
        })),
      ),
    activeSheet: () => Promise.resolve(active),
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

describe("the published outcome of Tứ Kỳ 2022", () => {
  const bytes = readFileSync(join(__dirname, "../../assets/samples/tu-ky-2022.xlsx"));

  async function ranked(): Promise<RankReport> {
    const workbook = await openWorkbookFile(bytes);
    return rank(workbook, { ...OPTIONS, previous: await workbook.read("Năm 2021") });
  }

  async function named(pick: (unit: ReportedUnit) => boolean): Promise<readonly string[]> {
    return unitsOf(await ranked())
      .filter(pick)
      .map(({ unit }) => unit.replace(/^Xã /, ""))
      .sort();
  }

  const good = [
    ...["Quang Trung", "Ngọc Kỳ", "Quảng Nghiệp", "Bình Lãng", "Quang Khải", "An Thanh"],
    ...["Phượng Kỳ", "Minh Đức", "Tái Sơn", "Chí Minh", "Hà Thanh", "Hà Kỳ"],
  ];
  const demoted = ["Cộng Lạc", "Đại Sơn", "Thị trấn Tứ Kỳ"];
  const failed = ["Tiên Động", "Quang Phục"];
  const done = ["Hưng Đạo", "Văn Tố", "Đại Hợp", "Dân Chủ", "Nguyễn Giáp", "Tân Kỳ"];

  test.each([
    [EXCELLENT, []],
    [GOOD, good],
    [DONE, [...done, ...demoted]],
    [NOT_DONE, failed],
  ])("%s has the communes that the report names", async (name, communes) => {
    expect(await named((unit) => unit.class === name)).toEqual([...communes].sort());
  });

  test("15 communes have an index from 80 to under 90, and 8 from 65 to under 80", async () => {
    const between = (low: number, high: number): Promise<readonly string[]> =>
      named(({ index }) => Number(index) >= low && Number(index) < high);
    expect(await between(80, 90)).toEqual([...good, ...demoted].sort());
    expect(await between(65, 80)).toEqual([...done, ...failed].sort());
  });

  test.each([
    [
      "Xã Cộng Lạc",
      "Xếp vào nhóm Hoàn thành nhiệm vụ do lĩnh vực Xây dựng và phát triển Chính quyền điện tử, Chính quyền số đạt 69,47% (dưới 70%)",
    ],
    [
      "Xã Đại Sơn",
      "Xếp vào nhóm Hoàn thành nhiệm vụ do lĩnh vực Cải cách tổ chức bộ máy chính quyền địa phương đạt 66,67% (dưới 70%)",
    ],
    [
      "Thị trấn Tứ Kỳ",
      "Xếp vào nhóm Hoàn thành nhiệm vụ do lĩnh vực Cải cách tài chính công đạt 50% (dưới 70%)",
    ],
    [
      "Xã Tiên Động",
      "Xếp vào nhóm Không hoàn thành nhiệm vụ do lĩnh vực Cải cách tài chính công đạt 35,71% (dưới 50%)",
    ],
    [
      "Xã Quang Phục",
      "Xếp vào nhóm Không hoàn thành nhiệm vụ do lĩnh vực Cải cách tài chính công đạt 42,86% (dưới 50%)",
    ],
  ])("the reason for %s is the published one", async (name, reason) => {
    expect(unitsOf(await ranked()).find(({ unit }) => unit === name)?.reason).toBe(reason);
  });

  test("no other commune is held back, and no question is open", async () => {
    const others = await named(({ reason, open }) => reason !== "" || open !== null);
    expect(others).toEqual([...demoted, ...failed].sort());
  });

  test("the low marks for steering the work are the published ones", async () => {
    const steering = unitsOf(await ranked()).flatMap(({ unit, fields }) => {
      const percent = fields[0]?.percent ?? "";
      return Number(percent) < 70 ? [`${unit}: ${percent}`] : [];
    });
    expect(steering.sort()).toEqual(["Xã Hưng Đạo: 66.22", "Xã Tân Kỳ: 62.67", "Xã Văn Tố: 67.30"]);
  });

  test("communes with no points for the impact of the reform stay Hoàn thành tốt nhiệm vụ", async () => {
    const without = await named(
      (unit) => unit.class === GOOD && unit.fields.at(-1)?.points === "0",
    );
    expect(without).toEqual(["Quang Trung", "Quảng Nghiệp", "Tái Sơn"].sort());
  });

  test("the changes of rank by field are the published ones, but for the three that are listed", async () => {
    const units = unitsOf(await ranked());
    const otherwise = PUBLISHED_CHANGES.flatMap(([name, changes]) => {
      const unit = units.find((candidate) => candidate.unit === name);
      return changes.flatMap((change, field) =>
        change === null || unit?.fields[field]?.rankChange === change
          ? []
          : [`${name} ${field + 1}`],
      );
    });
    expect(otherwise.sort()).toEqual([...OTHERWISE_IN_SAMPLE].sort());
  });

  test("the town is found in last year's sheet under its short name", async () => {
    const town = unitsOf(await ranked()).find(({ unit }) => unit === "Thị trấn Tứ Kỳ");
    expect(town?.previousRank).not.toBeNull();
  });

  test("the sheet gives no finding, and the columns stand beside the table", async () => {
    const report = await ranked();
    expect(report.findings).toEqual([]);
    expect(report.columns).toEqual({
      points: "K",
      index: "L",
      rank: "M",
      change: "N",
      class: "O",
      reason: "P",
    });
  });
});

const HEADINGS: readonly Typed[] = ["STT", "Đơn vị", "Thể chế (40 điểm)", "Tài chính (60 điểm)"];

describe("what a ranking writes", () => {
  test("are six columns with the look of the table, and nothing beside rows that are no units", () => {
    const report = rankSnapshot(
      snapshotOf([
        ["BẢNG ĐIỂM"],
        HEADINGS,
        [1, "Xã A Sào", 36, 40],
        [2, "Xã Hà Kỳ", 35, 60],
        [null, "Trung bình", 35.5, 50],
      ]),
      OPTIONS,
    );
    expect(report.plan.blocks.map(({ sheet }) => sheet)).toEqual(
      report.plan.blocks.map(() => "Tổng hợp"),
    );
    expect(report.plan.widths.map(({ column }) => column)).toEqual([5, 6, 7, 8, 9, 10]);
    expect(report.plan.blocks.slice(0, 2)).toMatchObject([
      { row: 2, column: 5, format: null, lookFrom: { column: 4 } },
      { row: 3, column: 5, format: "0.00", lookFrom: { column: 4 } },
    ]);
    expect(report.plan.blocks.at(-1)).toMatchObject({ column: 10, lookFrom: { column: 2 } });
    const cells = written(report);
    expect(["E2", "F2", "G2", "H2", "I2", "J2"].map((cell) => cells.get(cell))).toEqual(
      ["Điểm", "Chỉ số (%)", "Xếp hạng", "Tăng/giảm bậc", "Xếp loại", "Lý do"].map((text) => ({
        kind: "text",
        text,
      })),
    );
    expect(cells.get("E3")).toEqual({ kind: "number", digits: "76" });
    expect(cells.get("F3")).toEqual({ kind: "number", digits: "76.00" });
    expect(cells.get("G4")).toEqual({ kind: "number", digits: "1" });
    expect(cells.get("I4")).toEqual({ kind: "text", text: EXCELLENT });
    expect(["E5", "F5", "G5", "H5", "I5", "J5"].map((cell) => cells.get(cell)?.kind)).toEqual(
      Array.from({ length: 6 }, () => "blank"),
    );
  });

  test("is found again by a second run, which gives the same and takes no new column", () => {
    const sheet = snapshotOf([
      ["BẢNG ĐIỂM"],
      [...HEADINGS, "Tổng điểm"],
      [1, "Xã A Sào", 36, 40, 76],
      [2, "Xã Hà Kỳ", 30, 20, 50],
      [3, "Xã Bình Lãng", null, 20, null],
    ]);
    const options = { ...OPTIONS, previous: sheet };
    const first = rankSnapshot(sheet, options);
    const second = rankSnapshot(after(sheet, first), options);
    expect(second.columns).toEqual(first.columns);
    expect(second.groups).toEqual(first.groups);
    expect(second.plan.widths).toEqual([]);
    expect(second.plan.blocks.every(({ before, after: planned }) => isEqual(before, planned))).toBe(
      true,
    );
  });

  test("goes into the table's own columns of those names, and past notes that stand in the way", () => {
    const report = rankSnapshot(
      snapshotOf([
        [...HEADINGS, "Xếp loại", "Xếp hạng", null, "xem lại"],
        [1, "Xã A Sào", 36, 40, "cũ", 9],
        ["II", "Phường"],
        [1, "Phường Tứ Minh", 30, 60, "cũ", 9],
      ]),
      OPTIONS,
    );
    expect(report.columns).toEqual({
      points: "I",
      index: "J",
      rank: "F",
      change: "K",
      class: "E",
      reason: "L",
    });
    const own = report.plan.blocks.filter(({ column }) => column === 5);
    expect(own).toEqual([
      {
        ...plainBlock("Tổng hợp", { row: 2, column: 5, height: 1, width: 1 }),
        before: [[{ kind: "text", text: "cũ" }]],
        after: [[{ kind: "text", text: DONE }]],
      },
      expect.objectContaining({ row: 4, column: 5, lookFrom: null }),
    ]);
  });

  test("leaves an own column Tăng/giảm bậc alone where no previous period is given", () => {
    const sheet = snapshotOf([
      [...HEADINGS, "Tăng/giảm bậc"],
      [1, "Xã A Sào", 36, 40, 3],
    ]);
    const columns = (previous: Snapshot | null): readonly number[] =>
      rankSnapshot(sheet, { ...OPTIONS, previous }).plan.blocks.map(({ column }) => column);
    expect(columns(null)).not.toContain(5);
    expect(columns(sheet)).toContain(5);
  });

  test("says of a unit that the previous period does not know that it has no previous rank", () => {
    const report = rankSnapshot(snapshotOf([HEADINGS, [1, "Xã Mới", 36, 40]]), {
      ...OPTIONS,
      previous: snapshotOf([HEADINGS, [1, "Xã Cũ", 36, 40]]),
    });
    expect(written(report).get("H2")).toEqual({ kind: "text", text: "Chưa có thứ hạng trước" });
  });

  test("says Văn bản chưa quy định until the user chooses, then gives the choice with its basis", () => {
    const sheet = snapshotOf([HEADINGS, [1, "Xã A Sào", 30, 30]]);
    const choice: Choice = { question: "gap-50-65", class: DONE, basis: "Công văn 12/SNV" };
    const open = rankSnapshot(sheet, OPTIONS);
    expect(written(open).get("I2")).toEqual({ kind: "text", text: "Văn bản chưa quy định" });
    expect(unitsOf(open)[0]?.reason).toBe(
      "Văn bản chưa quy định xếp loại khi chỉ số từ 50% đến dưới 65%",
    );
    const chosen = rankSnapshot(sheet, { ...OPTIONS, choices: [choice] });
    expect(written(chosen).get("I2")).toEqual({ kind: "text", text: DONE });
    expect(unitsOf(chosen)[0]?.reason).toContain("Công văn 12/SNV");
  });

  test("keeps a formula hidden in a unit's name or a field's heading as text", () => {
    const report = rankSnapshot(
      snapshotOf([
        ["Đơn vị", "=cmd()", "Tài chính"],
        ["Điểm tối đa", 40, 60],
        ["=HYPERLINK()", null, 40],
      ]),
      OPTIONS,
    );
    expect([...written(report).values()].map(({ kind }) => kind)).not.toContain("formula");
    expect(unitsOf(report)[0]?.reason).toBe("Chưa xếp hạng vì ô B3 (lĩnh vực =cmd()) để trống");
  });
});

describe("what is found on the way", () => {
  test.each<[string, readonly (readonly Typed[])[], object]>([
    [
      "maxima that do not add up to 100",
      [
        ["STT", "Đơn vị", "Thể chế (39,55 điểm)", "Tài chính (60 điểm)"],
        [1, "Xã A Sào", 36, 40],
      ],
      { severity: "warning", kind: "total", cells: ["C1", "D1"], reported: "99.55" },
    ],
    [
      "points above their maximum",
      [HEADINGS, [1, "Xã A Sào", 40.5, 40]],
      { severity: "error", kind: "range", cells: ["C2", "C1"], reported: "40.5" },
    ],
    [
      "points below zero",
      [HEADINGS, [1, "Xã A Sào", -1, 60]],
      { severity: "error", kind: "range", cells: ["C2", "C1"], reported: "-1" },
    ],
    [
      "a blank",
      [HEADINGS, [1, "Xã A Sào", 36, null], [2, "Xã Hà Kỳ", 36, 40]],
      { severity: "undecided", kind: "blank", cells: ["D2"] },
    ],
    [
      "a word where points should be",
      [HEADINGS, [1, "Xã A Sào", 36, "chưa chấm"]],
      { severity: "error", kind: "number", cells: ["D2"], reported: null },
    ],
    [
      "a total that is not the sum",
      [
        [...HEADINGS, "Tổng điểm"],
        [1, "Xã A Sào", 36, 40.25, 76.5],
      ],
      { severity: "error", kind: "total", cells: ["E2", "C2", "D2"], expected: "76.25" },
    ],
    [
      "a name that stands twice",
      [HEADINGS, [1, "Xã Hà Kỳ", 36, 40], [2, "UBND xã Hà Kỳ", 36, 40]],
      { severity: "warning", kind: "duplicate", cells: ["B2", "B3"] },
    ],
    [
      "points typed as text, told once",
      [HEADINGS, [1, "Xã A Sào", "36,5", "40,25"]],
      { severity: "notice", habit: "repaired-text", cells: ["C2", "D2"] },
    ],
    [
      "a class that only rounding gives",
      [HEADINGS, [1, "Xã A Sào", 30, 49.996]],
      {
        severity: "warning",
        kind: "rounding",
        facts: {
          fact: "rounding-decides-class",
          unit: "Xã A Sào",
          figures: [{ field: null, exact: "79.996", published: "80.00" }],
          exactClass: DONE,
          publishedClass: null,
        },
      },
    ],
  ])("%s", (_, rows, expected) => {
    const { findings } = rankSnapshot(snapshotOf(rows), OPTIONS);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject(expected);
    for (const words of [vietnamese, english]) {
      expect(findings.map(({ facts }) => words.finding(facts)).join("")).toMatch(/\S.*\.$/u);
    }
  });

  test("errors come first, and each finding has an id of its own", () => {
    const { findings } = rankSnapshot(
      snapshotOf([HEADINGS, [1, "Xã A Sào", 36, null], [2, "Xã Hà Kỳ", 41, 40]]),
      OPTIONS,
    );
    expect(findings.map(({ id, severity }) => [id, severity])).toEqual([
      ["F1", "error"],
      ["F2", "undecided"],
    ]);
  });
});

describe("which sheet is ranked", () => {
  const table = (sheet: string): Snapshot => snapshotOf([HEADINGS, [1, "Xã A Sào", 36, 40]], sheet);
  const cover = snapshotOf([["PHỤ LỤC"]], "Bìa");

  test.each<[string, readonly Snapshot[], string, string | null, string]>([
    ["the named one", [table("2021"), table("2022")], "2022", "2021", "2021"],
    ["the one in front", [table("2021"), table("2022")], "2022", null, "2022"],
    ["the only one with a table", [cover, table("2022")], "Bìa", null, "2022"],
  ])("%s", async (_, sheets, active, sheet, expected) => {
    const report = await rank(workbookOf(sheets, active), { ...OPTIONS, sheet });
    expect(report.sheet).toBe(expected);
  });

  test.each([
    ["two could be meant", [cover, table("2021"), table("2022")], null, WhichSheet],
    ["there is none", [cover], null, NoUnitTable],
    ["the named one has no table", [cover, table("2022")], "Bìa", NoUnitTable],
    ["there is none of that name", [cover], "Không có", NoSuchSheet],
  ])("is refused where %s", async (_, sheets, sheet, problem) => {
    await expect(rank(workbookOf(sheets, "Bìa"), { ...OPTIONS, sheet })).rejects.toThrow(problem);
  });
});
