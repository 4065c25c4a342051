import type { CriteriaSet, Criterion, OnTimeBasis } from "../../../src/core/score/criteria-set";
import { appendixReader } from "../../../src/jobs/appendix";
import { scoreUnits } from "../../../src/jobs/score/score-units";
import { CRITERIA_SETS } from "../../../src/packs/criteria";
import { BO_CHI_SO_766 } from "../../../src/packs/criteria/bo-chi-so-766";
import { ON_TIME, onTimeRatio } from "../../../src/packs/criteria/on-time";
import { onTimeOf, withOnTime } from "../../../src/packs/criteria/with-on-time";
import { scoreFaults } from "../../../src/words/vi/score-faults";
import {
  criterion,
  entered,
  entriesFrom,
  figuresFrom,
  of,
  ratioOf,
  setOf,
} from "../../core/score/make";
import { NO_FIGURES } from "../../../src/core/score/figures";
import { score } from "../../../src/core/score/score";
import { communeTable } from "../../fixtures/dossier-tables";

const BASES = ON_TIME.map(({ basis }) => basis);

/** 003's dossiers: 961 received, 941 resolved, 925 of them in time, 20 pending in time. */
const REAL = figuresFrom({ "3": "961", "7": "941", "8+9": "925", "12": "20", "13": "0" });

/** Dossiers in time count 20 points of the form's set, online dossiers 10. */
function setOn(
  form: string | null,
  basis: OnTimeBasis,
  said: Partial<Criterion> = {},
): CriteriaSet {
  const ratio = form === null ? null : onTimeRatio(basis, form);
  const onTime = ratio ?? { numerator: "", denominator: "", definition: "", onTime: basis };
  return setOf(
    [
      criterion({
        ...{ code: "1", max: "20", scoring: { kind: "proportional", ratio: onTime, step: null } },
        ...said,
      }),
      criterion({
        ...{ code: "2", max: "10" },
        scoring: { kind: "proportional", ratio: ratioOf("[4]", "[3]"), step: null },
      }),
    ],
    { form },
  );
}

describe("003's own dossiers", () => {
  it.each<readonly [OnTimeBasis, string, string, string]>([
    ["resolved", "98.30", "19.66", "Đúng hạn trên số hồ sơ đã giải quyết"],
    ["received", "96.25", "19.25", "Đúng hạn trên số hồ sơ tiếp nhận"],
    [
      ...(["766", "98.34", "19.67"] as const),
      "Đã giải quyết trước hạn, đúng hạn và đang giải quyết trong hạn, trên tổng số hồ sơ tiếp nhận, xử lý",
    ],
  ])("%s: %s %% are %s of 20 points, and the definition says so", (basis, ...told) => {
    const [percent, points, definition] = told;
    const chosen = withOnTime(BO_CHI_SO_766, basis);
    const found = of(score(chosen, REAL, new Map()), "2.1");
    expect(found).toMatchObject({ points, evidence: { ratio: { percent, definition } } });
  });

  it("say nothing of dossiers that fell due, and no other definition takes its place", () => {
    const chosen = withOnTime(BO_CHI_SO_766, "due");
    const { points, unjudged } = of(score(chosen, REAL, new Map()), "2.1");
    expect(points).toBeNull();
    expect(unjudged).toMatchObject({ reason: "absent" });
    if (unjudged === null) throw new Error("was judged");
    expect(scoreFaults.unjudged(unjudged)).toBe("Chưa đủ căn cứ chấm: biểu không có chỉ tiêu 14a.");
  });
});

it("Vĩnh Phúc's 4.157 of 4.169 that fell due are 19,94 of 20 points", () => {
  const chosen = withOnTime(BO_CHI_SO_766, "due");
  const figures = figuresFrom({ "3": "5000", "14": "4169", "14a": "4157", "14b": "12" });
  expect(of(score(chosen, figures, new Map()), "2.1")).toMatchObject({
    points: "19.94",
    evidence: { ratio: { percent: "99.71", definition: "Đúng hạn trên số hồ sơ đến hạn" } },
  });
});

it("Communes of a filled II.06a get other points by each definition, from their own rows", () => {
  const [appendix] = appendixReader({ form: "vpcp-06a" })(communeTable());
  if (appendix?.layout !== "unit-table") throw new Error("no table");
  const { table } = appendix;
  const pointsBy = (basis: OnTimeBasis) =>
    scoreUnits(table, withOnTime(BO_CHI_SO_766, basis)).map((unit) => of(unit.score, "2.1").points);
  expect(pointsBy("resolved")).toEqual(["19.55", "19.91", "20", "19.71"]);
  expect(pointsBy("received")).toEqual(["17.52", "18.55", "18.65", "18.31"]);
  expect(pointsBy("766")).toEqual(["19.32", "19.88", "20", "19.6"]);
});

describe("A set", () => {
  it("is left as it is where nothing is chosen, or what it says itself", () => {
    expect(withOnTime(BO_CHI_SO_766, null)).toEqual(BO_CHI_SO_766);
    expect(withOnTime(BO_CHI_SO_766, "766")).toEqual(BO_CHI_SO_766);
  });

  it.each(BASES)(
    "that measures on %s is told by it, and by any other once that is chosen",
    (own) => {
      const set = setOn("vpcp-06a", own);
      expect(onTimeOf(set)).toBe(own);
      expect(BASES.map((basis) => onTimeOf(withOnTime(set, basis)))).toEqual(BASES);
    },
  );

  it("keeps every ratio that is no on-time one", () => {
    for (const basis of BASES) {
      const chosen = withOnTime(setOn("vpcp-06a", "resolved"), basis);
      expect(chosen.criteria[1]).toEqual(setOn("vpcp-06a", "resolved").criteria[1]);
    }
  });

  it("keeps bands, targets and all else of a criterion whose ratio changes", () => {
    const ratio = { ...ratioOf("[1]", "[2]"), onTime: "resolved" } as const;
    const scorings: readonly NonNullable<Criterion["scoring"]>[] = [
      { kind: "bands", ratio, bands: [{ from: "95", points: "20" }] },
      { kind: "to-target", ratio, target: "95", step: "0.25" },
      { kind: "above-floor", ratio, floor: "95", step: null },
      { kind: "deduct-and-quality", count: "[4]", each: "1", ratio, quality: "2", step: null },
    ];
    for (const scoring of scorings) {
      const [changed] = withOnTime(setOn("vpcp-06a", "766", { scoring }), "received").criteria;
      expect(changed?.scoring).toEqual({
        ...scoring,
        ratio: { ...onTimeRatio("received", "vpcp-06a"), figuresOnly: true },
      });
    }
  });

  it("with several definitions is told by none of them, nor is one without any", () => {
    const [resolved] = setOn("vpcp-06a", "resolved").criteria;
    const [received] = setOn("vpcp-06a", "received", { code: "3" }).criteria;
    if (resolved === undefined || received === undefined) throw new Error("no criteria");
    expect(onTimeOf(setOf([resolved, received]))).toBeNull();
    expect(CRITERIA_SETS.map((set) => [set.id, onTimeOf(set)])).toEqual([
      ["hai-duong-xa-2022", null],
      ["bo-chi-so-766", "766"],
      ["trong", null],
    ]);
  });
});

describe.each([
  ["xa", "resolved"],
  ["xa", "due"],
  ["huyen", "received"],
  ["huyen", "766"],
  [null, "due"],
] as const)(
  "A set on the form %s that is to be measured on %s, which it has no counts for",
  (form, basis) => {
    const own = form === "xa" ? "received" : "resolved";
    const chosen = withOnTime(setOn(form, own), basis);
    const figures = figuresFrom({ "3.3.1": "100", "3.3.2": "90", "3.3.1a": "50", "3.3.1b": "40" });

    it("is not scored by another definition, and the reason says so", () => {
      const { points, unjudged } = of(score(chosen, figures, new Map()), "1");
      expect(points).toBeNull();
      const definition = ON_TIME.find((one) => one.basis === basis)?.definition;
      expect(unjudged).toEqual({ reason: "entered-otherwise", definition });
      if (unjudged === null) throw new Error("was judged");
      expect(scoreFaults.unjudged(unjudged)).toMatch(
        /^Chưa đủ căn cứ chấm theo cách tính được chọn “.*”: biểu không có đủ số liệu, còn tử số, mẫu số nhập/,
      );
    });

    it.each([
      [{ numerator: entered("90"), denominator: entered("100") }],
      [{ numerator: entered("90") }],
      [{ denominator: entered("100") }],
    ])("is not scored by counts that were entered by its own definition", (counts) => {
      const { points, unjudged, evidence } = of(
        score(chosen, figures, entriesFrom({ "1": counts })),
        "1",
      );
      expect([points, unjudged?.reason]).toEqual([null, "entered-otherwise"]);
      expect(evidence.ratio).toBeNull();
    });
  },
);

describe("90 of 100, entered by the definition of a set on no form", () => {
  const own = setOn(null, "resolved");
  const entries = entriesFrom({ "1": { numerator: entered("90"), denominator: entered("100") } });

  it("are 18 of 20 points by that definition, chosen or not", () => {
    for (const basis of [null, "resolved"] as const) {
      const found = of(score(withOnTime(own, basis), NO_FIGURES, entries), "1");
      expect(found).toMatchObject({ points: "18", evidence: { ratio: { percent: "90.00" } } });
    }
  });

  it("are asked for where they, or one of them, were not entered", () => {
    const lacking = (counts: Parameters<typeof entriesFrom>[0]) =>
      of(score(own, NO_FIGURES, entriesFrom(counts)), "1").unjudged;
    expect(lacking({})?.reason).toBe("no-on-time-counts");
    expect(lacking({ "1": { numerator: entered("90") } })).toEqual({
      reason: "not-entered",
      what: "denominator",
    });
  });

  it("are no points by any other", () => {
    for (const basis of ["due", "received", "766"] as const) {
      const found = of(score(withOnTime(own, basis), NO_FIGURES, entries), "1");
      expect([found.points, found.unjudged?.reason]).toEqual([null, "entered-otherwise"]);
    }
  });
});

describe("90 of 100, entered by the definition of a set whose form has the counts of another", () => {
  const entries = entriesFrom({
    "2.1": { numerator: entered("90"), denominator: entered("100") },
  });

  it("do not take the place of what the sheet lacks or leaves blank", () => {
    const blank = figuresFrom({ "3": "961", "14": null, "14a": null, "14b": null });
    for (const figures of [REAL, blank]) {
      const found = of(score(withOnTime(BO_CHI_SO_766, "due"), figures, entries), "2.1");
      expect([found.points, found.unjudged?.reason]).toEqual([null, "entered-otherwise"]);
    }
  });

  it("leave the figures of the sheet to count, and to be told where they cannot be read", () => {
    const chosen = withOnTime(BO_CHI_SO_766, "resolved");
    expect(of(score(chosen, REAL, entries), "2.1").points).toBe("19.66");
    const unreadable = figuresFrom({ "7": "?", "8+9": "925" });
    expect(of(score(chosen, unreadable, entries), "2.1").unjudged?.reason).toBe("unreadable");
  });
});
