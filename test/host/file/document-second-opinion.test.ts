import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentHeights } from "../../../src/core/plan/document-heights";
import type { OwnSheet } from "../../../src/core/plan/plan";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import { chartSheet, documentSheet, heatSheet } from "../../fixtures/document-sheet";
import { convertWithLibreOffice, describeWith, requireProgram } from "../../second-opinion";
import { everyElement, xmlTree } from "../../xml-tree";
import { bytesOfPart, entriesOf, fixture, NOTHING, partOf, zipOf } from "./workbooks";

/** A4 across less its margins above and below, and a row without a height of its own, in points. */
const PAGE = ((210 - 40) * 72) / 25.4;
const USUAL_ROW = 18;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A workbook whose default font is on every machine that has a stand-in for Times New Roman. */
async function base(): Promise<Uint8Array> {
  const bytes = fixture("openpyxl.xlsx");
  const font = '<font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font>';
  const parts = (await entriesOf(bytes)).map(async ({ name }) => {
    if (name !== "xl/styles.xml") return [name, await bytesOfPart(bytes, name)] as const;
    const styles = await partOf(bytes, name);
    return [name, styles.replace(/<font>.*?<\/font>/s, font)] as const;
  });
  return zipOf(await Promise.all(parts));
}

async function save(name: string, ...adds: readonly OwnSheet[]): Promise<string> {
  const workbook = await openWorkbookFile(await base());
  await workbook.write({ ...NOTHING, adds });
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, await workbook.save());
  return file;
}

/** How many pages a sheet takes, its headings on each of them, a row that does not fit whole on the next one. */
function pagesOf(sheet: OwnSheet): number {
  const heights = documentHeights(sheet).map((height) => height ?? USUAL_ROW);
  const { first = 1, last = 0 } = sheet.document?.repeated ?? {};
  const heading = heights.slice(first - 1, last).reduce((sum, height) => sum + height, 0);
  let pages = 1;
  let filled = 0;
  for (const height of heights) {
    if (filled + height > PAGE) {
      pages += 1;
      filled = heading;
    }
    filled += height;
  }
  return pages;
}

describeWith("soffice", "LibreOffice prints a document", () => {
  const wide = documentSheet("Rộng", 3);
  const printed: readonly (readonly [string, readonly OwnSheet[]])[] = [
    ["d23", [documentSheet("Phụ lục III", 23)]],
    ["d170", [documentSheet("Phụ lục III", 170)]],
    ["wide", [{ ...wide, widths: wide.widths.map((width) => width * 3) }]],
    ["chart", [chartSheet("Biểu đồ xếp hạng", 7)]],
  ];
  const sizes = new Map<string, readonly string[]>();
  beforeAll(async () => {
    const files = await Promise.all(printed.map(([name, sheets]) => save(name, ...sheets)));
    convertWithLibreOffice(files, "pdf", folder);
    for (const [name] of printed) {
      const pdf = readFileSync(join(folder, `${name}.pdf`), "latin1");
      const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
      const papers = boxes.map(([, width, height]) =>
        [width, height].map((points) => Math.round((Number(points) * 25.4) / 72)).join("x"),
      );
      sizes.set(name, papers);
    }
  });

  const across = (name: string) => sizes.get(name)?.filter((size) => size === "297x210").length;

  test.each([23, 170])(
    "of %i units on as many pages as its rows are high, one page wide and shrunk by little",
    (units) => {
      const pages = pagesOf(documentSheet("A", units));
      expect([pages, pages - 1]).toContain(across(`d${units}`));
    },
  );

  test("that is three times as wide as the paper on one page", () => {
    expect(across("wide")).toBe(1);
  });

  test("with a chart on a page of its own, upright", () => {
    expect(sizes.get("chart")?.filter((size) => size === "210x297")).toHaveLength(2);
  });
});

describeWith("soffice", "LibreOffice reads a document", () => {
  let parts: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    const sheets = [heatSheet("Nhiệt"), chartSheet("Biểu đồ xếp hạng", 7)];
    const file = await save("read", ...sheets);
    const out = join(folder, "out");
    convertWithLibreOffice([file], "xlsx:Calc MS Excel 2007 XML", out);
    const bytes = new Uint8Array(readFileSync(join(out, "read.xlsx")));
    const names = (await entriesOf(bytes)).map(({ name }) => name);
    parts = new Map(
      await Promise.all(names.map(async (name) => [name, await partOf(bytes, name)] as const)),
    );
  });

  /** The parts of a kind that hold a text. */
  const holding = (kind: RegExp, text: string) =>
    [...parts]
      .filter(([name, part]) => kind.test(name) && part.includes(text))
      .map(([, part]) => part);
  const found = (xml: string, name: string) =>
    everyElement(xmlTree(xml)).filter((element) => element.name === name);

  test("with its page set-up, merges and colours", () => {
    const [heat = "<none/>"] = holding(/worksheets\/sheet/, "colorScale");
    expect(found(heat, "mergeCell")).toHaveLength(12);
    expect(found(heat, "cfvo").map(({ attributes }) => attributes.get("val"))).toEqual([
      ...["50", "80", "100"],
    ]);
    const [setup] = found(heat, "pageSetup");
    expect(setup?.attributes.get("orientation")).toBe("landscape");
    expect(setup?.attributes.get("paperSize")).toBe("9");
    expect(setup?.attributes.get("fitToHeight")).toBe("0");
    const [headers] = found(heat, "headerFooter");
    expect(headers?.attributes.get("differentFirst")).toBe("true");
    expect(found(heat, "oddHeader")[0]?.text).toMatch(/^&C(?:&"Times New Roman,[^"]*")?&13&P$/);
    expect(
      found(heat, "firstHeader")
        .map(({ text }) => text)
        .join(""),
    ).toBe("");
  });

  test("with its headings on every page and its print area", () => {
    const names = found(parts.get("xl/workbook.xml") ?? "<none/>", "definedName").map(
      ({ attributes, text }) => [attributes.get("name"), text],
    );
    expect(names).toContainEqual(["_xlnm.Print_Titles", "Nhiệt!$5:$7"]);
    expect(names).toContainEqual(["_xlnm.Print_Area", "Nhiệt!$A$1:$J$37"]);
  });

  test("with its chart, bar by bar, and the break before it", () => {
    const [chart = "<none/>"] = holding(/charts\/chart/, "Hoàn thành tốt nhiệm vụ");
    expect(found(chart, "c:grouping")[0]?.attributes.get("val")).toBe("stacked");
    expect(found(chart, "c:barDir")[0]?.attributes.get("val")).toBe("bar");
    expect(found(chart, "c:max")[0]?.attributes.get("val")).toBe("100");
    const figures = found(chart, "c:numCache").flatMap((cache) =>
      everyElement(cache).filter(({ name }) => name === "c:pt"),
    );
    expect(figures.map(({ children }) => Number(children[0]?.text)).sort()).toEqual([
      ...[50, 61.87, 62.37, 74.24, 74.74, 87.11, 99.48],
    ]);
    const [sheet = "<none/>"] = holding(/worksheets\/sheet/, "manualBreakCount");
    expect(found(sheet, "brk").map(({ attributes }) => attributes.get("id"))).toEqual(["11"]);
  });
});

describeWith("python3", "openpyxl reads a document", () => {
  const SCRIPT = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
ours, chart = book["Nhiệt"], book["Biểu đồ xếp hạng"]
rules = [(str(area.sqref), rule.type) for area, own in ours.conditional_formatting._cf_rules.items() for rule in own]
print(json.dumps({
    "titles": ours.print_title_rows, "area": str(ours.print_area).count("$A$1:$J$37"), "frozen": ours.freeze_panes,
    "paper": ours.page_setup.paperSize, "turned": ours.page_setup.orientation, "fits": ours.sheet_properties.pageSetUpPr.fitToPage,
    "header": ours.oddHeader.center.text, "size": ours.oddHeader.center.size, "first": ours.firstHeader.center.text,
    "differs": ours.HeaderFooter.differentFirst, "centred": ours.print_options.horizontalCentered,
    "font": ours["C9"].font.name, "points": ours["C9"].font.sz, "format": ours["C9"].number_format, "line": ours["C9"].border.left.style,
    "open": ours["A3"].border.left.style, "italic": ours["A3"].font.i, "rules": rules,
    "charts": [[type(each).__name__, each.type, len(each.series)] for each in chart._charts],
    "breaks": [each.id for each in chart.row_breaks.brk],
}))`;

  test("as it was told", async () => {
    const file = await save("py", heatSheet("Nhiệt"), chartSheet("Biểu đồ xếp hạng", 7));
    const said = execFileSync(requireProgram("python3"), ["-W", "ignore", "-c", SCRIPT, file], {
      encoding: "utf8",
      env: { ...process.env, PYTHONIOENCODING: "utf-8" },
    });
    expect(JSON.parse(said)).toEqual({
      ...{ titles: "$5:$7", area: 1, frozen: "A8" },
      ...{ paper: 9, turned: "landscape", fits: true, header: "&P", size: 13, first: null },
      ...{ differs: true, centred: true, font: "Times New Roman", points: 13, format: "0.00" },
      ...{ line: "thin", open: null, italic: true, rules: [["C9:I32", "colorScale"]] },
      ...{ charts: [["BarChart", "bar", 2]], breaks: [11] },
    });
  });
});
