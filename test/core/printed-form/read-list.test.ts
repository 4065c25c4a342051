import { readPrintedList } from "../../../src/core/printed-form/read-list";
import { examine } from "../../../src/core/rule/examine";
import { readRules } from "../../../src/core/rule/rule";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { sheetOf } from "../../fixtures/appendices";
import { numbersStored } from "../../fixtures/dossier-tables";

type Rows = readonly (readonly string[])[];

const TITLE: Rows = [["Phụ lục 01"], ["SỐ LIỆU THỐNG KÊ", "", "", ""]];
const HEAD: Rows = [["STT", "Chỉ tiêu thống kê", "Đơn vị tính", "Số liệu", "Ghi chú"]];

function sheet(rows: Rows, head: Rows = HEAD): Snapshot {
  return numbersStored(sheetOf("Phụ lục", [...TITLE, ...head, ...rows]));
}

/** `[1] = [1.1] + [1.2]`, with `?` behind it where it is no error. */
function rulesOn(rows: Rows, head: Rows = HEAD): readonly string[] | null {
  const read = readPrintedList(sheet(rows, head));
  if (read === null) return null;
  return read.printed.map(({ text, severity }) => (severity === "error" ? text : `${text} ?`));
}

/** Errors and warnings, each with its cells. */
function faultsOn(rows: Rows, head: Rows = HEAD): readonly string[] {
  const read = readPrintedList(sheet(rows, head));
  if (read === null) throw new Error("no list");
  return examine(read.recognition, read.pack, readRules(read.pack), new Map())
    .drafts.filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ severity, facts, cells }) => `${severity} ${facts.fact} ${cells.join(" ")}`);
}

const DOSSIERS: Rows = [
  ["1", "Giải quyết thủ tục hành chính", "", ""],
  ["1.1", "Tổng số hồ sơ đã tiếp nhận", "Hồ sơ", "3192"],
  ["1.1.1", "Trực tiếp", "Hồ sơ", "2673"],
  ["1.1.2", "Trực tuyến", "Hồ sơ", "519"],
  ["1.2", "Tỷ lệ hồ sơ giải quyết đúng hạn", "%", "98,3"],
  ["", "Tổng số hồ sơ đã giải quyết xong", "Hồ sơ", "941"],
  ["", "Số hồ sơ giải quyết đúng hạn", "Hồ sơ", "925"],
  ["1.3", "Tỷ lệ xử lý phản ánh, kiến nghị", "%", "80"],
  ["1.3.1", "Số phản ánh, kiến nghị đã xử lý xong", "PAKN", "8"],
  ["1.3.2", "Tổng số phản ánh, kiến nghị tiếp nhận", "PAKN", "10"],
];

describe("A list of indicators", () => {
  it("states its sums by its numbers and its rates by their two rows in either order", () => {
    expect(rulesOn(DOSSIERS)).toEqual([
      "[1.2] = 100 × [row:10] ÷ [row:9]",
      "[row:10] ≤ [row:9]",
      "[1.3] = 100 × [1.3.1] ÷ [1.3.2]",
      "[1.3.1] ≤ [1.3.2]",
      "[1.1] = [1.1.1] + [1.1.2]",
    ]);
    expect(faultsOn(DOSSIERS)).toEqual([]);
  });

  it.each<readonly [string, string, string, readonly string[]]>([
    ["a digit of a whole changed", "1.1", "3792", ["error unequal D5 D6 D7"]],
    ["a part left short", "1.1.2", "51", ["error unequal D5 D6 D7"]],
    ["a rate of other rows", "1.2", "97,3", ["error rate-off D8 D10 D9"]],
    [
      "a part above its whole",
      "1.3.1",
      "18",
      ["error rate-off D11 D12 D13", "error exceeds D12 D13"],
    ],
  ])("with %s is told of it", (_what, code, value, expected) => {
    const rows = DOSSIERS.map((row) => (row[0] === code ? row.with(3, value) : row));
    expect(faultsOn(rows)).toEqual(expected);
  });

  it.each<readonly [string, Rows, readonly string[]]>([
    [
      "in `Trong đó` and dashes",
      [
        ["1", "Tổng số thủ tục hành chính", "Thủ tục", "371"],
        ["", "Trong đó:", "", ""],
        ["", "- Cấp huyện", "Thủ tục", "257"],
        ["", "- Cấp xã", "Thủ tục", "114"],
        ["2", "Số cuộc họp", "Cuộc", "4"],
        ["3", "Số văn bản", "Văn bản", "9"],
        ["4", "Số đoàn kiểm tra", "Đoàn", "2"],
      ],
      ["[1] = [row:6] + [row:7]"],
    ],
    [
      "in `Trong đó` in place of a number",
      [
        ["1", "Tổng số cán bộ", "Người", "21"],
        ["Trong đó", "Nữ", "Người", "9"],
        ["", "Đảng viên", "Người", "17"],
        ["2", "Tổng số phiếu", "Phiếu", "100"],
        ["2.1", "Hài lòng", "Phiếu", "96"],
        ["2.2", "Không hài lòng", "Phiếu", "4"],
      ],
      ["[row:5] ≤ [1]", "[row:6] ≤ [1] ?", "[2] = [2.1] + [2.2]"],
    ],
    [
      "in `Chia ra`, whatever the figures are",
      [
        ["1", "Số vụ việc, chia ra:", "Vụ", "21"],
        ["a)", "Đã giải quyết", "Vụ", "9"],
        ["b)", "Đang giải quyết", "Vụ", "17"],
        ["2", "Số phiếu", "Phiếu", "100"],
        ["3", "Số cuộc", "Cuộc", "4"],
      ],
      [],
    ],
    [
      "in sections with Roman numbers and a total at the end",
      [
        ["I", "Khối tỉnh", "", ""],
        ["1", "Sở Nội vụ", "Hồ sơ", "120"],
        ["2", "Sở Y tế", "Hồ sơ", "80"],
        ["II", "Khối xã", "", ""],
        ["1", "Xã A", "Hồ sơ", "30"],
        ["2", "Xã B", "Hồ sơ", "20"],
        ["", "Tổng cộng", "Hồ sơ", "250"],
      ],
      ["[row:10] = [1] + [2] + [row:8] + [row:9]"],
    ],
    [
      "in formulas in the labels and the numbers",
      [
        ["1=2+3", "Số đơn phải xử lý", "Đơn", "30"],
        ["2", "Kỳ trước chuyển sang", "Đơn", "5"],
        ["3", "Tiếp nhận trong kỳ", "Đơn", "25"],
        ["4", "Số đơn đã xử lý (5+6)", "Đơn", "20"],
        ["5", "Khiếu nại", "Đơn", "12"],
        ["6", "Tố cáo", "Đơn", "8"],
        ["7", "Tỷ lệ xử lý (4/1)", "%", "66,7"],
      ],
      ["[1] = [2] + [3]", "[4] = [5] + [6]", "[7] = 100 × [4] ÷ [1]"],
    ],
    [
      "in a rate between its rows",
      [
        ["1", "Số vấn đề phát hiện qua kiểm tra", "Vấn đề", "12"],
        ["2", "Số vấn đề phát hiện đã xử lý xong", "Vấn đề", "9"],
        ["3", "Tỷ lệ xử lý các vấn đề phát hiện qua kiểm tra", "%", "75"],
        ["4", "Số cuộc đối thoại", "Cuộc", "2"],
        ["5", "Số phiếu khảo sát", "Phiếu", "50"],
      ],
      ["[3] = 100 × [2] ÷ [1]", "[2] ≤ [1]"],
    ],
    [
      "in rates of what was on time and what was late",
      [
        ["1", "Tỷ lệ hồ sơ giải quyết đúng hạn", "%", "98,63"],
        ["2", "Tỷ lệ hồ sơ giải quyết quá hạn", "%", "1,37"],
        ["3", "Tổng số công chức", "Người", "20"],
        ["3.1", "Cấp tỉnh", "Người", "12"],
        ["3.2", "Cấp xã", "Người", "8"],
      ],
      ["[3] = [3.1] + [3.2]", "99.98 ≤ [1] + [2] ≤ 100.02"],
    ],
  ])("states %s what it means", (_how, rows, expected) => {
    if (expected.length > 0) expect(rulesOn(rows)).toEqual(expected);
    if (expected.length > 0) expect(faultsOn(rows)).toEqual([]);
  });
});

describe("No rules are read from", () => {
  it.each<readonly [string, Rows, Rows]>([
    ["nothing", [], []],
    [
      "a list of things to do",
      [
        ["1", "Ban hành kế hoạch", "Văn phòng", "15/01/2025"],
        ["2", "Tổ chức đối thoại", "Văn phòng", "30/03/2025"],
        ["3", "Báo cáo quý", "Văn phòng", "25/03/2025"],
        ["4", "Rà soát", "Tư pháp", "25/06/2025"],
        ["5", "Kiểm tra", "Nội vụ", "25/09/2025"],
      ],
      [["STT", "Nội dung công việc", "Đơn vị", "Thời hạn"]],
    ],
    [
      "a list of figures that states nothing",
      [
        ["1", "Số văn bản", "Văn bản", "12"],
        ["2", "Số cuộc họp", "Cuộc", "4"],
        ["3", "Số phiếu", "Phiếu", "190"],
        ["4", "Số đoàn", "Đoàn", "3"],
        ["5", "Số thôn", "Thôn", "9"],
      ],
      HEAD,
    ],
    [
      "a ranking",
      [
        ["1", "Chỉ đạo điều hành", "12", "1"],
        ["2", "Thể chế", "9", "2"],
        ["3", "Thủ tục", "8", "3"],
        ["4", "Bộ máy", "7", "4"],
        ["5", "Công vụ", "6", "5"],
        ["", "Tổng cộng", "42", ""],
      ],
      [["STT", "Nội dung", "Điểm tự chấm", "Xếp hạng"]],
    ],
  ])("%s", (_what, rows, head) => {
    expect(readPrintedList(sheet(rows, head))).toBeNull();
  });
});

describe("A list in which a number stands twice", () => {
  const list = (total: string, last: string): Rows => [
    ["1", "Tổng số đơn tiếp nhận", "Đơn", "300"],
    ["1.1", "Đơn khiếu nại", "Đơn", "180"],
    ["1.2", "Đơn tố cáo", "Đơn", "120"],
    ["2", "Tổng số lượt tiếp công dân", "Lượt", "450"],
    ["2.1", "Tiếp thường xuyên", "Lượt", "400"],
    ["2.2", "Tiếp định kỳ", "Lượt", "50"],
    ["3", "Tổng số việc hộ tịch", "Việc", total],
    ["3.1", "Khai sinh", "Việc", "512"],
    ["3.1", "Khai tử", "Việc", last],
    ["4", "Tổng số hồ sơ đất đai", "Hồ sơ", "930"],
    ["4.1", "Cấp giấy lần đầu", "Hồ sơ", "610"],
    ["4.2", "Chuyển nhượng", "Hồ sơ", "320"],
  ];

  const excusesOn = (rows: Rows): readonly (readonly [string, string | null])[] =>
    (readPrintedList(sheet(rows))?.printed ?? [])
      .filter(({ text }) => text.startsWith("[3]"))
      .map(({ severity, excuse }) => [severity, excuse]);

  it("is held to its sums where they come out", () => {
    expect(excusesOn(list("747", "235"))).toEqual([["error", null]]);
  });

  it("is only suspected where one slip keeps a sum from coming out", () => {
    expect(excusesOn(list("741", "235"))).toEqual([["warning", "uncertain-rule"]]);
  });

  it("is not asked for a sum that no slip explains", () => {
    expect(excusesOn(list("5039", "235"))).toEqual([]);
  });

  it("is held to the sums of its other parts as ever", () => {
    const rows = list("747", "235").map((row) =>
      row[0] === "4.2" ? ["4.2", "Chuyển nhượng", "Hồ sơ", "326"] : row,
    );
    expect(faultsOn(rows)).toEqual(["error unequal D13 D14 D15"]);
  });
});
