import { readRules } from "../../src/core/rule/rule";
import { codesOf } from "../../src/core/rule/statement";
import { TABLE_FORMS } from "../../src/packs/forms";
import { VPCP_06A } from "../../src/packs/forms/vpcp-06a";
import { TABLE_PACKS } from "../../src/packs/rules";
import { VPCP_06A_RULES } from "../../src/packs/rules/vpcp-06a";

describe.each(TABLE_FORMS.map((form) => [form.id, form] as const))("The form %s", (id, form) => {
  const pack = TABLE_PACKS.find((each) => each.form === id);

  it("has a pack whose rules speak only of its columns", () => {
    const known = new Set(form.columns.map(({ code }) => code));
    const spoken =
      pack === undefined ? [] : readRules(pack).flatMap((read) => codesOf(read.statement));
    expect(spoken.length).toBeGreaterThan(0);
    expect(spoken.filter((code) => !known.has(code))).toEqual([]);
  });

  it("knows the section and the part of each of its columns", () => {
    const sections = new Set(form.sections.map((section) => section.id));
    const parts = new Set(form.parts.map((part) => part.id));
    for (const { section, part, beside, without } of form.columns) {
      expect(sections.has(section)).toBe(true);
      for (const each of [part, beside, without]) {
        if (each !== null) expect(parts.has(each)).toBe(true);
      }
    }
  });

  it("and its rules say where they come from", () => {
    expect([form.source, pack?.source].filter((source) => (source ?? "") === "")).toEqual([]);
  });
});

it("Biểu II.06a has the columns 3 to 13, each once", () => {
  const own = VPCP_06A.columns.filter(({ extra }) => !extra).map(({ code }) => code);
  expect(own).toEqual(["3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"]);
});

it("The dossier flow may miss only where dossiers can be counted apart", () => {
  const weights = VPCP_06A_RULES.rules.map(({ id, severity, excuse }) => [id, severity, excuse]);
  expect(new Set(weights.map((weight) => weight.join(" ")))).toEqual(
    new Set([
      "F1 error ",
      "F2 error ",
      "F3 error ",
      "F8 error ",
      "F4 warning returned-or-withdrawn",
    ]),
  );
  expect(VPCP_06A_RULES.columnTotal).toMatchObject({ id: "F6", severity: "error" });
});
