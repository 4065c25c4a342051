import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Content, LookWrite, Writing } from "../../../src/core/plan/writing";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import { convertWithLibreOffice, describeWith, requireProgram } from "../../second-opinion";
import { xmlTree } from "../../xml-tree";
import {
  asked,
  cellsOf,
  entriesOf,
  FIXTURES,
  fixture,
  NO_PLACES,
  NOTHING,
  number,
  ownSheet,
  painted,
  partOf,
  stateOf,
  text,
  writing,
} from "./workbooks";

const SHEET = "Phụ lục II";

const OURS = "Kết quả rà soát";

/** Two cells beside the table, a new value for one that a formula reads, a mark, a link, and a sheet of ours. */
function plan(look: LookWrite): Writing {
  const write = (address: string, content: Content | null, more = {}) =>
    writing(SHEET, address, content, more).blocks;
  return {
    ...NOTHING,
    adds: [ownSheet(OURS)],
    blocks: [
      ...write("H2", text("=Xếp loại <b>"), { look, format: "0.00" }),
      ...write("H3", number("80.5"), { look, format: "0.00" }),
      ...write("C4", number("900")),
      ...write("C6", null, { look: painted("#FFC7CE") }),
      ...write("A3", null, { link: { to: `'${OURS}'!A5` } }),
    ],
    widths: [{ sheet: SHEET, column: 8, width: { characters: 14 } }],
  };
}

/** What every one of the workbooks holds besides cells. */
const KEPT = ["xl/charts/chart", "xl/comments", "xl/drawings/drawing"];

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "soat-"));
  for (const name of FIXTURES) {
    const workbook = await openWorkbookFile(fixture(name));
    const model = await stateOf(workbook, SHEET, "C3");
    await workbook.write(plan({ fill: null, rest: { from: "s0", to: model.look?.rest ?? "" } }));
    writeFileSync(join(folder, name), await workbook.save());
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describeWith("soffice", "LibreOffice opens what was written", () => {
  let out = "";
  beforeAll(() => {
    out = join(folder, "out");
    const files = FIXTURES.map((name) => join(folder, name));
    convertWithLibreOffice(files, "xlsx:Calc MS Excel 2007 XML", out);
  }, 120_000);

  test.each(FIXTURES)("%s", async (name) => {
    const bytes = new Uint8Array(readFileSync(join(out, name.replace("xlsm", "xlsx"))));
    const workbook = await openWorkbookFile(bytes);
    const snapshot = await workbook.read(SHEET);
    const cells = cellsOf(snapshot);
    expect(cells.get("H2")).toMatchObject({ value: text("=Xếp loại <b>"), formula: null });
    expect(cells.get("H3")).toMatchObject({ value: number("80.5"), format: "0.00" });
    // 941 − 900: worked out anew, though 16 stood there.
    expect(cells.get("C8")).toMatchObject({ value: number("41"), formula: "=C3-C4" });
    const look = await workbook.look(SHEET);
    expect(look.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
    expect(look.looks[look.cells.get(3)?.get(8) ?? 0]).toMatchObject({ left: { style: "thin" } });
    expect((await stateOf(workbook, SHEET, "C6")).look?.fill).toBe("#FFC7CE");
    const parts = (await entriesOf(bytes)).map((entry) => entry.name);
    expect(KEPT.filter((kind) => !parts.some((part) => part.startsWith(kind)))).toEqual([]);
  });

  test.each(FIXTURES)("%s: with our sheet, its table and links there and back", async (name) => {
    const bytes = new Uint8Array(readFileSync(join(out, name.replace("xlsm", "xlsx"))));
    const workbook = await openWorkbookFile(bytes);
    const cells = cellsOf(await workbook.read(OURS));
    expect(cells.get("C5")).toMatchObject({
      ...{ value: text('=1+1 <b> & "x"\nD45'), formula: null },
    });
    const standing = await workbook.inspect({
      ...{ ...NO_PLACES, tables: [OURS] },
      cells: [asked(OURS, "B5"), asked(SHEET, "A3")],
    });
    expect(standing.tables).toEqual([{ row: 4, column: 1, height: 3, width: 4 }]);
    const links = standing.cells.map(({ cells: [row] }) => row?.[0]?.link?.replace(/^#/, ""));
    expect(links.map((link) => link?.replace(/[$']/g, "").replace(".", "!"))).toEqual([
      "Phụ lục II!D45",
      `${OURS}!A5`,
    ]);
    const look = await workbook.look(OURS);
    expect(look.looks[look.cells.get(4)?.get(1) ?? 0]).toMatchObject({
      ...{ bold: true, wrap: true, horizontal: "center", fill: "#ddebf7" },
    });
    expect(look.looks[look.cells.get(5)?.get(3) ?? 0]).toMatchObject({ wrap: true });
  });
});

test.each(FIXTURES)("every part of %s is well formed", async (name) => {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const parts = (await entriesOf(bytes)).map((entry) => entry.name);
  expect(parts).toContain("xl/tables/table1.xml");
  for (const part of parts.filter((each) => /\.(?:xml|rels)$/.test(each))) {
    expect(xmlTree(await partOf(bytes, part)).name).not.toBe("");
  }
});

describeWith("python3", "openpyxl opens what was written", () => {
  const SCRIPT = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet, ours = book["Phụ lục II"], book["Kết quả rà soát"]
print(json.dumps({
    "text": sheet["H2"].value, "kind": sheet["H2"].data_type, "number": sheet["H3"].value,
    "format": sheet["H3"].number_format, "border": sheet["H3"].border.left.style,
    "formula": sheet["C8"].value, "changed": sheet["C4"].value, "comment": sheet["C3"].comment.text,
    "merged": [str(each) for each in sheet.merged_cells.ranges],
    "rules": len(sheet.data_validations.dataValidation),
    "charts": len(sheet._charts), "link": sheet["A3"].hyperlink.location,
    "fill": sheet["C6"].fill.fgColor.rgb,
    "ours": {
        "tables": [(each.displayName, each.ref) for each in ours.tables.values()],
        "headings": [each.name for table in ours.tables.values() for each in table.tableColumns],
        "link": ours["B6"].hyperlink.location, "title": ours["A1"].font.b, "frozen": ours.freeze_panes,
        "titles": ours.print_title_rows, "across": ours.page_setup.orientation,
        "answer": ours["D5"].fill.fgColor.rgb,
    },
}))`;

  test.each(FIXTURES)("%s", (name) => {
    const file = join(folder, name);
    const said = execFileSync(requireProgram("python3"), ["-W", "ignore", "-c", SCRIPT, file], {
      encoding: "utf8",
      env: { ...process.env, PYTHONIOENCODING: "utf-8" },
    });
    expect(JSON.parse(said)).toEqual({
      ...{ text: "=Xếp loại <b>", kind: "s", number: 80.5, format: "0.00", border: "thin" },
      ...{ formula: "=C3-C4", changed: 900, merged: ["A1:C1"], rules: 1, charts: 1 },
      ...{ link: `'${OURS}'!A5`, fill: "FFFFC7CE" },
      comment: expect.stringContaining("Số do văn phòng báo"),
      ours: {
        tables: [["KetQuaRaSoat", "A4:D6"]],
        headings: ["Mức", "Ô", "Nội dung", "Xử lý"],
        ...{ link: "'Phụ lục II'!D131", title: true, frozen: "A5", titles: "$4:$4" },
        ...{ across: "landscape", answer: "FFFFF8E1" },
      },
    });
  });
});
