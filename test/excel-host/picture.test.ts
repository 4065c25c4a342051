import { solid } from "./look";
import type { SheetModel } from "./sheet-model";
import { WorkbookModel } from "./workbook-model";

const THIN = { style: "Continuous", color: "#000000", weight: "Thin" };
const AREA = { row: 0, column: 0, height: 3, width: 2 };

function filled(): WorkbookModel {
  const workbook = new WorkbookModel();
  const sheet = workbook.addSheet("Bìa");
  sheet.put(0, 0, { value: "00123", format: "@" });
  sheet.put(1, 0, { value: 7, formula: "=B1+1" });
  return workbook;
}

function sheetOf(workbook: WorkbookModel): SheetModel {
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

test("a copy has the same picture and shares nothing", () => {
  const workbook = filled();
  const copy = workbook.clone();
  expect(copy.picture()).toEqual(workbook.picture());
  sheetOf(copy).put(0, 0, { value: "khác" });
  sheetOf(copy).hiddenRows.add(3);
  expect(workbook.picture()).toEqual(filled().picture());
});

test("a cell written and cleared again is as one never touched", () => {
  const workbook = filled();
  const sheet = sheetOf(workbook);
  sheet.put(9, 9, { value: 1, format: "0.0" });
  sheet.dress(9, 9, { fill: solid("#ffff00") });
  sheet.setEdge(9, 9, "top", THIN);
  sheet.put(9, 9, { value: "", format: "General" });
  sheet.dress(9, 9, { fill: { pattern: "None", color: null } });
  sheet.setEdge(8, 9, "bottom", null);
  expect(workbook.picture()).toEqual(filled().picture());
});

test("a formula that is put back shows what it showed before", () => {
  const workbook = filled();
  const sheet = sheetOf(workbook);
  sheet.enter(1, 0, "khác");
  sheet.enter(1, 0, "=B1+1");
  expect(workbook.picture()).toEqual(filled().picture());
});

test.each<readonly [string, (sheet: SheetModel, workbook: WorkbookModel) => void]>([
  [
    "a value",
    (sheet) => {
      sheet.put(0, 0, { value: "124" });
    },
  ],
  [
    "text in place of a figure",
    (sheet) => {
      sheet.put(1, 0, { value: "7" });
    },
  ],
  [
    "an error in place of text",
    (sheet) => {
      sheet.put(0, 0, { isError: true });
    },
  ],
  [
    "a formula",
    (sheet) => {
      sheet.put(1, 0, { formula: "=B1+2" });
    },
  ],
  [
    "a number format",
    (sheet) => {
      sheet.put(0, 0, { format: "General" });
    },
  ],
  [
    "a white fill",
    (sheet) => {
      sheet.dress(0, 0, { fill: solid("#ffffff") });
    },
  ],
  [
    "a font",
    (sheet) => {
      sheet.dress(0, 0, { font: { bold: true } });
    },
  ],
  [
    "an alignment",
    (sheet) => {
      sheet.dress(0, 0, { wrapText: true });
    },
  ],
  [
    "a line",
    (sheet) => {
      sheet.setEdge(0, 0, "left", THIN);
    },
  ],
  [
    "a link",
    (sheet) => {
      sheet.put(0, 0, {
        link: { documentReference: "Bìa!A2", address: null, screenTip: null },
      });
    },
  ],
  ["a width", (sheet) => sheet.columnPoints.set(0, 60)],
  ["a height", (sheet) => sheet.rowPoints.set(0, 30)],
  ["a hidden row", (sheet) => sheet.hiddenRows.add(4)],
  [
    "a filter",
    (sheet) => {
      sheet.filterRows(AREA, new Map(), []);
    },
  ],
  ["protection", (sheet) => (sheet.isProtected = true)],
  ["a frozen row", (sheet) => (sheet.frozenRows = 1)],
  ["a print set-up", (sheet) => sheet.page.set("Orientation", "Landscape")],
  [
    "a table",
    (sheet) => {
      sheet.tables.push({
        ...{ id: "{table}", name: "Table1", area: AREA, style: "TableStyleLight9" },
        ...{ showBandedRows: true, showFilterButton: true, criteria: new Map() },
      });
    },
  ],
  ["a name", (sheet) => (sheet.name = "Khác")],
  ["visibility", (sheet) => (sheet.visibility = "Hidden")],
  ["another sheet", (_, workbook) => workbook.addSheet("Mới")],
])("%s makes another picture", (_, change) => {
  const workbook = filled();
  change(sheetOf(workbook), workbook);
  expect(workbook.picture()).not.toEqual(filled().picture());
});
