import type { Facts, Finding } from "../../src/core/rule/finding";
import type { Snapshot } from "../../src/core/sheet/snapshot";
import { sheetChecker } from "../../src/jobs/check";
import { figure as englishFigure } from "../../src/words/en/figures";
import { findings as english } from "../../src/words/en/findings";
import { shortLabel } from "../../src/words/label";
import { figure } from "../../src/words/vi/figures";
import { findings as vietnamese } from "../../src/words/vi/findings";
import { appendixSnapshot, withCell, withoutRows } from "../fixtures/appendices";

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

const check = sheetChecker({ sheet: null, form: null });
const findings: readonly Finding[] = SHEETS.flatMap((sheet) => check(sheet).findings);

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
      [...message.matchAll(/\b[A-E]\d{1,3}\b/g)].map(([cell]) => cell).sort();
    for (const finding of findings) {
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
