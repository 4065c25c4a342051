import fc from "fast-check";
import type { Plan, PlannedValue } from "../../../src/core/plan/plan";
import { addressOf } from "../../../src/core/sheet/address";
import type { CellValue } from "../../../src/core/sheet/snapshot";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import { BLANK, cellsOf, FIXTURES, fixture } from "./workbooks";

const SHEET = "Phụ lục II";
const RUNS = 20;

/** Everything that may stand in a cell of a clerk's sheet or of someone who means harm. */
const ANY_TEXT = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1 }),
    fc.string({ unit: "binary", minLength: 1 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1 })
      .map((units) => String.fromCharCode(...units)),
    fc.constantFrom(
      "=1+1",
      "+1",
      "-1",
      "@SUM(A1)",
      "_x0041_",
      "_x005F_",
      " a ",
      "\t",
      "\n",
      "\r\n",
      "]]>",
      "<c>",
      "&amp;",
      "'04",
    ),
  )
  .map((text) => ({ kind: "text", text }) as const);

const ANY_VALUE: fc.Arbitrary<PlannedValue> = fc.oneof(
  ANY_TEXT,
  fc.constant(BLANK),
  fc.tuple(fc.integer(), fc.nat({ max: 999 })).map(([units, thousandths]) => ({
    kind: "number" as const,
    digits: `${units}${thousandths % 10 === 0 ? "" : `.${String(thousandths).padStart(3, "0")}`}`,
  })),
);

const ANY_BLOCK = fc.record({
  row: fc.integer({ min: 2, max: 30 }),
  column: fc.integer({ min: 2, max: 9 }),
  values: fc.integer({ min: 1, max: 3 }).chain((width) =>
    fc.array(fc.array(ANY_VALUE, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 3,
    }),
  ),
  format: fc.constantFrom(null, "General", "0.00", `0" ngày"`),
  lookFrom: fc.constantFrom(null, 1, 3),
});

describe.each(FIXTURES)("%s", (file) => {
  test("what was planned is read back, and every other cell is unchanged", async () => {
    await fc.assert(
      fc.asyncProperty(ANY_BLOCK, async ({ row, column, values, format, lookFrom }) => {
        const workbook = await openWorkbookFile(fixture(file));
        const before = cellsOf(await workbook.read(SHEET));
        const at = (down: number, right: number) => addressOf(row + down, column + right);
        const planned = new Map(
          values.flatMap((line, down) =>
            line.map((value, right) => [at(down, right), value] as const),
          ),
        );
        const held = (address: string): CellValue => before.get(address)?.value ?? BLANK;
        const plan: Plan = {
          sheet: SHEET,
          blocks: [
            {
              ...{ row, column, format, lookFrom, after: values },
              before: values.map((line, down) => line.map((_, right) => held(at(down, right)))),
            },
          ],
          widths: [],
        };
        await workbook.write(plan);
        const saved = await openWorkbookFile(await workbook.save());
        const after = cellsOf(await saved.read(SHEET));
        for (const [address, value] of planned) {
          expect(after.get(address)?.value ?? BLANK).toEqual(value);
        }
        for (const [address, cell] of before) {
          const now = after.get(address);
          if (!planned.has(address) && cell.formula === null) expect(now).toEqual(cell);
          if (!planned.has(address)) expect(now?.formula).toBe(cell.formula);
        }
        const added = [...after.keys()].filter((address) => !before.has(address));
        expect(added.filter((address) => !planned.has(address))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 60_000);
});
