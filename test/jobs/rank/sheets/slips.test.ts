import fc from "fast-check";
import type { ClassProfile } from "../../../../src/core/rank/profile";
import { HAI_DUONG_XA_2022 } from "../../../../src/packs/classes/hai-duong-xa-2022";
import { sheetNames } from "../../../../src/jobs/rank/sheets/sheet-names";
import {
  slipOf,
  slipsOf,
  type SlipLine,
  type SlipTable,
} from "../../../../src/jobs/rank/sheets/slip";
import { slipSheet, slipSheets } from "../../../../src/jobs/rank/sheets/slip-sheet";
import {
  anyTable,
  grid,
  OPTIONS,
  rankedRows,
  sentences,
  shown,
  withBesides,
  WORDS,
} from "./ranked";

const PROFILE: ClassProfile = HAI_DUONG_XA_2022;

const ROWS = [
  ["TT", "Đơn vị", "Thể chế (tối đa 60 điểm)", "Tài chính công (tối đa 40 điểm)"],
  [1, "Xã An Thanh", 50, 35],
  [2, "Xã Cộng Lạc", 60, 25],
  [3, "Xã Hà Kỳ", null, 30],
];

describe("Phiếu điểm", () => {
  test("tells a unit its fields, what was taken off, and what came of it", () => {
    const [, slip] = slipSheets(slipsOf(rankedRows(ROWS), WORDS), PROFILE, OPTIONS, WORDS);
    if (slip === undefined) throw new Error("no slip was made");
    expect(slip.name).toBe("Phiếu Xã Cộng Lạc");
    expect(
      grid(slip)
        .slice(4, 7)
        .map((line) => line.filter((own) => own !== "")),
    ).toEqual([
      ["1", "Thể chế", "60", "60"],
      ["2", "Tài chính công", "40", "25", "Bị trừ 15 điểm (đạt 62,50%)"],
      ["Tổng cộng", "100", "85"],
    ]);
    expect(sentences(slip).slice(-6)).toEqual([
      "Tổng điểm: 85/100",
      "Chỉ số: 85,00%",
      "Xếp hạng: 1/2",
      "Xếp loại: Hoàn thành nhiệm vụ",
      `Người đứng đầu xã Cộng Lạc được xếp loại theo đơn vị: Hoàn thành nhiệm vụ (căn cứ: ${PROFILE.headOfUnit?.basis}).`,
      "Lý do: Xếp vào nhóm Hoàn thành nhiệm vụ do lĩnh vực Tài chính công đạt 62,50% (dưới 70%)",
    ]);
  });

  test("says of a unit that is not ranked that it is not, and why", () => {
    const slip = slipSheets(slipsOf(rankedRows(ROWS), WORDS), PROFILE, OPTIONS, WORDS)[2];
    expect(slip === undefined ? [] : sentences(slip).slice(-2)).toEqual([
      "Xếp hạng: chưa xếp hạng",
      "Lý do: Chưa xếp hạng vì ô C4 (lĩnh vực Thể chế) để trống",
    ]);
  });

  test("says nothing of the head where the decision does not, and that a sample is one", () => {
    const { headOfUnit, ...silent } = PROFILE;
    expect(headOfUnit).toBeDefined();
    const profile = { ...silent, isSample: true };
    const [slip] = slipSheets(slipsOf(rankedRows(ROWS), WORDS), profile, OPTIONS, WORDS);
    const said = slip === undefined ? [] : sentences(slip);
    expect(said.filter((words) => words.includes("Người đứng đầu"))).toEqual([]);
    expect(said.at(-1)).toBe(
      "Quy định xếp loại hoặc bộ tiêu chí dùng ở đây có phần là mẫu, đối chiếu quyết định của tỉnh trước khi ký.",
    );
  });

  test("tells a bonus and what a penalty takes off, so that it adds up, and how the total is made up", () => {
    const counted = withBesides(rankedRows(ROWS), {
      "Xã An Thanh": { bonus: "2", penalty: "0.5", points: "86.5" },
    });
    const [slip, other] = slipSheets(slipsOf(counted, WORDS), PROFILE, OPTIONS, WORDS);
    if (slip === undefined || other === undefined) throw new Error("no slip was made");
    expect(
      grid(slip)
        .slice(4, 9)
        .map((row) => row.slice(0, 4)),
    ).toEqual([
      ["1", "Thể chế", "60", "50"],
      ["2", "Tài chính công", "40", "35"],
      ["3", "Điểm thưởng", "", "2"],
      ["4", "Điểm trừ", "", "-0.5"],
      ["", "Tổng cộng", "100", "86.5"],
    ]);
    expect(sentences(slip)).toContain(
      "Tổng điểm gồm điểm các lĩnh vực, cộng điểm thưởng, trừ điểm trừ, không dưới 0; điểm tối đa không tính điểm thưởng.",
    );
    expect(sentences(other)).not.toContain(WORDS.rankSheets.besides);
  });

  test("has no columns that nothing fills, so that a table of points fits on an upright page", () => {
    const [slip] = slipSheets(slipsOf(rankedRows(ROWS), WORDS), PROFILE, OPTIONS, WORDS);
    expect(slip === undefined ? [] : grid(slip)[3]).toEqual([
      ...["Mã", "Lĩnh vực, tiêu chí, tiêu chí thành phần", "Điểm tối đa", "Điểm đạt"],
      "Lý do trừ điểm, chênh lệch",
    ]);
    expect(slip).toMatchObject({
      widths: [7, 26, 8, 8, 20],
      document: { orientation: "portrait" },
    });
  });

  test("has the column of the reasons where no points were taken off", () => {
    const [head = []] = ROWS;
    const full = rankedRows([head, [1, "Xã An Thanh", 60, 40]]);
    const [slip] = slipSheets(slipsOf(full, WORDS), PROFILE, OPTIONS, WORDS);
    expect(slip === undefined ? [] : grid(slip)[3]?.length).toBe(5);
  });

  test("holds every column of a component where components are known", () => {
    const line: SlipLine = {
      ...{ code: "3.2.1", name: "Hồ sơ giải quyết đúng hạn", isHeading: false, max: "2" },
      ...{ self: "2", firstAppraisal: "1", explanation: "Đã bổ sung hồ sơ" },
      ...{ secondAppraisal: "1.25", difference: "-0.75", survey: "1", points: "1.25" },
      ...{ numerator: "1710", denominator: "2050", source: "Cổng DVC, 15/12/2022" },
      ...{ evidence: "Báo cáo số 12", deduction: "Chậm 340 hồ sơ", basis: "Mục 3.2.1" },
    };
    const heading: SlipLine = { ...line, code: "3", name: "Cải cách TTHC", isHeading: true };
    const table: SlipTable = { lines: [heading, line], total: line, soFar: "1.25" };
    const [unit] = rankedRows(ROWS).groups.flatMap(({ units }) => units);
    if (unit === undefined) throw new Error("no unit was ranked");
    const slip = slipOf(unit, 2, WORDS, table);
    const sheet = slipSheet("Phiếu", slip, PROFILE, OPTIONS, WORDS);
    const points = ["2", "2", "1", "Đã bổ sung hồ sơ", "1.25", "-0.75", "1", "1.25"];
    const behind = [
      ...["1710", "2050", "Cổng DVC, 15/12/2022", "Báo cáo số 12", "Chậm 340 hồ sơ", "Mục 3.2.1"],
    ];
    expect(grid(sheet).slice(3, 7)).toEqual([
      [
        ...["Mã", "Lĩnh vực, tiêu chí, tiêu chí thành phần", "Điểm tối đa", "Tự chấm"],
        ...["Thẩm định lần 1", "Giải trình", "Thẩm định lần 2", "Chênh lệch so với tự chấm"],
        ...["Điều tra XHH", "Điểm đạt", "Tử số", "Mẫu số"],
        ...["Cách tính tỷ lệ, nguồn, thời điểm chốt số liệu", "Tài liệu kiểm chứng"],
        ...["Lý do trừ điểm, chênh lệch", "Căn cứ"],
      ],
      ["3", "Cải cách TTHC", ...points, ...behind],
      ["3.2.1", "Hồ sơ giải quyết đúng hạn", ...points, ...behind],
      ["", "Tổng cộng", "2", "2", "1", "", "1.25", "-0.75", "1", "1.25", ...behind.map(() => "")],
    ]);
    expect(sentences(sheet)).toContain("Chưa có tổng điểm; các tiêu chí đã chấm được 1,25 điểm");
    expect(sheet.rows[4]?.[1]?.role).toBe("doc-group");
    expect(sheet.rows[5]?.[10]).toMatchObject({ format: "#,##0" });
    expect(sheet.rows[5]?.[2]).toMatchObject({ format: "0.00" });
    expect(sheet.rows[5]?.[7]).toMatchObject({ format: "+0.00;-0.00;0" });
  });

  test("is made for every unit of a ranking, each under a name of its own", () => {
    fc.assert(
      fc.property(anyTable(3), (rows) => {
        const report = rankedRows(rows);
        const slips = slipSheets(slipsOf(report, WORDS), PROFILE, OPTIONS, WORDS);
        const told = slips.map((sheet) => shown(sheet.rows[1]?.[0]?.value));
        const units = report.groups.flatMap((group) => group.units.map(({ unit }) => unit));
        expect([...told].sort()).toEqual([...units].sort());
        expect(new Set(slips.map(({ name }) => name.toLowerCase())).size).toBe(units.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the name of a sheet", () => {
  test.each([
    ["Phiếu Xã Cộng Lạc", "Phiếu Xã Cộng Lạc"],
    ["Phiếu [1]: A/B\\C*?", "Phiếu 1 A B C"],
    ["'Phiếu'", "Phiếu"],
    ["Phiếu Thành phố Phan Rang – Tháp Chàm", "Phiếu Thành phố Phan Rang – Thá"],
    ["", "-"],
    ["///", "-"],
  ])("of %s is %s", (title, name) => {
    expect(sheetNames([title])).toEqual([name]);
  });

  test("gets a number where another sheet has it, whatever the capitals", () => {
    expect(sheetNames(["Phiếu Xã A", "PHIẾU XÃ A", "Phiếu Xã A (2)", "Phiếu Xã A"])).toEqual([
      "Phiếu Xã A",
      "PHIẾU XÃ A (2)",
      "Phiếu Xã A (2) (2)",
      "Phiếu Xã A (3)",
    ]);
  });

  test("is one that Excel takes, whatever the titles", () => {
    const title = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.stringMatching(/^[ '[\]:*?/\\aĂ(2)]{0,40}$/),
    );
    fc.assert(
      fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
        const names = sheetNames(titles);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
        for (const name of names) {
          expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
          expect(name).not.toMatch(/^'|'$/u);
          expect(name.length).toBeLessThanOrEqual(31);
        }
      }),
    );
  });

  test("of 3.321 units of one name are all told apart", () => {
    const names = sheetNames(Array.from({ length: 3321 }, () => "Phiếu Xã Bình Minh"));
    expect(new Set(names).size).toBe(3321);
    expect(names.at(-1)).toBe("Phiếu Xã Bình Minh (3321)");
  });
});
