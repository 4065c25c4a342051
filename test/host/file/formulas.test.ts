import fc from "fast-check";
import { addressOf } from "../../../src/core/sheet/address";
import { dependentsOf, formulaCells } from "../../../src/host/file/dependents";
import { referencesOf } from "../../../src/host/file/formula-references";
import { shiftedFormula } from "../../../src/host/file/shifted-formula";
import { LAST_COLUMN, LAST_ROW } from "../../../src/host/file/sheet-reader";
import { number } from "./workbooks";

function area(top: number, left: number, bottom = top, right = left) {
  return { top, left, bottom, right };
}

describe("The cells a formula reads", () => {
  const ITS_OWN = { sheet: null };
  test.each([
    ["=B3", [{ ...ITS_OWN, area: area(3, 2) }]],
    [
      "=$B$3+b4",
      [
        { ...ITS_OWN, area: area(3, 2) },
        { ...ITS_OWN, area: area(4, 2) },
      ],
    ],
    ["=SUM(B3:D9)", [{ ...ITS_OWN, area: area(3, 2, 9, 4) }]],
    ["=SUM(D9:B3)", [{ ...ITS_OWN, area: area(3, 2, 9, 4) }]],
    ["=SUM(B:B)", [{ ...ITS_OWN, area: area(1, 2, LAST_ROW, 2) }]],
    ["=SUM($2:3)", [{ ...ITS_OWN, area: area(2, 1, 3, LAST_COLUMN) }]],
    ["=SUM(2:3)", [{ ...ITS_OWN, area: area(2, 1, 3, LAST_COLUMN) }]],
    ["=Tổng!B3", [{ sheet: "Tổng", area: area(3, 2) }]],
    ["='Phụ lục ''II'''!B3:B4", [{ sheet: "Phụ lục 'II'", area: area(3, 2, 4, 2) }]],
    [`=IF(A1>1.5E3,"B2:C3",TRUE)`, [{ ...ITS_OWN, area: area(1, 1) }]],
    ["=LOG10(A1)", [{ ...ITS_OWN, area: area(1, 1) }]],
    ["=PI()*2%", []],
  ])("%s", (formula, expected) => {
    expect(referencesOf(formula)).toEqual(expected);
  });

  test.each([
    "=Tong_so",
    "=INDIRECT(A1)",
    "=SUM(OFFSET(A1,1,1))",
    "=Bang[Điểm]",
    "=SUM(T1:T2!A1)",
    "=SUM('Quý 1:Quý 4'!A1)",
    "=A1:INDEX(B:B,2)",
    "=A1#",
  ])("%s can only be told by a program that calculates", (formula) => {
    expect(referencesOf(formula)).toBeNull();
  });
});

describe("The formulas that a change reaches", () => {
  function column(formulas: readonly string[]) {
    return formulaCells({
      sheet: "A",
      rows: formulas.map((formula, at) => ({
        ...{ row: at + 1, hidden: false },
        cells: [{ column: 2, value: number("0"), format: "General", formula }],
      })),
    });
  }
  const CHANGED = [{ sheet: "A", row: 1, column: 1 }];
  const reached = (formulas: readonly string[]) =>
    dependentsOf(CHANGED, column(formulas)).map(({ row, column: at }) => addressOf(row, at));

  test("are those that read it and those that read these", () => {
    expect(reached(["=A1", "=B1", "=A2", "=B3+B2"])).toEqual(["B1", "B2", "B4"]);
  });

  test("are none when nothing reads it", () => {
    expect(reached(["=A2", "=C1"])).toEqual([]);
  });

  test("include every link of a running total, however long", () => {
    const total = Array.from({ length: 500 }, (_, at) => (at === 0 ? "=A1" : `=B${at}+1`));
    expect(reached(total)).toHaveLength(500);
  });

  test("include one that reads itself only once", () => {
    expect(reached(["=A1+B1"])).toEqual(["B1"]);
  });
});

test("a formula moved away and back is the formula", () => {
  const reference = fc
    .tuple(
      fc.boolean(),
      fc.integer({ min: 1, max: 700 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 9000 }),
    )
    .map(([fixedColumn, column, fixedRow, row]) => {
      const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(addressOf(row, column)) ?? [];
      return `${fixedColumn ? "$" : ""}${letters}${fixedRow ? "$" : ""}${digits}`;
    });
  fc.assert(
    fc.property(
      fc.array(reference, { minLength: 1 }),
      fc.nat({ max: 50 }),
      fc.nat({ max: 50 }),
      (references, rows, columns) => {
        const formula = `SUM(${references.join(",")})&"A1"`;
        expect(shiftedFormula(shiftedFormula(formula, rows, columns), -rows, -columns)).toBe(
          formula,
        );
      },
    ),
  );
});
