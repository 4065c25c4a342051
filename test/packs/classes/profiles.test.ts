import { parseDecimal, ZERO } from "../../../src/core/number/decimal";
import { classify } from "../../../src/core/rank/classify";
import { ofPercent } from "../../../src/core/rank/share";
import { CLASS_PROFILES, classProfile } from "../../../src/packs/classes";

test("a profile is found by its id, and an unknown id gives none", () => {
  expect(classProfile("hai-duong-xa-2022")?.source.document).toBe("Quyết định số 3395/QĐ-UBND");
  expect(classProfile("toString")).toBeNull();
});

describe.each(CLASS_PROFILES.map((profile) => [profile.id, profile] as const))(
  "the profile %s",
  (_, profile) => {
    const names = profile.classes.map(({ name }) => name);

    test("names every class of its bands, and no class twice", () => {
      const used = profile.bands.flatMap((band) =>
        band.gives === "class" ? [band.class] : band.readings,
      );
      expect(new Set(names).size).toBe(names.length);
      expect(names).toEqual(expect.arrayContaining([...used]));
    });

    test("has its bands from the highest down to one without a lower bound", () => {
      const bounds = profile.bands.map(({ lower }) => lower);
      const percents = bounds.flatMap((lower) => (lower === null ? [] : [Number(lower.percent)]));
      expect(percents).toEqual([...percents].sort((a, b) => b - a));
      expect(bounds.findIndex((lower) => lower === null)).toBe(bounds.length - 1);
    });

    test("has floors that are figures and rise with the class, and none under the lowest", () => {
      const floors = profile.classes.map(({ floor }) => floor);
      const given = floors.flatMap((floor) => (floor === null ? [] : [floor]));
      expect(floors).toEqual([...given, ...floors.slice(given.length).map(() => null)]);
      expect(floors.at(-1)).toBeNull();
      expect(given.every((floor) => parseDecimal(floor) !== null)).toBe(true);
      const figures = given.map(Number);
      expect(figures).toEqual([...figures].sort((a, b) => b - a));
    });

    test("says what was read of its document, and that it is a sample unless an office applied it", () => {
      expect(profile.source.document).not.toBe("");
      expect(profile.source.seen).not.toBe("");
      const isSample = profile.isSample ?? false;
      expect(isSample).toBe(profile.id !== "hai-duong-xa-2022");
    });
  },
);

test("the set of 766 gives Xuất sắc from 90, Tốt from 80, Khá from 70, Trung bình from 50, whatever a field has", () => {
  const indices = ["90", "89.99", "80", "79.99", "70", "50", "49.99"];
  expect(classesBy("bo-chi-so-766", indices)).toEqual([
    ...["Xuất sắc", "Tốt", "Tốt", "Khá", "Khá", "Trung bình", "Yếu"],
  ]);
});

test("the groups of the PAR INDEX begin at 90, 80 and 70; what lies below was not seen", () => {
  const indices = ["90", "89.99", "80", "79.99", "70", "69.99"];
  expect(classesBy("par-index", indices)).toEqual([
    ...["Nhóm A", "Nhóm B", "Nhóm B", "Nhóm C", "Nhóm C", null],
  ]);
});

function classesBy(id: string, indices: readonly string[]): readonly (string | null)[] {
  const profile = classProfile(id);
  if (profile === null) throw new Error(`there is no profile ${id}`);
  return indices.map((index) => {
    const share = ofPercent(parseDecimal(index) ?? ZERO);
    return classify(share, [{ share: ofPercent(ZERO), floored: true }], profile, []).class;
  });
}
