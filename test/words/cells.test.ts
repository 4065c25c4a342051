import { cellRanges, rowRanges } from "../../src/words/cells";

describe("Cells as a person writes them down", () => {
  it.each([
    ["neighbours down a column by their ends", ["C10", "C11", "C12"], ["C10:C12"]],
    ["neighbours along a row by their ends", ["H9", "I9", "J9"], ["H9:J9"]],
    ["two cells each by its own name", ["C10", "C11"], ["C10", "C11"]],
    ["whole rows as a rectangle", ["C1", "D1", "C2", "D2"], ["C1:D2"]],
    ["what lies apart one by one", ["E3", "F3", "B4", "C4"], ["E3", "F3", "B4", "C4"]],
    ["a stretch and what is beside it", ["C1", "C2", "C3", "E9"], ["C1:C3", "E9"]],
    ["cells of another sheet as they are", ["'Bìa'!D45", "D46"], ["'Bìa'!D45", "D46"]],
    ["no cells at all", [], []],
  ])("gives %s", (_what, cells, ranges) => {
    expect(cellRanges(cells)).toEqual(ranges);
  });
});

describe("Rows as a person writes them down", () => {
  it.each([
    ["neighbours by their ends", [9, 10, 11], ["9–11"]],
    ["two rows each by its own number", [9, 10], ["9", "10"]],
    ["what lies apart one by one", [3, 9, 10, 11, 20], ["3", "9–11", "20"]],
    ["no rows at all", [], []],
  ])("gives %s", (_what, rows, ranges) => {
    expect(rowRanges(rows)).toEqual(ranges);
  });
});
