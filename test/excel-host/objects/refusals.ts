import { HostError } from "../host-object";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";

/** Fails where nothing may be written on a sheet: the workbook is read-only, the sheet is protected or gone. */
export function refuseUnwritable(session: Session, sheet: SheetModel, location: string): void {
  refuseReadOnly(session, location);
  if (session.quirks.protectsSheets && sheet.isProtected) {
    throw accessDenied("the worksheet is protected", location);
  }
  if (!session.workbook.sheets.includes(sheet)) {
    throw new HostError("InvalidReference", "This reference is not valid.", location);
  }
}

/** Fails where the workbook was opened read-only. */
export function refuseReadOnly({ workbook, quirks }: Session, location: string): void {
  if (quirks.refusesWhenReadOnly && workbook.isReadOnly) {
    throw accessDenied("the workbook is read-only", location);
  }
}

/** Fails where sheets may be neither added nor changed as such: the workbook is read-only or its structure is protected. */
export function refuseFixedSheets(session: Session, location: string): void {
  refuseReadOnly(session, location);
  if (session.quirks.protectsStructure && session.workbook.isStructureLocked) {
    throw accessDenied("the structure of the workbook is protected", location);
  }
}

/** Fails while another workbook is in front (Office Add-ins: troubleshooting Excel add-ins). */
export function refuseBehind({ workbook, quirks }: Session, location: string): void {
  if (!quirks.losesTheSelection || !workbook.isBehind) return;
  throw new HostError(
    "InvalidSelection",
    "The current selection is invalid for this operation.",
    location,
  );
}

export function badArgument(location: string): HostError {
  return new HostError(
    "InvalidArgument",
    "The argument is invalid or missing or has an incorrect format.",
    location,
  );
}

export function wrongShape(location: string): HostError {
  return new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    location,
  );
}

export function notSimulated(member: string): HostError {
  return new HostError("ApiNotFound", `${member} is not simulated`, member, 404);
}

function accessDenied(why: string, location: string): HostError {
  return new HostError(
    "AccessDenied",
    `You can't perform the requested operation because ${why}.`,
    location,
    403,
  );
}
