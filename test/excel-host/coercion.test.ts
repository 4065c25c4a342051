import { taken } from "./coercion";

describe("what the simulated Excel makes of an input", () => {
  test.each([
    ["=B2+B3", { value: 0, formula: "=B2+B3", format: null }],
    ["+B2", { value: 0, formula: "=+B2", format: null }],
    ["-B2", { value: 0, formula: "=-B2", format: null }],
    ["@SUM(A1)", { value: 0, formula: "=@SUM(A1)", format: null }],
    ["=", { value: "=", formula: null, format: null }],
    ["-", { value: "-", formula: null, format: null }],
    ["1.234", { value: 1.234, formula: null, format: null }],
    ["1,234", { value: 1234, formula: null, format: null }],
    ["98,3", { value: "98,3", formula: null, format: null }],
    ["04", { value: 4, formula: null, format: null }],
    ["-5", { value: -5, formula: null, format: null }],
    [".5", { value: 0.5, formula: null, format: null }],
    ["50%", { value: 0.5, formula: null, format: "0%" }],
    ["5/2023", { value: 45_000, formula: null, format: "d-mmm" }],
    ["Mar 5", { value: 45_000, formula: null, format: "d-mmm" }],
    ["TRUE", { value: true, formula: null, format: null }],
    ["'=B2", { value: "=B2", formula: null, format: null }],
    ["Xã Cộng Lạc", { value: "Xã Cộng Lạc", formula: null, format: null }],
    ["", { value: "", formula: null, format: null }],
  ])("%j in an ordinary cell", (input, content) => {
    expect(taken(input, "General")).toEqual(content);
  });

  test.each(["=B2", "1.234", "50%", "TRUE"])("%j is text where the format is text", (input) => {
    expect(taken(input, "@")).toEqual({ value: input, formula: null, format: null });
  });

  test("a figure becomes text where the format is text", () => {
    expect(taken(98.3, "@").value).toBe("98.3");
    expect(taken(98.3, "0.0").value).toBe(98.3);
  });
});
