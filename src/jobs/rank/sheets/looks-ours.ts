import type { Snapshot } from "../../../core/sheet/snapshot";
import type { SheetWords } from "./options";

/** The reference to a decision, or the name of a round, stands on one of these rows. */
const LAST_HEAD_ROW = 3;

/**
 * Whether a sheet begins as our appendices and frozen rounds do. They hold a unit table again, so that a workbook with
 * them has several; a user's own sheet may begin so as well, and this decides nothing where there is only one.
 */
export function looksOurs({ rows }: Snapshot, { rankSheets }: SheetWords): boolean {
  return rows
    .filter(({ row }) => row <= LAST_HEAD_ROW)
    .flatMap(({ cells }) => cells.filter(({ column }) => column === 1))
    .some(({ value }) => {
      if (value.kind !== "text") return false;
      const round = /\d{1,4}/.exec(value.text)?.[0];
      return (
        value.text === rankSheets.source ||
        (round !== undefined && value.text === rankSheets.roundName(Number(round)))
      );
    });
}
