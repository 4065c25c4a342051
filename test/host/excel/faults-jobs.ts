import { wordsIn } from "../../../src/words/words";
import { USUAL_RANKING } from "../../../src/jobs/rank/options";
import { join } from "node:path";
import { emptyPlan, type Plan } from "../../../src/core/plan/plan";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import type { Change } from "../../../src/core/rule/finding";
import { addressOf } from "../../../src/core/sheet/address";
import { excelWorkbook } from "../../../src/host/excel/workbook";
import { check } from "../../../src/jobs/check";
import { cleanPlan } from "../../../src/jobs/clean-copy";
import { SEVERITIES } from "../../../src/jobs/arrangement";
import { markPlan, unmarkPlan } from "../../../src/jobs/marks/mark-plan";
import type { Marking } from "../../../src/jobs/marks/marked-cells";
import { mendingPlan } from "../../../src/jobs/mend";
import { rank } from "../../../src/jobs/rank";
import type { SheetReport } from "../../../src/jobs/report";
import { HEADINGS_ROW } from "../../../src/jobs/results/own-sheet";
import { resultsPlan } from "../../../src/jobs/results/plan";
import { carryOut } from "../../../src/jobs/writing/carry-out";
import { HAI_DUONG_XA_2022 } from "../../../src/packs/classes/hai-duong-xa-2022";
import { VIETNAMESE } from "../../../src/pane/text";
import { numbersStored } from "../../fixtures/dossier-tables";
import { sheetOf } from "../../fixtures/appendices";
import { snapshotOf } from "../../core/rank/snapshot-of";
import { addSnapshot } from "../../excel-host/from-snapshot";
import { solid } from "../../excel-host/look";
import { openInBoth } from "../../excel-host/open-file";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import { WorkbookModel } from "../../excel-host/workbook-model";
import { momentOf, openPane, type Moment, type Pane } from "./faults-panes";
import { ownChart, ownDocument } from "./own-document";

const ROOT = join(__dirname, "../../..");

/** The workbooks that jobs are tried on: real ones, and two so small that every single action can be made to fail. */
export const BOOKS = {
  "Bạch Thông 2023": inFile("test/fixtures/appendices/bach-thong-2023-vi.xlsx"),
  "Bạch Thông 2023, all text": inFile("test/fixtures/appendices/bach-thong-2023-text.xlsx"),
  "Quảng Hòa 2022": inFile("test/fixtures/appendices/quang-hoa-2022-vi.xlsx"),
  "Quảng Hòa 2022, all text": inFile("test/fixtures/appendices/quang-hoa-2022-text.xlsx"),
  "Tứ Kỳ 2022, 23 units": inFile("assets/samples/tu-ky-2022.xlsx"),
  "a small table": small(
    numbersStored(
      sheetOf("Bảng", [
        ["Cấp", "Đã giải quyết", "Trước hạn", "Đúng hạn", "Trễ hạn"],
        ["Cấp huyện", "17651", "13767", "3254", "634"],
      ]),
    ),
  ),
  "a small ranking": small(
    snapshotOf([
      ["STT", "Đơn vị", "Thể chế (40 điểm)", "Chính quyền số (60 điểm)"],
      [1, "Xã A", 35, 50],
      [2, "Xã B", 41, 40],
    ]),
  ),
} as const satisfies Readonly<Record<string, (excel: SimulatedExcel) => Promise<WorkbookModel>>>;

export type BookName = keyof typeof BOOKS;

function inFile(path: string) {
  return async (excel: SimulatedExcel): Promise<WorkbookModel> => {
    await openInBoth(excel, join(ROOT, path));
    return excel.host.workbook;
  };
}

/** A sheet with a fill, a format and an edge of its own here and there, and with a sheet behind it. */
function small(snapshot: Snapshot) {
  return (): Promise<WorkbookModel> => {
    const workbook = new WorkbookModel();
    const sheet = addSnapshot(workbook, snapshot);
    sheet.dress(1, 1, { fill: solid("#FFFF00") });
    sheet.put(1, 2, { format: "#,##0" });
    sheet.setEdge(1, 3, "bottom", { style: "Continuous", color: "#FF0000", weight: "Thin" });
    workbook.addSheet("Ghi chú").enter(0, 0, "của tôi");
    return Promise.resolve(workbook);
  };
}

/** A job as the pane does it: what has to stand there before, and then the plan. */
export const JOBS = {
  mark: async () => planMarks(),
  unmark: async (pane) => {
    await write(pane, await planMarks());
    return unmarkPlan(pane.journal.read().marks);
  },
  mend: async () => planFix(await checked()),
  results: async () => planResults(await checked()),
  "results again": async (pane) => {
    const report = await checked();
    const plan = await planResults(report);
    await write(pane, plan);
    answer(pane, plan);
    await write(pane, await planFix(report));
    return planResults(await checked());
  },
  rank: async () => (await ranked()).plan,
  "rank again": async (pane) => {
    const { plan, sheet } = await ranked();
    await write(pane, plan);
    const [block] = plan.blocks.slice(-1);
    pane.workbook.sheet(sheet)?.enter((block?.row ?? 1) - 1, 3, 1);
    return (await ranked()).plan;
  },
  chart: () => Promise.resolve({ ...emptyPlan("rank"), adds: [ownChart(1)] }),
  "documents again": async (pane) => {
    const plan = planDocuments("", 2);
    await write(pane, plan);
    return { ...planDocuments(" (2)", 1), removes: plan.adds.map(({ name }) => name) };
  },
  clean: async (pane) => {
    const plan = await planResults(await checked());
    await write(pane, plan);
    answer(pane, plan);
    await write(pane, await planMarks());
    return cleanPlan(excelWorkbook(), pane.journal.read().marks, VIETNAMESE.results);
  },
} as const satisfies Readonly<Record<string, (pane: Pane) => Promise<Plan>>>;

export type JobName = keyof typeof JOBS;

/** Where a job begins, and its plan. */
export interface Begun {
  readonly start: Moment;
  readonly plan: Plan;
}

/** Opens a workbook and does all that comes before a job. */
export async function begin(excel: SimulatedExcel, book: BookName, job: JobName): Promise<Begun> {
  const pane = openPane(excel, { workbook: await BOOKS[book](excel), kept: {} });
  const plan = await JOBS[job](pane);
  return { start: momentOf(pane), plan };
}

async function write({ journal }: Pane, plan: Plan): Promise<void> {
  const { length } = journal.read().entries;
  await carryOut(excelWorkbook(), journal, plan, { id: `earlier ${length}`, time: "" });
}

/** Someone says on the results sheet what was done. */
function answer({ workbook }: Pane, { adds }: Plan): void {
  const name = adds[0]?.name ?? "";
  workbook.sheet(name)?.enter(HEADINGS_ROW, 7, "đã hỏi lại xã");
}

async function checked(): Promise<SheetReport> {
  const [report] = (await check(excelWorkbook(), { sheet: null, form: null })).sheets;
  if (report === undefined) throw new Error("the book of the test holds no appendix");
  return report;
}

async function ranked() {
  return rank(excelWorkbook(), {
    ...USUAL_RANKING,
    ...{ sheet: null, profile: HAI_DUONG_XA_2022, previous: null },
    words: wordsIn("vi"),
  });
}

/** A ranking to be printed and signed, and a chart of it. */
function planDocuments(behind: string, units: number): Plan {
  const sheets = [ownDocument(units), ownChart(units)];
  const adds = sheets.map((sheet) => ({ ...sheet, name: `${sheet.name}${behind}` }));
  return { ...emptyPlan("rank"), adds };
}

/** Marks what the check found; on a table of points, of which it says nothing, a cell of each unit. */
async function planMarks(): Promise<Plan> {
  const workbook = excelWorkbook();
  const { sheet, findings } = await checked().catch(unitsAsFindings);
  return markPlan(await workbook.read(sheet), findings, []);
}

async function unitsAsFindings() {
  const { sheet, groups } = await ranked();
  const findings = groups
    .flatMap(({ units }) => units)
    .map(({ row }, at): Marking => {
      const severity = SEVERITIES[at % SEVERITIES.length] ?? "error";
      return { severity, cells: [addressOf(row, 4)], suspects: [], habit: null };
    });
  return { sheet, findings };
}

async function planResults(report: SheetReport): Promise<Plan> {
  const { results, findings, pane } = VIETNAMESE;
  const circumstances = { moment: "2026-11-24T10:32", version: "0.2.0" };
  const words = { results, findings, check: pane.check };
  return resultsPlan(excelWorkbook(), [report], circumstances, words);
}

/** The first figure that any finding proposes; where there is none, one that a clerk found out. */
async function planFix({ sheet, findings }: SheetReport): Promise<Plan> {
  const proposed = findings
    .flatMap((finding) => finding.suspects)
    .find((suspect) => suspect.proposed !== null);
  const [cell = "D9"] = findings[0]?.cells ?? [];
  const found: Change = {
    ...{ cell, reported: null, proposed: "17.5" },
    ...{ basis: "likely", cause: "unknown" },
  };
  const changes = proposed === undefined ? [found] : [proposed, ...proposed.with];
  return mendingPlan(await excelWorkbook().read(sheet), changes);
}
