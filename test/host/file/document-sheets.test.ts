import { documentHeights } from "../../../src/core/plan/document-heights";
import type { OwnSheet } from "../../../src/core/plan/plan";
import type { KeptSheet } from "../../../src/core/plan/standing";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import type { Workbook } from "../../../src/jobs/workbook";
import { chartSheet, documentSheet, heatSheet } from "../../fixtures/document-sheet";
import { type Element, everyElement, xmlTree } from "../../xml-tree";
import {
  cellsOf,
  entriesOf,
  FIXTURES,
  fixture,
  handMade,
  handMadeParts,
  NO_PLACES,
  NOTHING,
  ownSheet,
  partOf,
  sheetData,
  zipOf,
} from "./workbooks";

const OURS = "Phụ lục III";

/** The order in which children may stand (ECMA-376 part 1, the sequences of their complex types), as far as they occur. */
const SEQUENCES: Readonly<Record<string, string>> = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst",
  colorScale: "cfvo color",
  styleSheet:
    "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  border: "start end left right top bottom diagonal vertical horizontal",
  "xdr:twoCellAnchor": "xdr:from xdr:to xdr:graphicFrame xdr:clientData",
  "xdr:from": "xdr:col xdr:colOff xdr:row xdr:rowOff",
  "xdr:graphicFrame": "xdr:nvGraphicFramePr xdr:xfrm a:graphic",
  "c:chartSpace":
    "c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:chart c:spPr c:txPr c:printSettings",
  "c:chart": "c:title c:autoTitleDeleted c:plotArea c:legend c:plotVisOnly c:dispBlanksAs",
  "c:title": "c:tx c:layout c:overlay c:spPr c:txPr",
  "c:plotArea": "c:layout c:barChart c:catAx c:valAx c:dTable c:spPr",
  "c:barChart":
    "c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId",
  "c:ser":
    "c:idx c:order c:tx c:spPr c:invertIfNegative c:dPt c:dLbls c:trendline c:errBars c:cat c:val",
  "c:dLbls":
    "c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize",
  "c:strCache": "c:ptCount c:pt",
  "c:numCache": "c:formatCode c:ptCount c:pt",
  "c:scaling": "c:logBase c:orientation c:max c:min",
  "c:catAx":
    "c:axId c:scaling c:delete c:axPos c:majorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:auto c:lblAlgn c:lblOffset c:tickLblSkip c:noMultiLvlLbl",
  "c:valAx":
    "c:axId c:scaling c:delete c:axPos c:majorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossBetween c:majorUnit",
  "c:legend": "c:legendPos c:layout c:overlay c:spPr c:txPr",
  "c:txPr": "a:bodyPr a:lstStyle a:p",
  "c:rich": "a:bodyPr a:lstStyle a:p",
  "c:spPr": "a:xfrm a:prstGeom a:noFill a:solidFill a:ln",
  "a:defRPr": "a:ln a:solidFill a:latin a:ea a:cs",
  "a:rPr": "a:ln a:solidFill a:latin a:ea a:cs",
};

/** The elements with a child that its place or its name does not allow. */
function disordered(xml: string): readonly string[] {
  return everyElement(xmlTree(xml)).flatMap(({ name, children }) => {
    const sequence = SEQUENCES[name]?.split(" ");
    if (sequence === undefined) return [];
    const places = children.map((child) => sequence.indexOf(child.name));
    const isOrdered = places.every((place, at) => place >= 0 && place >= (places[at - 1] ?? 0));
    return isOrdered ? [] : [`${name}: ${children.map((child) => child.name).join(" ")}`];
  });
}

async function withSheets(bytes: Uint8Array, ...adds: readonly OwnSheet[]): Promise<Uint8Array> {
  const workbook = await openWorkbookFile(bytes);
  await workbook.write({ ...NOTHING, adds });
  return workbook.save();
}

async function textsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const names = (await entriesOf(bytes)).map(({ name }) => name);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await partOf(bytes, name)] as const)),
  );
}

/** The part of the last sheet: ours comes behind all others. */
async function lastSheet(bytes: Uint8Array): Promise<string> {
  const parts = [...(await textsOf(bytes))].filter(([name]) => /worksheets\/sheet/.test(name));
  return parts.at(-1)?.[1] ?? "";
}

async function kept(workbook: Workbook, name = OURS): Promise<KeptSheet> {
  const { whole } = await workbook.inspect({ ...NO_PLACES, whole: [name] });
  const [sheet] = whole;
  if (sheet == null) throw new Error(`${name} is not there`);
  return sheet;
}

function found(xml: string, name: string): readonly Element[] {
  return everyElement(xmlTree(xml)).filter((element) => element.name === name);
}

function attributesOf(xml: string, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(found(xml, name)[0]?.attributes ?? []);
}

const plain = () => handMade([sheetData("")]);

describe.each(FIXTURES)("%s", (file) => {
  const sheets = [documentSheet(OURS), heatSheet("Nhiệt"), chartSheet("Biểu đồ xếp hạng")];

  test("every part that is written has its elements in the order of the schema", async () => {
    const was = await textsOf(fixture(file));
    const now = await textsOf(await withSheets(fixture(file), ...sheets));
    const added = [...now].filter(([name]) => !was.has(name));
    expect(added.map(([name]) => name.replace(/\d+/g, "#")).sort()).toEqual([
      "xl/charts/chart#.xml",
      "xl/drawings/_rels/drawing#.xml.rels",
      "xl/drawings/drawing#.xml",
      "xl/worksheets/_rels/sheet#.xml.rels",
      ...Array.from({ length: 3 }, () => "xl/worksheets/sheet#.xml"),
    ]);
    for (const [name, part] of added) expect([name, disordered(part)]).toEqual([name, []]);
  });

  test("its own styles keep their numbers", async () => {
    const was = await partOf(fixture(file), "xl/styles.xml");
    const now = await partOf(await withSheets(fixture(file), ...sheets), "xl/styles.xml");
    for (const list of ["fonts", "fills", "borders", "cellXfs"]) {
      const listIn = (xml: string) =>
        everyElement(xmlTree(xml)).find(({ name }) => name.replace(/^.*:/, "") === list);
      const before = listIn(was)?.children ?? [];
      const after = listIn(now);
      expect(after?.children.slice(0, before.length)).toEqual(before);
      expect(after?.attributes.get("count")).toBe(String(after?.children.length));
    }
  });

  test("a document that goes leaves no part behind, and nothing that names one", async () => {
    const workbook = await openWorkbookFile(fixture(file));
    await workbook.write({ ...NOTHING, adds: sheets });
    await workbook.write({ ...NOTHING, removes: sheets.map(({ name }) => name) });
    const [was, now] = await Promise.all([textsOf(fixture(file)), textsOf(await workbook.save())]);
    const rest = (texts: ReadonlyMap<string, string>) =>
      [...texts].filter(([name]) => name !== "xl/styles.xml");
    expect(rest(now)).toEqual(rest(was));
  });

  test.each(sheets)("removed and put back, $name is the same to the byte", async ({ name }) => {
    const workbook = await openWorkbookFile(fixture(file));
    await workbook.write({ ...NOTHING, adds: sheets });
    const before = await textsOf(await workbook.save());
    const sheet = await kept(workbook, name);
    await workbook.write({ ...NOTHING, removes: [name] });
    await workbook.write({ ...NOTHING, adds: [sheet] });
    const after = await textsOf(await workbook.save());
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [part, text] of before) {
      if (/worksheets|drawings|charts|styles/.test(part)) {
        expect([part, after.get(part)]).toEqual([part, text]);
      }
    }
    expect(await kept(workbook, name)).toEqual(sheet);
  });
});

describe("A sheet to be printed and signed", () => {
  test("is A4 with the margins of Decree 30/2020, one page wide and any number high", async () => {
    const xml = await lastSheet(await withSheets(await plain(), documentSheet(OURS)));
    expect(attributesOf(xml, "pageSetup")).toEqual({
      ...{ paperSize: "9", orientation: "landscape", fitToHeight: "0" },
      ...{ firstPageNumber: "1", useFirstPageNumber: "1" },
    });
    expect(attributesOf(xml, "pageSetUpPr")).toEqual({ fitToPage: "1" });
    const millimetres = Object.entries(attributesOf(xml, "pageMargins")).map(
      ([side, inches]) => [side, Math.round(Number(inches) * 25.4)] as const,
    );
    expect(Object.fromEntries(millimetres)).toEqual({
      ...{ top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
    });
  });

  test("is upright where it is told so", async () => {
    const xml = await lastSheet(await withSheets(await plain(), chartSheet("Biểu đồ")));
    expect(attributesOf(xml, "pageSetup")).toMatchObject({ orientation: "portrait" });
  });

  test("has its pages' numbers centred above from the second on and nothing else above or below", async () => {
    const xml = await lastSheet(await withSheets(await plain(), documentSheet(OURS)));
    const [headers] = found(xml, "headerFooter");
    expect(Object.fromEntries(headers?.attributes ?? [])).toEqual({
      ...{ differentFirst: "1", scaleWithDoc: "0" },
    });
    expect(headers?.children.map(({ name, text }) => [name, text])).toEqual([
      ["oddHeader", `&C&"Times New Roman,Regular"&13&P`],
    ]);
  });

  test("repeats its headings on every page, keeps them in sight, and is printed whole", async () => {
    const bytes = await withSheets(await plain(), documentSheet(OURS), chartSheet("Biểu đồ"));
    const names = found(await partOf(bytes, "xl/workbook.xml"), "definedName");
    expect(
      names.map(({ attributes, text }) => [
        attributes.get("name"),
        attributes.get("localSheetId"),
        text,
      ]),
    ).toEqual([
      ["_xlnm.Print_Area", "1", "'Phụ lục III'!$A$1:$J$37"],
      ["_xlnm.Print_Titles", "1", "'Phụ lục III'!$5:$7"],
      ["_xlnm.Print_Area", "2", "'Biểu đồ'!$A$1:$C$65"],
    ]);
    const first = await partOf(bytes, "xl/worksheets/sheet2.xml");
    expect(attributesOf(first, "pane")).toMatchObject({ ySplit: "7", state: "frozen" });
    expect(attributesOf(first, "sheetView")).toMatchObject({ showGridLines: "0" });
    expect(found(await partOf(bytes, "xl/worksheets/sheet3.xml"), "pane")).toEqual([]);
  });

  test("begins new pages where it is told to, each row once and in order", async () => {
    const sheet = documentSheet(OURS);
    if (sheet.document === undefined) throw new Error("no document");
    const document = { ...sheet.document, breaks: [30, 20, 30, 1] };
    const xml = await lastSheet(await withSheets(await plain(), { ...sheet, document }));
    expect(attributesOf(xml, "rowBreaks")).toEqual({ count: "2", manualBreakCount: "2" });
    expect(found(xml, "brk").map(({ attributes }) => Object.fromEntries(attributes))).toEqual([
      { id: "19", max: "16383", man: "1" },
      { id: "29", max: "16383", man: "1" },
    ]);
  });

  test("is in Times New Roman, with lines round its table only, and wrapped", async () => {
    const workbook = await openWorkbookFile(await plain());
    await workbook.write({ ...NOTHING, adds: [documentSheet(OURS)] });
    const look = await workbook.look(OURS);
    const at = (row: number, column: number) => look.looks[look.cells.get(row)?.get(column) ?? 0];
    expect(at(1, 1)).toMatchObject({ bold: true, size: 14, horizontal: "center", wrap: true });
    expect(at(3, 1)).toMatchObject({ italic: true, size: 14, horizontal: "center" });
    expect(at(3, 1)?.bold).toBeUndefined();
    expect(at(6, 3)).toMatchObject({ bold: true, size: 13, horizontal: "center" });
    expect(at(9, 2)).toMatchObject({ size: 13, horizontal: "left" });
    const styles = await partOf(await workbook.save(), "xl/styles.xml");
    const [fonts, borders, xfs] = ["fonts", "borders", "cellXfs"].map(
      (list) => found(styles, list)[0]?.children ?? [],
    );
    const ours = xfs?.slice(3) ?? [];
    const isRuled = ({ attributes }: Element) =>
      borders?.[Number(attributes.get("borderId"))]?.children.some(({ attributes: side }) =>
        side.has("style"),
      );
    const fontOf = ({ attributes }: Element) =>
      fonts?.[Number(attributes.get("fontId"))]?.children.find(({ name }) => name === "name");
    expect(ours.filter(isRuled)).toHaveLength(6);
    expect(ours.filter((xf) => isRuled(xf) !== true)).toHaveLength(5);
    expect(ours.map((xf) => fontOf(xf)?.attributes.get("val"))).toEqual(
      ours.map(() => "Times New Roman"),
    );
  });

  test("gives the cells under a ruled merge its lines, also those that nobody told", async () => {
    const xml = await lastSheet(await withSheets(await plain(), documentSheet(OURS)));
    const styleOf = (address: string) =>
      found(xml, "c")
        .find(({ attributes }) => attributes.get("r") === address)
        ?.attributes.get("s");
    expect(styleOf("J5")).toBe(styleOf("C5"));
    expect(styleOf("J8")).toBe(styleOf("B8"));
    expect(attributesOf(xml, "mergeCells")).toEqual({ count: "12" });
  });

  test("shows each figure in the format of its cell", async () => {
    const workbook = await openWorkbookFile(await plain());
    await workbook.write({ ...NOTHING, adds: [documentSheet(OURS)] });
    const cells = cellsOf(await workbook.read(OURS));
    expect(cells.get("C9")?.format).toBe("0.00");
    expect(cells.get("A9")?.format ?? "General").toBe("General");
  });

  test("colours its figures from low to high", async () => {
    const xml = await lastSheet(await withSheets(await plain(), heatSheet(OURS)));
    expect(attributesOf(xml, "conditionalFormatting")).toEqual({ sqref: "C9:I32" });
    expect(attributesOf(xml, "cfRule")).toEqual({ type: "colorScale", priority: "1" });
    expect(found(xml, "cfvo").map(({ attributes }) => attributes.get("val"))).toEqual([
      ...["50", "80", "100"],
    ]);
    const [scale] = found(xml, "colorScale");
    const colours = scale?.children.filter(({ name }) => name === "color") ?? [];
    expect(colours.map(({ attributes }) => attributes.get("rgb"))).toEqual([
      ...["FFF4B183", "FFFFFFFF", "FF9DC3E6"],
    ]);
  });

  test("has rows high enough for what stands in them", async () => {
    const sheet = documentSheet(OURS);
    const xml = await lastSheet(await withSheets(await plain(), sheet));
    const heights = found(xml, "row").map(({ attributes }) => Number(attributes.get("ht") ?? NaN));
    expect(heights).toEqual(documentHeights(sheet).map((height) => height ?? NaN));
  });

  test.each([
    ["Calibri", "11", 30],
    ["Times New Roman", "14", 23],
    ["Times New Roman", "12", 26],
    ["Some other font", "20", 30],
  ])("is as wide on paper where the workbook's font is %s %s", async (font, size, characters) => {
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="${size}"/><name val="${font}"/></font></fonts><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`;
    const bytes = await handMade([sheetData("")], { "xl/styles.xml": styles });
    const xml = await lastSheet(await withSheets(bytes, documentSheet(OURS)));
    const width = Number(found(xml, "col")[1]?.attributes.get("width"));
    expect(Math.floor(width - 5 / 7 + 0.01)).toBe(characters);
  });

  test("takes its name and its words for what they are", async () => {
    const name = `Xã "A" & 'B' <i>`;
    const sheet = chartSheet(name, 3, { title: `<b> & "=1+1"` });
    const [first = [], ...rest] = sheet.rows;
    const hostile = { kind: "text", text: "=HYPERLINK(1)]]>" } as const;
    const rows = [[{ value: hostile, role: "doc-title", link: null } as const, ...first], ...rest];
    const bytes = await withSheets(await plain(), { ...sheet, rows });
    const [area] = found(await partOf(bytes, "xl/workbook.xml"), "definedName");
    expect(area?.text).toBe(`'Xã "A" & ''B'' <i>'!$A$1:$C$45`);
    const chart = await partOf(bytes, "xl/charts/chart1.xml");
    expect(found(chart, "a:t")[0]?.text).toBe(`<b> & "=1+1"`);
    expect(found(chart, "c:f")[0]?.text).toBe(`'Xã "A" & ''B'' <i>'!$B$3`);
    const workbook = await openWorkbookFile(bytes);
    const [, ours = ""] = (await workbook.sheets()).map((each) => each.name);
    expect(cellsOf(await workbook.read(ours)).get("A1")).toMatchObject({
      ...{ value: hostile, formula: null },
    });
  });
});

describe("A chart", () => {
  const chartOf = async (sheet: OwnSheet) =>
    partOf(await withSheets(await plain(), sheet), "xl/charts/chart1.xml");

  test("is reached from its sheet by way of a drawing, each part with its type", async () => {
    const texts = await textsOf(await withSheets(await plain(), chartSheet("Biểu đồ")));
    const targets = (part: string) =>
      found(texts.get(part) ?? "", "Relationship").map(({ attributes }) => [
        attributes.get("Id"),
        attributes.get("Type")?.replace(/^.*\//, ""),
        attributes.get("Target"),
      ]);
    expect(targets("xl/worksheets/_rels/sheet2.xml.rels")).toEqual([
      ["rId1", "drawing", "/xl/drawings/drawing1.xml"],
    ]);
    expect(targets("xl/drawings/_rels/drawing1.xml.rels")).toEqual([
      ["rId1", "chart", "/xl/charts/chart1.xml"],
    ]);
    expect(attributesOf(texts.get("xl/worksheets/sheet2.xml") ?? "", "drawing")).toEqual({
      "r:id": "rId1",
    });
    const drawing = texts.get("xl/drawings/drawing1.xml") ?? "";
    expect(attributesOf(drawing, "c:chart")["r:id"]).toBe("rId1");
    const types = found(texts.get("[Content_Types].xml") ?? "", "Override").map(
      ({ attributes }) => [
        attributes.get("PartName"),
        attributes.get("ContentType")?.split("-officedocument.")[1],
      ],
    );
    expect(types.slice(-3)).toEqual([
      ["/xl/worksheets/sheet2.xml", "spreadsheetml.worksheet+xml"],
      ["/xl/drawings/drawing1.xml", "drawing+xml"],
      ["/xl/charts/chart1.xml", "drawingml.chart+xml"],
    ]);
  });

  test("covers the cells that it is told to", async () => {
    const bytes = await withSheets(await plain(), chartSheet("Biểu đồ", 5));
    const corners = everyElement(xmlTree(await partOf(bytes, "xl/drawings/drawing1.xml")))
      .filter(({ name }) => name === "xdr:from" || name === "xdr:to")
      .map(({ children }) => children.map(({ text }) => Number(text)));
    expect(corners).toEqual([
      [0, 0, 9, 0],
      [3, 0, 47, 0],
    ]);
  });

  test("of several series stacks them, each in its colour, under its name, over its cells", async () => {
    const chart = await chartOf(chartSheet("Biểu đồ", 3));
    expect(attributesOf(chart, "c:grouping")).toEqual({ val: "stacked" });
    expect(attributesOf(chart, "c:overlap")).toEqual({ val: "100" });
    expect(found(chart, "c:f").map(({ text }) => text)).toEqual([
      ...["'Biểu đồ'!$B$3", "'Biểu đồ'!$A$4:$A$6", "'Biểu đồ'!$B$4:$B$6"],
      ...["'Biểu đồ'!$C$3", "'Biểu đồ'!$A$4:$A$6", "'Biểu đồ'!$C$4:$C$6"],
    ]);
    const series = found(chart, "c:ser");
    const colours = series.map((each) =>
      everyElement(each)
        .find(({ name }) => name === "a:srgbClr")
        ?.attributes.get("val"),
    );
    expect(colours).toEqual(["1F4E79", "F4B183"]);
    expect(found(chart, "c:legendPos")).toHaveLength(1);
    expect(attributesOf(chart, "c:max")).toEqual({ val: "100" });
    expect(attributesOf(chart, "c:min")).toEqual({ val: "0" });
  });

  test("keeps the figures that its cells hold, and none for a blank one", async () => {
    const chart = await chartOf(chartSheet("Biểu đồ", 5));
    const cached = found(chart, "c:numCache").map((cache) =>
      everyElement(cache)
        .filter(({ name }) => name === "c:pt")
        .map(({ attributes, children }) => [attributes.get("idx"), children[0]?.text]),
    );
    expect(cached).toEqual([
      [
        ["3", "87.11"],
        ["4", "99.48"],
      ],
      [
        ["0", "50.00"],
        ["1", "62.37"],
        ["2", "74.74"],
      ],
    ]);
    expect(found(chart, "c:formatCode").map(({ text }) => text)).toEqual(["0.00", "0.00"]);
  });

  test("of one series has no legend, and none without a title has one", async () => {
    const { document } = chartSheet("Biểu đồ");
    const series = document?.chart?.series.slice(0, 1) ?? [];
    const chart = await chartOf(chartSheet("Biểu đồ", 5, { series, title: "" }));
    expect(attributesOf(chart, "c:grouping")).toEqual({ val: "clustered" });
    for (const gone of ["c:legend", "c:overlap", "c:title"]) expect(found(chart, gone)).toEqual([]);
    expect(attributesOf(chart, "c:autoTitleDeleted")).toEqual({ val: "1" });
    expect(disordered(chart)).toEqual([]);
  });

  test("has words small enough for the bars to stand one under the other", async () => {
    const sizes = await Promise.all(
      [5, 60, 600].map(async (units) => {
        const chart = await chartOf(chartSheet("Biểu đồ", units));
        const [axis] = found(chart, "c:catAx");
        const font = everyElement(axis ?? xmlTree("<none/>")).find(
          ({ name }) => name === "a:defRPr",
        );
        return Number(font?.attributes.get("sz")) / 100;
      }),
    );
    expect(sizes).toEqual([11, 7, 6]);
  });

  test("is written in the strict vocabulary where the workbook is", async () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const parts = handMadeParts([sheetData("")]);
    const transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const changed = [...parts].map(
      ([name, part]) => [name, part.replaceAll(transitional, strict)] as const,
    );
    const bytes = await withSheets(await zipOf(changed), chartSheet("Biểu đồ"));
    const chart = await partOf(bytes, "xl/charts/chart1.xml");
    expect(attributesOf(chart, "c:chartSpace")).toEqual({
      "xmlns:c": "http://purl.oclc.org/ooxml/drawingml/chart",
      "xmlns:a": "http://purl.oclc.org/ooxml/drawingml/main",
      "xmlns:r": strict,
    });
    expect(attributesOf(chart, "c:overlap")).toEqual({ val: "100%" });
  });

  test("comes back with its sheet beside another that took its parts since", async () => {
    const workbook = await openWorkbookFile(await plain());
    await workbook.write({ ...NOTHING, adds: [chartSheet("Biểu đồ")] });
    const sheet = await kept(workbook, "Biểu đồ");
    const chart = await partOf(await workbook.save(), "xl/charts/chart1.xml");
    await workbook.write({ ...NOTHING, removes: ["Biểu đồ"] });
    await workbook.write({ ...NOTHING, adds: [chartSheet("Khác", 7)] });
    await workbook.write({ ...NOTHING, adds: [sheet] });
    const bytes = await workbook.save();
    expect(await partOf(bytes, "xl/charts/chart2.xml")).toBe(chart);
    expect(await partOf(bytes, "xl/drawings/_rels/drawing2.xml.rels")).toContain(
      'Target="/xl/charts/chart2.xml"',
    );
    expect(await partOf(bytes, "xl/worksheets/_rels/sheet3.xml.rels")).toContain(
      'Target="/xl/drawings/drawing2.xml"',
    );
    const types = await partOf(bytes, "[Content_Types].xml");
    expect(types.match(/drawingml\.chart\+xml/g)).toHaveLength(2);
  });
});

describe("A working sheet", () => {
  test("without a table has none, no rows held in sight and no name", async () => {
    const bytes = await withSheets(await plain(), ownSheet("Của ta", { table: null }));
    const xml = await lastSheet(bytes);
    for (const gone of ["tableParts", "pane", "headerFooter", "rowBreaks", "drawing"]) {
      expect(found(xml, gone)).toEqual([]);
    }
    expect(found(await partOf(bytes, "xl/workbook.xml"), "definedName")).toEqual([]);
    expect(
      [...(await textsOf(bytes)).keys()].filter((name) => /tables|sheet2.*rels/.test(name)),
    ).toEqual([]);
  });

  test("is printed across, its headings on every page", async () => {
    const bytes = await withSheets(await plain(), ownSheet("Của ta"));
    const xml = await lastSheet(bytes);
    expect(disordered(xml)).toEqual([]);
    expect(attributesOf(xml, "pageSetup")).toMatchObject({ orientation: "landscape" });
    const names = found(await partOf(bytes, "xl/workbook.xml"), "definedName");
    expect(names.map(({ text }) => text)).toEqual(["'Của ta'!$4:$4"]);
  });
});
