import fc from "fast-check";
import { admitted } from "../../../src/core/diagnosis/admitted";
import { sidesOf } from "../../../src/core/diagnosis/sides";
import { admits, sizeOf } from "../../../src/core/diagnosis/span";
import { parseDecimal, whole, type Decimal } from "../../../src/core/number/decimal";
import { figuresWith } from "../../../src/core/rule/figures";
import { judge, type Figures, type Operand } from "../../../src/core/rule/judge";
import { parseRule } from "../../../src/core/rule/parse";
import type { Statement } from "../../../src/core/rule/statement";

function statement(text: string): Statement {
  const [only] = parseRule(text);
  if (only === undefined) throw new Error(text);
  return only;
}

function figuresFrom(operands: ReadonlyMap<string, Operand>): Figures {
  return {
    operand: (code) => operands.get(code) ?? { state: "absent" },
    parameter: () => null,
    note: () => null,
  };
}

function figure(value: Decimal): Operand {
  return { state: "figure", value, printed: value };
}

const count: fc.Arbitrary<Operand> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 60 }).map((value) => figure(whole(value))) },
  { weight: 1, arbitrary: fc.constant<Operand>({ state: "blank" }) },
);
const printedRate: fc.Arbitrary<Operand> = fc
  .record({ units: fc.integer({ min: 0, max: 1000 }), places: fc.integer({ min: 0, max: 2 }) })
  .map(({ units, places }) => figure({ units: BigInt(units), places }));

const FINE: ReadonlySet<string> = new Set([
  ...["holds", "rests", "unjudged", "holds-if-blank-is-zero", "needs-blank", "rate-missing"],
  ...["hundred-while-short", "rate-without-rows"],
]);

/** Every rule is asked of its figure `a`, all others as they stand. */
const RULES = [
  "[t] = [a] + [b] - [c]",
  "[a] = [b] + [c]",
  "[t] = [b] - [a]",
  "[a] ≤ [b]",
  "[b] ≤ [a] + [c]",
  "[a] + [b] ≤ [t]",
  "[r] = 100 × [a] ÷ [b]",
  "[r] = 100 × [b] ÷ [a]",
  "[r] = 100 × [b] ÷ [a] + [c]",
  "[r] = 100 × [a] + [c] ÷ [b]",
] as const;

describe.each(RULES)("The values that %p leaves to [a]", (text) => {
  const rule = statement(text);

  it("are exactly those with which it holds", () => {
    const world = fc.record({ a: count, b: count, c: count, t: count, r: printedRate });
    fc.assert(
      fc.property(world, fc.boolean(), (operands, mayBeCut) => {
        const figures = figuresFrom(new Map(Object.entries(operands)));
        const { a } = operands;
        if (a.state !== "figure") return;
        const unknown = { code: "a", value: a.value, places: 0 };
        const span = admitted(rule, sidesOf(rule, figures), unknown, figures, mayBeCut);
        if (span === null) return;
        for (let value = 0; value <= 70; value += 1) {
          const changed = figuresWith(figures, new Map([["a", whole(value)]]));
          const { verdict } = judge(rule, changed);
          const holds = FINE.has(verdict) || (mayBeCut && verdict === "rate-cut");
          expect([value, admits(span, whole(value), 0)]).toEqual([value, holds]);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("What is left of a figure", () => {
  const figures = figuresFrom(
    new Map([
      ["rate", figure(parseDecimal("98.3") ?? whole(0))],
      ["onTime", figure(whole(952))],
      ["resolved", figure(whole(941))],
    ]),
  );
  const rule = statement("[rate] = 100 × [onTime] ÷ [resolved]");

  it.each([
    ["onTime", 925n, 925n],
    ["resolved", 968n, 968n],
  ])("is one whole number where a rate of one decimal speaks of it: %s", (code, low, high) => {
    const operand = figures.operand(code);
    const value = operand.state === "figure" ? operand.value : whole(0);
    const unknown = { code, value, places: 0 };
    const span = admitted(rule, sidesOf(rule, figures), unknown, figures, false);
    expect(span).toEqual({ low, high });
    expect(span === null ? null : sizeOf(span)).toBe(1n);
  });
});
