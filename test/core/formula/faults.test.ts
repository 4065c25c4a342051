import fc from "fast-check";
import { formulaGraph } from "../../../src/core/formula/dependents";
import { evaluate } from "../../../src/core/formula/evaluate";
import {
  formulaFault,
  type ComputedCell,
  type FormulaFault,
  type SignedCell,
} from "../../../src/core/formula/faults";
import { parseFormula } from "../../../src/core/formula/parse";
import { storedValue } from "../../../src/core/formula/value";
import { gridOf } from "../../../src/core/sheet/grid";
import type { CellValue } from "../../../src/core/sheet/snapshot";
import { parseDecimal, type Decimal } from "../../../src/core/number/decimal";
import { sheetOf, type Entry, type Plain } from "./sheet-of";

type Entries = Readonly<Record<string, Entry>>;

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`${text} is no decimal`);
  return value;
}

/** `D5 D6 -D7` */
function signed(cells: string): readonly SignedCell[] {
  return cells
    .split(" ")
    .map((cell) => (cell.startsWith("-") ? { cell: cell.slice(1), sign: -1 } : { cell, sign: 1 }));
}

/** What the formula gives over constants, as its cell would hold it. */
function calculated(formula: string, entries: Entries): Plain {
  const { cell } = gridOf(sheetOf(entries));
  const parsed = parseFormula(formula, "Phụ lục");
  const lookup = (row: number, column: number): CellValue =>
    cell(row, column)?.value ?? { kind: "blank" };
  const value = parsed === null ? null : storedValue(evaluate(parsed, lookup));
  if (value === null) return null;
  if (value.kind === "number") return Number(value.digits);
  return value.kind === "text" ? value.text : value.kind === "error" ? value.code : null;
}

function total(
  cell: string,
  parts: string,
  expected: string,
  siblings: readonly string[] = [],
): ComputedCell {
  const rule = { kind: "sum" as const, parts: signed(parts) };
  return { cell, rule, expected: decimal(expected), places: null, siblings };
}

function rate(
  cell: string,
  [numerator, denominator]: readonly [numerator: string, denominator: string],
  expected: string,
  siblings: readonly string[] = [],
): ComputedCell {
  const rule = {
    kind: "rate" as const,
    numerator: signed(numerator),
    denominator: signed(denominator),
  };
  const places = expected.split(".")[1]?.length ?? 0;
  return { cell, rule, expected: decimal(expected), places, siblings };
}

/** The fault of a total whose cell holds what its formula gives. */
function totalFault(
  cell: string,
  formula: string,
  parts: string,
  expected: string,
  others: Entries,
): FormulaFault | null {
  const sheet = sheetOf({ ...others, [cell]: [formula, calculated(formula, others)] });
  return formulaFault(total(cell, parts, expected), formulaGraph(sheet));
}

/** Dossiers by way of submission; row 7 is a heading, row 11 stands apart. */
const COLUMN: Entries = {
  D4: "Số lượng",
  D5: 5120,
  D6: 847,
  D7: "Trong đó",
  D8: 310,
  D9: 194,
  D10: 0,
  D11: 42,
  E4: "Ghi chú",
  E5: 7,
  E6: 8,
  E8: 9,
};

describe("The formula of a total", () => {
  it.each([
    [
      "a row short at the end",
      "=SUM(D5:D8)",
      "D5 D6 D8 D9",
      "6471",
      "part-missing",
      "D9",
      "",
      "=SUM(D5:D9)",
    ],
    [
      "a row short at the start",
      "=SUM(D6:D9)",
      "D5 D6 D8 D9",
      "6471",
      "part-missing",
      "D5",
      "",
      "=SUM(D5:D9)",
    ],
    [
      "two rows short",
      "=SUM(D5:D6)",
      "D5 D6 D8 D9",
      "6471",
      "part-missing",
      "D8 D9",
      "",
      "=SUM(D5:D6,D8:D9)",
    ],
    [
      "a row short in the middle",
      "=SUM(D5,D8:D9)",
      "D5 D6 D8 D9",
      "6471",
      "part-missing",
      "D6",
      "",
      "=SUM(D5:D6,D8:D9)",
    ],
    [
      "a gap that closes",
      "=SUM(D5:D6,D9)",
      "D5 D6 D9 D8",
      "6471",
      "part-missing",
      "D8",
      "",
      "=SUM(D5:D6,D8:D9)",
    ],
    [
      "a part not added",
      "=D5+D6+D9",
      "D5 D6 D8 D9",
      "6471",
      "part-missing",
      "D8",
      "",
      "=D5+D6+D8+D9",
    ],
    [
      "a part not added after a plus sign",
      "=+D5+D6",
      "D5 D6 D8",
      "6277",
      "part-missing",
      "D8",
      "",
      "=+D5+D6+D8",
    ],
    [
      "a part not added, written with spaces",
      "=D5 + D6",
      "D5 D6 D8",
      "6277",
      "part-missing",
      "D8",
      "",
      "=D5 + D6 + D8",
    ],
    ["a part not taken off", "=D5-D6", "D5 -D6 -D8", "3963", "part-missing", "D8", "", "=D5-D6-D8"],
    [
      "fixed references",
      "=SUM($D$5:$D$8)",
      "D5 D6 D8 D9",
      "6471",
      "part-missing",
      "D9",
      "",
      "=SUM($D$5:$D$9)",
    ],
    [
      "a fixed start",
      "=SUM(D$5:D8)",
      "D5 D6 D8 D9",
      "6471",
      "part-missing",
      "D9",
      "",
      "=SUM(D$5:D9)",
    ],
    [
      "a subtotal that heeds filters",
      "=SUBTOTAL(9,D5:D8)",
      "D5 D6 D8 D9",
      "6471",
      "part-missing",
      "D9",
      "",
      "=SUBTOTAL(9,D5:D9)",
    ],
    [
      "a rounded total",
      "=ROUND(SUM(D5:D8),0)",
      "D5 D6 D8 D9",
      "6471",
      "part-missing",
      "D9",
      "",
      "=ROUND(SUM(D5:D9),0)",
    ],
    [
      "a guarded total",
      '=IF(D5="","",SUM(D5:D8))',
      "D5 D6 D8 D9",
      "6471",
      "part-missing",
      "D9",
      "",
      '=IF(D5="","",SUM(D5:D9))',
    ],
    [
      "a range one row too long",
      "=SUM(D5:D11)",
      "D5 D6 D8 D9 D10",
      "6471",
      "part-extra",
      "D11",
      "",
      "=SUM(D5:D10)",
    ],
    [
      "a row too many in the middle",
      "=SUM(D5:D9)",
      "D5 D6 D9",
      "6161",
      "part-extra",
      "D8",
      "",
      "=SUM(D5:D6,D9)",
    ],
    [
      "something added that is no part",
      "=D5+D6+D11",
      "D5 D6",
      "5967",
      "part-extra",
      "D11",
      "",
      "=D5+D6",
    ],
    [
      "a part added twice",
      "=SUM(D5:D9)+D6",
      "D5 D6 D8 D9",
      "6471",
      "part-doubled",
      "D6",
      "",
      "=SUM(D5:D9)",
    ],
    [
      "overlapping ranges",
      "=SUM(D5:D8,D8:D9)",
      "D5 D6 D8 D9",
      "6471",
      "part-doubled",
      "D8",
      "",
      "=SUM(D5:D8,D9)",
    ],
    ["a part taken off", "=D5-D6", "D5 D6", "5967", "wrong-sign", "D6", "", "=D5+D6"],
    [
      "a part added instead of taken off",
      "=D5+D6",
      "D5 -D6",
      "4273",
      "wrong-sign",
      "D6",
      "",
      "=D5-D6",
    ],
    ["one wrong row", "=D5+D11", "D5 D6", "5967", "wrong-reference", "D11", "D6", "=D5+D6"],
    [
      "one wrong row in a SUM",
      "=SUM(D5,D9)",
      "D5 D8",
      "5430",
      "wrong-reference",
      "D9",
      "D8",
      "=SUM(D5,D8)",
    ],
    [
      "a copy one row off",
      "=SUM(D4:D5)",
      "D5 D6",
      "5967",
      "shifted",
      "D4 D5",
      "D5 D6",
      "=SUM(D5:D6)",
    ],
    [
      "a copy one column off",
      "=SUM(E5:E6)",
      "D5 D6",
      "5967",
      "shifted",
      "E5 E6",
      "D5 D6",
      "=SUM(D5:D6)",
    ],
    [
      "a copy one column off, added",
      "=$E5+$E6",
      "D5 D6",
      "5967",
      "shifted",
      "E5 E6",
      "D5 D6",
      "=$D5+$D6",
    ],
    [
      "a figure added to make it fit",
      "=SUM(D5:D6)+3",
      "D5 D6",
      "5967",
      "figure-added",
      "",
      "",
      "=SUM(D5:D6)",
    ],
    [
      "its own cell in the range",
      "=SUM(D5:D12)",
      "D5 D6 D8 D9 D11",
      "6513",
      "reads-itself",
      "D12",
      "",
      "=SUM(D5:D9,D11)",
    ],
    [
      "parts missing and others too many",
      "=SUM(D6:D8)+D11",
      "D5 D6 D9",
      "6161",
      "wrong-parts",
      "D8 D11",
      "D5 D9",
      "=SUM(D5:D6,D9)",
    ],
  ])(
    "with %s: %s is to add up %s",
    (_, formula, parts, expected, fault, cells, instead, proposed) => {
      expect(totalFault("D12", formula, parts, expected, COLUMN)).toEqual({
        fault,
        cells: cells === "" ? [] : cells.split(" "),
        instead: instead === "" ? [] : instead.split(" "),
        proposed,
      });
    },
  );

  it.each([
    ["adds a subtotal beside its parts", "=SUM(D5:D8)", "D6 D7 D8", "6471", "D5"],
    ["adds the parts beside their subtotal", "=SUM(D5:D8)", "D5 D8", "6471", "D6 D7"],
  ])("that %s is told so", (_, formula, parts, expected, cells) => {
    const others: Entries =
      parts === "D6 D7 D8"
        ? { D5: ["=D6+D7", 5967], D6: 5120, D7: 847, D8: 504 }
        : { D5: 5967, D6: 5120, D7: 847, D8: 504 };
    expect(totalFault("D9", formula, parts, expected, others)).toMatchObject({
      fault: "subtotal-with-parts",
      cells: cells.split(" "),
    });
  });

  it("across a row is mended along the row", () => {
    const others: Entries = { C6: 12, D6: 30, E6: 8, F6: 1 };
    expect(totalFault("B6", "=SUM(C6:E6)", "C6 D6 E6 F6", "51", others)).toMatchObject({
      cells: ["F6"],
      proposed: "=SUM(C6:F6)",
    });
  });

  it("is not to blame when it adds up just its parts", () => {
    expect(totalFault("D12", "=SUM(D5:D9)", "D5 D6 D8 D9", "6472", COLUMN)).toBeNull();
  });

  it.each([
    ["made of other cells altogether", "=E5+E6+E8", "D5 D6", "5967"],
    ["made of what a part is made of, which may itself be wrong", "=D5+E6+E8", "D5 D6", "5967"],
    ["with more than a sum in it", "=D5*2+D6", "D5 D6", "5967"],
    ["of another sheet", "=Sheet2!D5+D6", "D5 D6", "5967"],
    ["that cannot be read", "=SUM(D5:", "D5 D6", "5967"],
    ["whose parts do not give the total either", "=SUM(D5:D8)", "D5 D6 D8 D9", "6470"],
  ])("%s is left alone: %s", (_, formula, parts, expected) => {
    expect(totalFault("D12", formula, parts, expected, COLUMN)).toBeNull();
  });

  it("is right when only its stored figure is old", () => {
    const sheet = sheetOf({ D5: 10, D6: 5, D7: ["=D5+D6", 14] });
    expect(formulaFault(total("D7", "D5 D6", "15"), formulaGraph(sheet))).toEqual({
      fault: "not-recalculated",
      cells: [],
      instead: [],
      proposed: "=D5+D6",
    });
  });

  it("cannot help where a part is a figure typed as text", () => {
    const others: Entries = { D5: "6.728", D6: 43 };
    expect(totalFault("D7", "=SUM(D5:D6)", "D5 D6", "6771", others)).toEqual({
      fault: "text-part",
      cells: ["D5"],
      instead: [],
      proposed: null,
    });
  });

  it.each([
    ["=D5+D6+D7", "=SUM(D5:D7)"],
    ["=+D5 + D6 + D7", "=SUM(D5:D7)"],
    ["=IFERROR(D5+D6+D7,0)", "=IFERROR(SUM(D5:D7),0)"],
  ])("that stumbles over a dash is to pass over it: %s", (formula, proposed) => {
    const others: Entries = { D5: 12, D6: "-", D7: 5 };
    expect(totalFault("D8", formula, "D5 D6 D7", "17", others)).toEqual({
      fault: "adds-text",
      cells: ["D6"],
      instead: [],
      proposed,
    });
  });

  it("that lacks a row passes over dashes once it is mended", () => {
    const others: Entries = { D5: 12, D6: "-", D7: 5 };
    expect(totalFault("D8", "=D5+D6", "D5 D6 D7", "17", others)).toEqual({
      fault: "part-missing",
      cells: ["D7"],
      instead: [],
      proposed: "=SUM(D5:D7)",
    });
  });

  it("is proposed only where it closes no circle", () => {
    const sheet = sheetOf({ D5: ["=D7", 8], D6: 3, D7: ["=SUM(D6)", 3] });
    expect(formulaFault(total("D7", "D5 D6", "11"), formulaGraph(sheet))).toBeNull();
  });
});

/** Received 6471, resolved 6442, on time 6360; another total 7161 beside them; percent cells in F. */
const RATES: Entries = { D10: 7161, D11: 6471, D12: 6442, D13: 6360, D14: 29, E11: 512, E12: 498 };

/** The fault of a rate whose cell holds what its formula gives. */
function rateFault(
  cell: string,
  formula: string,
  rows: readonly [numerator: string, denominator: string],
  expected: string,
): FormulaFault | null {
  const entries = { ...RATES, [cell]: [formula, calculated(formula, RATES)] as const };
  return formulaFault(rate(cell, rows, expected), formulaGraph(sheetOf(entries, { F20: "0.0%" })));
}

describe("The formula of a rate", () => {
  it.each([
    ["its sums exchanged", "D20", "=D11/D12*100", "ratio-inverted", "D12 D11", "", "=D12/D11*100"],
    [
      "its sums exchanged under a guard",
      "D20",
      '=IF(D12=0,"",ROUND(D11/D12*100,1))',
      "ratio-inverted",
      "D12 D11",
      "",
      '=IF(D11=0,"",ROUND(D12/D11*100,1))',
    ],
    [
      "another denominator",
      "D20",
      "=ROUND(D12/D10*100,1)",
      "wrong-denominator",
      "D10",
      "D11",
      "=ROUND(D12/D11*100,1)",
    ],
    [
      "another denominator, fixed",
      "D20",
      "=ROUND(100*D12/D$10,1)",
      "wrong-denominator",
      "D10",
      "D11",
      "=ROUND(100*D12/D$11,1)",
    ],
    [
      "another denominator under a guard",
      "D20",
      "=IF(D10=0,0,D12/D10*100)",
      "wrong-denominator",
      "D10",
      "D11",
      "=IF(D11=0,0,D12/D11*100)",
    ],
    [
      "another denominator behind IFERROR",
      "D20",
      "=IFERROR(D12/D10%,0)",
      "wrong-denominator",
      "D10",
      "D11",
      "=IFERROR(D12/D11%,0)",
    ],
    ["another numerator", "D20", "=D13/D11*100", "wrong-numerator", "D13", "D12", "=D12/D11*100"],
    [
      "both of another row",
      "D20",
      "=D13/D10*100",
      "wrong-reference",
      "D13 D10",
      "D12 D11",
      "=D12/D11*100",
    ],
    [
      "a copy one row off",
      "D20",
      "=ROUND(D13/D12*100,1)",
      "shifted",
      "D13 D12",
      "D12 D11",
      "=ROUND(D12/D11*100,1)",
    ],
    [
      "a copy one column off",
      "D20",
      "=E12/E11*100",
      "shifted",
      "E12 E11",
      "D12 D11",
      "=D12/D11*100",
    ],
    ["no 100", "D20", "=D12/D11", "hundred-missing", "", "", "=D12/D11*100"],
    [
      "no 100 inside a rounding",
      "D20",
      "=ROUND(D12/D11,3)",
      "hundred-missing",
      "",
      "",
      "=ROUND(D12/D11*100,1)",
    ],
    [
      "no 100 under a guard",
      "D20",
      "=IF(D11=0,0,D12/D11)",
      "hundred-missing",
      "",
      "",
      "=IF(D11=0,0,D12/D11*100)",
    ],
    ["the 100 in a percent cell", "F20", "=D12/D11*100", "hundred-doubled", "", "", "=D12/D11"],
    [
      "the 100 in front in a percent cell",
      "F20",
      "=ROUND(100*D12/D11,3)",
      "hundred-doubled",
      "",
      "",
      "=ROUND(D12/D11,3)",
    ],
    ["the 100 twice", "D20", "=D12/D11*100*100", "hundred-doubled", "", "", "=D12/D11*100"],
    ["1000 in place of 100", "D20", "=D12/D11*1000", "wrong-scale", "", "", "=D12/D11*100"],
    [
      "no decimal left",
      "D20",
      "=ROUND(D12/D11*100,0)",
      "rounding",
      "",
      "",
      "=ROUND(D12/D11*100,1)",
    ],
    [
      "no decimal left in front of the 100",
      "D20",
      "=ROUND(D12/D11,2)*100",
      "rounding",
      "",
      "",
      "=ROUND(D12/D11,3)*100",
    ],
    [
      "two digits in a percent cell",
      "F20",
      "=ROUND(D12/D11,2)",
      "rounding",
      "",
      "",
      "=ROUND(D12/D11,3)",
    ],
    [
      "its decimals cut",
      "D20",
      "=ROUNDDOWN(D12/D11*100,1)",
      "cut",
      "",
      "",
      "=ROUND(D12/D11*100,1)",
    ],
    [
      "its decimals cut by TRUNC",
      "D20",
      "=TRUNC(D12/D11*100,1)",
      "cut",
      "",
      "",
      "=ROUND(D12/D11*100,1)",
    ],
    ["whole per cent only", "D20", "=INT(D12/D11*100)", "cut", "", "", "=ROUND(D12/D11*100,1)"],
    [
      "two faults, of which the first is named",
      "D20",
      "=D12/D10",
      "wrong-denominator",
      "D10",
      "D11",
      "=D12/D11*100",
    ],
  ])("with %s in %s: %s", (_, cell, formula, fault, cells, instead, proposed) => {
    expect(rateFault(cell, formula, ["D12", "D11"], "99.6")).toEqual({
      fault,
      cells: cells === "" ? [] : cells.split(" "),
      instead: instead === "" ? [] : instead.split(" "),
      proposed,
    });
  });

  it.each([
    ["=D12/(D11-D14)*100", "D12", "D11", "99.6", "=D12/D11*100"],
    ["=D12/D11*100", "D12", "D11 -D14", "100.0", "=D12/(D11-D14)*100"],
    ["=SUM(D12:D13)/D11*100", "D12 D13 D14", "D11", "198.3", "=SUM(D12:D14)/D11*100"],
    ["=(D12+D13)/D11*100", "D12 D14", "D11", "100.0", "=(D12+D14)/D11*100"],
  ])("over sums: %s is to be %s over %s", (formula, numerator, denominator, expected, proposed) => {
    expect(rateFault("D20", formula, [numerator, denominator], expected)?.proposed).toBe(proposed);
  });

  it.each([
    ["right as it is", "=ROUND(D12/D11*100,1)", "99.6"],
    ["right, and its rows give another rate than expected", "=D12/D11*100", "98.6"],
    ["no ratio", "=D12-D11", "99.6"],
    ["the product of two ratios", "=D12/D11*D13/D10*100", "99.6"],
    ["made of several other cells", "=(D13+D14)/D11*100", "99.6"],
  ])("that is %s is left alone: %s", (_, formula, expected) => {
    expect(rateFault("D20", formula, ["D12", "D11"], expected)).toBeNull();
  });
});

/** Three communes and a total row; one of the totals was typed over, another is of another build. */
const TABLE: Entries = {
  ...{ B5: "Xã Tân Kỳ", C5: 40, D5: 31, E5: 9, F5: 2 },
  ...{ B6: "Xã Chí Minh", C6: 60, D6: 55, E6: 5, F6: 4 },
  ...{ B7: "Xã Lạc Phượng", C7: 25, D7: 20, E7: 5, F7: 8 },
  ...{ B8: "Tổng cộng", C8: ["=SUM(C5:C7)", 125], D8: 107, E8: ["=SUM(E5:E7)", 19] },
  F8: ["=SUM(F5:F7)", 14],
};

function tableFault(
  cell: string,
  parts: string,
  expected: string,
  entries: Entries,
  siblings: readonly string[] = [],
): FormulaFault | null {
  return formulaFault(total(cell, parts, expected, siblings), formulaGraph(sheetOf(entries)));
}

describe("A figure where a formula should stand", () => {
  it("is told by the formulas beside it", () => {
    expect(tableFault("D8", "D5 D6 D7", "106", TABLE)).toEqual({
      fault: "typed-over",
      cells: ["C8", "E8", "F8"],
      instead: [],
      proposed: "=SUM(D5:D7)",
    });
  });

  it("is told by the formulas of its siblings, and one like theirs proposed", () => {
    const entries: Entries = {
      ...{ D45: ["=SUM(D46:D47)", 30], D46: 10, D47: 20, D50: 12, D51: 4, D52: 7 },
      ...{ D60: ["=D61+D62", 3], D61: 1, D62: 2 },
    };
    expect(tableFault("D50", "D51 D52", "11", entries, ["D45", "D50", "D60"])).toEqual({
      fault: "typed-over",
      cells: [],
      instead: [],
      proposed: "=SUM(D51:D52)",
    });
    expect(tableFault("D50", "D51 D52", "11", entries, ["D45", "D46", "D60", "D61"])).toBeNull();
  });

  it("is a rate like its siblings", () => {
    const sheet = sheetOf({
      ...{ D10: ["=IF(D11=0,0,ROUND(D12/D11*100,2))", 50], D11: 10, D12: 5 },
      ...{ D20: 33, D21: 3, D22: 1, D30: ["=ROUND(D32/D31*100,2)", 25], D31: 8, D32: 2 },
    });
    const computed = rate("D20", ["D22", "D21"], "33.33", ["D10", "D20", "D30"]);
    expect(formulaFault(computed, formulaGraph(sheet))?.proposed).toBe(
      "=IF(D21=0,0,ROUND(D22/D21*100,2))",
    );
  });

  it("is a figure like others where nothing says that a formula belongs there", () => {
    const { C8, E8, F8, ...figures } = TABLE;
    expect([C8, E8, F8]).toHaveLength(3);
    expect(tableFault("D8", "D5 D6 D7", "106", figures)).toBeNull();
  });
});

describe("A formula of another build than those beside it", () => {
  it("is told when theirs would be right", () => {
    const entries: Entries = { ...TABLE, D8: ["=D5+D6*2", 141] };
    expect(tableFault("D8", "D5 D6 D7", "106", entries)).toEqual({
      fault: "unlike-neighbours",
      cells: ["C8", "E8", "F8"],
      instead: [],
      proposed: "=SUM(D5:D7)",
    });
  });
});

/** A column of figures, the rows that are parts of its total, and the rows that its SUM reaches. */
const wrongSums = fc
  .array(fc.integer({ min: 1, max: 9999 }), { minLength: 3, maxLength: 15 })
  .chain((figures) =>
    fc.record({
      figures: fc.constant(figures),
      parts: fc.subarray(
        figures.map((_, index) => index),
        { minLength: 2 },
      ),
      from: fc.nat(figures.length - 1),
      to: fc.nat(figures.length - 1),
    }),
  );

describe("A formula that is proposed", () => {
  it("always gives what is expected, whatever stood there before", () => {
    fc.assert(
      fc.property(wrongSums, ({ figures, parts, from, to }) => {
        const others = Object.fromEntries(
          figures.map((figure, index) => [`D${index + 5}`, figure] as const),
        );
        const formula = `=SUM(D${Math.min(from, to) + 5}:D${Math.max(from, to) + 5})`;
        const expected = String(parts.reduce((sum, index) => sum + (figures[index] ?? 0), 0));
        const cells = parts.map((index) => `D${index + 5}`).join(" ");
        const fault = totalFault("D40", formula, cells, expected, others);
        const proposed = fault?.proposed ?? null;
        if (proposed !== null) expect(calculated(proposed, others)).toBe(Number(expected));
      }),
    );
  });

  it("is found for every SUM that lost rows at either end", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 4, maxLength: 15 }),
        fc.nat(1),
        fc.integer({ min: 1, max: 2 }),
        (figures, start, end) => {
          const last = figures.length + 4;
          const others = Object.fromEntries(
            figures.map((figure, index) => [`D${index + 5}`, figure] as const),
          );
          const cells = Object.keys(others).join(" ");
          const expected = String(figures.reduce((sum, figure) => sum + figure, 0));
          const formula = `=SUM(D${5 + start}:D${last - end})`;
          expect(totalFault("D40", formula, cells, expected, others)).toMatchObject({
            fault: "part-missing",
            proposed: `=SUM(D5:D${last})`,
          });
        },
      ),
    );
  });

  it("is one that can be worked out, however strange the formula before", () => {
    const pieces = fc.constantFrom(
      ...["D5", "$D$6", "D8:D9", "SUM(", "ROUND(", "IF(", "IFERROR(", "(", ")", ",", "+", "-"],
      ...["*", "/", "100", "1", "%", '""', "D12", "E5:F6", "^", "=0"],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (words) => {
        const graph = formulaGraph(sheetOf({ ...COLUMN, D12: [`=${words.join("")}`, 1] }));
        const faults = [
          formulaFault(total("D12", "D5 D6 D8 D9", "6471"), graph),
          formulaFault(rate("D12", ["D5", "D6"], "604.5"), graph),
        ];
        for (const proposed of faults.flatMap((fault) => fault?.proposed ?? [])) {
          expect(parseFormula(proposed)?.opaque).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});
