import type { Workbook } from "../workbook";
import type { MarkedCell } from "../writing/journal";

/** The marks under the names that their sheets have now; marks on sheets that are gone are left out. */
export async function presentMarks(
  workbook: Workbook,
  marks: readonly MarkedCell[],
): Promise<readonly MarkedCell[]> {
  if (marks.length === 0) return [];
  const sheets = await workbook.sheets();
  return marks.flatMap((mark) => {
    const found =
      sheets.find(({ id }) => id === mark.sheetId) ??
      sheets.find(({ name }) => name === mark.sheet);
    return found === undefined ? [] : [{ ...mark, sheet: found.name }];
  });
}
