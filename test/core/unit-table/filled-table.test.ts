import { NoAppendix, SeveralAppendices } from "../../../src/core/problem";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { recogniseTable, type FilledTable } from "../../../src/core/unit-table/filled-table";
import { VPCP_06A } from "../../../src/packs/forms/vpcp-06a";
import { appendixSnapshot, sheetOf, withCell, withColumns } from "../../fixtures/appendices";
import {
  COMMUNES,
  communeTable,
  form06a,
  HEAD,
  NUMBERS,
  numbersStored,
  summed,
  typed,
} from "../../fixtures/dossier-tables";

function tableOf(rows: readonly (readonly string[])[]): FilledTable {
  return recogniseTable(numbersStored(sheetOf("Bảng", rows)), [VPCP_06A]);
}

/** `3C`: code 3 stands in column C. */
function places({ columns }: FilledTable): string {
  return columns.map(({ code, column }) => `${code}${String.fromCharCode(64 + column)}`).join(" ");
}

const OWN = "3C 4D 5E 6F 7G 8H 9I 10J 11K 12L 13M";
const FIGURES = COMMUNES.map(([, figures]) => figures);
const TOTAL = typed("", "Tổng cộng", summed(FIGURES));
const UNITS = COMMUNES.map(([name, figures], at) => typed(String(at + 1), name, figures));
const FLAT = [
  ...["TT", "Đơn vị", "Tổng tiếp nhận", "Trực tuyến", "Trực tiếp + BCCI", "Từ kỳ trước"],
  ...["Tổng đã giải quyết", "Trước hạn", "Đúng hạn", "Quá hạn"],
  ...["Tổng đang giải quyết", "Trong hạn", "Quá hạn"],
];

describe("The columns", () => {
  it.each([
    ["are known by their path through three rows of headings", [...HEAD, NUMBERS, ...UNITS], OWN],
    ["are known where no numbers stand under them", [...HEAD, ...UNITS], OWN],
    ["are known by one row of headings, the second `Quá hạn` by its place", [FLAT, ...UNITS], OWN],
    [
      "are known by their numbers alone",
      [FLAT.map((_, at) => `cột ${"abcdefghijklm".slice(at, at + 1)}`), NUMBERS, ...UNITS],
      OWN,
    ],
    [
      "that a heading leaves open are known by numbers that begin elsewhere",
      [
        FLAT.map((text) => (text === "Trực tuyến" ? "Nộp hồ sơ" : text)),
        FLAT.map((_, at) => (at < 2 ? "AB".slice(at, at + 1) : String(at - 1))),
        ...UNITS,
      ],
      OWN,
    ],
    [
      "of rates and of the same period last year are left out",
      [
        [
          "Mức độ",
          "Tổng",
          "Đã xử lý",
          "Chưa xử lý",
          "Trước hạn",
          "",
          "Đúng hạn",
          "",
          "Trễ hạn",
          "",
        ],
        ["", "", "", "", "Tổng", "%", "Tổng", "%", "Tổng", "%"],
        ["Mức 3", "68544", "61827", "6717", "43434", "70,3%", "11795", "19,1%", "4331", "7%"],
      ],
      "3B 7C 11D 8E 9G 10I",
    ],
    [
      "of dossiers that fell due are told from those resolved",
      [
        ["Tháng", "Tiếp nhận", "Đã giải quyết", "Đến hạn", "", ""],
        ["", "", "", "Tổng số", "Đúng hạn", "Quá hạn"],
        ["Tháng 5", "20000", "19950", "19944", "19255", "689"],
      ],
      "3B 7C 14D 14aE 14bF",
    ],
    [
      "for the counter and for the post are two where the table has both",
      [
        ["Đơn vị", "Tổng tiếp nhận", "Trực tuyến", "Trực tiếp", "BCCI", "Từ kỳ trước"],
        ["Xã A", "10", "4", "3", "2", "1"],
      ],
      "3B 4C 5aD 5bE 6F",
    ],
    [
      "in time stand for both kinds where the table does not part them",
      [
        ["Cấp", "Tiếp nhận", "Đã giải quyết", "Đúng và trước hạn", "Quá hạn"],
        ["Cấp tỉnh", "10", "8", "7", "1"],
      ],
      "3B 7C 8+9D 10E",
    ],
  ])("%s", (_what, rows, expected) => {
    expect(places(tableOf(rows))).toBe(expected);
  });

  it("are known in another order", () => {
    const moved = withColumns(sheetOf("Bảng", [FLAT, ...UNITS]), [
      ...[1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 7, 8, 9],
    ]);
    expect(places(recogniseTable(numbersStored(moved), [VPCP_06A]))).toBe(
      "3C 4D 5E 6F 11G 12H 13I 7K 8L 9M 10N",
    );
  });

  it("are called by the sheet's own headings, or the form's where these do not tell them apart", () => {
    expect(tableOf([...HEAD, ...UNITS]).columns[4]?.label).toBe(
      "Số lượng hồ sơ đã giải quyết › Tổng số",
    );
    expect(tableOf([FLAT, ...UNITS]).columns[7]?.label).toBe("Đã giải quyết › Quá hạn");
  });

  it("that the table lacks are told", () => {
    const table = tableOf([
      ["Cấp", "Đã giải quyết", "Trước hạn", "Đúng hạn", "Trễ hạn"],
      ["Cấp tỉnh", "15641", "13529", "1958", "154"],
    ]);
    expect(table.missing).toEqual(["3", "4", "5", "6", "11", "12", "13"]);
  });

  it("leave a whole open beside which a column counts something else", () => {
    const table = tableOf([
      ["Đơn vị", "Đã giải quyết", "", "", "", ""],
      ["", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn", "Trả lại, rút hồ sơ"],
      ["Xã A", "10", "4", "3", "2", "1"],
    ]);
    expect([...table.open]).toEqual(["7"]);
  });
});

const FIRST = summed(FIGURES.slice(0, 2));
const SECOND = summed(FIGURES.slice(2));
const [A = [], B = [], C = [], D = []] = [...UNITS.slice(0, 2), ...UNITS.slice(0, 2)].map(
  (unit, at) => [unit[0] ?? "", ...typed("", ...(COMMUNES[at] ?? ["", []])).slice(1)],
);

/** `total = parts` by row number, for each row that sums others. */
function sums({ sums: found }: FilledTable): readonly string[] {
  return found.map(
    ({ total, ways: [parts = []] }) => `${total.row} = ${parts.map(({ row }) => row).join(" + ")}`,
  );
}

describe("The rows", () => {
  it.each([
    ["are units with their total below", [...UNITS, TOTAL], ["6 = 2 + 3 + 4 + 5"]],
    ["are units with their total above", [TOTAL, ...UNITS], ["2 = 3 + 4 + 5 + 6"]],
    [
      "are groups with figures over their units",
      [typed("I", "Cấp tỉnh", FIRST), A, B, typed("II", "Cấp xã", SECOND), C, D, TOTAL],
      ["2 = 3 + 4", "5 = 6 + 7", "8 = 2 + 5"],
    ],
    [
      "are headings without figures over their units",
      [["I", "Cấp tỉnh"], A, B, ["II", "Cấp xã"], C, D, TOTAL],
      ["8 = 3 + 4 + 6 + 7"],
    ],
    [
      "are headings with their total below the units",
      [
        ...[["I", "Cấp tỉnh"], A, B, typed("", "Cộng I", FIRST)],
        ...[["II", "Cấp xã"], C, D, typed("", "Cộng II", SECOND), TOTAL],
      ],
      ["5 = 3 + 4", "9 = 7 + 8", "10 = 5 + 9"],
    ],
    [
      "are units even where the group is marked by a letter after its third",
      [
        ...[typed("A", "Sở", FIRST), A, B, typed("B", "Huyện", SECOND), C, D],
        ...[typed("C", "Xã", FIRST), A, B, typed("", "Tổng số", summed([FIRST, SECOND, FIRST]))],
      ],
      ["2 = 3 + 4", "5 = 6 + 7", "8 = 9 + 10", "11 = 2 + 5 + 8"],
    ],
    [
      "are three levels with a sum and nothing under them",
      [["", "Cấp tỉnh", ...A.slice(2)], ["", "Cấp xã", ...C.slice(2)], TOTAL],
      ["4 = 2 + 3"],
    ],
  ])("%s", (_what, rows, expected) => {
    expect(sums(tableOf([FLAT, ...rows]))).toEqual(expected);
  });

  it("of a unit called Cộng Lạc are no total", () => {
    const table = tableOf([FLAT, typed("1", "Cộng Lạc", FIRST), typed("2", "Đại Sơn", SECOND)]);
    expect(table.rows.map(({ isTotal }) => isTotal)).toEqual([false, false]);
  });

  it("that only detail a unit leave it a unit, and are no part of the total", () => {
    const table = tableOf([FLAT, A, ["", "- Trong đó: đất đai", ...A.slice(2)], B, TOTAL]);
    expect(table.groups.size).toBe(0);
    expect(sums(table)).toContain("5 = 2 + 4");
  });

  it("go on below a head that is repeated at a page break", () => {
    const table = recogniseTable(
      form06a([...UNITS.slice(0, 2), ...HEAD, NUMBERS, ...UNITS.slice(2), TOTAL]),
      [VPCP_06A],
    );
    expect(table.rows.map(({ name }) => name)).toEqual([
      ...COMMUNES.map(([name]) => name),
      "Tổng cộng",
    ]);
  });

  it("end before notes and signatures", () => {
    const table = tableOf([
      ...[FLAT, ...UNITS, TOTAL, ["", "Ghi chú: số liệu tạm tính"]],
      ["", "Người lập biểu", "", "", "", "", "", "Thủ trưởng đơn vị"],
    ]);
    expect(table.rows.at(-1)?.name).toBe("Tổng cộng");
  });
});

describe("A sheet", () => {
  it("with a second table of the form below the first is not guessed at", () => {
    const two = form06a([...UNITS, TOTAL, ["", "Quý II"], ...HEAD, NUMBERS, ...UNITS, TOTAL]);
    expect(() => recogniseTable(two, [VPCP_06A])).toThrow(SeveralAppendices);
  });

  it.each<readonly [string, Snapshot]>([
    ["a list of indicators", appendixSnapshot("bach-thong")],
    [
      "a ranking of units",
      sheetOf("Xếp hạng", [
        ["STT", "Đơn vị", "Công tác chỉ đạo (tối đa 14 điểm)", "Thể chế (10 điểm)", "Tổng điểm"],
        ["1", "Xã Cộng Lạc", "12", "9", "21"],
      ]),
    ],
    ["a head and no rows", form06a([])],
  ])("with %s holds no table of the form", (_what, sheet) => {
    expect(() => recogniseTable(sheet, [VPCP_06A])).toThrow(NoAppendix);
  });

  it("keeps its rows where one unit has not answered", () => {
    const table = recogniseTable(withCell(communeTable(), "C9", null), [VPCP_06A]);
    expect(table.rows).toHaveLength(5);
  });
});
