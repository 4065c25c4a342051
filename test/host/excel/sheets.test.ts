/** @jest-environment ./test/excel-host/environment.ts */
import type { OwnCell, OwnRole, OwnSheet } from "../../../src/core/plan/plan";
import type { KeptSheet } from "../../../src/core/plan/standing";
import type { Writing } from "../../../src/core/plan/writing";
import { AccessRefused, NoSuchSheet, SheetNameTaken } from "../../../src/core/problem";
import { excelWorkbook } from "../../../src/host/excel/workbook";
import type { ExcelHost } from "../../excel-host/excel-host";
import { solid } from "../../excel-host/look";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import { startExcel } from "../../excel-host/start-excel";
import type { SheetModel } from "../../excel-host/workbook-model";
import { WorkbookModel } from "../../excel-host/workbook-model";
import { block, figure, NOTHING, NOWHERE, text } from "./writings";

const NAME = "Kết quả rà soát";
const HEADINGS = ["Mức", "Ô", "Nội dung", "Xử lý"];

let excel: SimulatedExcel;
let host: ExcelHost;
let workbook: WorkbookModel;
let appendix: SheetModel;

beforeAll(async () => {
  excel = await startExcel();
});

beforeEach(() => {
  workbook = new WorkbookModel();
  appendix = workbook.addSheet("Phụ lục II");
  appendix.put(44, 3, { value: 98.3 });
  host = excel.openWorkbook(workbook);
});

const write = (writing: Partial<Writing>) => excelWorkbook().write({ ...NOTHING, ...writing });

function own(words: string, role: OwnRole, link: string | null = null): OwnCell {
  return { value: { kind: "text", text: words }, role, link };
}

function results(findings: number): OwnSheet {
  const finding = (_: unknown, at: number): readonly OwnCell[] => [
    own("Sai số liệu", "body"),
    own(`D${45 + at}`, "body", `'Phụ lục II'!D${45 + at}`),
    own("1.234 không bằng tổng các phần: 941 + 293", "body"),
    own("", "answer"),
  ];
  return {
    name: NAME,
    rows: [
      [own("Kết quả rà soát", "title")],
      [own("Biểu", "fact"), own("Cấp huyện", "fact")],
      HEADINGS.map((heading) => own(heading, "heading")),
      ...Array.from({ length: findings }, finding),
    ],
    widths: [14, 10, 60, 30],
    table: { row: 3, column: 1, height: 1 + findings, width: 4 },
  };
}

async function whole(name: string): Promise<KeptSheet> {
  const { whole: sheets } = await excelWorkbook().inspect({ ...NOWHERE, whole: [name] });
  const [kept] = sheets;
  if (kept == null) throw new Error(`no ${name}`);
  return kept;
}

function added(): SheetModel {
  const sheet = workbook.sheet(NAME);
  if (sheet === null) throw new Error("not added");
  return sheet;
}

describe("a sheet of ours", () => {
  beforeEach(() => write({ adds: [results(3)] }));

  test("comes behind the others in one sync, and the sheet in front stays in front", () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Phụ lục II", NAME]);
    expect(workbook.active).toBe(appendix);
    expect(host.syncs).toBe(1);
  });

  test("holds what it was told, cell by cell", () => {
    expect([0, 1, 2, 3].map((column) => added().cell(3, column).value)).toEqual([
      ...["Sai số liệu", "D45", "1.234 không bằng tổng các phần: 941 + 293", ""],
    ]);
  });

  test("leads to the cells that it names", () => {
    expect([3, 4, 5].map((row) => added().cell(row, 1).link?.documentReference)).toEqual([
      ...["'Phụ lục II'!D45", "'Phụ lục II'!D46", "'Phụ lục II'!D47"],
    ]);
  });

  test("gives each cell the look of what it is for", () => {
    const looks = [
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 2],
      [3, 3],
    ].map(([row = 0, column = 0]) => added().cell(row, column).look);
    expect(looks).toMatchObject([
      { font: { bold: true, size: 14 } },
      { font: { bold: false, size: 11 }, wrapText: false },
      { font: { bold: true }, wrapText: true },
      { fill: { color: null }, wrapText: true, verticalAlignment: "Top" },
      { fill: solid("#FFF8E1"), wrapText: true, verticalAlignment: "Top" },
    ]);
  });

  test("has one real table with filter buttons, its columns as wide as told, and its heading kept in sight", () => {
    expect(added().tables).toMatchObject([
      {
        area: { row: 2, column: 0, height: 4, width: 4 },
        ...{ style: "TableStyleLight9", showFilterButton: true },
      },
    ]);
    expect([...added().columnPoints]).toEqual([
      ...[
        [0, 77.25],
        [1, 56.25],
        [2, 318.75],
        [3, 161.25],
      ],
    ]);
    expect(added().frozenRows).toBe(3);
  });

  test("is refused under a name that is taken, whatever its case", async () => {
    const again = write({ adds: [{ ...results(1), name: "KẾT QUẢ rà soát" }] });
    await expect(again).rejects.toBeInstanceOf(SheetNameTaken);
    await expect(again).rejects.toMatchObject({ sheet: "KẾT QUẢ rà soát" });
  });

  test("is taken out again, and the workbook is as before", async () => {
    const before = new WorkbookModel();
    before.addSheet("Phụ lục II").put(44, 3, { value: 98.3 });
    await write({ removes: [NAME] });
    expect(workbook.picture()).toEqual(before.picture());
  });
});

test("a sheet of 3.000 findings goes in batches that Excel on the web takes", async () => {
  await write({ adds: [results(3_000)] });
  expect(host.syncs).toBeLessThanOrEqual(4);
  expect(added().cell(3_002, 1)).toMatchObject({
    value: "D3044",
    link: { documentReference: "'Phụ lục II'!D3044" },
  });
  expect(added().tables[0]?.area.height).toBe(3_001);
});

test("a sheet of 2.000 findings, too much for one answer, is looked at in parts, removed and put back", async () => {
  await write({ adds: [results(2_000)] });
  const kept = await whole(NAME);
  expect(kept.values).toHaveLength(2_003);
  const before = workbook.picture();
  await write({ removes: [NAME] });
  await write({ adds: [kept] });
  expect(workbook.picture()).toEqual(before);
}, 30_000);

test("a sheet that is to be removed and is not there is told with those that are", async () => {
  await expect(write({ removes: [NAME] })).rejects.toBeInstanceOf(NoSuchSheet);
});

test("where the structure is protected sheets neither come nor go, and nothing is written", async () => {
  await write({ adds: [results(1)] });
  const before = workbook.picture();
  workbook.isStructureLocked = true;
  const another = { ...results(1), name: "Khác" };
  for (const writing of [{ adds: [another] }, { removes: [NAME] }]) {
    await expect(write(writing)).rejects.toBeInstanceOf(AccessRefused);
  }
  expect(workbook.picture()).toEqual(before);
});

describe("a whole sheet, removed and put back", () => {
  /** All that someone may have made of a sheet of ours since. */
  async function madeTheirOwn(): Promise<KeptSheet> {
    await write({ adds: [results(3)] });
    const sheet = added();
    sheet.put(3, 3, { value: "00123" });
    sheet.put(4, 3, { value: "=1+1" });
    sheet.put(5, 3, { value: 0, formula: "=D4+D5", format: "#,##0" });
    sheet.put(7, 1, { value: "#N/A", isError: true });
    sheet.put(8, 1, { value: true });
    sheet.put(8, 2, { value: 98.3, format: "@" });
    sheet.dress(8, 2, { fill: solid("#FFFFFF"), font: { name: "Times New Roman", italic: true } });
    sheet.setEdge(8, 2, "top", { style: "Continuous", color: "#FF0000", weight: "Thick" });
    sheet.visibility = "Hidden";
    workbook.addSheet("Bìa");
    return whole(NAME);
  }

  test("tells what its cells hold", async () => {
    const { name, values } = await madeTheirOwn();
    expect(name).toBe(NAME);
    expect(values[3]).toEqual([
      ...[text("Sai số liệu"), text("D45"), text("1.234 không bằng tổng các phần: 941 + 293")],
      text("00123"),
    ]);
    expect(values[8]?.slice(1, 3)).toEqual([{ kind: "boolean", value: true }, figure("98.3")]);
  });

  test("is as it was: contents, formats, looks, links, widths, table, place", async () => {
    const kept = await madeTheirOwn();
    const before = workbook.picture();
    await write({ removes: [NAME] });
    expect(workbook.picture()).not.toEqual(before);
    await write({ adds: [kept] });
    expect(workbook.picture()).toEqual(before);
  });

  test("takes one sync to be looked at, one to be removed and two to be put back", async () => {
    const kept = await madeTheirOwn();
    host.syncs = 0;
    await whole(NAME);
    await write({ removes: [NAME] });
    expect(host.syncs).toBe(2);
    await write({ adds: [kept] });
    expect(host.syncs).toBe(4);
  });

  test("comes behind the others where there are fewer than there were", async () => {
    const kept = await madeTheirOwn();
    await write({ removes: [NAME, "Bìa"] });
    workbook.remove(appendix);
    workbook.addSheet("Khác");
    await write({ adds: [kept] });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Khác", NAME]);
  });

  test("without a table is put back without one", async () => {
    for (const column of [0, 1, 2, 3]) appendix.columnPoints.set(column, 60);
    const kept = await whole("Phụ lục II");
    workbook.addSheet("Bìa");
    const before = workbook.picture();
    await write({ removes: ["Phụ lục II"] });
    await write({ adds: [kept] });
    expect(workbook.picture()).toEqual(before);
  });

  test.each(["", "[]", '{"position":0}', '{"parts":{}}'])(
    "is refused before anything is written when its keeping reads %j",
    async (rest) => {
      const before = workbook.picture();
      const refused = write({ adds: [{ name: NAME, values: [], rest }] });
      await expect(refused).rejects.toMatchObject({ kind: "excel-failed" });
      expect(workbook.picture()).toEqual(before);
    },
  );
});

describe("the table of a sheet of ours", () => {
  test("covers another area afterwards, in one sync with the rows that come in", async () => {
    await write({ adds: [results(3)] });
    host.syncs = 0;
    const row = [{ content: text("Cần thuyết minh") }];
    await write({
      blocks: [block([row, row], { sheet: NAME, row: 7, column: 1 })],
      tables: [{ sheet: NAME, area: { row: 3, column: 1, height: 6, width: 4 } }],
    });
    expect(host.syncs).toBe(1);
    expect(added().tables).toMatchObject([
      {
        area: { row: 2, column: 0, height: 6, width: 4 },
        ...{ style: "TableStyleLight9", showFilterButton: true },
      },
    ]);
    const { tables } = await excelWorkbook().inspect({ ...NOWHERE, tables: [NAME] });
    expect(tables).toEqual([{ row: 3, column: 1, height: 6, width: 4 }]);
  });
});

describe("filters that the user agreed to have cleared", () => {
  const inTheWay = async () => {
    const places = { ...NOWHERE };
    const { conditions } = await excelWorkbook().inspect(places, ["Phụ lục II"]);
    return conditions.sheets[0]?.filters.length;
  };

  beforeEach(() => {
    const area = { row: 0, column: 0, height: 60, width: 4 };
    appendix.filterRows(area, new Map([[3, { filterOn: "Custom", criterion1: ">50" }]]), [44]);
    appendix.tables.push({
      ...{ id: "{t}", name: "Bảng1", area: { row: 70, column: 0, height: 5, width: 2 } },
      ...{ style: "TableStyleLight9", showBandedRows: true, showFilterButton: true },
      criteria: new Map([[0, { filterOn: "Values", values: ["x"] }]]),
    });
    appendix.hiddenRows.add(72);
  });

  test("are cleared, the sheet's and its tables', before the block is written where it belongs", async () => {
    expect(await inTheWay()).toBe(2);
    host.syncs = 0;
    await write({
      clearFilters: ["Phụ lục II"],
      blocks: [
        block([[{ content: figure("1") }], [{ content: figure("2") }]], {
          ...{ sheet: "Phụ lục II", row: 45, column: 4 },
        }),
      ],
    });
    expect(host.syncs).toBe(2);
    expect([44, 45].map((row) => appendix.cell(row, 3).value)).toEqual([1, 2]);
    expect(await inTheWay()).toBe(0);
    expect(appendix.hiddenRows.size).toBe(0);
  });

  test("are cleared also where nothing else is to be written", async () => {
    await write({ clearFilters: ["Phụ lục II"] });
    expect(await inTheWay()).toBe(0);
  });

  test("stay on where nobody agreed", async () => {
    await write({ blocks: [block([[{ content: figure("1") }]], { sheet: "Phụ lục II" })] });
    expect(await inTheWay()).toBe(2);
  });
});
