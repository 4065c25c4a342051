import { USUAL_RANKING } from "../../src/jobs/rank/options";
import { readFileSync } from "node:fs";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import { check } from "../../src/jobs/check";
import { rank } from "../../src/jobs/rank";
import { carryOut } from "../../src/jobs/writing/carry-out";
import { journalInMemory } from "../../src/jobs/writing/memory";
import { CLASS_PROFILES } from "../../src/packs/classes";
import { wordsIn } from "../../src/words/words";
import { peakMegabytes } from "./peak-memory";

/** What one measured process does with one file, from its bytes on disk. */
const WORK: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  read: async (path) => {
    const workbook = await openWorkbookFile(readFileSync(path));
    let cells = 0;
    for (const { name } of await workbook.sheets()) {
      const { rows } = await workbook.read(name);
      cells += rows.reduce((sum, row) => sum + row.cells.length, 0);
    }
    return cells;
  },
  check: async (path) => {
    const workbook = await openWorkbookFile(readFileSync(path));
    const { sheets } = await check(workbook, { sheet: null, form: null });
    const words = wordsIn("vi");
    return JSON.stringify(
      sheets.map(({ findings }) => findings.map((finding) => words.findings.describe(finding))),
    ).length;
  },
  rank: async (path) => {
    const workbook = await openWorkbookFile(readFileSync(path));
    const [profile] = CLASS_PROFILES;
    const words = wordsIn("vi");
    const sheet = await workbook.activeSheet();
    const report = await rank(workbook, {
      ...USUAL_RANKING,
      ...{ sheet, profile, previous: null, words },
    });
    await carryOut(workbook, journalInMemory("lasting"), report.plan, { id: "", time: "" });
    return (await workbook.save()).length;
  },
};

/** Measures one piece of work and prints its time and the peak memory of this process. */
async function measure(task: string, path: string): Promise<void> {
  const work = WORK[task];
  if (work === undefined) throw new Error(`no task ${task}`);
  const start = performance.now();
  await work(path);
  const milliseconds = performance.now() - start;
  const megabytes = peakMegabytes();
  process.stdout.write(JSON.stringify({ milliseconds, megabytes }));
}

const [task = "", path = ""] = process.argv.slice(2);
void measure(task, path);
