import fc from "fast-check";
import { aligned } from "../../../src/core/form/align";
import type { Scored } from "../../../src/core/form/align";

const candidate = (index: number, score: number): Scored => ({ index, likeness: score, score });
const indices = (pairs: readonly (Scored | null)[]): readonly (number | null)[] =>
  pairs.map((pair) => pair?.index ?? null);

describe("laying rows beside indicators", () => {
  test("takes the best sum over the sheet, not the best for each row", () => {
    const rows = [[candidate(1, 0.9), candidate(0, 0.8)], [candidate(1, 0.7)]];
    expect(indices(aligned(rows, [-1, -1]))).toEqual([0, 1]);
  });

  test("leaves alone what fits nowhere in the order", () => {
    const rows = [[candidate(0, 1)], [], [candidate(2, 1)], [candidate(1, 0.4)]];
    expect(indices(aligned(rows, [-1, -1, -1]))).toEqual([0, null, 2, null]);
  });

  test("puts one of two equal labels under the heading that is there", () => {
    const parents = [-1, 0, -1, 2];
    const twice = [candidate(1, 1), candidate(3, 1)];
    expect(indices(aligned([[candidate(0, 1)], twice], parents))).toEqual([0, 1]);
    expect(indices(aligned([[candidate(2, 1)], twice], parents))).toEqual([2, 3]);
  });

  test("keeps the order of the form whatever the candidates", () => {
    const candidates = fc.array(
      fc.record({ index: fc.nat(9), score: fc.double({ min: 0.1, max: 1, noNaN: true }) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(candidates, { maxLength: 12 }), (rows) => {
        const parents = [-1, 0, 1, 1, 0, -1, 5, 6, 5, -1];
        const scored = rows.map((row) => row.map(({ index, score }) => candidate(index, score)));
        const met = indices(aligned(scored, parents)).filter((index) => index !== null);
        expect(met).toEqual([...new Set(met)].toSorted((a, b) => a - b));
      }),
    );
  });
});
