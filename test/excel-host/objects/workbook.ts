import { HostObject, readOnly } from "../host-object";
import type { Session } from "../session";
import { applicationObject } from "./application";
import { workbookProtectionObject } from "./protection";
import { rangeObject } from "./range";
import { refuseBehind } from "./refusals";
import { tableCollection } from "./table";
import { worksheetCollection } from "./worksheet-collection";

const TOP_LEFT = { row: 0, column: 0, height: 1, width: 1 };

/** `Workbook`, the root of every request. `forget` drops a range that the client no longer holds. */
export function workbookObject(session: Session, forget: (reference: unknown) => void): HostObject {
  const { workbook } = session;
  const selected = (location: string, isCell: boolean) => {
    refuseBehind(session, location);
    const sheet = workbook.selection?.sheet ?? workbook.active;
    const area = workbook.selection?.area ?? TOP_LEFT;
    if (sheet === null) return null;
    return rangeObject(session, sheet, isCell ? { ...area, height: 1, width: 1 } : area);
  };
  return new HostObject("Workbook", {
    scalars: {
      Name: readOnly(() => workbook.name),
      ReadOnly: readOnly(() => workbook.isReadOnly),
    },
    links: {
      Worksheets: () => worksheetCollection(session),
      Tables: () => tableCollection(session, workbook.sheets),
      Application: () => applicationObject(session),
      Protection: () => workbookProtectionObject(workbook),
    },
    methods: {
      GetActiveCell: () => selected("Workbook.getActiveCell", true),
      GetSelectedRange: () => selected("Workbook.getSelectedRange", false),
      _RemoveReference: ([reference]) => {
        forget(reference);
      },
    },
  });
}
