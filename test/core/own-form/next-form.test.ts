import type { Indicator } from "../../../src/core/form/form";
import { carriedForward } from "../../../src/core/own-form/carried-forward";
import {
  isReplaced,
  nextForm,
  nextRows,
  nextRules,
  NO_CHOICES,
  type NextChoices,
  type RowChoice,
} from "../../../src/core/own-form/next-form";
import type { OwnForm } from "../../../src/core/own-form/own-form";
import type { Rule } from "../../../src/core/rule/rule";
import { XA } from "../../../src/packs/forms/xa";
import { XA_RULES } from "../../../src/packs/rules/xa";

const DECISION = { number: "12/QĐ-UBND", date: "2026-01-15", agency: "UBND tỉnh" };
const DETAILS = {
  title: "Biểu năm 2027",
  source: "20/QĐ-UBND, 10/01/2027",
  decision: { number: "20/QĐ-UBND", date: "2027-01-10", agency: "UBND tỉnh" },
};

function row(code: string, label: string, parent: string | null): Indicator {
  return {
    ...{ code, label, parent, aliases: [], kind: "count", unit: "Hồ sơ", answers: [] },
    ...{ mayBeBlank: false, summed: true },
  };
}

function rule(id: string, text: string): Rule {
  return { id, text, severity: "error", excuse: null, threshold: null };
}

function form(indicators: readonly Indicator[], rules: readonly Rule[] = []): OwnForm {
  return {
    layout: "indicator-list",
    decision: DECISION,
    form: { ...XA, id: "bieu-rieng", indicators },
    pack: { ...XA_RULES, form: "bieu-rieng", rules, noteRates: [], unbounded: ["1.2"] },
  };
}

const SAVED = form(
  [
    row("1", "Tổng số hồ sơ tiếp nhận", null),
    row("1.1", "Hồ sơ nộp trực tiếp", "1"),
    row("1.2", "Hồ sơ nộp trực tuyến", "1"),
    row("2", "Hồ sơ đã giải quyết", null),
  ],
  [rule("A", "[1] = [1.1] + [1.2]"), rule("B", "[2] ≤ [1]"), rule("C", "[1.2] ≤ [1]")],
);

/** A third way of handing in between the two, so that the second has another number. */
const WIDER = form([
  row("1", "Tổng số hồ sơ tiếp nhận", null),
  row("1.1", "Hồ sơ nộp trực tiếp", "1"),
  row("1.2", "Hồ sơ qua bưu chính", "1"),
  row("1.3", "Hồ sơ nộp trực tuyến", "1"),
  row("2", "Hồ sơ đã giải quyết", null),
]);

/** Online filing is gone, and something of another name stands in its place. */
const OTHER = form([
  row("1", "Tổng số hồ sơ tiếp nhận", null),
  row("1.1", "Hồ sơ nộp trực tiếp", "1"),
  row("1.2", "Tiếp nhận qua Cổng dịch vụ công quốc gia", "1"),
  row("2", "Hồ sơ đã giải quyết", null),
]);

function chosen(code: string, choice: RowChoice): NextChoices {
  return { rows: new Map([[code, choice]]), stay: new Set() };
}

function next(read: OwnForm, choices: NextChoices = NO_CHOICES, printed: readonly Rule[] = []) {
  const rows = nextRows(carriedForward(SAVED, read), choices);
  return { rows, rules: nextRules(SAVED, read, rows, printed) };
}

const texts = (rules: readonly Rule[]): readonly string[] => rules.map(({ text }) => text);

describe("Next year's form", () => {
  it("brings its rules to new numbers, and doubts the sum that a new row stands among", () => {
    const { rows, rules } = next(WIDER);
    expect(rows.added.map(({ code }) => code)).toEqual(["1.2"]);
    expect(texts(rules.kept)).toEqual(["[2] ≤ [1]", "[1.3] ≤ [1]"]);
    expect(rules.doubtful.map((each) => [each.rule.text, each.row.label])).toEqual([
      ["[1] = [1.1] + [1.3]", "Hồ sơ qua bưu chính"],
    ]);
    expect([rules.offered, rules.lost]).toEqual([[], []]);
  });

  it("offers the sum that the sheet prints with the new row, in place of the one in doubt", () => {
    const printed = [
      rule("form:1=1.1+1.2+1.3", "[1] = [1.1] + [1.2] + [1.3]"),
      rule("form:2", "[2] ≤ [1]"),
    ];
    const { rules } = next(WIDER, NO_CHOICES, printed);
    expect(texts(rules.offered)).toEqual(["[1] = [1.1] + [1.2] + [1.3]"]);
    expect(rules.doubtful.map((each) => isReplaced(each.rule, rules.offered))).toEqual([true]);
  });

  it("loses the rules of a row that is gone, and says which row that was", () => {
    const { rules } = next(OTHER);
    expect(rules.lost.map(({ rule: lost, rows }) => [lost.id, rows.map((r) => r.label)])).toEqual([
      ["A", ["Hồ sơ nộp trực tuyến"]],
      ["C", ["Hồ sơ nộp trực tuyến"]],
    ]);
  });

  it("keeps them where the new row was said to be the old one under another name", () => {
    const said = chosen("1.2", { choice: "same", before: "1.2" });
    const { rows, rules } = next(OTHER, said);
    expect([rows.added, rows.gone, rules.lost, rules.doubtful]).toEqual([[], [], [], []]);
    const made = nextForm(SAVED, OTHER, rows, rules.kept, DETAILS);
    if (made.layout !== "indicator-list") throw new Error("a list was meant");
    expect(made.form.indicators[2]).toMatchObject({
      code: "1.2",
      label: "Tiếp nhận qua Cổng dịch vụ công quốc gia",
      aliases: ["Hồ sơ nộp trực tuyến"],
    });
    expect(texts(made.pack.rules)).toEqual(texts(SAVED.pack.rules));
  });

  it("takes its id from the form it came of, its dates and document from the new decision", () => {
    const { rows, rules } = next(WIDER);
    const made = nextForm(SAVED, WIDER, rows, rules.kept, DETAILS);
    expect([made.form.id, made.form.title, made.form.source]).toEqual([
      ...["bieu-rieng", DETAILS.title, DETAILS.source],
    ]);
    expect([made.form.inForce.from, made.decision]).toEqual(["2027-01-10", DETAILS.decision]);
    expect([made.pack.unbounded, made.pack.source]).toEqual([["1.3"], DETAILS.source]);
  });

  it("leaves a row out where it was said to be none of the form's", () => {
    const { rows, rules } = next(WIDER, chosen("1.2", { choice: "left" }));
    const made = nextForm(SAVED, WIDER, rows, rules.kept, DETAILS);
    if (made.layout !== "indicator-list") throw new Error("a list was meant");
    expect(made.form.indicators.map(({ code }) => code)).toEqual(["1", "1.1", "1.3", "2"]);
    expect(rules.doubtful).toEqual([]);
  });

  it("keeps a row that the sheet does not have behind the row it stood behind, by a code of its own", () => {
    const { rows, rules } = next(OTHER, { rows: new Map(), stay: new Set(["1.2"]) });
    const made = nextForm(SAVED, OTHER, rows, rules.kept, DETAILS);
    if (made.layout !== "indicator-list") throw new Error("a list was meant");
    expect(made.form.indicators.map(({ code, label }) => [code, label])).toEqual([
      ["1", "Tổng số hồ sơ tiếp nhận"],
      ["1.1", "Hồ sơ nộp trực tiếp"],
      ["1.2a", "Hồ sơ nộp trực tuyến"],
      ["1.2", "Tiếp nhận qua Cổng dịch vụ công quốc gia"],
      ["2", "Hồ sơ đã giải quyết"],
    ]);
    expect(texts(rules.kept)).toContain("[1.2a] ≤ [1]");
  });

  it("lets two rows never be the same one: the second to claim it is new", () => {
    const twice = new Map<string, RowChoice>([
      ["1.1", { choice: "same", before: "1.2" }],
      ["1.2", { choice: "same", before: "1.2" }],
    ]);
    const { rows } = next(OTHER, { rows: twice, stay: new Set() });
    expect(rows.same.map(({ before, now }) => [before.code, now.code])).toContainEqual([
      ...["1.2", "1.1"],
    ]);
    expect(rows.added.map(({ code }) => code)).toEqual(["1.2"]);
  });
});
