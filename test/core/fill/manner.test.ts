import { mannerOf, putInManner, type Neighbour } from "../../../src/core/fill/manner";
import { parseDecimal } from "../../../src/core/number/decimal";
import { readFigure } from "../../../src/core/number/figure";
import { printedText } from "../../../src/core/number/printed";
import { storedDigits, type SheetCell } from "../../../src/core/sheet/snapshot";

type Held = string | readonly [number, string];

function neighbour(held: Held, kind: "rate" | "count"): Neighbour {
  const cell: SheetCell =
    typeof held === "string"
      ? { column: 4, value: { kind: "text", text: held }, format: "General", formula: null }
      : {
          ...{ column: 4, value: { kind: "number", digits: storedDigits(held[0]) } },
          ...{ format: held[1], formula: null },
        };
  const figure = readFigure(cell, kind);
  if (figure.kind !== "figure") throw new Error(`${String(held)} is no figure`);
  return { figure, shown: printedText(cell), format: cell.format };
}

function put(value: string, kind: "rate" | "count", held: readonly Held[], own = "General") {
  const decimal = parseDecimal(value);
  if (decimal === null) throw new Error(value);
  const manner = mannerOf(held.map((each) => neighbour(each, kind)));
  const { value: planned, format } = putInManner(decimal, kind === "rate", manner, own);
  const text =
    planned.kind === "number" ? Number(planned.digits) : "text" in planned && planned.text;
  return [text, format];
}

describe("A rate is put", () => {
  test.each<[string, string, readonly Held[], string, [string | number, string | null]]>([
    [
      "as text with a comma in a column of text",
      "98.3",
      ["99,8", "41,4", "100"],
      "General",
      ["98,3", null],
    ],
    [
      "with a percent sign where most have one",
      "98.3",
      ["99,8%", "69%", "100"],
      "General",
      ["98,3%", null],
    ],
    [
      "with a point where most have one",
      "98.3",
      ["99.8", "41.4", "100"],
      "General",
      ["98.3", null],
    ],
    [
      "as a number among numbers",
      "98.3",
      [
        [99.8, "General"],
        [41.4, "General"],
      ],
      "General",
      [98.3, null],
    ],
    ["as a number in an empty column", "98.3", [], "General", [98.3, null]],
    [
      "as a fraction of one in a cell of percentages",
      "98.3",
      [[99.8, "General"]],
      "0.0%",
      [0.983, null],
    ],
    [
      "as a percentage where most of the column is",
      "98.3",
      [
        [0.998, "0.0%"],
        [0.414, "0.0%"],
      ],
      "General",
      [0.983, "0.0%"],
    ],
    [
      "as a percentage with room for its decimals",
      "98.3",
      [
        [0.99, "0%"],
        [0.41, "0%"],
      ],
      "General",
      [0.983, "0.0%"],
    ],
    [
      "with the format of its column where its own would hide decimals",
      "98.3",
      [[99.8, "0.0"]],
      "0",
      [98.3, "0.0"],
    ],
    [
      "with a plain format where none near would show it",
      "98.25",
      [[99.8, "0.0"]],
      "0",
      [98.25, "0.00"],
    ],
    [
      "as a number in a cell made for text",
      "98.3",
      [
        [99.8, "0.0"],
        [41.4, "0.0"],
      ],
      "@",
      [98.3, "0.0"],
    ],
    [
      "as a number in a cell that would show a date",
      "98.3",
      [[99.8, "General"]],
      "d-mmm",
      [98.3, "General"],
    ],
    [
      "whole as it is, though the format shows a decimal",
      "100",
      [[99.8, "0.0"]],
      "0.0",
      [100, null],
    ],
  ])("%s", (_what, value, held, own, expected) => {
    expect(put(value, "rate", held, own)).toEqual(expected);
  });
});

describe("A total is put", () => {
  test.each<[string, string, readonly Held[], string, [string | number, string | null]]>([
    ["as text among text", "371", ["257", "114"], "General", ["371", null]],
    [
      "with points between thousands where most have them",
      "121737",
      ["84.014", "12.050", "71"],
      "General",
      ["121.737", null],
    ],
    ["without where most have none", "7576", ["6471", "7161", "1.727"], "General", ["7576", null]],
    [
      "with commas between thousands in English",
      "1234567",
      ["84,014", "12,050.5", "1,050.5"],
      "General",
      ["1,234,567", null],
    ],
    ["as a number in its own format", "7576", [[6471, "#,##0"]], "#,##0", [7576, null]],
    ["never as a percentage", "7576", [[6471, "#,##0"]], "0%", [7576, "#,##0"]],
  ])("%s", (_what, value, held, own, expected) => {
    expect(put(value, "count", held, own)).toEqual(expected);
  });
});
