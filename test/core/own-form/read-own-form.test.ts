import { readOwnForm } from "../../../src/core/own-form/read-own-form";
import { sheetOf, withCell } from "../../fixtures/appendices";

const HEADS = [
  ...["Mã", "Chỉ tiêu", "Nhãn khác", "Thuộc", "ĐVT", "Loại"],
  ...["Được để trống", "Cộng khi tổng hợp", "Trả lời", "Giới hạn tỷ lệ"],
];

function sheet(
  rows: readonly (readonly string[])[],
  rules: readonly (readonly string[])[] = [],
  facts: readonly (readonly string[])[] = [["Tên biểu", "Biểu tỉnh"]],
) {
  const ruleHeads = [
    "Mã",
    "Nội dung",
    "Biểu thức",
    "Mức độ",
    "Áp dụng",
    "Lý do có thể đúng",
    "Ngưỡng",
  ];
  return sheetOf("Mẫu của đơn vị", [
    ["MẪU CỦA ĐƠN VỊ"],
    ...facts,
    HEADS,
    ...rows,
    [],
    ["Quy tắc"],
    ruleHeads,
    ...rules,
  ]);
}

const ROWS = [
  ["1", "Thủ tục hành chính", "", "", "", "nhóm"],
  ["1.1", "Số hồ sơ tiếp nhận", "", "1", "Hồ sơ", "đếm"],
  ["1.2", "Số hồ sơ giải quyết", "", "1", "Hồ sơ", "đếm"],
  ["1.3", "Tỷ lệ giải quyết", "", "1", "%", "tỷ lệ"],
];

function faultsOf(snapshot: ReturnType<typeof sheet>) {
  return readOwnForm(snapshot)?.faults.map(({ cell, weight, fault }) => [
    cell,
    weight,
    fault.fault,
  ]);
}

describe("A sheet of a kept form", () => {
  it.each([
    [
      "an appendix",
      sheetOf("Phụ lục II", [["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu"], ...ROWS]),
    ],
    ["one called so that holds no table", sheetOf("Mẫu của đơn vị", [["Ghi chú của phòng"]])],
  ])("is not %s", (_what, snapshot) => {
    expect(readOwnForm(snapshot)).toBeNull();
  });

  it("may be called anything where its title says what it is", () => {
    const renamed = { ...sheet(ROWS), sheet: "Trang 3" };
    expect(readOwnForm(renamed)?.own?.form.id).toBe("bieu-tinh");
  });

  it("needs no more than codes, labels and kinds; what is blank has a sensible meaning", () => {
    const small = sheetOf("Mẫu của đơn vị", [
      ["Loại", "Mã", "Chỉ tiêu", "ĐVT"],
      ["nhóm", "1", "Thủ tục hành chính", ""],
      ["", "1.1", "Số hồ sơ", "Hồ sơ"],
      ["", "1.2", "Tỷ lệ đúng hạn", "%"],
      ["mã", "1.3", "Có đối thoại", "Không = 0; Có = 1"],
    ]);
    const read = readOwnForm(small);
    if (read?.own?.layout !== "indicator-list") throw new Error("not read");
    expect(read.faults).toEqual([]);
    expect(read.own.form).toMatchObject({ id: "mau-don-vi", level: "xa", synonyms: [] });
    expect(
      read.own.form.indicators.map(({ kind, mayBeBlank, summed }) => [kind, mayBeBlank, summed]),
    ).toEqual([
      ["group", true, false],
      ["count", false, true],
      ["rate", false, false],
      ["coded", false, false],
    ]);
    expect(read.own.form.indicators[3]?.answers).toEqual([
      { word: "Không", code: "0" },
      { word: "Có", code: "1" },
    ]);
  });

  it("tells rows that are none at their cells, and reads the others", () => {
    const snapshot = sheet([
      ...ROWS,
      ["", "Dòng không mã", "", "", "", "đếm"],
      ["1.5", "", "", "", "", "đếm"],
      ["1.1", "Dòng trùng mã", "", "", "", "đếm"],
      ["[1.6]", "Dòng có ngoặc", "", "", "", "đếm"],
    ]);
    expect(faultsOf(snapshot)).toEqual([
      ["A8", "error", "row-without-code"],
      ["B9", "error", "row-without-label"],
      ["A10", "error", "code-twice"],
      ["A11", "error", "impossible-code"],
    ]);
    expect(readOwnForm(snapshot)?.own).toMatchObject({
      form: { indicators: ROWS.map(([code]) => ({ code })) },
    });
  });

  it("tells words it does not know at their cells, and goes on with what is usual", () => {
    const snapshot = sheet(
      [
        ["1", "Nhóm", "", "9", "", "dòng đầu"],
        ["2", "Số hồ sơ", "", "", "", "đếm", "tùy", "chưa rõ"],
        ["3", "Có đối thoại", "", "", "", "mã", "", "", "= 1"],
        ["4", "Tỷ lệ", "", "", "%", "tỷ lệ", "", "", "", "200"],
      ],
      [["R1", "", "2 ≥ 1", "", "", "vì thế", "nhiều"]],
      [
        ["Tên biểu", "Biểu tỉnh"],
        ["Hiệu lực từ", "đầu năm"],
        ["Cấp", "trung ương"],
        ["Bố cục", "tròn"],
        ["Ngày ban hành", "31/02/2026"],
      ],
    );
    expect(faultsOf(snapshot)).toEqual(
      [
        ["B6", "warning", "not-a-date"],
        ["B3", "warning", "not-a-date"],
        ["B5", "warning", "unknown-layout"],
        ["B4", "warning", "unknown-level"],
        ["F8", "warning", "unknown-kind"],
        ["G9", "warning", "not-yes-or-no"],
        ["H9", "warning", "not-yes-or-no"],
        ["I10", "warning", "answer-without-word"],
        ["J11", "warning", "unknown-bound"],
        ["D8", "warning", "unknown-parent"],
        ["F15", "warning", "unknown-excuse"],
        ["G15", "warning", "not-a-threshold"],
      ].toSorted(byRow),
    );
  });

  it("lets no row stand under itself or under one that stands under it", () => {
    const read = readOwnForm(
      sheet([
        ["1", "Một", "", "2", "", "nhóm"],
        ["2", "Hai", "", "1", "", "nhóm"],
        ["3", "Ba", "", "3", "", "nhóm"],
      ]),
    );
    if (read?.own?.layout !== "indicator-list") throw new Error("not read");
    expect(read.own.form.indicators.map(({ parent }) => parent)).toEqual([null, "1", null]);
  });

  it("tells a rule that cannot be used as a sheet of rules does, and a code that was mistyped", () => {
    const snapshot = sheet(ROWS, [
      ["R1", "", "1.3 = 100 × 1.2 ÷ 1.1", "sai", "", "", ""],
      [
        "R1",
        "",
        "1.2 ≤ 1.1",
        "cần thuyết minh",
        "Phụ lục nào đó",
        "việc kỳ trước chuyển sang",
        "5 % và 5",
      ],
      ["R2", "", "1.22 ≤ 1.1", "sai", "", "", ""],
      ["R3", "", "1.2 ≤", "sai", "", "", ""],
    ]);
    expect(faultsOf(snapshot)).toEqual([
      ["C13", "error", "unknown-code"],
      ["C14", "error", "syntax"],
    ]);
    expect(readOwnForm(snapshot)?.own?.pack.rules).toEqual([
      {
        ...{ id: "R1", text: "[1.3] = 100 × [1.2] ÷ [1.1]", severity: "error" },
        ...{ excuse: null, threshold: null },
      },
      {
        ...{ id: "R1", text: "[1.2] ≤ [1.1]", severity: "warning" },
        ...{ excuse: "carried-over", threshold: { percent: 5, count: 5 } },
      },
    ]);
  });

  it("reads a code and a date that Excel stored as numbers", () => {
    const facts = [
      ["Tên biểu", "Biểu tỉnh"],
      ["Hiệu lực từ", "x"],
    ];
    const typed = withCell(sheet(ROWS, [], facts), "B3", 46204, "dd/mm/yyyy");
    const read = readOwnForm(withCell(withCell(typed, "A6", 1.1), "D6", 1));
    expect(read?.faults).toEqual([]);
    expect(read?.own?.form.inForce).toEqual({ from: "2026-07-01", to: null });
  });

  it("gives no form where its table has no row", () => {
    const read = readOwnForm(sheet([]));
    expect(read?.own).toBeNull();
    expect(read?.faults.map(({ fault }) => fault.fault)).toEqual(["no-form-rows"]);
  });

  it("of columns reads their headings from the top down", () => {
    const snapshot = sheetOf("Mẫu của đơn vị", [
      ["Bố cục", "nhiều đơn vị, mỗi cột một chỉ tiêu"],
      ["Mã", "Tiêu đề cột", "Tiêu đề khác", "Loại"],
      ["3", "Tiếp nhận › Tổng số", "Tổng số tiếp nhận | Đã nhận › Tổng", "đếm"],
      ["4", "Tiếp nhận › Trực tuyến", "", "đếm"],
    ]);
    expect(readOwnForm(snapshot)?.own).toMatchObject({
      layout: "unit-table",
      form: {
        columns: [
          {
            code: "3",
            path: ["Tiếp nhận", "Tổng số"],
            aliases: [["Tổng số tiếp nhận"], ["Đã nhận", "Tổng"]],
          },
          { code: "4", path: ["Tiếp nhận", "Trực tuyến"] },
        ],
      },
    });
  });
});

function byRow([a = ""]: readonly string[], [b = ""]: readonly string[]): number {
  return Number(a.slice(1)) - Number(b.slice(1));
}
