/** @jest-environment ./test/excel-host/environment.ts */
import { isExcelDark } from "../../../src/host/excel/theme";
import { startExcel } from "../../excel-host/start-excel";

beforeAll(async () => {
  await startExcel();
});

test("an Excel in which asking for the theme fails counts as light", () => {
  expect(() => Office.context.officeTheme).toThrow();
  expect(isExcelDark()).toBe(false);
});

test.each([
  ["dark", { isDarkTheme: true }, true],
  ["light", { isDarkTheme: false }, false],
  ["not told", undefined, false],
])("the pane is dark only where Excel's theme is: %s", (_theme, officeTheme, dark) => {
  Reflect.set(globalThis, "Office", { context: { officeTheme } });
  expect(isExcelDark()).toBe(dark);
});
