import fc from "fast-check";
import { parseDecimal, quotient, whole, type Decimal } from "../../../src/core/number/decimal";
import {
  fitOf,
  judge,
  type Figures,
  type Judgement,
  type Operand,
} from "../../../src/core/rule/judge";
import { readNote } from "../../../src/core/rule/note";
import { parseRule } from "../../../src/core/rule/parse";

/** Figures by code: a decimal, null for a blank, "-" for nothing occurred, "?" for what cannot be read. */
type Given = Readonly<Record<string, string | null>>;

function figures(given: Given, notes: Given = {}): Figures {
  return {
    operand: (code) => (code in given ? operand(given[code] ?? null) : { state: "absent" }),
    parameter: () => null,
    note: (code) => readNote(notes[code] ?? ""),
  };
}

function operand(text: string | null): Operand {
  if (text === null) return { state: "blank" };
  if (text === "-") return { state: "nothing" };
  const value = parseDecimal(text);
  return value === null ? { state: "unreadable" } : { state: "figure", value, printed: value };
}

function verdict(rule: string, given: Given, notes: Given = {}): Judgement["verdict"] {
  const [statement] = parseRule(rule);
  if (statement === undefined) throw new Error(rule);
  return judge(statement, figures(given, notes)).verdict;
}

describe("A sum", () => {
  const rule = "[t] = [a] + [b] + [c]";

  it.each([
    [{ t: "371", a: "257", b: "114", c: "0" }, "holds"],
    [{ t: "371", a: "257", b: "114", c: "-" }, "holds"],
    [{ t: "371", a: "257", b: "115", c: "0" }, "unequal"],
    [{ t: "34", a: null, b: "1", c: "33" }, "holds-if-blank-is-zero"],
    [{ t: "34", a: null, b: "1", c: "30" }, "needs-blank"],
    [{ t: "34", a: null, b: "5", c: "33" }, "unequal"],
    [{ t: null, a: "1", b: "2", c: "3" }, "needs-blank"],
    [{ t: null, a: null, b: "2", c: "3" }, "rests"],
    [{ t: null, a: null, b: null, c: null }, "rests"],
    [{ t: "371", a: null, b: null, c: null }, "rests"],
    [{ t: "371", a: "?", b: "114", c: "0" }, "unjudged"],
    [{ t: "371", a: "257", b: "114" }, "rests"],
  ] as const)("of %j %s", (given, expected) => {
    expect(verdict(rule, given)).toBe(expected);
  });
});

describe("A limit", () => {
  it.each([
    [{ a: "22", b: "52" }, "holds"],
    [{ a: "52", b: "52" }, "holds"],
    [{ a: "53", b: "52" }, "exceeds"],
    [{ a: null, b: "52" }, "rests"],
    [{ a: "53", b: null }, "rests"],
    [{ a: "1", b: "0" }, "exceeds"],
  ] as const)("of %j %s", (given, expected) => {
    expect(verdict("[a] ≤ [b]", given)).toBe(expected);
  });

  it("is passed even while a part is blank, since counts are never negative", () => {
    expect(verdict("[a] + [b] ≤ [c]", { a: "60", b: null, c: "52" })).toBe("exceeds");
  });
});

describe("A rate", () => {
  const rule = "[r] = 100 × [a] ÷ [b]";

  it.each([
    [{ r: "98.3", a: "925", b: "941" }, "holds"],
    [{ r: "99.8", a: "6621", b: "6635" }, "holds"],
    [{ r: "69", a: "84014", b: "121737" }, "holds"],
    [{ r: "23.7", a: "1727", b: "6471" }, "rate-off"],
    [{ r: "41.4", a: "2969", b: "7161" }, "rate-cut"],
    [{ r: "80.49", a: "6989", b: "8682" }, "rate-cut"],
    [{ r: "80.50", a: "6989", b: "8682" }, "holds"],
    [{ r: "100", a: "2999", b: "3000" }, "hundred-while-short"],
    [{ r: null, a: "54", b: "54" }, "rate-missing"],
    [{ r: "-", a: "54", b: "54" }, "rate-missing"],
    [{ r: "50", a: null, b: "54" }, "rate-without-rows"],
    [{ r: null, a: null, b: "54" }, "rests"],
    [{ r: "0", a: "0", b: "0" }, "holds"],
    [{ r: null, a: "0", b: "0" }, "holds"],
    [{ r: "-", a: "0", b: "0" }, "holds"],
    [{ r: "100", a: "0", b: "0" }, "zero-over-zero"],
    [{ r: "50", a: "3", b: "0" }, "over-zero"],
    [{ r: "?", a: "3", b: "4" }, "unjudged"],
  ] as const)("of %j %s", (given, expected) => {
    expect(verdict(rule, given)).toBe(expected);
  });

  const terms = fc.tuple(
    fc.bigInt({ min: 0n, max: 10n ** 7n }),
    fc.bigInt({ min: 1n, max: 10n ** 7n }),
    fc.integer({ min: 0, max: 4 }),
  );

  it("agrees with its own half-up rounding, and is at worst cut when it was cut", () => {
    fc.assert(
      fc.property(terms, ([top, bottom, places]) => {
        const hundredfold = whole(100n * top);
        const printed = quotient(hundredfold, whole(bottom), places);
        const cut = quotient(hundredfold, whole(bottom), places, "cut");
        expect(fitOf(printed, whole(top), whole(bottom))).toBe("half-up");
        expect(fitOf(cut, whole(top), whole(bottom))).not.toBe("none");
      }),
    );
  });

  it("never agrees when it is off by one in its last digit", () => {
    fc.assert(
      fc.property(terms, ([top, bottom, places]) => {
        const { units } = quotient(whole(100n * top), whole(bottom), places);
        const above: Decimal = { units: units + 1n, places };
        expect(fitOf(above, whole(top), whole(bottom))).toBe("none");
      }),
    );
  });
});

describe("Other statements", () => {
  it.each([
    ["[r] = 100 × n ÷ [b]", { r: "99.84", b: "616" }, "holds"],
    ["[r] = 100 × n ÷ [b]", { r: "99.9", b: "616" }, "no-whole-number"],
    ["[x] ∈ {0; 1}", { x: "1" }, "holds"],
    ["[x] ∈ {0; 1}", { x: "2" }, "not-member"],
    ["[a] = 1 ⇒ [b] ≥ 1", { a: "1", b: "0" }, "condition-broken"],
    ["[a] = 1 ⇒ [b] ≥ 1", { a: "0", b: "0" }, "rests"],
    ["[a] > 0 ⇒ có [b]", { a: "305", b: null }, "required-blank"],
    ["[a] > 0 ⇒ có [b]", { a: "305", b: "2" }, "holds"],
  ] as const)("%s of %j %s", (rule, given, expected) => {
    expect(verdict(rule, given)).toBe(expected);
  });

  it.each([
    ["52", "Huyện = 39 Xã = 13", "holds"],
    ["53", "Huyện = 39 Xã = 13", "note-differs"],
    ["60", "Trong đó: Huyện = 39; Xã = 13", "holds"],
    ["50", "Trong đó: Huyện = 39; Xã = 13", "note-differs"],
    ["52", "Theo QĐ 1414", "rests"],
  ])("%s beside the note %p: %s", (value, note, expected) => {
    expect(verdict("[x] = ghi chú", { x: value }, { x: note })).toBe(expected);
  });
});
