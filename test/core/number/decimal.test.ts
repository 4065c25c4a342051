import fc from "fast-check";
import {
  add,
  compare,
  decimalText,
  equal,
  isWhole,
  multiply,
  parseDecimal,
  quotient,
  rounded,
  shifted,
  subtract,
  trimmed,
  whole,
  type Decimal,
} from "../../../src/core/number/decimal";

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`${text} is no decimal`);
  return value;
}

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, places]): Decimal => ({ units, places }));

describe("A decimal", () => {
  it.each(["0", "-2", "98.30", "121737", "0.05", "-0.5"])("keeps the digits of %s", (text) => {
    expect(decimalText(decimal(text))).toBe(text);
  });

  it.each(["", "1.", ".5", "1,5", "1e3", "--1", "1.2.3", "０"])("is not read from %p", (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  it("is equal to itself with other trailing zeros", () => {
    expect(equal(decimal("98.3"), decimal("98.300"))).toBe(true);
    expect(trimmed(decimal("98.300"))).toEqual(decimal("98.3"));
  });

  it.each([
    ["1.005", 2, "half-up", "1.01"],
    ["-2.5", 0, "half-up", "-3"],
    ["80.49988", 2, "half-up", "80.50"],
    ["80.49988", 2, "cut", "80.49"],
    ["-1.99", 0, "cut", "-1"],
    ["7", 2, "half-up", "7.00"],
  ] as const)("%s at %i decimals, %s, is %s", (text, places, rounding, expected) => {
    expect(decimalText(rounded(decimal(text), places, rounding))).toBe(expected);
  });

  it.each([
    ["1727", "6471", 4, "0.2669"],
    ["2969", "7161", 3, "0.415"],
    ["-1", "3", 2, "-0.33"],
    ["0.5", "0.25", 0, "2"],
  ])("%s over %s at %i decimals is %s", (top, bottom, places, expected) => {
    expect(decimalText(quotient(decimal(top), decimal(bottom), places))).toBe(expected);
  });

  it("refuses to be divided by zero", () => {
    expect(() => quotient(whole(1), whole(0), 2)).toThrow(RangeError);
  });

  it("moves its point either way without losing a digit", () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: -6, max: 6 }), (value, tens) => {
        expect(equal(shifted(shifted(value, tens), -tens), value)).toBe(true);
      }),
    );
  });

  it("comes back from its text as it went", () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(parseDecimal(decimalText(value))).toEqual(value);
      }),
    );
  });

  it("adds and subtracts without loss", () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(equal(subtract(add(a, b), b), a)).toBe(true);
      }),
    );
  });

  it("lies within half a unit of what it is rounded to", () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 5 }), (value, places) => {
        const off = subtract(rounded(value, places), value);
        const distance = off.units < 0n ? subtract(whole(0), off) : off;
        expect(compare(multiply(distance, whole(2)), { units: 1n, places })).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("is whole when nothing but zeros stand behind the point", () => {
    expect(isWhole(decimal("6.000"))).toBe(true);
    expect(isWhole(decimal("6.728"))).toBe(false);
  });
});
