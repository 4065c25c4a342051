import { oneTableChecker } from "../fixtures/checked";
import { formulaMending, mendable, mendingPlan, roundedAgain } from "../../src/jobs/mend";
import type { Suspect } from "../../src/core/rule/finding";
import { appendixSnapshot, withCell } from "../fixtures/appendices";
import { communeTable } from "../fixtures/dossier-tables";
import { withFormula } from "../fixtures/with-formula";

const check = oneTableChecker({ form: null });
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

describe("Mending a formula", () => {
  const SHORT = withFormula(communeTable(), "C12", "=SUM(C8:C10)", "1253");
  const suspect = firstSuspect();

  function firstSuspect(): Suspect {
    const [first] = check(SHORT).findings.flatMap(({ suspects }) => suspects);
    if (first === undefined) throw new Error("nothing is suspected");
    return first;
  }

  it("puts the sum that leaves nothing out in place of the one that is a row short", () => {
    const mending = formulaMending(SHORT, suspect);
    expect(mending?.plan.blocks.map(({ row, column, after }) => [row, column, after])).toEqual([
      [
        12,
        3,
        [[{ kind: "formula", formula: "=SUM(C8:C11)", shows: { kind: "number", digits: "2499" } }]],
      ],
    ]);
    expect(mending?.change).toMatchObject({ reported: "=SUM(C8:C10)", proposed: "=SUM(C8:C11)" });
  });

  it("never gives the cell a number", () => {
    expect(mendingPlan(SHORT, [suspect]).blocks).toEqual([]);
  });

  it.each([
    ["another sheet", "=SUM(C8:C11)+'Khác'!A1"],
    ["another function", "=SUMIF(C8:C11,A1)"],
    ["text", '=SUM(C8:C11)&"x"'],
  ])("leaves a formula with %s to the person", (_what, proposed) => {
    const formula = { fault: "part-missing", cells: ["C11"], proposed } as const;
    expect(formulaMending(SHORT, { ...suspect, formula })).toBeNull();
  });

  it("leaves a cell alone whose formula has given way to a figure", () => {
    expect(formulaMending(withCell(SHORT, "C12", 1253), suspect)).toBeNull();
  });

  it("stores a percentage as a fraction of one", () => {
    const sheet = withFormula(BACH_THONG, "D131", "=D132/D133", "0.237", "0.0%");
    const formula = {
      fault: "wrong-denominator",
      cells: ["D133"],
      proposed: "=D132/D134",
    } as const;
    const mending = formulaMending(sheet, {
      ...suspect,
      ...{ cell: "D131", reported: "23.7", proposed: "26.7", formula },
    });
    expect(mending?.plan.blocks[0]).toMatchObject({
      after: [
        [{ kind: "formula", formula: "=D132/D134", shows: { kind: "number", digits: "0.267" } }],
      ],
      format: "0.0%",
    });
  });
});
