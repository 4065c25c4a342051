import fc from "fast-check";
import { recogniser } from "../../../src/core/form/recognise";
import type { Recognition } from "../../../src/core/form/recognition";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { FORMS } from "../../../src/packs/forms";
import { appendixSnapshot, withRowAbove, withTexts, withoutRows } from "../../fixtures/appendices";

const recognise = recogniser(FORMS);
const WHOLE = {
  "bach-thong": recognise(appendixSnapshot("bach-thong")),
  "quang-hoa": recognise(appendixSnapshot("quang-hoa")),
};
const names = fc.constantFrom("bach-thong", "quang-hoa");
const RUNS = { numRuns: 40 };

const codesByRow = (found: Recognition): ReadonlyMap<number, string> =>
  new Map(found.rows.map(({ row, indicator }) => [row, indicator.code]));

/** The indicators' labels changed, everything else as it is. */
function relabelled(
  snapshot: Snapshot,
  whole: Recognition,
  change: (label: string, row: number) => string,
): Snapshot {
  const rows = new Set(whole.rows.map(({ row }) => row));
  return withTexts(snapshot, (text, row, column) =>
    column === whole.columns.label && rows.has(row) ? change(text, row) : text,
  );
}

/** One slip of the finger: a letter left out, doubled, exchanged with its neighbour or mistyped. */
function slipped(text: string, at: number, kind: number): string {
  const place = 1 + (at % (text.length - 2));
  const before = text.slice(0, place);
  const letter = text.charAt(place);
  const after = text.slice(place + 1);
  const slips = [
    before + after,
    before + letter + letter + after,
    before + after.slice(0, 1) + letter + after.slice(1),
    `${before}x${after}`,
  ];
  return slips[kind % slips.length] ?? text;
}

/** True when a row's label stands elsewhere in the form too, and its own heading and its twin are both gone: nothing on the sheet tells it then. */
function isUndecidable(whole: Recognition, row: number, gone: ReadonlySet<number>): boolean {
  const own = whole.rows.find((each) => each.row === row);
  const heading = whole.rows.find(({ indicator }) => indicator.code === own?.indicator.parent);
  const twin = whole.rows.find((each) => each.label === own?.label && each.row !== row);
  return twin !== undefined && gone.has(twin.row) && heading !== undefined && gone.has(heading.row);
}

test("any ten rows may be deleted, and all the others keep their code", () => {
  fc.assert(
    fc.property(names, fc.array(fc.nat(), { maxLength: 10 }), (name, picks) => {
      const whole = WHOLE[name];
      const gone = new Set(picks.map((pick) => whole.rows[pick % whole.rows.length]?.row ?? 0));
      const kept = whole.rows.filter(({ row }) => !gone.has(row));
      fc.pre(!kept.some(({ row }) => isUndecidable(whole, row, gone)));
      const found = recognise(withoutRows(appendixSnapshot(name), [...gone]));
      expect(found.rows.map(({ indicator }) => indicator.code)).toEqual(
        kept.map(({ indicator }) => indicator.code),
      );
      expect(found.missing).toHaveLength(gone.size);
    }),
    RUNS,
  );
});

test("ten rows below each other may be deleted, and all the others keep their code", () => {
  for (const name of ["bach-thong", "quang-hoa"] as const) {
    const whole = WHOLE[name];
    for (let start = 0; start + 10 <= whole.rows.length; start += 1) {
      const gone = new Set(whole.rows.slice(start, start + 10).map(({ row }) => row));
      const kept = whole.rows.filter(({ row }) => !gone.has(row));
      if (kept.some(({ row }) => isUndecidable(whole, row, gone))) continue;
      const found = recognise(withoutRows(appendixSnapshot(name), [...gone]));
      expect(found.rows.map(({ indicator }) => indicator.code)).toEqual(
        kept.map(({ indicator }) => indicator.code),
      );
    }
  }
});

test("a slip of the finger in every label costs no row its code", () => {
  fc.assert(
    fc.property(names, fc.nat(99), fc.nat(99), (name, at, kind) => {
      const whole = WHOLE[name];
      const misspelt = relabelled(appendixSnapshot(name), whole, (label, row) =>
        slipped(label, at + row, kind + row),
      );
      expect(codesByRow(recognise(misspelt))).toEqual(codesByRow(whole));
    }),
    RUNS,
  );
});

test("a word left out of every longer label costs no row its code", () => {
  fc.assert(
    fc.property(names, fc.nat(99), (name, at) => {
      const whole = WHOLE[name];
      const shortened = relabelled(appendixSnapshot(name), whole, (label, row) => {
        const words = label.split(/\s/);
        return words.length < 5 ? label : words.toSpliced((at + row) % words.length, 1).join(" ");
      });
      expect(codesByRow(recognise(shortened))).toEqual(codesByRow(whole));
    }),
    RUNS,
  );
});

test.each([
  ["gone", () => ""],
  ["lost", () => "1."],
  ["counted through", (row: number) => `${row}`],
  ["shifted by one row", (row: number) => WHOLE["bach-thong"].rows[row - 8]?.printedCode ?? ""],
  ["in Roman numbers", () => "IV"],
])("the numbering may be %s", (_, codeOf) => {
  for (const name of ["bach-thong", "quang-hoa"] as const) {
    const rows = new Set(WHOLE[name].rows.map(({ row }) => row));
    const renumbered = withTexts(appendixSnapshot(name), (text, row, column) =>
      column === 1 && rows.has(row) ? codeOf(row) : text,
    );
    expect(codesByRow(recognise(renumbered))).toEqual(codesByRow(WHOLE[name]));
  }
});

test("rows of one's own put in anywhere are no indicators", () => {
  fc.assert(
    fc.property(names, fc.array(fc.integer({ min: 8, max: 90 }), { maxLength: 5 }), (name, at) => {
      const added = ["", "Diện tích rừng trồng mới", "ha", "3"];
      const grown = at.reduce(
        (sheet, row) => withRowAbove(sheet, row, added),
        appendixSnapshot(name),
      );
      const found = recognise(grown);
      expect(found.rows.map(({ indicator }) => indicator.code)).toEqual(
        WHOLE[name].rows.map(({ indicator }) => indicator.code),
      );
      expect(found.extra).toHaveLength(at.length);
    }),
    RUNS,
  );
});
