import { NoAppendix, RankingTable } from "../../src/core/problem";
import type { Finding } from "../../src/core/rule/finding";
import type { Snapshot } from "../../src/core/sheet/snapshot";
import { oneTableChecker } from "../fixtures/checked";
import type { SheetReport } from "../../src/jobs/report";
import { wordsIn } from "../../src/words/words";
import { sheetOf, withCell } from "../fixtures/appendices";
import {
  COMMUNES,
  communeTable,
  flow,
  form06a,
  numbersStored,
  summed,
  typed,
} from "../fixtures/dossier-tables";

const check = oneTableChecker({ form: null });

function tableOf(snapshot: Snapshot): Extract<SheetReport, { layout: "unit-table" }> {
  const report = check(snapshot);
  if (report.layout !== "unit-table") throw new Error("the sheet was taken for a list");
  return report;
}

/** `rule severity verdict`, and `cell → value` of the first suspect, for each finding that is no habit. */
function told({ findings }: SheetReport): readonly string[] {
  return findings
    .filter(({ habit }) => habit === null)
    .map(({ rule, severity, verdict, suspects: [best] }) =>
      [
        `${rule} ${severity} ${verdict}`,
        ...(best === undefined ? [] : [`${best.cell} → ${best.proposed ?? "?"}`]),
      ].join(" "),
    );
}

function published(...rows: readonly (readonly string[])[]): SheetReport {
  return check(numbersStored(sheetOf("Bảng", rows)));
}

const RESOLVED = ["Cấp", "Đã giải quyết", "Trước hạn", "Đúng hạn", "Trễ hạn"];

describe("Published figures", () => {
  it("of Lâm Đồng 10/2019, cấp tỉnh, hold: 13.529 + 1.958 + 154 = 15.641", () => {
    expect(told(published(RESOLVED, ["Cấp tỉnh", "15641", "13529", "1958", "154"]))).toEqual([]);
  });

  it("of Lâm Đồng 10/2019, cấp huyện, are off by 4, and four cells could be at fault", () => {
    const { findings } = published(RESOLVED, ["Cấp huyện", "17651", "13767", "3254", "634"]);
    expect(findings).toMatchObject([
      { rule: "F2", severity: "error", reported: "17651", expected: "17655", verdict: "several" },
    ]);
    const cells = findings[0]?.suspects.map(({ cell, proposed }) => `${cell} ${proposed ?? ""}`);
    expect([...(cells ?? [])].sort()).toEqual(["B2 17655", "C2 13763", "D2 3250", "E2 630"]);
  });

  it("of Lâm Đồng, quý I/2020, miss by 2 in the row and in the column: 635.593 should be 635.595", () => {
    const report = published(
      ["Cấp", "Tiếp nhận", "Đã giải quyết", "Đúng và trước hạn", "Quá hạn", "Đang giải quyết"],
      ["Cấp tỉnh", "", "", "51072", "", ""],
      ["Cấp huyện", "", "", "323911", "", ""],
      ["Cấp xã", "", "", "260612", "", ""],
      ["Tổng cộng", "659245", "643272", "635593", "7677", "7172"],
    );
    expect(told(report).slice(0, 2)).toEqual([
      "F6 error one-cell D5 → 635595",
      "F2 error one-cell D5 → 635595",
    ]);
    expect(report.findings[1]?.causedBy).toBe(report.findings[0]?.id);
    expect(report.findings[2]).toMatchObject({
      rule: "F4",
      severity: "warning",
      reported: "659245",
      expected: "650444",
      facts: { excuse: "returned-or-withdrawn" },
    });
  });

  it("of Đắk Glong hold: 59.010 = 57.028 + 1.982 and 1.321 = 1.246 + 75", () => {
    const report = check(
      sheetOf("Bảng", [
        ["Đơn vị", "Tiếp nhận", "Đã giải quyết", "Đang giải quyết", "", ""],
        ["", "", "", "Tổng số", "Trong hạn", "Quá hạn"],
        ["Kỳ trước", "59.010", "57.028", "1.982", "", ""],
        ["Kỳ này", "", "", "1.321", "1.246", "75"],
      ]),
    );
    expect(told(report)).toEqual([]);
  });

  it.each([
    ["19944", "19255", "689", []],
    ["4169", "4157", "12", []],
    ["4169", "4157", "13", ["F8 error"]],
  ])("of what fell due: %s = %s + %s", (due, onTime, late, expected) => {
    const { findings } = published(
      ["Tháng", "Tiếp nhận", "Đã giải quyết", "Đến hạn", "", ""],
      ["", "", "", "Tổng số", "Đúng hạn", "Quá hạn"],
      ["Tháng 5", "20000", "19950", due, onTime, late],
    );
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(expected);
  });
});

describe("A true table of communes", () => {
  const report = tableOf(communeTable());

  it("gives no finding", () => {
    expect(report.findings).toEqual([]);
  });

  it("is reported with its columns and its units", () => {
    expect(report.form).toMatchObject({ id: "vpcp-06a", rows: 5, matched: 5, missing: [] });
    expect(report.form.indicators.find(({ code }) => code === "7")).toEqual({
      code: "7",
      label: "Số lượng hồ sơ đã giải quyết › Tổng số",
      column: "G",
    });
    expect(report.form.units).toEqual([
      { row: 8, unit: "Xã Cộng Lạc", role: "unit" },
      { row: 9, unit: "Xã Đại Sơn", role: "unit" },
      { row: 10, unit: "Xã Quang Khải", role: "unit" },
      { row: 11, unit: "Thị trấn Tứ Kỳ", role: "unit" },
      { row: 12, unit: "Tổng cộng", role: "total" },
    ]);
  });
});

describe("One wrong figure in a table of communes", () => {
  it.each([
    [
      "a part, where its row and its column cross",
      "H9",
      252,
      ["F2 error one-cell H9 → 250", "F6 error one-cell H9 → 250"],
    ],
    [
      "a sum of a row, with the warning that follows from it",
      "G9",
      464,
      ["F2 error one-cell G9 → 463", "F6 error one-cell G9 → 463", "F4 warning one-cell G9 → 463"],
    ],
    [
      "a figure of the total row",
      "D12",
      798,
      ["F6 error one-cell D12 → 789", "F1 error one-cell D12 → 789"],
    ],
    ["a negative count", "J10", -3, ["cell:number error one-cell J10 → 0"]],
    ["a count that lost its separator", "C11", 1.246, ["cell:number error"]],
  ])("%s", (_what, cell, value, expected) => {
    const lines = told(check(withCell(communeTable(), cell, value)));
    for (const line of expected) {
      expect(lines).toContainEqual(expect.stringContaining(line));
    }
  });

  it("is told with the unit's name and the headings, and no code of ours", () => {
    const [finding] = check(withCell(communeTable(), "H9", 252)).findings;
    const { message, arithmetic } = describeIn("vi", finding);
    expect(message).toBe(
      "Xã Đại Sơn, Số lượng hồ sơ đã giải quyết › Tổng số (ô G9) ghi 463, nhưng cộng ô H9:J9 được 465. Hãy sửa ô H9 thành 250 (có lẽ gõ nhầm một chữ số).",
    );
    expect(arithmetic).toBe("463 ≠ 252 + 211 + 2 = 465");
  });

  it("is told the same in English", () => {
    const [, column] = check(withCell(communeTable(), "H9", 252)).findings;
    expect(describeIn("en", column).message).toContain("cells H8:H11 add up to");
  });
});

function describeIn(
  language: "vi" | "en",
  finding: Finding | undefined,
): { readonly message: string; readonly arithmetic: string } {
  if (finding === undefined) throw new Error("nothing was found");
  return wordsIn(language).findings.describe(finding);
}

describe("Blanks in a table", () => {
  it("are no zeros: a sum that holds without them is said to hold if they are 0", () => {
    const { findings } = check(withCell(communeTable(), "F9", null));
    expect(findings.map(({ rule, severity, habit }) => [rule, severity, habit])).toEqual([
      ["F1", "undecided", "blank"],
      ["F6", "undecided", "blank"],
    ]);
  });

  it("that no sum speaks of are one finding for the whole table", () => {
    const [first] = COMMUNES;
    const rows = [typed("1", ...(first ?? ["", []])), ["2", "Xã An Thanh"], ["3", "Xã Bình Lãng"]];
    const { findings } = check(form06a(rows));
    expect(findings.map(({ rule, habit, cells }) => [rule, habit, cells.length])).toEqual([
      ["form:blank", "blank", 22],
    ]);
    expect(describeIn("vi", findings[0]).message).toContain("C9:M10");
  });

  it.each([
    ["-", []],
    ["…", ["F1 undecided none", "F6 undecided none"]],
    ["chưa có", ["cell:number undecided none", "F1 undecided none", "F6 undecided none"]],
  ])("are something else than %s", (text, expected) => {
    expect(told(check(withCell(communeTable(), "F9", text)))).toEqual(expected);
  });
});

describe("Groups of units", () => {
  const [a, b, c, d] = COMMUNES.map(([name, figures], at) =>
    typed(String((at % 2) + 1), name, figures),
  );
  const figures = COMMUNES.map(([, each]) => each);
  const grouped = form06a([
    typed("I", "CẤP TỈNH", summed(figures.slice(0, 2))),
    ...[a ?? [], b ?? []],
    typed("II", "CẤP XÃ", summed(figures.slice(2))),
    ...[c ?? [], d ?? []],
    typed("", "TỔNG CỘNG (I+II)", summed(figures)),
  ]);

  it("are summed each by its own units, and the whole by the groups", () => {
    const report = tableOf(grouped);
    expect(report.findings).toEqual([]);
    expect(report.form.units.map(({ role }) => role)).toEqual([
      ...["group", "unit", "unit", "group", "unit", "unit", "total"],
    ]);
  });

  it("are judged: a group that is not the sum of its units is an error", () => {
    expect(told(check(withCell(grouped, "H8", 999)))).toContain("F6 error one-cell H8 → 451");
  });

  it("whose rows only detail a unit raise no false alarm", () => {
    const details = COMMUNES.flatMap(([name, each], at) => [
      typed(String(at + 1), name, each),
      typed("", "- Trong đó: đất đai", flow([1, 1, 0], [1, 0, 0], [1, 0])),
    ]);
    const report = check(form06a([...details, typed("", "Tổng cộng", summed(figures))]));
    expect(report.findings).toEqual([]);
  });
});

it("A wrong figure among 3.321 communes is named by its row and its column", () => {
  const figures = Array.from({ length: 3321 }, (_, at) =>
    flow([at % 90, (at * 7) % 400, at % 11], [(at * 3) % 200, at % 150, at % 4], [at % 60, at % 3]),
  );
  const rows = figures.map((each, at) => typed(String(at + 1), `Xã ${at + 1}`, each));
  const table = form06a([...rows, typed("", "Tổng cộng", summed(figures))]);
  const truth = figures[12]?.[5] ?? 0;
  const lines = told(check(withCell(table, "H20", truth + 70000)));
  expect(lines.filter((line) => line.includes("error"))).toEqual([
    `F2 error one-cell H20 → ${truth}`,
    `F6 error one-cell H20 → ${truth}`,
  ]);
});

describe("A sheet of another kind", () => {
  it("such as a ranking is no appendix, and is called what it is", () => {
    const ranking = sheetOf("Xếp hạng", [
      ["STT", "Đơn vị", "Công tác chỉ đạo (tối đa 14 điểm)", "Thể chế (10 điểm)", "Tổng điểm"],
      ["1", "Xã Cộng Lạc", "12", "9", "21"],
      ["2", "Xã Đại Sơn", "11", "8", "19"],
    ]);
    expect(() => check(ranking)).toThrow(RankingTable);
  });

  it("is not taken for a table where a list was asked for", () => {
    const asked = oneTableChecker({ form: "xa" });
    expect(() => asked(communeTable())).toThrow(NoAppendix);
  });
});
