/** @jest-environment ./test/excel-host/environment.ts */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "../../../src/core/plan/plan";
import { excelWorkbook } from "../../../src/host/excel/workbook";
import type { FileWorkbook } from "../../../src/host/file/workbook-file";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import { addSnapshot } from "../../excel-host/from-snapshot";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import { startExcel } from "../../excel-host/start-excel";
import { WorkbookModel } from "../../excel-host/workbook-model";

const FOLDER = join(__dirname, "../../fixtures/appendices");
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"));

let excel: SimulatedExcel;
beforeAll(async () => {
  excel = await startExcel();
});

/** Opens the same file twice: as a file, and in the simulated Excel. */
async function openBoth(name: string): Promise<FileWorkbook> {
  const file = await openWorkbookFile(new Uint8Array(readFileSync(join(FOLDER, name))));
  const workbook = new WorkbookModel();
  for (const sheet of await file.sheets()) addSnapshot(workbook, await file.read(sheet.name));
  excel.openWorkbook(workbook);
  return file;
}

describe.each(FILES)("%s", (name) => {
  test("gives the same snapshot in Excel as from the file", async () => {
    const file = await openBoth(name);
    const sheets = await file.sheets();
    expect(await excelWorkbook().sheets()).toEqual(sheets);
    for (const sheet of sheets) {
      const snapshot = await file.read(sheet.name);
      expect(snapshot.rows.length).toBeGreaterThan(90);
      expect(await excelWorkbook().read(sheet.name)).toEqual(snapshot);
    }
  });

  test("is read whole in two syncs and under 200 kB", async () => {
    const file = await openBoth(name);
    await excelWorkbook().read(await file.activeSheet());
    expect(excel.host.syncs).toBe(2);
    expect(excel.host.responseBytes).toBeLessThan(200_000);
  });

  test("holds the same afterwards when the same plan is written in Excel and to the file", async () => {
    const file = await openBoth(name);
    const sheet = await file.activeSheet();
    const plan = besideTheTable(sheet);
    await Promise.all([file.write(plan), excelWorkbook().write(plan)]);
    const saved = await openWorkbookFile(await file.save());
    expect(await excelWorkbook().read(sheet)).toEqual(await saved.read(sheet));
  });
});

/** Words and figures far to the right, where every appendix is blank. */
function besideTheTable(sheet: string): Plan {
  const blank = { kind: "blank" } as const;
  return {
    sheet,
    blocks: [
      {
        row: 5,
        column: 20,
        before: [
          [blank, blank],
          [blank, blank],
        ],
        after: [
          [
            { kind: "text", text: "=1+1" },
            { kind: "text", text: "1.234" },
          ],
          [{ kind: "number", digits: "98.30" }, { kind: "blank" }],
        ],
        format: "0.00",
        lookFrom: null,
      },
    ],
    widths: [],
  };
}
