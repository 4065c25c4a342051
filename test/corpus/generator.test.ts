import { caseOf } from "./cases";
import type { Truth } from "./truth";
import { compared, fractionOf, parsed, sameValue } from "./figure";
import { fill, FORMS } from "./forms";
import { placesOf } from "./ground";
import { drawnLook, NUMBERINGS, TRAITS } from "./look";
import { NUMBER_STYLES } from "./numbers";
import { KINDS } from "./plan";
import { randomOf, seedOf } from "./random";
import { admits, verdictOf } from "./rules";
import { LETTERINGS, lettered } from "./text";

const SEED = 5;

async function truthsOf(kind: Truth["kind"], count: number): Promise<readonly Truth[]> {
  const cases = Array.from({ length: count }, (_, at) => caseOf(seedOf(SEED, at), kind));
  return (await Promise.all(cases)).map(({ truth }) => truth);
}

describe("a generated table", () => {
  it.each(FORMS)("of the form %s abides by every rule and admits every figure", (form) => {
    for (let at = 0; at < 20; at++) {
      const filled = fill(form, randomOf(seedOf(SEED, at)));
      const broken = filled.rules.filter((rule) => verdictOf(rule, filled.figures) === "broken");
      expect(broken).toEqual([]);
      for (const place of placesOf(filled)) {
        const figure = filled.figures.get(place.id);
        expect([place.id, figure === undefined || admits(place, figure)]).toEqual([place.id, true]);
      }
    }
  });

  it.each(FORMS)(
    "of the form %s has 60 to 300 filled cells and rules that can be judged",
    (form) => {
      for (let at = 0; at < 20; at++) {
        const { figures, rules } = fill(form, randomOf(seedOf(SEED, at)));
        expect(figures.size).toBeGreaterThanOrEqual(60);
        expect(figures.size).toBeLessThanOrEqual(300);
        expect(rules.some((rule) => verdictOf(rule, figures) === "holds")).toBe(true);
      }
    },
  );

  it("is the same for the same seed, to the byte", async () => {
    const [first, second] = [await caseOf(7, "scale"), await caseOf(7, "scale")];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    expect(first.truth).toEqual(second.truth);
  });

  it("wears every trait in at least one file of ten, and every way of typing now and then", () => {
    const looks = Array.from({ length: 2000 }, (_, at) => drawnLook(randomOf(seedOf(SEED, at))));
    const shareOf = (holds: (look: (typeof looks)[number]) => boolean): number =>
      looks.filter(holds).length / looks.length;
    for (const trait of TRAITS) {
      expect([trait, shareOf(({ traits }) => traits.includes(trait)) >= 0.1]).toEqual([
        trait,
        true,
      ]);
    }
    for (const one of NUMBERINGS)
      expect(shareOf(({ numbering }) => numbering === one)).toBeGreaterThan(0.09);
    for (const one of LETTERINGS)
      expect(shareOf(({ lettering }) => lettering === one)).toBeGreaterThan(0.08);
    for (const one of NUMBER_STYLES)
      expect(shareOf(({ numbers }) => numbers === one)).toBeGreaterThan(0.09);
  });
});

describe("an error put in", () => {
  it.each(KINDS.filter((kind) => kind !== "clean"))("as %s alters a figure", async (kind) => {
    for (const { altered } of await truthsOf(kind, 4)) {
      expect(altered.length).toBeGreaterThan(0);
      for (const { cell, from, to } of altered) {
        expect(cell).toMatch(/^[A-Z]+\d+$/);
        expect(sameValue(parsed(from), parsed(to))).toBe(false);
      }
    }
  });

  it.each([
    "digit-changed",
    "digit-missing",
    "digit-extra",
    "scale",
    "sign",
    "omitted-part",
  ] as const)("as %s in one cell can always be mended there", async (kind) => {
    for (const { altered, broken, candidates } of await truthsOf(kind, 10)) {
      if (broken.length === 0) continue;
      const [change] = altered;
      const own = candidates.find(({ cell }) => cell === change?.cell);
      expect(own).toBeDefined();
      const values = own?.values ?? null;
      const truth = parsed(change?.from ?? "");
      if (values !== null) {
        expect(
          values.some((value) => compared(fractionOf(parsed(value)), fractionOf(truth)) === 0),
        ).toBe(true);
      }
    }
  });
});

describe("the letters of a sheet", () => {
  it.each([
    ["tcvn3", "Tỷ lệ hồ sơ đúng hạn", "Tû lÖ hå s¬ ®óng h¹n"],
    ["vni", "Tỷ lệ hồ sơ đúng hạn", "Tyû leä hoà sô ñuùng haïn"],
    ["tcvn3", "Đơn vị tính", "§¬n vÞ tÝnh"],
    ["vni", "Đơn vị tính", "Ñôn vò tính"],
    ["bare", "Số liệu đã được", "So lieu da duoc"],
    ["capitals", "Ghi chú", "GHI CHÚ"],
    ["old-tones", "hòa, thủy, quý, toán", "hoà, thuỷ, quý, toán"],
  ] as const)("are kept as %s: %s", (lettering, text, expected) => {
    expect(lettered(text, lettering)).toBe(expected);
  });
});
