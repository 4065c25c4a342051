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
  planWaiver,
} from "../jobs";
