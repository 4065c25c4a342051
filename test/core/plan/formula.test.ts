import fc from "fast-check";
import { isOfAddresses, isOfOurs, quoted } from "../../../src/core/plan/formula";

const OF_FIGURES = [
  "=D45",
  "=SUM(D45:D46)",
  "=ROUND(100*D11/D10,1)",
  "=IF(D10=0,0,ROUND(100*(D11-D12)/D10,2))",
  "=SUM(D5:D9,XFD1048576)",
  "=IFERROR(ROUND(D$7/$D$6*100%, 1), 0)",
];

test.each(OF_FIGURES)("%s is put together from addresses, and may be one of ours", (formula) => {
  expect([isOfAddresses(formula), isOfOurs(formula)]).toEqual([true, true]);
});

test.each([
  '=IF(COUNT(C7:I7)<7,"",ROUND(SUM(C7:I7),2))',
  '=IF(K7="","",1+COUNTIF(K$7:K$21,">"&K7)+COUNTIF(K$24:K$31,">"&K7))',
  '=IF(K7="","",1+COUNTIFS($B$7:$B$29,$B7,K$7:K$29,">"&K7))',
  '=IF(ROUND(K7,2)>=90,"Hoàn thành xuất sắc nhiệm vụ","Loại ""A""")',
  '="Mục (1), hàng =2; !"',
  '=""',
])("%s may be one of ours, and is more than addresses", (formula) => {
  expect([isOfAddresses(formula), isOfOurs(formula)]).toEqual([false, true]);
});

const NONE_OF_OURS: readonly (readonly [string, string])[] = [
  ["no formula at all", "D45"],
  ["nothing behind the sign", "="],
  ["a function that leads elsewhere", '=HYPERLINK("https://example.org","D45")'],
  ["another function", "=INDIRECT(D45)"],
  ["a function that only begins like ours", "=SUMIF(D45)"],
  ["a function behind a text", '="a"&WEBSERVICE("https://example.org")'],
  ["a function in small letters", "=sum(D45)"],
  ["a name", "=Tổng"],
  ["a name behind a text", '="a"&Tổng'],
  ["another sheet", "=Sheet2!D45"],
  ["another sheet in quotes", "='Phụ lục'!D45"],
  ["another workbook", "=[1]A!D45"],
  ["a command for another program", "=cmd|' /C calc'!A0"],
  ["a column beyond three letters", "=ABCD1"],
  ["row 0", "=D0"],
  ["an array", "={1,2}"],
  ["a line break", "=D45\n+D46"],
  ["a text that does not end", '="Hoàn thành'],
  ["a quote too many", '="Hoàn thành""'],
  ["a quote within a text", '="Loại "A""'],
  ["a line break in a text", '="Hoàn\nthành"'],
  ["a longer text than Excel takes", `="${"a".repeat(256)}"`],
  ["more than Excel takes", `=${"D45+".repeat(3000)}D45`],
];

test.each(NONE_OF_OURS)("%s makes a formula none of ours", (_what, formula) => {
  expect([isOfAddresses(formula), isOfOurs(formula)]).toEqual([false, false]);
});

test("hostile text is judged at once", () => {
  expect(isOfAddresses(`=${"1".repeat(8000)}!`)).toBe(false);
  expect(isOfOurs(`="${'a""'.repeat(2700)}`)).toBe(false);
  fc.assert(
    fc.property(fc.string(), (text) => {
      const formula = `=${text}'`;
      expect(isOfAddresses(formula)).toBe(false);
      expect(isOfOurs(formula.replaceAll('"', ""))).toBe(false);
    }),
  );
});

test("a text of any kind stays one text between its quotes, or no formula can say it", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('"', "a", "=", "ầ", "\n", "(", "😀") }),
      (text) => {
        const said = quoted(text);
        if (text.includes("\n")) expect(said).toBeNull();
        else expect(said?.slice(1, -1).replaceAll('""', '"')).toBe(text);
      },
    ),
  );
});

test("a text that Excel finds too long is said by no formula", () => {
  expect(quoted("a".repeat(255))).toHaveLength(257);
  expect(quoted("a".repeat(256))).toBeNull();
});
