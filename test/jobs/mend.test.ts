import { sheetChecker } from "../../src/jobs/check";
import { mendable, mendingPlan, roundedAgain } from "../../src/jobs/mend";
import { appendixSnapshot, withCell } from "../fixtures/appendices";

const check = sheetChecker({ sheet: null, form: null });
const BACH_THONG = appendixSnapshot("bach-thong");
const CHANGE = { reported: null, basis: "computed", cause: "unknown" } as const;

describe("Mending", () => {
  it("rounds again every ratio that was cut, and no other", () => {
    const cut = withCell(BACH_THONG, "D52", "98,2");
    const changes = roundedAgain(check(cut).findings);
    expect(changes.map(({ cell, proposed }) => [cell, proposed])).toEqual([
      ["D52", "98.3"],
      ["D118", "41.5"],
    ]);
  });

  it.each([
    ["text stays text", "41,4", "General", "41.5", { kind: "text", text: "41,5" }],
    ["a percent sign stays", "41,4%", "General", "41.5", { kind: "text", text: "41,5%" }],
    [
      "what stands behind the figure stays",
      "41.4 % (2969/7161)",
      "General",
      "41.5",
      { kind: "text", text: "41,5 % (2969/7161)" },
    ],
    ["a unit stays", "6 471 hồ sơ", "General", "6472", { kind: "text", text: "6472 hồ sơ" }],
    [
      "nothing is left of a mistyped figure",
      "1O5",
      "General",
      "105",
      { kind: "text", text: "105" },
    ],
    ["words without a figure go", "chưa rõ", "General", "7", { kind: "text", text: "7" }],
    ["a stored number stays one", 41.4, "0.0", "41.5", { kind: "number", digits: "41.5" }],
    [
      "a stored percentage stays a fraction",
      0.414,
      "0.0%",
      "41.5",
      { kind: "number", digits: "0.415" },
    ],
    ["a blank takes a number", null, "General", "100", { kind: "number", digits: "100" }],
  ] as const)("keeps the manner of the cell: %s", (_what, held, format, proposed, after) => {
    const sheet = withCell(BACH_THONG, "D118", held, format);
    const plan = mendingPlan(sheet, [{ ...CHANGE, cell: "D118", proposed }]);
    expect(plan.blocks.map((block) => [block.row, block.column, block.after])).toEqual([
      [118, 4, [[after]]],
    ]);
  });

  it("says what stood there before, so that it can be brought back", () => {
    const plan = mendingPlan(BACH_THONG, [{ ...CHANGE, cell: "D118", proposed: "41.5" }]);
    expect(plan.blocks[0]?.before).toEqual([[{ kind: "text", text: "41,4" }]]);
  });

  it("leaves a cell to its formula", () => {
    const rows = BACH_THONG.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        row.row === 118 && cell.column === 4 ? { ...cell, formula: "=D117/D116" } : cell,
      ),
    }));
    const changes = [
      { ...CHANGE, cell: "D118", proposed: "41.5" },
      { ...CHANGE, cell: "D52", proposed: "98.3" },
    ];
    const sheet = { ...BACH_THONG, rows };
    expect(mendable(sheet, changes).map(({ cell }) => cell)).toEqual(["D52"]);
    expect(mendingPlan(sheet, changes).blocks.map(({ row }) => row)).toEqual([52]);
  });

  it("leaves a change without a value alone", () => {
    expect(mendingPlan(BACH_THONG, [{ ...CHANGE, cell: "D88", proposed: null }]).blocks).toEqual(
      [],
    );
  });
});
