import { workbookAddress } from "../../../src/host/excel/address";

test.each([
  ["C:\\Báo cáo\\Phụ lục II.xlsx", "C:\\Báo cáo\\Phụ lục II.xlsx"],
  ["/Users/ubnd/Phụ lục II.xlsx", "/Users/ubnd/Phụ lục II.xlsx"],
  ["https://ubnd.sharepoint.com/a/b.xlsx?web=1", "https://ubnd.sharepoint.com/a/b.xlsx?web=1"],
  ["Book1", null],
  ["", null],
  [undefined, null],
])("a workbook of which Excel says %j is kept at %j", (url, address) => {
  Reflect.set(globalThis, "Office", { context: { document: { url } } });
  expect(workbookAddress()).toBe(address);
});
