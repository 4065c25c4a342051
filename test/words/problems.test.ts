import * as problems from "../../src/core/problem";
import type { ForeignFile, Obstacle, Problem } from "../../src/core/problem";
import { problemSentence as english } from "../../src/words/en/problems";
import { problemSentence as vietnamese } from "../../src/words/vi/problems";

const FOREIGN: readonly ForeignFile[] = [
  ...(["xls", "ods", "docx", "pdf", "csv", "text", "image", "other"] as const),
];
const OBSTACLES: readonly Obstacle["what"][] = [
  ...(["filter", "merged-cells", "pivot-table", "edge-of-sheet", "table"] as const),
];

const EVERY_PROBLEM: readonly Problem[] = [
  ...FOREIGN.map((looksLike) => new problems.NotAWorkbook(looksLike)),
  new problems.EmptyFile(),
  new problems.EncryptedWorkbook(),
  new problems.DamagedWorkbook("xl/workbook.xml"),
  new problems.TooLarge("xl/worksheets/sheet1.xml"),
  new problems.NoSuchSheet("Phụ lục 3", ["Bìa", "Phụ lục II"]),
  new problems.NotAWorksheet("Biểu đồ"),
  new problems.NotAWorksheet(null),
  new problems.EmptySheet("Phụ lục II"),
  new problems.NoAppendix("Bìa"),
  new problems.NoAppendix(null),
  new problems.RankingTable("Năm 2022"),
  new problems.SeveralAppendices("Phụ lục II", [4, 150]),
  new problems.NoUnitTable("Tổng hợp"),
  new problems.WhichSheet(["Phụ lục I", "Phụ lục II"]),
  new problems.UnusableCell("Tổng hợp", "D9", "mười hai", "points"),
  new problems.UnusableCell("Tổng hợp", "D9", "", "unit-name"),
  new problems.UnusableCell("Tổng hợp", "D6", "0", "maximum"),
  new problems.ProtectedSheet("Tổng hợp"),
  new problems.SheetChanged("Tổng hợp", "L9"),
  new problems.FilteredSheet("Tổng hợp"),
  new problems.UnreadCells("Tổng hợp", "A1"),
  new problems.WrittenOtherwise("Tổng hợp", "O9", true),
  new problems.WrittenOtherwise("Tổng hợp", "O9", false),
  new problems.CellBeingEdited(),
  new problems.AccessRefused(),
  new problems.PlaceGone(),
  new problems.OtherWindow(),
  new problems.TooMuchAtOnce(),
  ...OBSTACLES.map((what) => new problems.Obstacle(what)),
  new problems.OldExcel(),
  new problems.NotInExcel(),
  new problems.ExcelFailed("GeneralException"),
];

class NeverHeardOf extends problems.Problem {
  readonly kind = "never-heard-of";
}

describe.each([
  ["Vietnamese", vietnamese],
  ["English", english],
])("problems told in %s", (_, sentence) => {
  test("every kind of problem there is has a sentence of its own", () => {
    const kinds = Object.values(problems).filter((kind) => kind !== problems.Problem);
    const told = new Set<unknown>(EVERY_PROBLEM.map((problem) => problem.constructor));
    const general = sentence(new NeverHeardOf());
    expect(kinds.filter((kind) => !told.has(kind))).toEqual([]);
    expect(EVERY_PROBLEM.filter((problem) => sentence(problem) === general)).toEqual([]);
  });

  test("two different problems never read the same", () => {
    const sentences = EVERY_PROBLEM.map(sentence);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test.each(EVERY_PROBLEM.map((problem) => [problem.kind, problem] as const))(
    "%s is told in whole sentences with no code, part name or stack trace",
    (_kind, problem) => {
      const text = sentence(problem);
      expect(text).toMatch(/^\S.*[.]$/);
      expect(text).not.toMatch(/undefined|null|\[object|xl\/|Exception|\bat \w+ \(/);
    },
  );

  test("the sheet and the cell are named where they are known", () => {
    const text = sentence(new problems.UnusableCell("Tổng hợp", "D9", "mười hai", "points"));
    for (const part of ["Tổng hợp", "D9", "mười hai"]) expect(text).toContain(part);
  });
});

test("an old .xls says how to turn it into an .xlsx", () => {
  expect(vietnamese(new problems.NotAWorkbook("xls"))).toContain(
    "Mở bằng Excel, chọn Lưu thành .xlsx",
  );
});
