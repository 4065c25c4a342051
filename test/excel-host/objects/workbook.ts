import { HostError, HostObject, readOnly } from "../host-object";
import type { SheetModel, WorkbookModel } from "../workbook-model";
import { worksheetObject } from "./worksheet";

/** `Workbook`, the root of every request. `forget` drops a range that the client no longer holds. */
export function workbookObject(
  workbook: WorkbookModel,
  forget: (reference: unknown) => void,
): HostObject {
  const worksheets = new WeakMap<SheetModel, HostObject>();
  const worksheet = (sheet: SheetModel): HostObject => {
    const object = worksheets.get(sheet) ?? worksheetObject(workbook, sheet);
    worksheets.set(sheet, object);
    return object;
  };
  return new HostObject("Workbook", {
    scalars: { Name: readOnly(() => "book.xlsx") },
    links: { Worksheets: () => worksheetCollection(workbook, worksheet) },
    methods: {
      _RemoveReference: ([reference]) => {
        forget(reference);
      },
    },
  });
}

function worksheetCollection(
  workbook: WorkbookModel,
  worksheet: (sheet: SheetModel) => HostObject,
): HostObject {
  const find = (key: unknown) => {
    const sheet = typeof key === "string" ? workbook.sheet(key) : null;
    return sheet === null ? null : worksheet(sheet);
  };
  return new HostObject("WorksheetCollection", {
    items: () => workbook.sheets.map(worksheet),
    item: find,
    methods: {
      GetItemOrNullObject: ([key]) => find(key),
      GetActiveWorksheet: () => {
        if (workbook.active !== null) return worksheet(workbook.active);
        throw new HostError(
          "UnsupportedSheet",
          "This type of sheet does not support this operation.",
          "WorksheetCollection.getActiveWorksheet",
        );
      },
    },
  });
}
