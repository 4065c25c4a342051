import { parseDecimal } from "../../../src/core/number/decimal";
import type { CriteriaSet, Criterion, RatioOf } from "../../../src/core/score/criteria-set";
import { NO_ENTRY, type Entries, type Entered, type Entry } from "../../../src/core/score/entries";
import type { Figures, ScoredFigure } from "../../../src/core/score/figures";
import type { CriterionScore, Score } from "../../../src/core/score/result";
import { score } from "../../../src/core/score/score";

/** A criterion; `1.2` stands under `1`. */
export function criterion(said: Pick<Criterion, "code" | "max"> & Partial<Criterion>): Criterion {
  const above = said.code.lastIndexOf(".");
  return {
    parent: above === -1 ? null : said.code.slice(0, above),
    name: `Tiêu chí ${said.code}`,
    scorer: "self",
    scoring: { kind: "entered" },
    notApplicable: "remove",
    group: "main",
    lead: "",
    evidence: "",
    basis: "",
    cells: null,
    isSample: false,
    ...said,
  };
}

export function setOf(
  criteria: readonly Criterion[],
  said: Partial<CriteriaSet> = {},
): CriteriaSet {
  return {
    id: "test",
    title: "Bộ tiêu chí thử",
    source: { document: "", date: null, issuer: "", seen: "" },
    form: null,
    places: 2,
    total: null,
    criteria,
    ...said,
  };
}

export function ratioOf(numerator: string, denominator: string): RatioOf {
  return { numerator, denominator, definition: "trên hồ sơ đã giải quyết" };
}

/** Figures by code: null is a blank cell, "?" one that cannot be read; cells are `C` and the code. */
export function figuresFrom(values: Readonly<Record<string, string | null>>): Figures {
  const figures = new Map(Object.entries(values).map(([code, text]) => [code, figure(code, text)]));
  return { figure: (code) => figures.get(code) ?? { state: "absent" } };
}

function figure(code: string, text: string | null): ScoredFigure {
  const term = { code, label: `Chỉ tiêu ${code}`, cell: `C${code}`, value: text };
  if (text === null) return { state: "blank", term };
  const value = parseDecimal(text);
  return value === null
    ? { state: "unreadable", term: { ...term, value: null } }
    : { state: "figure", value, term };
}

export function entered(value: string, cell: string | null = null): Entered {
  return { value, cell };
}

export function entriesFrom(entries: Readonly<Record<string, Partial<Entry>>>): Entries {
  return new Map(Object.entries(entries).map(([code, entry]) => [code, { ...NO_ENTRY, ...entry }]));
}

/** The score of one criterion that stands alone. */
export function scoreAlone(
  said: Partial<Criterion> & Pick<Criterion, "max">,
  values: Readonly<Record<string, string | null>> = {},
  entry: Partial<Entry> = {},
  places = 2,
): CriterionScore {
  const set = setOf([criterion({ code: "1", ...said })], { places });
  return of(score(set, figuresFrom(values), entriesFrom({ "1": entry })), "1");
}

/** The criterion of that code. */
export function of(result: Score, code: string): CriterionScore {
  const found = result.criteria.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no criterion ${code}`);
  return found;
}
