import { levelNamed } from "../../../src/core/form/filled-by";

test.each([
  [["(Kèm theo Công văn số     /BC-UBND của UBND huyện Bạch Thông)"], "huyen"],
  [["ỦY BAN NHÂN DÂN QUẬN 1"], "huyen"],
  [["UBND THỊ XÃ SƠN TÂY"], "huyen"],
  [["CỦA UBND XÃ, THỊ TRẤN NĂM 2022"], "xa"],
  [["UBND HUYỆN BẠCH THÔNG", "UBND XÃ VI HƯƠNG"], "xa"],
  [["Uỷ ban nhân dân phường Đức Xuân"], "xa"],
  [["UBND đặc khu Vân Đồn"], "xa"],
  [["Đơn vị: Xã Quảng Hòa"], "xa"],
  [["UBND THÀNH PHỐ BẮC KẠN"], null],
  [["Phụ lục II"], null],
  [[], null],
] as const)("the lines %j name the level %j", (title, level) => {
  expect(levelNamed(title)).toBe(level);
});
