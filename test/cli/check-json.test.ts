import { fileEntry } from "../../src/cli/check-json";
import { checkText } from "../../src/cli/check-text";
import { sheetChecker } from "../../src/jobs/check";
import { wordsIn } from "../../src/words/words";
import { withCell } from "../fixtures/appendices";
import { communeTable } from "../fixtures/dossier-tables";

const report = {
  sheets: [sheetChecker({ sheet: null, form: null })(withCell(communeTable(), "H9", 252))],
  skipped: [],
};

test("a table of units is printed with its columns and its units", () => {
  const [sheet] = fileEntry("a.xlsx", report, wordsIn("vi")).sheets;
  expect(sheet?.layout).toBe("unit-table");
  expect(Object.keys(sheet?.form ?? {})).toEqual([
    ...["id", "rows", "matched", "indicators", "units", "missing"],
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
