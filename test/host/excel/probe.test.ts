/** @jest-environment ./test/excel-host/environment.ts */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { probedExcel } from "../../../src/host/excel/probe/probed-excel";
import { runProbe, type ProbeResult } from "../../../src/host/excel/probe/run-probe";
import { printed, step, type ProbeStep } from "../../../src/host/excel/probe/step";
import { PROBE_STEPS } from "../../../src/host/excel/probe/steps";
import { freeSheetName, isWorkbookEmpty } from "../../../src/host/excel/probe/test-workbook";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import { startExcel } from "../../excel-host/start-excel";
import { WorkbookModel } from "../../excel-host/workbook-model";

const SCRATCH = "Soát thử";

let excel: SimulatedExcel;
let workbook: WorkbookModel;

beforeAll(async () => {
  excel = await startExcel({ requirements: { ExcelApi: "1.14" }, locale: "vi-VN" });
  sayTheWorkbookWasNeverSaved();
});

beforeEach(() => {
  workbook = new WorkbookModel();
  workbook.addSheet("Sheet1");
  excel.openWorkbook(workbook);
});

/** The simulated Excel says of every workbook that it is on a disk. */
function sayTheWorkbookWasNeverSaved(): void {
  const context: object = Object.create(Office.context, { document: { value: { url: "" } } });
  Reflect.set(globalThis, "Office", Object.create(Office, { context: { value: context } }));
}

async function resultsOf<Name extends string>(
  ...steps: readonly ProbeStep<Name>[]
): Promise<readonly ProbeResult<Name>[]> {
  const results: ProbeResult<Name>[] = [];
  await runProbe(steps, SCRATCH, (result) => results.push(result));
  return results;
}

describe("each step, asked of the simulated Excel", () => {
  test.each(PROBE_STEPS.map((each) => [each.name, each] as const))(
    "%s is answered as the add-in expects, and its sheet is gone afterwards",
    async (name, each) => {
      const before = workbook.picture();
      const answer = printed(each.expected);
      expect(await resultsOf(each)).toEqual([
        { number: 1, name, expected: answer, answer, outcome: "agrees", leftSheet: false },
      ]);
      expect(workbook.picture()).toEqual(before);
    },
  );

  test("names are their own, and a number is the place of a step in the table", async () => {
    expect(new Set(PROBE_STEPS.map(({ name }) => name)).size).toBe(PROBE_STEPS.length);
    const results = await resultsOf(...PROBE_STEPS.slice(0, 3));
    expect(results.map(({ number, name }) => [number, name])).toEqual(
      PROBE_STEPS.slice(0, 3).map(({ name }, i) => [i + 1, name]),
    );
  });
});

describe("a step", () => {
  const ANSWERS = step({
    name: "answers",
    needs: "1.9",
    expected: "a",
    ask: () => Promise.resolve("b"),
  });
  const THROWS = step({
    name: "throws",
    needs: "1.9",
    expected: "a",
    ask: async (sheet, context) => {
      sheet.getRange("A1").values = [["x"]];
      await context.sync();
      throw new Error("on the way");
    },
  });
  const ASKS_FOR_MUCH = step({
    name: "asks for much",
    needs: "1.15",
    expected: "a",
    ask: () => Promise.resolve("a"),
  });

  test("that is answered otherwise differs, and the answer is told", async () => {
    const [result] = await resultsOf(ANSWERS);
    expect(result).toMatchObject({ outcome: "differs", expected: '"a"', answer: '"b"' });
  });

  test("that throws leaves no sheet, and those behind it are taken all the same", async () => {
    const before = workbook.picture();
    const results = await resultsOf(THROWS, ANSWERS);
    expect(results).toMatchObject([
      { outcome: "differs", answer: printed({ refused: "on the way" }), leftSheet: false },
      { outcome: "differs", answer: '"b"', leftSheet: false },
    ]);
    expect(workbook.picture()).toEqual(before);
  });

  test("above the requirement sets of this Excel is not asked, and no sheet is added for it", async () => {
    expect(await resultsOf(ASKS_FOR_MUCH)).toMatchObject([
      { outcome: "unasked", answer: null, leftSheet: false },
    ]);
    expect(excel.host.syncs).toBe(0);
  });

  test("whose sheet Excel does not let go of says so", async () => {
    const { host } = excel;
    const editing = step({
      ...ANSWERS,
      ask: () => {
        host.workbook.cellBeingEdited = true;
        return Promise.resolve("b");
      },
    });
    expect(await resultsOf(editing)).toMatchObject([{ leftSheet: true }]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", SCRATCH]);
  });

  test("is refused as a whole where no sheet can be added", async () => {
    workbook.cellBeingEdited = true;
    await expect(resultsOf(ANSWERS)).rejects.toMatchObject({ kind: "cell-being-edited" });
  });
});

describe("the workbook that the probe runs in", () => {
  test("is empty while no sheet holds a value, whatever it looks like", async () => {
    workbook.addSheet("Sheet2").dress(0, 0, { wrapText: true });
    expect(await isWorkbookEmpty()).toBe(true);
    workbook.sheet("Sheet2")?.put(0, 0, { value: "x" });
    expect(await isWorkbookEmpty()).toBe(false);
  });

  test.each([
    [[], SCRATCH],
    [["SOÁT THỬ"], "Soát thử 2"],
    [["Soát thử", "Soát thử 2"], "Soát thử 3"],
  ])("beside the sheets %j, a scratch sheet is named %s", async (names, free) => {
    for (const name of names) workbook.addSheet(name);
    expect(await freeSheetName(SCRATCH)).toBe(free);
  });
});

test("the Excel that it ran in is told by platform, version, languages and highest sets", () => {
  expect(probedExcel()).toEqual({
    platform: "PC",
    hostVersion: "16.0.17328.20000",
    languages: ["vi-VN", "vi-VN"],
    sets: ["ExcelApi 1.14"],
  });
});

test("REAL-EXCEL.md has a line for each step, under its number and its name", () => {
  const list = readFileSync(join(__dirname, "../../../src/host/excel/REAL-EXCEL.md"), "utf8");
  const lines = [...list.matchAll(/^\| (\d+) +\| ([\w-]+) +\|/gm)];
  expect(lines.map(([, number, name]) => [Number(number), name])).toEqual(
    PROBE_STEPS.map(({ name }, i) => [i + 1, name]),
  );
});
