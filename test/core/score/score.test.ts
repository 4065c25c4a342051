import fc from "fast-check";
import type { Criterion, Scoring } from "../../../src/core/score/criteria-set";
import { NO_FIGURES } from "../../../src/core/score/figures";
import type { Score } from "../../../src/core/score/result";
import { score, scorerOf } from "../../../src/core/score/score";
import { criterion, entered, entriesFrom, figuresFrom, of, ratioOf, setOf } from "./make";

/** Fields of one set with the points that were given. */
function given(points: Readonly<Record<string, string>>): ReturnType<typeof entriesFrom> {
  return entriesFrom(
    Object.fromEntries(
      Object.entries(points).map(([code, value]) => [code, { appraised: entered(value) }]),
    ),
  );
}

describe("The index", () => {
  test.each([
    ["2.5", "7", "35.71"],
    ["3", "7", "42.86"],
    ["3.5", "7", "50.00"],
    ["2", "3", "66.67"],
    ["6.6", "9.5", "69.47"],
    ["9.4", "15", "62.67"],
  ])("%s of %s points is %s %% (Tứ Kỳ 2022)", (points, max, index) => {
    const set = setOf([criterion({ code: "1", max })]);
    expect(score(set, NO_FIGURES, given({ "1": points }))).toMatchObject({ total: points, index });
  });

  it("is taken of what applies: 68,32 points of 84 are 81,33 % (Ban Dân tộc Thanh Hóa 2023)", () => {
    const set = setOf([
      criterion({ code: "1", max: "84" }),
      criterion({ code: "2", max: "16", notApplicable: "remove" }),
    ]);
    const entries = new Map([
      ...given({ "1": "68.32" }),
      ...entriesFrom({ "2": { notApplicable: true } }),
    ]);
    expect(score(set, NO_FIGURES, entries)).toMatchObject({
      total: "68.32",
      applicableMax: "84",
      index: "81.33",
    });
  });

  it("is taken of the maxima as they stand where they do not add up to 100", () => {
    const maxima = ["20.5", "10", "10", "6", "10.05", "6", "14", "9", "14"];
    const set = setOf(maxima.map((max, at) => criterion({ code: `${at + 1}`, max })));
    const entries = given(Object.fromEntries(maxima.map((max, at) => [`${at + 1}`, max])));
    expect(score(set, NO_FIGURES, entries)).toMatchObject({
      total: "99.55",
      applicableMax: "99.55",
      index: "100.00",
    });
  });

  it("is none where nothing applies", () => {
    const set = setOf([criterion({ code: "1", max: "5" })]);
    const result = score(set, NO_FIGURES, entriesFrom({ "1": { notApplicable: true } }));
    expect(result).toMatchObject({ total: "0", applicableMax: "0", index: null });
  });
});

describe("Whose points count", () => {
  const ratio: Scoring = { kind: "proportional", ratio: ratioOf("[a]", "[b]"), step: null };
  const set = setOf([
    criterion({ code: "1", max: "10", scoring: ratio }),
    criterion({ code: "2", max: "5" }),
  ]);
  const figures = figuresFrom({ a: "8", b: "10" });

  it("the rule's, and not those that the unit claims, where figures give them", () => {
    const result = score(set, figures, entriesFrom({ "1": { self: entered("9.5") } }));
    expect(of(result, "1")).toMatchObject({ points: "8", counted: "computed", selfPoints: "9.5" });
  });

  it("the unit's own where nothing else is known", () => {
    const result = score(set, figures, entriesFrom({ "2": { self: entered("4.5") } }));
    expect(of(result, "2")).toMatchObject({ points: "4.5", counted: "self", difference: null });
  });

  it("the appraiser's before both, and the difference from the unit's is told", () => {
    const result = score(
      set,
      figures,
      entriesFrom({ "1": { self: entered("8"), appraised: entered("0") } }),
    );
    expect(of(result, "1")).toMatchObject({
      ...{ points: "0", counted: "appraised", computed: "8", difference: "-8", lost: "10" },
      firstAppraised: null,
    });
  });

  it("the second appraisal's before the first", () => {
    const entry = { self: entered("4.5"), appraised: entered("3"), reappraised: entered("4") };
    const result = score(set, figures, entriesFrom({ "2": entry }));
    expect(of(result, "2")).toMatchObject({
      ...{ points: "4", counted: "reappraised", appraisedPoints: "4", firstAppraised: "3" },
      difference: "-0.5",
    });
  });
});

describe("A tree", () => {
  const set = setOf([
    criterion({ code: "1", max: "10", scoring: null }),
    criterion({ code: "1.1", max: "6", scoring: null }),
    criterion({ code: "1.1.1", max: "4" }),
    criterion({ code: "1.1.2", max: "2" }),
    criterion({ code: "1.2", max: "4" }),
  ]);
  const all = given({ "1.1.1": "3.5", "1.1.2": "2", "1.2": "1" });

  it("adds points up from below", () => {
    const result = score(set, NO_FIGURES, all);
    expect(["1", "1.1", "1.2"].map((code) => of(result, code).points)).toEqual(["6.5", "5.5", "1"]);
    expect(result).toMatchObject({ total: "6.5", index: "65.00", unjudged: [] });
  });

  it("loses above what it loses below", () => {
    const result = score(set, NO_FIGURES, all);
    expect(["1", "1.1", "1.1.1", "1.2"].map((code) => of(result, code).lost)).toEqual([
      "3.5",
      "0.5",
      "0.5",
      "3",
    ]);
  });

  it("has no points above a criterion that has none, and says which", () => {
    const result = score(set, NO_FIGURES, given({ "1.1.1": "3.5", "1.2": "1" }));
    expect(of(result, "1")).toMatchObject({
      points: null,
      unjudged: { reason: "below", codes: ["1.1"] },
    });
    expect(result).toMatchObject({
      ...{ total: null, index: null, soFar: "4.5", unjudged: ["1.1.2"] },
    });
  });

  it("takes what does not apply out of every maximum above", () => {
    const entries = new Map([...all, ...entriesFrom({ "1.1.2": { notApplicable: true } })]);
    const result = score(set, NO_FIGURES, entries);
    expect(["1", "1.1", "1.1.2"].map((code) => of(result, code).applicableMax)).toEqual([
      "8",
      "4",
      "0",
    ]);
    expect(result.index).toBe("56.25");
  });

  it("takes all below out with a criterion that does not apply", () => {
    const entries = new Map([...all, ...entriesFrom({ "1.1": { notApplicable: true } })]);
    const result = score(set, NO_FIGURES, entries);
    expect(of(result, "1.1")).toMatchObject({ points: "0", applicableMax: "0" });
    expect(of(result, "1.1.1").notApplicable).toEqual({ because: "entered", policy: "remove" });
    expect(result).toMatchObject({ total: "1", applicableMax: "4" });
  });

  it("keeps to the maximum of the parent where those below add up to more", () => {
    const over = setOf([
      criterion({ code: "1", max: "5", scoring: null }),
      criterion({ code: "1.1", max: "4" }),
      criterion({ code: "1.2", max: "3" }),
    ]);
    const result = score(over, NO_FIGURES, given({ "1.1": "4", "1.2": "3" }));
    expect(of(result, "1")).toMatchObject({ points: "5", applicableMax: "5", cutOff: "2" });
  });

  it("keeps to the decision's maximum of a field where those below add up to less", () => {
    const under = setOf([
      criterion({ code: "1", max: "7", scoring: null }),
      criterion({ code: "1.1", max: "3" }),
      criterion({ code: "1.2", max: "3" }),
    ]);
    const result = score(under, NO_FIGURES, given({ "1.1": "3", "1.2": "3" }));
    expect(of(result, "1")).toMatchObject({ points: "6", applicableMax: "7", lost: "1" });
  });

  it("gives a parent without a maximum what those below add up to", () => {
    const open = setOf([
      criterion({ code: "1", max: null, scoring: null }),
      criterion({ code: "1.1", max: "3" }),
    ]);
    expect(of(score(open, NO_FIGURES, given({ "1.1": "2" })), "1")).toMatchObject({
      points: "2",
      applicableMax: "3",
    });
  });

  it("leaves out what stands below itself", () => {
    const circle = setOf([
      criterion({ code: "1", max: "2" }),
      criterion({ code: "a", parent: "b", max: "3" }),
      criterion({ code: "b", parent: "a", max: "3" }),
    ]);
    const result = score(circle, NO_FIGURES, given({ "1": "2", a: "3", b: "3" }));
    expect(result.total).toBe("2");
    expect(of(result, "a")).toMatchObject({ points: null, unjudged: { reason: "below" } });
  });
});

describe("K11, a knock-out", () => {
  const council: Scoring = {
    kind: "options",
    options: [
      { label: "Đủ", points: "2", knockOut: false },
      { label: "Không tổ chức đủ", points: "0", knockOut: true },
    ],
  };
  const set = setOf([
    criterion({ code: "1", max: "5", scoring: null }),
    criterion({ code: "1.1", max: "2", scoring: council }),
    criterion({ code: "1.2", max: "3" }),
    criterion({ code: "2", max: "4" }),
  ]);

  function answered(label: string): ReturnType<typeof entriesFrom> {
    const option = { label, cell: null };
    return new Map([...given({ "1.2": "3", "2": "4" }), ...entriesFrom({ "1.1": { option } })]);
  }

  it("sets the whole parent to 0, and each below it says by what", () => {
    const result = score(set, NO_FIGURES, answered("Không tổ chức đủ"));
    expect(of(result, "1")).toMatchObject({ points: "0", lost: "5" });
    expect(of(result, "1.2")).toMatchObject({ points: "0", knockedOutBy: "1.1", lost: "3" });
    expect(result.total).toBe("4");
  });

  it("decides even where the others have no points yet", () => {
    const entries = new Map(answered("Không tổ chức đủ"));
    entries.delete("1.2");
    expect(score(set, NO_FIGURES, entries).total).toBe("4");
  });

  it("does nothing where another answer was chosen", () => {
    const result = score(set, NO_FIGURES, answered("Đủ"));
    expect(of(result, "1.2")).toMatchObject({ points: "3", knockedOutBy: null });
    expect(result.total).toBe("9");
  });
});

describe("K12, bonus and penalty", () => {
  const set = setOf([
    criterion({ code: "1", max: "100" }),
    criterion({ code: "T", max: "10", scoring: null, group: "bonus" }),
    ...["5", "3", "2", "3"].map((max, at) =>
      criterion({ code: `T.${at + 1}`, max, group: "bonus" }),
    ),
    criterion({ code: "P", max: "20", scoring: null, group: "penalty" }),
    criterion({
      code: "P.1",
      max: "10",
      group: "penalty",
      scoring: { kind: "count", count: "", each: "5" },
    }),
    criterion({ code: "P.2", max: "15", group: "penalty" }),
  ]);

  it("all of 5 + 3 + 2 + 3 under a cap of 10 adds 10 (Thanh Hóa)", () => {
    const entries = given({ "1": "80", "T.1": "5", "T.2": "3", "T.3": "2", "T.4": "3" });
    const result = score(set, NO_FIGURES, entries);
    expect(result).toMatchObject({ main: "80", bonus: "10", penalty: "0", total: "90" });
    expect(of(result, "T")).toMatchObject({ points: "10", cutOff: "3", lost: null });
  });

  it("each penalty keeps its own cap, and both that of the group", () => {
    const entries = new Map([
      ...given({ "1": "80", "P.2": "15" }),
      ...entriesFrom({ "P.1": { count: entered("3") } }),
    ]);
    const result = score(set, NO_FIGURES, entries);
    expect(of(result, "P.1")).toMatchObject({ points: "10", lost: "10" });
    expect(result).toMatchObject({ penalty: "20", total: "60" });
  });

  it("the total does not fall below 0", () => {
    const result = score(set, NO_FIGURES, given({ "1": "4", "P.2": "15" }));
    expect(result).toMatchObject({ total: "0", index: "0.00" });
  });

  it("the index is taken of the main maxima alone", () => {
    const result = score(set, NO_FIGURES, given({ "1": "92.5", "T.1": "5" }));
    expect(result).toMatchObject({ applicableMax: "100", index: "97.50" });
  });

  it("what nobody entered there is none, while main points are missed", () => {
    expect(score(set, NO_FIGURES, given({ "1": "80" })).unjudged).toEqual([]);
    expect(score(set, NO_FIGURES, given({ "T.1": "5" })).unjudged).toEqual(["1"]);
  });
});

it("Each criterion is rounded half up to the set's decimals before they are added", () => {
  const third: Scoring = { kind: "proportional", ratio: ratioOf("[a]", "[b]"), step: null };
  const set = setOf(
    ["1", "2", "3"].map((code) => criterion({ code, max: "1", scoring: third })),
    { places: 3 },
  );
  expect(score(set, figuresFrom({ a: "2", b: "3" }), entriesFrom({})).total).toBe("2.001");
});

it("A set with a part that no signed decision was found for says so on the result", () => {
  const signed = criterion({ code: "1", max: "1" });
  const sample = criterion({ code: "2", max: "1", isSample: true });
  expect(score(setOf([signed]), NO_FIGURES, new Map()).isSample).toBe(false);
  expect(score(setOf([signed, sample]), NO_FIGURES, new Map()).isSample).toBe(true);
});

describe("For all sets", () => {
  const hundredths = fc.integer({ min: 0, max: 2000 }).map((n) => (n / 100).toFixed(2));
  const count = fc.integer({ min: 0, max: 2000 });
  const figures = fc.record({ a: count, b: count, n: fc.integer({ min: 0, max: 30 }) });
  const percent = fc.integer({ min: 1, max: 10000 }).map((n) => (n / 100).toFixed(2));
  const step = fc.constantFrom(null, "0.25", "0.5");
  const ratio = ratioOf("[a]", "[b]");
  const scoring = fc.oneof(
    step.map((size): Scoring => ({ kind: "proportional", ratio, step: size })),
    fc
      .tuple(percent, step)
      .map(([target, size]): Scoring => ({ kind: "to-target", ratio, target, step: size })),
    fc
      .tuple(percent, step)
      .map(([floor, size]): Scoring => ({ kind: "above-floor", ratio, floor, step: size })),
    fc.tuple(percent, percent, hundredths).map(([high, low, points]): Scoring => ({
      kind: "bands",
      ratio,
      bands: [
        { from: high, points: "20" },
        { from: low, points },
      ],
    })),
    hundredths.map((each): Scoring => ({ kind: "deduct", count: "[n]", each })),
    hundredths.map((each): Scoring => ({ kind: "count", count: "[n]", each })),
    fc.tuple(hundredths, hundredths, step).map(([each, quality, size]): Scoring => ({
      ...{ kind: "deduct-and-quality", count: "[n]", each, ratio, quality },
      step: size,
    })),
    fc.constant<Scoring>({ kind: "expression", points: "[n] − 3" }),
  );
  const leaf = fc.tuple(hundredths, scoring, fc.constantFrom("full", "zero", "remove"));
  const fields = fc.array(fc.array(leaf, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  });

  function criteriaOf(
    tree: readonly (readonly (readonly [string, Scoring, "full" | "zero" | "remove"])[])[],
  ): readonly Criterion[] {
    return tree.flatMap((leaves, at) => [
      criterion({ code: `${at + 1}`, max: null, scoring: null }),
      ...leaves.map(([max, kind, notApplicable], below) =>
        criterion({ code: `${at + 1}.${below + 1}`, max, scoring: kind, notApplicable }),
      ),
    ]);
  }

  function textsOf(values: Readonly<Record<string, number>>): Record<string, string> {
    return Object.fromEntries(Object.entries(values).map(([code, value]) => [code, `${value}`]));
  }

  it("points lie within 0 and the maximum that applies", () => {
    fc.assert(
      fc.property(fields, figures, (tree, values) => {
        const result = score(setOf(criteriaOf(tree)), figuresFrom(textsOf(values)), new Map());
        const outside = result.criteria.filter(
          ({ points, applicableMax }) =>
            points !== null && (Number(points) < 0 || Number(points) > Number(applicableMax)),
        );
        expect(outside).toEqual([]);
      }),
    );
  });

  function inOneOrder(result: Score): Score {
    const criteria = result.criteria
      .map((one) => (one.unjudged?.reason === "below" ? { ...one, unjudged: null } : one))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1));
    return { ...result, criteria, unjudged: result.unjudged.toSorted() };
  }

  it("the order of criteria never matters", () => {
    const shuffled = fields.chain((tree) => {
      const criteria = criteriaOf(tree);
      return fc.tuple(
        fc.constant(criteria),
        fc.shuffledSubarray([...criteria], { minLength: criteria.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, figures, ([criteria, other], values) => {
        const sheet = figuresFrom(textsOf(values));
        const plain = score(setOf(criteria), sheet, new Map());
        const mixed = score(setOf(other), sheet, new Map());
        expect(inOneOrder(mixed)).toEqual(inOneOrder(plain));
      }),
    );
  });

  it("more of the numerator never loses points, nor fewer violations", () => {
    fc.assert(
      fc.property(hundredths, scoring, figures, fc.nat({ max: 50 }), (max, kind, values, more) => {
        fc.pre(values.b > 0 && isGrowing(kind));
        const set = setOf([criterion({ code: "1", max, scoring: kind })]);
        const better = { ...values, a: values.a + more, n: Math.max(0, values.n - more) };
        const before = score(set, figuresFrom(textsOf(values)), new Map()).total;
        const after = score(set, figuresFrom(textsOf(better)), new Map()).total;
        expect(Number(after)).toBeGreaterThanOrEqual(Number(before));
      }),
    );
  });

  function isGrowing(kind: Scoring): boolean {
    if (kind.kind !== "bands") return kind.kind !== "count" && kind.kind !== "expression";
    const [high, low] = kind.bands;
    return Number(high?.from) > Number(low?.from);
  }

  it("a scorer that is kept gives what scoring anew gives", () => {
    fc.assert(
      fc.property(fields, fc.array(figures, { maxLength: 3 }), (tree, units) => {
        const set = setOf(criteriaOf(tree));
        const kept = scorerOf(set);
        for (const values of units) {
          const sheet = figuresFrom(textsOf(values));
          expect(kept(sheet, new Map())).toEqual(score(set, sheet, new Map()));
        }
      }),
    );
  });

  it("a score is plain data", () => {
    fc.assert(
      fc.property(fields, figures, (tree, values) => {
        const result = score(setOf(criteriaOf(tree)), figuresFrom(textsOf(values)), new Map());
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
    );
  });
});
