import type { PlannedValue } from "../../../src/core/plan/plan";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import { cellsOf, handMade, number, partOf, sheetData, text, writing } from "./workbooks";

const SHEET = "xl/worksheets/sheet1.xml";
const EMPTY = sheetData(`<row r="1"><c r="A1"><v>1</v></c></row>`);

async function saved(formula: string, shows: PlannedValue): Promise<Uint8Array> {
  const workbook = await openWorkbookFile(await handMade([EMPTY]));
  await workbook.write(writing("A", "B2", { kind: "formula", formula, shows }));
  return workbook.save();
}

describe("A formula is written with what it comes to", () => {
  const NOTHING_SAID: PlannedValue = { kind: "blank" };
  test.each<readonly [string, PlannedValue, string, PlannedValue]>([
    ["a number", number("98.3"), `<c r="B2"><f>A1*2</f><v>98.3</v></c>`, number("98.3")],
    [
      "words",
      text("Tốt & <đủ>"),
      `t="str"><f>A1*2</f><v>Tốt &amp; &lt;đủ&gt;</v>`,
      text("Tốt & <đủ>"),
    ],
    ["words that look like a figure", text("07"), `t="str"><f>A1*2</f><v>07</v>`, text("07")],
    ["empty text", text(""), `<c r="B2" t="str"><f>A1*2</f><v></v></c>`, text("")],
    ["nothing", NOTHING_SAID, `<c r="B2" t="str"><f>A1*2</f><v></v></c>`, text("")],
  ])("%s, and read back so", async (_what, shows, xml, value) => {
    const bytes = await saved("=A1*2", shows);
    const read = await (await openWorkbookFile(bytes)).read("A");
    expect(await partOf(bytes, SHEET)).toContain(xml);
    expect(cellsOf(read).get("B2")).toMatchObject({ formula: "=A1*2", value });
  });

  test("its texts are written as they stand, quotes and signs and all", async () => {
    const formula = `=IF(A1>=90,"Loại ""A"" & <B>","")`;
    const read = await (await openWorkbookFile(await saved(formula, text("")))).read("A");
    expect(cellsOf(read).get("B2")).toMatchObject({ formula });
  });
});
