import { formulaGraph } from "../../../src/core/formula/dependents";
import { inconsistentFormulas } from "../../../src/core/formula/inconsistent";
import { sheetOf, type Entry } from "./sheet-of";

/** Three communes: received, resolved, pending, their totals and the share resolved. */
const TABLE: Readonly<Record<string, Entry>> = {
  ...{ B5: "Xã Tân Kỳ", C5: 40, D5: 31, E5: ["=C5-D5", 9], F5: ["=ROUND(D5/C5*100,1)", 77.5] },
  ...{ B6: "Xã Chí Minh", C6: 60, D6: 55, E6: ["=C6-D6", 5], F6: ["=ROUND(D6/C6*100,1)", 91.7] },
  ...{ B7: "Xã Lạc Phượng", C7: 25, D7: 20, E7: ["=C7-D7", 5], F7: ["=ROUND(D7/C7*100,1)", 80] },
  ...{ C8: ["=SUM(C5:C7)", 125], D8: ["=SUM(D5:D7)", 106], E8: ["=SUM(E5:E7)", 19] },
  F8: ["=ROUND(D8/C8*100,1)", 84.8],
};

function found(changes: Readonly<Record<string, Entry>>): readonly unknown[] {
  return inconsistentFormulas(formulaGraph(sheetOf({ ...TABLE, ...changes })));
}

describe("A formula among its neighbours", () => {
  it("is nothing to tell while all are alike", () => {
    expect(found({})).toEqual([]);
  });

  it.each([
    ["D8", "=SUM(D5:D6)", ["C8", "E8"], "=SUM(D5:D7)"],
    ["E6", "=C6-D5", ["E5", "E7"], "=C6-D6"],
    ["F6", "=ROUND(D6/$C$5*100,1)", ["F5", "F7"], "=ROUND(D6/C6*100,1)"],
  ])("%s %s stands out by the cells it reads", (cell, formula, neighbours, proposed) => {
    expect(found({ [cell]: [formula, 0] })).toEqual([{ cell, formula, neighbours, proposed }]);
  });

  it("may be of another kind than theirs", () => {
    expect(found({ D8: ["=AVERAGE(D5:D7)", 35.3333333333333] })).toEqual([]);
    expect(found({ D8: ["=SUM(", 106] })).toEqual([]);
  });
});
