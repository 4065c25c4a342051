import { printedText } from "../number/printed";
import type { SheetRow, Snapshot } from "../sheet/snapshot";
import { cleanText } from "../text/clean";
import { bareKey } from "../text/key";
import type { UnitChange } from "./unit-change";

/* Met by keys without accents. */
const BEFORE = /^(ten|don vi)( don vi)?( hanh chinh)? (cu|truoc( day| khi sap xep)?)$/;
const NOW = /^(ten|don vi)( don vi)?( hanh chinh)? (moi|hien nay|sau( khi)? sap xep)$/;
const FROM = /^(tu ngay|ngay (co )?hieu luc|hieu luc( tu( ngay)?)?)$/;

interface Columns {
  readonly before: number;
  readonly now: number;
  readonly from: number | null;
}

/**
 * Reads the table of renamed and merged units of a sheet, under the headings `Tên cũ`, `Tên mới` and, where
 * there is one, `Từ ngày`. Several old units stand in one cell, with commas or on lines of their own, or in
 * rows below each other beside one new name: those are as many changes to that name. Null where the sheet has no such headings.
 */
export function readUnitChanges({ rows }: Snapshot): readonly UnitChange[] | null {
  const top = rows.findIndex((row) => columnsOf(row) !== null);
  const columns = top === -1 ? null : columnsOf(rows[top]);
  if (columns === null) return null;
  const found: UnitChange[] = [];
  let above = 0;
  for (const row of rows.slice(top + 1)) {
    const before = namesIn(textAt(row, columns.before));
    const stated = cleanText(textAt(row, columns.now));
    // Beside a merged cell only the first row holds the new name; behind an empty row stand notes.
    const merged = before.length > 0 && row.row === above + 1 ? found.at(-1) : undefined;
    const now = stated === "" ? (merged?.now ?? "") : stated;
    if (now === "" || columnsOf(row) !== null) continue;
    const date = dateIn(textAt(row, columns.from));
    found.push({ before, now, from: date ?? (stated === "" ? (merged?.from ?? null) : null) });
    above = row.row;
  }
  return found;
}

function columnsOf(row: SheetRow | undefined): Columns | null {
  const keys = (row?.cells ?? []).map((cell) => ({
    column: cell.column,
    key: bareKey(printedText(cell)),
  }));
  const columnOf = (heading: RegExp): number | null =>
    keys.find(({ key }) => heading.test(key))?.column ?? null;
  const before = columnOf(BEFORE);
  const now = columnOf(NOW);
  return before === null || now === null ? null : { before, now, from: columnOf(FROM) };
}

function textAt(row: SheetRow, column: number | null): string {
  const cell = row.cells.find((each) => each.column === column);
  return cell === undefined ? "" : printedText(cell);
}

/** `Xã A, xã B và thị trấn C`, or one on each line. */
function namesIn(text: string): readonly string[] {
  return text
    .normalize("NFC")
    .split(/[,;+\n]|\svà\s/u)
    .map(cleanText)
    .filter((name) => name !== "");
}

/** `01/7/2025` → `2025-07-01`; null for anything else. */
function dateIn(text: string): string | null {
  const [, day = "", month = "", year] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cleanText(text)) ?? [];
  return year === undefined ? null : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
