import fc from "fast-check";
import {
  asStored,
  compareRationals,
  minus,
  over,
  plus,
  power,
  roundedRational,
  sameRational,
  times,
  wholeRational,
  type Direction,
  type Rational,
} from "../../../src/core/formula/rational";

const fractions = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    fc.bigInt({ min: 1n, max: 10n ** 30n }),
  )
  .map(([top, bottom]): Rational => ({ top, bottom }));

describe("A fraction", () => {
  it.each<[bigint, bigint, number, Direction, string]>([
    [5n, 2n, 0, "nearest", "3"],
    [-5n, 2n, 0, "nearest", "-3"],
    [-5n, 2n, 0, "cut", "-2"],
    [-5n, 2n, 0, "away", "-3"],
    [-5n, 2n, 0, "down", "-3"],
    [5n, 2n, 0, "down", "2"],
    [1n, 3n, 4, "away", "0.3334"],
    [6471n, 1n, -2, "nearest", "6500"],
    [6471n, 1n, -5, "away", "100000"],
    [49n, 1n, -2, "nearest", "0"],
  ])("of %s over %s at %i decimals, %s, is %s", (top, bottom, places, direction, expected) => {
    expect(asStored(roundedRational({ top, bottom }, places, direction))).toBe(expected);
  });

  it("comes back after what was added is taken off, and what it was multiplied with divided by", () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(sameRational(minus(plus(a, b), b), a)).toBe(true);
        const back = over(times(a, b), b);
        expect(back === null ? b.top === 0n : sameRational(back, a)).toBe(true);
      }),
    );
  });

  it("has whole powers only, of a size that can be held", () => {
    const half = { top: 1n, bottom: 2n };
    expect(power(half, wholeRational(-3))).toEqual({ top: 8n, bottom: 1n });
    expect(power(wholeRational(2), half)).toBeNull();
    expect(power(wholeRational(0), wholeRational(-1))).toBeNull();
    expect(power(wholeRational(10), wholeRational(100_000))).toBeNull();
  });

  it("stays small enough to go on with, however often it is squared", () => {
    let value: Rational = { top: 999_999_937n, bottom: 1_000_000_007n };
    for (let step = 0; step < 60; step += 1) value = times(value, value);
    expect(value.bottom.toString().length).toBeLessThan(500);
    expect(compareRationals(value, wholeRational(1))).toBeLessThan(0);
  });
});
