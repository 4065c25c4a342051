import type { Scoring } from "../../../src/core/score/criteria-set";
import { entered, ratioOf, scoreAlone } from "./make";

describe("K1, options", () => {
  const digitised: Scoring = {
    kind: "options",
    options: [
      { label: "100%", points: "1.5", knockOut: false },
      { label: "Từ 90% đến dưới 100%", points: "0.5", knockOut: false },
      { label: "Dưới 90%", points: "0", knockOut: false },
    ],
  };

  test.each([
    ["100%", "1.5"],
    ["từ 90%  đến dưới 100%", "0.5"],
    ["Dưới 90%", "0"],
  ])("the answer %s is worth %s (Thanh Hóa, tài liệu số hóa)", (label, points) => {
    const scored = scoreAlone(
      { max: "1.5", scoring: digitised },
      {},
      { option: { label, cell: "E7" } },
    );
    expect(scored).toMatchObject({ points, counted: "computed" });
    expect(scored.evidence.option).toMatchObject({ points, cell: "E7" });
  });

  it("an answer that the set does not have is told with its cell", () => {
    const option = { label: "Khoảng 95%", cell: "E7" };
    const scored = scoreAlone({ max: "1.5", scoring: digitised }, {}, { option });
    expect(scored).toMatchObject({
      points: null,
      unjudged: { reason: "unknown-option", ...option },
    });
  });

  it("no answer is no 0", () => {
    const scored = scoreAlone({ max: "1.5", scoring: digitised });
    expect(scored).toMatchObject({
      points: null,
      unjudged: { reason: "not-entered", what: "option" },
    });
  });
});

describe("K2, bands", () => {
  const bands: Scoring = {
    kind: "bands",
    ratio: ratioOf("[a]", "[b]"),
    bands: [
      { from: "85", points: "2" },
      { from: "70", points: "1.25" },
      { from: "50", points: "0.5" },
    ],
  };

  test.each([
    ["1000", "2", "85"],
    ["850", "2", "85"],
    ["849", "1.25", "70"],
    ["700", "1.25", "70"],
    ["699", "0.5", "50"],
    ["500", "0.5", "50"],
    ["499", "0", undefined],
  ])(
    "%s of 1000 is worth %s (Thanh Hóa: ≥85%%: 2; 70–<85: 1,25; 50–<70: 0,5)",
    (a, points, from) => {
      const scored = scoreAlone({ max: "2", scoring: bands }, { a, b: "1000" });
      expect(scored.points).toBe(points);
      expect(scored.evidence.band?.from).toBe(from);
    },
  );

  it("a ratio just below a bound that prints as the bound stays below it", () => {
    const scored = scoreAlone({ max: "2", scoring: bands }, { a: "849999", b: "1000000" });
    expect(scored).toMatchObject({ points: "1.25", evidence: { ratio: { percent: "85.00" } } });
  });
});

describe("K3, proportional", () => {
  test.each([
    // Điểm = Tỷ lệ % × 1,5 (làm tròn 0,25đ), on Bạch Thông's 925 of 941.
    ["1.5", "0.25", "925", "941", "1.5"],
    ["1.5", null, "925", "941", "1.47"],
    ["1.5", "0.25", "9", "10", "1.25"],
    // 87,5 % of 1 lies halfway between two steps.
    ["1", "0.25", "7", "8", "1"],
    ["10", null, "0", "12", "0"],
    // More than all is all.
    ["2", null, "3789", "3192", "2"],
    ["1.6", "0.25", "1", "1", "1.6"],
  ])("maximum %s, step %s, %s of %s gives %s", (max, step, a, b, points) => {
    const scoring: Scoring = { kind: "proportional", ratio: ratioOf("[a]", "[b]"), step };
    expect(scoreAlone({ max, scoring }, { a, b }).points).toBe(points);
  });

  it("gives both counts, their cells, the definition and the ratio at two decimals", () => {
    const scoring: Scoring = {
      kind: "proportional",
      ratio: ratioOf("[3.3.1b] + [3.3.2b]", "[3.3.1a] + [3.3.2a]"),
      step: null,
    };
    const figures = { "3.3.1a": "941", "3.3.1b": "925", "3.3.2a": "6635", "3.3.2b": "6621" };
    expect(scoreAlone({ max: "2", scoring }, figures).evidence.ratio).toEqual({
      definition: "trên hồ sơ đã giải quyết",
      percent: "99.60",
      numerator: {
        value: "7546",
        expression: "[3.3.1b] + [3.3.2b]",
        cells: ["C3.3.1b", "C3.3.2b"],
        terms: [
          { code: "3.3.1b", label: "Chỉ tiêu 3.3.1b", cell: "C3.3.1b", value: "925" },
          { code: "3.3.2b", label: "Chỉ tiêu 3.3.2b", cell: "C3.3.2b", value: "6621" },
        ],
      },
      denominator: expect.objectContaining({ value: "7576", cells: ["C3.3.1a", "C3.3.2a"] }),
    });
  });
});

describe("K4, proportional to a target", () => {
  test.each([
    ["80", "80", "100", "6"],
    ["80", "79", "100", "5.93"],
    ["80", "40", "100", "3"],
    ["50", "1727", "6471", "3.2"],
    ["90", "100", "100", "6"],
    ["90", "0", "100", "0"],
  ])("target %s, %s of %s, of 6 points: %s", (target, a, b, points) => {
    const scoring: Scoring = {
      kind: "to-target",
      ratio: ratioOf("[a]", "[b]"),
      target,
      step: null,
    };
    expect(scoreAlone({ max: "6", scoring }, { a, b }).points).toBe(points);
  });
});

describe("K5, proportional above a floor", () => {
  test.each([
    ["80", "1.6"],
    ["79", "0"],
    ["100", "2"],
  ])("%s of 100 with the floor at 80, of 2 points: %s", (a, points) => {
    const scoring: Scoring = {
      kind: "above-floor",
      ratio: ratioOf("[a]", "[b]"),
      floor: "80",
      step: null,
    };
    expect(scoreAlone({ max: "2", scoring }, { a, b: "100" }).points).toBe(points);
  });
});

describe("K6, deductions", () => {
  test.each([
    ["0", "2"],
    ["1", "1.5"],
    ["4", "0"],
    ["9", "0"],
  ])("%s missing reports of 0,5 points each leave %s of 2", (n, points) => {
    const scoring: Scoring = { kind: "deduct", count: "[n]", each: "0.5" };
    expect(scoreAlone({ max: "2", scoring }, { n }).points).toBe(points);
  });
});

describe("K7, a count of points", () => {
  test.each([
    ["0", "0"],
    ["1", "3"],
    ["2", "6"],
    ["5", "6"],
  ])("%s models of 3 points each are worth %s, at most 6", (value, points) => {
    const scoring: Scoring = { kind: "count", count: "", each: "3" };
    const scored = scoreAlone({ max: "6", scoring }, {}, { count: entered(value, "F9") });
    expect(scored).toMatchObject({ points, evidence: { count: { value, cells: ["F9"] } } });
  });
});

describe("K8, deductions with points for quality", () => {
  test.each([
    ["0", "0", "2"],
    ["1", "80", "2"],
    ["2", "80", "1.75"],
    ["2", "0", "1"],
    ["9", "100", "0"],
  ])("%s faults at 0,5 and %s %% quality at 1 point, by steps of 0,25: %s", (n, a, points) => {
    const scoring: Scoring = {
      kind: "deduct-and-quality",
      count: "[n]",
      each: "0.5",
      ratio: ratioOf("[a]", "[b]"),
      quality: "1",
      step: "0.25",
    };
    expect(scoreAlone({ max: "2", scoring }, { n, a, b: "100" }).points).toBe(points);
  });
});

describe("K9, an index from elsewhere", () => {
  const scoring: Scoring = { kind: "external-index", index: "" };

  it("Hà Tĩnh's SIPAS of 91,17 % is worth 9,12 of 10 points", () => {
    const scored = scoreAlone({ max: "10", scoring }, {}, { count: entered("91.17") });
    expect(scored.points).toBe("9.12");
  });

  it("may be a survey's without its points being entered by hand", () => {
    const scored = scoreAlone(
      { max: "10", scoring, scorer: "survey" },
      {},
      { count: entered("91.17"), self: entered("10") },
    );
    expect(scored).toMatchObject({ points: "9.12", counted: "computed" });
  });
});

describe("K10, a survey", () => {
  it("takes only the survey's points, whatever the unit and the appraiser wrote", () => {
    const scored = scoreAlone(
      { max: "5", scoring: { kind: "survey" }, scorer: "survey" },
      {},
      { survey: entered("4.2"), self: entered("5"), appraised: entered("5") },
    );
    expect(scored).toMatchObject({ points: "4.2", counted: "survey", surveyPoints: "4.2" });
  });

  it("has no points before the survey was made", () => {
    const scored = scoreAlone(
      { max: "5", scoring: { kind: "survey" }, scorer: "survey" },
      {},
      { self: entered("5") },
    );
    expect(scored.unjudged).toEqual({ reason: "not-entered", what: "survey" });
  });
});

describe("K13, an expression", () => {
  test.each([
    ["[7.1] × 0.5", "1"],
    ["nếu([7.1] = 2 và [7.2] ≥ 1; 1.5; 0)", "1.5"],
    ["nếu([7.1] = 0 hoặc [7.2] > 5; 1.5; 0,25)", "0.25"],
    ["min(2; [7.2] ÷ 2 + [7.1])", "2"],
    ["max(0; [7.1] − 5)", "0"],
    ["[7.1] × 100", "3"],
    ["0 − [7.1]", "0"],
    ["[7.2] ÷ 3", "0.33"],
  ])("%s is worth %s of 3 points", (points, worth) => {
    const scoring: Scoring = { kind: "expression", points };
    expect(scoreAlone({ max: "3", scoring }, { "7.1": "2", "7.2": "1" }).points).toBe(worth);
  });
});

describe("What cannot be judged", () => {
  const scoring: Scoring = { kind: "proportional", ratio: ratioOf("[a]", "[b]"), step: null };

  test.each([
    [{ a: null, b: "100" }, "blank"],
    [{ a: "5", b: null }, "blank"],
    [{ a: "?", b: "100" }, "unreadable"],
    [{ b: "100" }, "absent"],
    [{ a: "5", b: "0" }, "over-zero"],
    [{ a: "-5", b: "10" }, "negative"],
  ])("%j is told as %s and has no points", (values, reason) => {
    const figures: Readonly<Record<string, string | null>> = values;
    expect(scoreAlone({ max: "2", scoring }, figures)).toMatchObject({
      points: null,
      lost: null,
      unjudged: { reason },
    });
  });

  it("a blank names its cell", () => {
    const { unjudged } = scoreAlone({ max: "2", scoring }, { a: null, b: "100" });
    expect(unjudged).toMatchObject({ terms: [{ code: "a", cell: "Ca" }] });
  });

  it("what a unit claims does not stand in for a figure that is missing", () => {
    const scored = scoreAlone({ max: "2", scoring }, { a: null, b: "9" }, { self: entered("2") });
    expect(scored).toMatchObject({ points: null, selfPoints: "2", unjudged: { reason: "blank" } });
  });

  it("a count entered by hand does", () => {
    const scored = scoreAlone(
      { max: "2", scoring },
      { a: null, b: "10" },
      { numerator: entered("5", "H4") },
    );
    expect(scored).toMatchObject({ points: "1", evidence: { ratio: { percent: "50.00" } } });
    expect(scored.evidence.ratio?.numerator.cells).toEqual(["H4"]);
  });

  it("a figure of the sheet goes before a count entered by hand", () => {
    const scored = scoreAlone(
      { max: "2", scoring },
      { a: "10", b: "10" },
      { numerator: entered("5", "H4") },
    );
    expect(scored.points).toBe("2");
  });

  it("without a maximum there are no points, but the ratio is shown", () => {
    const scored = scoreAlone({ max: null, scoring }, { a: "1", b: "4" });
    expect(scored).toMatchObject({
      points: null,
      unjudged: { reason: "maximum-missing" },
      evidence: { ratio: { percent: "25.00" } },
    });
  });

  test.each([
    ["2.01", "out-of-range"],
    ["-1", "out-of-range"],
    ["hai điểm", "no-number"],
  ])("points entered as %s are told as %s", (value, reason) => {
    const scored = scoreAlone({ max: "2" }, {}, { appraised: entered(value, "G5") });
    expect(scored).toMatchObject({
      points: null,
      unjudged: { reason, entered: { value, cell: "G5" } },
    });
  });

  test.each([
    [{ kind: "proportional", ratio: ratioOf("[a] +", "[b]"), step: null }, "[a] +"],
    [{ kind: "proportional", ratio: ratioOf("[a]", "[b]"), step: "0" }, "0"],
    [{ kind: "to-target", ratio: ratioOf("[a]", "[b]"), target: "cao", step: null }, "cao"],
    [{ kind: "deduct", count: "[a]", each: "nửa điểm" }, "nửa điểm"],
  ] satisfies (readonly [Scoring, string])[])("%j cannot be scored by", (broken, text) => {
    const scored = scoreAlone({ max: "2", scoring: broken }, { a: "1", b: "2" });
    expect(scored.unjudged).toEqual({ reason: "unreadable-set", text });
  });
});

describe("0 over 0", () => {
  it("in an expression goes by the policy, something over 0 does not", () => {
    const scoring: Scoring = { kind: "expression", points: "[a] ÷ [b] × 2" };
    const said = { max: "2", scoring, notApplicable: "full" } as const;
    expect(scoreAlone(said, { a: "0", b: "0" })).toMatchObject({
      points: "2",
      notApplicable: { because: "zero-denominator", policy: "full" },
    });
    expect(scoreAlone(said, { a: "1", b: "0" })).toMatchObject({
      points: null,
      unjudged: { reason: "over-zero", terms: [{ code: "a" }, { code: "b" }] },
    });
  });

  it("within a count is not guessed at", () => {
    const scoring: Scoring = { kind: "count", count: "[a] ÷ [b]", each: "1" };
    const scored = scoreAlone({ max: "2", scoring }, { a: "0", b: "0" });
    expect(scored.unjudged).toMatchObject({ reason: "zero-over-zero" });
  });

  test.each([
    ["full", "2", "2", "0"],
    ["zero", "0", "2", "2"],
    ["remove", "0", "0", "0"],
  ] as const)(
    "by %s is worth %s of %s and loses %s; nothing is printed as 100",
    (policy, ...is) => {
      const [points, applicableMax, lost] = is;
      const scoring: Scoring = { kind: "proportional", ratio: ratioOf("[a]", "[b]"), step: null };
      const scored = scoreAlone({ max: "2", scoring, notApplicable: policy }, { a: "0", b: "0" });
      expect(scored).toMatchObject({
        ...{ points, applicableMax, lost, unjudged: null },
        evidence: { ratio: { percent: null } },
        notApplicable: { because: "zero-denominator", policy },
      });
    },
  );
});
