import fc from "fast-check";
import { plain, whole } from "./figure";
import { judgeOf } from "./judge";
import { equal, limit, ratio, verdictOf, type Figures, type Place, type Rule } from "./rules";

const COUNTS: readonly Place[] = ["a", "b", "c", "d"].map((id) => ({ id, kind: "count" }));
const RATE: Place = { id: "r", kind: "rate" };
const PLACES = [...COUNTS, RATE];

const RULES: readonly Rule[] = [
  equal("sum", ["a"], ["b", "c"]),
  equal("difference", ["d"], ["a", "-b"]),
  limit("within", ["b", "c"], ["d"]),
  limit("part", ["b"], ["a"]),
  ratio("rate", "r", ["b"], ["a"]),
];

/** Every count up to a bound that alone would restore every rule; what the judge works out without trying. */
function tried(figures: Figures, id: string, rules: readonly Rule[], most: number): string[] {
  return Array.from({ length: most + 1 }, (_, value) => whole(value))
    .filter((figure) => {
      const changed = new Map(figures).set(id, figure);
      return rules.every((rule) => verdictOf(rule, changed) !== "broken");
    })
    .map(plain);
}

describe("the judge of the corpus", () => {
  it("finds the same cells and only values as trying every count does", () => {
    const count = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(
        fc.tuple(count, count, count, count, fc.integer({ min: 0, max: 100 })),
        fc.subarray([...RULES], { minLength: 1 }),
        ([a, b, c, d, r], rules) => {
          const figures = new Map(
            Object.entries({ a, b, c, d, r }).map(([id, value]) => [id, whole(value)]),
          );
          const { broken, candidates } = judgeOf(PLACES, rules).judge(figures);
          fc.pre(broken.length > 0);
          for (const { id } of COUNTS) {
            // Far above every figure: what fits there fits without bound.
            const values = tried(figures, id, rules, 2600);
            const candidate = candidates.find((one) => one.id === id);
            const said =
              candidate === undefined ? [] : (candidate.values?.map(plain) ?? ["several"]);
            expect(said).toEqual(values.length > 1 ? ["several"] : values);
          }
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });

  it("asks a rate for half up at each number of decimals", () => {
    const figures = new Map([
      ["b", whole(1)],
      ["a", whole(8)],
      ["r", whole(50)],
    ]);
    const { candidates } = judgeOf(PLACES, [ratio("rate", "r", ["b"], ["a"])]).judge(figures);
    const rate = candidates.find(({ id }) => id === "r");
    expect(rate?.values?.map(plain)).toEqual(["13", "12.5", "12.50"]);
  });

  it("suspects only the cell whose figure cannot stand there at all", () => {
    const figures = new Map([
      ["a", whole(5)],
      ["b", whole(-2)],
      ["c", whole(3)],
    ]);
    const { broken, candidates } = judgeOf(COUNTS, [equal("sum", ["a"], ["b", "c"])]).judge(
      figures,
    );
    expect(broken).toEqual(["sum", "admits b"]);
    expect(candidates).toEqual([{ id: "b", values: [whole(2)] }]);
  });

  it("says nothing about a rule that lacks a figure", () => {
    const { broken } = judgeOf(COUNTS, [equal("sum", ["a"], ["b", "c"])]).judge(
      new Map([["a", whole(5)]]),
    );
    expect(broken).toEqual([]);
  });

  it("takes nothing out of nothing for no error, whatever is printed", () => {
    const figures = new Map([
      ["a", whole(0)],
      ["b", whole(0)],
      ["r", whole(100)],
    ]);
    const rules = [ratio("rate", "r", ["b"], ["a"])];
    expect(judgeOf(PLACES, rules).judge(figures).broken).toEqual([]);
  });
});
