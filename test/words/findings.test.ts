import type { Facts, Finding } from "../../src/core/rule/finding";
import type { Snapshot } from "../../src/core/sheet/snapshot";
import { oneTableChecker } from "../fixtures/checked";
import { figure as englishFigure } from "../../src/words/en/figures";
import { findings as english } from "../../src/words/en/findings";
import { shortLabel } from "../../src/words/label";
import { figure } from "../../src/words/vi/figures";
import { findings as vietnamese } from "../../src/words/vi/findings";
import type { FormulaFaultKind } from "../../src/core/formula/fault";
import type { Change, Suspect } from "../../src/core/rule/finding";
import { addressOf } from "../../src/core/sheet/address";
import { gridOf } from "../../src/core/sheet/grid";
import { appendixSnapshot, sheetOf, withCell, withoutRows } from "../fixtures/appendices";
import { communeTable } from "../fixtures/dossier-tables";
import { withFormula } from "../fixtures/with-formula";

type Edit = readonly [cell: string, value: Parameters<typeof withCell>[2], format?: string];

const BACH_THONG = appendixSnapshot("bach-thong");
const QUANG_HOA = appendixSnapshot("quang-hoa");

/** Sheets that together make the product say everything it can say of an indicator list. */
const SHEETS: readonly Snapshot[] = [
  BACH_THONG,
  QUANG_HOA,
  edited(BACH_THONG, ["D44", "372"], ["D53", "914"], ["D98", "06"], ["D25", "Có lẽ"]),
  edited(BACH_THONG, ["D44", null], ["D29", "100"], ["D37", "0"], ["D38", "3"]),
  edited(BACH_THONG, ["D52", "100"], ["D53", "3000"], ["D54", "2999"], ["D82", "99,9"]),
  edited(
    BACH_THONG,
    ["D54", null],
    ["D57", "đang tổng hợp"],
    ["D123", "60"],
    ["E127", "52/212 = 42%"],
  ),
  edited(BACH_THONG, ["D52", "0,983"], ["D69", -72], ["D70", "62,5"], ["D113", 7.161]),
  edited(
    BACH_THONG,
    ["D101", 121.737],
    ["D75", 45144, "d/m/yyyy"],
    ["D76", { kind: "error", code: "#REF!" }],
    ["D13", { kind: "error", code: "#NOT_CALCULATED" }],
  ),
  edited(BACH_THONG, ["D105", "1"], ["D110", "30"], ["D52", "98,2"]),
  edited(QUANG_HOA, ["D21", null], ["D83", "5"], ["D97", "0"], ["D44", null]),
  edited(BACH_THONG, ["D52", "98,29"]),
  edited(BACH_THONG, ["C53", "941"], ["D53", null]),
  withoutRows(BACH_THONG, [64, 65]),
];

const COMMUNES = communeTable();

/** Tables of units in which each sort of act puts things right. */
const TABLES = {
  swap: moved(moved(COMMUNES, "D9", "E9"), "E9", "D9"),
  copiedRow: copiedRow(COMMUNES, 9, 10),
  partLeftOut: withCell(COMMUNES, "G12", 2310 - 463),
  sumOneShort: withFormula(COMMUNES, "C12", "=SUM(C8:C10)", "1253"),
  textPart: withFormula(withCell(COMMUNES, "C9", "497"), "C12", "=SUM(C8:C11)", "2002"),
  fourCells: sheetOf("Biểu", [
    ["Cấp", "Đã giải quyết", "", "", ""],
    ["", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn"],
    ["(1)", "(2)=(3)+(4)+(5)", "(3)", "(4)", "(5)"],
    ["Cấp huyện", "17.651", "13.767", "3.254", "634"],
  ]),
  kindMissing: sheetOf("Biểu", [
    ["Dịch vụ công", "Đã giải quyết", "", "", ""],
    ["", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn"],
    ["(1)", "(2)=(3)+(4)+(5)", "(3)", "(4)", "(5)"],
    ["Tất cả", "257.141", "154.284", "91.188", "2.057"],
  ]),
} as const;

/** The sheet with what the first of two cells held put into the second, as the sheet of COMMUNES has it. */
function moved(snapshot: Snapshot, from: string, to: string): Snapshot {
  const [row, column] = [Number(from.slice(1)), from.charCodeAt(0) - 64];
  return withCell(snapshot, to, gridOf(COMMUNES).cell(row, column)?.value ?? null);
}

function copiedRow(snapshot: Snapshot, from: number, to: number): Snapshot {
  return Array.from({ length: 11 }, (_, at) => at + 3).reduce(
    (sheet, column) => moved(sheet, addressOf(from, column), addressOf(to, column)),
    snapshot,
  );
}

const EVERY_FACT: Readonly<Record<Facts["fact"], true>> = {
  unequal: true,
  "holds-if-blank-is-zero": true,
  "needs-blank": true,
  exceeds: true,
  "rate-off": true,
  "rate-cut": true,
  "rate-missing": true,
  "hundred-while-short": true,
  "rate-without-rows": true,
  "zero-over-zero": true,
  "over-zero": true,
  "no-whole-number": true,
  "not-member": true,
  "not-an-answer": true,
  "condition-broken": true,
  "required-blank": true,
  "note-sum": true,
  "note-rate": true,
  "out-of-range": true,
  number: true,
  repaired: true,
  "blank-group": true,
  "blank-among-filled": true,
  "value-on-heading": true,
  "repeated-code": true,
  "missing-rows": true,
  "figures-in-unit-column": true,
  unjudged: true,
};

function edited(snapshot: Snapshot, ...edits: readonly Edit[]): Snapshot {
  return edits.reduce(
    (sheet, [cell, value, format]) => withCell(sheet, cell, value, format),
    snapshot,
  );
}

const check = oneTableChecker({ form: null });
const findings: readonly Finding[] = SHEETS.flatMap((sheet) => check(sheet).findings);
const tableFindings = Object.values(TABLES).flatMap((sheet) => check(sheet).findings);

/** The sentences of what is found first on a sheet. */
function firstMessage(sheet: Snapshot): string {
  const [finding] = check(sheet).findings;
  return finding === undefined ? "" : vietnamese.describe(finding).message;
}

describe("The sentences about findings", () => {
  it("are tried on everything that can be found", () => {
    const tried = new Set<string>(findings.map(({ facts }) => facts.fact));
    expect(Object.keys(EVERY_FACT).filter((fact) => !tried.has(fact))).toEqual([]);
  });

  it.each([
    ["Vietnamese", vietnamese],
    ["English", english],
  ])("in %s are whole sentences, with no code of ours and nothing left out", (_language, words) => {
    for (const finding of findings) {
      const { message, arithmetic } = words.describe(finding);
      expect(message).toMatch(/^\p{Lu}|^\d/u);
      expect(message).toMatch(/[.…)”]$/);
      expect(message).not.toMatch(/undefined|null|NaN|\[object|\b[HX]\d+\b|ghi %|ghi ,|\s{2}/);
      expect(arithmetic).not.toMatch(/undefined|null|NaN|\s{2}/);
    }
  });

  it("quote no more of a long cell than a sentence bears", () => {
    const prose = "đang tổng hợp ".repeat(2000);
    const quoting = ["D10", "D12", "D25"].flatMap((cell) =>
      check(withCell(BACH_THONG, cell, prose)).findings.filter(({ facts }) => "shown" in facts),
    );
    const messages = quoting.map((finding) => vietnamese.describe(finding).message);
    expect(messages.filter((message) => message.includes("đang tổng hợp"))).toHaveLength(3);
    expect(messages.filter((message) => message.length > 400)).toEqual([]);
  });

  it("speak of the same cells in both languages", () => {
    const cells = (message: string): readonly string[] =>
      [...message.matchAll(/\b[A-M]\d{1,3}\b/g)].map(([cell]) => cell).sort();
    for (const finding of [...findings, ...tableFindings]) {
      const spoken = cells(vietnamese.describe(finding).message);
      expect(cells(english.describe(finding).message)).toEqual(spoken);
    }
  });

  it("show the sum of 7.2.4 as a sum, and what to do", () => {
    const finding = findings.find(({ rule }) => rule === "H30");
    expect(finding && vietnamese.describe(finding)).toEqual({
      message:
        "7.2.4 Tỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến mức độ 3 và 4 (chỉ thống… (ô D131) ghi 23,7%, nhưng 1727 ÷ 6471 được 26,69%. Số đã ghi là 1727 ÷ 7273, tức chia cho số khác. Hãy sửa ô D131 thành 26,7.",
      arithmetic: "100 × 1727 ÷ 6471 = 26,69 ≠ 23,7",
    });
  });
});

describe("What to do about a finding", () => {
  it.each([
    [
      "two cells that were swapped",
      TABLES.swap,
      "Có lẽ hai ô D9 và E9 ghi đổi chỗ cho nhau: hãy sửa ô D9 thành 95 và ô E9 thành 402.",
    ],
    [
      "a row that was copied, in one sentence",
      TABLES.copiedRow,
      "Có lẽ dòng 10 bị chép nguyên từ dòng 9: hãy sửa 11 ô C10:M10 thành số suy ra từ các tổng của bảng.",
    ],
    [
      "the part that was left out of a total",
      TABLES.partLeftOut,
      "Hãy sửa ô G12 thành 2310 (có lẽ cộng thiếu ô G9).",
    ],
    [
      "a SUM that is one row short",
      TABLES.sumOneShort,
      "Công thức ở ô C12 cộng thiếu ô C11; hãy sửa công thức thành =SUM(C8:C11) (ra 2499).",
    ],
    [
      "a part that is text, which no formula mends",
      TABLES.textPart,
      "Công thức ở ô C12 bỏ sót ô C9 vì số ở đó đang là chữ; hãy gõ lại ô C9 thành số.",
    ],
    [
      "cells of which the sheet cannot say which is wrong, and what would decide",
      TABLES.fourCells,
      "Bảng không cho biết ô nào sai; hãy đối chiếu với hồ sơ gốc.",
    ],
    [
      "a kind of dossier that is missing",
      TABLES.kindMissing,
      "Còn thiếu 9612, không một sửa đổi nhỏ nào giải thích được: có thể biểu thiếu một loại (hồ sơ trả lại, rút, chờ bổ sung), hoặc hai số tính theo định nghĩa khác nhau; hãy đối chiếu với hồ sơ gốc.",
    ],
    [
      "a total of the appendix with the row that was left out",
      withCell(BACH_THONG, "D44", "257"),
      "Hãy sửa ô D44 thành 371 (có lẽ cộng thiếu dòng 3.1.4b (ô D46)).",
    ],
  ])("names %s", (_what, sheet, sentence) => {
    expect(firstMessage(sheet)).toContain(sentence);
  });

  it("names each cell that could be at fault with its value, where the sheet cannot decide", () => {
    const options = ["ô B4 thành 17.655", "ô C4 thành 13.763", "ô D4 thành 3250", "ô E4 thành 630"];
    const message = firstMessage(TABLES.fourCells);
    expect(message).toContain("Sửa một trong các ô sau đều khớp: ");
    expect(options.filter((option) => !message.includes(option))).toEqual([]);
  });

  it("names cells without a value, and only once that it may be true as it is", () => {
    const finding = check(QUANG_HOA).findings.find(({ rule }) => rule === "X15");
    expect(finding && vietnamese.describe(finding).message).toMatch(
      /Nếu đúng là vượt số được giao thì cần thuyết minh\. Nếu không phải vậy, hãy xem lại ô D66 hoặc ô D65\.$/,
    );
  });

  it("says nothing of how a figure came about where its value is not known", () => {
    const finding = check(QUANG_HOA).findings.find(({ rule }) => rule === "X15");
    expect(finding?.suspects.map(vietnamese.cause)).toEqual([
      "",
      "",
      "hai ô D66 và D65 ghi đổi chỗ cho nhau",
    ]);
  });

  it("speaks of no excuse where one change proves the figures wrong", () => {
    const message = check(TABLES.sumOneShort)
      .findings.map((finding) => vietnamese.describe(finding).message)
      .find((each) => each.includes("ô G12 và K12"));
    expect(message).toContain("Công thức ở ô C12 cộng thiếu ô C11");
    expect(message).not.toContain("thuyết minh");
  });

  it.each([
    ["Vietnamese", vietnamese],
    ["English", english],
  ])("is told of tables in whole %s sentences", (_language, words) => {
    for (const finding of tableFindings) {
      const { message } = words.describe(finding);
      expect(message).toMatch(/[.…)”]$/);
      expect(message).not.toMatch(/undefined|null|NaN|thành [;.]|to [;.]|\s{2}/);
    }
  });
});

describe("What to do about one finding in every state of knowledge", () => {
  const [template] = check(withCell(BACH_THONG, "D44", "372")).findings;
  const suspect = (
    cell: string,
    proposed: string | null,
    more: Partial<Suspect> = {},
  ): Suspect => ({
    ...{ cell, reported: "9", proposed, basis: "likely", cause: "unknown", source: null },
    ...{ formula: null, with: [], clears: ["F1"] },
    ...more,
  });
  const swappedWith = (cell: string, proposed: string | null): readonly Change[] => [
    { cell, reported: "8", proposed, basis: "likely", cause: "swapped-cells" },
  ];
  const swap = (proposed: string | null): Suspect =>
    suspect("D44", proposed, {
      cause: "swapped-cells",
      source: "D45",
      with: swappedWith("D45", proposed),
    });
  const cause = (how: Suspect["cause"], source: string | null): Suspect =>
    suspect("D44", "371", { basis: "computed", cause: how, source });

  it.each<readonly [string, Finding["verdict"], readonly Suspect[], string]>([
    [
      "one cell without a value",
      "one-cell",
      [suspect("D44", null)],
      "Chỉ có ô D44 có thể sai; các quy tắc không cho biết giá trị đúng, hãy đối chiếu với hồ sơ gốc.",
    ],
    ["a blank", "one-cell", [suspect("D44", "3", { reported: null })], "Hãy điền 3 vào ô D44."],
    [
      "a likely value",
      "one-cell",
      [suspect("D44", "3")],
      "Hãy kiểm tra, nếu đúng thì sửa ô D44 thành 3.",
    ],
    [
      "a swap without values",
      "one-cell",
      [swap(null)],
      "Có lẽ hai ô D44 và D45 ghi đổi chỗ cho nhau; hãy đối chiếu với hồ sơ gốc.",
    ],
    [
      "one of several changes that are needed",
      "several",
      [suspect("D44", "3", { cause: "digit-changed" })],
      "Có lẽ phải sửa ô D44 thành 3 (có lẽ gõ nhầm một chữ số); hãy đối chiếu với hồ sơ gốc.",
    ],
    [
      "two changes of which neither is enough",
      "several",
      [suspect("D44", "3"), suspect("D45", "4", { clears: ["F2"] })],
      "Có lẽ phải sửa nhiều ô cùng lúc, như ô D44 thành 3 và ô D45 thành 4; hãy đối chiếu với hồ sơ gốc.",
    ],
    [
      "a cell or a swap",
      "several",
      [suspect("D44", "3"), swap("8")],
      "Sửa một trong các ô sau đều khớp: ô D44 thành 3; đổi chỗ số của hai ô D44 và D45. Bảng không cho biết ô nào sai; hãy đối chiếu với hồ sơ gốc.",
    ],
    [
      "cells without values, one of them also as half of a swap",
      "several",
      [suspect("D44", null), suspect("D45", null), swap(null)],
      "Có thể sai ở ô D44 hoặc ô D45; các quy tắc không cho biết giá trị đúng, hãy đối chiếu với hồ sơ gốc.",
    ],
    [
      "cells with and without values",
      "several",
      [suspect("D44", "3"), suspect("D45", null)],
      "Có thể sai ở một trong các ô sau: ô D44 thành 3; ô D45. Bảng không cho biết ô nào sai; hãy đối chiếu với hồ sơ gốc.",
    ],
    [
      "more cells than a sentence bears",
      "several",
      ["D41", "D42", "D43", "D44", "D45"].map((cell) => suspect(cell, "3")),
      "ô D41 thành 3; ô D42 thành 3; ô D43 thành 3 hoặc 2 ô khác. Bảng không cho biết",
    ],
    [
      "a figure copied from above",
      "one-cell",
      [cause("copied", "D43")],
      "Hãy sửa ô D44 thành 371 (có lẽ chép từ dòng trên, ô D43).",
    ],
    [
      "a part counted twice",
      "one-cell",
      [cause("double-counted", "D45")],
      "Hãy sửa ô D44 thành 371 (có lẽ cộng hai lần dòng 3.1.4a (ô D45)).",
    ],
    [
      "another denominator",
      "one-cell",
      [cause("wrong-denominator", "D53")],
      "Hãy sửa ô D44 thành 371 (có lẽ chia cho số ở ô D53).",
    ],
    [
      "a cause without a cell that explains it",
      "one-cell",
      [cause("omitted-part", null)],
      "Hãy sửa ô D44 thành 371 (có lẽ cộng thiếu một dòng).",
    ],
  ])("tells of %s", (_what, verdict, suspects, sentence) => {
    if (template === undefined) throw new Error("nothing was found");
    const finding = { ...template, id: "F1", verdict, suspects };
    expect(vietnamese.describe(finding).message).toContain(sentence);
    expect(english.describe(finding).message).not.toMatch(/undefined|null|\s{2}/);
  });

  it.each([
    ["Vietnamese", vietnamese],
    ["English", english],
  ])("names every fault of a formula in %s", (_language, words) => {
    const phrases = EVERY_FAULT.map((fault) =>
      words.formulaFault("D45", { fault, cells: ["D46"], proposed: "=SUM(D46:D47)" }),
    );
    expect(new Set(phrases).size).toBe(EVERY_FAULT.length);
    expect(phrases.filter((phrase) => !phrase.includes("D45"))).toEqual([]);
  });
});

const EVERY_FAULT = Object.keys({
  ...{ "part-missing": true, "part-extra": true, "part-doubled": true, "wrong-sign": true },
  ...{ "subtotal-with-parts": true, "wrong-reference": true, shifted: true, "wrong-parts": true },
  ...{ "figure-added": true, "reads-itself": true, "ratio-inverted": true, cut: true },
  ...{ "wrong-numerator": true, "wrong-denominator": true, "hundred-missing": true },
  ...{ "hundred-doubled": true, "wrong-scale": true, rounding: true, "not-recalculated": true },
  ...{ "text-part": true, "adds-text": true, "unlike-neighbours": true, "typed-over": true },
} satisfies Record<FormulaFaultKind, true>).filter(isFault);

function isFault(name: string): name is FormulaFaultKind {
  return name !== "";
}

describe("A figure in words", () => {
  it.each([
    ["98.3", "98,3", "98.3"],
    ["6635", "6635", "6635"],
    ["121737", "121.737", "121,737"],
    ["-1234567.5", "−1.234.567,5", "−1,234,567.5"],
  ])("%s is %s in Vietnamese and %s in English", (plain, vi, en) => {
    expect([figure(plain), englishFigure(plain)]).toEqual([vi, en]);
  });
});

describe("A label in a sentence", () => {
  it("is cut at a word where it is long, and left alone where it is not", () => {
    expect(shortLabel("Số nhiệm vụ đã hoàn thành")).toBe("Số nhiệm vụ đã hoàn thành");
    const long =
      "Tỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến mức độ 3 và 4 (chỉ thống kê đối với các TTHC)";
    expect(shortLabel(long)).toBe(
      "Tỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến mức độ 3 và 4 (chỉ thống…",
    );
  });
});
