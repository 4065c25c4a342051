import * as problems from "../../src/core/problem";
import type { ForeignFile, Obstacle, Problem } from "../../src/core/problem";
import * as english from "../../src/words/en/problems";
import * as vietnamese from "../../src/words/vi/problems";

const FOREIGN: readonly ForeignFile[] = [
  ...(["xls", "ods", "docx", "pdf", "csv", "text", "image", "other"] as const),
];
const OBSTACLES: readonly Obstacle["what"][] = [
  ...(["filter", "merged-cells", "array-formula", "pivot-table"] as const),
  ...(["edge-of-sheet", "table", "only-sheet"] as const),
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
  new problems.NoOwnForm(),
  new problems.NoWrittenRules(),
  new problems.WhichSheet(["Phụ lục I", "Phụ lục II"]),
  new problems.UnusableCell("Tổng hợp", "D9", "mười hai", "points"),
  new problems.UnusableCell("Tổng hợp", "D9", "", "unit-name"),
  new problems.MaximaMissing(["Cải cách thể chế", "Tài chính công"]),
  new problems.NoCriteria(),
  new problems.UnusableCell("Tổng hợp", "D6", "0", "maximum"),
  new problems.ProtectedSheet("Tổng hợp"),
  new problems.ReadOnlyWorkbook(),
  new problems.StructureLocked(),
  new problems.SheetNameTaken("Kết quả rà soát"),
  new problems.SheetChanged("Tổng hợp", "L9"),
  new problems.ChangedSinceCheck("Phụ lục II"),
  new problems.FilteredSheet("Tổng hợp"),
  new problems.UnreadCells("Tổng hợp", "A1"),
  new problems.WrittenOtherwise("Tổng hợp", "O9"),
  new problems.WrittenOtherwise("Kết quả rà soát", null),
  new problems.CellBeingEdited(),
  new problems.AccessRefused(),
  new problems.PlaceGone(),
  new problems.OtherWindow(),
  new problems.TooMuchAtOnce(),
  ...OBSTACLES.map((what) => new problems.Obstacle(what)),
  new problems.OldExcel(),
  new problems.NotInExcel(),
  new problems.PartMissing(),
  new problems.ExcelFailed("GeneralException"),
  new problems.WriteUnclear(null),
  new problems.WriteUnclear(new problems.ExcelFailed("GeneralException", "Range.values")),
];

class NeverHeardOf extends problems.Problem {
  readonly kind = "never-heard-of";
}

describe.each([
  ["Vietnamese", vietnamese],
  ["English", english],
])("problems told in %s", (_, { problemSentence, problemWords }) => {
  test("every kind of problem there is has words of its own", () => {
    const kinds = Object.values(problems).filter((kind) => kind !== problems.Problem);
    const told = new Set<unknown>(EVERY_PROBLEM.map((problem) => problem.constructor));
    const general = problemSentence(new NeverHeardOf());
    expect(kinds.filter((kind) => !told.has(kind))).toEqual([]);
    expect(EVERY_PROBLEM.filter((problem) => problemSentence(problem) === general)).toEqual([]);
  });

  test("two different problems never read the same", () => {
    const sentences = EVERY_PROBLEM.map(problemSentence);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  describe.each(EVERY_PROBLEM.map((problem) => [problem.kind, problem] as const))(
    "%s",
    (_kind, problem) => {
      const { title, happened, remedy } = problemWords(problem);

      test("has a title of three to seven words without a full stop", () => {
        expect(title.split(" ").length).toBeGreaterThanOrEqual(3);
        expect(title.split(" ").length).toBeLessThanOrEqual(7);
        expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
      });

      test("says what happened and what to do, each in whole sentences of one line", () => {
        for (const part of [happened, remedy]) expect(part).toMatch(/^[\p{Lu}].*[.]$/u);
        expect(remedy).not.toBe(happened);
      });

      test("is told with no code, part name or stack trace", () => {
        const text = [title, happened, remedy].join(" ");
        expect(text).not.toMatch(/undefined|null|\[object|xl\/|Exception|\bat \w+ \(/);
      });

      test("is told on the command line as what happened and what to do", () => {
        expect(problemSentence(problem)).toBe(`${happened} ${remedy}`);
      });
    },
  );

  test("the sheet and the cell are named where they are known", () => {
    const { title, happened } = problemWords(
      new problems.UnusableCell("Tổng hợp", "D9", "mười hai", "points"),
    );
    expect(title).toContain("D9");
    for (const part of ["Tổng hợp", "D9", "mười hai"]) expect(happened).toContain(part);
  });
});

test("writing that stopped half-way says why, where that is known", () => {
  const cause = new problems.CellBeingEdited();
  const { happened } = vietnamese.problemWords(new problems.WriteUnclear(cause));
  expect(happened).toContain(vietnamese.problemWords(cause).happened);
});

test("an old .xls says how to turn it into an .xlsx", () => {
  expect(vietnamese.problemWords(new problems.NotAWorkbook("xls")).remedy).toContain(
    "Mở bằng Excel, chọn Lưu thành .xlsx",
  );
});
