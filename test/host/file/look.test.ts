import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import { fixture, handMade, sheetPart } from "./workbooks";

const SHEET = "Phụ lục II";

async function lookOf(file: string) {
  return (await openWorkbookFile(fixture(file))).look(SHEET);
}

async function cellLook(file: string, row: number, column: number) {
  const { looks, cells } = await lookOf(file);
  return looks[cells.get(row)?.get(column) ?? 0];
}

describe.each(["xlsxwriter.xlsx", "libreoffice.xlsx", "prefixed.xlsx", "macros.xlsm"])(
  "%s",
  (file) => {
    test("headings are bold, centred, wrapped, framed and filled", async () => {
      expect(await cellLook(file, 2, 2)).toMatchObject({
        ...{ bold: true, horizontal: "center", wrap: true, fill: "#ddebf7" },
        ...{ top: { style: "thin" }, right: { style: "thin" } },
        ...{ bottom: { style: "thin" }, left: { style: "thin" } },
      });
    });

    test("a rate is italic and red", async () => {
      const look = await cellLook(file, 5, 3);
      expect(look).toMatchObject({ italic: true, color: "#c00000" });
      expect(look).not.toHaveProperty("bold");
      expect(look).not.toHaveProperty("fill");
    });

    test("fonts have their names and sizes", async () => {
      expect(await cellLook(file, 3, 2)).toMatchObject({ font: "Times New Roman", size: 13 });
    });

    test("merged cells, widths and hidden rows are told", async () => {
      const look = await lookOf(file);
      expect(look.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
      const second = look.columns.find(({ first, last }) => first <= 2 && 2 <= last);
      expect(second?.width).toBeCloseTo(40, -1);
      const seventh = look.rows.find(({ row }) => row === 7);
      expect(seventh).toMatchObject({ hidden: true });
      expect(seventh?.height).toBeCloseTo(20, -1);
    });

    test("nothing is told of what lies beyond the last cell that holds something", async () => {
      const look = await lookOf(file);
      expect(look.lastColumn).toBe(3);
      expect(look.columns.every(({ last }) => last <= 3)).toBe(true);
      expect([...look.cells.values()].every((row) => [...row.keys()].every((at) => at <= 3))).toBe(
        true,
      );
    });
  },
);

describe("Colours", () => {
  const XF = `<cellXfs><xf/><xf fontId="1" fillId="1"/></cellXfs>`;
  const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const ROW = `<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>`;

  async function colours(font: string, fill: string) {
    const bytes = await handMade([sheetPart(ROW)], {
      "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts><font/><font><color ${font}/></font></fonts><fills><fill/><fill><patternFill patternType="solid"><fgColor ${fill}/><bgColor indexed="64"/></patternFill></fill></fills>${XF}</styleSheet>`,
    });
    const look = await (await openWorkbookFile(bytes)).look("A");
    return look.looks[1];
  }

  test.each([
    ["given in full", `rgb="FF00B050"`, `rgb="FFFFC000"`, { color: "#00b050", fill: "#ffc000" }],
    ["given by number", `indexed="10"`, `indexed="13"`, { color: "#ff0000", fill: "#ffff00" }],
    [
      "lightened and darkened",
      `rgb="FF000000" tint="0.5"`,
      `rgb="FFFFFFFF" tint="-0.25"`,
      { color: "#808080", fill: "#bfbfbf" },
    ],
    ["left to the reader", `auto="1"`, `indexed="64"`, {}],
  ])("%s", async (_, font, fill, expected) => {
    expect(await colours(font, fill)).toEqual(expected);
  });

  test("of a theme are looked up in it", async () => {
    expect(await cellLookOfTheme()).toEqual({ color: "#ffffff", fill: "#4472c4" });
  });

  async function cellLookOfTheme() {
    const bytes = await handMade([sheetPart(ROW)], {
      "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts><font/><font><color theme="0"/></font></fonts><fills><fill/><fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill></fills>${XF}</styleSheet>`,
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="s0" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="y" Type="x/styles" Target="styles.xml"/><Relationship Id="m" Type="x/theme" Target="theme.xml"/></Relationships>`,
      "xl/theme.xml": `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`,
    });
    const look = await (await openWorkbookFile(bytes)).look("A");
    return look.looks[1];
  }
});
