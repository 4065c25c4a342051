import fc from "fast-check";
import { evaluate } from "../../../src/core/score/evaluate";
import { plainText } from "../../../src/core/score/exact";
import {
  codesIn,
  ExpressionError,
  LONGEST_EXPRESSION,
  parseExpression,
} from "../../../src/core/score/expression";
import { figuresFrom } from "./make";

function valueOf(text: string, values: Readonly<Record<string, string | null>> = {}): string {
  const outcome = evaluate(parseExpression(text), figuresFrom(values));
  if ("lack" in outcome) throw new Error(outcome.lack.reason);
  return plainText(outcome.value);
}

test.each([
  ["1 + 2 × 3", "7"],
  ["(1 + 2) × 3", "9"],
  ["10 − 4 − 3", "3"],
  ["12 ÷ 4 ÷ 3", "1"],
  ["12 : 4 * 2 x 3", "18"],
  ["100 % ÷ 8", "12.5"],
  ["0,1 + 0.2", "0.3"],
  ["1 ÷ 3 × 3", "1"],
  ["min(3; 1; 2) + MAX(4; 5)", "6"],
  ["nếu(2 > 1; 10; 20)", "10"],
  ["nếu(1 ≥ 2 hoặc 1 = 1 và 3 <= 2; 10; 20)", "20"],
  ["NẾU(1 = 2 HOẶC 2 = 2; 10; 20)", "10"],
  ["[8+9] ÷ [7] × 100", "75"],
])("%s is %s", (text, value) => {
  expect(valueOf(text, { "8+9": "3", "7": "4" })).toBe(value);
});

test.each([
  ["", 0, "figure"],
  ["[a] +", 5, "figure"],
  ["[a] [b]", 4, "end"],
  ["([a] + 1", 8, "closing"],
  ["nếu([a]; 1; 2)", 7, "relation"],
  ["nếu([a] = 1; 2)", 14, "separator"],
  ["max 3", 4, "figure"],
  ["[a] = 1", 4, "end"],
  ["3.1.4", 3, "figure"],
  ["=HYPERLINK(1)", 1, "figure"],
  ["[]", 0, "figure"],
  ["[[a]]", 0, "figure"],
])("“%s” cannot be read at %i, where a %s was expected", (text, at, expected) => {
  expect(() => parseExpression(text)).toThrow(expect.objectContaining({ at, expected }));
});

it("A text longer than any formula is not read at all", () => {
  const long = `1${" + 1".repeat(LONGEST_EXPRESSION)}`;
  expect(() => parseExpression(long)).toThrow(expect.objectContaining({ expected: "shorter" }));
});

it("Any text is read or refused, never more than that", () => {
  const pieces = fc.constantFrom("[a]", "(", ")", "+", "nếu", "max", ";", "1", "|", "≥", "và", " ");
  const texts = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.array(pieces, { maxLength: 300 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      try {
        codesIn(parseExpression(text));
      } catch (reason) {
        expect(reason).toBeInstanceOf(ExpressionError);
      }
    }),
  );
});

describe("A count that forms give in several ways", () => {
  const text = "([8+9] | [8] + [9]) + [12]";

  it("is taken from the first whose columns are all there", () => {
    expect(valueOf(text, { "8+9": "10", "8": "1", "9": "1", "12": "5" })).toBe("15");
    expect(valueOf(text, { "8": "3", "9": "4", "12": "5" })).toBe("12");
  });

  it("does not pass over a blank to another way", () => {
    const figures = figuresFrom({ "8+9": null, "8": "3", "9": "4", "12": "5" });
    expect(evaluate(parseExpression(text), figures)).toMatchObject({ lack: { reason: "blank" } });
  });

  it("is told as missing where no way is there", () => {
    const figures = figuresFrom({ "8": "3", "12": "5" });
    expect(evaluate(parseExpression(text), figures)).toEqual({
      lack: { reason: "absent", codes: ["8+9", "8", "9"] },
    });
  });
});

it("Only the branch that holds is read", () => {
  const text = "nếu([a] = 0; 0; [b] ÷ [a])";
  expect(valueOf(text, { a: "0", b: null })).toBe("0");
  expect(valueOf(text, { a: "4", b: "2" })).toBe("0.5");
});

it("Each blank of an expression is told once", () => {
  const outcome = evaluate(
    parseExpression("[a] + [b] + [c]"),
    figuresFrom({ a: null, b: null, c: "1" }),
  );
  expect(outcome).toMatchObject({ lack: { terms: [{ code: "a" }, { code: "b" }] } });
});

it("A figure that is read twice is told once", () => {
  const outcome = evaluate(parseExpression("[a] + [a]"), figuresFrom({ a: "2" }));
  expect(outcome).toMatchObject({ terms: [{ code: "a", value: "2" }] });
});

it("Adding and subtracting are exact, whatever the decimals", () => {
  const decimals = fc.tuple(fc.integer(), fc.nat({ max: 9999 })).map(([whole, part]) => {
    const digits = String(part).padStart(4, "0");
    return `${Math.abs(whole)}.${digits}`;
  });
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      expect(valueOf("[a] + [b] − [a] − [b]", { a, b })).toBe("0");
      expect(valueOf("min([a]; [b]) + max([a]; [b]) − [a] − [b]", { a, b })).toBe("0");
    }),
  );
});
