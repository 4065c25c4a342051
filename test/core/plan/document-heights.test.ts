import { documentHeights } from "../../../src/core/plan/document-heights";
import type { DocumentRole, OwnCell, OwnSheet } from "../../../src/core/plan/plan";
import type { Area } from "../../../src/core/sheet/area";
import { documentSheet } from "../../fixtures/document-sheet";

const cell = (text: string, role: DocumentRole = "doc-text"): OwnCell => ({
  ...{ role, link: null },
  value: text === "" ? { kind: "blank" } : { kind: "text", text },
});

function heightsOf(
  rows: readonly (readonly OwnCell[])[],
  widths: readonly number[],
  merges: readonly Area[] = [],
): readonly (number | null)[] {
  const setup = {
    orientation: "portrait",
    repeated: null,
    breaks: [],
    heat: [],
    chart: null,
  } as const;
  const sheet: OwnSheet = {
    ...{ name: "A", rows, widths, table: null },
    document: { ...setup, merges },
  };
  return documentHeights(sheet);
}

const LONG = "Ủy ban nhân dân xã Nguyễn Lương Bằng";

describe("The rows of a document", () => {
  test("are as high as their highest cell, in whole pixels, and as usual without one", () => {
    const [one, several, none] = heightsOf(
      [[cell("a"), cell("b")], [cell("a"), cell(LONG)], []],
      [30, 10],
    );
    expect(one).toBe(22.5);
    expect(several).toBe(110.25);
    expect(none).toBeNull();
  });

  test("are higher for larger letters and for lines around", () => {
    const [title = 0, line = 0, text = 0] = heightsOf(
      [[cell("a", "doc-title")], [cell("a", "doc-line")], [cell("a", "doc-text")]],
      [30],
    );
    expect(Number(title)).toBeGreaterThan(Number(line));
    expect(Number(text)).toBeGreaterThan(Number(line));
  });

  test("hold a text that runs over several columns in the width of them all", () => {
    const rows = [[cell(LONG, "doc-title")], [cell("a", "doc-title")]];
    const across = { row: 1, column: 1, height: 1, width: 4 };
    const [merged, single] = heightsOf(rows, [15, 15, 15, 15], [across]);
    expect(merged).toBe(single);
    expect(heightsOf(rows, [15, 15, 15, 15])[0]).toBeGreaterThan(Number(single));
  });

  test("share what a text over several rows needs beyond their own heights", () => {
    const rows = [[cell(LONG), cell("a")], [cell(""), cell("a")], [cell(LONG)]];
    const down = { row: 1, column: 1, height: 2, width: 1 };
    const [first, second, needed] = heightsOf(rows, [10, 10], [down]);
    expect(Number(first) + Number(second)).toBeGreaterThanOrEqual(Number(needed));
    expect(first).toBe(second);
  });

  test("are never higher than Excel draws", () => {
    expect(heightsOf([[cell(LONG.repeat(50))]], [5])).toEqual([409]);
  });

  test("measure a text under a merge by nothing", () => {
    const over = { row: 1, column: 1, height: 1, width: 2 };
    expect(heightsOf([[cell("a"), cell(LONG.repeat(9))]], [10, 10], [over])).toEqual([22.5]);
  });

  test("are as many as are told, whatever the table's size", () => {
    for (const units of [1, 23, 170]) {
      const sheet = documentSheet("A", units);
      const heights = documentHeights(sheet);
      expect(heights).toHaveLength(sheet.rows.length);
      expect(heights.every((height) => height === null || height >= 18)).toBe(true);
    }
  });
});
