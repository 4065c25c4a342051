/** @jest-environment ./test/excel-host/environment.ts */
import { NoSuchSheet, UnreadCells } from "../../../src/core/problem";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { excelWorkbook } from "../../../src/host/excel/workbook";
import { addSnapshot } from "../../excel-host/from-snapshot";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import { startExcel } from "../../excel-host/start-excel";
import { WorkbookModel } from "../../excel-host/workbook-model";

const MIXED: Snapshot = {
  sheet: "Phụ lục II",
  rows: [
    {
      row: 3,
      hidden: false,
      cells: [
        { column: 2, value: { kind: "text", text: "Tỷ lệ đúng hạn" }, format: "@", formula: null },
        { column: 4, value: { kind: "number", digits: "98.3" }, format: "0.0", formula: null },
      ],
    },
    {
      row: 4,
      hidden: true,
      cells: [
        { column: 2, value: { kind: "text", text: "=1+1" }, format: "@", formula: null },
        { column: 4, value: { kind: "number", digits: "941" }, format: "#,##0", formula: "=D8+D9" },
        { column: 5, value: { kind: "boolean", value: true }, format: "General", formula: null },
      ],
    },
    {
      row: 9,
      hidden: false,
      cells: [
        {
          column: 4,
          value: { kind: "error", code: "#REF!" },
          format: "General",
          formula: "=#REF!",
        },
        { column: 5, value: { kind: "text", text: "#REF!" }, format: "General", formula: null },
        {
          column: 6,
          value: { kind: "text", text: "" },
          format: "General",
          formula: '=IF(A1,1,"")',
        },
      ],
    },
  ],
};

let excel: SimulatedExcel;
beforeAll(async () => {
  excel = await startExcel();
});

function open(...snapshots: readonly Snapshot[]) {
  const workbook = new WorkbookModel();
  for (const snapshot of snapshots) addSnapshot(workbook, snapshot);
  return excel.openWorkbook(workbook);
}

describe("a sheet of an open Excel", () => {
  test("is read as it stands: text, figures, answers, errors, formulas, formats and hidden rows", async () => {
    open(MIXED);
    expect(await excelWorkbook().read("Phụ lục II")).toEqual(MIXED);
  });

  test("takes two syncs", async () => {
    const host = open(MIXED);
    await excelWorkbook().read("Phụ lục II");
    expect(host.syncs).toBe(2);
  });

  test("with nothing on it has no rows and takes one sync", async () => {
    const host = open({ sheet: "Bìa", rows: [] });
    expect(await excelWorkbook().read("Bìa")).toEqual({ sheet: "Bìa", rows: [] });
    expect(host.syncs).toBe(1);
  });

  test("is read to its last value, not to its last formatted row", async () => {
    const host = open(MIXED);
    host.workbook.sheets[0]?.put(999_999, 4, { format: "0.00" });
    expect((await excelWorkbook().read("Phụ lục II")).rows.at(-1)?.row).toBe(9);
    expect(host.responseBytes).toBeLessThan(10_000);
  });

  test("is found whatever the case of its name, and told by its own name", async () => {
    open(MIXED);
    expect((await excelWorkbook().read("PHỤ LỤC ii")).sheet).toBe("Phụ lục II");
  });

  test("that is not there is refused with the names of those that are", async () => {
    open(MIXED, { sheet: "Bìa", rows: [] });
    const read = excelWorkbook().read("Phụ lục 3");
    await expect(read).rejects.toBeInstanceOf(NoSuchSheet);
    await expect(read).rejects.toMatchObject({ sheets: ["Phụ lục II", "Bìa"] });
  });

  test("whose values Excel leaves out is a problem, never a blank sheet", async () => {
    const host = open(MIXED);
    for (const sheet of host.workbook.sheets) sheet.answersNull = true;
    const read = excelWorkbook().read("Phụ lục II");
    await expect(read).rejects.toBeInstanceOf(UnreadCells);
    await expect(read).rejects.toMatchObject({ cell: "B3" });
  });
});

describe("a sheet of more than 50.000 cells", () => {
  const tall = (rows: number, text: string, columns = 10): Snapshot => ({
    sheet: "Dài",
    rows: Array.from({ length: rows }, (_, i) => ({
      row: i + 1,
      hidden: i % 7 === 0,
      cells: Array.from({ length: columns }, (__, j) => ({
        column: j + 1,
        value: { kind: "text" as const, text: `${text} ${i} ${j}` },
        format: "General",
        formula: null,
      })),
    })),
  });

  test("is read in blocks, one sync for each", async () => {
    const snapshot = tall(5_100, "Xã");
    const host = open(snapshot);
    expect(await excelWorkbook().read("Dài")).toEqual(snapshot);
    expect(host.syncs).toBe(1 + 2);
  });

  test("is read in halves where its texts are too long for one answer", async () => {
    const snapshot = tall(4_000, "Số hồ sơ thủ tục hành chính tiếp nhận trong kỳ báo cáo");
    const host = open(snapshot);
    expect(await excelWorkbook().read("Dài")).toEqual(snapshot);
    expect(host.syncs).toBe(1 + 3);
  });

  test("is a table of 3.000 rows by 60 columns, within what the web gives", async () => {
    const host = open(tall(3_000, "Xã", 60));
    const { rows } = await excelWorkbook().read("Dài");
    expect(rows).toHaveLength(3_000);
    expect(host.syncs).toBe(1 + 4);
  });
});

describe("the tabs of an open workbook", () => {
  test("are listed in order, hidden ones as hidden, with what Excel knows them by", async () => {
    const { workbook } = open({ sheet: "Bìa", rows: [] }, MIXED);
    for (const sheet of workbook.sheets.slice(1)) sheet.visibility = "VeryHidden";
    const [first, second] = workbook.sheets.map(({ id }) => id);
    expect(await excelWorkbook().sheets()).toEqual([
      { id: first, name: "Bìa", kind: "worksheet", visible: true },
      { id: second, name: "Phụ lục II", kind: "worksheet", visible: false },
    ]);
  });

  test("keep what Excel knows them by under another name", async () => {
    const { workbook } = open(MIXED);
    const ids = async () => (await excelWorkbook().sheets()).map(({ id }) => id);
    const before = await ids();
    for (const sheet of workbook.sheets) sheet.name = "Phụ lục 2";
    expect(await ids()).toEqual(before);
  });

  test("tell which one is in front", async () => {
    open({ sheet: "Bìa", rows: [] }, MIXED);
    expect(await excelWorkbook().activeSheet()).toBe("Bìa");
  });
});
