import { rectangleOf, splitAddress } from "../a1";
import type { TableModel } from "../filter-model";
import { HostError, HostObject, readOnly } from "../host-object";
import type { Rectangle } from "../rectangle";
import { common } from "../rectangle";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";
import { showTableRows, tableFilterObject } from "./auto-filter";
import { clearRange } from "./clear";
import { rangeObject, RangeObject } from "./range";
import { badArgument, notSimulated, refuseUnwritable } from "./refusals";
import { worksheetObject } from "./worksheet";

interface Found {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

/** `TableCollection` of one sheet or of all; a table's name is unique in the workbook, whatever its case. */
export function tableCollection(session: Session, sheets: readonly SheetModel[]): HostObject {
  const all = (): readonly Found[] =>
    sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  const object = (found: Found | undefined) =>
    found === undefined ? null : tableObject(session, found);
  const find = (key: unknown) =>
    object(all().find(({ table }) => table.id === key || isNamed(table, key)));
  return new HostObject("TableCollection", {
    scalars: { Count: readOnly(() => all().length) },
    items: () => all().map((found) => tableObject(session, found)),
    item: find,
    methods: {
      GetCount: () => all().length,
      GetItemOrNullObject: ([key]) => find(key),
      GetItemAt: ([index]) => object(all()[Number(index)]),
      Add: ([where, hasHeaders]) => {
        if (hasHeaders !== true) throw notSimulated("TableCollection.add without headers");
        const { sheet, area } = placeGiven(session, sheets, where);
        return tableObject(session, addTable(session, sheet, area));
      },
    },
  });
}

/** `Table`. */
function tableObject(session: Session, { sheet, table }: Found): HostObject {
  const writable = (member: string) => {
    refuseUnwritable(session, sheet, `Table.${member}`);
  };
  const range = (change: Partial<Rectangle> = {}) =>
    rangeObject(session, sheet, { ...table.area, ...change });
  const takeOut = () => {
    sheet.tables = sheet.tables.filter((each) => each !== table);
  };
  return new HostObject("Table", {
    key: { Id: table.id },
    scalars: {
      Id: readOnly(() => table.id),
      Name: {
        get: () => table.name,
        set: (given) => {
          writable("name");
          table.name = nameGiven(session, table, given);
        },
      },
      Style: {
        get: () => table.style,
        set: (given) => {
          writable("style");
          table.style = String(given);
        },
      },
      ShowBandedRows: {
        get: () => table.showBandedRows,
        set: (given) => {
          writable("showBandedRows");
          table.showBandedRows = given === true;
        },
      },
      ShowFilterButton: {
        get: () => table.showFilterButton,
        set: (given) => {
          writable("showFilterButton");
          table.showFilterButton = given === true;
        },
      },
      ShowHeaders: readOnly(() => true),
      ShowTotals: readOnly(() => false),
    },
    links: {
      AutoFilter: () => tableFilterObject(session, sheet, table),
      Worksheet: () => worksheetObject(session, sheet),
    },
    methods: {
      GetRange: () => range(),
      GetHeaderRowRange: () => range({ height: 1 }),
      GetDataBodyRange: () => range({ row: table.area.row + 1, height: table.area.height - 1 }),
      ClearFilters: () => {
        writable("clearFilters");
        showTableRows(sheet, table);
      },
      ConvertToRange: () => {
        writable("convertToRange");
        takeOut();
        return range();
      },
      // The headers stay in the same row, and the old and the new area overlap (reference of `Table.resize`).
      Resize: ([where]) => {
        writable("resize");
        const { area } = placeGiven(session, [sheet], where);
        const others = sheet.tables.filter((each) => each !== table);
        const isTaken = others.some((other) => common(other.area, area) !== null);
        if (area.row !== table.area.row || common(area, table.area) === null || isTaken) {
          throw badArgument("Table.resize");
        }
        table.area = area;
      },
      // A table goes with its cells (VBA reference of `ListObject.Delete`).
      Delete: () => {
        writable("delete");
        takeOut();
        clearRange(session, sheet, table.area, "All");
      },
    },
  });
}

function addTable(session: Session, sheet: SheetModel, area: Rectangle): Found {
  refuseUnwritable(session, sheet, "TableCollection.add");
  if (sheet.tableAt(area) !== null) {
    throw new HostError(
      "InvalidOperation",
      "A table can't overlap another table.",
      "TableCollection.add",
    );
  }
  const table: TableModel = {
    ...{ id: session.workbook.newId("table"), name: freeName(session), area },
    ...{ style: "TableStyleMedium2", showBandedRows: true, showFilterButton: true },
    criteria: new Map(),
  };
  sheet.tables.push(table);
  return { sheet, table };
}

/** A range, or an address with or without the name of its sheet. */
function placeGiven(
  { workbook }: Session,
  sheets: readonly SheetModel[],
  where: unknown,
): { readonly sheet: SheetModel; readonly area: Rectangle } {
  if (where instanceof RangeObject) return where;
  if (typeof where !== "string") throw badArgument("TableCollection.add");
  const { sheet: name, rest } = splitAddress(where);
  const own = sheets.length === 1 ? (sheets[0] ?? null) : workbook.active;
  const sheet = name === null ? own : workbook.sheet(name);
  const area = rectangleOf(rest);
  if (sheet === null || area === null || !sheets.includes(sheet)) {
    throw badArgument("TableCollection.add");
  }
  return { sheet, area };
}

function nameGiven(session: Session, own: TableModel, given: unknown): string {
  const name = String(given);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || rectangleOf(name) !== null) {
    throw badArgument("Table.name");
  }
  if (tablesOf(session).some((table) => table !== own && isNamed(table, name))) {
    throw badArgument("Table.name");
  }
  return name;
}

function freeName(session: Session): string {
  const tables = tablesOf(session);
  let number = 1;
  while (tables.some((table) => isNamed(table, `Table${number}`))) number += 1;
  return `Table${number}`;
}

function tablesOf({ workbook }: Session): readonly TableModel[] {
  return workbook.sheets.flatMap(({ tables }) => tables);
}

function isNamed(table: TableModel, key: unknown): boolean {
  return typeof key === "string" && table.name.toLowerCase() === key.toLowerCase();
}
