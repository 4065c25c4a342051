import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Plan } from "../../../src/core/plan/plan";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import { convertWithLibreOffice, describeWith, requireProgram } from "../../second-opinion";
import { BLANK, cellsOf, entriesOf, FIXTURES, fixture, number, text } from "./workbooks";

const SHEET = "Phụ lục II";

/** Two cells beside the table, and a new value for one that a formula reads. */
const PLAN: Plan = {
  sheet: SHEET,
  blocks: [
    {
      ...{ row: 2, column: 8, format: "0.00", lookFrom: 3 },
      before: [[BLANK], [BLANK]],
      after: [[text("=Xếp loại <b>")], [number("80.5")]],
    },
    {
      ...{ row: 4, column: 3, format: null, lookFrom: null },
      before: [[number("925")]],
      after: [[number("900")]],
    },
  ],
  widths: [{ column: 8, characters: 14 }],
};

/** What every one of the workbooks holds besides cells. */
const KEPT = ["xl/charts/chart", "xl/comments", "xl/drawings/drawing"];

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "soat-"));
  for (const name of FIXTURES) {
    const workbook = await openWorkbookFile(fixture(name));
    await workbook.write(PLAN);
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
    const parts = (await entriesOf(bytes)).map((entry) => entry.name);
    expect(KEPT.filter((kind) => !parts.some((part) => part.startsWith(kind)))).toEqual([]);
  });
});

describeWith("python3", "openpyxl opens what was written", () => {
  const SCRIPT = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])["Phụ lục II"]
print(json.dumps({
    "text": sheet["H2"].value, "kind": sheet["H2"].data_type, "number": sheet["H3"].value,
    "format": sheet["H3"].number_format, "border": sheet["H3"].border.left.style,
    "formula": sheet["C8"].value, "changed": sheet["C4"].value, "comment": sheet["C3"].comment.text,
    "merged": [str(each) for each in sheet.merged_cells.ranges],
    "rules": len(sheet.data_validations.dataValidation),
    "charts": len(sheet._charts),
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
      comment: expect.stringContaining("Số do văn phòng báo"),
    });
  });
});
