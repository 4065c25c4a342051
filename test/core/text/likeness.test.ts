import fc from "fast-check";
import { bareKey } from "../../../src/core/text/key";
import { likeness, likenessIndex } from "../../../src/core/text/likeness";

const label = "Tổng số hồ sơ TTHC đã giải quyết xong";
const alike = (a: string, b: string): number => likeness(bareKey(a), bareKey(b));

describe("the likeness of two labels", () => {
  test.each([
    ["a letter exchanged", "Tổng số hồ sơ TTTC đã giải quyết xong", 0.9],
    ["a word left out", "Tổng số hồ sơ TTHC giải quyết xong", 0.9],
    ["two words exchanged", "Tổng số TTHC hồ sơ đã giải quyết xong", 0.9],
    ["no accents", "Tong so ho so TTHC da giai quyet xong", 1],
  ])("stays high with %s", (_, other, least) => {
    expect(alike(label, other)).toBeGreaterThanOrEqual(least);
  });

  test.each([
    "Số hồ sơ TTHC giải quyết đúng hạn",
    "Kế hoạch được giao",
    "Số lãnh đạo đơn vị bị kỷ luật.",
  ])("is low to another indicator: %s", (other) => {
    expect(alike(label, other)).toBeLessThan(0.8);
  });

  test("is lower for another number than for another letter", () => {
    const level = "Tổng số TTHC cung cấp trực tuyến mức độ 3";
    expect(alike(level, "Tổng số TTHC cung cấp trực tuyến mức độ 4")).toBeLessThan(
      alike(level, "Tổng số TTHC cung cấp trực tuyếm mức độ 3"),
    );
  });

  test("lies between 0 and 1, is the same both ways, and is 1 for a text and itself", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const both = likeness(a, b);
        expect(both).toBeGreaterThanOrEqual(0);
        expect(both).toBeLessThanOrEqual(1);
        expect(likeness(b, a)).toBeCloseTo(both, 12);
        expect(likeness(a, a)).toBe(1);
      }),
    );
  });
});

test("an index gives the texts that are alike enough, by their places", () => {
  const find = likenessIndex(["ke hoach cchc", "kiem tra cchc", "cai cach the che"]);
  expect(find("kiem tra cchc", 0.9)).toEqual([{ at: 1, likeness: 1 }]);
  expect(find("ke hoach cchx", 0.8).map(({ at }) => at)).toEqual([0]);
  expect(find("zzz", 0)).toEqual([]);
});
