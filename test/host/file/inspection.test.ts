import { OTHER_FILL } from "../../../src/core/plan/standing";
import { rowHead } from "../../../src/core/plan/row-head";
import { NotAWorksheet, ProtectedSheet } from "../../../src/core/problem";
import { NOT_CALCULATED } from "../../../src/core/sheet/snapshot";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import {
  asked,
  BLANK,
  FIXTURES,
  fixture,
  handMade,
  handMadeParts,
  NO_PLACES,
  NOTHING,
  number,
  partOf,
  sheetData,
  sheetPart,
  stateOf,
  text,
  valueAt,
} from "./workbooks";

const SHEET = "Phụ lục II";

async function handMadeWorkbook(...given: Parameters<typeof handMade>) {
  return openWorkbookFile(await handMade(...given));
}

async function conditions(...given: Parameters<typeof handMade>) {
  const workbook = await handMadeWorkbook(...given);
  const standing = await workbook.inspect({ ...NO_PLACES, cells: [asked("A", "A1", 20, 1)] });
  return { ...standing.conditions, sheet: standing.conditions.sheets[0] };
}

describe.each(FIXTURES)("%s", (file) => {
  test("cells are told with value, format, formula and fill", async () => {
    const workbook = await openWorkbookFile(fixture(file));
    const standing = await workbook.inspect({ ...NO_PLACES, cells: [asked(SHEET, "B3", 6, 2)] });
    const [cells] = standing.cells;
    const at = (down: number, right: number) => cells?.cells[down]?.[right];
    expect(at(0, 1)).toMatchObject({ value: number("941"), formula: null, link: null });
    expect(at(2, 1)).toMatchObject({ value: number("98.3"), format: "0.0" });
    expect(at(5, 1)?.formula).toBe("=C3-C4");
    expect(at(4, 0)?.value).toEqual(BLANK);
    expect(cells?.rowHeads[0]).toBe(
      rowHead([text("1"), text("Tổng số hồ sơ đã giải quyết"), number("941")]),
    );
    expect(new Set(cells?.rowHeads.slice(0, 4)).size).toBe(4);
  });

  test("looks, links and heads of rows come only where they are asked for, item for item", async () => {
    const workbook = await openWorkbookFile(fixture(file));
    const cell = { ...asked(SHEET, "C3"), links: false };
    const standing = await workbook.inspect({
      ...NO_PLACES,
      cells: [
        { ...cell, look: "none" },
        { ...cell, look: "fill" },
        { ...asked("Không có", "C3"), look: "fill" },
      ],
    });
    const looks = standing.cells.map(({ cells: [row] }) => row?.[0]?.look);
    expect(looks[0]).toBeNull();
    expect(looks[1]).toEqual({ fill: null, rest: expect.stringMatching(/^s\d+$/) });
    expect(looks[2]).toEqual({ fill: null, rest: "s0" });
    expect(standing.cells.map(({ rowHeads }) => rowHeads.length)).toEqual([1, 1, 1]);
  });

  test("what bears on writing is told of every sheet asked about, in the order asked", async () => {
    const workbook = await openWorkbookFile(fixture(file));
    const places = { ...NO_PLACES, columns: [{ sheet: SHEET, column: 2 }], whole: ["Kết quả"] };
    const { conditions: told } = await workbook.inspect(places, ["Kết quả", SHEET]);
    expect(told).toEqual({
      ...{ isReadOnly: false, isStructureLocked: false, calculatesByHand: false },
      ...{ isBehind: false, forgetsUndo: false },
      sheets: [
        {
          ...{ sheet: SHEET, exists: true, id: "xl/worksheets/sheet1.xml" },
          ...{ isProtected: false, filters: [], hiddenRows: [] },
        },
        {
          ...{ sheet: "Kết quả", exists: false, id: null },
          ...{ isProtected: false, filters: [], hiddenRows: [] },
        },
      ],
    });
  });
});

test("a chart sheet has no cells to tell of", async () => {
  const workbook = await openWorkbookFile(fixture("xlsxwriter.xlsx"));
  await expect(workbook.inspect(NO_PLACES, ["Biểu đồ"])).rejects.toEqual(
    new NotAWorksheet("Biểu đồ"),
  );
});

test("hidden rows are told as far as cells of them are asked for", async () => {
  const workbook = await openWorkbookFile(fixture("xlsxwriter.xlsx"));
  const hiddenIn = async (address: string, height: number) => {
    const places = { ...NO_PLACES, cells: [asked(SHEET, address, height)] };
    return (await workbook.inspect(places)).conditions.sheets[0]?.hiddenRows;
  };
  expect(await hiddenIn("A1", 10)).toEqual([7]);
  expect(await hiddenIn("A1", 6)).toEqual([]);
});

test("calculation by hand is told", async () => {
  const part = (handMadeParts([sheetData("")]).get("xl/workbook.xml") ?? "").replace(
    "<definedNames/>",
    `<calcPr calcMode="manual"/>`,
  );
  const told = await conditions([sheetData("")], { "xl/workbook.xml": part });
  expect(told.calculatesByHand).toBe(true);
});

test.each([
  ["1", true],
  ["0", false],
])("protection of the structure is told: %s", async (locked, isLocked) => {
  const part = (handMadeParts([sheetData("")]).get("xl/workbook.xml") ?? "").replace(
    "<sheets>",
    `<workbookProtection lockStructure="${locked}"/><sheets>`,
  );
  const told = await conditions([sheetData("")], { "xl/workbook.xml": part });
  expect(told.isStructureLocked).toBe(isLocked);
});

test("protection is told", async () => {
  const sheet = sheetPart(`<sheetData/><sheetProtection sheet="1"/>`);
  expect((await conditions([sheet])).sheet?.isProtected).toBe(true);
});

describe("A fill", () => {
  const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const THEME = {
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="s0" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="y" Type="x/styles" Target="styles.xml"/><Relationship Id="m" Type="x/theme" Target="theme.xml"/></Relationships>`,
    "xl/theme.xml": `<a:theme xmlns:a="a"><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:theme>`,
  };
  const solid = (colour: string): string =>
    `<patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill>`;

  test.each([
    ["of one colour", solid(`rgb="FFffc000"`), "#FFC000"],
    ["of the theme", solid(`theme="4"`), "#4472C4"],
    ["of a number", solid(`indexed="13"`), "#FFFF00"],
    ["that is white", solid(`rgb="FFFFFFFF"`), "#FFFFFF"],
    ["that is none", `<patternFill patternType="none"/>`, null],
    ["that says nothing", "", null],
    ["that is left to the reader", solid(`indexed="64"`), OTHER_FILL],
    [
      "of a pattern",
      `<patternFill patternType="lightGrid"><fgColor rgb="FFFFC000"/></patternFill>`,
      OTHER_FILL,
    ],
    [
      "that fades",
      `<gradientFill><stop position="0"><color rgb="FFFFC000"/></stop></gradientFill>`,
      OTHER_FILL,
    ],
  ])("%s", async (_, fill, expected) => {
    const workbook = await handMadeWorkbook([sheetData(`<row r="1"><c r="A1" s="1"/></row>`)], {
      ...THEME,
      "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><fills><fill/><fill>${fill}</fill></fills><cellXfs><xf/><xf fillId="1"/></cellXfs><dxfs><dxf><fill><patternFill><bgColor rgb="FF000000"/></patternFill></fill></dxf></dxfs></styleSheet>`,
    });
    expect((await stateOf(workbook, "A", "A1")).look).toEqual({ fill: expected, rest: "s1" });
  });

  test("of a cell that is not written down is its row's, else its column's", async () => {
    const sheet = sheetPart(
      `<cols><col min="2" max="3" style="2"/></cols><sheetData><row r="1" s="1" customFormat="1"/></sheetData>`,
    );
    const workbook = await handMadeWorkbook([sheet]);
    const rests = ["A1", "B1", "B2", "D2"].map(
      async (cell) => (await stateOf(workbook, "A", cell)).look?.rest,
    );
    expect(await Promise.all(rests)).toEqual(["s1", "s1", "s2", "s0"]);
  });
});

describe("A filter that hides rows", () => {
  const rows = (hidden: readonly number[]): string =>
    [1, 2, 3, 4]
      .map(
        (row) =>
          `<row r="${row}"${hidden.includes(row) ? ' hidden="1"' : ""}><c r="A${row}" t="inlineStr"><is><t>${row === 1 ? "Đơn vị" : "x"}</t></is></c><c r="B${row}"><v>${row}</v></c></row>`,
      )
      .join("");
  const filtered = (filter: string, hidden: readonly number[]): string =>
    sheetPart(
      `<sheetPr filterMode="1"><pageSetUpPr/></sheetPr><sheetData>${rows(hidden)}</sheetData><autoFilter ref="A1:C3">${filter}</autoFilter><customSheetViews><customSheetView><autoFilter ref="A1:B9"><filterColumn colId="0"><filters/></filterColumn></autoFilter></customSheetView></customSheetViews>`,
    );
  const VALUES = `<filterColumn colId="0"><filters blank="1"><filter val="xã A"/><filter val="xã B &amp; C"/></filters></filterColumn>`;

  test.each([
    ["by values", VALUES, [{ column: "Đơn vị", shows: ["", "xã A", "xã B & C"] }]],
    [
      "by conditions",
      `<filterColumn colId="1"><customFilters and="1"><customFilter operator="greaterThanOrEqual" val="5"/><customFilter val="*9"/></customFilters></filterColumn>`,
      [{ column: "1", shows: [">= 5", "= *9"] }],
    ],
    [
      "by days, in a column without a heading",
      `<filterColumn colId="2"><filters><dateGroupItem year="2024" month="3" dateTimeGrouping="month"/></filters></filterColumn>`,
      [{ column: "C", shows: ["2024-3"] }],
    ],
    [
      "by colour, of which Excel tells nothing, in two columns",
      `<filterColumn colId="0"><colorFilter dxfId="0"/></filterColumn><filterColumn colId="1"><top10 val="10"/></filterColumn>`,
      [
        { column: "Đơn vị", shows: [] },
        { column: "1", shows: [] },
      ],
    ],
  ])("is told with its criteria: %s", async (_, filter, criteria) => {
    const told = await conditions([filtered(filter, [2])]);
    expect(told.sheet?.filters).toEqual([{ table: null, criteria }]);
    expect(told.sheet?.hiddenRows).toEqual([2]);
  });

  test.each([
    ["shows all rows", VALUES, []],
    ["hides none of its own", VALUES, [4]],
    ["only lacks a button", `<filterColumn colId="0" hiddenButton="1"/>`, [2]],
    ["has no criteria", "", [2]],
  ])("is none when it %s", async (_, filter, hidden) => {
    expect((await conditions([filtered(filter, hidden)])).sheet?.filters).toEqual([]);
  });

  const TABLE = {
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="t" Type="x/table" Target="../tables/table1.xml"/></Relationships>`,
    "xl/tables/table1.xml": `<table id="1" name="a" displayName="Bang" ref="A1:B4"><autoFilter ref="A1:B4">${VALUES}</autoFilter><tableColumns count="2"/></table>`,
  };

  test("may be a table's", async () => {
    const sheet = sheetData(rows([3]));
    expect((await conditions([sheet], TABLE)).sheet?.filters).toMatchObject([
      { table: "Bang", criteria: [{ column: "Đơn vị" }] },
    ]);
  });

  test("is cleared on the sheet and on its tables, and what it hid is in sight; other rows stay hidden", async () => {
    const workbook = await handMadeWorkbook([filtered(VALUES, [2, 4])]);
    await workbook.write({ ...NOTHING, clearFilters: ["A"] });
    const bytes = await workbook.save();
    expect(await partOf(bytes, "xl/worksheets/sheet1.xml")).toBe(
      filtered("", [4]).replace(' filterMode="1"', ""),
    );
    const inTable = await handMadeWorkbook([sheetData(rows([3]))], TABLE);
    await inTable.write({ ...NOTHING, clearFilters: ["A"] });
    const cleared = await inTable.save();
    expect(await partOf(cleared, "xl/worksheets/sheet1.xml")).toBe(sheetData(rows([])));
    expect(await partOf(cleared, "xl/tables/table1.xml")).toBe(
      TABLE["xl/tables/table1.xml"].replace(VALUES, ""),
    );
  });

  test("is not cleared under protection", async () => {
    const sheet = filtered(VALUES, [2]).replace(
      "</sheetData>",
      `</sheetData><sheetProtection sheet="1"/>`,
    );
    const workbook = await handMadeWorkbook([sheet]);
    const clearing = workbook.write({ ...NOTHING, clearFilters: ["A"] });
    await expect(clearing).rejects.toEqual(new ProtectedSheet("A"));
  });

  test("cleared takes the results of formulas that count rows in sight, and no others", async () => {
    const formulas = sheetData(
      `<row r="1"><c r="A1"><f>SUBTOTAL(109,A!B2:B3)</f><v>3</v></c><c r="B1"><f>A1+1</f><v>4</v></c><c r="C1"><f>SUM(A!B2:B3)</f><v>5</v></c></row>`,
    );
    const workbook = await handMadeWorkbook([filtered(VALUES, [2]), formulas]);
    await workbook.write({ ...NOTHING, clearFilters: ["A"] });
    const snapshot = await workbook.read("B");
    const stale = { kind: "error", code: NOT_CALCULATED };
    expect(["A1", "B1", "C1"].map((cell) => valueAt(snapshot, cell))).toEqual([
      ...[stale, stale],
      number("5"),
    ]);
  });
});
