import { workbookAddress } from "../host/excel/address";
import { registerCommand } from "../host/excel/command";
import { whenOfficeIsReady } from "../host/excel/ready";
import { excelWorkbook } from "../host/excel/workbook";
import { unmarkPlan } from "../jobs/marks/mark-plan";
import { renewMarks } from "../jobs/marks/renew-marks";
import { carryOut } from "../jobs/writing/carry-out";
import { nextStamp } from "../pane/clock";
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
  const marks = await renewMarks(workbook, journal);
  if (marks.length === 0) return 0;
  const stamp = nextStamp(new Date(), journal.read().entries.length);
  await carryOut(workbook, journal, unmarkPlan(marks), stamp);
  return marks.length - journal.read().marks.length;
}
