import { workbookAddress } from "../address";
import { printed, step, type Answer } from "./step";

/** What Excel does with sheets, tables, filters and the workbook. */
export const SHEET_STEPS = [
  step({
    name: "id-survives-renaming",
    needs: "1.9",
    expected: true,
    ask: async (sheet, context) => {
      sheet.load("id,name");
      await context.sync();
      const before = sheet.id;
      sheet.name = `${sheet.name} x`;
      sheet.load("id");
      await context.sync();
      return sheet.id === before;
    },
  }),
  step({
    name: "new-sheet-stays-behind",
    needs: "1.9",
    expected: true,
    ask: async (sheet, context) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load("id");
      sheet.load("id");
      await context.sync();
      return active.id !== sheet.id;
    },
  }),
  step({
    name: "sheet-goes-without-a-question",
    needs: "1.9",
    expected: true,
    ask: async (sheet, context) => {
      sheet.load("name");
      await context.sync();
      const name = `${sheet.name} y`;
      const second = context.workbook.worksheets.add(name);
      second.getRange("A1").values = [["x"]];
      await context.sync();
      second.delete();
      const gone = context.workbook.worksheets.getItemOrNullObject(name);
      await context.sync();
      return gone.isNullObject;
    },
  }),
  step({
    name: "protected-sheet-refuses",
    needs: "1.9",
    expected: { refused: "AccessDenied" },
    ask: async (sheet, context) => {
      sheet.protection.protect();
      sheet.getRange("A1").values = [["x"]];
      await context.sync();
      return "written";
    },
  }),
  step({
    name: "hidden-rows-are-told",
    needs: "1.9",
    expected: [false, true, false],
    ask: async (sheet, context) => {
      sheet.getRange("A2").rowHidden = true;
      const rows = sheet.getRange("A1:A3").getRowProperties({ rowHidden: true });
      await context.sync();
      return rows.value.map(({ rowHidden }) => rowHidden ?? null);
    },
  }),
  step({
    name: "hidden-rows-displace-nothing",
    needs: "1.9",
    expected: ["a", "b", "c"],
    ask: async (sheet, context) => {
      const range = sheet.getRange("A1:A3");
      sheet.getRange("A2").rowHidden = true;
      range.values = [["a"], ["b"], ["c"]];
      range.load("values");
      await context.sync();
      return firstColumn(range);
    },
  }),
  step({
    name: "no-filter-is-told",
    needs: "1.9",
    expected: false,
    ask: async (sheet, context) => {
      sheet.autoFilter.load("isDataFiltered");
      await context.sync();
      return sheet.autoFilter.isDataFiltered;
    },
  }),
  step({
    name: "filter-displaces-a-block",
    needs: "1.9",
    expected: { isFiltered: true, isDisplaced: true },
    ask: async (sheet, context) => {
      const list = sheet.getRange("A1:B5");
      list.values = [["k", "v"], ...["a", "b", "a", "b"].map((key) => [key, ""])];
      sheet.autoFilter.apply(list, 0, { filterOn: Excel.FilterOn.values, values: ["b"] });
      sheet.autoFilter.load("isDataFiltered");
      await context.sync();
      const isFiltered = sheet.autoFilter.isDataFiltered;
      const range = sheet.getRange("B2:B5");
      range.values = [["1st"], ["2nd"], ["3rd"], ["4th"]];
      sheet.autoFilter.remove();
      range.load("values");
      await context.sync();
      const isDisplaced = printed(firstColumn(range)) !== printed(["1st", "2nd", "3rd", "4th"]);
      return { isFiltered, isDisplaced };
    },
  }),
  step({
    name: "table-leaves-its-cells",
    needs: "1.9",
    expected: ["Mức", "a", "b"],
    ask: async (sheet, context) => {
      const range = tabled(sheet);
      range.load("values");
      await context.sync();
      return firstColumn(range);
    },
  }),
  step({
    name: "table-is-resized",
    needs: "1.13",
    expected: 5,
    ask: async (sheet, context) => {
      tabled(sheet);
      const table = sheet.tables.getItemAt(0);
      table.resize("A1:A5");
      const range = table.getRange();
      range.load("rowCount");
      await context.sync();
      return range.rowCount;
    },
  }),
  step({
    name: "workbook-is-writable",
    needs: "1.9",
    expected: false,
    ask: async (_sheet, context) => {
      context.workbook.load("readOnly");
      await context.sync();
      return context.workbook.readOnly;
    },
  }),
  step({
    name: "unsaved-workbook-has-no-address",
    needs: "1.9",
    expected: true,
    ask: () => Promise.resolve(workbookAddress() === null),
  }),
];

function tabled(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange("A1:A3");
  range.values = [["Mức"], ["a"], ["b"]];
  sheet.tables.add(range, true);
  return range;
}

function firstColumn(range: Excel.Range): readonly Answer[] {
  return range.values.map(([first]: readonly unknown[]) =>
    typeof first === "string" ? first : null,
  );
}
