import { HostError, HostObject, readOnly } from "../host-object";
import { rectangleOf } from "../a1";
import type { SheetModel, WorkbookModel } from "../workbook-model";
import { rangeObject } from "./range";

/** `Worksheet`. */
export function worksheetObject(workbook: WorkbookModel, sheet: SheetModel): HostObject {
  return new HostObject("Worksheet", {
    key: { Id: sheet.id },
    scalars: {
      Id: readOnly(() => sheet.id),
      Name: readOnly(() => sheet.name),
      Visibility: readOnly(() => sheet.visibility),
    },
    links: {
      Protection: () =>
        new HostObject("WorksheetProtection", {
          scalars: { Protected: readOnly(() => sheet.isProtected) },
        }),
      AutoFilter: () =>
        new HostObject("AutoFilter", {
          scalars: { IsDataFiltered: readOnly(() => sheet.isFiltered) },
        }),
      Tables: () => new HostObject("TableCollection", { items: () => [] }),
    },
    methods: {
      GetRange: ([address]) => {
        const area = typeof address === "string" ? rectangleOf(address) : null;
        if (area === null) throw badArgument("Worksheet.getRange");
        return rangeObject(workbook, sheet, area);
      },
      GetRangeByIndexes: ([row, column, height, width]) => {
        const area = {
          row: Number(row),
          column: Number(column),
          height: Number(height),
          width: Number(width),
        };
        if (!(area.row >= 0 && area.column >= 0 && area.height > 0 && area.width > 0)) {
          throw badArgument("Worksheet.getRangeByIndexes");
        }
        return rangeObject(workbook, sheet, area);
      },
      GetUsedRangeOrNullObject: ([valuesOnly]) => {
        const area = sheet.used(valuesOnly === true);
        return area === null ? null : rangeObject(workbook, sheet, area);
      },
      Activate: () => {
        workbook.active = sheet;
      },
    },
  });
}

function badArgument(location: string): HostError {
  return new HostError(
    "InvalidArgument",
    "The argument is invalid or missing or has an incorrect format.",
    location,
  );
}
