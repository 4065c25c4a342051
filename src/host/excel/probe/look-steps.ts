import { step, type Answer } from "./step";

/** What Excel tells and keeps of how cells look. */
export const LOOK_STEPS = [
  step({
    name: "no-fill-has-no-tint",
    needs: "1.9",
    expected: [null, 0, null],
    ask: async (sheet, context) => {
      sheet.getRange("A2:A3").format.fill.color = "#FFF2CC";
      sheet.getRange("A3").format.fill.clear();
      const cells = sheet
        .getRange("A1:A3")
        .getCellProperties({ format: { fill: { tintAndShade: true } } });
      await context.sync();
      return cells.value.map(([cell]) => cell?.format?.fill?.tintAndShade ?? null);
    },
  }),
  step({
    name: "plain-fills-have-no-pattern",
    needs: "1.9",
    expected: [null, null],
    ask: async (sheet, context) => {
      sheet.getRange("A2").format.fill.color = "#FFF2CC";
      const cells = sheet
        .getRange("A1:A2")
        .getCellProperties({ format: { fill: { pattern: true } } });
      await context.sync();
      return cells.value.map(([cell]) => cell?.format?.fill?.pattern ?? null);
    },
  }),
  step({
    name: "no-fill-reads-as-white",
    needs: "1.9",
    expected: "#FFFFFF",
    ask: async (sheet, context) => {
      const { fill } = sheet.getRange("A1").format;
      fill.load("color");
      await context.sync();
      return fill.color;
    },
  }),
  step({
    name: "set-properties-leaves-the-rest",
    needs: "1.9",
    expected: [
      { bold: true, color: "#FFF2CC" },
      { bold: true, color: "#DDEBF7" },
    ],
    ask: async (sheet, context) => {
      const range = sheet.getRange("A1:A2");
      range.format.font.bold = true;
      range.format.fill.color = "#DDEBF7";
      range.setCellProperties([[{ format: { fill: { color: "#FFF2CC" } } }], [{}]]);
      const cells = range.getCellProperties({
        format: { fill: { color: true }, font: { bold: true } },
      });
      await context.sync();
      return cells.value.map(([cell]) => ({
        bold: cell?.format?.font?.bold ?? null,
        color: cell?.format?.fill?.color ?? null,
      }));
    },
  }),
  step({
    name: "edges-are-shared",
    needs: "1.9",
    expected: { left: "Continuous", rightAfterwards: "None" },
    ask: async (sheet, context) => {
      sheet.getRange("A1").format.borders.getItem("EdgeRight").style = "Continuous";
      const left = await edgeOf(sheet.getRange("B1"), "EdgeLeft", context);
      sheet.getRange("B1").format.borders.getItem("EdgeLeft").style = "None";
      const rightAfterwards = await edgeOf(sheet.getRange("A1"), "EdgeRight", context);
      return { left, rightAfterwards };
    },
  }),
  step({
    name: "link-restyles-its-cell",
    needs: "1.9",
    expected: "Single",
    ask: async (sheet, context) => {
      const range = linked(sheet);
      range.format.font.load("underline");
      await context.sync();
      return range.format.font.underline;
    },
  }),
  step({
    name: "link-keeps-the-text",
    needs: "1.9",
    expected: "Ô D45",
    ask: async (sheet, context) => {
      const range = linked(sheet);
      range.load("values");
      await context.sync();
      return textIn(range);
    },
  }),
  step({
    name: "text-written-over-a-link-keeps-it",
    needs: "1.9",
    expected: { text: "Ô D46", leadsInside: true },
    ask: async (sheet, context) => {
      const range = linked(sheet);
      range.values = [["Ô D46"]];
      range.load("values,hyperlink");
      await context.sync();
      return { text: textIn(range), leadsInside: leadsInside(range.hyperlink) };
    },
  }),
  step({
    name: "link-taken-off-keeps-the-text",
    needs: "1.9",
    expected: { text: "Ô D45", leadsInside: false },
    ask: async (sheet, context) => {
      const range = linked(sheet);
      range.clear(Excel.ClearApplyTo.hyperlinks);
      range.load("values,hyperlink");
      await context.sync();
      return { text: textIn(range), leadsInside: leadsInside(range.hyperlink) };
    },
  }),
];

async function edgeOf(
  range: Excel.Range,
  edge: "EdgeLeft" | "EdgeRight",
  context: Excel.RequestContext,
): Promise<Answer> {
  const border = range.format.borders.getItem(edge);
  border.load("style");
  await context.sync();
  return border.style;
}

function linked(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange("A1");
  range.values = [["Ô D45"]];
  range.hyperlink = { documentReference: "A5" };
  return range;
}

/** Excel gives null for no link, whatever its type says, and a link with nothing in it would be none either. */
function leadsInside(link: Excel.RangeHyperlink | null): boolean {
  return (link?.documentReference ?? "") !== "";
}

function textIn(range: Excel.Range): Answer {
  const text: unknown = range.values[0]?.[0];
  return typeof text === "string" ? text : null;
}
