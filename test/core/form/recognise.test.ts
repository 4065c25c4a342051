import { NoAppendix, EmptySheet, SeveralAppendices } from "../../../src/core/problem";
import { recogniser } from "../../../src/core/form/recognise";
import type { RecognisedRow, Recognition } from "../../../src/core/form/recognition";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { FORMS } from "../../../src/packs/forms";
import {
  appendixSnapshot,
  sheetOf,
  withCell,
  withColumns,
  withRowAbove,
  withTexts,
  withoutRows,
} from "../../fixtures/appendices";

const recognise = recogniser(FORMS);
const bachThong = appendixSnapshot("bach-thong");
const quangHoa = appendixSnapshot("quang-hoa");

function rowOf(found: Recognition, code: string): RecognisedRow {
  const row = found.rows.find(({ indicator }) => indicator.code === code);
  if (row === undefined) throw new Error(`${code} was not recognised`);
  return row;
}

/** The second sheet written below the first, with a blank row between. */
function stacked(first: Snapshot, second: Snapshot): Snapshot {
  const end = first.rows.at(-1)?.row ?? 0;
  const moved = second.rows.map((row) => ({ ...row, row: row.row + end + 1 }));
  return { ...first, rows: [...first.rows, ...moved] };
}

describe("the two real appendices", () => {
  test.each([
    [bachThong, "huyen", 121],
    [quangHoa, "xa", 92],
  ] as const)("%# is recognised row by row", (snapshot, form, size) => {
    const found = recognise(snapshot);
    expect(found.form.id).toBe(form);
    expect(found.filledBy).toBe(form);
    expect(found.rows.map((row) => row.indicator.code)).toEqual(
      found.form.indicators.map((indicator) => indicator.code),
    );
    expect(found.rows).toHaveLength(size);
    expect(found.missing).toEqual([]);
    expect(found.extra).toEqual([]);
    expect(new Set(found.rows.map((row) => row.confidence))).toEqual(new Set([1]));
  });

  test("the title is what stands above the table", () => {
    expect(recognise(bachThong).title).toEqual([
      "Phụ lục II",
      "BIỂU THỐNG KÊ SỐ LIỆU VỀ KẾT QUẢ THỰC HIỆN CÔNG TÁC CCHC",
      "(Kèm theo Công văn số /BC-UBND ngày /9/2023 của UBND huyện Bạch Thông)",
    ]);
  });

  test("a note cut by a page break is joined over the repeated head", () => {
    const found = recognise(bachThong);
    expect(rowOf(found, "7.1")).toMatchObject({
      note: "Số liệu tại Văn phòng HĐND-UBND huyện",
      noteCells: ["E113", "E116"],
    });
    expect(rowOf(found, "7.2.4")).toMatchObject({
      row: 131,
      valueCell: "D131",
      note: "Một phần = 635 hồ sơ+ toàn trình = 1092 hồ sơ/7273 hồ sơ",
      noteCells: ["E131", "E134"],
    });
  });

  test("the code 4.6, printed twice, is told once with its rows", () => {
    expect(recognise(bachThong).repeatedCodes).toEqual([{ code: "4.6", rows: [74, 75] }]);
  });

  test("a numbering that was lost repeats no code", () => {
    expect(recognise(quangHoa).repeatedCodes).toEqual([]);
  });

  test.each([
    [bachThong, "3.3.1a", "Hồ sơ", "941"],
    [bachThong, "7.1", null, "7161"],
    [bachThong, "1.2", "%", null],
    [quangHoa, "1.3", null, "1"],
    [quangHoa, "3.3.2a", "Số lượng hồ sơ", "3442"],
    [quangHoa, "3.3.2b", "Số lượng hồ sơ", null],
    [quangHoa, "3.2.2", null, "248"],
  ] as const)("%# a row has its unit and what its cell holds", (snapshot, code, unit, text) => {
    const row = rowOf(recognise(snapshot), code);
    expect(row.unit).toBe(unit);
    expect(row.value?.value ?? null).toEqual(text === null ? null : { kind: "text", text });
  });
});

describe("what a sheet may look like", () => {
  test.each([
    ["the value first", [3, 1, 2, 4, 5], { code: 3, label: 1, unit: 2, value: 4, note: 5 }],
    [
      "the note before the unit",
      [1, 2, 4, 5, 3],
      { code: 1, label: 2, unit: 4, value: 5, note: 3 },
    ],
    ["no numbering", [0, 1, 2, 3, 4], { code: null, label: 1, unit: 2, value: 3, note: 4 }],
    ["no notes", [1, 2, 3, 4, 0], { code: 1, label: 2, unit: 3, value: 4, note: null }],
    ["empty columns between", [2, 4, 6, 8, 10], { code: 2, label: 4, unit: 6, value: 8, note: 10 }],
  ])("columns: %s", (_, order, columns) => {
    const found = recognise(withColumns(bachThong, order));
    expect(found.columns).toEqual(columns);
    expect(found.rows).toHaveLength(121);
    expect(rowOf(found, "3.3.1a").value?.value).toEqual({ kind: "text", text: "941" });
  });

  test("a table without a head is told by what stands in its columns", () => {
    const found = recognise(withoutRows(quangHoa, [1, 2, 3, 5, 6]));
    expect(found.columns).toEqual({ code: 1, label: 2, unit: 3, value: 4, note: 5 });
    expect(found.rows).toHaveLength(92);
    expect(found.title).toEqual([]);
  });

  test("a head in one line, with the numbers of the columns below it", () => {
    const oneLine = [
      ["C5", "ĐVT"],
      ["D5", "Kết quả"],
      ["C6", null],
      ["D6", null],
    ] as const;
    const head = oneLine.reduce<Snapshot>(
      (sheet, [cell, text]) => withCell(sheet, cell, text),
      quangHoa,
    );
    const found = recognise(withRowAbove(head, 6, ["(1)", "(2)", "(3)", "(4)", "(5)"]));
    expect(found.columns).toMatchObject({ unit: 3, value: 4 });
    expect(found.rows).toHaveLength(92);
    expect(found.extra).toEqual([]);
  });

  test("a sheet with neither accents nor numbering", () => {
    const plain = withTexts(bachThong, (text, _row, column) =>
      column === 1 ? "" : text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d"),
    );
    expect(recognise(plain).rows).toHaveLength(121);
  });

  test("decomposed text with odd spaces agrees to the letter", () => {
    const odd = withTexts(bachThong, (text) => text.normalize("NFD").replaceAll(" ", "\u00a0 "));
    const found = recognise(odd);
    expect(found.rows.map(({ confidence }) => confidence)).toEqual(Array(121).fill(1));
  });

  test("the numbering written before the labels, in no column of its own", () => {
    const numbers = new Map(
      bachThong.rows.map(({ row, cells }) => [
        row,
        cells.find(({ column }) => column === 1)?.value,
      ]),
    );
    const joined = withTexts(bachThong, (text, row, column) => {
      const number = numbers.get(row);
      return column === 2 && number?.kind === "text" && /^\d/.test(number.text)
        ? `${number.text}. ${text}`
        : text;
    });
    expect(recognise(withColumns(joined, [0, 1, 2, 3, 4])).rows).toHaveLength(121);
  });

  test.each([
    ["B15", "1.4", "Thực hiện nhiệm vụ UBND tỉnh (thành phố), Chủ tịch UBND tỉnh (thành phố) giao"],
    ["B55", "3.4.1", "Công khai kết quả giải quyết trên Cổng Dịch vụ công quốc gia"],
    ["B94", "7.5.1", "Tổng số thủ tục hành chính cung cấp trực tuyến một phần"],
    ["B95", "7.5.2", "Tổng số TTHC cung cấp dịch vụ công trực tuyến toàn trình"],
    ["B29", "3", "Cải cách TTHC"],
  ])("%s in today's words is still %s", (cell, code, words) => {
    const found = recognise(withCell(quangHoa, cell, words));
    expect(`B${rowOf(found, code).row}`).toBe(cell);
    expect(found.missing).toEqual([]);
  });

  test("a commune that fills the longer list is called so", () => {
    const title = "(Kèm theo Báo cáo số 12/BC-UBND của UBND xã Bạch Thông)";
    const found = recognise(withCell(bachThong, "A3", title));
    expect([found.form.id, found.form.level, found.filledBy]).toEqual(["huyen", "huyen", "xa"]);
  });

  test("a value of spaces only is blank", () => {
    const { valueCell } = rowOf(recognise(bachThong), "3.3.1a");
    const found = recognise(withCell(bachThong, valueCell, "\u00a0 "));
    expect(rowOf(found, "3.3.1a").value).toBeNull();
  });

  test("a row of one's own is no indicator, and none is lost by it", () => {
    const added = withRowAbove(bachThong, 60, [
      "3.4.3",
      "Số lớp tập huấn về kiểm soát TTHC",
      "Lớp",
      "3",
    ]);
    const found = recognise(added);
    expect(found.rows).toHaveLength(121);
    expect(found.extra).toEqual([
      { row: 60, printedCode: "3.4.3", label: "Số lớp tập huấn về kiểm soát TTHC" },
    ]);
  });

  test("signatures below the table are no rows of it", () => {
    const end = bachThong.rows.at(-1)?.row ?? 0;
    const signed = [
      ["A", "Nơi nhận:"],
      ["B", "- Sở Nội vụ (b/c);"],
      ["D", "TM. ỦY BAN NHÂN DÂN"],
      ["E", "CHỦ TỊCH"],
    ].reduce<Snapshot>(
      (sheet, [column = "", text = ""], at) => withCell(sheet, `${column}${end + 2 + at}`, text),
      bachThong,
    );
    const found = recognise(signed);
    expect(found.extra).toEqual([]);
    expect(found.rows.at(-1)?.note).toBe("");
  });

  test("a row that was moved is found by its label", () => {
    const without = withoutRows(bachThong, [8]);
    const label =
      "Số văn bản chỉ đạo CCHC đã ban hành (kết luận, chỉ thị, công văn chỉ đạo, quán triệt)";
    const found = recognise(withRowAbove(without, 100, ["1.1", label, "Văn bản", "7"]));
    expect(rowOf(found, "1.1").row).toBe(100);
    expect(rowOf(found, "1.1").confidence).toBeLessThan(1);
    expect(found.missing).toEqual([]);
  });

  test("a label that the form has twice belongs to the heading that is there", () => {
    const whole = recognise(bachThong);
    const gone = ["3.3.1", "3.3.1a", "3.3.1b"].map((code) => rowOf(whole, code).row);
    const found = recognise(withoutRows(bachThong, gone));
    expect(found.missing).toEqual(["3.3.1", "3.3.1a", "3.3.1b"]);
    expect(rowOf(found, "3.3.2a").value?.value).toEqual({ kind: "text", text: "6635" });
  });

  test("a label that the form has twice is doubtful where its heading is gone", () => {
    const { row } = rowOf(recognise(bachThong), "3.3.2");
    const found = recognise(withoutRows(bachThong, [row]));
    expect(found.missing).toEqual(["3.3.2"]);
    expect(rowOf(found, "3.3.1a").confidence).toBe(1);
    expect(rowOf(found, "3.3.2a").confidence).toBeLessThan(1);
  });
});

describe("sheets that are refused", () => {
  test.each([
    ["nothing at all", sheetOf("Sheet1", []), EmptySheet],
    ["a few words", sheetOf("Bìa", [["BÁO CÁO"], ["Kết quả cải cách hành chính"]]), NoAppendix],
    [
      "a table with the same heads and other rows",
      sheetOf("Khác", [
        ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú"],
        ...Array.from({ length: 60 }, (_, at) => [`${at}`, `Diện tích lúa vụ ${at}`, "ha", "12"]),
      ]),
      NoAppendix,
    ],
    [
      "a long list of something else",
      sheetOf(
        "Danh sách",
        Array.from({ length: 100_000 }, (_, at) => [`${at}`, "Số nhiệm vụ đề ra", "Nhiệm vụ", "1"]),
      ),
      NoAppendix,
    ],
  ])("%s", (_, snapshot, problem) => {
    expect(() => recognise(snapshot)).toThrow(problem);
  });

  test.each([
    ["the same twice", stacked(bachThong, bachThong), [5, 145]],
    ["a commune's below a district's", stacked(bachThong, quangHoa), [5, 145]],
    [
      "a second one without its head",
      stacked(quangHoa, withoutRows(quangHoa, [1, 2, 3, 5, 6])),
      [5, 101],
    ],
  ])("two appendices on one sheet: %s", (_, snapshot, rows) => {
    expect(() => recognise(snapshot)).toThrow(SeveralAppendices);
    expect(() => recognise(snapshot)).toThrow(expect.objectContaining({ rows }));
  });

  test("a text too long for a label is none, however it begins", () => {
    const long = `Tổng số hồ sơ ${"đã giải quyết xong ".repeat(1_500)}`;
    const found = recognise(withCell(bachThong, "B52", long));
    expect(found.rows).toHaveLength(120);
    expect(found.rows.map(({ row }) => row)).not.toContain(52);
  });

  test("an appendix with a long list of something else below it is still read", () => {
    const long = sheetOf(
      "x",
      Array.from({ length: 50_000 }, (_, at) => ["", `Hồ sơ số ${at}`, "", "1"]),
    );
    expect(recognise(stacked(quangHoa, long)).rows).toHaveLength(92);
  });
});
