import { extentOf, type SheetExtent } from "../../../src/core/plan/extent";
import { emptyPlan, plainBlock, type Block } from "../../../src/core/plan/plan";

const SHEET = "Phụ lục II";
const BLANK = { kind: "blank" } as const;
const TEN = { kind: "number", digits: "10" } as const;

function block(row: number, column: number, height: number, change: Partial<Block>): Block {
  return { ...plainBlock(SHEET, { row, column, height, width: 1 }), ...change };
}
const FILL = { fill: { color: "#FFC9C4", over: null } };

describe("How much a plan writes", () => {
  it.each<[string, readonly Block[], Omit<SheetExtent, "sheet"> | null]>([
    [
      "one cell",
      [block(131, 4, 1, { after: [[TEN]] })],
      { cells: 1, columns: ["D"], range: "D131" },
    ],
    ["one column", [block(7, 8, 23, FILL)], { cells: 23, columns: ["H"], range: "H7:H29" }],
    [
      "neighbouring and lone columns",
      [block(7, 9, 2, FILL), block(7, 4, 1, FILL), block(7, 8, 2, FILL)],
      { cells: 5, columns: ["D", "H:I"], range: null },
    ],
    [
      "blanks that become figures, and none that stay blank",
      [block(1, 4, 2, { before: [[BLANK], [BLANK]], after: [[TEN], [BLANK]] })],
      { cells: 1, columns: ["D"], range: "D1:D2" },
    ],
    [
      "figures that become blank",
      [block(1, 4, 1, { before: [[TEN]], after: [[BLANK]] })],
      { cells: 1, columns: ["D"], range: "D1" },
    ],
    [
      "a link",
      [block(1, 3, 1, { links: [["'A'!D1"]] })],
      { cells: 1, columns: ["C"], range: "C1" },
    ],
    ["nothing", [block(1, 4, 1, { before: [[BLANK]], after: [[BLANK]] })], null],
  ])("is counted: %s", (_what, blocks, expected) => {
    const { sheets } = extentOf({ ...emptyPlan("mark"), blocks });
    expect(sheets).toEqual(expected === null ? [] : [{ sheet: SHEET, ...expected }]);
  });

  it("is counted by sheet, with the sheets that come and go", () => {
    const other = { ...block(1, 4, 1, FILL), sheet: "Sở 'A'" };
    const table = { row: 1, column: 1, height: 1, width: 1 };
    const plan = {
      ...emptyPlan("clean"),
      blocks: [block(1, 4, 1, FILL), other, block(3, 4, 1, FILL)],
      adds: [{ name: "Kết quả", rows: [], widths: [], table }],
      removes: ["Cũ"],
    };
    const { sheets, adds, removes } = extentOf(plan);
    expect(sheets.map(({ sheet, cells }) => [sheet, cells])).toEqual([
      [SHEET, 2],
      ["Sở 'A'", 1],
    ]);
    expect({ adds, removes }).toEqual({ adds: ["Kết quả"], removes: ["Cũ"] });
  });
});
