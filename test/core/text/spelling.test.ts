import fc from "fast-check";
import { slipsBetween } from "../../../src/core/text/slips";
import { spellingsBy } from "../../../src/core/text/spelling";

const WORDS = new Set(["truoc", "dung", "han", "dang", "trong", "tong", "so", "tu", "ki"]);

test.each([
  ["dung hang", "dung han"],
  ["dung an", "dung han"],
  ["dung hn", "dung han"],
  ["tuoc han", "truoc han"],
  ["trong hang", "trong han"],
  ["togn so", "tong so"],
])("%s is first read as %s", (key, expected) => {
  expect(spellingsBy(WORDS, key)[0]).toBe(expected);
});

test.each(["xep loai", "a", ""])("%j has no other spelling", (key) => {
  expect(spellingsBy(WORDS, key)).toEqual([]);
});

test.each([
  ["so lieu", "so lieu", 0],
  ["so leiu", "so lieu", 1],
  ["so liu", "so lieu", 1],
  ["so lieeu", "so lieu", 1],
  ["so lixu", "so lieu", 1],
  ["so loeu x", "so lieu", null],
  ["", "ab", 2],
])("between %j and %j lie %p slips", (a, b, slips) => {
  expect(slipsBetween(a, b, 2)).toBe(slips);
});

test("as many slips lead there as back", () => {
  const word = fc.string({ maxLength: 12, unit: fc.constantFrom("a", "b", "c", " ") });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(slipsBetween(a, b, 3)).toBe(slipsBetween(b, a, 3));
    }),
  );
});
