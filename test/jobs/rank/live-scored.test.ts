import { isOfOurs } from "../../../src/core/plan/formula";
import type { OwnSheet } from "../../../src/core/plan/plan";
import { decimalText, parseDecimal, rounded } from "../../../src/core/number/decimal";
import { addressOf } from "../../../src/core/sheet/address";
import { plainText } from "../../../src/core/sheet/snapshot";
import type { ClassRule } from "../../../src/core/rank/rank-table";
import { HAI_DUONG_XA_2022 } from "../../../src/packs/classes/hai-duong-xa-2022";
import { ownCellsOf, randomUnits, scoredTwice } from "./live-scored";

const RULE: ClassRule = { profile: HAI_DUONG_XA_2022, choices: [] };

function formulasIn(sheet: OwnSheet, row: number): readonly (string | undefined)[] {
  return (sheet.rows[row - 1] ?? []).slice(-6).map(({ formula }) => formula);
}

describe("Units scored by a set", () => {
  const given = [
    { "1": "18", "2.1": "15", "2.2": "9", "3": "2", "4": "1.5" },
    { "1": "12", "2.1": "18", "2.2": "8" },
    { "1": "12", "2.1": "18", "2.2": null, "4": "90" },
  ];

  it("have formulas on the sheet that is added, in which a bonus adds and a penalty takes, down to 0", () => {
    const { sheet } = scoredTwice("Bảng điểm", given, RULE);
    expect(formulasIn(sheet, 5).slice(0, 3)).toEqual([
      '=IF(COUNT(D5:E5)<2,"",ROUND(MAX(0,SUM(D5:E5,F5)-ABS(SUM(G5))),2))',
      '=IF(I5="","",ROUND(100*I5/SUM($D$4:$E$4),10))',
      '=IF(J5="","",1+COUNTIF(J$5:J$5,">"&J5)+COUNTIF(J$7:J$7,">"&J5))',
    ]);
  });

  it("are divided by a maximum of their own where a part does not apply to them", () => {
    const { sheet } = scoredTwice("Bảng điểm", given, RULE);
    expect(formulasIn(sheet, 7)[1]).toBe('=IF(I7="","",ROUND(100*I7/SUM($D$4,20),10))');
    expect(sheet.rows[6]?.at(8)?.value).toEqual({ kind: "number", digits: "0" });
  });

  it("hold nothing but reasons as values, over random units", () => {
    const sheets = [1, 2, 3, 4, 5, 6].map((seed) =>
      scoredTwice("Bảng điểm", randomUnits(seed, 30), RULE),
    );
    const instead = sheets.flatMap(({ live }) => live.valuesInstead.map(({ result }) => result));
    expect(instead.filter((result) => result !== "reason")).toEqual([]);
    const formulas = sheets.flatMap(({ sheet }) =>
      ownCellsOf(sheet).flatMap(({ cell }) => cell.formula ?? []),
    );
    expect(formulas.length).toBeGreaterThanOrEqual(6 * 30 * 4);
    expect(formulas.filter((each) => !isOfOurs(each))).toEqual([]);
  });

  it("show with formulas what they show with values, at the decimals that are shown", () => {
    for (const seed of [1, 2, 3]) {
      const { sheet, asValues } = scoredTwice("Bảng điểm", randomUnits(seed, 30), RULE);
      const shown = (one: OwnSheet) =>
        ownCellsOf(one).flatMap(({ row, column, cell: { value } }) => {
          if (value.kind === "blank" || (value.kind === "text" && value.text === "")) return [];
          const number = value.kind === "number" ? parseDecimal(value.digits) : null;
          const text = number === null ? plainText(value) : decimalText(rounded(number, 2));
          return [`${addressOf(row, column)} ${text}`];
        });
      expect(shown(sheet)).toEqual(shown(asValues));
    }
  });
});
