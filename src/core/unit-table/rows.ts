import { readFigure } from "../number/figure";
import { printedText } from "../number/printed";
import type { SheetCell, SheetRow } from "../sheet/snapshot";
import { cleanText, isBlankText } from "../text/clean";
import { bareKey, textKey } from "../text/key";
import { slipsBetween } from "../text/slips";
import type { FoundColumn } from "./columns";
import { isWorded, textAt, type TableHead } from "./head";

/** A row of the table as read: what it is called, how it is numbered, what stands under the known columns. */
export interface TableRow {
  readonly row: number;
  readonly name: string;
  /** How the row is numbered: `I`, `1.2`, `a`; empty where it is not. */
  readonly marker: string;
  /** The filled cells under the known columns. */
  readonly cells: ReadonlyMap<number, SheetCell>;
  readonly isTotal: boolean;
}

/* Met by keys without accents. A commune may be called Cộng Lạc, so these are whole names. */
const TOTAL =
  /^(tong( so| cong)?|cong)( (chung|cac don vi|\d|[ivxlc]+|[a-h]|(toan|cap|khoi|nhom) .+))*$|^toan (tinh|thanh pho|huyen|xa|phuong|nganh)$/;
const TOTAL_NAMES: readonly string[] = ["tong cong", "tong so", "tong chung"];
const NO_UNIT = /^(ti le|binh quan|trung binh|trong do$|so voi|cung ki|ghi chu)/;
const MARKER = /^([IVXLC]+|[A-ZĐ]|\d{1,4}(?:\.\d{1,3})*|[a-zđ])[.)]?$/;
const MARKED_NAME = /^([IVXLC]+|[A-ZĐ]|\d{1,4}(?:\.\d{1,3})*|[a-zđ])\s*[.)/-]\s*(?=\p{L})/u;
/** An outline may be marked with a dash in front of the name. */
const DASHED = /^[-–+*•]\s*/;

/**
 * The rows that belong to the table: those with figures, and those with a name and a number or with figures below them.
 * A head that is repeated at a page break, rates, averages, notes and signatures are left out.
 */
export function rowsOf(head: TableHead, columns: readonly FoundColumn[]): readonly TableRow[] {
  const first = Math.min(...columns.map(({ column }) => column));
  const places = new Set(columns.map(({ column }) => column));
  const names = nameColumn(head.body, first);
  const rows = head.body
    .filter((row) => !isHeadAgain(row, head, places))
    .map((row) => readRow(row, names, places))
    .filter((row) => row.name !== "" || row.cells.size > 0)
    .filter(({ name }) => !NO_UNIT.test(bareKey(name)));
  const last = rows.findLastIndex((row) => hasFigure(row) || /^\d/.test(row.marker));
  return rows.slice(0, last + 1);
}

/** Whoever signs below the table has a name under its columns, and no figure. */
function hasFigure({ cells }: TableRow): boolean {
  return [...cells.values()].some((cell) => readFigure(cell, "count").kind !== "text");
}

/** Typed once more, a heading may have a slip of the finger. */
const MOST_OF_HEAD = 2 / 3;
const MOST_SLIPS = 2;

/** Whether a row repeats headings of the head under the known columns, or the numbers under them. */
export function isHeadAgain(
  row: SheetRow,
  { texts }: TableHead,
  places: ReadonlySet<number>,
): boolean {
  const keys = row.cells
    .filter(({ column }) => places.has(column))
    .map(({ column }) => textAt(row, column))
    .filter(isWorded)
    .map(textKey);
  if (keys.length > 0) {
    const again = keys.filter((key) => texts.has(key) || isSlipOf(key, texts));
    return again.length >= MOST_OF_HEAD * keys.length;
  }
  const shown = row.cells.map(({ column }) => textAt(row, column));
  return (
    shown.length > 2 &&
    shown.every((text) => /^(?:\(\d{1,2}\)(?:\s*=.*)?|-\d{1,2}|[AB])$/.test(text))
  );
}

/** Whether a heading was typed anew with a slip or two. */
function isSlipOf(key: string, texts: ReadonlySet<string>): boolean {
  return [...texts].some((text) => slipsBetween(key, text, MOST_SLIPS) !== null);
}

/** The column with most words in it among those to the left of the figures. */
function nameColumn(body: readonly SheetRow[], first: number): number {
  const counts = new Map<number, number>();
  for (const row of body) {
    for (const cell of row.cells) {
      if (cell.column >= first || !isWorded(textAt(row, cell.column))) continue;
      counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
    }
  }
  const [most] = [...counts].toSorted(([a, m], [b, n]) => n - m || b - a);
  return most?.[0] ?? first - 1;
}

function readRow(row: SheetRow, names: number, places: ReadonlySet<number>): TableRow {
  const left = row.cells
    .filter(({ column }) => column <= names)
    .map(({ column }) => ({ column, text: textAt(row, column) }))
    .filter(({ text }) => text !== "");
  const own = left.find(({ column }) => column === names)?.text;
  const shown = own ?? left.findLast(({ text }) => isWorded(text))?.text ?? "";
  const before = left.findLast(({ column, text }) => column < names && text !== shown)?.text ?? "";
  const marked = MARKED_NAME.exec(shown);
  const [, marker = marked?.[1] ?? (DASHED.test(shown) ? "-" : "")] = MARKER.exec(before) ?? [];
  const name = shown.slice(marked?.[0].length ?? 0).replace(DASHED, "");
  return {
    row: row.row,
    name,
    marker,
    cells: new Map(
      row.cells
        .filter((cell) => places.has(cell.column) && !isBlank(cell))
        .map((cell) => [cell.column, cell] as const),
    ),
    isTotal: isTotal(bareKey(name), marker),
  };
}

/** A slip of the finger is allowed for where nothing numbers the row as a unit. */
function isTotal(key: string, marker: string): boolean {
  if (TOTAL.test(key)) return true;
  return marker === "" && TOTAL_NAMES.some((name) => slipsBetween(key, name, 1) !== null);
}

function isBlank(cell: SheetCell): boolean {
  return cell.value.kind === "blank" || isBlankText(cleanText(printedText(cell)));
}
