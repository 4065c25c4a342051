import { ProtectedSheet } from "../../../src/core/problem";
import { OTHER_FILL } from "../../../src/core/plan/standing";
import { NOT_CALCULATED } from "../../../src/core/sheet/snapshot";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import {
  BLANK,
  cellsOf,
  entriesOf,
  handMade,
  handMadeParts,
  lookOf,
  NO_PLACES,
  NOTHING,
  number,
  ownSheet,
  painted,
  partOf,
  sheetData,
  sheetPart,
  stateOf,
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
    ["a truth value", { kind: "boolean", value: true } as const, `<c r="B2" t="b"><v>1</v></c>`],
    ["an error", { kind: "error", code: "#N/A" } as const, `<c r="B2" t="e"><v>#N/A</v></c>`],
    [
      "a formula that stood there",
      { kind: "formula", formula: `=IF(A1<2,"x",'Phụ lục'!B3)` } as const,
      `<c r="B2"><f>IF(A1&lt;2,&quot;x&quot;,'Phụ lục'!B3)</f></c>`,
    ],
    [
      "what XML cannot hold",
      text("\u0001_x0041_\r"),
      `<c r="B2" t="inlineStr"><is><t xml:space="preserve">_x0001__x005F_x0041__x000D_</t></is></c>`,
    ],
  ])("%s", async (_, value, cell) => {
    expect(await written([EMPTY], writing("A", "B2", value))).toBe(
      `<sheetData><row r="2">${cell}</row></sheetData>`,
    );
  });

  test("a blank leaves a cell its style and nothing else", async () => {
    const sheet = sheetData(`<row r="2"><c r="B2" s="1" t="b"><v>1</v></c></row>`);
    const plan = writing("A", "B2", BLANK);
    expect(await written([sheet], plan)).toBe(
      `<sheetData><row r="2"><c r="B2" s="1"/></row></sheetData>`,
    );
  });

  test.each([
    ["the only cell of its row", `<row r="1"/>`, `<row r="1"/>`],
    ["a cell among others", `<row r="2"><c r="A2"/><c r="C2"/></row>`, null],
    ["a cell in a row with a look of its own", `<row r="2" ht="20"><c r="A2"/></row>`, null],
    ["a cell in a row that styles its cells", `<row r="2" s="1" customFormat="1"></row>`, null],
  ])("%s, written and made blank again, leaves no trace", async (_, rows, after) => {
    const plans = [writing("A", "B2", number("1")), writing("A", "B2", BLANK)];
    expect(await written([sheetData(rows)], ...plans)).toBe(
      `<sheetData>${after ?? rows}</sheetData>`,
    );
  });

  test("a cell that others count on stays, and so does a row", async () => {
    const rows = `<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`;
    expect(await written([sheetData(rows)], writing("A", "A1", BLANK))).toBe(
      `<sheetData><row><c/><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>`,
    );
    const first = `<row><c><v>1</v></c></row><row><c><v>3</v></c></row>`;
    expect(await written([sheetData(first)], writing("A", "A1", BLANK))).toBe(
      `<sheetData><row></row><row><c><v>3</v></c></row></sheetData>`,
    );
  });

  test("null leaves what a cell holds, its formula and its result", async () => {
    const sheet = sheetData(`<row r="1"><c r="A1" s="1"><f>B1</f><v>2</v></c></row>`);
    expect(
      await written([sheet], writing("A", "A1", null, { look: lookOf(2), format: "0.000" })),
    ).toBe(`<sheetData><row r="1"><c r="A1" s="2"><f>B1</f><v>2</v></c></row></sheetData>`);
  });

  test("of blocks that overlap the later one has the last word on what it writes", async () => {
    const [one, two, three] = [
      writing("A", "B2", number("1"), { look: lookOf(1), format: "0.00%" }),
      writing("A", "B2", number("2")),
      writing("A", "B2", null, { link: { to: "B!A1" } }),
    ].map(({ blocks }) => blocks);
    const all = { ...NOTHING, blocks: [...(one ?? []), ...(two ?? []), ...(three ?? [])] };
    expect(await written([EMPTY], all)).toContain(`<c r="B2" s="1"><v>2</v></c>`);
  });

  test("a blank where there was no cell leaves no trace", async () => {
    expect(await written([EMPTY], writing("A", "B2", BLANK))).toBe("<sheetData/>");
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
    const plan = writing("A", "B2", number("1"));
    expect(await written([sheetData(rows)], plan)).toBe(`<sheetData>${expected}</sheetData>`);
  });

  test("under a namespace prefix", async () => {
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:dimension ref="A1"/><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const bytes = await saved([sheet], writing("A", "B2", text("x")));
    expect(await partOf(bytes, SHEET)).toContain(
      `<x:dimension ref="A1:B2"/><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t xml:space="preserve">x</x:t></x:is></x:c></x:row></x:sheetData>`,
    );
  });

  test("in a part in UTF-16, which becomes UTF-8 and says so", async () => {
    const part = sheetData("").replace('encoding="UTF-8"', 'encoding = "UTF-16"');
    const parts = new Map<string, string | Uint8Array>(handMadeParts([part]));
    parts.set(SHEET, new Uint8Array(Buffer.from(`\ufeff${part}`, "utf16le")));
    const workbook = await openWorkbookFile(await zipOf(parts));
    await workbook.write(writing("A", "A1", text("Số")));
    const written = await partOf(await workbook.save(), SHEET);
    expect(written).toMatch(/^<\?xml version="1.0" encoding = "UTF-8"\?>/);
    expect(written).toContain(">Số<");
  });

  test("two writes after each other, the second on what the first left", async () => {
    const first = writing("A", "A1", number("1"));
    const second = writing("A", "A1", number("2"));
    expect(await written([EMPTY], first, second)).toBe(
      `<sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData>`,
    );
  });

  test("two writes at once are both done", async () => {
    const workbook = await openWorkbookFile(await handMade([EMPTY]));
    await Promise.all([
      workbook.write(writing("A", "A1", number("1"))),
      workbook.write(writing("A", "B1", number("2"))),
    ]);
    expect([...cellsOf(await workbook.read("A")).keys()]).toEqual(["A1", "B1"]);
  });
});

describe("The look", () => {
  const ROW = `<row r="2"><c r="A2" s="1"><v>1</v></c></row>`;

  test("is taken over from a cell of the same row, its number format with it where the plan says so", async () => {
    const plan = writing("A", "B2", number("1"), { look: lookOf(1), format: "0.00%" });
    expect(await written([sheetData(ROW)], plan)).toContain(`<c r="B2" s="1">`);
  });

  test("is taken over without the number format where the plan leaves that as it is", async () => {
    const plan = writing("A", "B2", number("1"), { look: lookOf(1) });
    const bytes = await saved([sheetData(ROW)], plan);
    expect(await partOf(bytes, SHEET)).toContain(`<c r="B2" s="3">`);
    expect(await partOf(bytes, "xl/styles.xml")).toContain(
      `<xf numFmtId="0" borderId="1" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>`,
    );
  });

  test("with a number format of its own becomes a new style behind the others", async () => {
    const plan = writing("A", "B2", number("1"), { look: lookOf(1), format: "0.0000" });
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
    const plan = writing("A", "B2", number("1"), { format });
    const styles = await partOf(await saved([EMPTY], plan), "xl/styles.xml");
    expect(styles).toContain(style);
    expect(styles.match(/<numFmt /g)).toHaveLength(formats);
  });

  test("a format written twice makes one style", async () => {
    const plans = ["B2", "B3"].map((cell) => writing("A", cell, number("1"), { format: "0.0" }));
    const bytes = await saved([EMPTY], ...plans);
    expect(await partOf(bytes, "xl/styles.xml")).toContain(`<cellXfs count="4">`);
  });

  test("an amount of text as a format stays a format", async () => {
    const format = `#,##0.0" điểm <&>"`;
    const workbook = await openWorkbookFile(await handMade([EMPTY]));
    await workbook.write(writing("A", "A1", number("1"), { format }));
    const again = await openWorkbookFile(await workbook.save());
    expect(cellsOf(await again.read("A")).get("A1")?.format).toBe(format);
  });
});

describe("A fill", () => {
  const STYLED = sheetData(`<row r="2"><c r="A2" s="1"><v>1</v></c></row>`);

  test("goes over the cell's own look and is made once", async () => {
    const plans = ["A2", "B2", "B3"].map((cell) =>
      writing("A", cell, null, { look: painted("#FFC7CE") }),
    );
    const bytes = await saved([STYLED], ...plans);
    expect(await partOf(bytes, SHEET)).toContain(
      `<row r="2"><c r="A2" s="3"><v>1</v></c><c r="B2" s="4"/></row><row r="3"><c r="B3" s="4"/></row>`,
    );
    const styles = await partOf(bytes, "xl/styles.xml");
    expect(styles).toContain(
      `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill></fills><cellXfs`,
    );
    expect(styles).toContain(
      `<xf numFmtId="10" borderId="1" fillId="2" applyFill="1"><alignment wrapText="1"/></xf><xf numFmtId="0" fillId="2" applyFill="1"/></cellXfs>`,
    );
  });

  test.each(["#FFC7CE", null])("%s is told as it was written", async (color) => {
    const workbook = await openWorkbookFile(await handMade([STYLED]));
    await workbook.write(writing("A", "A2", null, { look: painted("#00B050") }));
    await workbook.write(writing("A", "A2", null, { look: painted(color) }));
    expect((await stateOf(workbook, "A", "A2")).look?.fill).toBe(color);
  });

  test("put back by the cell's former look gives it its very style, and a blank one none", async () => {
    const workbook = await openWorkbookFile(await handMade([STYLED]));
    const before = await Promise.all(["A2", "B7"].map((cell) => stateOf(workbook, "A", cell)));
    for (const cell of ["A2", "B7"]) {
      await workbook.write(writing("A", cell, null, { look: painted("#FFC7CE") }));
    }
    for (const [at, cell] of ["A2", "B7"].entries()) {
      const { look, format = null } = before[at] ?? {};
      const rest = { from: "s3", to: look?.rest ?? "" };
      await workbook.write(writing("A", cell, null, { look: { fill: null, rest }, format }));
    }
    expect(await partOf(await workbook.save(), SHEET)).toBe(STYLED);
  });

  test("over a pattern can be put back too", async () => {
    const pattern = `<fills><fill/><fill/><fill><patternFill patternType="gray0625"/></fill></fills>`;
    const styles = (handMadeParts([]).get("xl/styles.xml") ?? "")
      .replace("</fonts>", `</fonts>${pattern}`)
      .replace(`borderId="1"`, `borderId="1" fillId="2"`);
    const workbook = await openWorkbookFile(await handMade([STYLED], { "xl/styles.xml": styles }));
    const look = { fill: OTHER_FILL, rest: "s1" };
    expect((await stateOf(workbook, "A", "A2")).look).toEqual(look);
    await workbook.write(writing("A", "A2", null, { look: painted("#FFC7CE") }));
    await workbook.write(writing("A", "A2", null, { look: lookOf(1) }));
    expect((await stateOf(workbook, "A", "A2")).look).toEqual(look);
  });

  test("under a merge is written, for nothing is lost there", async () => {
    const sheet = sheetPart(`<sheetData/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`);
    const plan = writing("A", "B2", BLANK, { look: painted("#FFC7CE") });
    expect(await written([sheet], plan)).toContain(`<c r="B2" s="3"/>`);
  });

  test("in a workbook without a styles part makes one", async () => {
    const parts = new Map(handMadeParts([EMPTY]));
    parts.delete("xl/styles.xml");
    const links = parts.get("xl/_rels/workbook.xml.rels") ?? "";
    parts.set("xl/_rels/workbook.xml.rels", links.replace(/<Relationship Id="y"[^>]*>/, ""));
    const workbook = await openWorkbookFile(await zipOf(parts));
    await workbook.write(writing("A", "A1", number("1"), { look: painted("#FFC7CE") }));
    const again = await openWorkbookFile(await workbook.save());
    expect(await stateOf(again, "A", "A1")).toMatchObject({
      ...{ value: number("1"), look: { fill: "#FFC7CE" } },
    });
    expect(await partOf(await workbook.save(), "[Content_Types].xml")).toContain(
      `PartName="/xl/styles1.xml"`,
    );
  });
});

describe("Widths", () => {
  const WIDE = { widths: [{ sheet: "A", column: 3, width: { characters: 10 } }] };
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
    const part = await written([sheet], writing("A", "C1", null, WIDE));
    expect(part).toContain(`<sheetFormatPr/>${after}<sheetData/>`);
  });

  test.each([
    ["without any", ""],
    ["before others", `<cols><col min="5" max="5" width="9"/></cols>`],
    [
      "of an entry that says something else too",
      `<cols><col min="3" max="3" style="1" hidden="1"/></cols>`,
    ],
  ])("told and written again as told leave no trace: %s", async (_, cols) => {
    const sheet = sheetPart(`<sheetFormatPr/>${cols}<sheetData/>`);
    const workbook = await openWorkbookFile(await handMade([sheet]));
    const places = { ...NO_PLACES, columns: [{ sheet: "A", column: 3 }] };
    const [before = 0] = (await workbook.inspect(places)).columns;
    await workbook.write(writing("A", "C1", null, WIDE));
    expect((await workbook.inspect(places)).columns).toEqual([10.71484375]);
    const asTold = { widths: [{ sheet: "A", column: 3, width: { asTold: before } }] };
    await workbook.write(writing("A", "C1", null, asTold));
    expect(await partOf(await workbook.save(), SHEET)).toBe(sheet);
  });

  test("an entry over several columns is told for each of them", async () => {
    const cols = `<cols><col min="2" max="4" width="9.5"/></cols>`;
    const workbook = await openWorkbookFile(await handMade([sheetPart(`${cols}<sheetData/>`)]));
    const columns = [1, 2, 4].map((column) => ({ sheet: "A", column }));
    expect((await workbook.inspect({ ...NO_PLACES, columns })).columns).toEqual([-1, 9.5, 9.5]);
  });
});

describe("What is not written", () => {
  test("anything on a protected sheet", async () => {
    const sheet = sheetPart(`<sheetData/><sheetProtection sheet="1"/>`);
    await expect(saved([sheet], writing("A", "A1", number("1")))).rejects.toBeInstanceOf(
      ProtectedSheet,
    );
  });

  test("any part of a writing of which one block cannot be written", async () => {
    const workbook = await openWorkbookFile(
      await handMade([EMPTY, sheetPart(`<sheetData/><sheetProtection sheet="1"/>`)]),
    );
    const both = {
      ...NOTHING,
      adds: [ownSheet("Kết quả")],
      blocks: ["A", "B"].flatMap((sheet) => writing(sheet, "A1", number("1")).blocks),
    };
    const before = await workbook.save();
    await expect(workbook.write(both)).rejects.toEqual(new ProtectedSheet("B"));
    expect(await workbook.save()).toEqual(before);
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["A", "B"]);
    expect((await workbook.read("A")).rows).toEqual([]);
  });

  test("into a cell under a merge, though its first cell may be written", async () => {
    const sheet = sheetPart(`<sheetData/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`);
    const under = saved([sheet], writing("A", "B2", number("1")));
    await expect(under).rejects.toMatchObject({ what: "merged-cells" });
    const first = writing("A", "A1", number("1"));
    expect(await written([sheet], first)).toContain(`<c r="A1"><v>1</v></c>`);
  });

  test("into a part of an array formula", async () => {
    const sheet = sheetData(
      `<row r="1"><c r="A1"><f t="array" ref="A1:A2">C1:C2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`,
    );
    const plan = writing("A", "A2", number("3"));
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
    await workbook.write(writing("A", "A1", number("5")));
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
    await workbook.write(writing("A", "A1", number("5")));
    expect(await partOf(await workbook.save(), "xl/workbook.xml")).toContain(
      `<calcPr calcId="191029" fullCalcOnLoad="1"/><oleSize ref="A1"/>`,
    );
  });

  test("a value written again as it was makes no result doubtful", async () => {
    const bytes = await saved([MAIN], writing("A", "A1", number("1")));
    expect(await partOf(bytes, SHEET)).toContain(`<c r="B1"><f>A1*2</f><v>2</v></c>`);
  });

  test("where a formula is written over, the chain of calculation goes with its type and its link", async () => {
    const workbook = await openWorkbookFile(await handMade([MAIN], CHAIN));
    await workbook.write(writing("A", "D1", number("7")));
    const bytes = await workbook.save();
    expect((await entriesOf(bytes)).map(({ name }) => name)).not.toContain("xl/calcChain.xml");
    expect(await partOf(bytes, "[Content_Types].xml")).not.toContain("calcChain");
    expect(await partOf(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(cellsOf(await (await openWorkbookFile(bytes)).read("A")).get("D1")).toMatchObject({
      value: number("7"),
      formula: null,
    });
  });

  test("a formula put back has no result until it is worked out, nor have those that read it", async () => {
    const workbook = await openWorkbookFile(await handMade([MAIN], CHAIN));
    await workbook.write(writing("A", "B1", number("7")));
    await workbook.write(writing("A", "B1", { kind: "formula", formula: "=A1*2" }));
    const bytes = await workbook.save();
    const snapshot = await (await openWorkbookFile(bytes)).read("A");
    const stale = { kind: "error", code: NOT_CALCULATED };
    expect(cellsOf(snapshot).get("B1")).toMatchObject({ value: stale, formula: "=A1*2" });
    expect(cellsOf(snapshot).get("C1")).toMatchObject({ value: stale, formula: `=B1&"x"` });
    expect(valueAt(snapshot, "D1")).toEqual(number("0"));
    expect(await partOf(bytes, "xl/workbook.xml")).toContain(`<calcPr fullCalcOnLoad="1"/>`);
    expect((await entriesOf(bytes)).map(({ name }) => name)).not.toContain("xl/calcChain.xml");
  });

  test("a formula that stands there already keeps its result", async () => {
    const plan = writing("A", "B1", { kind: "formula", formula: "=A1*2" });
    expect(await partOf(await saved([MAIN], plan), SHEET)).toBe(MAIN);
  });

  test("a formula that was put back is known to the next write", async () => {
    const workbook = await openWorkbookFile(await handMade([MAIN]));
    await workbook.write(writing("A", "F1", number("7")));
    await workbook.write(writing("A", "G1", { kind: "formula", formula: "=F1" }));
    const calculated = (await partOf(await workbook.save(), SHEET)).replace(
      "<f>F1</f>",
      "<f>F1</f><v>7</v>",
    );
    const again = await openWorkbookFile(await handMade([calculated]));
    await again.write(writing("A", "F1", number("8")));
    expect(valueAt(await again.read("A"), "G1")).toEqual({ kind: "error", code: NOT_CALCULATED });
  });

  test("where no formula is written over, the chain stays", async () => {
    const workbook = await openWorkbookFile(await handMade([MAIN], CHAIN));
    await workbook.write(writing("A", "A1", number("7")));
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
    expect(await written([sheet], writing("A", "A1", number("9")))).toBe(
      `<sheetData><row r="1"><c r="A1"><v>9</v></c></row><row r="2"><c r="A2"><f>B2&lt;C2</f><v>2</v></c></row><row r="3"><c r="A3"><f>B3&lt;C3</f><v>3</v></c></row></sheetData>`,
    );
  });
});
