import { parseDecimal } from "../../../src/core/number/decimal";
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
      const figures = floors.slice(0, -1).map((floor) => Number(floor ?? Number.NaN));
      expect(floors.at(-1)).toBeNull();
      expect(figures).toEqual([...figures].sort((a, b) => b - a));
      expect(floors.slice(0, -1).every((floor) => parseDecimal(floor ?? "") !== null)).toBe(true);
    });
  },
);
