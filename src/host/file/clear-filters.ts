import { ProtectedSheet } from "../../core/problem";
import { clearedEdits, filterIn, rowsHiddenBy } from "./filters";
import type { OpenedWorkbook } from "./opened-workbook";
import { recalculatedForHiddenRows } from "./recalculation";
import { mapSheet } from "./sheet-map";
import { type Edit, spliced, withAttribute } from "./splice";
import { tablesOf } from "./tables";
import type { SheetPart } from "./workbook-part";

/**
 * The workbook with nothing filtered on a sheet: criteria of the sheet's own filter and of its tables are taken out,
 * and the rows they hid are in sight. Throws ProtectedSheet, DamagedWorkbook.
 */
export async function withoutFilters(
  opened: OpenedWorkbook,
  { name, part }: SheetPart,
): Promise<OpenedWorkbook> {
  const { file } = opened;
  const text = await file.text(part);
  const map = mapSheet(part, text, new Set());
  if (map.isProtected) throw new ProtectedSheet(name);
  const place = map.children.get("autoFilter");
  const own = place === undefined ? null : filterIn(part, text, place);
  const tables = await tablesOf(file, part);
  const filters = [own, ...tables.map(({ filter }) => filter)].filter((filter) => filter !== null);
  const shown = [...new Set(filters.flatMap((filter) => rowsHiddenBy(map, filter)))];

  const edits: readonly Edit[] = [
    ...filterModeEdits(text, map.children.get("sheetPr")),
    ...(own === null ? [] : clearedEdits(own)),
    ...shown.flatMap((row) => withoutAttribute(text, map.hiddenRows.get(row), "hidden")),
  ];
  const changes = new Map([
    [part, spliced(text, edits)],
    ...tables
      .filter(({ filter }) => filter !== null && filter.columns.length > 0)
      .map(
        (table) =>
          [
            table.part,
            spliced(table.text, table.filter === null ? [] : clearedEdits(table.filter)),
          ] as const,
      ),
  ]);
  if (filters.every(({ columns }) => columns.length === 0)) return opened;
  return recalculatedForHiddenRows({ ...opened, file: file.with(changes) });
}

type Tag = Pick<Edit, "start"> & { readonly openEnd: number };

/** `filterMode` says that rows are filtered out (CT_SheetPr). */
function filterModeEdits(text: string, place: Tag | undefined): readonly Edit[] {
  return withoutAttribute(text, place, "filterMode");
}

function withoutAttribute(text: string, place: Tag | undefined, name: string): readonly Edit[] {
  if (place === undefined) return [];
  const tag = text.slice(place.start, place.openEnd);
  const bare = withAttribute(tag, name, null);
  return bare === tag ? [] : [{ start: place.start, end: place.openEnd, text: bare }];
}
