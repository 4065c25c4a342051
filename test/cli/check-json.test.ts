import { fileEntry } from "../../src/cli/check-json";
import { checkText } from "../../src/cli/check-text";
import { oneTableChecker } from "../fixtures/checked";
import { wordsIn } from "../../src/words/words";
import { withCell } from "../fixtures/appendices";
import { communeTable } from "../fixtures/dossier-tables";
import { withFormula } from "../fixtures/with-formula";

const report = {
  sheets: [oneTableChecker({ form: null })(withCell(communeTable(), "H9", 252))],
  skipped: [],
  rules: [],
};

test("a table of units is printed with its columns and its units", () => {
  const [sheet] = fileEntry("a.xlsx", report, wordsIn("vi")).sheets;
  expect(sheet?.layout).toBe("unit-table");
  expect(Object.keys(sheet?.form ?? {})).toEqual([
    ...["id", "rows", "matched", "indicators", "units", "missing", "extra"],
  ]);
  expect(sheet?.form.indicators[0]).toEqual({
    code: "3",
    label: "Số lượng hồ sơ tiếp nhận › Tổng số",
    column: "C",
  });
  expect(sheet?.form.units?.at(-1)).toEqual({ row: 12, unit: "Tổng cộng", role: "total" });
  expect(sheet?.findings.map(({ rule, cells }) => [rule, cells[0]])).toEqual([
    ["F2", "H9"],
    ["F6", "H9"],
  ]);
});

test.each([
  ["vi", "Biểu II.06a: kết quả giải quyết thủ tục hành chính, 11 cột số liệu, 5 dòng"],
  ["en", "Form II.06a: dossiers received and resolved, 11 columns of figures, 5 rows"],
] as const)("what a person reads of a table names its columns and rows (%s)", (language, line) => {
  expect(checkText("a.xlsx", report, wordsIn(language))).toContain(line);
});

describe("A suspect", () => {
  const check = oneTableChecker({ form: null });
  const reportOf = (snapshot: Parameters<typeof check>[0]) => ({
    sheets: [check(snapshot)],
    skipped: [],
    rules: [],
  });
  const SHORT = reportOf(withFormula(communeTable(), "C12", "=SUM(C8:C10)", "1253"));
  const LEFT_OUT = reportOf(withCell(communeTable(), "G12", 2310 - 463));

  test("is printed with the formula that is to blame and the one that belongs there", () => {
    const [sheet] = fileEntry("a.xlsx", SHORT, wordsIn("vi")).sheets;
    expect(sheet?.findings[0]?.suspects[0]).toMatchObject({
      ...{ cell: "C12", proposed: "2499", cause: "omitted-part", source: "C11" },
      formula: { fault: "part-missing", cells: ["C11"], proposed: "=SUM(C8:C11)" },
    });
  });

  test("is printed with the cell that explains it, and no formula where none is to blame", () => {
    const [sheet] = fileEntry("a.xlsx", LEFT_OUT, wordsIn("vi")).sheets;
    expect(sheet?.findings[0]?.suspects[0]).toMatchObject({
      ...{ cell: "G12", proposed: "2310", cause: "omitted-part", source: "G9", formula: null },
    });
  });

  test.each([
    ["vi", "– C10 497 → 312; D10 95 → 61;", "(dòng 10 bị chép nguyên từ dòng 9)"],
    ["en", "– C10 497 → 312; D10 95 → 61;", "(row 10 was copied whole from row 9)"],
  ] as const)("of many cells is told with each of them (%s)", (language, changes, cause) => {
    const rows = communeTable().rows.map((row, _at, all) =>
      row.row === 10 ? { ...row, cells: [...row.cells.slice(0, 2), ...nine(all).slice(2)] } : row,
    );
    const text = checkText(
      "a.xlsx",
      reportOf({ ...communeTable(), rows }),
      wordsIn(language),
    ).replace(/\s+/g, " ");
    expect(text).toContain(changes);
    expect(text).toContain(cause);
  });

  function nine(rows: ReturnType<typeof communeTable>["rows"]) {
    return rows.find(({ row }) => row === 9)?.cells ?? [];
  }
});
