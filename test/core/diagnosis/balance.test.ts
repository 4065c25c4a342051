import fc from "fast-check";
import { balanceOf, isBrokenAfter } from "../../../src/core/diagnosis/balance";
import { whole, type Decimal } from "../../../src/core/number/decimal";
import { figuresWith } from "../../../src/core/rule/figures";
import { judge, type Figures, type Operand } from "../../../src/core/rule/judge";
import { parseRule } from "../../../src/core/rule/parse";

const [SUM] = parseRule("[t] = [a] + [b] - [c]");

function figuresFrom(operands: Readonly<Record<string, Operand>>): Figures {
  const byCode = new Map(Object.entries(operands));
  return {
    operand: (code) => byCode.get(code) ?? { state: "absent" },
    parameter: () => null,
    note: () => null,
  };
}

function figure(value: number): Operand {
  return { state: "figure", value: whole(value), printed: whole(value) };
}

const operand: fc.Arbitrary<Operand> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 6 }).map(figure) },
  fc.constantFrom<Operand>({ state: "blank" }, { state: "nothing" }, { state: "unreadable" }),
);
const sheet = fc.record({ t: operand, a: operand, b: operand, c: operand }).map(figuresFrom);
const changes: fc.Arbitrary<ReadonlyMap<string, Decimal>> = fc
  .array(fc.tuple(fc.constantFrom("t", "a", "b", "c", "z"), fc.integer({ min: 0, max: 12 })), {
    minLength: 1,
    maxLength: 2,
  })
  .map((pairs) => new Map(pairs.map(([code, value]) => [code, whole(value)])));

describe("A sum judged again by its change alone", () => {
  it("is broken exactly where adding it all up again finds it broken", () => {
    fc.assert(
      fc.property(sheet, changes, (figures, changed) => {
        if (SUM === undefined) throw new Error("the rule has a statement");
        const balance = balanceOf(SUM, figures);
        const broken = balance === null ? null : isBrokenAfter(balance, changed, figures);
        if (broken === null) return;
        const again = judge(SUM, figuresWith(figures, changed));
        expect(broken).toBe(again.verdict === "unequal");
      }),
      { numRuns: 2000 },
    );
  });

  it("is worked out whenever its cells hold figures", () => {
    const figures = figuresFrom({ t: figure(9), a: figure(4), b: figure(7), c: figure(2) });
    const balance = SUM === undefined ? null : balanceOf(SUM, figures);
    expect(balance).toMatchObject({ gap: whole(0) });
    if (balance === null) return;
    expect(isBrokenAfter(balance, new Map([["c", whole(3)]]), figures)).toBe(true);
    expect(isBrokenAfter(balance, new Map([["z", whole(3)]]), figures)).toBe(false);
  });
});
