import { definedCodes } from "../../../src/core/fill/definition";
import { rulesOf } from "./sheet-of";

const codes = (...texts: readonly string[]) => definedCodes(rulesOf(texts)).map(({ code }) => code);

describe("What the rules of a sheet define", () => {
  test.each([
    ["a total", "[3] = [4] + [5]", ["3"]],
    ["a total written behind its parts", "[4] + [5] = [3]", ["3"]],
    ["a part as what the others leave", "[11] = [5] + [6] - [7]", ["11"]],
    ["a rate", "[1.2] = 100 × [1.2.2] ÷ [1.2.1]", ["1.2"]],
    ["nothing between sums", "[4] + [5] = [6] + [7]", []],
    ["nothing of a limit", "[4] ≤ [3]", []],
    ["nothing of a share of unnamed people", "[5.1.2] = 100 × n ÷ [4.6.1]", []],
    ["nothing of a note", "[3.1.4a] = ghi chú", []],
    ["nothing of a list", "[7.2] ∈ {0; 1}", []],
  ])("%s: %s", (_what, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test("come behind what they are worked out from, whatever the order of the rules", () => {
    expect(codes("[r] = 100 × [a] ÷ [t]", "[t] = [s] + [b]", "[s] = [c] + [d]")).toEqual([
      "s",
      "t",
      "r",
    ]);
  });

  test("keep their order where they stand in a circle", () => {
    expect(codes("[a] = [b] + [c]", "[b] = [a] - [c]")).toEqual(["a", "b"]);
  });

  test("are not found in rules that circumstances may excuse", () => {
    const texts = ["[3] = [7] + [11]"];
    expect(definedCodes(rulesOf(texts, { severity: "warning" }))).toEqual([]);
    expect(definedCodes(rulesOf(texts, { excuse: "carried-over" }))).toEqual([]);
  });

  test("are put in order without going deep, however long the chain", () => {
    const chain = Array.from({ length: 3000 }, (_, at) => `[c${at}] = [c${at + 1}] + [x]`);
    expect(codes(...chain)).toEqual(chain.map((_, at) => `c${chain.length - 1 - at}`));
  });
});
