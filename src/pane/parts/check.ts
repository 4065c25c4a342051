// The check of a sheet and its screen, with all that may be asked for there.
export { CheckView } from "../CheckView";
export { checkSummary } from "../check-summary";
export {
  checkSheet,
  isAsChecked,
  lockOf,
  openFindings,
  planFix,
  planKeep,
  planMarks,
  planResults,
  planRounding,
  planUpdate,
  planWaiver,
} from "../jobs";
