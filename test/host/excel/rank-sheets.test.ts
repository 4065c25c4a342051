/** @jest-environment ./test/excel-host/environment.ts */
import { join } from "node:path";
import { excelWorkbook } from "../../../src/host/excel/workbook";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import { rank } from "../../../src/jobs/rank";
import { USUAL_RANKING } from "../../../src/jobs/rank/options";
import type { RankReport } from "../../../src/jobs/rank/report";
import { carryOut } from "../../../src/jobs/writing/carry-out";
import { journalInMemory } from "../../../src/jobs/writing/memory";
import { takeBack } from "../../../src/jobs/writing/take-back";
import { HAI_DUONG_XA_2022 } from "../../../src/packs/classes/hai-duong-xa-2022";
import { wordsIn } from "../../../src/words/words";
import { openInBoth } from "../../excel-host/open-file";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import { startExcel } from "../../excel-host/start-excel";

const TU_KY = join(__dirname, "../../../assets/samples/tu-ky-2022.xlsx");
const STAMP = { id: "rank", time: "2026-11-25T09:00" };

let excel: SimulatedExcel;
beforeAll(async () => {
  excel = await startExcel();
});

function ranked(): Promise<RankReport> {
  return rank(excelWorkbook(), {
    ...USUAL_RANKING,
    ...{ sheet: null, profile: HAI_DUONG_XA_2022, previous: null, words: wordsIn("vi") },
    sheets: ["index", "class", "chart", "lost"],
  });
}

test("the sheets of Tứ Kỳ's ranking hold the same in Excel as in the file", async () => {
  const file = await openInBoth(excel, TU_KY);
  const { plan } = await ranked();
  expect(plan.adds.length).toBeGreaterThanOrEqual(4);
  for (const workbook of [file, excelWorkbook()]) {
    await carryOut(workbook, journalInMemory("lasting"), plan, STAMP);
  }
  const saved = await openWorkbookFile(await file.save());
  for (const { name } of plan.adds) {
    expect(await excelWorkbook().read(name)).toEqual(await saved.read(name));
  }
});

test("they are written in four syncs, and taken back and done again leave nothing and lack nothing", async () => {
  await openInBoth(excel, TU_KY);
  const { plan } = await ranked();
  const { host } = excel;
  const journal = journalInMemory("lasting");
  const before = host.workbook.picture();
  host.syncs = 0;
  const entry = await carryOut(excelWorkbook(), journal, plan, STAMP);
  expect(host.syncs).toBe(4);
  const done = host.workbook.picture();
  expect(await takeBack(excelWorkbook(), journal, [entry], "before")).toEqual([]);
  expect(host.workbook.picture()).toEqual(before);
  expect(await takeBack(excelWorkbook(), journal, journal.read().entries, "after")).toEqual([]);
  expect(host.workbook.picture()).toEqual(done);
});
