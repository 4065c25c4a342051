import type { ActiveFilter } from "../../core/plan/standing";
import { columnName } from "../../core/sheet/address";
import type { CellValue } from "../../core/sheet/snapshot";
import { elementsOf } from "./places";
import { type Area, areaOf, type SheetMap } from "./sheet-map";
import type { Edit, Place } from "./splice";
import { isTrue } from "./xml";

/** A filter of a sheet or a table as its part writes it. */
export interface Filter {
  /** The heading row and what is filtered below it. */
  readonly area: Area;
  /** The columns that rows are chosen by. */
  readonly columns: readonly FilteredColumn[];
}

interface FilteredColumn extends Place {
  readonly column: number;
  readonly shows: readonly string[];
}

/** What chooses rows; a column may also be mentioned only to hide its button (CT_FilterColumn). */
const CHOICES: ReadonlySet<string> = new Set([
  ...["filters", "top10", "customFilters", "dynamicFilter", "colorFilter", "iconFilter"],
]);
const OPERATORS: ReadonlyMap<string, string> = new Map([
  ["lessThan", "<"],
  ["lessThanOrEqual", "<="],
  ["notEqual", "<>"],
  ["greaterThanOrEqual", ">="],
  ["greaterThan", ">"],
]);
const DATE_PARTS = ["year", "month", "day", "hour", "minute", "second"];

/** Reads the filter that stands in a text from `start` on; null where there is none. Throws DamagedWorkbook. */
export function filterIn(part: string, text: string, place: Place): Filter | null {
  const elements = elementsOf(part, text.slice(place.start, place.end));
  const area = areaOf(elements[0]?.attributes["ref"] ?? "");
  if (area === null) return null;
  const columns: FilteredColumn[] = [];
  let at: (Place & { readonly column: number }) | null = null;
  let shows: string[] = [];
  for (const { name, attributes, start, openEnd, closeStart, end } of elements) {
    if (name === "filterColumn") {
      const moved = (position: number): number => position + place.start;
      at = {
        ...{ start: moved(start), openEnd: moved(openEnd) },
        ...{ closeStart: moved(closeStart), end: moved(end) },
        column: area.left + Number(attributes["colId"] ?? "0"),
      };
    } else if (at !== null && CHOICES.has(name)) {
      shows = name === "filters" && isTrue(attributes["blank"]) ? [""] : [];
      columns.push({ ...at, shows });
    } else if (name === "filter") shows.push(attributes["val"] ?? "");
    else if (name === "dateGroupItem") {
      shows.push(DATE_PARTS.flatMap((each) => attributes[each] ?? []).join("-"));
    } else if (name === "customFilter") {
      const operator = OPERATORS.get(attributes["operator"] ?? "") ?? "=";
      shows.push(`${operator} ${attributes["val"] ?? ""}`);
    }
  }
  return { area, columns };
}

/** The rows that a filter hides. */
export function rowsHiddenBy(map: SheetMap, { area, columns }: Filter): readonly number[] {
  if (columns.length === 0) return [];
  return [...map.hiddenRows.keys()].filter((row) => area.top < row && row <= area.bottom);
}

/** What is told of a filter that hides rows; nothing of any other. */
export function activeFilter(
  map: SheetMap,
  filter: Filter | null,
  table: string | null,
  valueAt: (row: number, column: number) => CellValue,
): readonly ActiveFilter[] {
  if (filter === null || rowsHiddenBy(map, filter).length === 0) return [];
  const criteria = filter.columns.map(({ column, shows }) => {
    const heading = valueAt(filter.area.top, column);
    return { column: headingText(heading) ?? columnName(column), shows };
  });
  return [{ table, criteria }];
}

function headingText(value: CellValue): string | null {
  if (value.kind === "number") return value.digits;
  return value.kind === "text" && value.text.trim() !== "" ? value.text : null;
}

/** The edits that take the criteria out of a filter; the filter itself stays, as in Excel. */
export function clearedEdits({ columns }: Filter): readonly Edit[] {
  return columns.map(({ start, end }) => ({ start, end, text: "" }));
}
