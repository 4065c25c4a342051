import { readPrintedTable } from "../../../src/core/printed-form/read-table";
import { examineTable } from "../../../src/core/unit-table/examine-table";
import { readRules } from "../../../src/core/rule/rule";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { sheetOf } from "../../fixtures/appendices";
import { numbersStored } from "../../fixtures/dossier-tables";

type Rows = readonly (readonly string[])[];

function sheet(rows: Rows): Snapshot {
  return numbersStored(sheetOf("Biểu", rows));
}

function rulesOn(rows: Rows): readonly string[] | null {
  return readPrintedTable(sheet(rows))?.printed.map(({ id }) => id) ?? null;
}

/** `error unequal E9 C9`: what there is to say of a sheet. */
function findingsOn(rows: Rows): readonly string[] {
  const read = readPrintedTable(sheet(rows));
  if (read === null) throw new Error("no table");
  return examineTable(read.table, read.pack, readRules(read.pack)).drafts.map(
    ({ severity, facts, cells }) => `${severity} ${facts.fact} ${cells.join(" ")}`,
  );
}

const XLD: Rows = [
  ["Biểu 01/XLD", "", "", "TÌNH HÌNH XỬ LÝ ĐƠN"],
  ["", "", "", "(Kèm theo Báo cáo số 12/BC-UBND)"],
  [
    "Đơn vị",
    "Tổng số đơn phải xử lý",
    "",
    "",
    "Đơn đủ điều kiện xử lý",
    "Phân loại đơn theo nội dung",
    "",
    "",
    "Kết quả xử lý",
    "",
    "Ghi chú",
  ],
  [
    "",
    "Tổng số",
    "Kỳ trước chuyển sang",
    "Tiếp nhận trong kỳ",
    "",
    "Khiếu nại",
    "Tố cáo",
    "Kiến nghị",
    "Đã xử lý",
    "Chưa xử lý",
    "",
  ],
  ["MS", "1=2+3", "2", "3", "4=5+6+7=8+9", "5", "6", "7", "8", "9", "10"],
  ["Xã A", "30", "5", "25", "28", "10", "8", "10", "20", "8", ""],
  ["Xã B", "41", "1", "40", "40", "20", "5", "15", "33", "7", "tạm tính"],
  ["Xã C", "12", "0", "12", "12", "3", "4", "5", "12", "0", ""],
  ["Tổng cộng", "83", "6", "77", "80", "33", "17", "30", "65", "15", ""],
  ["", "", "", "", "", "", "NGƯỜI LẬP BIỂU"],
];

describe("A table with a numbering row", () => {
  it("states the rules of its numbers and of its total row", () => {
    expect(rulesOn(XLD)).toEqual(["form:1=2+3", "form:4=5+6+7", "form:4=8+9", "form:Tổng cộng@9"]);
    expect(findingsOn(XLD)).toEqual([]);
  });
});

/** Rows of a table in which 3 = 4 + 5, 6 = 7 + 8 and the rate is 100 × 6 ÷ 3. */
const FLOW: Rows = [
  ["1", "Xã A", "120", "100", "20", "110", "90", "20", "91,7"],
  ["2", "Xã B", "75", "70", "5", "75", "61", "14", "100"],
  ["3", "Xã C", "310", "250", "60", "300", "299", "1", "96,8"],
  ["4", "Xã D", "55", "35", "20", "11", "9", "2", "20"],
];
const FLOW_TOTAL: readonly string[] = [
  "",
  "Tổng cộng",
  "560",
  "455",
  "105",
  "496",
  "459",
  "37",
  "88,6",
];
const FLOW_HEAD: Rows = [
  [
    "STT",
    "Đơn vị",
    "Hồ sơ tiếp nhận",
    "",
    "",
    "Hồ sơ đã giải quyết",
    "",
    "",
    "Tỷ lệ giải quyết (%)",
  ],
  ["", "", "Tổng số", "Trong đó", "", "Tổng số", "Chia ra", "", ""],
  ["", "", "", "Trong kỳ", "Kỳ trước", "", "Đúng hạn", "Quá hạn", ""],
];

describe("The numbers under the columns", () => {
  it.each<readonly [string, readonly string[]]>([
    [
      "in brackets",
      ["(1)", "(2)", "(3)=(4)+(5)", "(4)", "(5)", "(6)=(7)+(8)", "(7)", "(8)", "(9)=(6)/(3)*100"],
    ],
    ["bare", ["1", "2", "3=4+5", "4", "5", "6=7+8", "7", "8", "9=6/3x100"]],
    ["after letters", ["A", "B", "1=2+3", "2", "3", "4=5+6", "5", "6", "7=4/1"]],
    ["as letters", ["A", "B", "C=D+E", "D", "E", "F=G+H", "G", "H", "I=F/C%"]],
    [
      "with a c before them",
      ["c1", "c2", "c3=c4+c5", "c4", "c5", "c6=c7+c8", "c7", "c8", "c9=c6:c3*100%"],
    ],
  ])("%s state the same rules", (_how, numbers) => {
    const rows = [...FLOW_HEAD, numbers, ...FLOW, FLOW_TOTAL];
    expect(rulesOn(rows)).toHaveLength(4);
    expect(findingsOn(rows)).toEqual([]);
    const broken = [
      ...FLOW_HEAD,
      numbers,
      ...FLOW.map((row) => (row[1] === "Xã C" ? row.with(3, "252") : row)),
      FLOW_TOTAL,
    ];
    expect(findingsOn(broken)).toEqual(["error unequal C7 D7 E7", "error unequal D9 D5 D6 D7 D8"]);
  });

  it("are followed whatever the order of the columns", () => {
    const order = [0, 1, 8, 5, 6, 7, 3, 2, 4];
    const moved = (row: readonly string[]): readonly string[] => order.map((at) => row[at] ?? "");
    const rows = [
      moved([
        "STT",
        "Đơn vị",
        "Tiếp nhận",
        "Trong kỳ",
        "Kỳ trước",
        "Đã giải quyết",
        "Đúng hạn",
        "Quá hạn",
        "Tỷ lệ",
      ]),
      moved([
        "(1)",
        "(2)",
        "(3)=(4)+(5)",
        "(4)",
        "(5)",
        "(6)=(7)+(8)",
        "(7)",
        "(8)",
        "(9)=(6)/(3)*100",
      ]),
      ...FLOW.map(moved),
      moved(FLOW_TOTAL),
    ];
    expect(rulesOn(rows)).toEqual([
      "form:(9)=(6)/(3)*100",
      "form:(6)=(7)+(8)",
      "form:(3)=(4)+(5)",
      "form:Tổng cộng@7",
    ]);
    expect(findingsOn(rows)).toEqual([]);
  });

  it("may stand in the headings", () => {
    const rows = [
      [
        "STT",
        "Đơn vị",
        "Tiếp nhận (3=4+5)",
        "Trong kỳ (4)",
        "Kỳ trước (5)",
        "Đã giải quyết (6=7+8)",
        "Đúng hạn (7)",
        "Quá hạn (8)",
        "Tỷ lệ % (6/3)",
      ],
      ...FLOW,
      FLOW_TOTAL,
    ];
    expect(rulesOn(rows)).toEqual([
      "form:3=4+5",
      "form:6=7+8",
      "form:cột I=6/3",
      "form:Tổng cộng@6",
    ]);
    expect(findingsOn(rows)).toEqual([]);
  });

  it("may stand in the headings of wholes alone", () => {
    const rows = [
      [
        "STT",
        "Đơn vị",
        "Tiếp nhận (3=4+5)",
        "Trong kỳ",
        "Kỳ trước",
        "Đã giải quyết (6=7+8)",
        "Đúng hạn",
        "Quá hạn",
        "Tỷ lệ % (9=6/3)",
      ],
      ...FLOW,
      FLOW_TOTAL,
    ];
    expect(rulesOn(rows)).toEqual(["form:3=4+5", "form:6=7+8", "form:9=6/3", "form:Tổng cộng@6"]);
  });

  it("that Excel took for negative numbers are numbers all the same", () => {
    const numbers = ["-1", "-2", "(3)=(4)+(5)", "-4", "-5", "-6", "-7", "-8", "-9"];
    expect(rulesOn([...FLOW_HEAD, numbers, ...FLOW, FLOW_TOTAL])).toContain("form:(3)=(4)+(5)");
  });

  it("tell a percentage from an average by the figures where no hundred is printed", () => {
    const head = ["STT", "Đơn vị", "Số hồ sơ", "Số công chức", "Trong đó nữ", "Hồ sơ bình quân"];
    const numbers = ["1", "2", "3", "4", "5", "6=3/4"];
    const rows = [
      ["1", "Xã A", "120", "8", "3", "15"],
      ["2", "Xã B", "75", "7", "2", "10,7"],
      ["3", "Xã C", "310", "9", "4", "34,4"],
      ["", "Tổng cộng", "505", "24", "9", "21"],
    ];
    expect(rulesOn([head, numbers, ...rows])).toEqual(["form:5≤4", "form:Tổng cộng@6"]);
    expect(findingsOn([head, numbers, ...rows])).toEqual([]);
  });
});

describe("A table without numbers", () => {
  it("states its rules by its headings, its totals and its figures", () => {
    const rows = [...FLOW_HEAD, ...FLOW, FLOW_TOTAL];
    expect(rulesOn(rows)).toEqual([
      "form:cộtC=cộtD+cộtE",
      "form:cộtF=cộtG+cộtH",
      "form:cộtI=100×cộtF÷cộtC",
      "form:Tổng cộng@8",
    ]);
    expect(findingsOn(rows)).toEqual([]);
  });

  it("lets a mere part be less than its whole", () => {
    const rows = [
      ["STT", "Đơn vị", "Tổng số cán bộ", "Trong đó", "", "Tổng số phiếu"],
      ["", "", "", "Nữ", "Đảng viên", ""],
      ["1", "Xã A", "20", "8", "15", "120"],
      ["2", "Xã B", "23", "9", "21", "95"],
      ["3", "Xã C", "19", "11", "12", "88"],
      ["", "Tổng cộng", "62", "28", "48", "303"],
    ];
    expect(rulesOn(rows)).toEqual(["form:cộtD≤cộtC", "form:cộtE≤cộtC", "form:Tổng cộng@6"]);
    expect(findingsOn(rows)).toEqual([]);
  });

  it("asks rates that share one whole to make up a hundred", () => {
    const head = [
      ["STT", "Đơn vị", "Số hồ sơ", "Tỷ lệ giải quyết", "", "", "Số phản ánh"],
      ["", "", "", "Trước hạn (%)", "Đúng hạn (%)", "Quá hạn (%)", ""],
    ];
    const rows = [
      ["1", "Xã A", "120", "58,3", "15,4", "26,3", "4"],
      ["2", "Xã B", "75", "33,3", "33,3", "33,3", "1"],
      ["3", "Xã C", "310", "90,1", "9,8", "0,1", "0"],
      ["4", "Xã D", "31", "20,5", "79,5", "0", "7"],
      ["", "Tổng cộng", "536", "", "", "", "12"],
    ];
    expect(rulesOn([...head, ...rows])).toContain("form:99.7≤cộtD+cộtE+cộtF≤100.3");
    expect(findingsOn([...head, ...rows]).filter((one) => one.startsWith("error"))).toEqual([]);
    const wrong = rows.map((row) => (row[1] === "Xã C" ? row.with(3, "91,1") : row));
    expect(findingsOn([...head, ...wrong])).toContain("error exceeds D5 E5 F5");
  });

  it("follows what is carried over from month to month", () => {
    const rows = [
      [
        "Kỳ báo cáo",
        "Từ kỳ trước chuyển sang",
        "Tiếp nhận mới",
        "Đã giải quyết",
        "Đang giải quyết",
        "Lũy kế tiếp nhận",
      ],
      ["Tháng 1", "10", "200", "195", "15", "200"],
      ["Tháng 2", "15", "180", "190", "5", "380"],
      ["Tháng 3", "5", "210", "205", "10", "590"],
      ["Tháng 4", "12", "200", "204", "6", "570"],
      ["Tổng cộng", "", "790", "794", "", ""],
    ];
    expect(findingsOn(rows).filter((one) => one.startsWith("error"))).toEqual([
      "error unequal B5 E4",
      "error exceeds F4 F5",
    ]);
  });
});

describe("No rules are read from", () => {
  it.each<readonly [string, Rows]>([
    ["an empty sheet", []],
    ["a cover", [["BÁO CÁO"], ["Kết quả cải cách hành chính quý I năm 2025"], ["Số: 12/BC-UBND"]]],
    [
      "a staff list",
      [
        ["STT", "Họ và tên", "Năm sinh", "Hệ số lương", "Phụ cấp", "Số ngày công"],
        ["1", "Nguyễn Văn A", "1980", "3", "1", "22"],
        ["2", "Trần Thị B", "1985", "4", "1", "22"],
        ["", "Tổng cộng", "3965", "7", "2", "44"],
      ],
    ],
    [
      "a price list",
      [
        ["STT", "Tên hàng", "Số lượng", "Đơn giá", "Thành tiền"],
        ["1", "Bàn", "2", "100", "200"],
        ["2", "Ghế", "4", "50", "200"],
        ["", "Tổng cộng", "6", "150", "400"],
      ],
    ],
    [
      "a ranking",
      [
        ["STT", "Đơn vị", "Công tác chỉ đạo", "Thể chế", "Tổng điểm", "Xếp hạng"],
        ["1", "Xã A", "12", "9", "21", "1"],
        ["2", "Xã B", "10", "8", "18", "2"],
        ["", "Tổng cộng", "22", "17", "39", ""],
      ],
    ],
    [
      "a list of things to do",
      [
        ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "Kết quả"],
        ["1", "Ban hành kế hoạch", "Văn phòng", "15/01/2025", "Xong"],
        ["2", "Tổ chức đối thoại", "Văn phòng", "30/03/2025", "Đang làm"],
      ],
    ],
    [
      "a table of figures that states nothing",
      [
        ["STT", "Đơn vị", "Dân số", "Số thôn", "Số trường"],
        ["1", "Xã A", "4120", "8", "3"],
        ["2", "Xã B", "5175", "7", "2"],
        ["3", "Xã C", "6310", "9", "4"],
      ],
    ],
  ])("%s", (_what, rows) => {
    expect(readPrintedTable(sheet(rows))).toBeNull();
  });
});
