/** @jest-environment ./test/excel-host/environment.ts */
import { documentHeights } from "../../../src/core/plan/document-heights";
import { emptyPlan, type OwnCell, type OwnSheet, type Plan } from "../../../src/core/plan/plan";
import type { KeptSheet } from "../../../src/core/plan/standing";
import type { Writing } from "../../../src/core/plan/writing";
import { excelWorkbook } from "../../../src/host/excel/workbook";
import { carryOut } from "../../../src/jobs/writing/carry-out";
import { journalInMemory } from "../../../src/jobs/writing/memory";
import { takeBack } from "../../../src/jobs/writing/take-back";
import { bookIn, bookText } from "../../../src/pane/journal-text";
import type { ExcelHost } from "../../excel-host/excel-host";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import { startExcel } from "../../excel-host/start-excel";
import type { SheetModel } from "../../excel-host/workbook-model";
import { WorkbookModel } from "../../excel-host/workbook-model";
import { ownChart, ownDocument, ROWS_ABOVE } from "./own-document";
import { NOTHING, NOWHERE } from "./writings";

let excel: SimulatedExcel;
let host: ExcelHost;
let workbook: WorkbookModel;

beforeAll(async () => {
  excel = await startExcel();
});

beforeEach(() => {
  workbook = new WorkbookModel();
  workbook.addSheet("Bảng điểm");
  host = excel.openWorkbook(workbook);
});

const write = (writing: Partial<Writing>) => excelWorkbook().write({ ...NOTHING, ...writing });

function added(name = "Phụ lục III"): SheetModel {
  const sheet = workbook.sheet(name);
  if (sheet === null) throw new Error("not added");
  return sheet;
}

async function whole(name: string): Promise<KeptSheet> {
  const { whole: sheets } = await excelWorkbook().inspect({ ...NOWHERE, whole: [name] });
  const [kept] = sheets;
  if (kept == null) throw new Error(`no ${name}`);
  return kept;
}

describe("a sheet to be printed and signed", () => {
  beforeEach(() => write({ adds: [ownDocument(23)] }));

  test("takes two syncs, one of them for printing, and the sheet in front stays in front", () => {
    expect(host.syncs).toBe(2);
    expect(workbook.active?.name).toBe("Bảng điểm");
  });

  test("is in Times New Roman, 13 in the table and 14 in the title, each cell as its role asks", () => {
    const looks = [
      [0, 0],
      [1, 0],
      [3, 1],
      [4, 0],
      [5, 1],
      [5, 2],
    ].map(([row = 0, column = 0]) => added().cell(row, column).look);
    const font = { name: "Times New Roman", color: "#000000" };
    expect(looks).toMatchObject([
      { font: { ...font, size: 14, bold: true, italic: false }, horizontalAlignment: "Center" },
      { font: { ...font, size: 14, bold: false, italic: true }, horizontalAlignment: "Center" },
      { font: { ...font, size: 13, bold: true }, horizontalAlignment: "Center", wrapText: true },
      { font: { ...font, size: 13, bold: true }, horizontalAlignment: "Left" },
      { font: { ...font, size: 13, bold: false }, horizontalAlignment: "Left", wrapText: true },
      { font: { ...font, size: 13, bold: false }, horizontalAlignment: "Center" },
    ]);
  });

  test("has lines around each cell of the table and none elsewhere", () => {
    const thin = { style: "Continuous", color: "#000000", weight: "Thin" };
    const sides = ["top", "bottom", "left", "right"] as const;
    const last = ROWS_ABOVE + 23 - 1;
    for (const [row, column] of [
      [3, 0],
      [5, 1],
      [last, 3],
    ] as const) {
      expect(sides.map((side) => added().edge(row, column, side))).toEqual(sides.map(() => thin));
    }
    expect(sides.map((side) => added().edge(0, 0, side))).toEqual(sides.map(() => null));
    expect(added().edge(last + 1, 0, "bottom")).toBeNull();
  });

  test("keeps figures as figures in the format that they are told", () => {
    expect(added().cell(5, 2)).toMatchObject({ value: 95.5, format: "0.00" });
    expect(added().cell(5, 1)).toMatchObject({ format: "General" });
  });

  test("merges the title across the table and holds the heading in sight, without gridlines", () => {
    expect(added().merges).toEqual([
      { row: 0, column: 0, height: 1, width: 4 },
      { row: 1, column: 0, height: 1, width: 4 },
      { row: 4, column: 0, height: 1, width: 4 },
    ]);
    expect(added().cell(0, 0).value).toBe("XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2022");
    expect(added().frozenRows).toBe(4);
    expect(added().showGridlines).toBe(false);
  });

  test("has rows as high as their texts ask for, those of a long name higher", () => {
    const heights = documentHeights(ownDocument(23));
    const set = heights.map((_, row) => added().rowPoints.get(row));
    expect(set).toEqual(heights.map((height) => height ?? 18));
    expect(added().rowPoints.get(ROWS_ABOVE + 2)).toBeGreaterThan(
      added().rowPoints.get(ROWS_ABOVE) ?? 0,
    );
  });

  test("is set up by Decree 30/2020: A4, margins, one page wide, numbered above from page 2 on", () => {
    const page = Object.fromEntries(added().page);
    expect(page).toMatchObject({
      ...{ Orientation: "Portrait", PaperSize: "A4", CenterHorizontally: true, FirstPageNumber: 1 },
      printMargins: [
        "Centimeters",
        { top: 2, bottom: 2, left: 3, right: 1.5, header: 1, footer: 1 },
      ],
      Zoom: { horizontalFitToPages: 1 },
      "headers.State": "FirstAndDefault",
      "headers.default.CenterHeader": '&"Times New Roman,Regular"&13&P',
      "headers.first.CenterHeader": "",
      printTitleRows: "'Phụ lục III'!4:4",
      printArea: "'Phụ lục III'!A1:D30",
    });
  });

  test("is taken out again, and the workbook is as before", async () => {
    const before = new WorkbookModel();
    before.addSheet("Bảng điểm");
    await write({ removes: ["Phụ lục III"] });
    expect(workbook.picture()).toEqual(before.picture());
  });
});

describe("figures and a chart", () => {
  beforeEach(() => write({ adds: [ownChart(5)] }));

  test("are coloured from low to high by what they are", () => {
    expect(added("Biểu đồ").scales).toMatchObject([
      {
        area: { row: ROWS_ABOVE, column: 2, height: 5, width: 1 },
        criteria: {
          minimum: { type: "Number", formula: "0" },
          midpoint: { type: "Number", formula: "50" },
          maximum: { type: "Number", formula: "100" },
        },
      },
    ]);
  });

  test("are drawn as one stacked bar a unit, over the cells of the sheet", () => {
    const [chart] = added("Biểu đồ").charts;
    const place = { row: ROWS_ABOVE, height: 5, width: 1 };
    expect(chart?.at).toEqual({ row: 1, column: 5, height: 20, width: 8 });
    expect(chart?.series).toMatchObject([
      { name: "Tốt", values: { ...place, column: 2 }, categories: { ...place, column: 1 } },
      { name: "Khá", values: { ...place, column: 3 }, categories: { ...place, column: 1 } },
    ]);
    expect(chart?.series.map(({ told }) => told.get("fill"))).toEqual(["#2E75B6", "#DDEBF7"]);
    expect(Object.fromEntries(chart?.told ?? [])).toMatchObject({
      ...{ ChartType: "BarStacked", "values.Minimum": 0, "values.Maximum": 100 },
      ...{ "categories.ReversePlotOrder": true, "legend.Visible": true },
    });
  });

  test("no words of a chart are taken for the address of a cell", () => {
    const [chart] = added("Biểu đồ").charts;
    expect(chart?.told.get("title.Text")).toMatch(/^[^=].*=Chỉ số của các xã$/);
    expect(chart?.name).toMatch(/^[^=]/);
  });

  test("are printed across with the chart, which lies beside the table", () => {
    expect(Object.fromEntries(added("Biểu đồ").page)).toMatchObject({
      ...{ Orientation: "Landscape", printArea: "'Biểu đồ'!A1:M21" },
    });
    expect(added("Biểu đồ").page.has("printTitleRows")).toBe(false);
  });
});

describe("where no printer is installed", () => {
  beforeEach(async () => {
    workbook.hasPrinter = false;
    await write({ adds: [ownDocument(23)] });
  });

  test("the sheet is there whole, but for paper and margins", () => {
    expect(added().page.size).toBe(0);
    expect(added().cell(5, 2).value).toBe(95.5);
    expect(added().merges).toHaveLength(3);
    expect(added().frozenRows).toBe(4);
  });
});

test("breaks between pages stand above their rows, at a scale and not fitted, which would pass over them", async () => {
  const sheet = ownDocument(23);
  if (sheet.document === undefined) throw new Error("no document");
  await write({ adds: [{ ...sheet, document: { ...sheet.document, breaks: [16, 16, 1] } }] });
  expect([...added().breaks]).toEqual([15]);
  expect(added().page.get("Zoom")).toEqual({ scale: 100 });
});

test("columns wider than the paper are shrunk to it", async () => {
  const sheet = ownDocument(3);
  const wide: OwnSheet = { ...sheet, widths: [10, 80, 40, 40] };
  if (sheet.document === undefined) throw new Error("no document");
  await write({ adds: [{ ...wide, document: { ...sheet.document, breaks: [8] } }] });
  // 907,5 points of columns on 467,7 points of paper, a little spared.
  expect(added().page.get("Zoom")).toEqual({ scale: 49 });
});

test("a document of 3.321 units goes in batches that Excel on the web takes", async () => {
  await write({ adds: [ownDocument(3_321)] });
  expect(host.syncs).toBeLessThanOrEqual(5);
  expect(added().cell(ROWS_ABOVE + 3_320, 1)).toMatchObject({ value: "Xã số 3321" });
}, 60_000);

describe("a document that is removed and put back", () => {
  const sheet = ownDocument(23);
  const document = sheet.document && {
    ...{ setup: sheet.document, heights: documentHeights(sheet), isUntabled: true },
  };

  test("is as it was, its paper too, when it is told how it was laid out", async () => {
    await write({ adds: [sheet] });
    const kept = await whole(sheet.name);
    const before = workbook.picture();
    await write({ removes: [sheet.name] });
    await write({ adds: [{ ...kept, ...(document === undefined ? {} : { document }) }] });
    expect(workbook.picture()).toEqual(before);
  });

  test("holds its cells and their looks when nobody remembers that", async () => {
    await write({ adds: [sheet] });
    const kept = await whole(sheet.name);
    const look = added().cell(5, 1);
    await write({ removes: [sheet.name] });
    await write({ adds: [kept] });
    expect(added().cell(5, 1)).toEqual(look);
    expect(added().merges).toEqual([]);
  });
});

test("a cell of a document that leads elsewhere stays black", async () => {
  const link: OwnCell = {
    ...{ value: { kind: "text", text: "D45" }, role: "doc-text", link: "'Bảng điểm'!D45" },
  };
  await write({ adds: [{ ...ownDocument(0), rows: [[link]] }] });
  expect(added().cell(0, 0)).toMatchObject({
    ...{ value: "D45", link: { documentReference: "'Bảng điểm'!D45" } },
    look: { font: { color: "#000000", name: "Times New Roman" } },
  });
});

describe("a plan with documents", () => {
  const STAMP = { id: "documents", time: "2026-11-25T09:00" };
  const plan: Plan = { ...emptyPlan("rank"), adds: [ownDocument(23), ownChart(23)] };

  test("is written in four syncs, one of them for printing, taken back and done again", async () => {
    const journal = journalInMemory("lasting");
    const before = workbook.picture();
    const entry = await carryOut(excelWorkbook(), journal, plan, STAMP);
    expect(host.syncs).toBe(4);
    expect(entry.unprinted).toBeUndefined();
    const done = workbook.picture();
    expect(await takeBack(excelWorkbook(), journal, [entry], "before")).toEqual([]);
    expect(workbook.picture()).toEqual(before);
    host.syncs = 0;
    expect(await takeBack(excelWorkbook(), journal, journal.read().entries, "after")).toEqual([]);
    expect(workbook.picture()).toEqual(done);
    // Sheets found, looked at, counted and put back, set up for printing, read back.
    expect(host.syncs).toBeLessThanOrEqual(7);
  });

  test("says which of its sheets could not be set up for printing, and is written all the same", async () => {
    workbook.hasPrinter = false;
    const journal = journalInMemory("lasting");
    const entry = await carryOut(excelWorkbook(), journal, plan, STAMP);
    expect(entry).toMatchObject({ state: "done", unprinted: ["Phụ lục III", "Biểu đồ"] });
    expect(added("Biểu đồ").charts).toHaveLength(1);
  });

  test("removes documents of an earlier one, and taken back gives them their paper and chart again", async () => {
    const journal = journalInMemory("lasting");
    await carryOut(excelWorkbook(), journal, plan, STAMP);
    const before = workbook.picture();
    const removal = { ...emptyPlan("clean"), removes: ["Phụ lục III", "Biểu đồ"] };
    const entry = await carryOut(excelWorkbook(), journal, removal, { ...STAMP, id: "removal" });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Bảng điểm"]);
    await takeBack(excelWorkbook(), journal, [entry], "before");
    expect(workbook.picture()).toEqual(before);
  });

  test("leaves a document that someone has typed in", async () => {
    const journal = journalInMemory("lasting");
    const entry = await carryOut(excelWorkbook(), journal, plan, STAMP);
    added().enter(5, 1, "Xã đổi tên");
    expect(await takeBack(excelWorkbook(), journal, [entry], "before")).toEqual([
      { sheet: "Phụ lục III", cell: null },
    ]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Bảng điểm", "Phụ lục III"]);
  });

  test("outlasts the closing of the pane: its entry is read from its text as it was", async () => {
    const journal = journalInMemory("lasting");
    workbook.hasPrinter = false;
    await carryOut(excelWorkbook(), journal, plan, STAMP);
    expect(bookIn(bookText(journal.read()))).toEqual(journal.read());
  });
});
