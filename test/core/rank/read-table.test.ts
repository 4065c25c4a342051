import { decimalText } from "../../../src/core/number/decimal";
import { UnusableCell } from "../../../src/core/problem";
import { readUnitTable } from "../../../src/core/rank/read-table";
import { snapshotOf, tableOf, type Typed } from "./snapshot-of";

const HEADINGS = ["STT", "Tên đơn vị", "Cải cách thể chế", "Tài chính công", "Tổng điểm"];
const MAXIMA = [null, "Điểm tối đa", 10, 14, 24];
const UNITS = [
  [1, "Xã Cộng Lạc", 8, 6.5, 14.5],
  [2, "Xã Đại Sơn", 9.5, 7, 16.5],
];

function fieldsOf(rows: readonly (readonly Typed[])[]): readonly string[] {
  return tableOf(rows).fields.map(({ name, max }) => `${name}: ${decimalText(max)}`);
}

function unitsOf(rows: readonly (readonly Typed[])[]): readonly string[] {
  return tableOf(rows).units.map(({ name }) => name);
}

describe("the fields of a unit table", () => {
  const expected = ["Cải cách thể chế: 10", "Tài chính công: 14"];

  test.each<[string, readonly (readonly Typed[])[]]>([
    ["from a row Điểm tối đa", [HEADINGS, MAXIMA, ...UNITS]],
    [
      "from headings such as (tối đa 14 điểm)",
      [
        [
          "TT",
          "Đơn vị",
          "Cải cách thể chế\n(tối đa 10 điểm)",
          "Tài chính công (14 điểm)",
          "Tổng điểm (24 điểm)",
        ],
        ...UNITS,
      ],
    ],
    [
      "under a title, with headings merged over two rows and the columns numbered",
      [
        ["UBND HUYỆN TỨ KỲ"],
        ["TỔNG HỢP ĐIỂM CẢI CÁCH HÀNH CHÍNH"],
        [],
        ["STT", "UBND xã, thị trấn", "Điểm các lĩnh vực", null, "Tổng điểm", "Ghi chú"],
        [null, null, "Cải cách thể chế", "Tài chính công"],
        [null, "Điểm tối đa", 10, 14, 24],
        ["(1)", "(2)", "(3)", "(4)", "(5)=(3)+(4)", "(6)"],
        ...UNITS,
      ],
    ],
    [
      "beside columns of results that have a maximum of their own",
      [
        [...HEADINGS, "Chỉ số (%)", "Xếp hạng"],
        [null, "Điểm tối đa", 10, 14, 24, 100, null],
        ...UNITS,
      ],
    ],
    [
      "with the maxima typed as text in the Vietnamese way",
      [HEADINGS, [null, "Điểm tối đa", "10,0", "14,0", "24,0"], ...UNITS].map((row) => row),
    ],
  ])("are read %s", (_, rows) => {
    expect(fieldsOf(rows).map((field) => field.replace(".0", ""))).toEqual(expected);
    expect(unitsOf(rows)).toEqual(["Xã Cộng Lạc", "Xã Đại Sơn"]);
  });

  test("stand beside a total whose maximum is but a figure in brackets below it", () => {
    const { columns } = tableOf([
      ["STT", "Tên đơn vị", "Điểm đạt được", null, "Tổng"],
      [null, null, "Cải cách thể chế (10 điểm)", "Tài chính công (14 điểm)", "(24)"],
      ...UNITS,
    ]);
    expect(columns.total).toBe(5);
  });

  test("keep a maximum of 10,05 to the digit", () => {
    expect(fieldsOf([HEADINGS, [null, "Điểm tối đa", 10.05, 14, null], ...UNITS])[0]).toBe(
      "Cải cách thể chế: 10.05",
    );
  });

  test.each([["mười"], [0], [-3], ["#REF!"]])("cannot have the maximum %p", (max) => {
    const rows = [HEADINGS, [null, "Điểm tối đa", max, 14, null], ...UNITS];
    expect(() => readUnitTable(snapshotOf(rows))).toThrow(UnusableCell);
  });
});

describe("the units of a unit table", () => {
  test("leave out totals, averages and what stands below the table", () => {
    const rows = [
      HEADINGS,
      MAXIMA,
      ...UNITS,
      [null, "Trung bình", 8.75, 6.75, 15.5],
      ["Tổng cộng", null, 17.5, 13.5, 31],
      [],
      [null, "NGƯỜI LẬP BIỂU", null, "CHỦ TỊCH"],
      [null, "Nguyễn Văn A"],
    ];
    expect(unitsOf(rows)).toEqual(["Xã Cộng Lạc", "Xã Đại Sơn"]);
    expect(tableOf(rows).rows.last).toBe(6);
  });

  test.each([
    ["Trung bình toàn huyện"],
    ["Điểm bình quân các xã"],
    ["Bình quân chung toàn tỉnh"],
    ["Điểm cao nhất"],
    ["Thấp nhất"],
    ["Tổng điểm"],
  ])("leave out %p, numbered units or not", (label) => {
    const numbered = [HEADINGS, MAXIMA, ...UNITS, [null, label, 8.75, 6.75, 15.5]];
    expect(unitsOf(numbered)).toEqual(["Xã Cộng Lạc", "Xã Đại Sơn"]);
    expect(unitsOf(numbered.map((row) => row.slice(1)))).toEqual(["Xã Cộng Lạc", "Xã Đại Sơn"]);
  });

  test.each([
    ["(1)", "(2)", "(3)", "(4)", "(5)=(3)+(4)"],
    ["A", "B", 1, 2, "3=1+2"],
  ])("leave out the row that numbers the columns: %p %p %p %p %p", (...numbering) => {
    expect(unitsOf([HEADINGS, numbering, MAXIMA, ...UNITS])).toEqual(["Xã Cộng Lạc", "Xã Đại Sơn"]);
    expect(unitsOf([HEADINGS, MAXIMA, numbering, ...UNITS])).toEqual(["Xã Cộng Lạc", "Xã Đại Sơn"]);
  });

  test("keep a commune whose name begins like a total", () => {
    expect(
      unitsOf([
        ["Đơn vị", "Thể chế (10 điểm)", "Tổng điểm"],
        ["Cộng Lạc", 8, 8],
        ["Tổng cộng", 8, 8],
      ]),
    ).toEqual(["Cộng Lạc"]);
  });

  test("are told apart from the headings of their groups", () => {
    const table = tableOf([
      HEADINGS,
      MAXIMA,
      ["I", "Khối sở, ban, ngành"],
      [1, "Sở Nội vụ", 8, 6.5, 14.5],
      ["II. Xã, phường"],
      [1, "Xã Đại Sơn", 9.5, 7, 16.5],
    ]);
    expect(table.units.map(({ name, group }) => [name, group])).toEqual([
      ["Sở Nội vụ", "Khối sở, ban, ngành"],
      ["Xã Đại Sơn", "Xã, phường"],
    ]);
  });

  test("take their group from a column Nhóm, merged or not", () => {
    const table = tableOf([
      ["STT", "Tên đơn vị", "Nhóm", "Thể chế (10 điểm)", "Tài chính công (14 điểm)"],
      [1, "Sở Nội vụ", "Sở", 8, 6.5],
      [2, "Sở Tư pháp", null, 8, 6.5],
      [3, "Xã Đại Sơn", "Xã", 9.5, 7],
    ]);
    expect(table.units.map(({ group }) => group)).toEqual(["Sở", "Sở", "Xã"]);
  });

  test("go on after a page break that repeats the heading", () => {
    const rows = [HEADINGS, MAXIMA, UNITS[0] ?? [], HEADINGS, MAXIMA, UNITS[1] ?? []];
    expect(unitsOf(rows)).toEqual(["Xã Cộng Lạc", "Xã Đại Sơn"]);
  });

  test("are read to the last though every figure is typed as text", () => {
    const rows = [HEADINGS, MAXIMA, ...UNITS].map((row) =>
      row.map((value) => (typeof value === "number" ? String(value).replace(".", ",") : value)),
    );
    expect(unitsOf(rows)).toEqual(["Xã Cộng Lạc", "Xã Đại Sơn"]);
  });

  test("stop where another table begins", () => {
    const other = ["STT", "Tên đơn vị", "Chuyển đổi số (20 điểm)", "Dân vận (5 điểm)"];
    const rows = [HEADINGS, MAXIMA, ...UNITS, [], other, [1, "Xã Hà Kỳ", 15, 3]];
    expect(unitsOf(rows)).toEqual(["Xã Cộng Lạc", "Xã Đại Sơn"]);
  });

  test("stay in the table when all their points are still blank", () => {
    const rows = [HEADINGS, MAXIMA, ...UNITS, [3, "Xã Hà Kỳ"]];
    expect(unitsOf(rows)).toEqual(["Xã Cộng Lạc", "Xã Đại Sơn", "Xã Hà Kỳ"]);
  });

  test("must have a name where there are points", () => {
    const rows = [HEADINGS, MAXIMA, ...UNITS, [3, null, 5, 5, 10]];
    expect(() => readUnitTable(snapshotOf(rows))).toThrow(UnusableCell);
  });
});

test.each<[string, Typed, object]>([
  ["a number", 6.5, { kind: "points", asText: false, points: { units: 65n, places: 1 } }],
  ["6,5 typed as text", "6,5", { kind: "points", asText: true, points: { units: 65n, places: 1 } }],
  ["6.5 typed as text", "6.5", { kind: "points", asText: true, points: { units: 65n, places: 1 } }],
  ["nothing", null, { kind: "blank" }],
  ["a dash", "-", { kind: "unusable", text: "-" }],
  ["a word", "chưa chấm", { kind: "unusable", text: "chưa chấm" }],
  ["an Excel error", "#REF!", { kind: "unusable", text: "#REF!" }],
  ["a percentage", "65%", { kind: "unusable", text: "65%" }],
])("points are read from %s as what they are", (_, typed, expected) => {
  const table = tableOf([HEADINGS, MAXIMA, [1, "Xã Hà Kỳ", typed, 7, null]]);
  expect(table.units[0]?.points[0]).toEqual({ cell: "C3", reading: expected });
});

describe("a column Điểm", () => {
  const fields = ["STT", "Đơn vị", "Thể chế (10 điểm)", "Tài chính công (14 điểm)"];

  test("holds the points that a ranking writes, where the table has no total of its own", () => {
    const { columns } = tableOf([
      [...fields, "Điểm"],
      [1, "Xã A", 8, 6, 14],
    ]);
    expect([columns.total, columns.results.get("points")]).toEqual([null, 5]);
  });

  test("is left alone beside a total", () => {
    const { columns } = tableOf([
      [...fields, "Tổng điểm", "Điểm"],
      [1, "Xã A", 8, 6, 14, 3],
    ]);
    expect([columns.total, columns.results.has("points")]).toEqual([5, false]);
  });

  test("sums the fields up and is none of them, though the row of maxima goes on under it", () => {
    const rows = [
      ["STT", "Đơn vị", "Thể chế", "Tài chính công", "Điểm"],
      [null, "Điểm tối đa", 10, 14, 24],
      [1, "Xã A", 8, 6, 14],
    ];
    expect(fieldsOf(rows)).toEqual(["Thể chế: 10", "Tài chính công: 14"]);
    expect(tableOf(rows).columns.results.get("points")).toBe(5);
  });

  test("is the field itself where there is no other", () => {
    const table = tableOf([
      ["STT", "Đơn vị", "Điểm (100 điểm)"],
      [1, "Xã A", 81.5],
    ]);
    expect(table.fields.map(({ name }) => name)).toEqual(["Điểm"]);
    expect(table.columns.results.has("points")).toBe(false);
  });
});

describe("beside the names of the units", () => {
  test.each([["Mã"], ["Mã đơn vị"], ["Mã ĐVHC"], ["Mã số"], ["MÃ ĐƠN VỊ HÀNH CHÍNH"]])(
    "codes are read from a column %p, left or right of them",
    (heading) => {
      const left = tableOf([
        ["STT", heading, "Đơn vị", "Thể chế (10 điểm)"],
        [1, "02677", "Xã A", 8],
        [2, 2680, "Xã B", 9],
        [3, null, "Xã C", 9],
      ]);
      expect(left.units.map(({ code }) => code)).toEqual(["02677", "2680", null]);
      const right = tableOf([
        ["STT", "Đơn vị", heading, "Thể chế (10 điểm)"],
        [1, "Xã A", "7", 8],
      ]);
      expect(right.units.map(({ code }) => code)).toEqual(["7"]);
    },
  );

  test("there is nothing to say of codes and a bonus where the table has no such column", () => {
    const [unit] = tableOf([HEADINGS, MAXIMA, ...UNITS]).units;
    expect(unit).not.toHaveProperty("code");
    expect(unit).not.toHaveProperty("bonus");
  });

  test.each([["Điểm thưởng"], ["Điểm cộng thêm"], ["Thưởng"]])(
    "a bonus is read from a column %p without a maximum, and is no field",
    (heading) => {
      const table = tableOf([
        ["STT", "Đơn vị", "Thể chế (10 điểm)", heading],
        [1, "Xã A", 8, 1.5],
      ]);
      expect(table.fields).toHaveLength(1);
      expect(table.units[0]?.bonus).toMatchObject({ cell: "D2", reading: { kind: "points" } });
    },
  );

  test("a bonus with a maximum is a field", () => {
    const table = tableOf([
      ["STT", "Đơn vị", "Thể chế (10 điểm)", "Điểm thưởng (5 điểm)"],
      [1, "Xã A", 8, 1.5],
    ]);
    expect(table.fields).toHaveLength(2);
    expect(table.units[0]).not.toHaveProperty("bonus");
  });
});

test.each<[string, readonly (readonly Typed[])[]]>([
  ["an empty sheet", []],
  [
    "a list of indicators",
    [
      ["STT", "Nội dung", "Đơn vị tính", "Số liệu"],
      [1, "Số hồ sơ", "Hồ sơ", 941],
    ],
  ],
  ["units without any maximum", [HEADINGS, ...UNITS]],
  ["maxima without any unit", [HEADINGS, MAXIMA]],
])("no unit table is found on %s", (_, rows) => {
  expect(readUnitTable(snapshotOf(rows))).toBeNull();
});
