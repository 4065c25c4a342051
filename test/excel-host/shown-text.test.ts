import { BLANK } from "./cell";
import { everyQuirk } from "./quirks";
import { shownText } from "./shown-text";

test.each<readonly [number | string | boolean, string, string]>([
  [1234.5, "General", "1234,5"],
  [0.1 + 0.2, "General", "0,3"],
  [1234.5, "#,##0.0", "1.234,5"],
  [1234567, "#,##0", "1.234.567"],
  [98.345, "0.00", "98,35"],
  [98.3, "0.0#", "98,3"],
  [-0.5, "0.0%", "-50,0%"],
  [7, '0" hồ sơ"', "7"],
  [45_000, "dd/mm/yyyy", "15/03/2023"],
  [45_000, "d-m-yy", "15-3-23"],
  ["1.234", "@", "1.234"],
  [true, "General", "TRUE"],
])("%j shown as %s is %j", (value, format, text) => {
  expect(shownText({ ...BLANK, value, format }, everyQuirk())).toBe(text);
});

test("with the separators of the library where the quirk is off", () => {
  const cell = { ...BLANK, value: 1234.5, format: "#,##0.0" };
  expect(shownText(cell, { ...everyQuirk(), showsTextAsLocal: false })).toBe("1,234.5");
});
