import fc from "fast-check";
import { readCriteriaSheet } from "../../../src/core/criteria-sheet/read-criteria-sheet";
import type { ClassProfile } from "../../../src/core/rank/profile";
import type {
  CriteriaSet,
  Criterion,
  OnTimeBasis,
  RatioOf,
  Scoring,
} from "../../../src/core/score/criteria-set";
import { criteriaSheet } from "../../../src/jobs/score/criteria-sheet";
import { CLASS_PROFILES } from "../../../src/packs/classes";
import { CRITERIA_SETS } from "../../../src/packs/criteria";
import { BO_CHI_SO_766 } from "../../../src/packs/criteria/bo-chi-so-766";
import { ON_TIME } from "../../../src/packs/criteria/on-time";
import { onTimeOf, withOnTime } from "../../../src/packs/criteria/with-on-time";
import { score as en } from "../../../src/words/en/score";
import { score as vi } from "../../../src/words/vi/score";
import { criterion, setOf } from "../../core/score/make";
import { snapshotOf } from "../own-form/snapshot-of";

const WORDS = { vi, en };
const LANGUAGES = ["vi", "en"] as const;

function readBack(set: CriteriaSet, profile: ClassProfile | null, language: "vi" | "en") {
  const { sheet } = WORDS[language];
  return readCriteriaSheet(snapshotOf(criteriaSheet(sheet.title, set, profile, sheet)));
}

/** A set without the cells that a worksheet adds to it. */
function bare(set: CriteriaSet | null | undefined): CriteriaSet | null {
  if (set == null) return null;
  return { ...set, criteria: set.criteria.map((one) => ({ ...one, cells: null })) };
}

/** A set whose on-time ratio was chosen, as it is once the set itself says so. */
function asItsOwn(set: CriteriaSet): CriteriaSet {
  const criteria = set.criteria.map((one): Criterion => {
    if (one.scoring === null || !("ratio" in one.scoring)) return one;
    const { numerator, denominator, definition, onTime } = one.scoring.ratio;
    const ratio = { numerator, denominator, definition, ...(onTime && { onTime }) };
    return { ...one, scoring: { ...one.scoring, ratio } };
  });
  return { ...set, criteria };
}

describe.each(LANGUAGES)("A set of criteria written in %s", (language) => {
  it.each(CRITERIA_SETS.filter(({ criteria }) => criteria.length > 0).map((set) => [set.id, set]))(
    "is read back as it was: the shipped %s",
    (_id, set) => {
      if (typeof set === "string") throw new Error("no set");
      const read = readBack(set, null, language);
      expect(read?.faults).toEqual([]);
      expect(bare(read?.set)).toEqual(set);
      expect(read?.profile).toBeNull();
    },
  );

  it.each(CLASS_PROFILES.map((profile) => [profile.id, profile] as const))(
    "brings its class rule back as it was: %s",
    (_id, profile) => {
      const [set] = CRITERIA_SETS;
      if (set === undefined) throw new Error("no set");
      const read = readBack(set, profile, language);
      expect(read?.faults).toEqual([]);
      expect(read?.profile).toEqual(profile);
      expect(bare(read?.set)).toEqual(set);
    },
  );

  it.each(ON_TIME)("keeps the definition that was chosen: $basis", ({ basis }) => {
    const chosen = withOnTime(BO_CHI_SO_766, basis);
    const read = readBack(chosen, null, language);
    expect(read?.faults).toEqual([]);
    expect(bare(read?.set)).toEqual(asItsOwn(chosen));
    expect(onTimeOf(read?.set ?? BO_CHI_SO_766)).toBe(basis);
  });

  it.each(ON_TIME)("keeps it under a wording of one's own by its name: $basis", ({ basis }) => {
    const own = { numerator: "[1]", denominator: "[2]", definition: "theo công văn 12" };
    const scoring = { kind: "proportional", ratio: { ...own, onTime: basis }, step: null } as const;
    const set = setOf([criterion({ code: "1", max: "10", scoring })]);
    const [read] = readBack(set, null, language)?.set?.criteria ?? [];
    const definition = WORDS[language].sheet.onTime[basis];
    expect(read?.scoring).toEqual({ ...scoring, ratio: { ...own, definition, onTime: basis } });
  });

  it("is read back as it was, whatever set it is", () => {
    fc.assert(
      fc.property(anySet(), (set) => {
        const read = readBack(set, null, language);
        expect(read?.faults).toEqual([]);
        expect(bare(read?.set)).toEqual(set);
      }),
      { numRuns: 150 },
    );
  });
});

const letters = Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắ0123456789,.-/%:=();"<≥');
const word = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 })
  .map((chars) => `T${chars.join("")}`);
const label = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
const mayBe = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(""), text);
const decimal = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, hundredths]) =>
    `${String(whole)}.${String(hundredths).padStart(2, "0")}`.replace(/\.?0+$/, (zeros) =>
      zeros.startsWith(".") ? "" : zeros.replace(/0+$/, ""),
    ),
  );
const above0 = decimal.filter((figure) => /[1-9]/.test(figure));
const step = fc.constantFrom(null, "0.25", "0.5", "0.01");
const code = fc.constantFrom("3.3.1", "3.3.1a", "4.6 (lần 2)", "7", "8+9");
const expression = fc.oneof(
  code.map((one) => `[${one}]`),
  fc.tuple(code, code).map(([a, b]) => `[${a}] + [${b}]`),
  fc.tuple(code, code, decimal).map(([a, b, n]) => `nếu([${a}] > ${n}; [${b}]; 0)`),
  fc.tuple(code, code).map(([a, b]) => `[8+9] | min([${a}]; [${b}] × 2)`),
);
const count = mayBe(expression);
const otherRatio = fc.record({ numerator: count, denominator: count, definition: mayBe(label) });
const onTimeRatio = fc
  .tuple(
    fc.record({ numerator: count, denominator: count }),
    fc.constantFrom<readonly [OnTimeBasis, string]>(
      ...ON_TIME.map(({ basis, definition }) => [basis, definition] as const),
      ...LANGUAGES.flatMap((language) =>
        ON_TIME.map(({ basis }) => [basis, WORDS[language].sheet.onTime[basis]] as const),
      ),
    ),
  )
  .map(([counts, [onTime, definition]]): RatioOf => ({ ...counts, definition, onTime }));
const ratio: fc.Arbitrary<RatioOf> = fc.oneof(otherRatio, onTimeRatio);

function scoring(): fc.Arbitrary<Scoring> {
  const kind = <K extends string>(name: K) => fc.constant(name);
  return fc.oneof(
    fc.record({
      kind: kind("options"),
      options: fc.uniqueArray(fc.record({ label, points: decimal, knockOut: fc.boolean() }), {
        minLength: 1,
        maxLength: 5,
        selector: (option) => option.label.replace(/\P{L}/gu, ""),
      }),
    }),
    fc.record({
      kind: kind("bands"),
      ratio,
      bands: fc
        .uniqueArray(fc.record({ from: decimal, points: decimal }), {
          minLength: 1,
          maxLength: 5,
          selector: ({ from }) => from,
        })
        .map((bands) => bands.toSorted((a, b) => Number(b.from) - Number(a.from))),
    }),
    fc.record({ kind: kind("proportional"), ratio, step }),
    fc.record({ kind: kind("to-target"), ratio, target: decimal, step }),
    fc.record({ kind: kind("above-floor"), ratio, floor: decimal, step }),
    fc.record({ kind: kind("deduct"), count, each: decimal }),
    fc.record({ kind: kind("count"), count, each: decimal }),
    fc.record({
      kind: kind("deduct-and-quality"),
      ...{ count, each: decimal, ratio, quality: decimal, step },
    }),
    fc.record({ kind: kind("external-index"), index: count }),
    fc.constant({ kind: "survey" as const }),
    fc.constant({ kind: "entered" as const }),
    fc.record({ kind: kind("expression"), points: expression }),
  );
}

/** A tree of criteria as a decision has it; what stands over others is their sum. */
function anySet(): fc.Arbitrary<CriteriaSet> {
  const about = fc.record({
    name: label,
    max: fc.oneof(fc.constant(null), decimal),
    scorer: fc.constantFrom("self" as const, "appraised" as const, "survey" as const),
    notApplicable: fc.constantFrom("full" as const, "zero" as const, "remove" as const),
    group: fc.constantFrom("main" as const, "bonus" as const, "penalty" as const),
    lead: mayBe(label),
    evidence: mayBe(label),
    basis: mayBe(label),
    isSample: fc.boolean(),
    scoring: fc.oneof(
      { weight: 1, arbitrary: fc.constant(null) },
      { weight: 9, arbitrary: scoring() },
    ),
  });
  const criteria = fc
    .array(fc.array(fc.array(about, { maxLength: 2 }), { maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    })
    .chain((shape) =>
      fc.tuple(fc.constant(shape), fc.array(about, { minLength: 12, maxLength: 12 }), fc.boolean()),
    )
    .map(([shape, spare, isFlat]) => {
      const all: Criterion[] = [];
      const put = (
        own: string,
        parent: string | null,
        hasBelow: boolean,
        known: (typeof spare)[number] | undefined,
      ): void => {
        const one = known ?? spare[all.length % spare.length];
        if (one === undefined) return;
        all.push({
          ...{ ...one, code: own, cells: null },
          parent: isFlat ? null : parent,
          scoring: hasBelow && !isFlat ? null : one.scoring,
        });
      };
      shape.forEach((middle, i) => {
        const field = String(i + 1);
        put(field, null, middle.length > 0, undefined);
        middle.forEach((leaves, j) => {
          const criterion = `${field}.${String(j + 1)}`;
          put(criterion, field, leaves.length > 0, undefined);
          leaves.forEach((leaf, k) => {
            put(`${criterion}.${String(k + 1)}`, criterion, false, leaf);
          });
        });
      });
      return all;
    });
  return fc.record({
    id: label,
    title: label,
    source: fc.record({
      document: mayBe(label),
      date: fc.constantFrom(null, "2022-12-15", "2025-08-31"),
      issuer: mayBe(label),
      seen: mayBe(label),
    }),
    form: fc.constantFrom(null, "huyen", "vpcp-06a"),
    places: fc.integer({ min: 0, max: 4 }),
    total: fc.oneof(fc.constant(null), above0),
    criteria,
  });
}
