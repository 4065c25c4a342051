import { rectangleOf } from "../a1";
import type { Method } from "../host-object";
import { HostObject, readOnly } from "../host-object";
import type { Criterion, TableModel } from "../filter-model";
import type { Rectangle } from "../rectangle";
import { rowsOf } from "../rectangle";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";
import { shownText } from "../shown-text";
import { rangeArgument, rangeObject } from "./range";
import { badArgument, notSimulated, refuseUnwritable } from "./refusals";

/** A filter, wherever it is kept: the sheet's own, or a table's. */
interface Filter {
  readonly area: () => Rectangle | null;
  readonly criteria: () => ReadonlyMap<number, Criterion>;
  readonly isOn: () => boolean;
  readonly showAll: () => void;
  readonly members: Readonly<Record<string, Method>>;
}

/** The `AutoFilter` of a worksheet. */
export function sheetFilterObject(session: Session, sheet: SheetModel): HostObject {
  return filterObject(session, sheet, {
    area: () => sheet.filter?.area ?? null,
    criteria: () => sheet.filter?.criteria ?? new Map(),
    isOn: () => sheet.isFiltered,
    showAll: () => {
      sheet.showFiltered();
    },
    members: {
      Apply: ([range, column, criteria]) => {
        refuseUnwritable(session, sheet, "AutoFilter.apply");
        const area = typeof range === "string" ? rectangleOf(range) : rangeArgument(range).area;
        if (area === null) throw badArgument("AutoFilter.apply");
        applyTo(session, sheet, area, Number(column), criterionGiven(criteria));
      },
      Remove: () => {
        refuseUnwritable(session, sheet, "AutoFilter.remove");
        sheet.showFiltered();
        sheet.filter = null;
      },
    },
  });
}

/** The `AutoFilter` of a table; without filter buttons it filters nothing. */
export function tableFilterObject(
  session: Session,
  sheet: SheetModel,
  table: TableModel,
): HostObject {
  return filterObject(session, sheet, {
    area: () => (table.showFilterButton ? table.area : null),
    criteria: () => table.criteria,
    isOn: () => table.criteria.size > 0,
    showAll: () => {
      showTableRows(sheet, table);
    },
    members: {},
  });
}

/** Takes off what a table's filter lets through and shows its rows again. */
export function showTableRows(sheet: SheetModel, table: TableModel): void {
  const { row, height } = table.area;
  if (table.criteria.size > 0) {
    for (let i = 0; i < height; i += 1) sheet.hiddenRows.delete(row + i);
  }
  table.criteria = new Map();
}

function filterObject(session: Session, sheet: SheetModel, filter: Filter): HostObject {
  return new HostObject("AutoFilter", {
    scalars: {
      Enabled: readOnly(() => filter.isOn() || filter.area() !== null),
      IsDataFiltered: readOnly(() => filter.isOn()),
      Criteria: readOnly(() => criteriaTold(filter)),
    },
    methods: {
      ClearCriteria: () => {
        refuseUnwritable(session, sheet, "AutoFilter.clearCriteria");
        filter.showAll();
      },
      GetRangeOrNullObject: () => {
        const area = filter.area();
        return area === null ? null : rangeObject(session, sheet, area);
      },
      ...filter.members,
    },
  });
}

/** Sets the filter on an area, heading row first, and hides the rows whose text it does not let through. */
function applyTo(
  { quirks }: Session,
  sheet: SheetModel,
  area: Rectangle,
  column: number,
  criterion: Criterion,
): void {
  sheet.showFiltered();
  const shows = (row: number) =>
    criterion.values?.includes(shownText(sheet.cell(row, area.column + column), quirks)) === true;
  const hidden = rowsOf(area)
    .slice(1)
    .filter((row) => !shows(row));
  sheet.filterRows(area, new Map([[column, criterion]]), hidden);
}

/** Reads `Excel.FilterCriteria`, of which only a list of values is simulated. A member that is null is refused (OfficeDev/office-js#1226). */
function criterionGiven(given: unknown): Criterion {
  const location = "AutoFilter.apply";
  if (typeof given !== "object" || given === null) throw badArgument(location);
  const members = new Map<string, unknown>(Object.entries(given));
  if ([...members.values()].includes(null)) throw badArgument(location);
  const values = members.get("values");
  if (members.get("filterOn") !== "Values" || !Array.isArray(values)) {
    throw notSimulated(`${location} of anything but values`);
  }
  return { filterOn: "Values", values: values.map(String) };
}

/** One entry for each column of the filter, null where it lets everything through; members that are not used are null too (OfficeDev/office-js#1226). */
function criteriaTold({ area, criteria }: Filter): unknown {
  const told = criteria();
  return Array.from({ length: area()?.width ?? 0 }, (_, column) => {
    const criterion = told.get(column);
    if (criterion === undefined) return null;
    return {
      ...{ criterion1: null, criterion2: null, operator: null, values: null, color: null },
      ...{ dynamicCriteria: null, icon: null, subField: null },
      ...criterion,
    };
  });
}
