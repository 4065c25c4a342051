import fc from "fast-check";
import { addressOnSheet, withoutSheet } from "../../../src/core/sheet/address";

test("a cell of another sheet is named as Excel's links name it, quotes in the name doubled", () => {
  expect(addressOnSheet("Phụ lục II", "D45")).toBe("'Phụ lục II'!D45");
  expect(addressOnSheet("Năm '22", "A1")).toBe("'Năm ''22'!A1");
});

test("a cell of the sheet itself names no sheet", () => {
  expect(withoutSheet("D45")).toEqual({ sheet: null, address: "D45" });
});

test("sheet and cell are found again, whatever the name", () => {
  fc.assert(
    fc.property(fc.string(), (sheet) => {
      expect(withoutSheet(addressOnSheet(sheet, "AB12"))).toEqual({ sheet, address: "AB12" });
    }),
  );
});
