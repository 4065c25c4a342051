// What every job needs to write into the workbook and to take it back.
export { renewMarks } from "../../jobs/marks/renew-marks";
export { carryOut, prepare } from "../../jobs/writing/carry-out";
export { recover, takeBack } from "../../jobs/writing/take-back";
export { planClean, planUnmark } from "../clearing-jobs";
