/** @jest-environment ./test/excel-host/environment.ts */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { CellsAsked, Places } from "../../src/core/plan/standing";
import type { Snapshot } from "../../src/core/sheet/snapshot";
import { excelWorkbook } from "../../src/host/excel/workbook";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import type { Workbook } from "../../src/jobs/workbook";
import { modelOf } from "../excel-host/from-file";
import { openInBoth } from "../excel-host/open-file";
import { startExcel, type SimulatedExcel } from "../excel-host/start-excel";
import type { SheetModel } from "../excel-host/workbook-model";
import { handMadeParts, sheetData, sheetPart, zipOf } from "./file/workbooks";

const ROOT = join(__dirname, "../..");
const NOWHERE: Places = { cells: [], columns: [], tables: [], whole: [] };

const PATHS = ["test/fixtures/appendices", "test/fixtures/workbooks", "assets/samples"].flatMap(
  (folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => /\.xls[xm]$/.test(name))
      .map((name) => join(folder, name)),
);

let excel: SimulatedExcel;
beforeAll(async () => {
  excel = await startExcel();
});

/** The whole of a sheet, and a row and a column more. */
function wholeOf({ sheet, rows }: Snapshot): CellsAsked {
  const columns = rows.flatMap(({ cells }) => cells.map(({ column }) => column));
  const height = (rows.at(-1)?.row ?? 0) + 1;
  const area = { row: 1, column: 1, height, width: Math.max(0, ...columns) + 1 };
  return { sheet, ...area, look: "fill", links: false };
}

/**
 * What a workbook tells of its sheets, as far as it means the same on every host: ids and looks are a host's own
 * words, and the format of a blank cell is not loaded into the simulated Excel.
 */
async function toldBy(workbook: Workbook, asked: readonly CellsAsked[], sheets: readonly string[]) {
  const { cells, conditions } = await workbook.inspect({ ...NOWHERE, cells: asked }, sheets);
  const { isReadOnly, calculatesByHand, isBehind } = conditions;
  return {
    ...{ isReadOnly, calculatesByHand, isBehind },
    cells: cells.map(({ rowHeads, cells: rows }) => ({
      rowHeads,
      rows: rows.map((row) =>
        row.map(({ value, formula, format, look, link }) => ({
          ...{ value, formula, link, fill: look?.fill },
          format: value.kind === "blank" ? null : format,
        })),
      ),
    })),
    sheets: conditions.sheets.map(({ id, ...bearing }) => ({ ...bearing, hasId: id !== null })),
  };
}

test.each(PATHS)("%s: every cell and all that bears on writing is told alike", async (path) => {
  const file = await openInBoth(excel, join(ROOT, path));
  const worksheets = (await file.sheets()).filter(({ kind }) => kind === "worksheet");
  const asked: CellsAsked[] = [];
  for (const { name } of worksheets) asked.push(wholeOf(await file.read(name)));
  const told = await toldBy(excelWorkbook(), asked, ["Chưa có"]);
  expect(told).toEqual(await toldBy(file, asked, ["Chưa có"]));
  expect(told.cells.flatMap(({ rows }) => rows.flat())).not.toEqual([]);
  expect(told.sheets.at(-1)).toMatchObject({ sheet: "Chưa có", exists: false, hasId: false });
});

const ROWS = [1, 2, 3, 4].map(
  (row) => `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>Xã ${row}</t></is></c></row>`,
);
const hiding = (hidden: readonly number[]): string =>
  ROWS.map((row, at) =>
    hidden.includes(at + 1) ? row.replace("<row ", `<row hidden="1" `) : row,
  ).join("");
const FILTER = `<autoFilter ref="A1:A4"><filterColumn colId="0"><filters><filter val="Xã 2"/></filters></filterColumn></autoFilter>`;

/** A sheet as a file holds it, and what the loader of the simulated Excel does not carry over. */
const CONDITIONS: readonly (readonly [string, string, (sheet: SheetModel) => void, object])[] = [
  [
    "protection",
    sheetPart(`<sheetData>${hiding([])}</sheetData><sheetProtection sheet="1"/>`),
    (sheet) => {
      sheet.isProtected = true;
    },
    { isProtected: true, filters: [], hiddenRows: [] },
  ],
  [
    "rows hidden by hand",
    sheetData(hiding([2, 4])),
    () => undefined,
    { isProtected: false, filters: [], hiddenRows: [2, 4] },
  ],
  [
    "a filter at work",
    sheetPart(`<sheetPr filterMode="1"/><sheetData>${hiding([3, 4])}</sheetData>${FILTER}`),
    (sheet) => {
      const criteria = new Map([[0, { filterOn: "Values", values: ["Xã 2"] }]]);
      sheet.filterRows({ row: 0, column: 0, height: 4, width: 1 }, criteria, [2, 3]);
    },
    {
      isProtected: false,
      filters: [{ table: null, criteria: [{ column: "Xã 1", shows: ["Xã 2"] }] }],
      hiddenRows: [3, 4],
    },
  ],
];

test.each(CONDITIONS)("%s is told alike", async (_, part, set, expected) => {
  const parts = [...handMadeParts([part])].map(
    // A page of jsdom has blobs that cannot be read.
    ([name, words]) => [name, new TextEncoder().encode(words)] as const,
  );
  const file = await openWorkbookFile(await zipOf(parts));
  const model = await modelOf(file);
  const [sheet] = model.sheets;
  if (sheet === undefined) throw new Error("the file has no sheet");
  set(sheet);
  excel.openWorkbook(model);
  const asked = [wholeOf(await file.read("A"))];
  const told = await toldBy(excelWorkbook(), asked, []);
  expect(told.sheets).toMatchObject([expected]);
  expect(told).toEqual(await toldBy(file, asked, []));
});
