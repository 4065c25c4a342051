import type { UnitTable } from "../../core/rank/table";
import type { Snapshot } from "../../core/sheet/snapshot";
import { cleanText } from "../../core/text/clean";

const YEAR = /(?:^|\D)(20\d\d)(?!\d)/;
const NAMED_YEAR = /(?:^|[^\p{L}])năm\s+(20\d\d)(?!\d)/iu;
const LONGEST_TITLE = 300;

/** The year that a table of points is of: the sheet's name tells it, else a title above the table; null where neither does. */
export function yearOf({ sheet, rows }: Snapshot, table: Pick<UnitTable, "rows">): number | null {
  const named = yearInName(sheet);
  if (named !== null) return named;
  for (const { row, cells } of rows) {
    if (row >= table.rows.first) break;
    for (const { value } of cells) {
      if (value.kind !== "text" || value.text.length > LONGEST_TITLE) continue;
      const told = NAMED_YEAR.exec(cleanText(value.text))?.[1];
      if (told !== undefined) return Number(told);
    }
  }
  return null;
}

/** The year in the name of a sheet; null where it has none. */
export function yearInName(sheet: string): number | null {
  const named = YEAR.exec(sheet)?.[1];
  return named === undefined ? null : Number(named);
}
