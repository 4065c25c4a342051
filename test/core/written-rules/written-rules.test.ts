import { bindRules, ruleFaults } from "../../../src/core/written-rules/bind";
import type { RuleFault } from "../../../src/core/written-rules/fault";
import { tableVocabularyOf, vocabularyOf } from "../../../src/core/written-rules/vocabulary";
import { readWrittenRules, type WrittenRules } from "../../../src/core/written-rules/written-rules";
import { HUYEN } from "../../../src/packs/forms/huyen";
import { VPCP_06A } from "../../../src/packs/forms/vpcp-06a";
import { XA } from "../../../src/packs/forms/xa";
import { HUYEN_RULES } from "../../../src/packs/rules/huyen";
import { VPCP_06A_RULES } from "../../../src/packs/rules/vpcp-06a";
import { XA_RULES } from "../../../src/packs/rules/xa";
import { sheetOf, withCell } from "../../fixtures/appendices";

const HEADS = ["Mã", "Nội dung", "Biểu thức", "Mức độ", "Áp dụng"];

function rulesSheet(...rows: readonly (readonly string[])[]): WrittenRules {
  const written = readWrittenRules(sheetOf("Quy tắc", [HEADS, ...rows]));
  if (written === null) throw new Error("no sheet of rules");
  return written;
}

function onHuyen(written: WrittenRules) {
  return bindRules(written, HUYEN_RULES, vocabularyOf(HUYEN), ["huyen", HUYEN.title, "Phụ lục II"]);
}

function onXa(written: WrittenRules) {
  return bindRules(written, XA_RULES, vocabularyOf(XA), ["xa", XA.title, "Phụ lục 2"]);
}

function told({ cell, weight, fault }: RuleFault): readonly unknown[] {
  return [cell, weight, fault];
}

describe("A sheet of rules", () => {
  it("is read wherever its table stands, in whatever order its columns are, with blanks between", () => {
    const sheet = sheetOf("Kiểm tra thêm", [
      ["BỘ QUY TẮC CỦA PHÒNG NỘI VỤ"],
      [],
      ["STT", "MỨC ĐỘ", "Biểu thức kiểm tra", "Người lập", "ma quy tac", "Nội dung"],
      ["1", "lưu ý", "3.1.4 = 3.1.4a + 3.1.4b", "Lan", "Q1", "Tổng TTHC"],
      [],
      ["", "", "", "Hòa"],
      ["2", "", "[3.2.1] <= [3.1.4]", "", "", ""],
    ]);
    expect(readWrittenRules(sheet)).toMatchObject({
      sheet: "Kiểm tra thêm",
      faults: [],
      rules: [
        {
          ...{ row: 4, id: "Q1", about: "Tổng TTHC", expression: "3.1.4 = 3.1.4a + 3.1.4b" },
          ...{ severity: "notice", scope: "", cells: { id: "E4", expression: "C4" } },
        },
        { row: 7, id: "row:7", severity: "error" },
      ],
    });
  });

  it("is known by its name where it has an expression and no more", () => {
    const rows = [["Biểu thức"], ["3.1.4 = 3.1.4a + 3.1.4b"]];
    expect(readWrittenRules(sheetOf("Quy tắc", rows))?.rules).toHaveLength(1);
    expect(readWrittenRules(sheetOf("Trang 1", rows))).toBeNull();
  });

  it.each([
    ["an appendix", [["STT", "Chỉ tiêu", "ĐVT", "Số liệu", "Ghi chú"]]],
    ["a scoring guide", [["STT", "Nội dung", "Công thức tính điểm", "Điểm tối đa"]]],
    ["nothing", []],
  ])("is not %s", (_what, rows) => {
    expect(readWrittenRules(sheetOf("Trang 1", rows))).toBeNull();
  });

  it.each([
    ["", "error"],
    ["Sai", "error"],
    ["LỖI", "error"],
    ["sai số liệu", "error"],
    ["Cần thuyết minh", "warning"],
    ["cảnh báo", "warning"],
    ["Lưu ý", "notice"],
  ])("weighs %p as %s", (typed, severity) => {
    const written = rulesSheet(["Q1", "", "[3.2.1] ≤ [3.1.4]", typed, ""]);
    expect(onHuyen(written).pack.rules.at(-1)).toEqual({
      ...{ id: "Q1", text: "[3.2.1] ≤ [3.1.4]", severity, excuse: null, threshold: null },
    });
  });

  it("tells each row that is no rule at its cell and keeps the others", () => {
    const written = rulesSheet(
      ["Q1", "", "3.1.4 = = 3.1.4a", "", ""],
      ["Q2", "", "", "", ""],
      ["Q3", "", "3.2.1 ≤ 3.1.4", "rất nặng", ""],
      ["Q4", "", "3.2.1 ≤ 3.1.4", "", ""],
      ["q4", "", "3.2.2 ≤ 3.1.4", "", ""],
      ["", "không biết", "", "tắt", ""],
      ["Q7", "", "3.2.1 ≤ 3.1.44", "", ""],
      ["Q8", "", "3.2.1 ≤ 3.1.4", "", "Biểu tỉnh"],
      ["H99", "", "", "tắt", ""],
    );
    const bound = onHuyen(written);
    expect(ruleFaults(written, [bound]).map(told)).toEqual([
      ["C2", "error", { fault: "syntax", expected: "figure", near: "= 3.1.4a" }],
      ["C3", "error", { fault: "no-expression" }],
      ["D4", "error", { fault: "unknown-severity", typed: "rất nặng" }],
      ["A6", "error", { fault: "repeated-id", id: "Q4", first: "A5" }],
      ["A7", "error", { fault: "off-without-id" }],
      [
        ...["C8", "error"],
        {
          ...{ fault: "unknown-code", typed: "3.1.44" },
          nearest: { code: "3.1.4", label: expect.stringContaining("Tổng số TTHC") },
        },
      ],
      [
        ...["E9", "error"],
        { fault: "unknown-scope", typed: "Biểu tỉnh", known: ["huyen", HUYEN.title, "Phụ lục II"] },
      ],
      ["A10", "error", { fault: "off-unknown", id: "H99" }],
    ]);
    const added = bound.pack.rules.filter((rule) => !HUYEN_RULES.rules.includes(rule));
    expect(added.map(({ id }) => id)).toEqual(["Q4"]);
  });

  it("says where an expression went wrong with the words that stand there", () => {
    const written = rulesSheet(["", "", "3.1.4 = 3.1.4a + và dòng dưới cộng với nhau cả", "", ""]);
    expect(written.faults.map(told)).toEqual([
      ["C2", "error", { fault: "syntax", expected: "figure", near: "và dòng dưới cộng với nh…" }],
    ]);
  });

  it.each([
    ["1.2 = 1.3.4 + 1.3.1", "mixed-kinds"],
    ["6.1.1 ≤ 6.2.1", "mixed-kinds"],
    ["1.2.1 = 100 * 1.2.2 / 1.1", "not-a-rate"],
    ["1.3 ≤ 1.3.1", "heading"],
  ])("uses %p and warns of it: %s", (expression, fault) => {
    const written = rulesSheet(["Q1", "", expression, "", ""]);
    const bound = onHuyen(written);
    expect(ruleFaults(written, [bound])).toMatchObject([
      { cell: "C2", weight: "warning", fault: { fault } },
    ]);
    expect(bound.pack.rules.at(-1)?.id).toBe("Q1");
  });
});

describe("Rules brought to a form", () => {
  it("take the place of those with their name, and leave the others as they are", () => {
    const written = rulesSheet(["h3", "Xử lý vấn đề", "1.3.3 ≤ 1.3.2", "sai", ""]);
    const { pack, about } = onHuyen(written);
    const others = HUYEN_RULES.rules.filter(({ id }) => id !== "H3");
    expect(pack.rules.slice(0, -1)).toEqual(others);
    expect(pack.rules.at(-1)).toMatchObject({ id: "h3", severity: "error" });
    expect(about).toEqual(new Map([["h3", "Xử lý vấn đề"]]));
  });

  it("switch off those with a name, and say so of checks that are no rule", () => {
    const written = rulesSheet(
      ["H8", "", "", "tắt", ""],
      ["H16", "", "", "Không", "Phụ lục II"],
      ["H22", "", "", "không", "huyen"],
    );
    const { pack, off } = onHuyen(written);
    expect(pack.rules.some(({ id }) => id === "H8")).toBe(false);
    expect(pack.noteRates).toEqual([]);
    expect(off).toEqual(new Set(["H8", "H16", "H22"]));
  });

  it("apply to the form or the sheet that is named, and to every appendix where none is", () => {
    const written = rulesSheet(
      ["Q1", "", "1.1 ≥ 0", "", "xa"],
      ["Q2", "", "1.2 ≥ 0", "", "phụ lục ii"],
      ["Q3", "", "1.2 ≥ 0", "", ""],
      ["Q4", "", "1.2 ≥ 0", "", "Huyen; xa"],
      ["Q5", "", "1.2 ≥ 0", "", HUYEN.title],
      ["Q6", "", "1.2 ≥ 0", "", "Tất cả"],
    );
    const added = (pack: { rules: readonly { id: string }[] }): readonly string[] =>
      pack.rules.map(({ id }) => id).filter((id) => id.startsWith("Q"));
    expect(added(onHuyen(written).pack)).toEqual(["Q2", "Q3", "Q4", "Q5", "Q6"]);
    expect(added(onXa(written).pack)).toEqual(["Q1", "Q3", "Q4", "Q6"]);
  });

  it("for every appendix are no fault where one of them has the rows", () => {
    const written = rulesSheet(["Q1", "", "7.2.4b ≤ 7.2.4a", "", ""]);
    expect(ruleFaults(written, [onXa(written), onHuyen(written)])).toEqual([]);
    expect(ruleFaults(written, [onXa(written)])).toMatchObject([
      { cell: "C2", fault: { fault: "unknown-code", typed: "7.2.4b" } },
      { cell: "C2", fault: { fault: "unknown-code", typed: "7.2.4a" } },
    ]);
  });

  it("of a chain of equations are one for each link, with one name", () => {
    const written = rulesSheet(["Q1", "", "(3) = (4)+(5)+(6) = (7)+(11)", "", ""]);
    const names = ["vpcp-06a"];
    const { pack } = bindRules(written, VPCP_06A_RULES, tableVocabularyOf(VPCP_06A), names);
    expect(pack.rules.slice(-2).map(({ id, text }) => [id, text])).toEqual([
      ["Q1", "[3] = [4] + [5] + [6]"],
      ["Q1", "[3] = [7] + [11]"],
    ]);
    expect(pack.columnTotal).toEqual(VPCP_06A_RULES.columnTotal);
  });

  it("suggests the nearest label for words that are no label", () => {
    const written = rulesSheet(["Q1", "", "[Số nhiệm vụ hoàn thành] ≤ [1.2.1]", "", ""]);
    expect(ruleFaults(written, [onHuyen(written)])).toMatchObject([
      { fault: { nearest: { code: "1.2.2", label: "Số nhiệm vụ đã hoàn thành" } } },
    ]);
  });

  it("keep to the cell where a number was stored in place of a text", () => {
    const sheet = withCell(
      sheetOf("Quy tắc", [HEADS, ["", "", "x", "", ""]]),
      "C2",
      45231,
      "dd/mm/yyyy",
    );
    expect(readWrittenRules(sheet)?.faults.map(told)).toEqual([
      ["C2", "error", { fault: "syntax", expected: "relation", near: "" }],
    ]);
  });
});
