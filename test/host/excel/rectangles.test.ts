import fc from "fast-check";
import { gathered } from "../../../src/host/excel/batches";
import { rectanglesOf } from "../../../src/host/excel/rectangles";

const KEYS = fc.constantFrom("a", "b", null);
const GRIDS = fc
  .integer({ min: 1, max: 6 })
  .chain((width) =>
    fc.array(fc.array(KEYS, { minLength: width, maxLength: width }), { maxLength: 6 }),
  );

test("every cell with a key is in just one rectangle of that key, and no other cell is in any", () => {
  fc.assert(
    fc.property(GRIDS, (grid) => {
      const covered = grid.map((row) => row.map((): string[] => []));
      for (const { key, row, column, height, width } of rectanglesOf(grid, { row: 3, column: 5 })) {
        for (let down = 0; down < height; down += 1) {
          for (let right = 0; right < width; right += 1) {
            covered[row - 3 + down]?.[column - 5 + right]?.push(key);
          }
        }
      }
      expect(covered).toEqual(grid.map((row) => row.map((key) => (key === null ? [] : [key]))));
    }),
  );
});

test("columns of equal cells are one rectangle each, not one for each row", () => {
  const rows = Array.from({ length: 100 }, () => ["a", "a", "b", null] as const);
  expect(rectanglesOf(rows, { row: 1, column: 1 })).toEqual([
    { key: "a", row: 1, column: 1, height: 100, width: 2 },
    { key: "b", row: 1, column: 3, height: 100, width: 1 },
  ]);
});

test("batches keep the order, lose nothing, and hold no more than goes through a sync unless one thing alone is more", () => {
  const weights = fc.record({
    cells: fc.integer({ min: 0, max: 60_000 }),
    bytes: fc.integer({ min: 0, max: 4_000_000 }),
  });
  fc.assert(
    fc.property(fc.array(weights), (items) => {
      const batches = gathered(items, (item) => item);
      expect(batches.flat()).toEqual(items);
      for (const batch of batches) {
        const cells = batch.reduce((sum, item) => sum + item.cells, 0);
        const bytes = batch.reduce((sum, item) => sum + item.bytes, 0);
        expect(batch.length === 1 || (cells <= 50_000 && bytes <= 3_000_000)).toBe(true);
      }
    }),
  );
});
