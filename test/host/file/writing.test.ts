import { ProtectedSheet, SheetChanged } from "../../../src/core/problem";
import { NOT_CALCULATED } from "../../../src/core/sheet/snapshot";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import {
  BLANK,
  cellsOf,
  entriesOf,
  handMade,
  handMadeParts,
  number,
  partOf,
  sheetData,
  sheetPart,
  text,
  valueAt,
  writing,
  zipOf,
} from "./workbooks";

const SHEET = "xl/worksheets/sheet1.xml";
const EMPTY = sheetPart("<sheetData/>");

/** What stands between the tags of the first sheet once plans were written to a workbook of these sheets. */
async function written(
  sheets: readonly string[],
  ...plans: readonly ReturnType<typeof writing>[]
): Promise<string> {
  const bytes = await saved(sheets, ...plans);
  return (await partOf(bytes, SHEET)).replace(/^.*?<worksheet[^>]*>|<\/worksheet>$/gs, "");
}

async function saved(
  sheets: readonly string[],
  ...plans: readonly ReturnType<typeof writing>[]
): Promise<Uint8Array> {
  const workbook = await openWorkbookFile(await handMade(sheets));
  for (const plan of plans) await workbook.write(plan);
  return workbook.save();
}

describe("What is written", () => {
  test.each([
    ["a number", number("98.30"), `<c r="B2"><v>98.30</v></c>`],
    ["text", text("x"), `<c r="B2" t="inlineStr"><is><t xml:space="preserve">x</t></is></c>`],
    [
      "what looks like a formula",
      text("=1+1"),
      `<c r="B2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>`,
    ],
    [
      "markup and quotes",
      text(`<b>&"`),
      `<c r="B2" t="inlineStr"><is><t xml:space="preserve">&lt;b&gt;&amp;&quot;</t></is></c>`,
    ],
    [
      "what XML cannot hold",
      text("\u0001_x0041_\r"),
      `<c r="B2" t="inlineStr"><is><t xml:space="preserve">_x0001__x005F_x0041__x000D_</t></is></c>`,
    ],
  ])("%s", async (_, value, cell) => {
    expect(await written([EMPTY], writing("A", "B2", BLANK, value))).toBe(
      `<sheetData><row r="2">${cell}</row></sheetData>`,
    );
  });

  test("a blank leaves a cell its style and nothing else", async () => {
    const sheet = sheetData(`<row r="2"><c r="B2" s="1" t="b"><v>1</v></c></row>`);
    const plan = writing("A", "B2", { kind: "boolean", value: true }, BLANK);
    expect(await written([sheet], plan)).toBe(
      `<sheetData><row r="2"><c r="B2" s="1"/></row></sheetData>`,
    );
  });

  test("a blank where there was no cell leaves no trace", async () => {
    expect(await written([EMPTY], writing("A", "B2", BLANK, BLANK))).toBe(
      "<sheetData></sheetData>",
    );
  });
});

describe("Where it is written", () => {
  const CELL = `<c r="B2"><v>1</v></c>`;
  test.each([
    [
      "between rows",
      `<row r="1"/><row r="3"/>`,
      `<row r="1"/><row r="2">${CELL}</row><row r="3"/>`,
    ],
    ["below the last row", `<row r="1"/>`, `<row r="1"/><row r="2">${CELL}</row>`],
    ["in a row that is self-closed", `<row r="2" ht="20"/>`, `<row r="2" ht="20">${CELL}</row>`],
    ["in a row that is empty", `<row r="2"></row>`, `<row r="2">${CELL}</row>`],
    [
      "between cells",
      `<row r="2"><c r="A2"/><c r="C2"/></row>`,
      `<row r="2"><c r="A2"/>${CELL}<c r="C2"/></row>`,
    ],
    [
      "in a cell without a reference",
      `<row/><row><c/><c/><c><v>3</v></c></row>`,
      `<row/><row><c/><c><v>1</v></c><c><v>3</v></c></row>`,
    ],
    ["behind cells without references", `<row/><row><c/></row>`, `<row/><row><c/>${CELL}</row>`],
    [
      "outside the row's span",
      `<row r="2" spans="3:4"><c r="C2"/></row>`,
      `<row r="2">${CELL}<c r="C2"/></row>`,
    ],
    [
      "inside the row's span",
      `<row r="2" spans="1:4"><c r="C2"/></row>`,
      `<row r="2" spans="1:4">${CELL}<c r="C2"/></row>`,
    ],
    [
      "in the style of the row",
      `<row r="2" s="1" customFormat="1"/>`,
      `<row r="2" s="1" customFormat="1"><c r="B2" s="1"><v>1</v></c></row>`,
    ],
  ])("%s", async (_, rows, expected) => {
    const plan = writing("A", "B2", BLANK, number("1"));
    expect(await written([sheetData(rows)], plan)).toBe(`<sheetData>${expected}</sheetData>`);
  });

  test("under a namespace prefix", async () => {
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:dimension ref="A1"/><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const bytes = await saved([sheet], writing("A", "B2", BLANK, text("x")));
    expect(await partOf(bytes, SHEET)).toContain(
      `<x:dimension ref="A1:B2"/><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t xml:space="preserve">x</x:t></x:is></x:c></x:row></x:sheetData>`,
    );
  });

  test("in a part in UTF-16, which becomes UTF-8 and says so", async () => {
    const part = sheetData("").replace('encoding="UTF-8"', 'encoding = "UTF-16"');
    const parts = new Map<string, string | Uint8Array>(handMadeParts([part]));
    parts.set(SHEET, new Uint8Array(Buffer.from(`\ufeff${part}`, "utf16le")));
    const workbook = await openWorkbookFile(await zipOf(parts));
    await workbook.write(writing("A", "A1", BLANK, text("Số")));
    const written = await partOf(await workbook.save(), SHEET);
    expect(written).toMatch(/^<\?xml version="1.0" encoding = "UTF-8"\?>/);
    expect(written).toContain(">Số<");
  });

  test("two writes after each other, the second on what the first left", async () => {
    const first = writing("A", "A1", BLANK, number("1"));
    const second = writing("A", "A1", number("1"), number("2"));
    expect(await written([EMPTY], first, second)).toBe(
      `<sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData>`,
    );
  });

  test("two writes at once are both done", async () => {
    const workbook = await openWorkbookFile(await handMade([EMPTY]));
    await Promise.all([
      workbook.write(writing("A", "A1", BLANK, number("1"))),
      workbook.write(writing("A", "B1", BLANK, number("2"))),
    ]);
    expect([...cellsOf(await workbook.read("A")).keys()]).toEqual(["A1", "B1"]);
  });
});

describe("The look", () => {
  const ROW = `<row r="2"><c r="A2" s="1"><v>1</v></c></row>`;

  test("is taken over from a cell of the same row, its number format with it where the plan says so", async () => {
    const plan = writing("A", "B2", BLANK, number("1"), { lookFrom: 1, format: "0.00%" });
    expect(await written([sheetData(ROW)], plan)).toContain(`<c r="B2" s="1">`);
  });

  test("is taken over without the number format where the plan leaves that as it is", async () => {
    const plan = writing("A", "B2", BLANK, number("1"), { lookFrom: 1 });
    const bytes = await saved([sheetData(ROW)], plan);
    expect(await partOf(bytes, SHEET)).toContain(`<c r="B2" s="3">`);
    expect(await partOf(bytes, "xl/styles.xml")).toContain(
      `<xf numFmtId="0" borderId="1" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>`,
    );
  });

  test("with a number format of its own becomes a new style behind the others", async () => {
    const plan = writing("A", "B2", BLANK, number("1"), { lookFrom: 1, format: "0.0000" });
    const bytes = await saved([sheetData(ROW)], plan);
    expect(await partOf(bytes, SHEET)).toContain(`<c r="B2" s="3">`);
    const styles = await partOf(bytes, "xl/styles.xml");
    expect(styles).toContain(
      `<numFmts count="2"><numFmt numFmtId="164" formatCode="0.000"/><numFmt numFmtId="165" formatCode="0.0000"/></numFmts>`,
    );
    expect(styles).toContain(
      `<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="10" borderId="1"><alignment wrapText="1"/></xf><xf numFmtId="164"/><xf numFmtId="165" borderId="1" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>`,
    );
  });

  test.each([
    ["a format Excel has built in", "0.00%", `<xf numFmtId="10" applyNumberFormat="1"/>`, 1],
    ["a format the file has", "0.000", `<xf numFmtId="164" applyNumberFormat="1"/>`, 1],
  ])("%s gets no second number", async (_, format, style, formats) => {
    const plan = writing("A", "B2", BLANK, number("1"), { format });
    const styles = await partOf(await saved([EMPTY], plan), "xl/styles.xml");
    expect(styles).toContain(style);
    expect(styles.match(/<numFmt /g)).toHaveLength(formats);
  });

  test("a format written twice makes one style", async () => {
    const plans = ["B2", "B3"].map((cell) =>
      writing("A", cell, BLANK, number("1"), { format: "0.0" }),
    );
    const bytes = await saved([EMPTY], ...plans);
    expect(await partOf(bytes, "xl/styles.xml")).toContain(`<cellXfs count="4">`);
  });

  test("an amount of text as a format stays a format", async () => {
    const format = `#,##0.0" điểm <&>"`;
    const workbook = await openWorkbookFile(await handMade([EMPTY]));
    await workbook.write(writing("A", "A1", BLANK, number("1"), { format }));
    const again = await openWorkbookFile(await workbook.save());
    expect(cellsOf(await again.read("A")).get("A1")?.format).toBe(format);
  });
});

describe("Widths", () => {
  const WIDE = { widths: [{ column: 3, characters: 10 }] };
  test.each([
    [
      "in a sheet without any",
      "",
      `<cols><col min="3" max="3" width="10.71484375" customWidth="1"/></cols>`,
    ],
    [
      "before others",
      `<cols><col min="5" max="5" width="9"/></cols>`,
      `<cols><col min="3" max="3" width="10.71484375" customWidth="1"/><col min="5" max="5" width="9"/></cols>`,
    ],
    [
      "behind others",
      `<cols><col min="1" max="2" width="9"/></cols>`,
      `<cols><col min="1" max="2" width="9"/><col min="3" max="3" width="10.71484375" customWidth="1"/></cols>`,
    ],
    [
      "inside an entry over several columns",
      `<cols><col min="2" max="16384" width="9" style="1"/></cols>`,
      `<cols><col min="2" max="2" width="9" style="1"/><col min="3" max="3" width="10.71484375" style="1" customWidth="1"/><col min="4" max="16384" width="9" style="1"/></cols>`,
    ],
  ])("%s", async (_, before, after) => {
    const sheet = sheetPart(`<sheetFormatPr/>${before}<sheetData/>`);
    const part = await written([sheet], writing("A", "C1", BLANK, BLANK, WIDE));
    expect(part).toContain(`<sheetFormatPr/>${after}<sheetData>`);
  });
});

describe("What is not written", () => {
  test("anything on a protected sheet", async () => {
    const sheet = sheetPart(`<sheetData/><sheetProtection sheet="1"/>`);
    await expect(saved([sheet], writing("A", "A1", BLANK, number("1")))).rejects.toBeInstanceOf(
      ProtectedSheet,
    );
  });

  test("over a cell that someone changed, and nothing else of the plan either", async () => {
    const workbook = await openWorkbookFile(
      await handMade([sheetData(`<row r="1"><c r="B1"><v>5</v></c></row>`)]),
    );
    const plan = {
      ...writing("A", "A1", BLANK, BLANK),
      blocks: [
        {
          ...{ row: 1, column: 1, format: null, lookFrom: null },
          before: [[BLANK, number("4")]],
          after: [[number("1"), number("2")]],
        },
      ],
    };
    await expect(workbook.write(plan)).rejects.toEqual(new SheetChanged("A", "B1"));
    expect([...cellsOf(await workbook.read("A")).keys()]).toEqual(["B1"]);
  });

  test("into a cell under a merge, though its first cell may be written", async () => {
    const sheet = sheetPart(`<sheetData/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`);
    const under = saved([sheet], writing("A", "B2", BLANK, number("1")));
    await expect(under).rejects.toMatchObject({ what: "merged-cells" });
    const first = writing("A", "A1", BLANK, number("1"));
    expect(await written([sheet], first)).toContain(`<c r="A1"><v>1</v></c>`);
  });

  test("into a part of an array formula", async () => {
    const sheet = sheetData(
      `<row r="1"><c r="A1"><f t="array" ref="A1:A2">C1:C2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`,
    );
    const plan = writing("A", "A2", number("2"), number("3"));
    await expect(saved([sheet], plan)).rejects.toMatchObject({ what: "array-formula" });
  });
});

describe("Formulas", () => {
  const CHAIN = { "xl/calcChain.xml": "<calcChain/>" };
  const MAIN = sheetData(
    `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1" t="str"><f>B1&amp;"x"</f><v>2x</v></c><c r="D1"><f>E1*2</f><v>0</v></c></row>`,
  );
  const OTHER = sheetData(
    `<row r="1"><c r="A1"><f>a!$A$1+1</f><v>2</v></c><c r="B1"><f>A2</f><v>0</v></c><c r="C1"><f>SUM(A!1:1)</f><v>3</v></c><c r="D1"><f>Tong</f><v>4</v></c></row>`,
  );

  test("results that read a changed cell are taken out, on every sheet; the others stay", async () => {
    const workbook = await openWorkbookFile(await handMade([MAIN, OTHER]));
    await workbook.write(writing("A", "A1", number("1"), number("5")));
    const again = await openWorkbookFile(await workbook.save());
    const [main, other] = [await again.read("A"), await again.read("B")];
    const stale = { kind: "error", code: NOT_CALCULATED };
    expect(["B1", "C1", "D1"].map((cell) => valueAt(main, cell))).toEqual([
      stale,
      stale,
      number("0"),
    ]);
    expect(["A1", "B1", "C1", "D1"].map((cell) => valueAt(other, cell))).toEqual([
      ...[stale, number("0"), stale],
      // A name could stand for any cell.
      stale,
    ]);
    expect(await partOf(await workbook.save(), "xl/workbook.xml")).toContain(
      `<definedNames/><calcPr fullCalcOnLoad="1"/>`,
    );
  });

  test("a calcPr that is there is only asked for more", async () => {
    const bytes = await handMade([MAIN]);
    const workbookPart = (await partOf(bytes, "xl/workbook.xml")).replace(
      "<definedNames/>",
      `<calcPr calcId="191029" fullCalcOnLoad="0"/><oleSize ref="A1"/>`,
    );
    const workbook = await openWorkbookFile(
      await handMade([MAIN], { "xl/workbook.xml": workbookPart }),
    );
    await workbook.write(writing("A", "A1", number("1"), number("5")));
    expect(await partOf(await workbook.save(), "xl/workbook.xml")).toContain(
      `<calcPr calcId="191029" fullCalcOnLoad="1"/><oleSize ref="A1"/>`,
    );
  });

  test("a value written again as it was makes no result doubtful", async () => {
    const bytes = await saved([MAIN], writing("A", "A1", number("1"), number("1")));
    expect(await partOf(bytes, SHEET)).toContain(`<c r="B1"><f>A1*2</f><v>2</v></c>`);
  });

  test("where a formula is written over, the chain of calculation goes with its type and its link", async () => {
    const workbook = await openWorkbookFile(await handMade([MAIN], CHAIN));
    await workbook.write(writing("A", "D1", number("0"), number("7")));
    const bytes = await workbook.save();
    expect((await entriesOf(bytes)).map(({ name }) => name)).not.toContain("xl/calcChain.xml");
    expect(await partOf(bytes, "[Content_Types].xml")).not.toContain("calcChain");
    expect(await partOf(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(cellsOf(await (await openWorkbookFile(bytes)).read("A")).get("D1")).toMatchObject({
      value: number("7"),
      formula: null,
    });
  });

  test("where no formula is written over, the chain stays", async () => {
    const workbook = await openWorkbookFile(await handMade([MAIN], CHAIN));
    await workbook.write(writing("A", "A1", number("1"), number("7")));
    expect((await entriesOf(await workbook.save())).map(({ name }) => name)).toContain(
      "xl/calcChain.xml",
    );
  });

  test("followers of a shared formula whose first cell is written over keep their formulas", async () => {
    const sheet = sheetData(
      `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1&lt;C1</f><v>1</v></c></row>` +
        `<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>` +
        `<row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>`,
    );
    expect(await written([sheet], writing("A", "A1", number("1"), number("9")))).toBe(
      `<sheetData><row r="1"><c r="A1"><v>9</v></c></row><row r="2"><c r="A2"><f>B2&lt;C2</f><v>2</v></c></row><row r="3"><c r="A3"><f>B3&lt;C3</f><v>3</v></c></row></sheetData>`,
    );
  });
});
