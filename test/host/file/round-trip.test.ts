import fc from "fast-check";
import type { PlannedValue } from "../../../src/core/plan/plan";
import type { LookDepth, Standing } from "../../../src/core/plan/standing";
import type { CellWrite, Content, Writing } from "../../../src/core/plan/writing";
import { addressOf } from "../../../src/core/sheet/address";
import type { Workbook } from "../../../src/jobs/workbook";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import { BLANK, cellsOf, FIXTURES, fixture, NO_PLACES, NOTHING } from "./workbooks";

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
  fill: fc.constantFrom(null, { color: null }, { color: "#FFC7CE" }),
  lookFrom: fc.constantFrom(null, 1, 3),
  link: fc.constantFrom(null, { to: "'Phụ lục II'!C3" }),
});

type AnyBlock = typeof ANY_BLOCK extends fc.Arbitrary<infer Block> ? Block : never;

function placesOf({ row, column, values }: AnyBlock, look: LookDepth) {
  const [height, width] = [values.length, values[0]?.length ?? 0];
  return {
    ...NO_PLACES,
    cells: [{ sheet: SHEET, row, column, height, width, look, links: true }],
    columns: [{ sheet: SHEET, column }],
  };
}

async function writingOf(workbook: Workbook, block: AnyBlock): Promise<Writing> {
  const { row, column, values, format, fill, lookFrom, link } = block;
  const now = await workbook.inspect(placesOf(block, "all"));
  const models = await workbook.inspect({
    ...NO_PLACES,
    cells: [
      {
        ...{ sheet: SHEET, row, column: lookFrom ?? 1, height: values.length, width: 1 },
        ...{ look: "all", links: false },
      },
    ],
  });
  const markAt = (standing: Standing, down: number, right: number): string =>
    standing.cells[0]?.cells[down]?.[right]?.look?.rest ?? "";
  const cells = values.map((line, down) =>
    line.map((content, right): CellWrite => {
      const rest = { from: markAt(now, down, right), to: markAt(models, down, 0) };
      const look = { fill, rest: lookFrom === null ? null : rest };
      return { content, format, link, look: fill === null && lookFrom === null ? null : look };
    }),
  );
  return {
    ...NOTHING,
    blocks: [{ sheet: SHEET, row, column, cells }],
    widths: [{ sheet: SHEET, column, width: { characters: 11 } }],
  };
}

/** What brings the places of a block back to how they stood, whatever stands there now. */
function backTo(standing: Standing, { row, column }: AnyBlock): Writing {
  const cells = (standing.cells[0]?.cells ?? []).map((line) =>
    line.map(({ value, formula, format, look, link }): CellWrite => {
      const content: Content = formula === null ? value : { kind: "formula", formula };
      const to = look?.rest ?? "";
      return { content, format, look: { fill: null, rest: { from: to, to } }, link: { to: link } };
    }),
  );
  return {
    ...NOTHING,
    blocks: [{ sheet: SHEET, row, column, cells }],
    widths: standing.columns.map((asTold) => ({ sheet: SHEET, column, width: { asTold } })),
  };
}

describe.each(FIXTURES)("%s", (file) => {
  test("what was told to be written is read back, and every other cell is unchanged", async () => {
    await fc.assert(
      fc.asyncProperty(ANY_BLOCK, async (block) => {
        const { row, column, values, format, fill, link } = block;
        const workbook = await openWorkbookFile(fixture(file));
        const before = cellsOf(await workbook.read(SHEET));
        const at = (down: number, right: number) => addressOf(row + down, column + right);
        const planned = new Map(
          values.flatMap((line, down) =>
            line.map((value, right) => [at(down, right), value] as const),
          ),
        );
        await workbook.write(await writingOf(workbook, block));
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
        const standing = await saved.inspect(placesOf(block, "fill"));
        for (const state of standing.cells[0]?.cells.flat() ?? []) {
          if (format !== null) expect(state.format).toBe(format);
          if (fill !== null) expect(state.look?.fill).toBe(fill.color);
          if (link !== null) expect(state.link).toBe(link.to);
        }
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  test("what was written is taken back exactly, to the style of each cell", async () => {
    await fc.assert(
      fc.asyncProperty(ANY_BLOCK, async (block) => {
        const workbook = await openWorkbookFile(fixture(file));
        const stood = await workbook.inspect(placesOf(block, "all"));
        await workbook.write(await writingOf(workbook, block));
        await workbook.write(backTo(stood, block));
        const back = await openWorkbookFile(await workbook.save());
        const now = await back.inspect(placesOf(block, "all"));
        const isFormula = ({ formula }: { readonly formula: string | null }) => formula !== null;
        const withoutResults = ({ cells }: Standing) =>
          cells[0]?.cells
            .flat()
            .map((state) => (isFormula(state) ? { ...state, value: BLANK } : state));
        expect(withoutResults(now)).toEqual(withoutResults(stood));
        expect(now.columns).toEqual(stood.columns);
        const [here, there] = [
          await back.read(SHEET),
          await (await openWorkbookFile(fixture(file))).read(SHEET),
        ];
        expect(here.rows.map(({ row, hidden }) => [row, hidden])).toEqual(
          there.rows.map(({ row, hidden }) => [row, hidden]),
        );
      }),
      { numRuns: RUNS },
    );
  }, 60_000);
});
