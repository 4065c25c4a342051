import { startsOf } from "../../../src/core/form/restart";

const rows = (text: string): readonly (string | null)[] =>
  Array.from(text, (letter) => (letter === "." ? null : letter));

test.each([
  ["abcdefgh.........", [0]],
  ["..abcdefgh.........", [2]],
  ["abcdefgh.........abcdefgh....", [0, 17]],
  ["abcd......a..b..c..", [0, 10]],
  ["abcd....abcd....abcd", [0, 8, 16]],
  ["abcdefgh.........a........", [0]],
  ["abcdefgh.........ab.......", [0]],
  ["............", []],
])("the openings %s begin at %j", (openings, starts) => {
  expect(startsOf(rows(openings))).toEqual(starts);
});
