import { columnNumber, placeOf } from "../../core/sheet/address";
import type { SheetReport } from "../report";

/** On a form that nobody has described a row may have no code of its own. */
const ROW_FOR_CODE = /^row:\d+$/;

/** What a cell of a checked sheet is about, as the form calls it: an indicator, or a unit and a column. Empty where that is not known. */
export function indicatorAt(report: SheetReport, cell: string): string {
  const place = placeOf(cell);
  if (place === null) return "";
  if (report.layout === "indicator-list") {
    const found = report.form.indicators.find(({ row }) => row === place.row);
    if (found === undefined) return "";
    return ROW_FOR_CODE.test(found.code) ? found.label : `${found.code} ${found.label}`;
  }
  const column = report.form.indicators.find(
    (indicator) => columnNumber(indicator.column) === place.column,
  );
  const unit = report.form.units.find(({ row }) => row === place.row);
  return [unit?.unit, column?.label].filter((part) => part !== undefined).join(" – ");
}
