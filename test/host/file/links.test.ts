import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import {
  handMade,
  NOTHING,
  number,
  partOf,
  sheetData,
  sheetPart,
  stateOf,
  writing,
} from "./workbooks";

const SHEET = "xl/worksheets/sheet1.xml";
const TO = "'Phụ lục II'!D45";

async function written(sheet: string, address: string, to: string | null): Promise<string> {
  const workbook = await openWorkbookFile(await handMade([sheet]));
  await workbook.write(writing("A", address, null, { link: { to } }));
  return partOf(await workbook.save(), SHEET);
}

function link(ref: string, to: string): string {
  return `<hyperlink ref="${ref}" location="${to}" display="${to}"/>`;
}

describe("A link", () => {
  test.each([
    ["to a sheet", TO, TO],
    ["to a sheet with strange signs", `'A & "B"'!A1`, `'A &amp; &quot;B&quot;'!A1`],
  ])("%s is told as it was written", async (_, to, spelled) => {
    const part = await written(sheetPart("<sheetData/>"), "B2", to);
    expect(part).toBe(sheetPart(`<sheetData/><hyperlinks>${link("B2", spelled)}</hyperlinks>`));
    const workbook = await openWorkbookFile(await handMade([part]));
    expect((await stateOf(workbook, "A", "B2")).link).toBe(to);
    expect((await stateOf(workbook, "A", "B3")).link).toBeNull();
  });

  test("stands where the order of a worksheet wants it", async () => {
    const before = `<sheetData/><autoFilter ref="A1:B2"/><mergeCells><mergeCell ref="A1:B1"/></mergeCells><conditionalFormatting sqref="A1"/><dataValidations><dataValidation sqref="A1"/></dataValidations>`;
    const after = `<printOptions/><pageMargins left="1"/><drawing r:id="d"/><extLst/>`;
    expect(await written(sheetPart(before + after), "B2", TO)).toBe(
      sheetPart(`${before}<hyperlinks>${link("B2", TO)}</hyperlinks>${after}`),
    );
  });

  test("takes the place of the one that was there, beside others", async () => {
    const sheet = sheetPart(
      `<sheetData/><hyperlinks>${link("A1", "x")}${link("B2", "y")}<hyperlink ref="C3" r:id="e" tooltip="z"/></hyperlinks>`,
    );
    expect(await written(sheet, "B2", TO)).toBe(
      sheetPart(
        `<sheetData/><hyperlinks>${link("A1", "x")}<hyperlink ref="C3" r:id="e" tooltip="z"/>${link("B2", TO)}</hyperlinks>`,
      ),
    );
  });

  test("to nowhere takes the link out, and the list with the last one", async () => {
    const two = sheetPart(
      `<sheetData/><hyperlinks>${link("A1", "x")}${link("B2", "y")}</hyperlinks><pageMargins/>`,
    );
    const one = sheetPart(`<sheetData/><hyperlinks>${link("A1", "x")}</hyperlinks><pageMargins/>`);
    expect(await written(two, "B2", null)).toBe(one);
    expect(await written(one, "A1", null)).toBe(sheetPart("<sheetData/><pageMargins/>"));
    const none = sheetPart("<sheetData/>");
    expect(await written(none, "A1", null)).toBe(none);
  });

  test("over several cells stays on those that are not written", async () => {
    const sheet = sheetPart(`<sheetData/><hyperlinks>${link("A1:C3", "x")}</hyperlinks>`);
    const workbook = await openWorkbookFile(await handMade([sheet]));
    await workbook.write(writing("A", "B2", null, { link: { to: null } }));
    const linked = async (address: string) => (await stateOf(workbook, "A", address)).link;
    const cells = ["A1", "B1", "C1", "A2", "B2", "C2", "A3", "B3", "C3"];
    expect(await Promise.all(cells.map(linked))).toEqual(
      cells.map((address) => (address === "B2" ? null : "x")),
    );
  });

  test("that leads out of the workbook is not told as one within", async () => {
    const sheet = sheetPart(
      `<sheetData/><hyperlinks><hyperlink ref="A1" r:id="e" location="A1"/></hyperlinks>`,
    );
    const workbook = await openWorkbookFile(await handMade([sheet]));
    expect((await stateOf(workbook, "A", "A1")).link).toBeNull();
  });

  test("under a namespace prefix has it too", async () => {
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/><x:pageMargins/></x:worksheet>`;
    expect(await written(sheet, "B2", TO)).toContain(
      `<x:sheetData/><x:hyperlinks><x:hyperlink ref="B2" location="${TO}" display="${TO}"/></x:hyperlinks><x:pageMargins/>`,
    );
  });

  test("leaves what the cell holds and how it looks", async () => {
    const sheet = sheetData(`<row r="2"><c r="B2" s="1"><v>1</v></c></row>`);
    const workbook = await openWorkbookFile(await handMade([sheet]));
    const before = await stateOf(workbook, "A", "B2");
    await workbook.write(writing("A", "B2", null, { link: { to: TO } }));
    expect(await stateOf(workbook, "A", "B2")).toEqual({ ...before, link: TO });
    expect(before.value).toEqual(number("1"));
  });

  test("and its taking back leave the bytes of a workbook that is told nothing", async () => {
    const bytes = await handMade([sheetPart("<sheetData/>")]);
    const workbook = await openWorkbookFile(bytes);
    await workbook.write(NOTHING);
    expect(await workbook.save()).toEqual(bytes);
  });
});
