import fc from "fast-check";
import { typedFigure } from "../../../src/core/number/typed";
import { figure } from "../../../src/words/vi/figures";

describe("A figure that a clerk types", () => {
  it.each([
    ["6471", "6471"],
    ["6.471", "6471"],
    ["121.737", "121737"],
    ["1.234.567,5", "1234567.5"],
    ["98,3", "98.3"],
    ["98.3", "98.3"],
    [" 26,7 % ", "26.7"],
    ["05", "5"],
    ["-2", "-2"],
    ["−2", "-2"],
    ["\uFF19\uFF18", "98"],
  ])("%s is %s", (typed, plain) => {
    expect(typedFigure(typed)).toBe(plain);
  });

  it.each([
    "",
    "abc",
    "6.47.1",
    "1,2,3",
    "6.471.1",
    "=1+1",
    "1e9",
    "12 hồ sơ",
    "9".repeat(31),
    "-",
  ])("%j is none", (typed) => {
    expect(typedFigure(typed)).toBeNull();
  });

  it("is read back as it is printed", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (units) => {
        expect(typedFigure(figure(String(units)))).toBe(String(units));
      }),
    );
  });
});
