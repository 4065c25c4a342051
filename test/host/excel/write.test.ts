/** @jest-environment ./test/excel-host/environment.ts */
import type { LookDepth } from "../../../src/core/plan/standing";
import type { CellWrite, Content, LookWrite } from "../../../src/core/plan/writing";
import { AccessRefused, CellBeingEdited, NoSuchSheet } from "../../../src/core/problem";
import { excelWorkbook } from "../../../src/host/excel/workbook";
import type { ExcelHost } from "../../excel-host/excel-host";
import { solid } from "../../excel-host/look";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import { startExcel } from "../../excel-host/start-excel";
import type { SheetModel } from "../../excel-host/workbook-model";
import { WorkbookModel } from "../../excel-host/workbook-model";
import { BLANK, block, figure, NOTHING, NOWHERE, text } from "./writings";

const SHEET = "Tổng hợp";
const LINE = { style: "Continuous", color: "#000000", weight: "Thin" };

let excel: SimulatedExcel;
let host: ExcelHost;
let workbook: WorkbookModel;
let sheet: SheetModel;

beforeAll(async () => {
  excel = await startExcel();
});

beforeEach(() => {
  workbook = new WorkbookModel();
  sheet = workbook.addSheet(SHEET);
  host = excel.openWorkbook(workbook);
});

const write = (cells: Parameters<typeof block>[0], place: Parameters<typeof block>[1] = {}) =>
  excelWorkbook().write({ ...NOTHING, blocks: [block(cells, place)] });

/** Writes to E2 alone. */
const writeOne = (change: Partial<CellWrite>) => write([[change]]);

const e2 = () => sheet.cell(1, 4);

async function lookOfE2(look: LookDepth = "all") {
  const asked = { sheet: SHEET, row: 2, column: 5, height: 1, width: 1, look, links: false };
  const { cells } = await excelWorkbook().inspect({ ...NOWHERE, cells: [asked] });
  return cells[0]?.cells[0]?.[0]?.look ?? { fill: null, rest: null };
}

describe("a block", () => {
  test("is written as told: figures as figures, words as words, and what is null is left alone", async () => {
    for (const row of [1, 2]) {
      for (const column of [4, 5]) sheet.put(row, column, { value: "cũ", format: "0.000" });
    }
    await write([
      [{ content: figure("13"), format: "0" }, null],
      [{ content: BLANK }, { content: text("Hoàn thành nhiệm vụ") }],
    ]);
    expect([e2(), sheet.cell(1, 5), sheet.cell(2, 4), sheet.cell(2, 5)]).toMatchObject([
      { value: 13, format: "0" },
      { value: "cũ", format: "0.000" },
      { value: "", format: "0.000" },
      { value: "Hoàn thành nhiệm vụ", format: "0.000" },
    ]);
  });

  test("takes one sync, and so do many blocks, widths and sheets together", async () => {
    const other = workbook.addSheet("Biểu 2");
    await excelWorkbook().write({
      ...NOTHING,
      blocks: [
        block([[{ content: figure("1") }]]),
        block([[{ content: figure("2") }]], { sheet: other.name }),
        block([[{ look: { fill: { color: "#FFF2CC" }, rest: null } }]], { row: 9 }),
      ],
      widths: [{ sheet: SHEET, column: 4, width: { characters: 30 } }],
    });
    expect(host.syncs).toBe(1);
    expect([e2().value, other.cell(1, 4).value, sheet.cell(8, 4).look.fill]).toEqual([
      ...[1, 2, solid("#FFF2CC")],
    ]);
  });

  test("never makes Excel forget its own undo list", async () => {
    await write([[{ content: figure("1"), format: "0", link: { to: "A1" } }]]);
    expect(host.undoCleared).toEqual([]);
  });

  test("with nothing to write writes nothing, also on a protected sheet", async () => {
    sheet.isProtected = true;
    await write([[null, null]]);
    expect(workbook.picture()[0]?.cells).toEqual({});
  });
});

test.each([
  ["30 characters are 161,25 points", { characters: 30 }, 161.25],
  ["as told before", { asTold: 48.75 }, 48.75],
])("the width of a column: %s", async (_, width, points) => {
  await excelWorkbook().write({ ...NOTHING, widths: [{ sheet: SHEET, column: 4, width }] });
  expect([...sheet.columnPoints]).toEqual([[3, points]]);
});

describe("text stays text", () => {
  const HOSTILE = [
    ...["=1+1", '=HYPERLINK("https://example.vn")', "+SUM(A1:A9)", "-A1", "@SUM(A1)", "'=1+1"],
    ...["'", "1.234", "1,234", "04", "-5", "98,3", "50%", "1e5", "5/2023", "22/52", "Mar 5"],
    ...["TRUE", "false", "#N/A", " =1+1", "\t=1+1", "\n=1+1", "#REF!", "1-2-2024", "１２"],
    ...["Hoàn thành nhiệm vụ", "đạt 69,47 % (dưới 70 %)", "Đ", "x", "Không = 0, Có = 1"],
  ];

  test.each(HOSTILE)("%j", async (words) => {
    await writeOne({ content: text(words) });
    expect(e2()).toMatchObject({ value: words, formula: null, isError: false, format: "General" });
  });

  test.each(HOSTILE)("%j where the cells are formatted as text", async (words) => {
    await writeOne({ content: text(words), format: "@" });
    expect(e2()).toMatchObject({ value: words, formula: null, isError: false, format: "@" });
  });

  test.each(HOSTILE)("%j in a sheet of ours", async (words) => {
    const content = { kind: "text", text: words } as const;
    const title = { value: content, role: "title", link: null } as const;
    const table = { row: 3, column: 1, height: 2, width: 1 };
    const own = { name: "Kết quả", rows: [[title]], widths: [], table };
    await excelWorkbook().write({ ...NOTHING, adds: [own] });
    const cell = workbook.sheet("Kết quả")?.cell(0, 0);
    expect(cell).toMatchObject({ value: words, formula: null, isError: false });
  });

  test("with no apostrophe added where words can be nothing else", async () => {
    const sent: string[] = [];
    const answer = host.answer.bind(host);
    host.answer = (request) => {
      sent.push(request);
      return answer(request);
    };
    await writeOne({ content: text("Hoàn thành nhiệm vụ") });
    expect(sent.some((request) => request.includes('"Hoàn thành nhiệm vụ"'))).toBe(true);
  });
});

describe("what stood there is put back", () => {
  const CASES: readonly (readonly [string, Content, string, object])[] = [
    ["a figure", figure("98.30"), "0.0", { value: 98.3 }],
    ["a figure kept in a text cell", figure("98.3"), "@", { value: 98.3 }],
    ["an answer", { kind: "boolean", value: true }, "General", { value: true }],
    ["an answer kept in a text cell", { kind: "boolean", value: true }, "@", { value: true }],
    ["an error", { kind: "error", code: "#N/A" }, "General", { value: "#N/A", isError: true }],
    ["an error kept in a text cell", { kind: "error", code: "#N/A" }, "@", { isError: true }],
    ["a formula", { kind: "formula", formula: "=A2" }, "0.00", { formula: "=A2" }],
    ["a formula in a text cell", { kind: "formula", formula: "=A2" }, "@", { formula: "=A2" }],
    ["text of figures", text("00123"), "General", { value: "00123" }],
    ["text of figures in a text cell", text("00123"), "@", { value: "00123" }],
    ["a blank", BLANK, "dd/mm/yyyy", { value: "", formula: null }],
  ];

  test.each(CASES)("%s", async (_, content, format, held) => {
    sheet.put(1, 4, { value: "của chúng tôi", format: "0" });
    await writeOne({ content, format });
    expect(e2()).toMatchObject({ ...held, format });
    expect(host.syncs).toBe(1);
  });

  test("a formula in a General cell takes no format along from the cells it reads", async () => {
    sheet.put(1, 0, { value: 0.5, format: "0%" });
    await writeOne({ content: { kind: "formula", formula: "=A2" }, format: "General" });
    expect(e2()).toMatchObject({ formula: "=A2", format: "General" });
  });

  test("cells of several formats each get their own in one go", async () => {
    const column = ["0", "@", "General", "dd/mm/yyyy"];
    await write(column.map((format) => [{ content: figure("45000"), format }]));
    expect(column.map((_, at) => sheet.cell(1 + at, 4))).toMatchObject(
      column.map((format) => ({ value: 45_000, format })),
    );
  });
});

describe("a fill", () => {
  const fill = (color: string | null): Partial<CellWrite> => ({
    look: { fill: { color }, rest: null },
  });

  test("is set and taken away cell by cell; no fill is not white", async () => {
    for (const column of [4, 5, 6, 7]) sheet.dress(1, column, { fill: solid("#00FF00") });
    await write([[fill("#FFF2CC"), fill(null), null, fill("#FFFFFF")]]);
    const fills = [4, 5, 6, 7].map((column) => sheet.cell(1, column).look.fill);
    expect(fills).toEqual([
      ...[solid("#FFF2CC"), { pattern: "None", color: null }],
      ...[solid("#00FF00"), solid("#FFFFFF")],
    ]);
  });

  test("set and taken away again leaves no trace", async () => {
    const before = workbook.picture();
    await writeOne(fill("#FFF2CC"));
    expect(workbook.picture()).not.toEqual(before);
    await writeOne(fill(null));
    expect(workbook.picture()).toEqual(before);
  });

  test("leaves contents, number formats and the rest of the look", async () => {
    sheet.put(1, 4, { value: 5, format: "0.0" });
    sheet.dress(1, 4, { font: { bold: true }, wrapText: true });
    await writeOne(fill("#FFF2CC"));
    expect(e2()).toMatchObject({
      ...{ value: 5, format: "0.0" },
      look: { fill: solid("#FFF2CC"), font: { bold: true }, wrapText: true },
    });
  });
});

describe("a whole look", () => {
  /** Gives E2 the look that A1 has. */
  async function takeOver(): Promise<void> {
    const asked = { sheet: SHEET, row: 1, column: 1, height: 1, width: 1, links: false } as const;
    const places = { ...NOWHERE, cells: [{ ...asked, look: "all" as const }] };
    const model = (await excelWorkbook().inspect(places)).cells[0]?.cells[0]?.[0]?.look;
    const from = (await lookOfE2()).rest ?? "";
    const look: LookWrite = {
      fill: { color: model?.fill ?? null },
      rest: { from, to: model?.rest ?? "" },
    };
    await writeOne({ look });
  }

  beforeEach(() => {
    const font = { name: "Times New Roman", size: 13, color: "#FF0000", bold: true, italic: true };
    sheet.dress(0, 0, {
      ...{ font: { ...font, underline: "Single", strikethrough: true }, fill: solid("#FFFF00") },
      ...{ horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true },
      indentLevel: 2,
    });
    sheet.setEdge(0, 0, "bottom", { style: "Double", color: "#0000FF", weight: "Thick" });
  });

  test("is taken over: font, fill, edges and alignment", async () => {
    await takeOver();
    expect(e2().look).toEqual(sheet.cell(0, 0).look);
    expect(sheet.edge(1, 4, "bottom")).toEqual(sheet.edge(0, 0, "bottom"));
  });

  test("and the one before put back is as if nothing had happened", async () => {
    const before = workbook.picture();
    const { fill: color, rest: to } = await lookOfE2();
    await takeOver();
    const from = (await lookOfE2()).rest ?? "";
    await writeOne({ look: { fill: { color }, rest: { from, to: to ?? "" } } });
    expect(workbook.picture()).toEqual(before);
  });

  test("does not touch an edge that stays, for it is the neighbour's too", async () => {
    const { rest: from } = await lookOfE2();
    sheet.setEdge(1, 4, "right", LINE);
    const changed = { ...JSON.parse(from ?? ""), alignment: { wrapText: true } };
    await writeOne({
      look: { fill: null, rest: { from: from ?? "", to: JSON.stringify(changed) } },
    });
    expect(e2().look.wrapText).toBe(true);
    expect(sheet.edge(1, 5, "left")).toEqual(LINE);
  });

  test("of a file, which Excel does not understand, changes nothing", async () => {
    const before = workbook.picture();
    await writeOne({ look: { fill: null, rest: { from: "s1", to: "s12" } } });
    expect(workbook.picture()).toEqual(before);
  });
});

describe("a link", () => {
  const TO = "'Tổng hợp'!D45";

  test("leads there and leaves the words that go with it", async () => {
    await writeOne({ content: text("D45"), link: { to: TO } });
    expect(e2()).toMatchObject({ value: "D45", link: { documentReference: TO, address: null } });
  });

  test("leaves the font that is to stand there, though Excel turns it blue", async () => {
    const rest = (await lookOfE2()).rest ?? "";
    const plain = e2().look;
    await writeOne({
      ...{ content: text("D45"), link: { to: TO } },
      look: { fill: null, rest: { from: rest, to: rest } },
    });
    expect(e2().look).toEqual(plain);
  });

  test("is taken away, and words and look stay", async () => {
    await writeOne({ content: text("D45"), link: { to: TO } });
    const { look } = e2();
    await writeOne({ link: { to: null } });
    expect(e2()).toMatchObject({ value: "D45", link: null, look });
  });
});

describe("a writing that Excel refuses", () => {
  test("for a sheet that is not there names those that are", async () => {
    const refused = write([[{ content: BLANK }]], { sheet: "Xếp hạng" });
    await expect(refused).rejects.toBeInstanceOf(NoSuchSheet);
    await expect(refused).rejects.toMatchObject({ sheet: "Xếp hạng", sheets: [SHEET] });
  });

  test.each([
    [
      "while someone types",
      () => {
        workbook.cellBeingEdited = true;
      },
      CellBeingEdited,
    ],
    [
      "on a protected sheet",
      () => {
        sheet.isProtected = true;
      },
      AccessRefused,
    ],
    [
      "in a read-only workbook",
      () => {
        workbook.isReadOnly = true;
      },
      AccessRefused,
    ],
  ])("%s tells why, and nothing is written", async (_, change, kind) => {
    change();
    await expect(writeOne({ content: figure("1"), format: "0" })).rejects.toBeInstanceOf(kind);
    expect(workbook.picture()[0]?.cells).toEqual({});
  });
});

describe("how much is written at a time", () => {
  const fill = (color: string) => ({ look: { fill: { color }, rest: null } });
  const times = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item);

  test("marks on forty cells of 121 rows are one sync and little", async () => {
    const blocks = Array.from({ length: 40 }, (_, at) =>
      block([[fill("#FFF2CC")]], { row: 2 + 3 * at, column: 4 }),
    );
    await excelWorkbook().write({ ...NOTHING, blocks });
    expect(host.syncs).toBe(1);
    expect(host.requestBytes).toBeLessThan(60_000);
  });

  test("eight columns beside 23 units, looks and all, are one sync", async () => {
    const { rest } = await lookOfE2();
    const look = { fill: null, rest: { from: "", to: rest ?? "" } };
    const cells = times(23, times(8, { content: text("Hoàn thành nhiệm vụ"), format: "0", look }));
    const before = host.syncs;
    await write(cells);
    expect(host.syncs - before).toBe(1);
    expect(host.requestBytes).toBeLessThan(150_000);
  });

  test("3.000 rows of 60 columns go in as few batches as Excel on the web takes", async () => {
    await write(times(3_000, times(60, { content: figure("98.3"), format: "0.0" })));
    expect(host.syncs).toBe(4);
    expect(sheet.cell(3_000, 63)).toMatchObject({ value: 98.3, format: "0.0" });
    expect(host.cellsWritten).toBe(180_000);
  });

  test("a batch that fails leaves the ones before it written, and the ones behind it not", async () => {
    host.faults = [{ sync: 2, strikes: "refused" }];
    const column = write(times(60_000, [{ content: figure("7") }]));
    await expect(column).rejects.toMatchObject({ kind: "excel-failed", code: "GeneralException" });
    expect([sheet.cell(1, 4).value, sheet.cell(60_000, 4).value]).toEqual([7, ""]);
  });

  test("long texts count by their length", async () => {
    await write(times(2_000, [{ content: text("Hoàn thành nhiệm vụ ".repeat(50)) }]));
    expect(host.syncs).toBeGreaterThan(1);
    expect(sheet.cell(2_000, 4).value).toMatch(/^Hoàn thành/);
  });
});
