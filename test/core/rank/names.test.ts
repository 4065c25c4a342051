import { sameUnits } from "../../../src/core/rank/names";

test.each([
  ["TT Tứ Kỳ", "Thị trấn Tứ Kỳ"],
  ["TT. Tứ Kỳ", "UBND thị trấn Tứ Kỳ"],
  ["Xã Hoà An", "xã  hòa an"],
  ["Xã Hà Thanh".normalize("NFD"), "Xã Hà Thanh"],
  ["Cộng Lạc", "Xã Cộng Lạc"],
  ["Ủy ban nhân dân xã Đại Sơn", "X. Đại Sơn"],
  ["Phường Tứ Minh", "Xã Tứ Minh"],
])("%s and %s are one unit", (current, previous) => {
  expect(sameUnits([current], [previous])).toEqual([0]);
});

test("accents keep units apart", () => {
  expect(sameUnits(["Xã Tân Kỳ"], ["Xã Tấn Kỳ"])).toEqual([null]);
});

test("what stands before the name tells two units of one name apart", () => {
  const units = ["Xã Cát Hải", "Thị trấn Cát Hải"];
  expect(sameUnits(units, ["Thị trấn Cát Hải", "Xã Cát Hải"])).toEqual([1, 0]);
  expect(sameUnits(units, ["Cát Hải"])).toEqual([null, null]);
});

test("a name that stands twice is matched with none", () => {
  expect(sameUnits(["Xã Hà Kỳ", "Xã Hà Kỳ"], ["Xã Hà Kỳ"])).toEqual([null, null]);
  expect(sameUnits(["Xã Hà Kỳ"], ["Xã Hà Kỳ", "Xã Hà Kỳ"])).toEqual([null]);
});
