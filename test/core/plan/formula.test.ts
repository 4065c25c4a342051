import fc from "fast-check";
import { isOfAddresses } from "../../../src/core/plan/formula";

test.each([
  "=D45",
  "=SUM(D45:D46)",
  "=ROUND(100*D11/D10,1)",
  "=IF(D10=0,0,ROUND(100*(D11-D12)/D10,2))",
  "=SUM(D5:D9,XFD1048576)",
  "=IFERROR(ROUND(D$7/$D$6*100%, 1), 0)",
])("%s is put together from addresses", (formula) => {
  expect(isOfAddresses(formula)).toBe(true);
});

test.each([
  ["no formula at all", "D45"],
  ["nothing behind the sign", "="],
  ["text", '=HYPERLINK("https://example.org","D45")'],
  ["another function", "=INDIRECT(D45)"],
  ["a function that only begins like ours", "=SUMIF(D45)"],
  ["a function in small letters", "=sum(D45)"],
  ["a name", "=Tổng"],
  ["another sheet", "=Sheet2!D45"],
  ["another workbook", "=[1]A!D45"],
  ["a command for another program", "=cmd|' /C calc'!A0"],
  ["a column beyond three letters", "=ABCD1"],
  ["row 0", "=D0"],
  ["text behind an address", "=D45&D46"],
  ["an array", "={1,2}"],
  ["a line break", "=D45\n+D46"],
  ["more than Excel takes", `=${"D45+".repeat(3000)}D45`],
])("%s makes a formula none of ours", (_what, formula) => {
  expect(isOfAddresses(formula)).toBe(false);
});

test("hostile text is judged at once", () => {
  expect(isOfAddresses(`=${"1".repeat(8000)}!`)).toBe(false);
  fc.assert(
    fc.property(fc.string(), (text) => {
      const formula = `=${text}'`;
      expect(isOfAddresses(formula)).toBe(false);
    }),
  );
});
