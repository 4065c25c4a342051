import { HostError } from "../host-object";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";

const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]|^'|'$/;

/**
 * The name that a sheet is to have. Throws where Excel would not take it (Excel: rename a worksheet): empty,
 * above 31 characters, with one of `[]:*?/\`, with an apostrophe at either end, `History`, or taken already.
 */
export function refuseBadName(
  { workbook, quirks }: Session,
  own: SheetModel | null,
  given: unknown,
  location: string,
): string {
  const name = String(given);
  if (!quirks.refusesBadSheetNames) return name;
  const isReserved = name.toLowerCase() === "history";
  if (name === "" || name.length > LONGEST || FORBIDDEN.test(name) || isReserved) {
    throw new HostError("InvalidArgument", "The worksheet name is invalid.", location);
  }
  const other = workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other !== undefined && other !== own) {
    throw new HostError(
      "ItemAlreadyExists",
      "A resource with the same name or identifier already exists.",
      location,
      409,
    );
  }
  return name;
}
