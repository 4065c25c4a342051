import fc from "fast-check";
import { fileNames } from "../../src/cli/file-names";

test.each([
  ["Xã Cộng Lạc", "Xã Cộng Lạc.xlsx"],
  ["Xã Cộng Lạc".normalize("NFD"), "Xã Cộng Lạc.xlsx"],
  ["../../etc/passwd", "etc passwd.xlsx"],
  ["C:\\Windows\\x", "C Windows x.xlsx"],
  ['Sở “Nội vụ” / TT<1>?*|"', "Sở “Nội vụ” TT 1.xlsx"],
  ["a\u0000b\u202Egpj\n", "a b gpj.xlsx"],
  ["con", "con_.xlsx"],
  ["NUL.tin", "NUL_.tin.xlsx"],
  ["Xã A. ", "Xã A.xlsx"],
  ["...", "-.xlsx"],
  ["", "-.xlsx"],
])("a unit called %j has the file %s", (unit, file) => {
  expect(fileNames([unit], ".xlsx")).toEqual([file]);
});

test("units of one name have files of their own", () => {
  expect(fileNames(["Xã A", "xã a", "Xã A (2)", "Xã/A"], ".xlsx")).toEqual([
    ...["Xã A.xlsx", "xã a (2).xlsx", "Xã A (2) (2).xlsx", "Xã A (3).xlsx"],
  ]);
});

test("whatever units are called, each has one name that every system takes", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 300 })), (units) => {
      const names = fileNames(units, ".xlsx");
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(units.length);
      for (const name of names) {
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\s.][^<>:"/\\|?*\p{Cc}]*(?<=[^\s.])\.xlsx$/u);
      }
    }),
  );
});
