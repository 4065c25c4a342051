import fc from "fast-check";
import { evaluate } from "../../../src/core/formula/evaluate";
import { parseFormula } from "../../../src/core/formula/parse";
import { asStored } from "../../../src/core/formula/rational";
import { storedValue } from "../../../src/core/formula/value";
import { addressOf } from "../../../src/core/sheet/address";
import { storedDigits, type CellValue } from "../../../src/core/sheet/snapshot";
import { cellValue, type Plain } from "./sheet-of";

/** What stands in the cells that the formulas of these tests read. */
const CELLS: Readonly<Record<string, Plain>> = {
  D5: 6471,
  D6: 1727,
  D7: 98.3,
  D8: "6.728",
  D9: "12",
  D10: "chưa có",
  D11: 0,
  D13: "#DIV/0!",
  D14: true,
  E5: 2,
  E6: 3,
};

function lookup(row: number, column: number): CellValue {
  return cellValue(CELLS[addressOf(row, column)] ?? null);
}

/** The result as its cell holds it; null when it cannot be told. */
function resultOf(text: string): CellValue | null {
  const formula = parseFormula(text);
  if (formula === null) throw new Error(`${text} is not read`);
  return storedValue(evaluate(formula, lookup));
}

describe("A formula", () => {
  it.each<[string, Plain]>([
    ["=D5+D6", 8198],
    ["=D5-D6*2", 3017],
    ["=D6/D5*100", 26.6883016535311],
    ["=ROUND(D6/D5*100,1)", 26.7],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(1.005,2)", 1.01],
    ["=ROUND(6471,-2)", 6500],
    ["=ROUNDUP(0.001,2)", 0.01],
    ["=ROUNDDOWN(99.99,1)", 99.9],
    ["=TRUNC(-1.99)", -1],
    ["=INT(-1.01)", -2],
    ["=0.1+0.2", 0.3],
    ["=1/3*3", 1],
    ["=-2^2", 4],
    ["=2^-2", 0.25],
    ["=2^3^2", 64],
    ["=D5%", 64.71],
    ["=SUM(D5:D12)", 8296.3],
    ["=SUM(D5,D6,10)", 8208],
    ['=SUM("5",1)', 6],
    ["=SUM(TRUE,1,)", 2],
    ["=D9+1", 13],
    ["=D12+1", 1],
    ["=D14+1", 2],
    ["=D12", 0],
    ["=AVERAGE(E5:E6)", 2.5],
    ["=MIN(D5:D7)", 98.3],
    ["=MAX(D5:D7)", 6471],
    ["=MAX(D10)", 0],
    ["=COUNT(D5:D14)", 4],
    ["=COUNTA(D5:D14)", 9],
    ["=PRODUCT(E5:E6,10)", 60],
    ["=SUMPRODUCT(D5:D6,E5:E6)", 18123],
    ["=SUBTOTAL(9,D5:D6)", 8198],
    ["=SUBTOTAL(109,D5:D6)", 8198],
    ["=ABS(D6-D5)", 4744],
    ["=IF(D11=0,0,D6/D11)", 0],
    ['=IF(D11=0,"",D6/D11)', ""],
    ["=IF(D5>D6,1)", 1],
    ["=IF(D5<D6,1)", false],
    ["=IF(D5>0,,1)", 0],
    ["=IFERROR(D6/D11,0)", 0],
    ["=IFERROR(D6/D5,0)>0", true],
    ["=IFNA(D6/D11,0)", "#DIV/0!"],
    ["=ISERROR(D13)", true],
    ["=ISBLANK(D12)", true],
    ["=ISBLANK(D11)", false],
    ["=N(D10)+N(D5)", 6471],
    ["=VALUE(D9)", 12],
    ["=AND(D5>0,D6>0)", true],
    ["=OR(D5<0,D6<0)", false],
    ["=NOT(D5>0)", false],
    ['="Tổng: "&D5', "Tổng: 6471"],
    ['=D12=""', true],
    ["=D12=0", true],
    ['=D10="CHƯA CÓ"', true],
    ["=D10>D5", true],
    ["=D6/D11", "#DIV/0!"],
    ["=SUM(D5:D13)", "#DIV/0!"],
    ["=D10+1", "#VALUE!"],
    ["=1E308*10", "#NUM!"],
    ["=+D10", "chưa có"],
  ])("%s comes to %p", (text, expected) => {
    expect(resultOf(text)).toEqual(cellValue(expected));
  });

  it.each([
    ["the figure of a text depends on the locale", "=D8+1"],
    ["a root is no fraction", "=2^0.5"],
    ["a range stands where one value belongs", "=D5:D6*2"],
    ["arrays are worked out by Excel alone", "=SUMPRODUCT(D5:D6*E5:E6)"],
    ["a broken figure is written by locale", '=D7&""'],
    ["a power is too large to hold", "=9999^9999"],
    ["a range is too large to go through", "=SUM(A1:XFD1048576)"],
    ["another sheet is read", "=Sheet2!A1"],
  ])("is left as stored when %s", (_, text) => {
    expect(resultOf(text)).toBeNull();
  });
});

/** A formula and its result by plain floating arithmetic, which shares nothing with ours, and how far that may be off. */
interface Guess {
  readonly text: string;
  readonly value: number;
  readonly off: number;
}

const DUST = 1e-12;

function guess(text: string, value: number, off: number): Guess {
  return { text, value, off: off + Math.abs(value) * DUST + DUST };
}

function sumOf(parts: readonly Guess[]): Guess {
  return guess(
    `SUM(${parts.map(({ text }) => text).join(",")})`,
    parts.reduce((total, { value }) => total + value, 0),
    parts.reduce((total, { off, value }) => total + off + Math.abs(value) * DUST, 0),
  );
}

function joinedBy(sign: "+" | "-" | "*", a: Guess, b: Guess): Guess {
  const text = `(${a.text}${sign}${b.text})`;
  if (sign === "*") {
    const off = Math.abs(a.value) * b.off + Math.abs(b.value) * a.off + a.off * b.off;
    return guess(text, a.value * b.value, off);
  }
  const value = sign === "+" ? a.value + b.value : a.value - b.value;
  return guess(text, value, a.off + b.off + (Math.abs(a.value) + Math.abs(b.value)) * DUST);
}

/** So near to a half, plain arithmetic may go the other way. */
function roundedAt(digits: number, { text, value, off }: Guess): Guess {
  const units = Math.abs(value) * 10 ** digits;
  const fromHalf = Math.abs(units - Math.floor(units) - 0.5);
  const isSure = fromHalf > off * 10 ** digits + units * DUST;
  const rounded = (Math.sign(value) * Math.floor(units + 0.5)) / 10 ** digits;
  return guess(`ROUND(${text},${digits})`, rounded, isSure ? 0 : off + 10 ** -digits);
}

const figures = fc.oneof(
  fc.integer({ min: -5000, max: 5000 }).map((value) => guess(`(${value})`, value, 0)),
  fc.integer({ min: 0, max: 99999 }).map((units) => {
    const text = (units / 100).toFixed(2);
    return guess(text, Number(text), 0);
  }),
);

const { formula: guesses } = fc.letrec<{ formula: Guess }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4 },
    figures,
    fc
      .tuple(
        fc.constantFrom("+" as const, "-" as const, "*" as const),
        tie("formula"),
        tie("formula"),
      )
      .map(([sign, a, b]) => joinedBy(sign, a, b)),
    fc.array(tie("formula"), { minLength: 1, maxLength: 4 }).map(sumOf),
    fc
      .tuple(fc.integer({ min: 0, max: 3 }), tie("formula"))
      .map(([digits, inner]) => roundedAt(digits, inner)),
  ),
}));

describe("The result of a formula", () => {
  it("is what plain arithmetic gives, as far as that is sure", () => {
    fc.assert(
      fc.property(guesses, ({ text, value, off }) => {
        const formula = parseFormula(`=${text}`);
        const result = formula && evaluate(formula, lookup);
        expect(result?.kind).toBe("number");
        if (result?.kind !== "number") return;
        const { top, bottom } = result.number;
        expect(Math.abs(Number(top) / Number(bottom) - value)).toBeLessThanOrEqual(off);
      }),
    );
  });
});

describe("A figure as its cell holds it", () => {
  it.each<[bigint, bigint, string]>([
    [0n, 7n, "0"],
    [1n, 3n, "0.333333333333333"],
    [2n, 3n, "0.666666666666667"],
    [-200n, 3n, "-66.6666666666667"],
    [9999999999999999n, 10n, "1000000000000000"],
    [123456789012345678n, 1n, "123456789012346000"],
    [1n, 1000000n, "0.000001"],
    [50n, 4n, "12.5"],
    [1n, 10n ** 320n, "0"],
  ])("%i over %i is %s", (top, bottom, expected) => {
    expect(asStored({ top, bottom })).toBe(expected);
  });

  it("has the 15 digits under which Excel's numbers are read", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 12 }), (units, places) => {
        const value = Number(`${units}e-${places}`);
        const exact = { top: BigInt(units), bottom: 10n ** BigInt(places) };
        expect(asStored(exact)).toBe(storedDigits(value));
      }),
    );
  });
});
