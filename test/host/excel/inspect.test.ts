/** @jest-environment ./test/excel-host/environment.ts */
import type { CellsAsked, Places } from "../../../src/core/plan/standing";
import { ExcelFailed, UnreadCells } from "../../../src/core/problem";
import { excelWorkbook } from "../../../src/host/excel/workbook";
import type { ExcelHost } from "../../excel-host/excel-host";
import { solid } from "../../excel-host/look";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import { startExcel } from "../../excel-host/start-excel";
import type { SheetModel } from "../../excel-host/workbook-model";
import { WorkbookModel } from "../../excel-host/workbook-model";
import { NOWHERE } from "./writings";

const SHEET = "Phụ lục II";

let excel: SimulatedExcel;
let host: ExcelHost;
let workbook: WorkbookModel;
let sheet: SheetModel;

beforeAll(async () => {
  excel = await startExcel();
});

beforeEach(() => {
  workbook = new WorkbookModel();
  sheet = workbook.addSheet(SHEET);
  sheet.put(4, 0, { value: "1.1" });
  sheet.put(4, 1, { value: "Số hồ sơ" });
  sheet.put(4, 3, { value: 98.3, format: "0.0" });
  host = excel.openWorkbook(workbook);
});

const inspect = (places: Partial<Places>, sheets?: readonly string[]) =>
  excelWorkbook().inspect({ ...NOWHERE, ...places }, sheets);

/** D5 alone, or more from there on. */
const from = (change: Partial<CellsAsked> = {}): CellsAsked => ({
  ...{ sheet: SHEET, row: 5, column: 4, height: 1, width: 1 },
  ...{ look: "none", links: false },
  ...change,
});

async function firstCell(change: Partial<CellsAsked> = {}) {
  const { cells } = await inspect({ cells: [from(change)] });
  return cells[0]?.cells[0]?.[0];
}

test("everything that is asked for comes in one sync, places and all that bears on writing", async () => {
  const own = workbook.addSheet("Kết quả rà soát");
  own.put(0, 0, { value: "Mức" });
  own.tables.push({
    ...{ id: "{t}", name: "Table1", area: { row: 0, column: 0, height: 2, width: 3 } },
    ...{ style: "TableStyleLight9", showBandedRows: true, showFilterButton: true },
    criteria: new Map(),
  });
  const standing = await inspect(
    {
      cells: [from({ look: "all", links: true }), from({ row: 9, look: "fill" })],
      columns: [{ sheet: SHEET, column: 4 }],
      tables: [own.name],
      whole: [own.name, "Chưa có"],
    },
    ["Bìa"],
  );
  expect(host.syncs).toBe(1);
  expect(standing.cells.map(({ cells }) => cells.flat().map(({ value }) => value))).toEqual([
    [{ kind: "number", digits: "98.3" }],
    [{ kind: "blank" }],
  ]);
  expect(standing.columns).toEqual([48]);
  expect(standing.tables).toEqual([{ row: 1, column: 1, height: 2, width: 3 }]);
  expect(standing.whole.map((kept) => kept?.name)).toEqual([own.name, undefined]);
  expect(standing.conditions).toMatchObject({
    ...{ isReadOnly: false, isStructureLocked: false, calculatesByHand: false },
    ...{ isBehind: false, forgetsUndo: true },
    sheets: [
      { sheet: SHEET, exists: true, id: sheet.id, isProtected: false, filters: [], hiddenRows: [] },
      { sheet: own.name, exists: true },
      { sheet: "Chưa có", exists: false, id: null },
      { sheet: "Bìa", exists: false, id: null },
    ],
  });
});

describe("a cell", () => {
  test("is told with its value, formula and number format, and no more where no more was asked", async () => {
    sheet.put(4, 3, { value: 941, formula: "=D8+D9", format: "#,##0" });
    expect(await firstCell()).toEqual({
      ...{ value: { kind: "number", digits: "941" }, formula: "=D8+D9", format: "#,##0" },
      ...{ look: null, link: null },
    });
  });

  test.each([
    ["none", { pattern: "None", color: null }, null],
    ["white, which is not none", solid("#FFFFFF"), "#FFFFFF"],
    ["yellow", solid("#fff2cc"), "#FFF2CC"],
    ["a pattern", { pattern: "Gray25", color: "#FF0000" }, "other"],
    ["a gradient", { pattern: "LinearGradient", color: "#FF0000" }, "other"],
  ])("of which the fill is %s", async (_, fill, told) => {
    sheet.dress(4, 3, { fill });
    expect((await firstCell({ look: "fill" }))?.look).toEqual({ fill: told, rest: null });
    expect((await firstCell({ look: "all" }))?.look?.fill).toBe(told);
  });

  test.each([
    ["none", { pattern: "None", color: null }, null],
    ["white", solid("#FFFFFF"), "#FFFFFF"],
  ])(
    "of which the fill is %s is told in an Excel that names its pattern, too",
    async (_, fill, told) => {
      host.quirks.readsNoFillAsWhite = false;
      sheet.dress(4, 3, { fill });
      expect((await firstCell({ look: "fill" }))?.look?.fill).toBe(told);
    },
  );

  test.each([
    [
      "font",
      () => {
        sheet.dress(4, 3, { font: { bold: true } });
      },
    ],
    [
      "size",
      () => {
        sheet.dress(4, 3, { font: { size: 13 } });
      },
    ],
    [
      "alignment",
      () => {
        sheet.dress(4, 3, { horizontalAlignment: "Center" });
      },
    ],
    [
      "wrapping",
      () => {
        sheet.dress(4, 3, { wrapText: true });
      },
    ],
    [
      "edge",
      () => {
        sheet.setEdge(4, 3, "top", LINE);
      },
    ],
    [
      "edge drawn from the neighbour",
      () => {
        sheet.setEdge(3, 3, "bottom", LINE);
      },
    ],
  ])("looks otherwise with another %s, and alike with the same", async (_, change) => {
    const rest = async () => (await firstCell({ look: "all" }))?.look?.rest;
    const plain = await rest();
    expect(await rest()).toBe(plain);
    change();
    expect(await rest()).not.toBe(plain);
  });

  test("is told with where it leads to, where that was asked", async () => {
    const link = { documentReference: "'Phụ lục II'!D45", address: null, screenTip: null };
    sheet.put(4, 3, { link });
    expect((await firstCell({ links: true }))?.link).toBe("'Phụ lục II'!D45");
    expect((await firstCell())?.link).toBeNull();
  });

  test("leads nowhere where its link leaves the workbook", async () => {
    const link = { documentReference: null, address: "https://example.vn", screenTip: null };
    sheet.put(4, 3, { link });
    expect((await firstCell({ links: true }))?.link).toBeNull();
  });

  test("of a sheet that is not there is blank", async () => {
    expect(await firstCell({ sheet: "Phụ lục III", look: "fill" })).toEqual({
      ...{ value: { kind: "blank" }, formula: null, format: "General", link: null },
      look: { fill: null, rest: null },
    });
  });

  test("that Excel leaves out is a problem, never a blank", async () => {
    sheet.answersNull = true;
    await expect(firstCell()).rejects.toBeInstanceOf(UnreadCells);
  });
});

const LINE = { style: "Continuous", color: "#000000", weight: "Thin" };

describe("the rows of the cells", () => {
  test("are told by what stands at their head, whatever columns were asked for", async () => {
    const { cells } = await inspect({ cells: [from({ height: 2 })] });
    expect(cells[0]?.rowHeads).toEqual(["1.1\u001fSố hồ sơ\u001f", "\u001f\u001f"]);
  });

  test("are told as hidden where they are and cells were asked for in them", async () => {
    for (const row of [4, 5, 6]) sheet.hiddenRows.add(row);
    const { conditions } = await inspect({ cells: [from(), from({ row: 7 })] });
    expect(conditions.sheets[0]?.hiddenRows).toEqual([5, 7]);
  });
});

describe("what bears on writing", () => {
  const conditions = async () => (await inspect({ cells: [from()] })).conditions;

  test.each([
    [
      "isReadOnly",
      () => {
        workbook.isReadOnly = true;
      },
    ],
    [
      "isStructureLocked",
      () => {
        workbook.isStructureLocked = true;
      },
    ],
    [
      "calculatesByHand",
      () => {
        workbook.calculationMode = "Manual";
      },
    ],
  ] as const)("%s", async (condition, change) => {
    expect((await conditions())[condition]).toBe(false);
    change();
    expect((await conditions())[condition]).toBe(true);
  });

  test("that another workbook is in front is found out with one sync more, and the rest is told all the same", async () => {
    workbook.isBehind = true;
    expect(await conditions()).toMatchObject({ isBehind: true, sheets: [{ exists: true }] });
    expect(host.syncs).toBe(2);
  });

  test.each(["InactiveWorkbook", "GeneralException"])(
    "that another workbook is in front is found out where Excel calls it %s",
    async (Code) => {
      const answer = host.answer.bind(host);
      host.answer = (request) => {
        const Error = { Code, Message: "", Location: "Workbook.getActiveCell", ActionIndex: 0 };
        const isAsked = request.includes("GetActiveCell");
        return isAsked ? { body: JSON.stringify({ Results: [], Error }) } : answer(request);
      };
      expect(await conditions()).toMatchObject({ isBehind: true, sheets: [{ exists: true }] });
    },
  );

  test("an Excel that fails for another reason is not asked twice", async () => {
    host.faults = [{ sync: 1, strikes: "refused" }];
    await expect(conditions()).rejects.toBeInstanceOf(ExcelFailed);
    expect(host.syncs).toBe(1);
  });

  test("that the sheet is protected", async () => {
    sheet.isProtected = true;
    expect((await conditions()).sheets[0]?.isProtected).toBe(true);
  });

  test("a filter is told with the heading of its column and what it lets through", async () => {
    sheet.put(0, 0, { value: "Đơn vị" });
    const area = { row: 0, column: 0, height: 9, width: 3 };
    const criteria = new Map([
      [0, { filterOn: "Values", values: ["Xã Cộng Lạc", "Xã Đại Sơn"] }],
      [1, { filterOn: "Custom", criterion1: ">50", operator: "And", criterion2: "<80" }],
    ]);
    sheet.filterRows(area, criteria, [7]);
    expect((await conditions()).sheets[0]?.filters).toEqual([
      {
        table: null,
        criteria: [
          { column: "Đơn vị", shows: ["Xã Cộng Lạc", "Xã Đại Sơn"] },
          { column: "B", shows: [">50", "And", "<80"] },
        ],
      },
    ]);
    expect(host.syncs).toBe(2);
  });

  test("a filter of a table is told by the table's name", async () => {
    sheet.put(0, 1, { value: "Chỉ số" });
    sheet.tables.push({
      ...{ id: "{t}", name: "Bảng1", area: { row: 0, column: 1, height: 9, width: 1 } },
      ...{ style: "TableStyleLight9", showBandedRows: true, showFilterButton: true },
      criteria: new Map([[0, { filterOn: "Custom", criterion1: ">50" }]]),
    });
    expect((await conditions()).sheets[0]?.filters).toEqual([
      { table: "Bảng1", criteria: [{ column: "Chỉ số", shows: [">50"] }] },
    ]);
  });

  test("a filter of which nothing is known is told all the same", async () => {
    sheet.isFiltered = true;
    expect((await conditions()).sheets[0]?.filters).toEqual([{ table: null, criteria: [] }]);
  });
});

test("a sheet of ours that lost its table has none, which takes two syncs more to find out", async () => {
  const { tables } = await inspect({ tables: [SHEET] });
  expect(tables).toEqual([null]);
  expect(host.syncs).toBe(3);
});

test("nothing asked is one sync and no error", async () => {
  expect((await inspect({})).conditions.sheets).toEqual([]);
});

describe("how much is asked at a time", () => {
  test("121 rows with their fills are one sync and little", async () => {
    const appendix = from({ row: 1, column: 1, height: 121, width: 6, look: "fill" });
    await inspect({ cells: [appendix] });
    expect(host.syncs).toBe(1);
    expect(host.responseBytes).toBeLessThan(120_000);
  });

  test("23 units with the whole look of eight columns are one sync", async () => {
    const columns = Array.from({ length: 8 }, (_, at) =>
      from({ row: 2, column: 5 + at, height: 23, look: "all" }),
    );
    await inspect({ cells: columns });
    expect(host.syncs).toBe(1);
    expect(host.responseBytes).toBeLessThan(250_000);
  });

  test("a table of 3.000 rows by 60 columns takes as many syncs as its weight, each within what the web gives", async () => {
    const table = from({ row: 1, column: 1, height: 3_000, width: 60, look: "fill" });
    const { cells } = await inspect({ cells: [table] });
    expect(cells[0]?.cells).toHaveLength(3_000);
    expect(cells[0]?.rowHeads).toHaveLength(3_000);
    expect(host.syncs).toBe(9);
  });

  test("texts too long for one answer are asked for in halves, and come in their order", async () => {
    host.payloadLimit = 60_000;
    const label = "Số hồ sơ thủ tục hành chính tiếp nhận trong kỳ";
    for (let row = 0; row < 500; row += 1) sheet.put(row, 3, { value: `${label} ${row}` });
    const { cells } = await inspect({ cells: [from({ row: 1, height: 500, look: "fill" })] });
    expect(host.syncs).toBeGreaterThan(2);
    expect(cells[0]?.cells.map(([cell]) => cell?.value)).toEqual(
      Array.from({ length: 500 }, (_, row) => ({ kind: "text", text: `${label} ${row}` })),
    );
  });
});
