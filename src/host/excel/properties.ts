/** Asks how each cell of a range looks, in one call; read `value` after the next sync. */
export function cellPropertiesOf(
  range: Excel.Range,
  options: Excel.CellPropertiesLoadOptions,
): OfficeExtension.ClientResult<Excel.CellProperties[][]> {
  return range.getCellProperties(options);
}

/** Asks which rows of a range are hidden: one entry for each row, in one call; `rowHidden` of the range itself is null where rows differ. */
export function rowVisibilityOf(
  range: Excel.Range,
): OfficeExtension.ClientResult<Excel.RowProperties[]> {
  return range.getRowProperties({ rowHidden: true });
}

/** Asks how wide each column of a range is, in points. */
export function columnWidthsOf(
  range: Excel.Range,
): OfficeExtension.ClientResult<Excel.ColumnProperties[]> {
  return range.getColumnProperties({ format: { columnWidth: true } });
}
