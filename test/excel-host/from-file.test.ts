import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import { modelOf } from "./from-file";

const FIXTURES = join(__dirname, "../fixtures/workbooks");

async function appendix(name: string) {
  const file = await openWorkbookFile(new Uint8Array(readFileSync(join(FIXTURES, name))));
  const sheet = (await modelOf(file)).sheet("Phụ lục II");
  if (sheet === null) throw new Error("no such sheet");
  return sheet;
}

describe.each(["xlsxwriter.xlsx", "libreoffice.xlsx"])("a workbook loaded from %s", (name) => {
  test("has the values, formats and looks of the file", async () => {
    const sheet = await appendix(name);
    const heading = sheet.cell(1, 1);
    expect(heading.value).not.toBe("");
    expect(heading.look).toMatchObject({
      fill: { pattern: "Solid", color: "#DDEBF7" },
      font: { bold: true },
      horizontalAlignment: "Center",
      wrapText: true,
    });
    expect(sheet.cell(2, 1).look.font).toMatchObject({ name: "Times New Roman", size: 13 });
    expect(sheet.cell(4, 2).look.font).toMatchObject({ italic: true, color: "#C00000" });
  });

  test("has its lines, each between two cells", async () => {
    const sheet = await appendix(name);
    expect(sheet.edge(1, 1, "right")).toMatchObject({ style: "Continuous", weight: "Thin" });
    expect(sheet.edge(1, 2, "left")).toEqual(sheet.edge(1, 1, "right"));
  });

  test("has its widths and hidden rows", async () => {
    const sheet = await appendix(name);
    expect(sheet.columnPoints.get(1)).toBeGreaterThan(150);
    expect(sheet.hiddenRows.has(6)).toBe(true);
  });
});
