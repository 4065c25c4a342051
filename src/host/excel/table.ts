import type { Area } from "../../core/sheet/area";
import { rangeOf } from "./area";

/** The set that brought `Table.resize`. */
const RESIZES = "1.13";

/** The look of the tables that we add. */
export const TABLE_STYLE = "TableStyleLight9";

/** Makes a table, with filter buttons, of an area whose first row is its heading. */
export function addTable(worksheet: Excel.Worksheet, area: Area, style: string): void {
  const table = worksheet.tables.add(rangeOf(worksheet, area), true);
  table.style = style;
}

/** Lets the one table of a sheet cover an area that begins with the same heading row. Excel throws where there is none. */
export function coverWithTable(worksheet: Excel.Worksheet, area: Area): void {
  const table = theTable(worksheet);
  if (Office.context.requirements.isSetSupported("ExcelApi", RESIZES)) {
    table.resize(rangeOf(worksheet, area));
  } else {
    table.convertToRange();
    addTable(worksheet, area, TABLE_STYLE);
  }
}

/** The one table of a sheet of ours. Excel throws ItemNotFound at the next sync where there is none. */
export function theTable(worksheet: Excel.Worksheet): Excel.Table {
  return worksheet.tables.getItemAt(0);
}

/** What must be loaded of a range for `areaOf`. */
export const AREA_PROPERTIES = "rowIndex,columnIndex,rowCount,columnCount";

/** Where a loaded range lies. */
export function areaOf(range: Excel.Range): Area {
  return {
    row: range.rowIndex + 1,
    column: range.columnIndex + 1,
    height: range.rowCount,
    width: range.columnCount,
  };
}
