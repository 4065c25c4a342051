import { workbookAddress } from "../host/excel/address";
import { registerCommand } from "../host/excel/command";
import { whenOfficeIsReady } from "../host/excel/ready";
import { excelWorkbook } from "../host/excel/workbook";
import { unmarkPlan } from "../jobs/marks/mark-plan";
import { presentMarks } from "../jobs/marks/present-marks";
import { carryOut, type Stamp } from "../jobs/writing/carry-out";
import { journalAt } from "../pane/journal-store";
import { leaveResult } from "../pane/left-result";
import { problemWords, unknownProblem } from "../words/vi/problems";
import { CLEAR_MARKS, clearMarksAndLeave } from "./clear-marks";

const storage = () => localStorage;

registerCommand(CLEAR_MARKS, () =>
  clearMarksAndLeave({
    clear: clearAll,
    problemWords,
    unexpected: unknownProblem,
    leave: (result) => leaveResult(result, workbookAddress(), storage),
  }),
);

async function clearAll(): Promise<number | null> {
  await whenOfficeIsReady();
  if (workbookAddress() === null) return null;
  const workbook = excelWorkbook();
  const journal = journalAt(workbookAddress, storage);
  const { marks } = journal.read();
  const plan = unmarkPlan(await presentMarks(workbook, marks));
  if (plan.blocks.length === 0) return 0;
  await carryOut(workbook, journal, plan, newStamp());
  return marks.length - journal.read().marks.length;
}

function newStamp(): Stamp {
  return { id: crypto.randomUUID(), time: new Date().toISOString() };
}
