import { answersOf } from "../../../src/core/form/answers";

test.each([
  [
    "Trực tuyến = 0. Phát phiếu = 1. Kết hợp = 2",
    [
      ["Trực tuyến", "0"],
      ["Phát phiếu", "1"],
      ["Kết hợp", "2"],
    ],
  ],
  [
    "Không = 0\nCó = 1",
    [
      ["Không", "0"],
      ["Có", "1"],
    ],
  ],
  [
    "Chưa có = 0, 2 cấp = 1; 3 cấp=2",
    [
      ["Chưa có", "0"],
      ["2 cấp", "1"],
      ["3 cấp", "2"],
    ],
  ],
  [
    "Trực tuyến; Phát phiếu; Kết hợp",
    [
      ["Trực tuyến", null],
      ["Phát phiếu", null],
      ["Kết hợp", null],
    ],
  ],
  [
    "Có/không",
    [
      ["Có", null],
      ["Không", null],
    ],
  ],
  ["Văn bản", []],
  ["Phòng, tương đương", []],
  ["", []],
])("the unit %j lists its answers", (unit, answers) => {
  expect(answersOf(unit).map(({ word, code }) => [word, code])).toEqual(answers);
});
