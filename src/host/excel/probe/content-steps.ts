import { step, type Answer } from "./step";

const HOSTILE = [["'=1+1"], ["'1.234"], ["'5/2023"], ["'00123"]];
const AS_TEXT = ["=1+1", "1.234", "5/2023", "00123"];
const FOUR_TEXTS = ["String", "String", "String", "String"];

/** What Excel makes of what is put in cells. */
export const CONTENT_STEPS = [
  step({
    name: "apostrophe-in-general",
    needs: "1.9",
    expected: { values: AS_TEXT, formulas: AS_TEXT, types: FOUR_TEXTS },
    ask: (sheet, context) => {
      const range = sheet.getRange("A1:A4");
      range.values = HOSTILE;
      return contents(range, context);
    },
  }),
  step({
    name: "apostrophe-in-text-cells",
    needs: "1.9",
    expected: { values: AS_TEXT, formulas: AS_TEXT, types: FOUR_TEXTS },
    ask: (sheet, context) => {
      const range = sheet.getRange("A1:A4");
      range.numberFormat = [["@"]];
      range.values = HOSTILE;
      return contents(range, context);
    },
  }),
  step({
    name: "text-taken-as-typed",
    needs: "1.9",
    expected: { values: [1.234, "=1+1"], formulas: [1.234, "=1+1"], types: ["Double", "String"] },
    ask: (sheet, context) => {
      const range = sheet.getRange("A1:A2");
      range.values = [["1.234"], ["'=1+1"]];
      return contents(range, context);
    },
  }),
  step({
    name: "number-in-text-cell",
    needs: "1.9",
    expected: { values: ["12"], formulas: ["12"], types: ["String"] },
    ask: (sheet, context) => {
      const range = sheet.getRange("A1");
      range.numberFormat = [["@"]];
      range.values = [[12]];
      return contents(range, context);
    },
  }),
  step({
    name: "number-restored-in-text-cell",
    needs: "1.9",
    expected: { value: 12, type: "Double", format: "@" },
    ask: async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.numberFormat = [["@"]];
      range.numberFormat = [["General"]];
      range.values = [[12]];
      range.numberFormat = [["@"]];
      range.load("values,valueTypes,numberFormat");
      await context.sync();
      const [value, type, format] = [range.values, range.valueTypes, range.numberFormat].map(only);
      return { value: value ?? null, type: type ?? null, format: format ?? null };
    },
  }),
  step({
    name: "formula-takes-format",
    needs: "1.9",
    expected: "0.0%",
    ask: async (sheet, context) => {
      sheet.getRange("A1").numberFormat = [["0.0%"]];
      sheet.getRange("A1").values = [[0.5]];
      const range = sheet.getRange("B1");
      range.formulas = [["=A1"]];
      range.load("numberFormat");
      await context.sync();
      return only(range.numberFormat);
    },
  }),
  step({
    name: "formula-keeps-later-format",
    needs: "1.9",
    expected: { formula: "=A1", format: "General" },
    ask: async (sheet, context) => {
      sheet.getRange("A1").numberFormat = [["0.0%"]];
      sheet.getRange("A1").values = [[0.5]];
      const range = sheet.getRange("B1");
      range.formulas = [["=A1"]];
      range.numberFormat = [["General"]];
      range.load("formulas,numberFormat");
      await context.sync();
      return { formula: only(range.formulas), format: only(range.numberFormat) };
    },
  }),
  step({
    name: "null-leaves-and-empty-clears",
    needs: "1.9",
    expected: { values: ["x", ""], formats: ["0.00", "0%"] },
    ask: async (sheet, context) => {
      const range = sheet.getRange("A1:A2");
      range.values = [["x"], ["y"]];
      range.numberFormat = [["0.00"], ["0.00"]];
      range.values = [[null], [""]];
      range.numberFormat = [[null], ["0%"]];
      range.load("values,numberFormat");
      await context.sync();
      return { values: column(range.values), formats: column(range.numberFormat) };
    },
  }),
  step({
    name: "one-format-for-all",
    needs: "1.9",
    expected: ["0.00", "0.00", "0.00"],
    ask: async (sheet, context) => {
      const range = sheet.getRange("A1:A3");
      range.numberFormat = [["0.00"]];
      range.load("numberFormat");
      await context.sync();
      return column(range.numberFormat);
    },
  }),
  step({
    name: "error-constant",
    needs: "1.9",
    expected: { values: ["#N/A"], formulas: ["#N/A"], types: ["Error"] },
    ask: (sheet, context) => {
      const range = sheet.getRange("A1");
      range.values = [["#N/A"]];
      return contents(range, context);
    },
  }),
  step({
    name: "used-range-of-values",
    needs: "1.9",
    expected: { row: 2, column: 2, rows: 1, columns: 1 },
    ask: async (sheet, context) => {
      sheet.getRange("A1:A500").format.fill.color = "#FFF2CC";
      sheet.getRange("B2").values = [["x"]];
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      const { rowIndex, columnIndex, rowCount, columnCount } = used;
      return { row: rowIndex + 1, column: columnIndex + 1, rows: rowCount, columns: columnCount };
    },
  }),
  step({
    name: "refused-batch-keeps-its-beginning",
    needs: "1.9",
    expected: { refused: true, value: "x" },
    ask: async (sheet, context) => {
      sheet.getRange("A1").values = [["x"]];
      sheet.getRange("B1").values = [["y", "a column too many"]];
      const refused = await isRefused(context);
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      return { refused, value: only(range.values) };
    },
  }),
];

async function contents(range: Excel.Range, context: Excel.RequestContext): Promise<Answer> {
  range.load("values,valueTypes,formulas");
  await context.sync();
  return {
    values: column(range.values),
    formulas: column(range.formulas),
    types: column(range.valueTypes),
  };
}

async function isRefused(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return false;
  } catch {
    return true;
  }
}

/** The first column of a table that Excel gave. */
function column(table: readonly (readonly unknown[])[]): readonly Answer[] {
  return table.map(([first]) => plain(first));
}

function only(table: readonly (readonly unknown[])[]): Answer {
  return plain(table[0]?.[0]);
}

function plain(given: unknown): Answer {
  return typeof given === "string" || typeof given === "number" || typeof given === "boolean"
    ? given
    : null;
}
