import fc from "fast-check";
import {
  compare,
  parseDecimal,
  rounded,
  sum,
  type Decimal,
} from "../../../src/core/number/decimal";
import {
  intervalOf,
  intervalSum,
  overlap,
  shareInterval,
  sumsHold,
  type RoundedTerm,
} from "../../../src/core/printed-form/interval-sum";

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`${text} is no figure`);
  return value;
}

function term(text: string, tens = 0, sign: 1 | -1 = 1): RoundedTerm {
  return { sign, interval: intervalOf(decimal(text), tens) };
}

describe("A sum of rounded figures", () => {
  it("holds where the figures in thousands may be the sum (Bến Tre: 5,65 = 1,07 + 3,19 + 1,25 ngàn + 132)", () => {
    const parts = intervalSum([term("1.07", 3), term("3.19", 3), term("1.25", 3), term("132")]);
    expect([parts.low, parts.high].map(({ units }) => units)).toEqual([5627n, 5657n]);
    expect(overlap(intervalSum([term("5.65", 3)]), parts)).toBe(true);
  });

  it("fails where no rounding gives the figure (Bến Tre: 4.561 − 12 and 4,52 ngàn)", () => {
    const left = intervalSum([term("4561"), term("12", 0, -1)]);
    expect(overlap(left, intervalSum([term("4.52", 3)]))).toBe(false);
    expect(overlap(left, intervalSum([term("4.55", 3)]))).toBe(true);
  });

  it("fails where a percentage of the whole denies it (Sơn La: 26.147 and 93,5 % of 28.817)", () => {
    const parts = intervalSum([term("22357"), term("3523"), term("267")]);
    const told = shareInterval(decimal("93.5"), decimal("28817"));
    expect([compare(told.low, decimal("26929")), compare(told.high, decimal("26959"))]).toEqual([
      1, -1,
    ]);
    expect(overlap(parts, told)).toBe(false);
    expect(overlap(intervalSum([term("26940")]), told)).toBe(true);
  });

  it.each([
    ["10.5", ["5.2", "5.3"], true],
    ["10.5", ["5.2", "5.2"], true],
    ["10.5", ["5.2", "5.1"], false],
    ["100", ["58", "15", "26"], false],
    ["5.65", ["1.07", "3.19", "1.25", "0.132"], true],
  ])("%s = %j: %s", (total, parts, expected) => {
    const side = (texts: readonly string[]) =>
      texts.map((text) => ({ sign: 1 as const, printed: decimal(text) }));
    expect(sumsHold(side([total]), side(parts))).toBe(expected);
  });

  it("always holds for figures that were each rounded from a true sum", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 10 ** 7 }), fc.integer({ min: 1, max: 3 })), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.integer({ min: 1, max: 3 }),
        (values, places) => {
          const exact = values.map(([units]) => ({ units: BigInt(units), places: 4 }));
          const parts = exact.map((value, at) => ({
            sign: 1 as const,
            printed: rounded(value, values[at]?.[1] ?? 1),
          }));
          const total = [{ sign: 1 as const, printed: rounded(sum(exact), places) }];
          return sumsHold(total, parts);
        },
      ),
    );
  });
});
