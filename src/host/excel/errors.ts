import {
  AccessRefused,
  CellBeingEdited,
  ExcelFailed,
  NotAWorksheet,
  Obstacle,
  OldExcel,
  OtherWindow,
  PlaceGone,
  Problem,
  TooMuchAtOnce,
} from "../../core/problem";

/**
 * What each error code of Office.js means to a person. The codes are never localised; the messages beside
 * them are not meant for users (Office Add-ins documentation, "Error handling with the application-specific
 * APIs"). A code that is not listed is a failure of Excel's own: busy, interrupted, in need of a restart.
 */
const MEANING: ReadonlyMap<string, () => Problem> = new Map<string, () => Problem>([
  ["InvalidOperationInCellEditMode", () => new CellBeingEdited()],
  ["AccessDenied", () => new AccessRefused()],
  ["ItemNotFound", () => new PlaceGone()],
  ["InvalidReference", () => new PlaceGone()],
  ["InvalidBinding", () => new PlaceGone()],
  ["InvalidSelection", () => new OtherWindow()],
  ["InactiveWorkbook", () => new OtherWindow()],
  ["RequestPayloadSizeLimitExceeded", () => new TooMuchAtOnce()],
  ["ResponsePayloadSizeLimitExceeded", () => new TooMuchAtOnce()],
  ["RangeExceedsLimit", () => new TooMuchAtOnce()],
  ["OperationCellsExceedLimit", () => new TooMuchAtOnce()],
  ["MemoryLimitReached", () => new TooMuchAtOnce()],
  ["FilteredRangeConflict", () => new Obstacle("filter")],
  ["MergedRangeConflict", () => new Obstacle("merged-cells")],
  ["PivotTableRangeConflict", () => new Obstacle("pivot-table")],
  ["NonBlankCellOffSheet", () => new Obstacle("edge-of-sheet")],
  ["InsertDeleteConflict", () => new Obstacle("table")],
  ["UnsupportedSheet", () => new NotAWorksheet(null)],
  ["ApiNotFound", () => new OldExcel()],
  ["NotImplemented", () => new OldExcel()],
  ["UnsupportedFeature", () => new OldExcel()],
  ["UnsupportedOperation", () => new OldExcel()],
]);

/** The problem behind whatever was thrown while Excel was at work; what is no error of Excel comes back as it is. */
export function problemBehind(thrown: unknown): unknown {
  if (thrown instanceof Problem || !(thrown instanceof OfficeExtension.Error)) return thrown;
  return MEANING.get(thrown.code)?.() ?? new ExcelFailed(thrown.code);
}
