import type { Rectangle } from "../rectangle";
import { common, gridOf, rowsOf } from "../rectangle";
import { HostError } from "../host-object";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";
import { refuseUnwritable } from "./refusals";

const CONTENTS = { value: "", formula: null, isError: false, link: null } as const;

/** `Range.merge`: only the content at the top left is left. `across` merges each row by itself. */
export function mergeCells(
  session: Session,
  sheet: SheetModel,
  area: Rectangle,
  across: boolean,
): void {
  const location = "Range.merge";
  refuseUnwritable(session, sheet, location);
  if (sheet.tableAt(area) !== null) {
    throw new HostError("InvalidOperation", "You can't merge cells in a table.", location);
  }
  const parts = across ? rowsOf(area).map((row) => ({ ...area, row, height: 1 })) : [area];
  for (const part of parts) {
    sheet.merges = [...sheet.merges.filter((each) => common(each, part) === null), part];
    gridOf(part, (row, column) => {
      if (row !== part.row || column !== part.column) sheet.put(row, column, CONTENTS);
    });
  }
}

/** `Range.unmerge`: whatever is merged with a cell of the range is taken apart. */
export function unmergeCells(session: Session, sheet: SheetModel, area: Rectangle): void {
  refuseUnwritable(session, sheet, "Range.unmerge");
  sheet.merges = sheet.merges.filter((each) => common(each, area) === null);
}
