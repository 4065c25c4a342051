import fc from "fast-check";
import { readPrintedTable } from "../../../src/core/printed-form/read-table";
import { readRules } from "../../../src/core/rule/rule";
import { examineTable } from "../../../src/core/unit-table/examine-table";
import { sheetOf } from "../../fixtures/appendices";
import { numbersStored } from "../../fixtures/dossier-tables";

/** How a form may write its numbers and formulas. */
const MANNERS = [
  { code: (n: number) => `(${n})`, plus: "+", range: false },
  { code: (n: number) => String(n), plus: " + ", range: false },
  { code: (n: number) => String(n), plus: "+", range: true },
  { code: (n: number) => `c${n}`, plus: "+", range: false },
] as const;

/** Wholes with so many parts each; a part may be a whole again. The first column is code 3. */
interface Sum {
  readonly whole: number;
  readonly parts: readonly number[];
}

function sumsOf(sizes: readonly number[]): {
  readonly sums: readonly Sum[];
  readonly last: number;
} {
  let next = 3;
  const sums = sizes.map((size): Sum => {
    const whole = next;
    next += size + 1;
    return { whole, parts: Array.from({ length: size }, (_, at) => whole + 1 + at) };
  });
  return { sums, last: next - 1 };
}

const tables = fc.record({
  sizes: fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 4 }),
  units: fc.integer({ min: 2, max: 12 }),
  seed: fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 60, maxLength: 60 }),
  manner: fc.constantFrom(...MANNERS),
  totalFirst: fc.boolean(),
  title: fc.boolean(),
});

describe("A table that keeps the rules of its numbering row", () => {
  it("states exactly those rules and breaks none", () => {
    fc.assert(
      fc.property(tables, ({ sizes, units, seed, manner, totalFirst, title }) => {
        const { sums, last } = sumsOf(sizes);
        const unitRows = Array.from({ length: units }, (_, unit) =>
          figuresOf(sums, last, seed, unit),
        );
        const total =
          unitRows[0]?.map((_, at) => unitRows.reduce((all, row) => all + (row[at] ?? 0), 0)) ?? [];
        const typed = unitRows.map((row, at) => [
          String(at + 1),
          `Xã ${"ABCDEFGHIKLM"[at] ?? ""}`,
          ...row.map(String),
        ]);
        const totalRow = ["", "Tổng cộng", ...total.map(String)];
        const printed = sums.map(({ whole, parts }) => printedSum(whole, parts, manner));
        const numbers = [
          "A",
          "B",
          ...Array.from({ length: last - 2 }, (_, at) => numberAt(at + 3, sums, printed, manner)),
        ];
        const read = readPrintedTable(
          numbersStored(
            sheetOf("Biểu", [
              ...(title ? [["Biểu số 01/TKTH"], ["TỔNG HỢP SỐ LIỆU"], [""]] : []),
              [
                "STT",
                "Đơn vị",
                ...Array.from(
                  { length: last - 2 },
                  (_, at) => `Chỉ tiêu ${"abcdefghiklmnopqrstuvwxy"[at] ?? ""}`,
                ),
              ],
              numbers,
              ...(totalFirst ? [totalRow, ...typed] : [...typed, totalRow]),
            ]),
          ),
        );
        if (read === null) return false;
        const stated = read.printed.filter(({ origin }) => origin === "numbering-row");
        expect(stated.map(({ id }) => id)).toEqual(
          printed.map((text) => `form:${text.replace(/ /g, "")}`),
        );
        const { drafts } = examineTable(read.table, read.pack, readRules(read.pack));
        expect(drafts).toEqual([]);
        expect(read.printed.length - stated.length).toBeLessThanOrEqual(1);
        return true;
      }),
      { numRuns: 150 },
    );
  });
});

function figuresOf(
  sums: readonly Sum[],
  last: number,
  seed: readonly number[],
  unit: number,
): readonly number[] {
  const figures = new Map<number, number>();
  for (const { whole, parts } of sums) {
    const values = parts.map((part) => seed[(part * 7 + unit * 13) % seed.length] ?? 0);
    parts.forEach((part, at) => figures.set(part, values[at] ?? 0));
    figures.set(
      whole,
      values.reduce((a, b) => a + b, 0),
    );
  }
  return Array.from({ length: last - 2 }, (_, at) => figures.get(at + 3) ?? 0);
}

type Manner = (typeof MANNERS)[number];

function printedSum(
  whole: number,
  parts: readonly number[],
  { code, plus, range }: Manner,
): string {
  const [first = 0] = parts;
  const side =
    range && parts.length > 2 ? `${first}+...+${parts.at(-1) ?? 0}` : parts.map(code).join(plus);
  return `${code(whole)}=${side}`;
}

function numberAt(
  n: number,
  sums: readonly Sum[],
  printed: readonly string[],
  { code }: Manner,
): string {
  const at = sums.findIndex(({ whole }) => whole === n);
  return at === -1 ? code(n) : (printed[at] ?? "");
}
