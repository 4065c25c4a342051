import { printedText } from "../number/printed";
import { cleanText } from "../text/clean";
import type { SheetRow } from "./snapshot";

/** What a row shows, as one line. */
export function rowText(row: SheetRow): string {
  return row.cells
    .map((cell) => cleanText(printedText(cell)))
    .filter((text) => text !== "")
    .join(" ");
}
