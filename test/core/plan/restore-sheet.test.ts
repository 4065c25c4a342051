import type { RecordedSheet } from "../../../src/core/plan/entry";
import type { PlannedContent } from "../../../src/core/plan/plan";
import { restoredSheet } from "../../../src/core/plan/restore-sheet";
import type { KeptSheet } from "../../../src/core/plan/standing";

const NAME = "Bảng điểm";
const FORMULA = "=ROUND(A1,2)";

/** A sheet of one row: a figure, and a formula that reads it. */
function kept(figure: string, result: string, formula: string | null): KeptSheet {
  return {
    name: NAME,
    values: [[number(figure), number(result)]],
    ...(formula === null ? {} : { formulas: [[null, formula]] }),
    rest: "",
  };
}

function number(digits: string) {
  return { kind: "number", digits } as const;
}

const PLANNED: readonly (readonly PlannedContent[])[] = [
  [number("9.5"), { kind: "formula", formula: FORMULA, shows: number("9.5") }],
];
const ADDED: RecordedSheet = {
  ...{ name: NAME, isAdded: true, before: null, planned: PLANNED },
  after: kept("9.5", "9.5", FORMULA),
};

describe("A sheet of ours with formulas, to be taken back", () => {
  test.each([
    ["as it was written", kept("9.5", "9.5", FORMULA), true],
    ["with a formula worked out anew", kept("9.5", "0", FORMULA), true],
    ["with another figure", kept("9", "9", FORMULA), false],
    ["with another formula", kept("9.5", "9.5", "=A1"), false],
    ["with what the formula came to in its place", kept("9.5", "9.5", null), false],
  ])("%s", (_, now, goes) => {
    expect(restoredSheet(ADDED, now, "before", false)).toEqual(
      goes ? { add: null, remove: NAME, isLeft: false } : { add: null, remove: null, isLeft: true },
    );
  });

  test.each([
    ["a name, of which no formula comes", "Xã A", true],
    ["text that a program may take for a formula", "=1+1", false],
  ])("where a formula stands over %s", (_, text, stays) => {
    const planned: RecordedSheet = { ...ADDED, planned: [[{ kind: "text", text }]] };
    const now: KeptSheet = {
      ...{ name: NAME, values: [[number("2")]], formulas: [["=1+1"]], rest: "" },
    };
    expect(restoredSheet({ ...planned, after: null }, now, "before", true)).toMatchObject({
      remove: stays ? null : NAME,
      isLeft: stays,
    });
  });
});
