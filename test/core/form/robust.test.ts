import fc from "fast-check";
import { recogniser } from "../../../src/core/form/recognise";
import { tableParter } from "../../../src/core/form/tables-on-sheet";
import { decimalText, trimmed } from "../../../src/core/number/decimal";
import { readFigure } from "../../../src/core/number/figure";
import { FORMS, TABLE_FORMS } from "../../../src/packs/forms";
import { messyList, type Column, type MessyList, type Traits } from "../../fixtures/messy-list";

/** The same sheets on every run: what is asserted is a share of their rows. */
const SEED = 20261125;
const SHEETS = 40;
const recognise = recogniser(FORMS);
const parts = tableParter(FORMS, TABLE_FORMS);

const OWN: readonly Column[] = ["code", "label", "unit", "value", "note"];
const ALL: Column[] = [...OWN, "before", "sum"];
const columns = (head: Traits["head"]): fc.Arbitrary<readonly Column[]> =>
  head === "none"
    ? fc.constantFrom(OWN, ["label", "code", "unit", "value", "note"] as const)
    : fc.shuffledSubarray(ALL, { minLength: ALL.length });

const traits: fc.Arbitrary<Traits> = fc
  .constantFrom<Traits["head"]>("two-levels", "one-line", "none")
  .chain((head) =>
    fc.record<Traits>({
      seed: fc.nat(1_000_000),
      numbering: fc.constantFrom("own", "lost", "gone", "through", "numbers", "dates", "twice"),
      font: fc.constantFrom("unicode", "nfd", "tcvn3", "vni", "bare"),
      capitals: fc.boolean(),
      slips: fc.constantFrom(0, 1, 3, 8),
      head: fc.constant(head),
      headEvery: fc.constantFrom(0, 30, 41),
      columns: columns(head),
      figures: fc.constantFrom("vi", "en", "stored", "mixed"),
      units: fc.constantFrom("all", "some", "none"),
      left: fc.constantFrom(0, 15, 30),
      split: fc.constantFrom(0, 10, 20),
      added: fc.constantFrom(0, 30),
      footers: fc.boolean(),
    }),
  );

const sheets = FORMS.flatMap((form) =>
  fc.sample(traits, { seed: SEED, numRuns: SHEETS }).map((each) => ({
    form,
    list: messyList(form, each),
  })),
);

interface Read {
  readonly rows: number;
  readonly right: number;
  readonly figures: number;
  readonly misread: readonly string[];
  readonly asked: number;
}

/** How much of one sheet is recognised with its code, and which figures of those rows are not what was typed. */
function readBack({ snapshot, truth }: MessyList): Read {
  const found = recognise(snapshot);
  const byRow = new Map(found.rows.map((row) => [row.row, row]));
  const right = truth.filter(({ row, code }) => byRow.get(row)?.indicator.code === code);
  const misread = right.flatMap(({ row, code, figure }) => {
    if (figure === null) return [];
    const { value = null, indicator } = byRow.get(row) ?? {};
    const read = readFigure(value, indicator?.kind ?? "count", found.notation);
    const text = read.kind === "figure" ? decimalText(trimmed(read.value)) : read.kind;
    return text === figure ? [] : [`${code}: ${figure} read as ${text}`];
  });
  const figures = right.filter(({ figure }) => figure !== null).length;
  return { rows: truth.length, right: right.length, figures, misread, asked: found.unsure.length };
}

const read = sheets.map(({ list }) => readBack(list));
const sum = (of: (each: Read) => number): number =>
  read.reduce((total, each) => total + of(each), 0);

describe("However a list strays from its form", () => {
  test("at least 999 rows of 1000 are recognised with their code", () => {
    expect(sum(({ right }) => right)).toBeGreaterThan(0.999 * sum(({ rows }) => rows));
  });

  test("no figure of theirs is misread", () => {
    expect(read.flatMap(({ misread }) => misread)).toEqual([]);
    expect(sum(({ figures }) => figures)).toBeGreaterThan(3_000);
  });

  test("hardly anything has to be asked", () => {
    expect(sum(({ asked }) => asked)).toBeLessThan(0.001 * sum(({ rows }) => rows));
  });

  test("the sheet is one part", () => {
    expect(sheets.filter(({ list }) => parts(list.snapshot).length !== 1)).toEqual([]);
  });
});
