import { LONGEST_SHEET_NAME, numberedSheetName } from "../../../core/sheet/sheet-name";

/** What Excel refuses in the name of a sheet. */
const REFUSED = /[[\]:*?/\\\p{Cc}]/gu;

/**
 * Titles as names that Excel takes for sheets of one workbook: nothing it refuses, at most 31 characters, no two the
 * same whatever their capitals; those that would be are numbered.
 */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return titles.map((title) => {
    const plain = allowed(title);
    const key = plain.toLowerCase();
    let number = next.get(key) ?? 1;
    let name = plain;
    while (taken.has(name.toLowerCase())) {
      number += 1;
      name = numberedSheetName(plain, number);
    }
    next.set(key, number);
    taken.add(name.toLowerCase());
    return name;
  });
}

function allowed(title: string): string {
  const plain = title.normalize("NFC").replace(REFUSED, " ").replace(/\s+/gu, " ");
  return trimmed(cut(trimmed(plain), LONGEST_SHEET_NAME)) || "-";
}

/** Neither spaces nor apostrophes at the ends. */
function trimmed(name: string): string {
  return name.replace(/^[\s']+/u, "").replace(/(?<![\s'])[\s']+$/u, "");
}

function cut(name: string, length: number): string {
  return name.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}
