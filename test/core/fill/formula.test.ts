import { definedCodes } from "../../../src/core/fill/definition";
import {
  formulaFor,
  type FormulaOperand,
  type FormulaResult,
} from "../../../src/core/fill/formula";
import { isOfAddresses } from "../../../src/core/plan/formula";
import { placeOf } from "../../../src/core/sheet/address";
import { rulesOf } from "./sheet-of";

const RESULT: FormulaResult = { places: 1, percent: false, isZeroOverZero: false };

/** Codes are the addresses of their cells; those in `typed` hold text, those in `dashes` a dash. */
function formula(
  rule: string,
  result: Partial<FormulaResult> = {},
  { typed = [], dashes = [] }: { typed?: readonly string[]; dashes?: readonly string[] } = {},
): string | null {
  const operandAt = (code: string): FormulaOperand | null => {
    const place = placeOf(code);
    const isNumber = !typed.includes(code) && !dashes.includes(code);
    const state = dashes.includes(code) ? "nothing" : "figure";
    return place === null ? null : { place, state, isNumber };
  };
  const definition = definedCodes(rulesOf([rule]))[0]?.definitions[0];
  if (definition === undefined) throw new Error("nothing is defined");
  return formulaFor(definition, operandAt, { ...RESULT, ...result });
}

describe("A formula", () => {
  test.each([
    ["[D44] = [D45] + [D46]", "=SUM(D45:D46)"],
    ["[C9] = [D9] + [E9] + [F9]", "=SUM(D9:F9)"],
    ["[D44] = [D45] + [D47]", "=D45+D47"],
    ["[D44] = [D46] + [D45]", "=D46+D45"],
    ["[D44] = [D45]", "=D45"],
    ["[K9] = [E9] + [F9] - [G9]", "=E9+F9-G9"],
    ["[D9] = 100 × [D11] ÷ [D10]", "=ROUND(100*D11/D10,1)"],
    ["[D9] = 100 × [D11] + [D12] ÷ [D14]", "=ROUND(100*SUM(D11:D12)/D14,1)"],
    ["[D9] = 100 × [D11] - [D12] ÷ [D14] + [D16]", "=ROUND(100*(D11-D12)/(D14+D16),1)"],
    ["[D9] = [D10] + 5", "=D10+5"],
  ])("of %s is %s", (rule, expected) => {
    const made = formula(rule);
    expect(made).toBe(expected);
    expect(isOfAddresses(made ?? "")).toBe(true);
  });

  test("of many scattered cells is a SUM of ranges", () => {
    const rule = `[D4] = ${[5, 6, 7, 9, 11, 12, 14, 16, 18].map((row) => `[D${row}]`).join(" + ")}`;
    expect(formula(rule)).toBe("=SUM(D5:D7,D9,D11:D12,D14,D16,D18)");
  });

  test("of the sum of a row and a column keeps both apart", () => {
    expect(formula(`[A1] = [D5] + [D6] + [E6] + [E7]`)).toBe("=D5+D6+E6+E7");
  });

  test("gives a fraction of one where the cell shows a percentage", () => {
    expect(formula("[D9] = 100 × [D11] ÷ [D10]", { percent: true })).toBe("=ROUND(D11/D10,3)");
  });

  test("of nothing of nothing gives 0 as long as there is nothing", () => {
    expect(formula("[D9] = 100 × [D11] ÷ [D10]", { isZeroOverZero: true })).toBe(
      "=IF(D10=0,0,ROUND(100*D11/D10,1))",
    );
  });

  test.each(["[D44] = [D45] + [D46]", "[D9] = 100 × [D45] ÷ [D10]", "[D44] = [D45]"])(
    "is not made of a figure typed as text: %s",
    (rule) => {
      expect(formula(rule, {}, { typed: ["D45"] })).toBeNull();
    },
  );

  test("steps over a dash with SUM, and is not made where only signs would do", () => {
    const dashes = { dashes: ["D47"] };
    expect(formula("[D44] = [D45] + [D47]", {}, dashes)).toBe("=SUM(D45,D47)");
    expect(formula("[D44] = [D45] - [D47]", {}, dashes)).toBeNull();
  });

  test("is not made of what stands in no cell", () => {
    expect(formula("[D44] = [D45] + {số xã}")).toBeNull();
    expect(formula("[D44] = [D45] + [không có ô]")).toBeNull();
  });
});
