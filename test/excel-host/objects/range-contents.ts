import type { Scalar } from "../host-object";
import { readOnly } from "../host-object";
import type { Cell } from "../cell";
import type { Rectangle } from "../rectangle";
import { gridOf, isUnbounded } from "../rectangle";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";
import { shownText } from "../shown-text";
import { eachGiven } from "./given";
import { badArgument, refuseUnwritable } from "./refusals";

/** What the cells of a range hold, cell by cell. Of whole rows or columns Excel answers null (Office Add-ins: unbounded ranges). */
export function contentScalars(
  session: Session,
  sheet: SheetModel,
  area: Rectangle,
): Readonly<Record<string, Scalar>> {
  const table = (pick: (cell: Cell) => unknown) =>
    readOnly(() => {
      if (sheet.answersNull || isUnbounded(area)) return null;
      session.read(area);
      return gridOf(area, (row, column) => pick(sheet.cell(row, column)));
    });
  return {
    Values: {
      ...table(({ value }) => value),
      set: (given) => {
        enterInputs(session, sheet, area, given, "Range.values");
      },
    },
    Formulas: {
      ...table(({ formula, value }) => formula ?? value),
      set: (given) => {
        enterInputs(session, sheet, area, given, "Range.formulas");
      },
    },
    NumberFormat: {
      ...table(({ format }) => format),
      set: (given) => {
        setFormats(session, sheet, area, given);
      },
    },
    Text: table((cell) => shownText(cell, session.quirks)),
    ValueTypes: table(valueType),
  };
}

/** Under a filter a block fills the rows that show, one after the other, and so lands in the wrong ones (OfficeDev/office-js#224). */
function enterInputs(
  session: Session,
  sheet: SheetModel,
  area: Rectangle,
  given: unknown,
  location: string,
): void {
  refuseUnwritable(session, sheet, location);
  if (isUnbounded(area)) throw badArgument(location);
  const { quirks } = session;
  const shows = (row: number) => !(quirks.filtersMisplaceBlocks && sheet.isFilteredOut(row));
  const rows = Array.from({ length: area.height }, (_, i) => area.row + i).filter(shows);
  eachGiven(quirks, area, given, location, (row, column, input) => {
    const landsIn = rows[row - area.row];
    if (landsIn === undefined || !isInput(input)) return;
    if (input === "" && !quirks.emptyTextClears) return;
    sheet.enter(landsIn, column, input, quirks);
  });
  session.wrote(sheet, area);
}

function setFormats(session: Session, sheet: SheetModel, area: Rectangle, given: unknown): void {
  refuseUnwritable(session, sheet, "Range.numberFormat");
  if (isUnbounded(area)) throw badArgument("Range.numberFormat");
  eachGiven(session.quirks, area, given, "Range.numberFormat", (row, column, format) => {
    sheet.put(row, column, { format: String(format) });
  });
}

function valueType({ value, formula, isError }: Cell): string {
  if (isError) return "Error";
  if (value === "" && formula === null) return "Empty";
  switch (typeof value) {
    case "number":
      return "Double";
    case "boolean":
      return "Boolean";
    default:
      return "String";
  }
}

function isInput(value: unknown): value is Cell["value"] {
  return ["string", "number", "boolean"].includes(typeof value);
}
