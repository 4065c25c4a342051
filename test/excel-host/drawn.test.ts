/** @jest-environment ./test/excel-host/environment.ts */
import type { SheetModel } from "./sheet-model";
import type { SimulatedExcel } from "./start-excel";
import { startExcel } from "./start-excel";
import { WorkbookModel } from "./workbook-model";

let excel: SimulatedExcel;
let workbook: WorkbookModel;
let sheet: SheetModel;

beforeAll(async () => {
  excel = await startExcel();
});

beforeEach(() => {
  workbook = new WorkbookModel();
  sheet = workbook.addSheet("Bìa");
  excel.openWorkbook(workbook);
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

describe("merged cells", () => {
  const merge = () =>
    act((worksheet) => {
      worksheet.getRange("A1:C2").merge();
    });

  test("keep only what stands at their top left", async () => {
    sheet.put(0, 0, { value: "Phụ lục" });
    sheet.put(1, 2, { value: "mất" });
    await merge();
    expect([sheet.cell(0, 0).value, sheet.cell(1, 2).value]).toEqual(["Phụ lục", ""]);
    expect(sheet.merges).toEqual([{ row: 0, column: 0, height: 2, width: 3 }]);
  });

  test("are taken apart by any of them", async () => {
    await merge();
    await act((worksheet) => {
      worksheet.getRange("B2").unmerge();
    });
    expect(sheet.merges).toEqual([]);
  });

  test("are not made in a table", async () => {
    await act((worksheet) => worksheet.tables.add("A2:C5", true));
    await expect(merge()).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

describe("a scale of colours", () => {
  const scale = (formula: string) =>
    act((worksheet) => {
      const { conditionalFormats } = worksheet.getRange("B2:B9");
      conditionalFormats.add(Excel.ConditionalFormatType.colorScale).colorScale.criteria = {
        minimum: { type: "Number", formula, color: "#F4B183" },
        maximum: { type: "HighestValue", color: "#9DC3E6" },
      };
    });

  test("is read back from the cells that it lies over", async () => {
    await scale("12.5");
    const told = await run((worksheet) => {
      const { conditionalFormats } = worksheet.getRange("A5:C5");
      conditionalFormats.load("items/type, items/colorScale/threeColorScale");
      const none = worksheet.getRange("D1").conditionalFormats.getCount();
      return () => [
        conditionalFormats.items.map(({ type, colorScale }) => [type, colorScale.threeColorScale]),
        none.value,
      ];
    });
    expect(told).toEqual([[["ColorScale", false]], 0]);
  });

  test.each(["12,5", "", "cao"])("with %j for a figure is refused", async (formula) => {
    await expect(scale(formula)).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("a chart", () => {
  test("begins with a series for each column of its source", async () => {
    await act((worksheet) => worksheet.charts.add("BarStacked", worksheet.getRange("B2:C9")));
    expect(sheet.charts[0]?.series.map(({ values }) => values.column)).toEqual([1, 2]);
  });

  test("keeps what it is told, series by series, and lies where it is put", async () => {
    await act((worksheet) => {
      const chart = worksheet.charts.add("BarClustered", worksheet.getRange("B2:B9"));
      chart.title.text = "Chỉ số";
      chart.axes.valueAxis.maximum = 100;
      chart.setPosition("E2", "H20");
      const series = chart.series.add("Khá");
      series.setValues(worksheet.getRange("C2:C9"));
      series.format.fill.setSolidColor("#2e75b6");
      chart.name = "Biểu đồ xã";
    });
    const told = await run((worksheet) => {
      const chart = worksheet.charts.getItem("Biểu đồ xã");
      chart.load("name, chartType");
      chart.title.load("text");
      chart.series.load("items/name");
      return () => [chart.chartType, chart.title.text, chart.series.items.map(({ name }) => name)];
    });
    expect(told).toEqual(["BarClustered", "Chỉ số", ["Series1", "Khá"]]);
    expect(sheet.charts[0]).toMatchObject({
      at: { row: 1, column: 4, height: 19, width: 4 },
      series: [{}, { values: { row: 1, column: 2, height: 8, width: 1 } }],
    });
    expect(sheet.charts[0]?.series[1]?.told.get("fill")).toBe("#2E75B6");
  });

  test("shares nothing with the chart of a copy of the workbook, whose picture is the same", async () => {
    await act((worksheet) => worksheet.charts.add("Pie", worksheet.getRange("B2:B9")));
    const copy = workbook.clone();
    expect(copy.picture()).toEqual(workbook.picture());
    copy.sheets[0]?.charts[0]?.told.set("title.Text", "khác");
    expect(copy.picture()).not.toEqual(workbook.picture());
  });
});

describe("a page", () => {
  const setUp = () =>
    act((worksheet) => {
      const { headersFooters } = worksheet.pageLayout;
      headersFooters.state = "FirstAndDefault";
      headersFooters.defaultForAllPages.centerHeader = "&P";
      worksheet.horizontalPageBreaks.add("A20");
    });

  test("has a header of its own on the first, and ends above the row of a break", async () => {
    await setUp();
    const told = await run((worksheet) => {
      const { headersFooters } = worksheet.pageLayout;
      headersFooters.load("state");
      headersFooters.defaultForAllPages.load("centerHeader");
      headersFooters.firstPage.load("centerHeader");
      const breaks = worksheet.horizontalPageBreaks.load("items/rowIndex");
      return () => [
        headersFooters.state,
        headersFooters.defaultForAllPages.centerHeader,
        headersFooters.firstPage.centerHeader,
        breaks.items.map(({ rowIndex }) => rowIndex),
      ];
    });
    expect(told).toEqual(["FirstAndDefault", "&P", "", [19]]);
  });

  test("is not set up where no printer is installed, and all that was asked for after it is left out", async () => {
    workbook.hasPrinter = false;
    const asked = act((worksheet) => {
      worksheet.getRange("A1").values = [["trước"]];
      worksheet.pageLayout.orientation = "Landscape";
      worksheet.getRange("A2").values = [["sau"]];
    });
    await expect(asked).rejects.toMatchObject({ code: "GeneralException" });
    expect([sheet.cell(0, 0).value, sheet.cell(1, 0).value]).toEqual(["trước", ""]);
    await expect(setUp()).rejects.toMatchObject({ code: "GeneralException" });
  });
});
