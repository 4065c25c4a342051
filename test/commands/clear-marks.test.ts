import { clearMarksAndLeave, type ClearingPlace } from "../../src/commands/clear-marks";
import { CellBeingEdited, ExcelFailed } from "../../src/core/problem";
import type { LeftResult } from "../../src/pane/left-result";
import { problemWords, unknownProblem } from "../../src/words/vi/problems";

async function leftBy(clear: ClearingPlace["clear"]): Promise<readonly LeftResult[]> {
  const left: LeftResult[] = [];
  await clearMarksAndLeave({
    clear,
    problemWords,
    unexpected: unknownProblem,
    leave: (result) => left.push(result),
  });
  return left;
}

test("the count of cleared cells is left for the pane", async () => {
  expect(await leftBy(() => Promise.resolve(7))).toEqual([{ kind: "cleared", cells: 7 }]);
  expect(await leftBy(() => Promise.resolve(0))).toEqual([{ kind: "cleared", cells: 0 }]);
});

test("a workbook that was never saved is left to its pane", async () => {
  expect(await leftBy(() => Promise.resolve(null))).toEqual([{ kind: "unsaved-workbook" }]);
});

test.each([
  [
    "a problem of ours, with Excel's own code",
    new CellBeingEdited("InvalidOperationInCellEditMode"),
    problemWords(new CellBeingEdited()),
    "InvalidOperationInCellEditMode",
  ],
  [
    "a failure of Excel",
    new ExcelFailed("GeneralException"),
    problemWords(new ExcelFailed("GeneralException")),
    "GeneralException",
  ],
  ["anything else, without its message", new Error("cell D9 says 12"), unknownProblem, null],
])("%s is left for the pane in words", async (_, thrown, words, code) => {
  expect(await leftBy(() => Promise.reject(thrown))).toEqual([{ kind: "failed", words, code }]);
});
