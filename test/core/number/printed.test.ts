import { printedText } from "../../../src/core/number/printed";

describe("What a cell shows", () => {
  it.each([
    ["121737", "#,##0", "121.737"],
    ["1234567.5", "#,##0.00", "1.234.567,50"],
    ["98.3", "General", "98,3"],
    ["0.69", "0%", "69%"],
    ["0.9984", "0.00%", "99,84%"],
    ["-12345", "#,##0", "-12.345"],
    ["0.1", "General", "0,1"],
    ["123456789012", "General", "123456789012"],
    ["1.23456789012345", "General", "1,23456789"],
    ["45144", "dd/mm/yyyy", "06/08/2023"],
    ["45291", "dd/mm/yyyy", "31/12/2023"],
    ["5", '0 "hồ sơ"', "5"],
  ])("for %s in the format %s is %s, in Vietnamese notation", (digits, format, shown) => {
    const cell = { column: 1, value: { kind: "number", digits }, format, formula: null } as const;
    expect(printedText(cell)).toBe(shown);
  });
});
