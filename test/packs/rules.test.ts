import { codesOf } from "../../src/core/rule/statement";
import { readRules } from "../../src/core/rule/rule";
import { FORMS } from "../../src/packs/forms";
import { RULE_PACKS } from "../../src/packs/rules";

function idsOf(pack: (typeof RULE_PACKS)[number]): ReadonlySet<string> {
  return new Set([
    ...pack.rules.map(({ id }) => id),
    ...pack.noteRates.map(({ id }) => id),
    ...[pack.range, pack.answers, pack.headings],
  ]);
}

describe.each(RULE_PACKS.map((pack) => [pack.form, pack] as const))(
  "The rules of %s",
  (id, pack) => {
    const form = FORMS.find((one) => one.id === id);

    it("speak only of indicators that the form has", () => {
      const known = new Set(form?.indicators.map(({ code }) => code));
      const spoken = readRules(pack).flatMap(({ statement }) => codesOf(statement));
      expect(spoken.filter((code) => !known.has(code))).toEqual([]);
    });

    it("work rates out only on rows whose unit is %", () => {
      const rates = readRules(pack).flatMap(({ statement }) =>
        statement.kind === "rate" || statement.kind === "share" ? [statement.rate] : [],
      );
      const kinds = rates.map((rate) => form?.indicators.find(({ code }) => code === rate)?.kind);
      expect(new Set(kinds)).toEqual(new Set(rates.length === 0 ? [] : ["rate"]));
    });

    it("say where they come from", () => {
      expect(pack.source).not.toBe("");
    });
  },
);

it("The district pack holds H1 to H33, but for what no sheet can show (H15) and what must not be asked (H23)", () => {
  const [huyen] = RULE_PACKS;
  const expected = Array.from({ length: 33 }, (_, index) => `H${index + 1}`);
  const ids = huyen === undefined ? new Set<string>() : idsOf(huyen);
  expect(expected.filter((id) => !ids.has(id))).toEqual(["H15", "H23"]);
});

it("The commune pack holds X1 to X19", () => {
  const xa = RULE_PACKS[1];
  const expected = Array.from({ length: 19 }, (_, index) => `X${index + 1}`);
  const ids = xa === undefined ? new Set<string>() : idsOf(xa);
  expect(expected.filter((id) => !ids.has(id))).toEqual([]);
});
