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
const MEANING: ReadonlyMap<string, (code: string) => Problem> = new Map<
  string,
  (code: string) => Problem
>([
  ["InvalidOperationInCellEditMode", (code) => new CellBeingEdited(code)],
  ["AccessDenied", (code) => new AccessRefused(code)],
  ["ItemNotFound", (code) => new PlaceGone(code)],
  ["InvalidReference", (code) => new PlaceGone(code)],
  ["InvalidBinding", (code) => new PlaceGone(code)],
  ["InvalidSelection", (code) => new OtherWindow(code)],
  ["InactiveWorkbook", (code) => new OtherWindow(code)],
  ["RequestPayloadSizeLimitExceeded", (code) => new TooMuchAtOnce(code)],
  ["ResponsePayloadSizeLimitExceeded", (code) => new TooMuchAtOnce(code)],
  ["RangeExceedsLimit", (code) => new TooMuchAtOnce(code)],
  ["OperationCellsExceedLimit", (code) => new TooMuchAtOnce(code)],
  ["MemoryLimitReached", (code) => new TooMuchAtOnce(code)],
  ["FilteredRangeConflict", (code) => new Obstacle("filter", code)],
  ["MergedRangeConflict", (code) => new Obstacle("merged-cells", code)],
  ["PivotTableRangeConflict", (code) => new Obstacle("pivot-table", code)],
  ["NonBlankCellOffSheet", (code) => new Obstacle("edge-of-sheet", code)],
  ["InsertDeleteConflict", (code) => new Obstacle("table", code)],
  ["UnsupportedSheet", (code) => new NotAWorksheet(null, code)],
  ["ApiNotFound", (code) => new OldExcel(code)],
  ["NotImplemented", (code) => new OldExcel(code)],
  ["UnsupportedFeature", (code) => new OldExcel(code)],
  ["UnsupportedOperation", (code) => new OldExcel(code)],
]);

/**
 * The problem behind whatever was thrown while Excel was at work, with Excel's own code for it; what is no error
 * of Excel comes back as it is. Of what Office.js tells beside the code only the place is kept: its statements may
 * hold what stands in cells.
 */
export function problemBehind(thrown: unknown): unknown {
  if (thrown instanceof Problem || !(thrown instanceof OfficeExtension.Error)) return thrown;
  const { code, debugInfo } = thrown;
  return MEANING.get(code)?.(code) ?? new ExcelFailed(code, locationIn(debugInfo));
}

/** Office.js gives no place where the whole request was turned away. */
function locationIn({ errorLocation }: Partial<OfficeExtension.DebugInfo>): string | null {
  return errorLocation === undefined || errorLocation === "" ? null : errorLocation;
}
