import { recognise } from "../../../src/core/form/recognise";
import { observe } from "../../../src/core/rule/observation";
import type { RatioOf } from "../../../src/core/score/criteria-set";
import { codesIn, parseExpression } from "../../../src/core/score/expression";
import { figuresOf, figuresOfRows, type Figures } from "../../../src/core/score/figures";
import type { RatioReading } from "../../../src/core/score/result";
import { score } from "../../../src/core/score/score";
import { recogniseTable } from "../../../src/core/unit-table/filled-table";
import { observeTable } from "../../../src/core/unit-table/observe";
import { ON_TIME, onTimeRatio, type OnTimeBasis } from "../../../src/packs/criteria/on-time";
import { FORMS, TABLE_FORMS } from "../../../src/packs/forms";
import { appendixSnapshot } from "../../fixtures/appendices";
import { communeTable, numbersStored } from "../../fixtures/dossier-tables";
import { criterion, figuresFrom, of, setOf } from "../../core/score/make";

const OF_FORM: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...FORMS.map(({ id, indicators }) => [id, new Set(indicators.map(({ code }) => code))] as const),
  ...TABLE_FORMS.map(({ id, columns }) => [id, new Set(columns.map(({ code }) => code))] as const),
]);

it("All four denominators are there, each with who uses it", () => {
  expect(ON_TIME.map(({ basis }) => basis)).toEqual(["resolved", "due", "received", "766"]);
  expect(ON_TIME.filter(({ usedBy }) => usedBy === "")).toEqual([]);
});

it("They read only what their forms have", () => {
  for (const { form, numerator, denominator } of ON_TIME.flatMap(({ counts }) => counts)) {
    const known = OF_FORM.get(form);
    const read = [numerator, denominator].flatMap((text) => codesIn(parseExpression(text)));
    expect(read.filter((code) => known?.has(code) !== true)).toEqual([]);
  }
});

it("A form that lacks a count has no such rate", () => {
  expect(onTimeRatio("resolved", "xa")).toBeNull();
  expect(onTimeRatio("due", "huyen")).toBeNull();
});

function readRatio(ratio: RatioOf | null, figures: Figures): RatioReading | null {
  if (ratio === null) return null;
  const scoring = { kind: "proportional", ratio, step: null } as const;
  const set = setOf([criterion({ code: "1", max: "10", scoring })]);
  return of(score(set, figures, new Map()), "1").evidence.ratio;
}

describe("On a real sheet", () => {
  it("Bạch Thông's 925 + 6621 of 941 + 6635 resolved are 99,60 %, whatever rates it prints", () => {
    const figures = figuresOf(observe(recognise(appendixSnapshot("bach-thong"), FORMS)));
    const ratio = readRatio(onTimeRatio("resolved", "huyen"), figures);
    expect(ratio).toMatchObject({
      percent: "99.60",
      numerator: { value: "7546" },
      denominator: { value: "7576" },
    });
    const rows = ratio?.numerator.terms.map(({ code, value }) => [code, value]);
    expect(rows).toEqual([
      ["3.3.1b", "925"],
      ["3.3.2b", "6621"],
    ]);
  });

  it("Quảng Hòa's 3789 on time pass its 3192 received, since carried-over dossiers have no row", () => {
    const figures = figuresOf(observe(recognise(appendixSnapshot("quang-hoa"), FORMS)));
    expect(readRatio(onTimeRatio("received", "xa"), figures)?.percent).toBe("118.70");
  });

  it.each([
    ["resolved", "389", "398", "97.74"],
    ["received", "389", "444", "87.61"],
    ["766", "429", "444", "96.62"],
  ] as const)("%s of a commune in II.06a: %s of %s, %s %%", (basis, top, bottom, percent) => {
    const table = recogniseTable(numbersStored(communeTable()), TABLE_FORMS);
    const [first] = [...figuresOfRows(observeTable(table)).values()];
    expect(readRatio(onTimeRatio(basis, "vpcp-06a"), first ?? figuresFrom({}))).toMatchObject({
      numerator: { value: top },
      denominator: { value: bottom },
      percent,
    });
  });
});

describe("On Bạch Thông's own dossiers, 961 received, 941 resolved, 925 on time, 20 pending in time", () => {
  const figures = figuresFrom({ "3": "961", "7": "941", "8+9": "925", "12": "20", "13": "0" });

  it.each<readonly [OnTimeBasis, string]>([
    ["resolved", "98.30"],
    ["received", "96.25"],
    ["766", "98.34"],
  ])("%s gives %s %%", (basis, percent) => {
    expect(readRatio(onTimeRatio(basis, "vpcp-06a"), figures)?.percent).toBe(percent);
  });
});

it.each([
  ["19255", "19944", "96.55"],
  ["4157", "4169", "99.71"],
  ["14064", "14101", "99.74"],
])("Vĩnh Phúc's %s of %s that fell due are %s %%", (onTime, due, percent) => {
  const late = String(Number(due) - Number(onTime));
  const ratio = onTimeRatio("due", "vpcp-06a");
  const withTotal = figuresFrom({ "14": due, "14a": onTime, "14b": late });
  const withParts = figuresFrom({ "14a": onTime, "14b": late });
  expect(readRatio(ratio, withTotal)?.percent).toBe(percent);
  expect(readRatio(ratio, withParts)?.percent).toBe(percent);
});
