import { addressOf, placeOf } from "../../src/core/sheet/address";
import { mergedAreas, rowsToDraw } from "../../src/workbench/areas";
import { anchorOf, moved } from "../../src/workbench/moves";

const BOUNDS = { rows: 40, columns: 12, page: 10 };
/** A title across A1:E1 and a heading over A5:A6, as the real appendix has them. */
const MERGES = [
  { top: 1, left: 1, bottom: 1, right: 5 },
  { top: 5, left: 1, bottom: 6, right: 1 },
];
const mergedAt = mergedAreas(MERGES);

function after(from: string, name: string, control = false): string | null {
  const place = placeOf(from);
  if (place === null) throw new Error(`${from} is no cell`);
  const to = moved(place, { name, control }, BOUNDS, mergedAt);
  return to === null ? null : addressOf(to.row, to.column);
}

describe("moving over the sheet by keyboard", () => {
  test.each([
    { from: "D10", key: "ArrowUp", to: "D9" },
    { from: "D10", key: "ArrowDown", to: "D11" },
    { from: "D10", key: "ArrowLeft", to: "C10" },
    { from: "D10", key: "ArrowRight", to: "E10" },
    { from: "D10", key: "Home", to: "A10" },
    { from: "D10", key: "End", to: "L10" },
    { from: "D20", key: "PageUp", to: "D10" },
    { from: "D20", key: "PageDown", to: "D30" },
  ])("$key leads from $from to $to", ({ from, key, to }) => {
    expect(after(from, key)).toBe(to);
  });

  test.each([
    { from: "A2", key: "ArrowLeft", to: "A2" },
    { from: "D40", key: "ArrowDown", to: "D40" },
    { from: "L3", key: "ArrowRight", to: "L3" },
    { from: "D5", key: "PageUp", to: "A1" },
  ])("$key stops at the edge of the sheet: $from to $to", ({ from, key, to }) => {
    expect(after(from, key)).toBe(to);
  });

  test.each([
    { from: "A1", key: "ArrowRight", to: "F1", what: "leaves a merged area at its far side" },
    { from: "A5", key: "ArrowDown", to: "A7", what: "steps over every row of a merged area" },
    { from: "C2", key: "ArrowUp", to: "A1", what: "enters a merged area at its first cell" },
    { from: "B6", key: "ArrowLeft", to: "A5", what: "enters a merged area from its last row" },
  ])("$key $what", ({ from, key, to }) => {
    expect(after(from, key)).toBe(to);
  });

  test("control goes to the ends, and other keys move nothing", () => {
    expect(after("D10", "Home", true)).toBe("A1");
    expect(after("D10", "End", true)).toBe("L40");
    expect(after("D10", "ArrowDown", true)).toBe("D40");
    expect(after("D10", "x")).toBeNull();
  });

  test("a place inside a merged area stands for its first cell, any other for itself", () => {
    expect(anchorOf({ row: 1, column: 4 }, mergedAt)).toEqual({ row: 1, column: 1 });
    expect(anchorOf({ row: 9, column: 4 }, mergedAt)).toEqual({ row: 9, column: 4 });
  });
});

describe("choosing the rows to draw", () => {
  test("keeps the first row of an area that reaches into view, and the row that holds the focus", () => {
    expect(rowsToDraw([6, 7, 8], MERGES, 30)).toEqual([5, 6, 7, 8, 30]);
  });

  test("draws nothing twice", () => {
    expect(rowsToDraw([5, 6], MERGES, 6)).toEqual([5, 6]);
  });
});
