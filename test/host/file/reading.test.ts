import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import { NOT_CALCULATED } from "../../../src/core/sheet/snapshot";
import { NoSuchSheet, NotAWorksheet } from "../../../src/core/problem";
import {
  cellsOf,
  FIXTURES,
  fixture,
  handMade,
  handMadeParts,
  number,
  sheetData,
  sheetPart,
  text,
  valueAt,
  zipOf,
} from "./workbooks";

async function readFirst(...given: Parameters<typeof handMade>) {
  const workbook = await openWorkbookFile(await handMade(...given));
  return workbook.read("A");
}

describe("What a cell holds", () => {
  const STRINGS = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>Tổng </t></r><r><rPr><b/></rPr><t>hồ sơ</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></si><si><t>dòng_x000D_\nhai</t></si></sst>`;

  test.each([
    ["a number", `<c r="A1"><v>941</v></c>`, number("941")],
    ["a number as a double leaves it", `<c r="A1"><v>0.30000000000000004</v></c>`, number("0.3")],
    ["a number with an exponent", `<c r="A1"><v>1.5E-3</v></c>`, number("0.0015")],
    ["a negative zero", `<c r="A1"><v>-0</v></c>`, number("0")],
    ["a number with zeros at its end", `<c r="A1"><v>98.30</v></c>`, number("98.3")],
    [
      "a number of seventeen digits",
      `<c r="A1"><v>12345678901234567</v></c>`,
      number("12345678901234600"),
    ],
    ["what is no number though it says so", `<c r="A1"><v>x</v></c>`, text("x")],
    ["a negative number", `<c r="A1"><v>-6.728</v></c>`, number("-6.728")],
    ["rich text, without how it is read aloud", `<c r="A1" t="s"><v>0</v></c>`, text("Tổng hồ sơ")],
    ["an escaped carriage return", `<c r="A1" t="s"><v>1</v></c>`, text("dòng\r\nhai")],
    ["text in the cell", `<c r="A1" t="inlineStr"><is><t>04</t></is></c>`, text("04")],
    [
      "rich text in the cell",
      `<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>c</t></rPh></is></c>`,
      text("ab"),
    ],
    ["the text of a formula", `<c r="A1" t="str"><f>B1</f><v>x &amp; y</v></c>`, text("x & y")],
    ["a truth value", `<c r="A1" t="b"><v>1</v></c>`, { kind: "boolean", value: true }],
    ["an error", `<c r="A1" t="e"><v>#REF!</v></c>`, { kind: "error", code: "#REF!" }],
    [
      "a formula not calculated",
      `<c r="A1"><f>B1</f></c>`,
      { kind: "error", code: NOT_CALCULATED },
    ],
    [
      "the same as openpyxl writes it",
      `<c r="A1"><f>B1</f><v/></c>`,
      { kind: "error", code: NOT_CALCULATED },
    ],
    ["a formula that gives no text", `<c r="A1" t="str"><f>B1</f><v></v></c>`, text("")],
    ["no text without a formula", `<c r="A1" t="str"><v></v></c>`, { kind: "blank" }],
    ["nothing but a style", `<c r="A1" s="1"/>`, { kind: "blank" }],
    [
      "text in a CDATA section",
      `<c r="A1" t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c>`,
      text("<b>"),
    ],
  ])("%s", async (_, cell, expected) => {
    const snapshot = await readFirst([sheetData(`<row r="1">${cell}</row>`)], {
      "xl/sharedStrings.xml": STRINGS,
    });
    expect(valueAt(snapshot, "A1")).toEqual(expected);
  });

  test("a text of a million letters is read whole", async () => {
    const long = "ộ".repeat(1_000_000);
    const snapshot = await readFirst([
      sheetData(`<row r="1"><c r="A1" t="inlineStr"><is><t>${long}</t></is></c></row>`),
    ]);
    expect(valueAt(snapshot, "A1")).toEqual(text(long));
  });
});

describe("Number formats", () => {
  test.each([
    ["0", "General"],
    ["1", "0.00%"],
    ["2", "0.000"],
    ["99", "General"],
  ])("style %s has the format %s", async (style, format) => {
    const snapshot = await readFirst([
      sheetData(`<row r="1"><c r="A1" s="${style}"><v>1</v></c></row>`),
    ]);
    expect(cellsOf(snapshot).get("A1")?.format).toBe(format);
  });
});

describe("Formulas", () => {
  test("a follower of a shared formula has the formula moved to its place", async () => {
    const snapshot = await readFirst([
      sheetData(
        `<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1+$B$1+SUM(A$1:A1)&amp;"A1"+'A1 x'!A1+LOG10(A1)</f><v>1</v></c></row>` +
          `<row r="3"><c r="C3"><f t="shared" si="0"/><v>2</v></c></row>`,
      ),
    ]);
    expect(cellsOf(snapshot).get("C3")?.formula).toBe(
      `=A3+$B$1+SUM(A$1:A3)&"A1"+'A1 x'!A3+LOG10(A3)`,
    );
  });

  test("whole rows and columns move too", async () => {
    const snapshot = await readFirst([
      sheetData(
        `<row r="1"><c r="C1"><f t="shared" ref="C1:D2" si="0">SUM(A:$B)+SUM(1:$1)</f><v>1</v></c></row>` +
          `<row r="2"><c r="D2"><f t="shared" si="0"/><v>2</v></c></row>`,
      ),
    ]);
    expect(cellsOf(snapshot).get("D2")?.formula).toBe("=SUM(B:$B)+SUM(2:$1)");
  });
});

describe("Rows and cells", () => {
  test("are counted on where the file gives no references", async () => {
    const snapshot = await readFirst([
      sheetData(
        `<row><c><v>1</v></c><c><v>2</v></c></row><row/><row r="5"><c r="D5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>`,
      ),
    ]);
    expect([...cellsOf(snapshot).keys()]).toEqual(["A1", "B1", "D5", "E5", "A6"]);
  });

  test("hidden rows are told", async () => {
    const snapshot = await readFirst([
      sheetData(
        `<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="0"><c r="A2"><v>1</v></c></row>`,
      ),
    ]);
    expect(snapshot.rows.map((row) => row.hidden)).toEqual([true, false]);
  });

  test("a hundred thousand formatted rows that hold nothing leave nothing behind", async () => {
    const empty = Array.from(
      { length: 100_000 },
      (_, at) => `<row r="${at + 2}" s="1"><c r="A${at + 2}" s="1"/></row>`,
    );
    const snapshot = await readFirst([
      sheetData(`<row r="1"><c r="A1"><v>1</v></c></row>${empty.join("")}`),
    ]);
    expect(snapshot.rows).toHaveLength(1);
  });

  test("a part in UTF-16 is read", async () => {
    const part = sheetData(`<row r="1"><c r="A1" t="inlineStr"><is><t>Số</t></is></c></row>`);
    const utf16 = Buffer.from(`\ufeff${part.replace("UTF-8", "UTF-16")}`, "utf16le");
    const parts = new Map<string, string | Uint8Array>(handMadeParts([part]));
    parts.set("xl/worksheets/sheet1.xml", new Uint8Array(utf16));
    const workbook = await openWorkbookFile(await zipOf(parts));
    expect(valueAt(await workbook.read("A"), "A1")).toEqual(text("Số"));
  });
});

test("a conditional format never lends its number format to a cell", async () => {
  const styles = handMadeParts([]).get("xl/styles.xml") ?? "";
  const dxfs = `<dxfs><dxf><numFmt numFmtId="164" formatCode="[Red]0"/></dxf></dxfs></styleSheet>`;
  const snapshot = await readFirst([sheetData(`<row r="1"><c r="A1" s="2"><v>1</v></c></row>`)], {
    "xl/styles.xml": styles.replace("</styleSheet>", dxfs),
  });
  expect(cellsOf(snapshot).get("A1")?.format).toBe("0.000");
});

describe("Sheets", () => {
  const idOf = (part: string): string => `xl/${part}.xml`;
  test.each(FIXTURES.filter((name) => !name.startsWith("openpyxl") && !name.startsWith("libre")))(
    "%s: a chart sheet is listed and not read",
    async (name) => {
      const workbook = await openWorkbookFile(fixture(name));
      expect(await workbook.sheets()).toEqual([
        { name: "Phụ lục II", id: idOf("worksheets/sheet1"), kind: "worksheet", visible: true },
        { name: "Tổng hợp", id: idOf("worksheets/sheet2"), kind: "worksheet", visible: true },
        { name: "Biểu đồ", id: idOf("chartsheets/sheet1"), kind: "other", visible: true },
      ]);
      await expect(workbook.read("Biểu đồ")).rejects.toEqual(new NotAWorksheet("Biểu đồ"));
    },
  );

  test("hidden sheets are told, and the sheet in front is named", async () => {
    const workbook = await openWorkbookFile(fixture("openpyxl.xlsx"));
    expect((await workbook.sheets()).map((sheet) => sheet.visible)).toEqual([true, false]);
    expect(await workbook.activeSheet()).toBe("Phụ lục II");
  });

  test("a sheet that is not there is named together with those that are", async () => {
    const workbook = await openWorkbookFile(fixture("openpyxl.xlsx"));
    await expect(workbook.read("Bìa")).rejects.toEqual(
      new NoSuchSheet("Bìa", ["Phụ lục II", "Ẩn"]),
    );
  });

  test.each(FIXTURES)("%s: the same table, whoever wrote it", async (name) => {
    const workbook = await openWorkbookFile(fixture(name));
    const snapshot = await workbook.read("Phụ lục II");
    expect(valueAt(snapshot, "A1")).toEqual(text("BIỂU THỐNG KÊ SỐ LIỆU"));
    expect(valueAt(snapshot, "C3")).toEqual(number("941"));
    expect(valueAt(snapshot, "C6")).toEqual(text("71 (264/371)"));
    expect(cellsOf(snapshot).get("C5")).toMatchObject({ value: number("98.3"), format: "0.0" });
    expect(cellsOf(snapshot).get("C8")?.formula).toBe("=C3-C4");
  });

  test("an empty sheet has no rows", async () => {
    expect((await readFirst([sheetPart("<sheetData/>")])).rows).toEqual([]);
  });
});
