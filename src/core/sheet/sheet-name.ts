/** Why Excel takes no sheet of a name. */
export type SheetNameFault = "blank" | "too-long" | "refused-mark" | "apostrophe" | "reserved";

/** Excel counts as JavaScript does: in UTF-16 units. */
export const LONGEST_SHEET_NAME = 31;

const REFUSED_MARK = /[[\]:*?/\\\p{Cc}]/u;
/** The sheet on which Excel tells what was changed in a shared workbook. */
const RESERVED = "history";

/** A name as it was typed, on one line without spaces at its ends. */
export function typedSheetName(typed: string): string {
  return typed
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/**
 * What keeps Excel from taking a name for a sheet; null where nothing does.
 * Source: Microsoft Support, "Rename a worksheet".
 */
export function sheetNameFault(name: string): SheetNameFault | null {
  if (name.trim() === "") return "blank";
  if (name.length > LONGEST_SHEET_NAME) return "too-long";
  if (REFUSED_MARK.test(name)) return "refused-mark";
  if (name.startsWith("'") || name.endsWith("'")) return "apostrophe";
  return name.toLowerCase() === RESERVED ? "reserved" : null;
}

/** A name with a number behind it, cut so that Excel takes it: `Phụ lục II (2)`. */
export function numberedSheetName(name: string, number: number): string {
  const mark = ` (${number})`;
  const room = LONGEST_SHEET_NAME - mark.length;
  // Half a surrogate pair is no letter.
  return (
    name
      .slice(0, room)
      .replace(/[\uD800-\uDBFF]$/, "")
      .trimEnd() + mark
  );
}
