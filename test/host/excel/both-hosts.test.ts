/** @jest-environment ./test/excel-host/environment.ts */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { emptyPlan, plainBlock, type Plan } from "../../../src/core/plan/plan";
import { excelWorkbook } from "../../../src/host/excel/workbook";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import { check } from "../../../src/jobs/check";
import { rank } from "../../../src/jobs/rank";
import { USUAL_RANKING } from "../../../src/jobs/rank/options";
import type { SheetEntry, Workbook } from "../../../src/jobs/workbook";
import { carryOut } from "../../../src/jobs/writing/carry-out";
import { journalInMemory } from "../../../src/jobs/writing/memory";
import { HAI_DUONG_XA_2022 } from "../../../src/packs/classes/hai-duong-xa-2022";
import { wordsIn } from "../../../src/words/words";
import { openInBoth } from "../../excel-host/open-file";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import { startExcel } from "../../excel-host/start-excel";

const ROOT = join(__dirname, "../../..");
const filesIn = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => /\.xls[xm]$/.test(name))
    .map((name) => [name, join(ROOT, folder, name)] as const);

const APPENDICES = filesIn("test/fixtures/appendices");
const OTHERS = filesIn("test/fixtures/workbooks");

let excel: SimulatedExcel;
beforeAll(async () => {
  excel = await startExcel();
});

describe.each([...APPENDICES, ...OTHERS])("%s", (_, path) => {
  test("gives the same tabs and snapshots in Excel as from the file", async () => {
    const file = await openInBoth(excel, path);
    const sheets = (await file.sheets()).filter(({ kind }) => kind === "worksheet");
    const inExcel = await excelWorkbook().sheets();
    expect(inExcel.map(withoutId)).toEqual(sheets.map(withoutId));
    expect(await excelWorkbook().activeSheet()).toBe(await file.activeSheet());
    expect((await file.read(await file.activeSheet())).rows).not.toEqual([]);
    for (const { name } of sheets) {
      const snapshot = await file.read(name);
      expect(await excelWorkbook().read(name)).toEqual(snapshot);
    }
  });
});

describe.each(APPENDICES)("%s", (_, path) => {
  test("is read whole in two syncs and under 200 kB", async () => {
    const file = await openInBoth(excel, path);
    await excelWorkbook().read(await file.activeSheet());
    expect(excel.host.syncs).toBe(2);
    expect(excel.host.responseBytes).toBeLessThan(200_000);
  });

  test("is judged alike in Excel and from the file, finding by finding", async () => {
    const file = await openInBoth(excel, path);
    const everything = { sheet: null, form: null };
    const report = await check(excelWorkbook(), everything);
    expect(report.sheets.flatMap(({ findings }) => findings)).not.toEqual([]);
    expect(report).toEqual(await check(file, everything));
  });

  test("holds the same afterwards when the same plan is written in Excel and to the file", async () => {
    const file = await openInBoth(excel, path);
    const sheet = await file.activeSheet();
    await Promise.all([file, excelWorkbook()].map((book) => writeTo(book, besideTheTable(sheet))));
    const saved = await openWorkbookFile(await file.save());
    expect(await excelWorkbook().read(sheet)).toEqual(await saved.read(sheet));
  });
});

test("the communes of Tứ Kỳ are ranked in Excel as in the file, and their columns land in the same cells", async () => {
  const file = await openInBoth(excel, join(ROOT, "assets/samples/tu-ky-2022.xlsx"));
  const options = {
    ...USUAL_RANKING,
    ...{ sheet: null, profile: HAI_DUONG_XA_2022, previous: null },
    words: wordsIn("vi"),
  };
  const report = await rank(excelWorkbook(), options);
  const before = await excelWorkbook().read(report.sheet);
  expect(report).toEqual(await rank(file, options));
  const syncsToRead = excel.host.syncs;
  await Promise.all([file, excelWorkbook()].map((book) => writeTo(book, report.plan)));
  expect(excel.host.syncs - syncsToRead).toBe(3);
  const saved = await openWorkbookFile(await file.save());
  const { sheet } = report;
  const inExcel = await excelWorkbook().read(sheet);
  expect(inExcel).toEqual(await saved.read(sheet));
  expect(inExcel).not.toEqual(before);
});

function writeTo(workbook: Workbook, plan: Plan): Promise<unknown> {
  return carryOut(workbook, journalInMemory("lasting"), plan, { id: "1", time: "" });
}

/** Words and figures far to the right, where every appendix is blank. */
function besideTheTable(sheet: string): Plan {
  const blank = { kind: "blank" } as const;
  const block = {
    ...plainBlock(sheet, { row: 5, column: 20, height: 2, width: 2 }),
    before: [
      [blank, blank],
      [blank, blank],
    ],
    after: [
      [
        { kind: "text", text: "=1+1" },
        { kind: "text", text: "1.234" },
      ],
      [{ kind: "number", digits: "98.30" }, blank],
    ] as const,
    format: "0.00",
  };
  return { ...emptyPlan("rank"), blocks: [block] };
}

/** Each host knows a sheet by an id of its own. */
function withoutId({ name, kind, visible }: SheetEntry) {
  return { name, kind, visible };
}
