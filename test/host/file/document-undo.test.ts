import { emptyPlan, type OwnSheet } from "../../../src/core/plan/plan";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import { carryOut } from "../../../src/jobs/writing/carry-out";
import { journalInMemory } from "../../../src/jobs/writing/memory";
import { takeBack } from "../../../src/jobs/writing/take-back";
import { chartSheet, documentSheet, heatSheet } from "../../fixtures/document-sheet";
import { entriesOf, fixture, partOf } from "./workbooks";

const STYLES = "xl/styles.xml";

async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const names = (await entriesOf(bytes)).map(({ name }) => name).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await partOf(bytes, name)] as const)),
  );
}

const SHEETS: readonly OwnSheet[] = [
  documentSheet("Phụ lục III"),
  heatSheet("Nhiệt"),
  chartSheet("Biểu đồ xếp hạng"),
];

describe("Documents that a plan adds", () => {
  async function written() {
    const workbook = await openWorkbookFile(fixture("xlsxwriter.xlsx"));
    const journal = journalInMemory("lasting");
    const plan = { ...emptyPlan("rank"), adds: SHEETS };
    await carryOut(workbook, journal, plan, { id: "1", time: "" });
    const turn = (towards: "before" | "after") =>
      takeBack(workbook, journal, journal.read().entries, towards);
    return { workbook, turn };
  }

  test("are gone after undoing, without a part left behind", async () => {
    const { workbook, turn } = await written();
    expect(await turn("before")).toEqual([]);
    const [was, now] = [
      await partsOf(fixture("xlsxwriter.xlsx")),
      await partsOf(await workbook.save()),
    ];
    expect([...now.keys()]).toEqual([...was.keys()]);
    for (const [name, part] of was) {
      if (name !== STYLES) expect([name, now.get(name)]).toEqual([name, part]);
    }
  });

  test("are there again after redoing, drawing and chart to the byte, and go a second time", async () => {
    const { workbook, turn } = await written();
    const before = await partsOf(await workbook.save());
    await turn("before");
    expect(await turn("after")).toEqual([]);
    expect(await partsOf(await workbook.save())).toEqual(before);
    expect(await turn("before")).toEqual([]);
    const tabs = (await workbook.sheets()).map(({ name }) => name);
    for (const { name } of SHEETS) expect(tabs).not.toContain(name);
  });
});
