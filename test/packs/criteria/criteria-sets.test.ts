import { checkSet } from "../../../src/core/score/check-set";
import { tableVocabularyOf, vocabularyOf } from "../../../src/core/written-rules/vocabulary";
import { NO_FIGURES } from "../../../src/core/score/figures";
import { score } from "../../../src/core/score/score";
import type { Vocabulary } from "../../../src/core/written-rules/vocabulary";
import { CRITERIA_SETS, criteriaSet } from "../../../src/packs/criteria";
import { BO_CHI_SO_766 } from "../../../src/packs/criteria/bo-chi-so-766";
import { HAI_DUONG_XA_2022_CRITERIA } from "../../../src/packs/criteria/hai-duong-xa-2022";
import { FORMS, TABLE_FORMS } from "../../../src/packs/forms";

function vocabularyFor(form: string | null): Vocabulary | null {
  const list = FORMS.find(({ id }) => id === form);
  const table = TABLE_FORMS.find(({ id }) => id === form);
  if (list !== undefined) return vocabularyOf(list);
  return table === undefined ? null : tableVocabularyOf(table);
}

it("A set is found by its id, and an unknown id gives none", () => {
  expect(criteriaSet("bo-chi-so-766")).toBe(BO_CHI_SO_766);
  expect(criteriaSet("toString")).toBeNull();
});

describe.each(CRITERIA_SETS.map((set) => [set.id, set] as const))("The set %s", (_, set) => {
  it("has no fault but maxima that are the user's to enter, or nothing in it yet", () => {
    const faults = checkSet(set, vocabularyFor(set.form)).map(({ fault }) => fault.fault);
    const allowed = new Set(["maximum-missing", "no-criteria"]);
    expect(faults.filter((fault) => !allowed.has(fault))).toEqual([]);
  });

  it("names a form that there is, where its expressions read figures", () => {
    expect(set.form === null || vocabularyFor(set.form) !== null).toBe(true);
  });

  it("says where it comes from, if it says anything", () => {
    const { document, seen } = set.source;
    expect(set.criteria.length === 0 || (document !== "" && seen !== "")).toBe(true);
  });
});

describe("Hải Dương 2022", () => {
  it("has eight fields and invents no maximum", () => {
    const { criteria } = HAI_DUONG_XA_2022_CRITERIA;
    expect(criteria.map(({ parent }) => parent)).toEqual(Array<null>(8).fill(null));
    expect(new Set(criteria.map(({ max }) => max))).toEqual(new Set([null]));
  });

  it("gives no index before the maxima are entered", () => {
    const result = score(HAI_DUONG_XA_2022_CRITERIA, NO_FIGURES, new Map());
    expect(result).toMatchObject({ total: null, index: null });
  });
});

describe("766", () => {
  it("has six groups of 18, 20, 12, 22, 10 and 18 points", () => {
    const groups = BO_CHI_SO_766.criteria.filter(({ parent }) => parent === null);
    expect(groups.map(({ max }) => max)).toEqual(["18", "20", "12", "22", "10", "18"]);
  });

  it("has the targets 80, 50, 80, 80, 80 and 90", () => {
    const targets = BO_CHI_SO_766.criteria.flatMap(({ scoring }) =>
      scoring?.kind === "to-target" ? [scoring.target] : [],
    );
    expect(targets).toEqual(["80", "50", "80", "80", "80", "90"]);
  });

  it("marks every component as a sample, on the result too", () => {
    const components = BO_CHI_SO_766.criteria.filter(({ parent }) => parent !== null);
    expect(components.filter(({ isSample }) => !isSample)).toEqual([]);
    expect(score(BO_CHI_SO_766, NO_FIGURES, new Map()).isSample).toBe(true);
  });
});
