import fc from "fast-check";
import {
  emptyPlan,
  plainBlock,
  type Block,
  type OwnSheet,
  type Plan,
  type PlannedContent,
} from "../../../src/core/plan/plan";
import { OTHER_FILL } from "../../../src/core/plan/standing";
import { addressOf } from "../../../src/core/sheet/address";
import type { CellValue } from "../../../src/core/sheet/snapshot";
import { MARK_FILLS } from "../../../src/jobs/marks/colours";
import {
  EMPTY_CELL,
  paperSheet,
  resultOf,
  type PaperCell,
  type PaperSheet,
} from "./paper-workbook";

export const CHECKED = "Phụ lục II";
const OWN = "Kết quả rà soát";
const NEW = "Kết quả rà soát (2)";
const ROWS = 5;
/** Plans write in these columns: the last of the row's head, and others. */
const COLUMNS = [3, 4, 5, 6];

/** Few values, so that cells that hold the same by coincidence are the rule. */
const values: fc.Arbitrary<CellValue> = fc.constantFrom<CellValue>(
  { kind: "blank" },
  { kind: "number", digits: "0" },
  { kind: "number", digits: "98.3" },
  { kind: "text", text: "00123" },
  { kind: "text", text: "98,3" },
  { kind: "boolean", value: true },
  { kind: "error", code: "#REF!" },
);

const planned: fc.Arbitrary<PlannedContent> = fc.constantFrom<PlannedContent>(
  { kind: "blank" },
  { kind: "number", digits: "98.30" },
  { kind: "number", digits: "7" },
  { kind: "text", text: "00123" },
  { kind: "text", text: "=1+1" },
  { kind: "formula", formula: "=SUM(D1:D3)", shows: { kind: "number", digits: "12" } },
);

const fills = fc.constantFrom(null, null, "#FFFFFF", "#FFFF00", OTHER_FILL);
const formats = fc.constantFrom("General", "@", "0.00");
const links = fc.constantFrom(null, null, `'${CHECKED}'!D2`, `'${CHECKED}'!E3`);

const cells: fc.Arbitrary<PaperCell> = fc
  .record({
    value: values,
    formula: fc.constantFrom(null, null, null, "=SUM(D1:D3)"),
    format: formats,
    fill: fills,
    rest: fc.constantFrom("plain", "bold"),
    link: links,
  })
  .map((cell) => (cell.formula === null ? cell : { ...cell, value: resultOf(cell.formula) }));

/** A sheet with rows that have codes and labels, and cells of every kind behind them. */
export const checkedSheets: fc.Arbitrary<PaperSheet> = fc
  .array(fc.array(cells, { minLength: 6, maxLength: 6 }), { minLength: ROWS, maxLength: ROWS })
  .map((rows) => {
    const held = rows.flatMap((row, down) =>
      row.map((cell, right) => [addressOf(down + 1, right + 3), cell] as const),
    );
    const heads = rows.flatMap((_, down) => [
      [addressOf(down + 1, 1), String(down + 1)] as const,
      [addressOf(down + 1, 2), `Chỉ tiêu ${down % 2}`] as const,
    ]);
    return paperSheet(CHECKED, Object.fromEntries([...heads, ...held]));
  });

/** A workbook with a sheet to be checked, and one of ours. */
export const workbooks: fc.Arbitrary<readonly PaperSheet[]> = checkedSheets.map((sheet) => [
  sheet,
  {
    ...paperSheet(OWN, {
      A1: OWN,
      A3: { ...EMPTY_CELL, value: { kind: "text", text: "Mức" }, rest: "heading", fill: "#EEEEEE" },
      B4: { ...EMPTY_CELL, value: { kind: "text", text: "đã sửa" }, link: `'${CHECKED}'!D2` },
    }),
    ...{ widths: { 1: 90 }, table: { row: 3, column: 1, height: 2, width: 2 } },
  },
]);

const paints = fc.constantFrom(
  { color: MARK_FILLS.error, over: null },
  { color: MARK_FILLS.notice, over: null },
  { color: "#00FF00", over: null },
  { color: null, over: "#FFFF00" },
  { color: null, over: null },
);

function gridOf<Value>(
  value: fc.Arbitrary<Value>,
  { height, width }: { readonly height: number; readonly width: number },
): fc.Arbitrary<Value[][]> {
  const row = fc.array(value, { minLength: width, maxLength: width });
  return fc.array(row, { minLength: height, maxLength: height });
}

function blockIn(column: number): fc.Arbitrary<Block> {
  return fc
    .record({ row: fc.integer({ min: 1, max: ROWS }), height: fc.integer({ min: 1, max: 3 }) })
    .chain((rows) => {
      const area = { ...rows, column, width: 1 };
      const half = { nil: null, freq: 2 };
      return fc
        .record({
          after: fc.option(gridOf(planned, area), half),
          format: fc.option(formats, half),
          fill: fc.option(paints, half),
          lookFrom: fc.option(fc.constantFrom({ column: 7 }, { column: 8 }, { row: 1 }), half),
          links: fc.option(gridOf(links, area), half),
        })
        .map(({ lookFrom, fill, ...rest }) => ({
          ...plainBlock(CHECKED, area),
          ...rest,
          ...{ fill, lookFrom: fill === null ? lookFrom : null },
        }));
    });
}

const ownSheet: OwnSheet = {
  name: NEW,
  rows: [
    [{ value: { kind: "text", text: NEW }, role: "title", link: null }],
    [],
    [
      { value: { kind: "text", text: "Ô" }, role: "heading", link: null },
      { value: { kind: "text", text: "Xử lý" }, role: "heading", link: null },
    ],
    [
      { value: { kind: "text", text: "D2" }, role: "body", link: `'${CHECKED}'!D2` },
      { value: { kind: "blank" }, role: "answer", link: null },
    ],
  ],
  widths: [8, 36],
  table: { row: 3, column: 1, height: 2, width: 2 },
};

/** Plans that write contents, formats, looks, fills, links and widths, and add and remove sheets of ours. */
export const plans: fc.Arbitrary<Plan> = fc
  .record({
    columns: fc.subarray(COLUMNS, { minLength: 1 }),
    widths: fc.subarray([4, 8]),
    adds: fc.subarray([ownSheet]),
    end: fc.constantFrom("none", "none", "removed", "resized"),
  })
  .chain(({ columns, widths, adds, end }) =>
    fc.tuple(...columns.map(blockIn)).map((blocks) => ({
      ...{ ...emptyPlan("mend"), blocks, adds },
      widths: widths.map((column) => ({ sheet: CHECKED, column, characters: 12 })),
      removes: end === "removed" ? [OWN] : [],
      tables:
        end === "resized" ? [{ sheet: OWN, area: { row: 3, column: 1, height: 4, width: 2 } }] : [],
    })),
  );
