import { HostError, HostObject } from "../host-object";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";
import { refuseBehind, refuseFixedSheets } from "./refusals";
import { refuseBadName } from "./sheet-names";
import { worksheetObject } from "./worksheet";

/** `WorksheetCollection`. A chart sheet in front is not in it, so that there is no active worksheet then. */
export function worksheetCollection(session: Session): HostObject {
  const { workbook } = session;
  const worksheet = (sheet: SheetModel) => worksheetObject(session, sheet);
  const find = (key: unknown) => {
    const sheet = typeof key === "string" ? workbook.sheet(key) : null;
    return sheet === null ? null : worksheet(sheet);
  };
  return new HostObject("WorksheetCollection", {
    items: () => workbook.sheets.map(worksheet),
    item: find,
    methods: {
      // On the desktop adding a sheet clears the undo list (OfficeDev/office-js#6170, by design).
      Add: ([name]) => {
        refuseFixedSheets(session, "WorksheetCollection.add");
        const given = name ?? freeName(session);
        const sheet = workbook.addSheet(
          refuseBadName(session, null, given, "WorksheetCollection.add"),
        );
        session.clearsUndo("WorksheetCollection.add");
        return worksheet(sheet);
      },
      GetCount: ([visibleOnly]) =>
        workbook.sheets.filter(({ visibility }) => visibleOnly !== true || visibility === "Visible")
          .length,
      GetItemOrNullObject: ([key]) => find(key),
      GetActiveWorksheet: () => {
        refuseBehind(session, "WorksheetCollection.getActiveWorksheet");
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

function freeName({ workbook }: Session): string {
  let number = workbook.sheets.length + 1;
  while (workbook.sheet(`Sheet${number}`) !== null) number += 1;
  return `Sheet${number}`;
}
