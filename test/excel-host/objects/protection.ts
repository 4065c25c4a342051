import { HostError, HostObject, readOnly } from "../host-object";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";
import type { WorkbookModel } from "../workbook-model";

/** `WorksheetProtection`, without passwords. Both of its calls clear the undo list (Office Add-ins: undo capabilities). */
export function protectionObject(session: Session, sheet: SheetModel): HostObject {
  return new HostObject("WorksheetProtection", {
    scalars: { Protected: readOnly(() => sheet.isProtected) },
    methods: {
      Protect: () => {
        if (sheet.isProtected) throw alreadyProtected();
        sheet.isProtected = true;
        session.clearsUndo("WorksheetProtection.protect");
      },
      Unprotect: () => {
        sheet.isProtected = false;
        session.clearsUndo("WorksheetProtection.unprotect");
      },
    },
  });
}

/** `WorkbookProtection`, which tells only whether it is on. */
export function workbookProtectionObject(workbook: WorkbookModel): HostObject {
  return new HostObject("WorkbookProtection", {
    scalars: { Protected: readOnly(() => workbook.isStructureLocked) },
  });
}

function alreadyProtected(): HostError {
  return new HostError(
    "InvalidOperation",
    "The worksheet is already protected.",
    "WorksheetProtection.protect",
  );
}
