import fc from "fast-check";
import {
  LONGEST_SHEET_NAME,
  numberedSheetName,
  sheetNameFault,
  typedSheetName,
} from "../../../src/core/sheet/sheet-name";

describe("A name for a sheet", () => {
  it.each([
    ["Phụ lục II", null],
    ["Biểu đồ (2)", null],
    ["Đ'Ran", null],
    ["x".repeat(31), null],
    ["x".repeat(32), "too-long"],
    ["Quý I/2022", "refused-mark"],
    ["Quý I\\2022", "refused-mark"],
    ["Kết quả: xã", "refused-mark"],
    ["Xong?", "refused-mark"],
    ["*", "refused-mark"],
    ["[1]", "refused-mark"],
    ["Phụ lục\u0007", "refused-mark"],
    ["'Phụ lục", "apostrophe"],
    ["Phụ lục'", "apostrophe"],
    ["History", "reserved"],
    ["HISTORY", "reserved"],
    ["History 2", null],
    ["", "blank"],
    ["  ", "blank"],
  ])("%j is told %j", (name, fault) => {
    expect(sheetNameFault(name)).toBe(fault);
  });

  it("is read on one line, with its accents put together and no spaces at its ends", () => {
    expect(typedSheetName("  Phụ \n\t lục\u0007 5 ".normalize("NFD"))).toBe("Phụ lục 5");
  });
});

describe("A number behind a name", () => {
  it.each([
    ["Phụ lục II", 2, "Phụ lục II (2)"],
    ["Kết quả xếp hạng các xã năm 2022", 2, "Kết quả xếp hạng các xã năm (2)"],
    ["Kết quả xếp hạng xã năm 22🏅🏅", 10, "Kết quả xếp hạng xã năm 22 (10)"],
  ])("of %j", (name, number, numbered) => {
    expect(numberedSheetName(name, number)).toBe(numbered);
  });

  it("leaves a name that Excel takes", () => {
    const names = fc
      .string({ unit: "grapheme", maxLength: LONGEST_SHEET_NAME })
      .filter((name) => sheetNameFault(name) === null);
    fc.assert(
      fc.property(names, fc.integer({ min: 2, max: 9999 }), (name, number) => {
        const numbered = numberedSheetName(name, number);
        expect(sheetNameFault(numbered)).toBeNull();
        expect(numbered).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
