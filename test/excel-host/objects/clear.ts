import type { Cell } from "../cell";
import { BLANK } from "../cell";
import { PLAIN_LOOK, SIDES } from "../look";
import type { Rectangle } from "../rectangle";
import { gridOf, isUnbounded } from "../rectangle";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";
import { notSimulated, refuseUnwritable } from "./refusals";

const CONTENTS = { value: "", formula: null, isError: false } as const;
const FORMATS = { format: BLANK.format, look: PLAIN_LOOK } as const;

/** What each `Excel.ClearApplyTo` takes away; `Hyperlinks` leaves content and formatting, `RemoveHyperlinks` only content (its reference). */
const TAKEN_AWAY: Readonly<Record<string, Partial<Cell>>> = {
  All: BLANK,
  Contents: CONTENTS,
  Formats: FORMATS,
  Hyperlinks: { link: null },
  RemoveHyperlinks: { link: null, ...FORMATS },
};

/** `Range.clear`. */
export function clearRange(
  session: Session,
  sheet: SheetModel,
  area: Rectangle,
  applyTo: unknown,
): void {
  refuseUnwritable(session, sheet, "Range.clear");
  const what = typeof applyTo === "string" ? applyTo : "All";
  const change = TAKEN_AWAY[what];
  if (change === undefined || isUnbounded(area)) throw notSimulated(`Range.clear(${what})`);
  gridOf(area, (row, column) => {
    sheet.put(row, column, change);
    if (change.look !== undefined) {
      for (const side of SIDES) sheet.setEdge(row, column, side, null);
    }
  });
  if (change.value !== undefined) session.wrote(sheet, area);
}
