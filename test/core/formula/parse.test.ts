import fc from "fast-check";
import { parseFormula } from "../../../src/core/formula/parse";

describe("The text of a formula", () => {
  it.each([
    "=SUM(D5:D9)",
    "=D5+D6-D7",
    "=+D45+D46",
    "=ROUND(D12/D11*100,1)",
    '=IF(D11=0,"",ROUND(D12/D11*100,2))',
    "=IFERROR($D$12/$D$11,0)",
    "=SUBTOTAL(9,D5:D177)",
    "=(D5+D6)*100%",
    "=SUM( D5 , D6:D8 )",
    "='Phụ lục'!D5+D6",
    "=-D5^2",
    "=1.5E3+.5+2.",
    "=_xlfn.IFNA(D5,0)",
    "=IF(D5>0,,1)",
    '="a ""b"""&D5',
    "=D5=#N/A",
    "=true",
  ])("%s is read and worked out", (text) => {
    expect(parseFormula(text, "phụ lục")).toMatchObject({ text, opaque: false });
  });

  it.each([
    ["another sheet", "=Sheet2!D5+D6"],
    ["another sheet with a space in its name", "='Biểu 06'!D5"],
    ["several sheets", "=SUM('Quý 1:Quý 3'!D5)"],
    ["a sheet with a quote in its name", "='Tờ ''A'''!D5"],
    ["a name", "=TongHoSo/D11"],
    ["a function that is left to Excel", '=SUMIF(B5:B9,"x",D5:D9)'],
    ["a text made by Excel", '=TEXT(D5,"0.0")'],
    ["a function with too many arguments", "=ROUND(D5,1,2)"],
  ])("%s makes it opaque", (_, text) => {
    expect(parseFormula(text, "Phụ lục")).toMatchObject({ opaque: true });
  });

  it.each([
    "SUM(D5:D9)",
    "=",
    "=SUM(D5:D9",
    "=D5+",
    "=D5 D6",
    "=D5:D6:D7",
    "=D:D",
    "=5:5",
    "={1,2}",
    "=Bảng1[Cột]",
    "=[1]Sheet1!D5",
    "=D5:OFFSET(D5,1,0)",
    '="chưa đóng',
    "='chưa đóng!D5",
    "=(D5;D6)",
    "=1E999",
    "=@D5",
    "=ZZZ1",
    `=${"(".repeat(65)}1${")".repeat(65)}`,
    `=${"-".repeat(65)}1`,
    `=${"1+".repeat(4100)}1`,
  ])("%s is not read", (text) => {
    expect(parseFormula(text)).toBeNull();
  });

  it("keeps where each reference stands and what is fixed in it", () => {
    const text = "=ROUND(D$12/$D11*100,1)+SUM($E$5:F9)";
    const references = parseFormula(text)?.references ?? [];
    expect(references.map(({ start, end }) => text.slice(start, end))).toEqual([
      "D$12",
      "$D11",
      "$E$5:F9",
    ]);
    expect(references).toMatchObject([
      { corner: { row: 12, column: 4, rowFixed: true, columnFixed: false } },
      { corner: { row: 11, column: 4, rowFixed: false, columnFixed: true } },
      { from: { rowFixed: true, columnFixed: true }, to: { row: 9, column: 6, rowFixed: false } },
    ]);
  });

  it("is read or refused, whatever it is made of", () => {
    const pieces = fc.constantFrom(
      ...["D5", "$D$5", ":", "+", "-", "%", "^", "(", ")", ",", '"', "'", "!", "SUM(", "IF(", "1"],
      ...["1e5", ".", " ", "#REF!", "<>", "&", "TRUE", "Tên", "[", "\\", "\n"],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (words) => {
        const text = `=${words.join("")}`;
        const formula = parseFormula(text);
        if (formula !== null) expect(formula.text).toBe(text);
      }),
    );
  });

  it("is refused soon, however long and hostile", () => {
    for (const piece of ["'", "''", '" ', "a", "A1.", "SUM(", "$A$1", "1e1", "#", "!", "đ_"]) {
      const text = `=${piece.repeat(3000)}`.slice(0, 8192);
      expect(parseFormula(text)?.opaque ?? true).toBe(true);
    }
  });
});
