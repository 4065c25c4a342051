import { areTelling, readCode } from "../../../src/core/form/code";

test.each([
  ["3.3.1", "3.3.1"],
  ["3.3.1.", "3.3.1"],
  [" 3 . 3 . 1 ", "3.3.1"],
  ["1,2", "1.2"],
  ["3.3.1a", "3.3.1a"],
  ["4)", "4"],
  ["1.", "1"],
  ["Trong đó", null],
  ["IV", null],
  ["", null],
])("the code cell %j is read as %j", (text, code) => {
  expect(readCode(text)).toBe(code);
});

test("a numbering that repeats itself on most rows tells nothing", () => {
  expect(areTelling(["1", "1", "1", "3.5"])).toBe(false);
  expect(areTelling(["4.5", "4.6", "4.6", "4.7"])).toBe(true);
});
