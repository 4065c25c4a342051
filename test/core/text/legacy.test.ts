import fc from "fast-check";
import { decodedFrom, legacyReader, type LegacyEncoding } from "../../../src/core/text/legacy";
import { isSyllable } from "../../../src/core/text/syllable";
import { HUYEN } from "../../../src/packs/forms/huyen";
import { XA } from "../../../src/packs/forms/xa";
import { typedIn } from "../../fixtures/legacy-fonts";

const ENCODINGS = ["tcvn3", "vni"] as const satisfies readonly LegacyEncoding[];
const LABELS = [...HUYEN.indicators, ...XA.indicators].map(({ label }) => label);
const read = (texts: readonly string[]): readonly string[] => {
  const reader = legacyReader(texts);
  return reader === null ? texts : texts.map(reader);
};

describe("A text typed in an old font", () => {
  test.each([
    ["tcvn3", "Tæng sè hå s¬ ®· gi¶i quyÕt", "Tổng số hồ sơ đã giải quyết"],
    ["tcvn3", "Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
    ["tcvn3", "§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"],
    ["tcvn3", "Ng\u00ADêi ký duyÖt", "Người ký duyệt"],
    ["tcvn3", "BIÓU THèNG K£", "BIỂU THỐNG KÊ"],
    ["vni", "Toång soá hoà sô ñaõ giaûi quyeát", "Tổng số hồ sơ đã giải quyết"],
    ["vni", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
    ["vni", "Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"],
    ["vni", "BIEÅU THOÁNG KEÂ", "BIỂU THỐNG KÊ"],
    ["vni", "THoáng keâ", "THống kê"],
  ] as const)("(%s) %s is %s", (encoding, written, text) => {
    expect(decodedFrom(encoding, written)).toBe(text);
  });

  test.each(ENCODINGS)("%s: every label of both forms comes back to the letter", (encoding) => {
    const written = LABELS.map((label) => typedIn(encoding, label));
    const small = LABELS.map((label) => label.toLowerCase());
    expect(read(written).map((text) => text.toLowerCase())).toEqual(small);
  });

  test.each(ENCODINGS)("%s: so do capitals", (encoding) => {
    const capitals = LABELS.map((label) => label.toUpperCase());
    expect(read(capitals.map((label) => typedIn(encoding, label)))).toEqual(capitals);
  });

  test.each(ENCODINGS)("%s: what stands in Unicode beside it is left alone", (encoding) => {
    const mixed = LABELS.map((label, at) => (at % 3 === 0 ? label : typedIn(encoding, label)));
    const unspoilt = read(mixed).filter((_, at) => at % 3 === 0);
    expect(unspoilt).toEqual(LABELS.filter((_, at) => at % 3 === 0));
  });
});

describe("A text in Unicode", () => {
  test.each([
    ["Vietnamese", LABELS],
    ["decomposed Vietnamese", LABELS.map((label) => label.normalize("NFD"))],
    ["tones in the old places", ["Hoà bình", "khoẻ", "thuỷ", "toà án", "hoá đơn", "uý", "quí"]],
    ["English", ["Résumé of the naïve façade", "30 m²", "§ 5", "© 2023", "50 ¥", "°C", "± 3"]],
    [
      "French",
      ["Été à la plage", "Où êtes-vous allé?", "Les années écoulées", "Forêt dîner maître"],
    ],
    ["Spanish", ["Año, niño, corazón", "Población española", "También mañana", "El señor pidió"]],
    ["German", ["Öffentliche Gebäude", "Übersicht der Größe", "Straße", "Fläche für Bäume"]],
    ["signs", ["½", "×", "÷ 2", "¾ ca", "®", "§", "« »", "µm", "2 × 3 = 6", "¼"]],
  ])("is never changed: %s", (_, texts) => {
    expect(legacyReader(texts)).toBeNull();
  });

  test("is never changed by what stands on a sheet, whatever it is", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LABELS)), fc.array(fc.string()), (labels, noise) => {
        const texts = [...labels, ...noise];
        expect(read(texts).slice(0, labels.length)).toEqual(labels);
      }),
    );
  });
});

test.each([
  ["giải", true],
  ["NGHIÊN", true],
  ["quyết", true],
  ["hoà", true],
  ["hòa", true],
  ["khuỷu", true],
  ["Tæng", false],
  ["gi¶i", false],
  ["ñaõ", false],
  ["cát", true],
  ["càt", false],
  ["year", false],
])("%s is a Vietnamese syllable: %s", (word, is) => {
  expect(isSyllable(word)).toBe(is);
});

test("every accented word of both forms is a syllable", () => {
  const words = LABELS.flatMap((label) => label.match(/[\p{L}\p{M}]+/gu) ?? []);
  const accented = words.filter((word) => /[^A-Za-zĐ]/.test(word) && word !== word.toUpperCase());
  expect(accented.filter((word) => !isSyllable(word))).toEqual([]);
});
