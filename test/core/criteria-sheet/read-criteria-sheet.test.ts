import { readCriteriaSheet } from "../../../src/core/criteria-sheet/read-criteria-sheet";
import type { SetFault } from "../../../src/core/criteria-sheet/set-fault";
import { columnName } from "../../../src/core/sheet/address";
import { knownForms } from "../../../src/jobs/score/kept-criteria";
import { HUYEN } from "../../../src/packs/forms/huyen";
import { score as en } from "../../../src/words/en/score";
import { score as vi } from "../../../src/words/vi/score";
import { sheetOf, withCell } from "../../fixtures/appendices";

const HEADS = [
  ...["Mã", "Tên tiêu chí", "Điểm tối đa", "Người chấm", "Cách tính", "Công thức", "Tử số"],
  ...["Mẫu số", "Định nghĩa tỷ lệ", "Mức", "Làm tròn", "Không áp dụng", "Nhóm"],
];
/** Texts by the headings of their columns. */
type Row = Readonly<Partial<Record<string, string>>>;

/** The address of a heading's cell in the nth row under the headings. */
function at(head: string, row: number): string {
  return `${columnName([...HEADS, "Thuộc"].indexOf(head) + 1)}${String(row + 3)}`;
}

function setSheet(rows: readonly Row[], fact: readonly string[] = ["Mẫu biểu", "huyen"]) {
  const heads = [...HEADS, "Thuộc"];
  return sheetOf("Bộ tiêu chí", [
    ["BỘ TIÊU CHÍ CẢI CÁCH HÀNH CHÍNH"],
    fact,
    heads,
    ...rows.map((row) => heads.map((head) => row[head] ?? "")),
  ]);
}

function read(rows: readonly Row[], fact?: readonly string[]) {
  const found = readCriteriaSheet(setSheet(rows, fact), knownForms([]));
  if (found === null) throw new Error("not read");
  return found;
}

/** One criterion under a field. */
function one(row: Row) {
  const { set, faults } = read([
    { Mã: "1", "Tên tiêu chí": "Thủ tục hành chính", "Điểm tối đa": "10" },
    { Mã: "1.1", "Tên tiêu chí": "Giải quyết đúng hạn", "Điểm tối đa": "2", ...row },
  ]);
  return { scoring: set?.criteria[1]?.scoring, criterion: set?.criteria[1], faults };
}

const RATIO = { "Tử số": "3.3.1b + 3.3.2b", "Mẫu số": "3.3.1a + 3.3.2a" };
const COUNTS = { numerator: "[3.3.1b] + [3.3.2b]", denominator: "[3.3.1a] + [3.3.2a]" };

describe("A worksheet of criteria", () => {
  it.each([
    ["an appendix", sheetOf("Phụ lục II", [["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu"]])],
    [
      "a table in which a unit is scored",
      sheetOf("Chấm điểm", [
        ["Mã", "Tên tiêu chí", "Điểm tối đa", "Tự chấm"],
        ["1", "A", "2", "1"],
      ]),
    ],
    ["one called so without a table", sheetOf("Bộ tiêu chí", [["Ghi chú của phòng"]])],
  ])("is not %s", (_what, snapshot) => {
    expect(readCriteriaSheet(snapshot)).toBeNull();
  });

  it("may be called anything where it says how criteria are scored, its columns in any order", () => {
    const found = readCriteriaSheet(
      sheetOf("Trang 3", [
        [],
        ["", "Cách chấm", "Điểm chuẩn", "Nội dung", "STT"],
        ["", "", "10", "Chỉ đạo điều hành", "1"],
        ["", "chấm trực tiếp", "4,5", "Kế hoạch", "1.1"],
      ]),
    );
    expect(found?.faults).toEqual([]);
    expect(found?.set?.criteria).toMatchObject([
      { code: "1", parent: null, max: "10", scoring: null },
      {
        ...{ code: "1.1", parent: "1", max: "4.5", scoring: { kind: "entered" } },
        cells: { code: "E4", name: "D4", max: "C4", scoring: "B4" },
      },
    ]);
  });

  it("says which document it is of, to how many decimals and out of how many points", () => {
    const { set, faults } = read(
      [{ Mã: "1", "Tên tiêu chí": "A", "Điểm tối đa": "100" }],
      ["Tổng điểm", "100"],
    );
    expect(faults).toEqual([]);
    expect(set).toMatchObject({ total: "100", places: 2, form: null });
  });

  it("takes codes, maxima and totals that Excel stored as numbers, whatever their formats show", () => {
    const sheet = setSheet([
      { Mã: "1", "Tên tiêu chí": "A", "Điểm tối đa": "x" },
      { Mã: "x", "Tên tiêu chí": "B", "Điểm tối đa": "x" },
    ]);
    const typed = withCell(withCell(sheet, "C4", 10.5, "0"), "A5", 1.1);
    const found = readCriteriaSheet(withCell(typed, "C5", 2.25, "0.0"));
    expect(found?.faults).toEqual([]);
    expect(found?.set?.criteria).toMatchObject([
      { code: "1", max: "10.5" },
      { code: "1.1", parent: "1", max: "2.25" },
    ]);
  });

  it("puts a row under the nearest code above it, under the one it names, or under none", () => {
    const { set, faults } = read([
      { Mã: "I", "Tên tiêu chí": "Lĩnh vực" },
      { Mã: "I.1", "Tên tiêu chí": "Tiêu chí" },
      { Mã: "I.1.2a", "Tên tiêu chí": "Thành phần không có cha trực tiếp" },
      { Mã: "X1", "Tên tiêu chí": "Theo cột thuộc", Thuộc: "I.1" },
      { Mã: "I.9", "Tên tiêu chí": "Đứng riêng", Thuộc: "không" },
    ]);
    expect(faults).toEqual([]);
    expect(set?.criteria.map(({ parent }) => parent)).toEqual([null, "I", "I.1", "I.1", null]);
  });

  it("hands the group of a field down to what stands under it", () => {
    const { set } = read([
      { Mã: "A", "Tên tiêu chí": "Điểm thưởng", "Điểm tối đa": "10", Nhóm: "thưởng" },
      { Mã: "A.1", "Tên tiêu chí": "Mô hình mới", "Điểm tối đa": "6" },
      { Mã: "B", "Tên tiêu chí": "Điểm phạt", "Điểm tối đa": "20", Nhóm: "phạt" },
    ]);
    expect(set?.criteria.map(({ group }) => group)).toEqual(["bonus", "bonus", "penalty"]);
  });
});

describe("A way of scoring", () => {
  it.each<[string, Row, unknown]>([
    [
      "options, one of which empties the whole criterion",
      { "Cách tính": "Chọn phương án", Mức: "Đủ: 1,5; Không đủ: 0 (điểm liệt)" },
      {
        kind: "options",
        options: [
          { label: "Đủ", points: "1.5", knockOut: false },
          { label: "Không đủ", points: "0", knockOut: true },
        ],
      },
    ],
    [
      "bands on a ratio (dự thảo Thanh Hóa)",
      { "Cách tính": "theo mức", ...RATIO, Mức: "≥85%: 2,0; 70–<85: 1,25; 50–<70: 0,5; <50: 0" },
      {
        kind: "bands",
        ratio: { ...COUNTS, definition: "" },
        bands: [
          { from: "85", points: "2.0" },
          { from: "70", points: "1.25" },
          { from: "50", points: "0.5" },
        ],
      },
    ],
    [
      "a ratio in one cell, with what it is measured on",
      {
        "Cách tính": "theo tỷ lệ",
        "Công thức": "100 × (3.3.1b + 3.3.2b) ÷ (3.3.1a + 3.3.2a)",
        "Định nghĩa tỷ lệ": "trên hồ sơ đã giải quyết",
        "Làm tròn": "0,25",
      },
      {
        kind: "proportional",
        ratio: { ...COUNTS, definition: "trên hồ sơ đã giải quyết" },
        step: "0.25",
      },
    ],
    [
      "a target (766)",
      { "Cách tính": "theo tỷ lệ so với mục tiêu", ...RATIO, Mức: "mục tiêu 80%" },
      { kind: "to-target", ratio: { ...COUNTS, definition: "" }, target: "80", step: null },
    ],
    [
      "a floor",
      { "Cách tính": "theo tỷ lệ, từ mức sàn", ...RATIO, Mức: "95" },
      { kind: "above-floor", ratio: { ...COUNTS, definition: "" }, floor: "95", step: null },
    ],
    [
      "points off each time",
      { "Cách tính": "Trừ theo số lần", Mức: "thiếu mỗi kỳ trừ 0,5đ" },
      { kind: "deduct", count: "", each: "0.5" },
    ],
    [
      "points for each, of an indicator",
      { "Cách tính": "Cộng theo số lượng", "Công thức": "1.3.1", Mức: "3" },
      { kind: "count", count: "[1.3.1]", each: "3" },
    ],
    [
      "points off and for quality",
      {
        ...{ "Cách tính": "trừ theo số lần, cộng chất lượng", "Công thức": "[1.3.1] − [1.3.2]" },
        ...{ ...RATIO, Mức: "trừ 0,5 mỗi lần; chất lượng 2" },
      },
      {
        kind: "deduct-and-quality",
        count: "[1.3.1] − [1.3.2]",
        ratio: { ...COUNTS, definition: "" },
        each: "0.5",
        quality: "2",
        step: null,
      },
    ],
    [
      "an index of others",
      { "Cách tính": "quy đổi chỉ số" },
      { kind: "external-index", index: "" },
    ],
    ["a survey", { "Cách tính": "Điều tra XHH" }, { kind: "survey" }],
    [
      "an expression with a condition",
      { "Cách tính": "biểu thức", "Công thức": "nếu([1.3.1] ≥ 1; 2; 0)" },
      { kind: "expression", points: "nếu([1.3.1] ≥ 1; 2; 0)" },
    ],
    [
      "bands where only counts and levels were filled in",
      { ...RATIO, Mức: "từ 90% trở lên = 2 điểm" },
      {
        kind: "bands",
        ratio: { ...COUNTS, definition: "" },
        bands: [{ from: "90", points: "2" }],
      },
    ],
    ["points entered by hand where nothing was filled in", {}, { kind: "entered" }],
  ])("is %s", (_what, row, scoring) => {
    const found = one(row);
    expect(found.faults).toEqual([]);
    expect(found.scoring).toEqual(scoring);
  });

  it("belongs to a survey where it is one and nobody else is named", () => {
    expect(one({ "Cách tính": "khảo sát" }).criterion?.scorer).toBe("survey");
    expect(one({ "Người chấm": "Tự chấm" }).criterion?.scorer).toBe("self");
    expect(one({}).criterion).toMatchObject({ scorer: "appraised", notApplicable: "remove" });
  });
});

describe("An on-time rate that is named", () => {
  const NAMED = { "Cách tính": "theo tỷ lệ" };

  it.each([
    ["Đúng hạn trên số hồ sơ đã giải quyết", "resolved"],
    ["Tỷ lệ hồ sơ giải quyết đúng hạn trên tổng số hồ sơ đã giải quyết", "resolved"],
    ["đúng hạn trên hồ sơ đến hạn", "due"],
    ["Đúng hạn trên số hồ sơ tiếp nhận", "received"],
    ["Đúng hạn theo Quyết định 766", "766"],
    ["theo 766/QĐ-TTg", null],
    ["trên số hồ sơ đã giải quyết", null],
    ["Trực tuyến trên số hồ sơ tiếp nhận", null],
    ["Đúng hạn", null],
    ["", null],
  ])("“%s” is %s", (typed, basis) => {
    const { scoring } = one({ ...NAMED, ...RATIO, "Định nghĩa tỷ lệ": typed });
    const onTime = basis === null ? {} : { onTime: basis };
    expect(scoring).toMatchObject({ ratio: { ...COUNTS, definition: typed, ...onTime } });
    expect(scoring).toHaveProperty("ratio", { ...COUNTS, definition: typed, ...onTime });
  });

  it.each([
    ["its kind", NAMED, { kind: "proportional", step: null }],
    ["nothing else", {}, { kind: "proportional", step: null }],
    [
      "levels",
      { Mức: "≥95%: 2; <95%: 0" },
      { kind: "bands", bands: [{ from: "95", points: "2" }] },
    ],
    [
      "the count that points are taken off for",
      {
        ...{ "Cách tính": "trừ theo số lần, cộng chất lượng", "Công thức": "1.3.1" },
        Mức: "trừ 0,5 mỗi lần; chất lượng 2",
      },
      { kind: "deduct-and-quality", count: "[1.3.1]", each: "0.5", quality: "2", step: null },
    ],
  ])("needs no formulas beside %s: they are the form's", (_what, row, scored) => {
    const definition = "Đúng hạn trên số hồ sơ đã giải quyết";
    const { scoring, faults } = one({ ...row, "Định nghĩa tỷ lệ": definition });
    expect(faults).toEqual([]);
    expect(scoring).toMatchObject({
      ...scored,
      ratio: { ...COUNTS, definition, onTime: "resolved" },
    });
  });

  it("is left to be entered by hand where the form lacks a count, which is told at its cell", () => {
    const { scoring, faults } = one({ "Định nghĩa tỷ lệ": "Đúng hạn trên số hồ sơ đến hạn" });
    expect(scoring).toMatchObject({ ratio: { numerator: "", denominator: "", onTime: "due" } });
    expect(faults.map(({ cell, weight }) => [cell, weight])).toEqual([
      [at("Định nghĩa tỷ lệ", 2), "warning"],
    ]);
    expect(faults.map(({ fault }) => vi.fault(fault))).toEqual([
      "Mẫu biểu không có đủ số liệu để tính “Đúng hạn trên số hồ sơ đến hạn”. Hãy ghi công thức ở cột tử số, mẫu số, hoặc nhập hai số đó trong Bảng chấm điểm.",
    ]);
  });
});

describe("The form that a set is about", () => {
  const ROWS = [{ Mã: "1", "Tên tiêu chí": "A", "Điểm tối đa": "10" }];

  it("may be named by its title", () => {
    const { set, faults } = read(ROWS, ["Mẫu biểu", HUYEN.title]);
    expect([set?.form, faults]).toEqual(["huyen", []]);
  });

  it("is told at its cell where nobody knows it", () => {
    const { set, faults } = read(ROWS, ["Mẫu biểu", "Biểu 12 của tỉnh"]);
    expect(set?.form).toBe("Biểu 12 của tỉnh");
    expect(faults).toEqual([
      {
        ...{ sheet: "Bộ tiêu chí", cell: "B2", weight: "warning" },
        fault: { fault: "unknown-form", typed: "Biểu 12 của tỉnh" },
      },
    ]);
  });
});

describe("What is wrong is told at its cell", () => {
  it.each<[string, Row, string, Partial<SetFault>]>([
    ["a kind nobody knows", { "Cách tính": "tùy" }, "Cách tính", { fault: "unknown-kind" }],
    ["a maximum in words", { "Điểm tối đa": "hai" }, "Điểm tối đa", { fault: "not-a-figure" }],
    ["a maximum below 0", { "Điểm tối đa": "-2" }, "Điểm tối đa", { fault: "not-a-figure" }],
    ["a scorer nobody knows", { "Người chấm": "ai đó" }, "Người chấm", { fault: "unknown-scorer" }],
    ["a group nobody knows", { Nhóm: "phụ" }, "Nhóm", { fault: "unknown-group" }],
    [
      "a policy nobody knows",
      { "Không áp dụng": "xem xét" },
      "Không áp dụng",
      { fault: "unknown-not-applicable" },
    ],
    ["a parent that is not there", { Thuộc: "7" }, "Thuộc", { fault: "unknown-parent" }],
    [
      "an indicator the form does not have, with the nearest",
      { "Cách tính": "theo tỷ lệ", "Tử số": "3.3.1c", "Mẫu số": "3.3.1a" },
      "Tử số",
      { fault: "unknown-code", typed: "3.3.1c" },
    ],
    [
      "a printed rate in place of a count",
      { "Cách tính": "theo tỷ lệ", "Tử số": "3.3.1", "Mẫu số": "3.3.1a" },
      "Tử số",
      { fault: "reads-rate" },
    ],
    [
      "a formula that ends too early",
      { "Cách tính": "biểu thức", "Công thức": "[1.3.1] +" },
      "Công thức",
      { fault: "formula", expected: "figure", near: "" },
    ],
    [
      "an expression that is missing",
      { "Cách tính": "biểu thức" },
      "Công thức",
      { fault: "no-expression" },
    ],
    [
      "bands that leave a gap",
      { "Cách tính": "theo mức", ...RATIO, Mức: "≥85: 2; 70–84: 1" },
      "Mức",
      { fault: "band-gap", from: "84", to: "85" },
    ],
    [
      "bands that overlap",
      { "Cách tính": "theo mức", ...RATIO, Mức: "≥85: 2; 70–<90: 1" },
      "Mức",
      { fault: "band-overlap", from: "85", to: "90" },
    ],
    [
      "bands that meet in a value of both",
      { "Cách tính": "theo mức", ...RATIO, Mức: "85-100: 2; 70-85: 1" },
      "Mức",
      { fault: "band-overlap", from: "85", to: "85" },
    ],
    [
      "a band without its own bound",
      { "Cách tính": "theo mức", ...RATIO, Mức: "trên 80% đến 100%: 2" },
      "Mức",
      { fault: "band-leaves-out-bound" },
    ],
    [
      "a level without points",
      { "Cách tính": "theo mức", ...RATIO, Mức: "≥85: nhiều" },
      "Mức",
      { fault: "unreadable-level", typed: "≥85: nhiều" },
    ],
    ["missing bands", { "Cách tính": "theo mức", ...RATIO }, "Mức", { fault: "no-levels" }],
    [
      "an option twice",
      { "Cách tính": "chọn phương án", Mức: "Có: 1; có: 2" },
      "Mức",
      { fault: "option-twice" },
    ],
    [
      "a missing target",
      { "Cách tính": "so với mục tiêu", ...RATIO },
      "Mức",
      { fault: "wants-figures", of: "target" },
    ],
    [
      "a second figure that is missing",
      { "Cách tính": "trừ, cộng chất lượng", ...RATIO, Mức: "trừ 0,5" },
      "Mức",
      { fault: "wants-figures", of: "quality" },
    ],
    ["a step that is none", { ...RATIO, "Làm tròn": "0" }, "Làm tròn", { fault: "not-a-figure" }],
  ])("%s", (_what, row, head, fault) => {
    const { faults } = one(row);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ cell: at(head, 2), fault });
  });

  it.each<[string, readonly Row[], readonly (readonly [string, SetFault["fault"]])[]]>([
    ["a row without a code", [{ "Tên tiêu chí": "A" }], [["A4", "row-without-code"]]],
    ["a row without a name", [{ Mã: "1", "Điểm tối đa": "2" }], [["B4", "row-without-name"]]],
    [
      "a code that stands twice",
      [
        { Mã: "1", "Tên tiêu chí": "A" },
        { Mã: "1", "Tên tiêu chí": "B" },
      ],
      [["A5", "code-twice"]],
    ],
    ["a code with a bracket", [{ Mã: "[1]", "Tên tiêu chí": "A" }], [["A4", "impossible-code"]]],
    [
      "a parent that comes below",
      [
        { Mã: "1.1", "Tên tiêu chí": "A" },
        { Mã: "1", "Tên tiêu chí": "B" },
      ],
      [["A4", "parent-below"]],
    ],
    [
      "a way of scoring above other criteria",
      [
        { Mã: "1", "Tên tiêu chí": "A", "Cách tính": "chấm trực tiếp" },
        { Mã: "1.1", "Tên tiêu chí": "B" },
      ],
      [["E4", "scored-above-others"]],
    ],
  ])("%s", (_what, rows, faults) => {
    const { faults: found } = read([...rows, { Mã: "9", "Tên tiêu chí": "Z" }]);
    expect(found.map(({ cell, fault }) => [cell, fault.fault])).toEqual(faults);
  });

  it("and a criterion that cannot be scored is kept without a way of scoring", () => {
    expect(one({ "Cách tính": "tùy" }).scoring).toBeNull();
  });

  it("in one sentence of each language without a code of ours", () => {
    const { faults } = read([
      { "Tên tiêu chí": "A" },
      { Mã: "1.1", "Tên tiêu chí": "B", "Cách tính": "tùy" },
      { Mã: "1", "Tên tiêu chí": "C", "Điểm tối đa": "hai" },
      { Mã: "2", "Tên tiêu chí": "D", ...RATIO, Mức: "≥85: 2; 70–84: 1" },
    ]);
    expect(faults.map(({ fault }) => vi.fault(fault))).toEqual([
      "Dòng này chưa có mã nên chưa dùng. Hãy ghi mã như 1, 1.1, 1.1.1.",
      "Theo mã thì dòng này thuộc “1”, nhưng dòng đó nằm bên dưới, ở ô A6. Hãy chuyển nó lên trên.",
      expect.stringContaining("Chưa hiểu cách tính “tùy”"),
      "“hai” không dùng làm điểm tối đa được. Hãy ghi một con số, như 1,5.",
      "Từ 84% đến dưới 85% không có mức nào; tạm tính theo mức ngay dưới. Hãy xem lại.",
    ]);
    for (const { fault } of faults) expect(en.fault(fault)).not.toContain(fault.fault);
  });
});

describe("The classes below a set", () => {
  const ROWS = [
    ["Mã", "Tên tiêu chí", "Điểm tối đa", "Cách tính"],
    ["1", "Chỉ đạo điều hành", "100", "chấm trực tiếp"],
    [],
    ["Xếp loại"],
    ["Cấp", "cấp xã"],
    ["Mức xếp loại", "Chỉ số từ", "Mức sàn", "Có thể hiểu là"],
  ];

  function classes(rows: readonly (readonly string[])[]) {
    return readCriteriaSheet(sheetOf("Bộ tiêu chí", [...ROWS, ...rows]));
  }

  it("are read with what the text leaves open", () => {
    const found = classes([
      ["Tốt", "trên 80", "70"],
      ["Văn bản chưa quy định", "80", "", "Tốt | Đạt"],
      ["Đạt", "từ 65", "50"],
      ["Chưa quy định", "50"],
      ["Không đạt", ""],
    ]);
    expect(found?.faults).toEqual([]);
    expect(found?.set?.criteria).toHaveLength(1);
    expect(found?.profile).toMatchObject({
      level: "xa",
      classes: [
        { name: "Tốt", floor: "70" },
        { name: "Đạt", floor: "50" },
        { name: "Không đạt", floor: null },
      ],
      bands: [
        { lower: { kind: "above", percent: "80" }, class: "Tốt" },
        {
          lower: { kind: "from", percent: "80" },
          question: "exactly-80",
          readings: ["Tốt", "Đạt"],
        },
        { lower: { kind: "from", percent: "65" }, class: "Đạt" },
        { lower: { kind: "from", percent: "50" }, question: "gap-50-65", readings: [] },
        { lower: null, class: "Không đạt" },
      ],
    });
  });

  it("that cannot be used are told at their cells", () => {
    const found = classes([
      ["Tốt", "từ 80", "bảy mươi"],
      ["Khá", "khoảng 70"],
      ["Đạt", "từ 85"],
      ["", "từ 50"],
      ["Chưa quy định", "40", "", "Trung bình"],
    ]);
    expect(found?.faults.map(({ cell, fault }) => [cell, fault.fault])).toEqual([
      ["C7", "not-a-figure"],
      ["B8", "unknown-bound"],
      ["B9", "bounds-not-descending"],
      ["A10", "class-without-name"],
      ["D11", "unknown-class"],
    ]);
  });
});

describe("Hostile text", () => {
  it.each([
    ["a label that is a formula", { "Cách tính": "chọn phương án", Mức: "=HYPERLINK(1): 1" }],
    ["an object's own key", { "Cách tính": "__proto__" }],
    ["very many brackets", { "Cách tính": "biểu thức", "Công thức": "(".repeat(30000) }],
    ["very many bands", { ...RATIO, Mức: "≥1: 1; ".repeat(5000) }],
    ["very many colons", { "Cách tính": "chọn phương án", Mức: ":".repeat(30000) }],
    ["very many spaces", { ...RATIO, Mức: `1${" ".repeat(30000)}–x: 1` }],
    ["very many quotes", { "Cách tính": "chọn phương án", Mức: '"'.repeat(30000) }],
    ["very many digits", { "Điểm tối đa": "9".repeat(30000) }],
  ])("is read to its end: %s", (_what, row: Row) => {
    const { criterion } = one(row);
    expect(criterion?.code).toBe("1.1");
  });
});
