import type { Plan } from "../../../src/core/plan/plan";
import type { Finding } from "../../../src/core/rule/finding";
import type { CellValue, Snapshot } from "../../../src/core/sheet/snapshot";
import { addressOf } from "../../../src/core/sheet/address";
import { sheetChecker } from "../../../src/jobs/check";
import type { SheetReport } from "../../../src/jobs/report";
import { HEADINGS_ROW } from "../../../src/jobs/results/own-sheet";
import { resultsPlan, waiverPlan } from "../../../src/jobs/results/plan";
import { readWaivers } from "../../../src/jobs/waivers/read-waivers";
import type { FindingWaiver } from "../../../src/jobs/waivers/waiver";
import { withWaivers } from "../../../src/jobs/waivers/with-waivers";
import { carryOut } from "../../../src/jobs/writing/carry-out";
import { journalInMemory } from "../../../src/jobs/writing/memory";
import { takeBack } from "../../../src/jobs/writing/take-back";
import { RESULT_COLUMNS, type ResultColumn } from "../../../src/words/results-words";
import { wordsIn, type Language } from "../../../src/words/words";
import { onPaper, paperWorkbook } from "../writing/paper-workbook";

export const RESULTS = "Kết quả rà soát";
const MOMENT = "2026-11-24T10:32";
const checkTables = sheetChecker({ form: null });

function checked(snapshot: Snapshot): SheetReport {
  const [report] = checkTables(snapshot);
  if (report === undefined) throw new Error("the sheet holds a table");
  return report;
}

function wordsOf(language: Language) {
  const { results, findings, pane } = wordsIn(language);
  return { results, findings, check: pane.check };
}

/** One line of a results sheet as texts, by column; what is blank is null. */
export type Line = Readonly<Record<ResultColumn, string | null>>;

/** A workbook on paper in which findings are checked, explained, and checked anew. */
export function desk(snapshot: Snapshot, language: Language = "vi") {
  const { sheet } = snapshot;
  const workbook = paperWorkbook([onPaper(snapshot)]);
  const journal = journalInMemory("lasting");
  const words = wordsOf(language);
  let moment = MOMENT;
  const stamp = () => ({ id: String(journal.read().entries.length), time: moment });

  /** What was found, with the explanations that the workbook holds. */
  const check = async (): Promise<SheetReport> => {
    const now = await workbook.read(sheet);
    const [report] = withWaivers([checked(now)], await readWaivers(workbook), now);
    if (report === undefined) throw new Error("the sheet holds a table");
    return report;
  };
  const findingOf = async (rule: string): Promise<Finding> => {
    const found = (await check()).findings.find((each) => each.rule === rule);
    if (found === undefined) throw new Error(`${rule} holds`);
    return found;
  };
  return {
    workbook,
    check,
    findingOf,
    at: (later: string) => {
      moment = later;
    },
    /** Explains the finding of a rule. */
    explain: async (rule: string, reason: string): Promise<void> => {
      const reports = [await check()];
      const given = { table: 0, finding: (await findingOf(rule)).id, reason };
      const circumstances = { moment, version: "0.2.0" };
      const plan = await waiverPlan(workbook, reports, given, circumstances, words);
      await carryOut(workbook, journal, plan, stamp());
    },
    writeResults: async (): Promise<void> => {
      const circumstances = { moment, version: "0.2.0" };
      const plan = await resultsPlan(workbook, [await check()], circumstances, words);
      await carryOut(workbook, journal, plan, stamp());
    },
    carry: (plan: Plan) => carryOut(workbook, journal, plan, stamp()),
    undo: () => takeBack(workbook, journal, journal.read().entries.slice(-1), "before"),
    /** What is known of the finding of a rule; undefined where nobody explained it. */
    waiverOf: async (rule: string): Promise<FindingWaiver | undefined> => {
      const { id } = await findingOf(rule);
      return (await check()).waivers.find(({ finding }) => finding === id);
    },
    type: (address: string, value: CellValue | string, on = sheet): void => {
      const typed = typeof value === "string" ? ({ kind: "text", text: value } as const) : value;
      workbook.change(on, address, { value: typed });
    },
    /** The lines of the results sheet, top to bottom. */
    lines: (name = RESULTS): readonly Line[] => linesIn(name),
    /** The address of a line's cell, the line known by the cell it speaks of. */
    addressOf: (cell: string, column: ResultColumn): string => {
      const at = linesIn(RESULTS).findIndex((line) => line.cell === cell);
      if (at < 0) throw new Error(`no line speaks of ${cell}`);
      return addressOf(HEADINGS_ROW + 1 + at, RESULT_COLUMNS.indexOf(column) + 1);
    },
  };

  function linesIn(name: string): readonly Line[] {
    const rows = workbook.sheet(name).table?.height ?? 1;
    return Array.from({ length: rows - 1 }, (_, down): Line => {
      const row = HEADINGS_ROW + 1 + down;
      const at = (column: ResultColumn): string | null => {
        const { value } = workbook.cell(name, addressOf(row, RESULT_COLUMNS.indexOf(column) + 1));
        return value.kind === "text" ? value.text : value.kind === "number" ? value.digits : null;
      };
      return {
        ...{ severity: at("severity"), indicator: at("indicator"), cell: at("cell") },
        ...{ message: at("message"), reported: at("reported"), expected: at("expected") },
        ...{ advice: at("advice"), answer: at("answer"), reason: at("reason") },
        ...{ given: at("given"), moment: at("moment"), rule: at("rule") },
      };
    });
  }
}
