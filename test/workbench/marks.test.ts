import type { ToldFinding } from "../../src/jobs/told";
import { savedName } from "../../src/workbench/files";
import { marksOf } from "../../src/workbench/marks";
import { workbench } from "../../src/words/vi/pane";

function finding(given: Partial<ToldFinding>): ToldFinding {
  return {
    id: "F1",
    rule: "H30",
    kind: "ratio",
    severity: "error",
    cells: ["D131", "D135"],
    reported: null,
    expected: null,
    suspects: [],
    verdict: "none",
    causedBy: null,
    habit: null,
    fact: "rate-off",
    message: "one",
    arithmetic: "",
    ...given,
  };
}

const CHANGE = { reported: "1", proposed: "2", basis: "proved", cause: "swapped-cells" } as const;

describe("marking the cells of a sheet", () => {
  test("marks the first cell of a finding that suspects none", () => {
    expect([...marksOf([finding({})])]).toEqual([
      ["D131", { severity: "error", messages: ["one"] }],
    ]);
  });

  test("marks every suspected cell, those of the same act included", () => {
    const suspect = {
      ...CHANGE,
      cell: "D8",
      with: [{ ...CHANGE, cell: "D9" }],
      source: null,
      formula: null,
      clears: [],
    };
    expect([...marksOf([finding({ suspects: [suspect] })]).keys()]).toEqual(["D8", "D9"]);
  });

  test("shows the worst of the findings on a cell and tells them all", () => {
    const marks = marksOf([
      finding({ severity: "notice" }),
      finding({ id: "F2", severity: "warning", message: "two" }),
    ]);
    expect(marks.get("D131")).toEqual({ severity: "warning", messages: ["one", "two"] });
  });
});

const MENDED = ["mend"] as const;
const RANKED = ["rank"] as const;
const MARKED = ["mark", "results"] as const;
const BOTH = ["mend", "rank"] as const;

describe("naming a saved copy", () => {
  test.each([
    { opened: "bao-cao.xlsx", done: MENDED, saved: "bao-cao (đã sửa).xlsx" },
    { opened: "Báo cáo 6.2023.XLSX", done: MENDED, saved: "Báo cáo 6.2023 (đã sửa).xlsx" },
    { opened: "co-macro.xlsm", done: RANKED, saved: "co-macro (xếp hạng).xlsm" },
    { opened: "bao-cao.xlsx", done: MARKED, saved: "bao-cao (rà soát).xlsx" },
    { opened: "khong-duoi", done: BOTH, saved: "khong-duoi (đã sửa, xếp hạng).xlsx" },
  ])("$opened is saved as $saved", ({ opened, done, saved }) => {
    expect(savedName(opened, workbench.savedSuffix(done))).toBe(saved);
  });
});
