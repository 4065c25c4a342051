import { sheetNameFault } from "../../src/core/sheet/sheet-name";
import { freeName } from "../../src/jobs/free-name";

const LONG = "Phiếu Phường Hồng Bàng tỉnh lỵ.";

test.each([
  ["Phụ lục II", ["Năm 2022"], "Phụ lục II"],
  ["Phụ lục II", ["PHỤ LỤC II"], "Phụ lục II (2)"],
  ["Phụ lục II", ["Phụ lục II (2)", "Phụ lục II"], "Phụ lục II (3)"],
  [LONG, [LONG], "Phiếu Phường Hồng Bàng tỉnh (2)"],
])("%s beside %j becomes %s", (title, names, expected) => {
  expect(freeName(title, names)).toBe(expected);
});

test("a name as long as Excel takes stays one that it takes, however often it is there", () => {
  const names = [LONG];
  for (let turn = 0; turn < 12; turn += 1) names.push(freeName(LONG, names));
  expect(new Set(names).size).toBe(13);
  expect(names.map(sheetNameFault)).toEqual(names.map(() => null));
});
