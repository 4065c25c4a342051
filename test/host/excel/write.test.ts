/** @jest-environment ./test/excel-host/environment.ts */
import type { Block, Plan, PlannedValue } from "../../../src/core/plan/plan";
import {
  AccessRefused,
  CellBeingEdited,
  FilteredSheet,
  NoSuchSheet,
  ProtectedSheet,
  SheetChanged,
  WrittenOtherwise,
} from "../../../src/core/problem";
import type { CellValue, Snapshot } from "../../../src/core/sheet/snapshot";
import { excelWorkbook } from "../../../src/host/excel/workbook";
import type { ExcelHost } from "../../excel-host/excel-host";
import { addSnapshot } from "../../excel-host/from-snapshot";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import { startExcel } from "../../excel-host/start-excel";
import type { SheetModel } from "../../excel-host/workbook-model";
import { WorkbookModel } from "../../excel-host/workbook-model";

const SHEET = "Tổng hợp";
const BLANK = { kind: "blank" } as const;
const text = (words: string) => ({ kind: "text", text: words }) as const;
const figure = (digits: string) => ({ kind: "number", digits }) as const;

/** Three communes of Tứ Kỳ with their index; columns C and D are free. */
const TABLE: Snapshot = {
  sheet: SHEET,
  rows: [
    ["Xã Cộng Lạc", "80.12"],
    ["Xã Đại Sơn", "81.4"],
    ["Thị trấn Tứ Kỳ", "80.9"],
  ].map(([unit = "", index = ""], i) => ({
    row: i + 2,
    hidden: false,
    cells: [
      { column: 1, value: text(unit), format: "General", formula: null },
      { column: 2, value: figure(index), format: "0.00", formula: null },
    ],
  })),
};

const RANKS: Block = {
  row: 2,
  column: 3,
  before: [[BLANK], [BLANK], [BLANK]],
  after: [[figure("13")], [figure("11")], [figure("12")]],
  format: "0",
  lookFrom: 2,
};

const CLASSES: Block = {
  row: 2,
  column: 4,
  before: [[BLANK], [BLANK], [BLANK]],
  after: [[text("Hoàn thành nhiệm vụ")], [text("Hoàn thành nhiệm vụ")], [BLANK]],
  format: null,
  lookFrom: 1,
};

const PLAN: Plan = {
  sheet: SHEET,
  blocks: [RANKS, CLASSES],
  widths: [{ column: 4, characters: 30 }],
};

let excel: SimulatedExcel;
let host: ExcelHost;
let sheet: SheetModel;

beforeAll(async () => {
  excel = await startExcel();
});

beforeEach(() => {
  const workbook = new WorkbookModel();
  sheet = addSnapshot(workbook, TABLE);
  host = excel.openWorkbook(workbook);
});

/** The values of a rectangle, row by row; row and column counted from 1. */
function valuesAt(row: number, column: number, height: number, width: number): unknown[][] {
  return Array.from({ length: height }, (_, i) =>
    Array.from({ length: width }, (__, j) => sheet.cell(row + i - 1, column + j - 1).value),
  );
}

function planOf(after: PlannedValue, changes: Partial<Block> = {}): Plan {
  const block = { row: 2, column: 5, before: [[BLANK]], after: [[after]], format: null };
  return { sheet: SHEET, blocks: [{ ...block, lookFrom: null, ...changes }], widths: [] };
}

describe("a plan", () => {
  test("is written as planned: figures as figures, words as words, and nothing else touched", async () => {
    await excelWorkbook().write(PLAN);
    expect(valuesAt(1, 1, 5, 5)).toEqual([
      ["", "", "", "", ""],
      ["Xã Cộng Lạc", 80.12, 13, "Hoàn thành nhiệm vụ", ""],
      ["Xã Đại Sơn", 81.4, 11, "Hoàn thành nhiệm vụ", ""],
      ["Thị trấn Tứ Kỳ", 80.9, 12, "", ""],
      ["", "", "", "", ""],
    ]);
  });

  test("takes one sync to look, one to write and one to read back", async () => {
    await excelWorkbook().write(PLAN);
    expect(host.syncs).toBe(3);
  });

  test("reads back through the same door as what was planned", async () => {
    await excelWorkbook().write(PLAN);
    const { rows } = await excelWorkbook().read(SHEET);
    expect(rows.map(({ cells }) => cells.find(({ column }) => column === 3)?.value)).toEqual(
      RANKS.after.flat(),
    );
  });

  test("takes the look of the named column, row by row, and its own number format", async () => {
    sheet.put(1, 1, { look: "bold with a border" });
    await excelWorkbook().write(PLAN);
    expect(sheet.cell(1, 2)).toMatchObject({ look: "bold with a border", format: "0" });
    expect(sheet.cell(2, 2)).toMatchObject({ look: "plain", format: "0" });
  });

  test("that names no format leaves each cell's format, whatever the look brings along", async () => {
    sheet.put(1, 3, { format: "dd/mm/yyyy" });
    sheet.put(1, 0, { format: "@" });
    await excelWorkbook().write(PLAN);
    expect(sheet.cell(1, 3).format).toBe("dd/mm/yyyy");
    expect(sheet.cell(2, 3).format).toBe("General");
  });

  test("sets the width of its columns: 30 characters are 161,25 points", async () => {
    await excelWorkbook().write(PLAN);
    expect([...sheet.columnPoints]).toEqual([[3, 161.25]]);
  });

  test("for a sheet that is not there is refused with the names there are", async () => {
    const write = excelWorkbook().write({ ...PLAN, sheet: "Xếp hạng" });
    await expect(write).rejects.toBeInstanceOf(NoSuchSheet);
    await expect(write).rejects.toMatchObject({ sheets: [SHEET] });
  });

  test("of 60.000 cells goes in two batches, and in blocks that Excel on the web takes", async () => {
    const height = 60_000;
    const column = <Value>(value: Value) => Array.from({ length: height }, () => [value]);
    const block = { ...RANKS, before: column(BLANK), after: column(figure("7")), lookFrom: null };
    await excelWorkbook().write({ sheet: SHEET, blocks: [{ ...block, column: 6 }], widths: [] });
    expect(host.syncs).toBe(6);
    expect(sheet.cell(1, 5).value).toBe(7);
    expect(sheet.cell(height, 5).value).toBe(7);
    expect(sheet.cell(height + 1, 5).value).toBe("");
  });
});

describe("text stays text", () => {
  const HOSTILE = [
    ...["=1+1", '=HYPERLINK("https://example.vn")', "+SUM(A1:A9)", "-A1", "@SUM(A1)", "'=1+1"],
    ...["'", "1.234", "1,234", "04", "-5", "98,3", "50%", "1e5", "5/2023", "22/52", "Mar 5"],
    ...["TRUE", "false", "#N/A", " =1+1", "\t=1+1", "\n=1+1", "#REF!", "1-2-2024", "１２"],
    ...["Hoàn thành nhiệm vụ", "đạt 69,47 % (dưới 70 %)", "Đ", "x", "Không = 0, Có = 1"],
  ];

  test.each(HOSTILE)("%j", async (words) => {
    await excelWorkbook().write(planOf(text(words)));
    expect(sheet.cell(1, 4)).toMatchObject({ value: words, formula: null, isError: false });
  });

  test.each(HOSTILE)("%j where the cells are formatted as text", async (words) => {
    await excelWorkbook().write(planOf(text(words), { format: "@" }));
    expect(sheet.cell(1, 4)).toMatchObject({ value: words, formula: null, isError: false });
  });

  test("with no apostrophe added where words can be nothing else", async () => {
    const sent: string[] = [];
    const answer = host.answer.bind(host);
    host.answer = (request) => {
      sent.push(request);
      return answer(request);
    };
    await excelWorkbook().write(planOf(text("Hoàn thành nhiệm vụ")));
    expect(sent.some((request) => request.includes('"Hoàn thành nhiệm vụ"'))).toBe(true);
  });
});

describe("figures stay figures", () => {
  test.each([
    ["98.30", 98.3],
    ["-2", -2],
    ["121737", 121737],
    ["0.1", 0.1],
  ])("%s", async (digits, value) => {
    await excelWorkbook().write(planOf(figure(digits), { format: "0.0" }));
    expect(sheet.cell(1, 4).value).toBe(value);
  });
});

describe("nothing is written", () => {
  const UNTOUCHED = valuesBefore();

  function valuesBefore(): unknown[][] {
    return TABLE.rows.map(({ cells }) => [
      ...cells.map(({ value }) => (value.kind === "number" ? Number(value.digits) : textOf(value))),
      "",
      "",
    ]);
  }

  function textOf(value: CellValue): string {
    return value.kind === "text" ? value.text : "";
  }

  afterEach(() => {
    expect(valuesAt(2, 1, 3, 4)).toEqual(UNTOUCHED);
  });

  test("on a protected sheet", async () => {
    sheet.isProtected = true;
    const write = excelWorkbook().write(PLAN);
    await expect(write).rejects.toBeInstanceOf(ProtectedSheet);
    await expect(write).rejects.toMatchObject({ sheet: SHEET });
    expect(host.syncs).toBe(1);
  });

  test("while a filter hides rows", async () => {
    sheet.isFiltered = true;
    sheet.hiddenRows.add(2);
    await expect(excelWorkbook().write(PLAN)).rejects.toBeInstanceOf(FilteredSheet);
  });

  test("while someone types in a cell", async () => {
    host.workbook.cellBeingEdited = true;
    await expect(excelWorkbook().write(PLAN)).rejects.toBeInstanceOf(CellBeingEdited);
  });

  test("when someone starts typing after the first look", async () => {
    host.beforeSync = (sync) => {
      host.workbook.cellBeingEdited = sync > 1;
    };
    await expect(excelWorkbook().write(PLAN)).rejects.toBeInstanceOf(CellBeingEdited);
  });

  test("when the sheet is protected after the first look", async () => {
    host.beforeSync = (sync) => {
      sheet.isProtected = sync > 1;
    };
    await expect(excelWorkbook().write(PLAN)).rejects.toBeInstanceOf(AccessRefused);
  });
});

describe("a cell that is not what the plan saw", () => {
  test.each([
    ["typed in since", { value: "ghi chú" }],
    ["a figure since", { value: 5 }],
    ["an error since", { value: "#REF!", isError: true }],
    ["an answer since", { value: true }],
  ])("%s keeps the whole plan from being written", async (_, change) => {
    sheet.put(3, 3, change);
    const write = excelWorkbook().write(PLAN);
    await expect(write).rejects.toBeInstanceOf(SheetChanged);
    await expect(write).rejects.toMatchObject({ sheet: SHEET, cell: "D4" });
    expect(sheet.cell(3, 3)).toMatchObject(change);
    expect(sheet.cell(1, 2).value).toBe("");
  });

  test("is seen in the values the plan counted on, and equal values pass", async () => {
    const before = [[figure("80.12")]];
    await excelWorkbook().write(planOf(figure("80.5"), { column: 2, before, format: "0.00" }));
    expect(sheet.cell(1, 1).value).toBe(80.5);
  });
});

describe("what Excel makes something else of", () => {
  const TWO_ROWS: Partial<Block> = {
    before: [[figure("3")], [text("'tên")]],
    after: [[figure("7")], [text("mới")]],
    format: "0",
  };

  beforeEach(() => {
    sheet.put(1, 4, { value: 3, formula: "=B2-B3", format: "0.000" });
    sheet.put(2, 4, { value: "'tên", format: "General" });
  });

  test("is taken back, formulas and formats too, and told with the cell", async () => {
    host.beforeSync = (sync) => {
      if (sync === 3) sheet.put(2, 4, { value: 0, formula: "=mới" });
    };
    const write = excelWorkbook().write(planOf(BLANK, TWO_ROWS));
    await expect(write).rejects.toBeInstanceOf(WrittenOtherwise);
    await expect(write).rejects.toMatchObject({ sheet: SHEET, cell: "E3", putBack: true });
    expect(sheet.cell(1, 4)).toMatchObject({ value: 0, formula: "=B2-B3", format: "0.000" });
    expect(sheet.cell(2, 4)).toMatchObject({ value: "'tên", formula: null, format: "General" });
    expect(host.syncs).toBe(5);
  });

  test("is told as such when it cannot be taken back", async () => {
    host.beforeSync = (sync) => {
      if (sync === 3) sheet.put(2, 4, { value: 45_000 });
      if (sync === 4) sheet.isProtected = true;
    };
    const write = excelWorkbook().write(planOf(BLANK, TWO_ROWS));
    await expect(write).rejects.toMatchObject({ kind: "written-otherwise", putBack: false });
  });

  test("is a figure turned into text, too", async () => {
    host.beforeSync = (sync) => {
      if (sync === 3) sheet.put(1, 4, { value: "7" });
    };
    const write = excelWorkbook().write(planOf(BLANK, TWO_ROWS));
    await expect(write).rejects.toMatchObject({ kind: "written-otherwise", cell: "E2" });
  });
});

describe("what someone types while the plan is being written", () => {
  test("stays, and the rest of the plan is taken back", async () => {
    host.beforeSync = (sync) => {
      if (sync === 3) sheet.put(2, 2, { value: 99 });
    };
    const write = excelWorkbook().write(PLAN);
    await expect(write).rejects.toBeInstanceOf(SheetChanged);
    await expect(write).rejects.toMatchObject({ sheet: SHEET, cell: "C3" });
    expect(valuesAt(2, 3, 3, 2)).toEqual([
      ["", ""],
      [99, ""],
      ["", ""],
    ]);
  });

  test("is not told as nothing written when the rest cannot be taken back", async () => {
    host.beforeSync = (sync) => {
      if (sync === 3) sheet.put(2, 2, { value: 99 });
      if (sync === 4) sheet.isProtected = true;
    };
    const write = excelWorkbook().write(PLAN);
    await expect(write).rejects.toMatchObject({ kind: "written-otherwise", putBack: false });
  });

  test("stays when the write itself was refused because of it", async () => {
    host.beforeSync = (sync) => {
      host.workbook.cellBeingEdited = sync === 2;
      if (sync === 3) sheet.put(2, 2, { value: 99 });
    };
    await expect(excelWorkbook().write(PLAN)).rejects.toBeInstanceOf(CellBeingEdited);
    expect(valuesAt(2, 3, 3, 2)).toEqual([
      ["", ""],
      [99, ""],
      ["", ""],
    ]);
  });
});
