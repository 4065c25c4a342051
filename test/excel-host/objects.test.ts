/** @jest-environment ./test/excel-host/environment.ts */
import type { ExcelHost } from "./excel-host";
import { solid } from "./look";
import type { SheetModel } from "./sheet-model";
import type { SimulatedExcel } from "./start-excel";
import { startExcel } from "./start-excel";
import { WorkbookModel } from "./workbook-model";

const THIN = { style: "Continuous", color: "#000000", weight: "Thin" };

let excel: SimulatedExcel;
let host: ExcelHost;
let sheet: SheetModel;

beforeAll(async () => {
  excel = await startExcel();
});

beforeEach(() => {
  const workbook = new WorkbookModel();
  sheet = workbook.addSheet("Bìa");
  host = excel.openWorkbook(workbook);
});

/** One batch on the sheet; resolves with what `job` reads after the sync. */
function run<T>(job: (worksheet: Excel.Worksheet) => () => T): Promise<T> {
  return Excel.run(async (context) => {
    const read = job(context.workbook.worksheets.getItem("Bìa"));
    await context.sync();
    return read();
  });
}

function act(job: (worksheet: Excel.Worksheet) => unknown): Promise<void> {
  return run((worksheet) => {
    job(worksheet);
    return () => undefined;
  });
}

describe("Range", () => {
  test("tells its cells: values, formulas, formats, types and its place", async () => {
    sheet.put(1, 0, { value: 7, formula: "=B1+1", format: "0.0" });
    sheet.put(1, 1, { value: "#N/A", isError: true });
    const told = await run((worksheet) => {
      const range = worksheet.getRange("A2:B2");
      range.load("values, formulas, numberFormat, valueTypes, address, rowIndex, columnCount");
      return () => range.toJSON();
    });
    expect(told).toMatchObject({
      ...{ values: [[7, "#N/A"]], formulas: [["=B1+1", "#N/A"]], address: "Bìa!A2:B2" },
      ...{ numberFormat: [["0.0", "General"]], valueTypes: [["Double", "Error"]] },
      ...{ rowIndex: 1, columnCount: 2 },
    });
    expect(host.cellsRead).toBe(8);
  });

  test("tells nothing of whole columns, but finds what is used of them", async () => {
    sheet.put(3, 1, { value: 1 });
    const told = await run((worksheet) => {
      const columns = worksheet.getRange("A:C").load("values");
      const used = worksheet.getRange("A:C").getUsedRangeOrNullObject(true).load("address");
      const none = worksheet.getRange("D:E").getUsedRangeOrNullObject(true).load("address");
      return () => [columns.values, used.address, none.isNullObject];
    });
    expect(told).toEqual([null, "Bìa!B4", true]);
  });

  test("is found by what it has in common with another", async () => {
    const told = await run((worksheet) => {
      const range = worksheet.getRange("A1:C3");
      const common = range.getIntersectionOrNullObject(worksheet.getRange("B2:D4"));
      const none = range.getIntersectionOrNullObject(worksheet.getRange("E5"));
      common.load("address");
      none.load("address");
      return () => [common.address, none.isNullObject];
    });
    expect(told).toEqual(["Bìa!B2:C3", true]);
  });

  test("takes formulas, and text with an apostrophe as text", async () => {
    await act((worksheet) => {
      worksheet.getRange("A1:B1").formulas = [["=SUM(C1:C3)", "'=1+1"]];
    });
    expect(sheet.cell(0, 0).formula).toBe("=SUM(C1:C3)");
    expect(sheet.cell(0, 1)).toMatchObject({ value: "=1+1", formula: null });
  });

  type ApplyTo = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";
  test.each<readonly [ApplyTo, object]>([
    ["All", { value: "", format: "General", link: null, look: { wrapText: false } }],
    ["Contents", { value: "", format: "0", look: { wrapText: true } }],
    ["Formats", { value: 1, format: "General", look: { wrapText: false } }],
    ["Hyperlinks", { value: 1, format: "0", link: null, look: { wrapText: true } }],
    ["RemoveHyperlinks", { value: 1, link: null, look: { wrapText: false } }],
  ])("cleared of %s keeps the rest", async (applyTo, left) => {
    sheet.put(0, 0, {
      ...{ value: 1, format: "0" },
      link: { documentReference: "Bìa!A2", address: null, screenTip: null },
    });
    sheet.dress(0, 0, { wrapText: true });
    await act((worksheet) => {
      worksheet.getRange("A1").clear(applyTo);
    });
    expect(sheet.cell(0, 0)).toMatchObject(left);
  });

  test("takes over the formats of another, repeated, with its lines", async () => {
    sheet.put(0, 0, { value: "Tên", format: "0.0" });
    sheet.dress(0, 0, { font: { bold: true } });
    sheet.setEdge(0, 0, "bottom", THIN);
    await act((worksheet) => {
      worksheet.getRange("C1:D1").copyFrom(worksheet.getRange("A1"), "Formats");
    });
    expect(sheet.cell(0, 3)).toMatchObject({
      ...{ value: "", format: "0.0", look: { font: { bold: true } } },
    });
    expect(sheet.edge(0, 3, "bottom")).toEqual(THIN);
  });

  test("leads where its hyperlink says, for as long as it has one", async () => {
    const link = { documentReference: "'Phụ lục II'!D45", screenTip: "Đi tới ô" };
    await act((worksheet) => {
      worksheet.getRange("A1").values = [["D45"]];
      worksheet.getRange("A1").hyperlink = link;
    });
    const told = await run((worksheet) => {
      const ranges = ["A1", "B1"].map((address) => worksheet.getRange(address).load("hyperlink"));
      return () => ranges.map(({ hyperlink }) => hyperlink);
    });
    expect(told).toEqual([{ ...link, textToDisplay: "D45" }, null]);
  });
});

describe("the look of cells", () => {
  test("is set and read as a whole, and null where it differs", async () => {
    await act((worksheet) => {
      const { format } = worksheet.getRange("A1:B1");
      format.font.bold = true;
      format.wrapText = true;
      format.horizontalAlignment = "Center";
      worksheet.getRange("B1").format.font.bold = false;
    });
    const told = await run((worksheet) => {
      const { format } = worksheet.getRange("A1:B1");
      format.load("wrapText, horizontalAlignment, columnWidth, font/bold, font/name");
      return () => [
        ...[format.wrapText, format.horizontalAlignment, format.columnWidth],
        ...[format.font.bold, format.font.name],
      ];
    });
    expect(told).toEqual([true, "Center", 48, null, "Calibri"]);
  });

  test("is told cell by cell, as far as it was asked for", async () => {
    sheet.dress(0, 0, { fill: solid("#ffff00"), font: { italic: true }, indentLevel: 2 });
    const told = await run((worksheet) => {
      const cells = worksheet.getRange("A1:B1").getCellProperties({
        address: true,
        hyperlink: true,
        format: { fill: { color: true }, font: { italic: true }, indentLevel: true },
      });
      return () => cells.value;
    });
    expect(told).toEqual([
      [
        {
          ...{ address: "Bìa!A1", hyperlink: null },
          format: { fill: { color: "#FFFF00" }, font: { italic: true }, indentLevel: 2 },
        },
        {
          ...{ address: "Bìa!B1", hyperlink: null },
          format: { fill: { color: "#FFFFFF" }, font: { italic: false }, indentLevel: 0 },
        },
      ],
    ]);
  });

  test("is set cell by cell; what is left out stays", async () => {
    sheet.dress(0, 0, { font: { italic: true } });
    await act((worksheet) => {
      worksheet
        .getRange("A1:B1")
        .setCellProperties([[{ format: { font: { bold: true }, fill: { color: "red" } } }, {}]]);
    });
    expect(sheet.cell(0, 0).look).toMatchObject({
      ...{ font: { bold: true, italic: true }, fill: { pattern: "Solid", color: "#FF0000" } },
    });
    expect(sheet.used(false)).toEqual({ row: 0, column: 0, height: 1, width: 1 });
  });

  test("is not set from null, which is refused", async () => {
    const data = JSON.parse("[[null]]");
    const set = act((worksheet) => {
      worksheet.getRange("A1").setCellProperties(data);
    });
    await expect(set).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("has a fill that clearing takes away", async () => {
    sheet.dress(0, 0, { fill: solid("#ffff00") });
    await act((worksheet) => {
      worksheet.getRange("A1").format.fill.clear();
    });
    expect(sheet.used(false)).toBeNull();
  });
});

describe("a line between two cells", () => {
  const linesOf = (address: string) =>
    run((worksheet) => {
      const cells = worksheet
        .getRange(address)
        .getCellProperties({ format: { borders: { style: true, color: true, weight: true } } });
      return () => cells.value[0]?.[0]?.format?.borders;
    });

  test("is read from either of them", async () => {
    await act((worksheet) => {
      const border = worksheet.getRange("A1").format.borders.getItem("EdgeRight");
      border.style = "Double";
      border.color = "#C00000";
    });
    const line = { style: "Double", color: "#C00000", weight: "Thin" };
    expect((await linesOf("A1"))?.right).toEqual(line);
    expect((await linesOf("B1"))?.left).toEqual(line);
    expect((await linesOf("B1"))?.right).toMatchObject({ style: "None" });
  });

  test("is gone for both when it is cleared from one", async () => {
    sheet.setEdge(0, 0, "right", THIN);
    await act((worksheet) => {
      worksheet
        .getRange("B1")
        .setCellProperties([[{ format: { borders: { left: { style: "None" } } } }]]);
    });
    expect((await linesOf("A1"))?.right).toMatchObject({ style: "None" });
  });

  test("is drawn by a colour alone", async () => {
    await act((worksheet) => {
      worksheet
        .getRange("A1")
        .setCellProperties([[{ format: { borders: { top: { color: "#C00000" } } } }]]);
    });
    expect(sheet.edge(0, 0, "top")).toEqual({ ...THIN, color: "#C00000" });
  });

  test("is told on all sides that Excel knows, drawn or not", async () => {
    expect(Object.keys((await linesOf("A1")) ?? {}).sort()).toEqual([
      ...["bottom", "diagonalDown", "diagonalUp", "horizontal", "left", "right", "top", "vertical"],
    ]);
  });
});

describe("rows and columns", () => {
  test("tell whether they are hidden and how wide they are, one entry each", async () => {
    sheet.hiddenRows.add(1);
    sheet.columnPoints.set(2, 120);
    const told = await run((worksheet) => {
      const rows = worksheet.getRange("A1:A3").getRowProperties({ rowHidden: true });
      const columns = worksheet
        .getRange("B1:C1")
        .getColumnProperties({ format: { columnWidth: true } });
      return () => [
        rows.value.map(({ rowHidden }) => rowHidden),
        columns.value.map(({ format }) => format?.columnWidth),
      ];
    });
    expect(told).toEqual([
      [false, true, false],
      [48, 120],
    ]);
  });
});

describe("worksheets", () => {
  test("are added at the end, found by name and id, moved, and taken out", async () => {
    const id = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Kết quả");
      added.getRange("A1").values = [["x"]];
      added.load("id, position");
      await context.sync();
      expect(added.position).toBe(1);
      const byId = worksheets.getItemOrNullObject(added.id).load("name");
      const byName = worksheets.getItemOrNullObject("KẾT QUẢ").load("id");
      const none = worksheets.getItemOrNullObject("Không có").load("id");
      const count = worksheets.getCount();
      await context.sync();
      expect([byId.name, byName.id, none.isNullObject, count.value]).toEqual([
        ...["Kết quả", added.id, true, 2],
      ]);
      return added.id;
    });
    expect(host.workbook.active).toBe(sheet);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(id).delete();
      await context.sync();
    });
    expect(host.workbook.sheets).toEqual([sheet]);
    const gone = Excel.run(async (context) => {
      context.workbook.worksheets.getItem(id).getRange("A1").values = [[1]];
      await context.sync();
    });
    await expect(gone).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  test("freeze rows, and keep how they are printed", async () => {
    await act((worksheet) => {
      worksheet.freezePanes.freezeRows(3);
      worksheet.pageLayout.orientation = "Landscape";
      worksheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    });
    const told = await run((worksheet) => {
      const frozen = worksheet.freezePanes.getLocationOrNullObject().load("address");
      const page = worksheet.pageLayout.load("orientation, zoom, paperSize");
      return () => [frozen.address, page.orientation, page.zoom, page.paperSize];
    });
    expect(told).toEqual(["Bìa!1:3", "Landscape", { horizontalFitToPages: 1 }, "Letter"]);
  });

  test("are filtered by a list of values; a criterion with a null in it is refused", async () => {
    ["Mức", "a", "b", "a"].forEach((value, row) => {
      sheet.put(row, 0, { value });
    });
    await act((worksheet) => {
      worksheet.autoFilter.apply(worksheet.getRange("A1:A4"), 0, {
        ...{ filterOn: "Values", values: ["a"] },
      });
    });
    expect([...sheet.hiddenRows]).toEqual([2]);
    const criteria = JSON.parse('{"filterOn":"Values","values":["a"],"criterion1":null}');
    const again = act((worksheet) => {
      worksheet.autoFilter.apply(worksheet.getRange("A1:A4"), 0, criteria);
    });
    await expect(again).rejects.toMatchObject({ code: "InvalidArgument" });
    await act((worksheet) => {
      worksheet.autoFilter.remove();
    });
    expect([sheet.filter, sheet.hiddenRows.size]).toEqual([null, 0]);
  });

  test("tell what their filter lets through, and show everything once it is cleared", async () => {
    sheet.filterRows(
      { row: 0, column: 0, height: 4, width: 2 },
      new Map([[1, { filterOn: "Values", values: ["Xã"] }]]),
      [2],
    );
    const told = await run((worksheet) => {
      const filter = worksheet.autoFilter.load("isDataFiltered, enabled, criteria");
      const range = worksheet.autoFilter.getRangeOrNullObject().load("address");
      return () => [filter.isDataFiltered, filter.enabled, filter.criteria, range.address];
    });
    expect(told).toEqual([
      ...[true, true],
      [null, expect.objectContaining({ values: ["Xã"], criterion1: null })],
      "Bìa!A1:B4",
    ]);
    await act((worksheet) => {
      worksheet.autoFilter.clearCriteria();
    });
    expect([sheet.isFiltered, sheet.hiddenRows.size]).toEqual([false, 0]);
    expect(sheet.filter).not.toBeNull();
  });
});

describe("tables", () => {
  const add = (address: string) =>
    act((worksheet) => {
      const table = worksheet.tables.add(address, true);
      table.name = "KetQua";
      table.style = "TableStyleLight9";
    });

  test("are added over cells, listed, and turned into plain cells again", async () => {
    await add("A2:C5");
    const told = await run((worksheet) => {
      const { tables } = worksheet;
      tables.load("items/name, items/style, items/showFilterButton");
      const range = tables.getItemAt(0).getRange().load("address");
      const heading = tables.getItem("KetQua").getHeaderRowRange().load("address");
      return () => [
        tables.items.map(({ name, style, showFilterButton }) => [name, style, showFilterButton]),
        range.address,
        heading.address,
      ];
    });
    expect(told).toEqual([...[[["KetQua", "TableStyleLight9", true]], "Bìa!A2:C5", "Bìa!A2:C2"]]);
    await act((worksheet) => worksheet.tables.getItem("KetQua").convertToRange());
    expect(sheet.tables).toEqual([]);
  });

  test("go with their cells when they are deleted", async () => {
    sheet.put(1, 0, { value: "Mức" });
    await add("A2:C5");
    await act((worksheet) => {
      worksheet.tables.getItem("KetQua").delete();
    });
    expect([sheet.tables, sheet.used(false)]).toEqual([[], null]);
  });

  test("do not lie over each other", async () => {
    await add("A2:C5");
    const second = act((worksheet) => worksheet.tables.add("C5:D9", true));
    await expect(second).rejects.toMatchObject({ code: "InvalidOperation" });
  });

  test("are filtered by themselves", async () => {
    await add("A2:C5");
    const [table] = sheet.tables;
    if (table === undefined) throw new Error("no table");
    table.criteria = new Map([[0, { filterOn: "Custom", criterion1: ">5" }]]);
    sheet.hiddenRows.add(3);
    const isFiltered = () =>
      run((worksheet) => {
        const { tables } = worksheet;
        tables.load("items/autoFilter/isDataFiltered");
        return () => tables.items.map(({ autoFilter }) => autoFilter.isDataFiltered);
      });
    expect(await isFiltered()).toEqual([true]);
    await act((worksheet) => {
      worksheet.tables.getItem("KetQua").clearFilters();
    });
    expect(await isFiltered()).toEqual([false]);
    expect(sheet.hiddenRows.size).toBe(0);
  });
});

test("the workbook tells its name, how it calculates and what is selected", async () => {
  host.workbook.calculationMode = "Manual";
  await act((worksheet) => {
    worksheet.getRange("B2:C3").select();
  });
  const told = await run(({ context }) => {
    const { workbook } = context;
    workbook.load("name");
    workbook.application.load("calculationMode");
    const range = workbook.getSelectedRange().load("address");
    const cell = workbook.getActiveCell().load("address");
    return () => [
      ...[workbook.name, workbook.application.calculationMode, range.address, cell.address],
    ];
  });
  expect(told).toEqual(["book.xlsx", "Manual", "Bìa!B2:C3", "Bìa!B2"]);
});
