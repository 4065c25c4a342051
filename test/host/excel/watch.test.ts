/** @jest-environment ./test/excel-host/environment.ts */
import type { Area } from "../../../src/core/sheet/area";
import { NoSuchSheet } from "../../../src/core/problem";
import { changedArea, watchSheet } from "../../../src/host/excel/watch";
import { excelWorkbook } from "../../../src/host/excel/workbook";
import type { ExcelHost } from "../../excel-host/excel-host";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import { startExcel } from "../../excel-host/start-excel";
import type { SheetModel } from "../../excel-host/workbook-model";
import { WorkbookModel } from "../../excel-host/workbook-model";
import { block, figure, NOTHING } from "./writings";

type Seen = readonly [area: Area | null, isOurs: boolean];

let excel: SimulatedExcel;
let host: ExcelHost;
let sheet: SheetModel;
let seen: Seen[];

beforeAll(async () => {
  excel = await startExcel({ requirements: { ExcelApi: "1.14" }, locale: "vi-VN" });
});

beforeEach(() => {
  const workbook = new WorkbookModel();
  sheet = workbook.addSheet("Phụ lục II");
  host = excel.openWorkbook(workbook);
  seen = [];
});

const watch = () => watchSheet("Phụ lục II", (...change) => seen.push(change));

/** Events come after the call that sets them off. */
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

test("what someone types is told with its place, and not as ours", async () => {
  const stop = await watch();
  host.type(sheet, 44, 3, 98.3);
  await soon();
  expect(seen).toEqual([[{ row: 45, column: 4, height: 1, width: 1 }, false]]);
  await stop();
});

test("what we write is told as ours", async () => {
  const stop = await watch();
  const cells = [[{ content: figure("1") }, { content: figure("2") }]];
  const place = { sheet: "Phụ lục II", row: 2, column: 5 };
  await excelWorkbook().write({ ...NOTHING, blocks: [block(cells, place)] });
  await soon();
  expect(seen).toEqual([[{ row: 2, column: 5, height: 1, width: 2 }, true]]);
  await stop();
});

test("a fill is no change of what was checked", async () => {
  const stop = await watch();
  const look = { fill: { color: "#FFF2CC" }, rest: null };
  const cells = [[{ look }]];
  await excelWorkbook().write({ ...NOTHING, blocks: [block(cells, { sheet: "Phụ lục II" })] });
  await soon();
  expect(seen).toEqual([]);
  await stop();
});

test("nothing is told once it was told to stop", async () => {
  const stop = await watch();
  await stop();
  host.type(sheet, 44, 3, 98.3);
  await soon();
  expect(seen).toEqual([]);
});

test("it takes one sync to begin and one to stop", async () => {
  const stop = await watch();
  expect(host.syncs).toBe(1);
  await stop();
  expect(host.syncs).toBe(2);
});

test("a sheet that is not there is refused", async () => {
  await expect(watchSheet("Phụ lục III", () => undefined)).rejects.toBeInstanceOf(NoSuchSheet);
});

describe("the cells that a change is about", () => {
  test.each([
    ["D45", "RangeEdited", { row: 45, column: 4, height: 1, width: 1 }],
    ["B2:D9", "RangeEdited", { row: 2, column: 2, height: 8, width: 3 }],
  ] as const)("%s, %s", (address, changeType, area) => {
    expect(changedArea({ address, changeType })).toEqual(area);
  });

  test.each([
    ["5:5", "RowInserted"],
    ["B:B", "ColumnDeleted"],
    ["A1:B2", "CellInserted"],
    ["A1,C3", "RangeEdited"],
    ["5:7", "RangeEdited"],
    ["A1:B2:C3", "RangeEdited"],
  ] as const)("may be any: %s, %s", (address, changeType) => {
    expect(changedArea({ address, changeType })).toBeNull();
  });
});
