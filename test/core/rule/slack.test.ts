import fc from "fast-check";
import {
  compare,
  parseDecimal,
  rounded,
  subtract,
  sum,
  type Decimal,
} from "../../../src/core/number/decimal";
import { readFigure } from "../../../src/core/number/figure";
import { judge, type Figures, type Operand } from "../../../src/core/rule/judge";
import { parseRule } from "../../../src/core/rule/parse";
import { slackOf, slackOfTens } from "../../../src/core/rule/slack";

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`${text} is no figure`);
  return value;
}

/** The figures of cells that hold these texts, by their place: 1, 2, 3. */
function figuresOf(texts: readonly string[], rate: string | null = null): Figures {
  const operandOf = (text: string, kind: "count" | "rate"): Operand => {
    const cell = {
      column: 1,
      value: { kind: "text", text },
      format: "General",
      formula: null,
    } as const;
    const reading = readFigure(cell, kind);
    return reading.kind === "figure"
      ? { state: "figure", value: reading.value, printed: reading.printed }
      : { state: "unreadable" };
  };
  const operands = new Map(texts.map((text, at) => [String(at + 1), operandOf(text, "count")]));
  if (rate !== null) operands.set("r", operandOf(rate, "rate"));
  return {
    operand: (code) => operands.get(code) ?? { state: "absent" },
    parameter: () => null,
    note: () => null,
  };
}

function verdictOf(rule: string, figures: Figures): string {
  const [statement] = parseRule(rule);
  if (statement === undefined) throw new Error(`${rule} says nothing`);
  return judge(statement, figures).verdict;
}

describe("A sum of rounded figures", () => {
  it.each([
    [
      "Bến Tre: 5,65 = 1,07 + 3,19 + 1,25 ngàn + 132",
      ["5,65 ngàn", "1,07 ngàn", "3,19 ngàn", "1,25 ngàn", "132"],
      "holds",
    ],
    ["Bến Tre: 4.561 is not 4,52 ngàn + 12", ["4.561", "4,52 ngàn", "12"], "unequal"],
    ["4.561 may be 4,55 ngàn + 12", ["4.561", "4,55 ngàn", "12"], "holds"],
    [
      "Sơn La: gần 27.000 is not 22.357 + 3.523 + 267",
      ["gần 27.000", "22.357", "3.523", "267"],
      "unequal",
    ],
    ["gần 26.000 may be 22.357 + 3.523 + 267", ["gần 26.000", "22.357", "3.523", "267"], "holds"],
    ["counted figures are not rounded", ["100", "58", "15", "26"], "unequal"],
  ])("%s", (_what, texts, verdict) => {
    const parts = texts.slice(1).map((_, at) => `[${at + 2}]`);
    expect(verdictOf(`[1] = ${parts.join(" + ")}`, figuresOf(texts))).toBe(verdict);
  });

  it.each([
    [["10.5", "5.2", "5.3"], "0.15"],
    [["5.65", "1.07", "132"], "0.015"],
    [["100", "58"], "0"],
  ])("leaves %j open by %s", (texts, slack) => {
    const places = texts.map((text) => decimal(text).places);
    expect(compare(slackOf(places), decimal(slack))).toBe(0);
  });

  it("always holds for figures that were each rounded from a true sum", () => {
    const part = fc.tuple(fc.integer({ min: 0, max: 10 ** 7 }), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 3 }),
        (values, places) => {
          const exact = values.map(([units]) => ({ units: BigInt(units), places: 4 }));
          const parts = exact.map((value, at) => rounded(value, values[at]?.[1] ?? 1));
          const total = rounded(sum(exact), places);
          const gap = subtract(total, sum(parts));
          const size = { ...gap, units: gap.units < 0n ? -gap.units : gap.units };
          const slack = slackOf([places, ...parts.map((each) => each.places)]);
          return compare(size, slack) <= 0;
        },
      ),
    );
  });
});

describe("A limit and a rate of figures given in thousands", () => {
  it.each([
    ["[1] ≤ [2]", ["1,25 ngàn", "1.246"], null, "holds"],
    ["[1] ≤ [2]", ["1,25 ngàn", "1.244"], null, "exceeds"],
    ["[r] = 100 × [1] ÷ [2]", ["gần 27.000", "28.817"], "93,5", "holds"],
    ["[r] = 100 × [1] ÷ [2]", ["gần 27.000", "28.817"], "90,7", "rate-off"],
    ["[r] = 100 × [1] ÷ [2]", ["27.000", "28.817"], "93,5", "rate-off"],
  ])("%s of %j and %s: %s", (rule, texts, rate, verdict) => {
    expect(verdictOf(rule, figuresOf(texts, rate))).toBe(verdict);
  });

  it("have no slack of tens where figures show their ones", () => {
    expect(compare(slackOfTens([0, 2, 3]), decimal("0"))).toBe(0);
  });
});
