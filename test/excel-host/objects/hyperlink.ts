import type { Cell, Link } from "../cell";
import type { Quirks } from "../quirks";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";
import { shownText } from "../shown-text";
import { badArgument } from "./refusals";

/** What `Excel.RangeHyperlink` gives: where it leads, and the text that is to be shown instead of the cell's. */
export interface LinkGiven {
  readonly link: Link;
  readonly text: string | null;
}

const LINK_COLOUR = "#0563C1";

/** Reads an `Excel.RangeHyperlink`. Throws InvalidArgument for anything else, and for null as for every single property. */
export function linkGiven(given: unknown, location: string): LinkGiven {
  if (typeof given !== "object" || given === null) throw badArgument(location);
  const read = (name: string): string | null => {
    const value: unknown = Reflect.get(given, name);
    return typeof value === "string" && value !== "" ? value : null;
  };
  const link = {
    documentReference: read("documentReference"),
    address: read("address"),
    screenTip: read("screenTip"),
  };
  if (link.documentReference === null && link.address === null) throw badArgument(location);
  return { link, text: read("textToDisplay") };
}

/** Gives a cell a hyperlink. What becomes of its look and of a blank cell is as when a user inserts a link. */
export function setLink(
  { quirks }: Session,
  sheet: SheetModel,
  row: number,
  column: number,
  { link, text }: LinkGiven,
): void {
  const { value, formula } = sheet.cell(row, column);
  sheet.put(row, column, { link });
  if (text !== null) sheet.put(row, column, { value: text, formula: null, isError: false });
  if (!quirks.restylesLinks) return;
  if (text === null && value === "" && formula === null) {
    sheet.put(row, column, { value: link.documentReference ?? link.address ?? "" });
  }
  sheet.dress(row, column, { font: { color: LINK_COLOUR, underline: "Single" } });
}

/** A cell's hyperlink as Excel tells it; null where it has none. */
export function linkRead(cell: Cell, quirks: Quirks): unknown {
  if (cell.link === null) return null;
  const { documentReference, address, screenTip } = cell.link;
  return {
    ...(address === null ? {} : { address }),
    ...(documentReference === null ? {} : { documentReference }),
    ...(screenTip === null ? {} : { screenTip }),
    textToDisplay: shownText(cell, quirks),
  };
}
