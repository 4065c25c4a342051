import fc from "fast-check";
import { slipBetween, slipsInto } from "../../../src/core/diagnosis/slips";
import { decimalText, parseDecimal, whole, type Decimal } from "../../../src/core/number/decimal";

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(text);
  return value;
}

describe("A slip of the hand", () => {
  it.each([
    ["257", "267", "digit-changed"],
    ["952", "925", "digits-swapped"],
    ["64", "641", "digit-missing"],
    ["6471", "641", "digit-extra"],
    ["-5", "5", "sign"],
    ["0.983", "98.3", "scale"],
    ["23.7", "26.7", "digit-changed"],
    ["32.7", "23.7", "digits-swapped"],
  ])("that turned %p out of %p is a %s", (typed, meant, cause) => {
    expect(slipBetween(decimal(typed), decimal(meant))).toBe(cause);
  });

  it.each([
    ["941", "6635"],
    ["20", "21000"],
    ["371", "257"],
  ])("does not turn %p out of %p", (typed, meant) => {
    expect(slipBetween(decimal(typed), decimal(meant))).toBeNull();
  });

  it("is never the figure itself, nor one that begins with a zero", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999999 }), (typed) => {
        for (const { meant } of slipsInto(whole(typed))) {
          expect(decimalText(meant)).not.toBe(String(typed));
          expect(decimalText(meant)).not.toMatch(/^-?0\d/);
        }
      }),
    );
  });

  it("can always be undone by a slip of the same or the opposite kind", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 99999 }), (typed) => {
        for (const { meant } of slipsInto(whole(typed)).slice(0, 40)) {
          expect(slipBetween(meant, whole(typed))).not.toBeNull();
        }
      }),
    );
  });
});
