import fc from "fast-check";
import type { Form, Indicator, IndicatorKind } from "../../../src/core/form/form";
import type { OwnForm } from "../../../src/core/own-form/own-form";
import { readOwnForm } from "../../../src/core/own-form/read-own-form";
import type { Excuse } from "../../../src/core/rule/finding";
import type { Rule } from "../../../src/core/rule/rule";
import { ownFormSheet } from "../../../src/jobs/own-form/own-form-sheet";
import { FORMS } from "../../../src/packs/forms";
import { RULE_PACKS } from "../../../src/packs/rules";
import { wordsIn } from "../../../src/words/words";
import { snapshotOf } from "./snapshot-of";

const LANGUAGES = ["vi", "en"] as const;
const DECISION = { number: "", date: null, agency: "" };

function readBack(own: OwnForm, language: (typeof LANGUAGES)[number]) {
  const { sheet } = wordsIn(language).ownForm;
  return readOwnForm(snapshotOf(ownFormSheet(sheet.title, own, sheet)));
}

describe.each(LANGUAGES)("A kept form written in %s", (language) => {
  it.each(FORMS.map((form) => [form.id, form] as const))(
    "is read back as it was: the shipped %s, with its rules",
    (_id, form) => {
      const pack = RULE_PACKS.find((each) => each.form === form.id);
      if (pack === undefined) throw new Error("no pack");
      const own: OwnForm = { layout: "indicator-list", decision: DECISION, form, pack };
      expect(readBack(own, language)).toEqual({
        sheet: wordsIn(language).ownForm.sheet.title,
        own,
        faults: [],
      });
    },
  );

  it("is read back as it was, whatever form it is", () => {
    fc.assert(
      fc.property(listForm(), (own) => {
        const read = readBack(own, language);
        expect(read?.own).toEqual(own);
        // Random rules compare figures of different kinds, which is worth a warning.
        expect(read?.faults.filter(({ weight }) => weight === "error")).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

const word = fc
  .array(fc.constantFrom(...Array.from("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắ0123456789,.-/%")), {
    minLength: 1,
    maxLength: 12,
  })
  .map((letters) => `T${letters.join("")}`);
const label = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
const day = fc
  .tuple(
    fc.integer({ min: 2000, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) =>
    [String(year), String(month).padStart(2, "0"), String(date).padStart(2, "0")].join("-"),
  );
const period = fc.record({ from: fc.option(day), to: fc.option(day) });
const kind = fc.constantFrom<IndicatorKind>("count", "money", "rate", "coded", "group");
const excuse = fc.constantFrom<Excuse>(
  ...(["carried-over", "other-definition", "different-scope", "collected-at-counter"] as const),
  ...(["over-quota", "over-plan", "small-office", "returned-or-withdrawn"] as const),
  "uncertain-rule",
);

function indicatorOf(code: string, parent: string | null): fc.Arbitrary<Indicator> {
  return kind.chain((own) =>
    fc.record<Indicator>({
      code: fc.constant(code),
      label,
      aliases: fc.array(label, { maxLength: 2 }),
      parent: fc.constant(parent),
      kind: fc.constant(own),
      unit: fc.option(label),
      answers:
        own === "coded"
          ? fc.array(fc.record({ word: label, code: fc.option(fc.constantFrom("0", "1", "02")) }), {
              minLength: 1,
              maxLength: 3,
            })
          : fc.constant([]),
      mayBeBlank: fc.boolean(),
      summed: fc.boolean(),
    }),
  );
}

function listForm(): fc.Arbitrary<OwnForm> {
  const codes = ["1", "1.1", "1.1a", "1.10", "2", "4.6 (lần 2)", "II"];
  const rule = fc.record<Rule>({
    id: word,
    text: fc.constantFrom(
      "[1] = [1.1] + [1.10]",
      "[1.1] ≤ [1.10] ≤ [2]",
      "[1.1] = 100 × [1.1a] + [2] ÷ [1.10] − [1]",
      "[2] = ghi chú",
      "[4.6 (lần 2)] ∈ {0; 1}",
      "[1] > 0 ⇒ có [II]",
    ),
    severity: fc.constantFrom("error", "warning", "notice"),
    excuse: fc.option(excuse),
    threshold: fc.option(
      fc.record({
        percent: fc.integer({ min: 0, max: 99 }),
        count: fc.integer({ min: 0, max: 999 }),
      }),
    ),
  });
  return fc
    .record({
      indicators: fc.tuple(...codes.map((code, at) => indicatorOf(code, at === 0 ? null : "1"))),
      rules: fc.array(rule, { maxLength: 6 }),
      about: fc.record({ id: word, title: label, source: label, inForce: period }),
      level: fc.constantFrom<Form["level"]>("huyen", "xa"),
      synonyms: fc.array(fc.tuple(label, label), { maxLength: 3 }),
      decision: fc.record({ number: label, date: fc.option(day), agency: label }),
      rulesAbout: fc.record({
        source: label,
        inForce: period,
        range: word,
        answers: word,
        headings: word,
      }),
      bounds: fc.array(fc.constantFrom("unbounded", "may-pass-100", "percent"), {
        minLength: codes.length,
        maxLength: codes.length,
      }),
    })
    .map(({ indicators, rules, about, level, synonyms, decision, rulesAbout, bounds }) => {
      const rates = indicators.filter(({ kind: own }) => own === "rate").map(({ code }) => code);
      const boundedBy = (bound: string): readonly string[] =>
        rates.filter((code) => bounds[codes.indexOf(code)] === bound);
      return {
        layout: "indicator-list",
        decision,
        form: { ...about, level, synonyms, indicators },
        pack: {
          ...rulesAbout,
          form: about.id,
          rules,
          unbounded: boundedBy("unbounded"),
          mayPass100: boundedBy("may-pass-100"),
          noteRates: rates.slice(0, 1).map((rate) => ({ id: "N1", rate, denominator: "2" })),
        },
      };
    });
}
