import { columnName } from "../../core/sheet/address";
import type { ActiveFilter, FilterCriterion } from "../../core/plan/standing";

/**
 * Asks whether a filter hides rows of a sheet. Call what it gives after the next sync: it then asks what each such
 * filter lets through and gives, for each, what tells that after one more sync. Only of a filter that is at work is
 * that asked: what Excel answers for any other is not known.
 */
export function askForFilters(worksheet: Excel.Worksheet): () => readonly (() => ActiveFilter)[] {
  const working = askForWorkingFilters(worksheet);
  return () => working().map(askForCriteria);
}

/** A filter that hides rows, of the sheet or of one of its tables. */
interface WorkingFilter {
  readonly table: Excel.Table | null;
  readonly autoFilter: Excel.AutoFilter;
}

function askForWorkingFilters(worksheet: Excel.Worksheet): () => readonly WorkingFilter[] {
  const autoFilter = worksheet.autoFilter.load("isDataFiltered");
  const tables = worksheet.tables.load("items/name,items/autoFilter/isDataFiltered");
  return () => {
    if (worksheet.isNullObject) return [];
    const all = [
      { table: null, autoFilter },
      ...tables.items.map((table) => ({ table, autoFilter: table.autoFilter })),
    ];
    return all.filter((filter) => filter.autoFilter.isDataFiltered);
  };
}

function askForCriteria({ table, autoFilter }: WorkingFilter): () => ActiveFilter {
  const name = table === null ? null : table.name;
  autoFilter.load("criteria");
  const heading =
    table === null ? autoFilter.getRangeOrNullObject().getRow(0) : table.getHeaderRowRange();
  heading.load("values,columnIndex");
  return () => ({ table: name, criteria: criteriaIn(autoFilter.criteria, heading) });
}

/** Excel gives one entry for each column of the filter, null for a column that is not filtered. */
function criteriaIn(
  given: readonly (Excel.FilterCriteria | null | undefined)[] | null,
  heading: Excel.Range,
): readonly FilterCriterion[] {
  if (heading.isNullObject) return [];
  const headings: readonly unknown[] = heading.values[0] ?? [];
  return (given ?? []).flatMap((criteria, at) =>
    criteria == null
      ? []
      : [{ column: headingOr(headings[at], heading.columnIndex + at), shows: shownBy(criteria) }],
  );
}

function headingOr(heading: unknown, index: number): string {
  const isNamed = typeof heading === "number" || (typeof heading === "string" && heading !== "");
  return isNamed ? String(heading) : columnName(index + 1);
}

function shownBy(criteria: Excel.FilterCriteria): readonly string[] {
  const { values, criterion1, operator, criterion2, dynamicCriteria, color } = criteria;
  const listed = (values ?? []).map((value) => (typeof value === "string" ? value : value.date));
  const both = criterion2 == null ? [criterion1] : [criterion1, operator, criterion2];
  return [...listed, ...both, dynamicCriteria, color].filter(
    (each): each is string => each != null && each !== "",
  );
}

/**
 * Asks for the filters that hide rows of a sheet; call what it gives after the next sync, and they show all rows
 * again with the sync after that. A filter that is not at work is left alone.
 */
export function askToClearFilters(worksheet: Excel.Worksheet): () => void {
  const working = askForWorkingFilters(worksheet);
  return () => {
    for (const { table, autoFilter } of working()) {
      if (table === null) autoFilter.clearCriteria();
      else table.clearFilters();
    }
  };
}
