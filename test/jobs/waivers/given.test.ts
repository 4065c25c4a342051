import fc from "fast-check";
import { gridOf } from "../../../src/core/sheet/grid";
import type { CellValue } from "../../../src/core/sheet/snapshot";
import { addressOf } from "../../../src/core/sheet/address";
import {
  figuresAt,
  givenText,
  readGiven,
  sameCells,
  sameFigures,
} from "../../../src/jobs/waivers/given";
import { RESULTS_LANGUAGES } from "../../../src/words/results-languages";
import { sheetOf, withCell } from "../../fixtures/appendices";

const { vi, en } = RESULTS_LANGUAGES;
const EMPTY = sheetOf("Phụ lục", []);

function holding(value: CellValue | string | number, format = "General") {
  return gridOf(withCell(EMPTY, "D45", value, format));
}

describe("Figures that were explained", () => {
  it.each<[string, CellValue | string | number, string, string]>([
    ["a figure as Vietnamese writes it", 121737.5, "General", "D45=121.737,5"],
    ["a stored percentage as it is shown", 0.983, "0.0%", "D45=98,3%"],
    ["text as it stands", " 6.728  hồ sơ ", "General", "D45=6.728 hồ sơ"],
    ["nothing in words", { kind: "blank" }, "General", "D45=trống"],
    ["the word for nothing as a word", "trống", "General", "D45=“trống”"],
    ["an error of Excel by its code", { kind: "error", code: "#REF!" }, "General", "D45=#REF!"],
    ["in quotes what would end it", '3; "4"', "General", 'D45="3; ""4"""'],
  ])("tell %s", (_what, value, format, text) => {
    expect(givenText(figuresAt(["D45"], holding(value, format), vi))).toBe(text);
  });

  it("tell figures in English where the sheet is in English", () => {
    expect(givenText(figuresAt(["D45"], holding(121737.5), en))).toBe("D45=121,737.5");
  });

  it("stand in sheet order, each cell once, cells of other sheets left out", () => {
    const cells = ["D10", "D9", "C10", "D9", "'Kỳ trước'!D9"];
    const grid = gridOf(sheetOf("Phụ lục", []));
    expect(figuresAt(cells, grid, vi).map(({ cell }) => cell)).toEqual(["D9", "C10", "D10"]);
  });

  it("cut a long note short, and tell one that differs at its end", () => {
    const note = "Trong đó: cấp tỉnh 12, cấp huyện 33, cấp xã 41, ".repeat(20);
    const [one, other] = [`${note}5`, `${note}6`].map((text) =>
      givenText(figuresAt(["D45"], holding(text), vi)),
    );
    expect(one).toMatch(/^D45=Trong đó: cấp tỉnh 12, cấp huyện 33,… ~[0-9a-f]{16}$/);
    expect(other).not.toBe(one);
  });

  const text = fc.oneof(
    fc.string({ maxLength: 80, unit: "grapheme" }),
    fc.constantFrom('";', "D46=5; D47=6", "=1+1", " ", '""', "x;", '"'),
  );
  const cells = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 30 })),
    {
      minLength: 1,
      maxLength: 120,
      selector: ([row, column]) => addressOf(row, column),
    },
  );

  it("are read back as they were, whatever the cells hold", () => {
    fc.assert(
      fc.property(cells, fc.array(text, { minLength: 1 }), (places, texts) => {
        let sheet = EMPTY;
        const addresses = places.map(([row, column]) => addressOf(row, column));
        for (const [at, address] of addresses.entries()) {
          sheet = withCell(sheet, address, texts[at % texts.length] ?? null);
        }
        const figures = figuresAt(addresses, gridOf(sheet), vi);
        const written = givenText(figures);
        const read = readGiven(written);
        expect(written.length).toBeLessThanOrEqual(500);
        expect(read).not.toBeNull();
        if (read === null) return;
        expect([sameCells(read, figures), sameFigures(read, figures)]).toEqual([true, true]);
        const [first] = addresses;
        const changed = figuresAt(addresses, gridOf(withCell(sheet, first ?? "", 987654321)), vi);
        expect(sameFigures(read, changed)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it.each(["", " ", "đã xem", "D45", "D45=1 D46=2 nhưng; x", '="D45', "=SUM(D45)", "A1…B2 ~zz"])(
    "are none in %j",
    (written) => {
      expect(readGiven(written)).toBeNull();
    },
  );

  it("are read in no time from a text made to be slow", () => {
    const hostile = `D45="${'""'.repeat(20_000)}`;
    expect(readGiven(hostile)).toBeNull();
    expect(readGiven(" ".repeat(32_000))).toBeNull();
  });
});
