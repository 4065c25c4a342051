import type { Criterion, CriterionCells, Scoring } from "../../../src/core/score/criteria-set";
import { checkSet } from "../../../src/core/score/check-set";
import type { SetFinding } from "../../../src/core/score/set-fault";
import { vocabularyOf } from "../../../src/core/written-rules/vocabulary";
import { HUYEN } from "../../../src/packs/forms/huyen";
import { criterion, ratioOf, setOf } from "./make";

/** The same criteria as they would stand in a sheet from row 5 on: code in A, name in B, maximum in C, scoring in E. */
function onSheet(criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria.map((one, at) => {
    const row = at + 5;
    const cells: CriterionCells = {
      ...{ code: `A${row}`, name: `B${row}`, max: `C${row}`, scoring: `E${row}` },
    };
    return { ...one, cells };
  });
}

function findings(criteria: readonly Criterion[], total: string | null = null): readonly unknown[] {
  return checkSet(setOf(onSheet(criteria), { total }), vocabularyOf(HUYEN)).map(plain);
}

function plain({ cell, weight, fault }: SetFinding): unknown {
  return { cell, weight, ...fault };
}

/** What is said of how one criterion of 2 points is scored. */
function ofScoring(scoring: Scoring, max = "2"): readonly unknown[] {
  return findings([
    criterion({ code: "1", max, scoring: null }),
    criterion({ code: "1.1", max, scoring }),
  ]);
}

const FIELDS_OF_2019 = ["20.5", "10", "10", "6", "10.05", "6", "14", "9", "14"];

describe("Maxima", () => {
  it("of a district table of 2019 add up to 99,55, and 10,05 is the one mistyped for 10,5", () => {
    const fields = FIELDS_OF_2019.map((max, at) => criterion({ code: `${at + 1}`, max }));
    expect(findings(fields, "100")).toEqual([
      {
        ...{ cell: "C9", weight: "error", fault: "fields-total", sum: "99.55", total: "100" },
        cells: ["C5", "C6", "C7", "C8", "C9", "C10", "C11", "C12", "C13"],
        likely: { code: "5", name: "Tiêu chí 5", max: "10.05", should: "10.5" },
      },
    ]);
  });

  it("that could have been mistyped in two fields accuse neither", () => {
    const fields = ["10.05", "10.05", "79.45"].map((max, at) =>
      criterion({ code: `${at + 1}`, max }),
    );
    expect(findings(fields, "100")).toMatchObject([{ cell: "C5", sum: "99.55", likely: null }]);
  });

  it("that add up are not spoken of, nor are bonus and penalty counted", () => {
    const fields = [
      criterion({ code: "1", max: "60" }),
      criterion({ code: "2", max: "40" }),
      criterion({ code: "T", max: "10", group: "bonus" }),
      criterion({ code: "P", max: "20", group: "penalty" }),
    ];
    expect(findings(fields, "100")).toEqual([]);
  });

  it("of a field without one are those below it", () => {
    const fields = [
      criterion({ code: "1", max: null, scoring: null }),
      criterion({ code: "1.1", max: "60" }),
      criterion({ code: "1.2", max: "30" }),
    ];
    expect(findings(fields, "100")).toMatchObject([{ fault: "fields-total", sum: "90" }]);
  });

  it("below that do not add up to the parent's are told at the parent", () => {
    const fields = [
      criterion({ code: "1", max: "5", scoring: null }),
      criterion({ code: "1.1", max: "2.5" }),
      criterion({ code: "1.2", max: "2" }),
    ];
    expect(findings(fields)).toEqual([
      { cell: "C5", weight: "error", fault: "children-total", sum: "4.5", max: "5" },
    ]);
  });

  it("above the parent's are told at the child", () => {
    const fields = [
      criterion({ code: "1", max: "5", scoring: null }),
      criterion({ code: "1.1", max: "6" }),
    ];
    expect(findings(fields)).toContainEqual({
      ...{ cell: "C6", weight: "error", fault: "above-parent", max: "6" },
      ...{ parent: "1", parentMax: "5" },
    });
  });

  test.each([
    [null, "maximum-missing", {}],
    ["-5", "below-zero", { what: "max", text: "-5" }],
    ["mười", "no-number", { what: "max", text: "mười" }],
  ])("%s is no maximum", (max, fault, told) => {
    expect(findings([criterion({ code: "1", max })])).toEqual([
      { cell: "C5", weight: "error", fault, ...told },
    ]);
  });

  it("the items of a bonus group may pass its cap, which is told (Thanh Hóa: 13 under 10)", () => {
    const group = [
      criterion({ code: "T", max: "10", scoring: null, group: "bonus" }),
      ...["5", "3", "2", "3"].map((max, at) =>
        criterion({ code: `T.${at + 1}`, max, group: "bonus" }),
      ),
    ];
    expect(findings(group)).toEqual([
      {
        ...{ cell: "C5", weight: "warning", fault: "cap-passed", group: "bonus" },
        ...{ sum: "13", cap: "10" },
      },
    ]);
  });

  it("a group of penalties without a cap is told", () => {
    const group = [
      criterion({ code: "P", max: null, scoring: null, group: "penalty" }),
      criterion({ code: "P.1", max: "5", group: "penalty" }),
    ];
    expect(findings(group)).toEqual([
      { cell: "C5", weight: "error", fault: "cap-missing", group: "penalty" },
    ]);
  });
});

describe("The tree", () => {
  it("tells a code that stands twice at the second, with the cell of the first", () => {
    const twice = [criterion({ code: "1", max: "5" }), criterion({ code: "1", max: "6" })];
    expect(findings(twice)).toEqual([
      { cell: "A6", weight: "error", fault: "repeated-code", code: "1", firstCell: "A5" },
    ]);
  });

  it("tells a parent that is not there", () => {
    expect(findings([criterion({ code: "3.1", max: "5" })])).toEqual([
      { cell: "A5", weight: "error", fault: "unknown-parent", parent: "3" },
    ]);
  });

  it("tells what stands below itself", () => {
    const circle = [
      criterion({ code: "a", parent: "b", max: "1" }),
      criterion({ code: "b", parent: "a", max: "1" }),
    ];
    expect(findings(circle)).toMatchObject([
      { cell: "A5", fault: "below-itself" },
      { cell: "A6", fault: "below-itself" },
    ]);
  });

  it("tells a bonus below a main criterion", () => {
    const mixed = [
      criterion({ code: "1", max: "5", scoring: null }),
      criterion({ code: "1.1", max: "5", group: "bonus" }),
    ];
    expect(findings(mixed)).toEqual([
      { cell: "A6", weight: "error", fault: "other-group", parent: "1" },
    ]);
  });

  it("tells a way of scoring that is not used, and one that is missing", () => {
    const set = [
      criterion({ code: "1", max: "5" }),
      criterion({ code: "1.1", max: "5", scoring: null }),
    ];
    expect(findings(set)).toEqual([
      { cell: "E5", weight: "warning", fault: "scored-parent" },
      { cell: "E6", weight: "error", fault: "no-scoring" },
    ]);
  });

  it("tells a set that has nothing in it", () => {
    expect(findings([], "100")).toEqual([{ cell: null, weight: "warning", fault: "no-criteria" }]);
  });
});

describe("Options", () => {
  function options(...all: readonly (readonly [string, string, boolean?])[]): Scoring {
    return {
      kind: "options",
      options: all.map(([label, points, knockOut = false]) => ({ label, points, knockOut })),
    };
  }

  test.each([
    [options(["Có", "2"], ["Không", "0"]), []],
    [
      options(["Có", "2.5"], ["Không", "0"]),
      [{ fault: "option-above-maximum", label: "Có", points: "2.5", max: "2" }],
    ],
    [options(["Có", "2"], ["có ", "0"]), [{ fault: "repeated-option", label: "có " }]],
    [
      options(["Có", "1.5"], ["Không", "0"]),
      [{ fault: "maximum-unreachable", best: "1.5", max: "2", weight: "warning" }],
    ],
    [
      options(["Đủ", "2"], ["Thiếu", "1", true]),
      [{ fault: "knock-out-with-points", label: "Thiếu", points: "1" }],
    ],
    [options(), [{ fault: "no-options" }]],
    [options(["Có", "2"], ["Không", "không"]), [{ fault: "no-number", text: "không" }]],
  ])("%j", (scoring, told) => {
    const expected = told.map((one) => ({ cell: "E6", weight: "error", ...one }));
    const found = ofScoring(scoring);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  it("a knock-out in a field of its own has nothing to knock out", () => {
    const scoring = options(["Đủ", "2"], ["Thiếu", "0", true]);
    expect(findings([criterion({ code: "1", max: "2", scoring })])).toEqual([
      { cell: "E5", weight: "warning", fault: "knock-out-alone", label: "Thiếu" },
    ]);
  });
});

describe("Bands", () => {
  function bands(...all: readonly (readonly [from: string, points: string])[]): Scoring {
    return {
      kind: "bands",
      ratio: ratioOf("[3.3.1b]", "[3.3.1a]"),
      bands: all.map(([from, points]) => ({ from, points })),
    };
  }

  test.each([
    [bands(["85", "2"], ["70", "1.25"], ["50", "0.5"]), []],
    [bands(["85", "2"], ["85", "1"]), [{ fault: "repeated-band", from: "85" }]],
    [
      bands(["85", "2"], ["50", "0.5"], ["70", "1.25"]),
      [{ fault: "unreachable-band", from: "70", above: "50" }],
    ],
    [
      bands(["85", "2.25"], ["50", "0.5"]),
      [{ fault: "band-above-maximum", from: "85", points: "2.25", max: "2" }],
    ],
    [
      bands(["85", "1"], ["50", "2"]),
      [{ fault: "falling-points", from: "85", points: "1", lower: "50", lowerPoints: "2" }],
    ],
    [bands(["850", "2"]), [{ fault: "above-hundred", what: "from", weight: "warning" }]],
    [bands(["85", "1.5"]), [{ fault: "maximum-unreachable", best: "1.5", weight: "warning" }]],
    [bands(), [{ fault: "no-bands" }]],
  ])("%j", (scoring, told) => {
    const expected = told.map((one) => ({ cell: "E6", weight: "error", ...one }));
    const found = ofScoring(scoring);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });
});

describe("Numbers and expressions", () => {
  const ratio = ratioOf("[3.3.1b]", "[3.3.1a]");

  test.each([
    [{ kind: "proportional", ratio, step: "0.25" }, []],
    [
      { kind: "proportional", ratio, step: "0" },
      [{ fault: "not-above-zero", what: "step", text: "0" }],
    ],
    [
      { kind: "to-target", ratio, target: "800", step: null },
      [{ fault: "above-hundred", what: "target", text: "800", weight: "warning" }],
    ],
    [
      { kind: "above-floor", ratio, floor: "tám mươi", step: null },
      [{ fault: "no-number", what: "floor", text: "tám mươi" }],
    ],
    [
      { kind: "deduct", count: "", each: "-0.5" },
      [{ fault: "not-above-zero", what: "each", text: "-0.5" }],
    ],
    [
      { kind: "proportional", ratio: ratioOf("[3.3.1b] +", "[3.3.1a]"), step: null },
      [{ fault: "unreadable-expression", text: "[3.3.1b] +", expected: "figure", near: "" }],
    ],
    [
      { kind: "proportional", ratio: ratioOf("[3.3.1b] [a]", "[3.3.1a]"), step: null },
      [{ fault: "unreadable-expression", expected: "end", near: "[a]" }],
    ],
    [
      { kind: "count", count: "[3.3.1z]", each: "1" },
      [{ fault: "unknown-indicator", typed: "3.3.1z", nearest: { code: "3.3.1" } }],
    ],
    [
      { kind: "proportional", ratio: ratioOf("[3.3.1]", "100"), step: null },
      [{ fault: "rate-for-count", word: { code: "3.3.1" }, weight: "warning" }],
    ],
    [
      { kind: "count", count: "[3.3]", each: "1" },
      [{ fault: "heading", word: { code: "3.3" }, weight: "warning" }],
    ],
    [{ kind: "expression", points: " " }, [{ fault: "no-expression" }]],
    [{ kind: "external-index", index: "[3.3.1]" }, []],
  ] satisfies (readonly [Scoring, readonly object[]])[])("%j", (scoring, told) => {
    const expected = told.map((one) => ({ cell: "E6", weight: "error", ...one }));
    const found = ofScoring(scoring);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  it("no code is called unknown where the form is not known", () => {
    const scoring: Scoring = { kind: "count", count: "[x1]", each: "1" };
    expect(checkSet(setOf([criterion({ code: "1", max: "2", scoring })]), null)).toEqual([]);
  });
});

it("Findings stand in the order of the set", () => {
  const broken = ["3", "1", "2"].map((code) => criterion({ code, max: null }));
  const codes = checkSet(setOf(broken), null).map((finding) => finding.criterion?.code);
  expect(codes).toEqual(["3", "1", "2"]);
});
