import type { IndicatorKind } from "../../../src/core/form/form";
import { decimalText } from "../../../src/core/number/decimal";
import { readFigure, type Reading } from "../../../src/core/number/figure";
import { notationOf, UNKNOWN_NOTATION } from "../../../src/core/number/notation";
import type { SheetCell } from "../../../src/core/sheet/snapshot";

function typed(text: string): SheetCell {
  return { column: 4, value: { kind: "text", text }, format: "General", formula: null };
}

function stored(digits: string, format = "General"): SheetCell {
  return { column: 4, value: { kind: "number", digits }, format, formula: null };
}

function told(reading: Reading): string {
  return reading.kind === "figure"
    ? [decimalText(reading.value), ...reading.repairs].join(" ")
    : reading.kind;
}

describe("A value typed as text", () => {
  it.each([
    ["count", "6.728", "6728 thousands-separator"],
    ["count", "6,728", "6728 thousands-separator"],
    ["count", "1.234.567", "1234567 thousands-separator"],
    ["money", "121.737", "121737 thousands-separator"],
    ["money", "15.684,5", "15684.5 thousands-separator"],
    ["money", "121,737", "121.737"],
    ["count", "04", "4 leading-zero"],
    ["count", "0", "0"],
    ["count", "54", "54"],
    ["count", "1O5", "105 letter-o"],
    ["count", "7 161", "7161 inner-space"],
    ["count", "7\u00a0161", "7161 inner-space"],
    ["count", "\u200b941\ufeff", "941"],
    ["count", "635 HS", "635 unit-word"],
    ["count", "12,5", "12.5"],
    ["count", "-3", "-3"],
    ["rate", "98,3", "98.3"],
    ["rate", "95.2%", "95.2 decimal-dot"],
    ["rate", "91.651", "91.651 decimal-dot"],
    ["rate", "100%", "100"],
    ["rate", "99,84 %", "99.84"],
    ["rate", "71 (264/371)", "71"],
    ["rate", "98,30", "98.30"],
    ["count", "7\u2009161", "7161 inner-space"],
    ["count", "7\u202f161", "7161 inner-space"],
    ["count", "1 234 567", "1234567 inner-space"],
    ["money", "1 234,5", "1234.5 inner-space"],
    ["count", "1. 234", "1234 inner-space thousands-separator"],
    ["count", "l05", "105 letter-l"],
    ["count", "2I", "21 letter-l"],
    ["count", "1lO", "110 letter-o letter-l"],
    ["count", "O", "0 letter-o"],
    ["rate", "1OO", "100 letter-o"],
    ["rate", "1OO%", "100 letter-o"],
    ["count", "5 lần", "5 unit-word"],
    ["count", "10 ông", "10 unit-word"],
    ["count", "2lần", "2 unit-word"],
    ["count", "10oto", "10 unit-word"],
    ["count", "10 oto", "10 unit-word"],
    ["count", "3 I", "3 unit-word"],
    ["count", "5,65 ngàn", "5650 unit-word"],
    ["count", "1,2 nghìn hồ sơ", "1200 unit-word"],
    ["count", "2 triệu", "2000000 unit-word"],
    ["money", "126,7 tỷ", "126.7 unit-word"],
    ["count", "gần 27.000", "27000 thousands-separator about-word"],
    ["count", "khoảng 50 hồ sơ", "50 about-word unit-word"],
    ["count", "'941", "941 apostrophe"],
    ["count", "’04", "4 apostrophe leading-zero"],
    ["count", "941.", "941 trailing-mark"],
    ["rate", "98,3.", "98.3 trailing-mark"],
    ["count", "６７２８", "6728 full-width"],
    ["rate", "９８，３％", "98.3 full-width"],
    ["count", "(12)", "-12 brackets"],
    ["count", "(1.234)", "-1234 brackets thousands-separator"],
    ["money", "( 84.014 )", "-84014 brackets thousands-separator"],
  ] as const)("in a %s row, %p is read as %s", (kind, text, expected) => {
    expect(told(readFigure(typed(text), kind))).toBe(expected);
  });

  it("keeps what stands in brackets as evidence", () => {
    expect(readFigure(typed("71 (264/371)"), "rate")).toMatchObject({ aside: "264/371" });
  });

  it.each([
    ["", "blank"],
    [" \u00a0 ", "blank"],
    ["-", "nothing-occurred"],
    ["–", "nothing-occurred"],
    ["KPS", "nothing-occurred"],
    ["không phát sinh", "nothing-occurred"],
    ["Chưa phát sinh", "nothing-occurred"],
    ["Không", "nothing-occurred"],
    ["…", "not-known"],
    ["...", "not-known"],
    ["đang tổng hợp", "text"],
    ["gần 27.123", "text"],
    ["trên 27.000", "text"],
    ["khoảng 50 đến 60", "text"],
    ["08/14", "text"],
    ["5%", "text"],
    ["635 1092", "text"],
    ["12 5", "text"],
    ["OO", "text"],
    ["lO", "text"],
    ["I", "text"],
    ["1.23.456", "text"],
    ["(264/371)", "text"],
    ["1,2,3", "text"],
  ])("%p in a count row is %s, and no figure", (text, expected) => {
    expect(told(readFigure(typed(text), "count"))).toBe(expected);
  });

  it.each([
    ["digits", "1".repeat(32000)],
    ["spaced digits", "1 ".repeat(16000)],
    ["as many spaced digits as are looked at", "1 ".repeat(99)],
    ["as many letters", "lO ".repeat(66)],
    ["letters that look like digits", "1o".repeat(16000)],
  ])("that is a cell full of %s is no figure", (_what, text) => {
    expect(readFigure(typed(`${text}(`), "count").kind).toBe("text");
  });

  it("is the same however Unicode composes it", () => {
    const composed = "không phát sinh".normalize("NFC");
    expect(readFigure(typed(composed.normalize("NFD")), "count").kind).toBe("nothing-occurred");
  });
});

describe("A dot or a comma that may be read in two ways", () => {
  it.each([
    ["money", "121,737", ["98,3"], "121.737"],
    ["money", "121,737", ["6.728"], "121.737"],
    ["money", "121,737", ["6,728"], "121737 thousands-separator"],
    ["money", "121,737", ["1,234.5"], "121737 thousands-separator"],
    ["money", "121,737", ["98.3"], "121737 thousands-separator"],
    ["money", "121,737", ["98.3", "98,3"], "121.737"],
    ["money", "121,737", ["6,728", "6.728", "98,3"], "121737 thousands-separator"],
    ["money", "121.737", ["98,3"], "121737 thousands-separator"],
    ["money", "121.737", ["98.3"], "121737 thousands-separator"],
    ["money", "121.737", ["6,728"], "121.737 decimal-dot"],
    ["money", "121.737", ["6,728", "6.728"], "121737 thousands-separator"],
    ["money", "121.737", [], "121737 thousands-separator"],
    ["count", "1,234", ["1.234,5", "12,5"], "1234 thousands-separator"],
    ["count", "1.234", ["1,234.5"], "1234 thousands-separator"],
    ["rate", "1.234", ["6.728", "98,3"], "1.234 decimal-dot"],
    ["rate", "91,651", ["6,728"], "91.651"],
  ] as const)("in a %s row, %s beside %j, is read as %s", (kind, text, others, expected) => {
    const column = others.map((other) => ({
      text: other,
      kind: other.startsWith("6") ? ("count" as const) : ("rate" as const),
    }));
    expect(told(readFigure(typed(text), kind, notationOf(column)))).toBe(expected);
  });

  it("says nothing of its own column, however often it stands there", () => {
    const money = { text: "121,737", kind: "money" } as const;
    expect(notationOf([money, money, money])).toEqual(UNKNOWN_NOTATION);
  });
});

describe("A stored number", () => {
  it.each([
    ["0.9984", "0.00%", "99.84", "99.84"],
    ["0.69", "0%", "69", "69"],
    ["1", "0%", "100", "100"],
    ["98.3", "General", "98.3", "98.3"],
    ["98.2996811902232", "0.0", "98.2996811902232", "98.3"],
    ["98.2996811902232", "General", "98.2996811902232", "98.29968119"],
    ["121737", "#,##0", "121737", "121737"],
    ["0.983", "General", "0.983", "0.983"],
  ])("%s in the format %s is %s, printed %s", (digits, format, value, printed) => {
    const reading = readFigure(stored(digits, format), "rate");
    if (reading.kind !== "figure") throw new Error(reading.kind);
    expect([decimalText(reading.value), decimalText(reading.printed)]).toEqual([value, printed]);
  });

  it("shown as a percentage in a row of counts is no figure of its unit", () => {
    expect(readFigure(stored("8", "0%"), "count").kind).toBe("text");
  });

  it("that Excel took for a date is no figure", () => {
    expect(readFigure(stored("45144", "d/m/yyyy"), "count").kind).toBe("date");
  });
});

describe("Six different things", () => {
  const cells: readonly (readonly [string, SheetCell | null])[] = [
    ["blank", null],
    ["figure", stored("0")],
    ["nothing-occurred", typed("-")],
    ["not-known", typed("…")],
    ["text", typed("chưa rõ")],
    [
      "error",
      { column: 4, value: { kind: "error", code: "#REF!" }, format: "General", formula: "=#REF!" },
    ],
  ];
  const kinds: readonly IndicatorKind[] = ["count", "money", "rate"];

  it.each(cells)("stay apart: %s", (expected, cell) => {
    for (const kind of kinds) expect(readFigure(cell, kind).kind).toBe(expected);
  });
});
