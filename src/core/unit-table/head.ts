import { printedText } from "../number/printed";
import type { SheetRow } from "../sheet/snapshot";
import { cleanText } from "../text/clean";
import { textKey } from "../text/key";

/** The head of a table with indicators across: for each column its headings from the top down. */
export interface TableHead {
  readonly top: number;
  readonly paths: ReadonlyMap<number, readonly string[]>;
  /** The number that stands under a column: `(7)=(8)+(9)+(10)` gives 7. Empty where the head has no such row. */
  readonly numbers: ReadonlyMap<number, number>;
  /** The numbers that a number is printed to be the sum of: 8, 9 and 10 for 7. */
  readonly formulas: ReadonlyMap<number, readonly number[]>;
  /** Every heading of the head as its key. */
  readonly texts: ReadonlySet<string>;
  /** What stands below it. */
  readonly body: readonly SheetRow[];
}

const DEEPEST_HEAD = 6;
const LONGEST_HEADING = 200;
/** Excel makes −7 of a typed `(7)`. */
const NUMBER_UNDER_COLUMN = /^[-(]?\s*(\d{1,2})\s*\)?\s*(?:=.*)?$/;
const NUMBERING = /^[-(]?\s*(?:\d{1,2}|[a-zđ])\s*\)?\s*(?:=.*)?$/iu;
const PER_CENT = /^\(?%\)?$/;
const FEWEST_NUMBERS = 3;

/** What a cell shows, on one line. */
export function textAt(row: SheetRow, column: number): string {
  const cell = row.cells.find((each) => each.column === column);
  return cell === undefined ? "" : cleanText(printedText(cell));
}

/** True for a text with a word in it; figures, `-`, `…` and `x` have none. */
export function isWorded(text: string): boolean {
  return text.length <= LONGEST_HEADING && /\p{L}[\p{L}\p{M}]/u.test(text);
}

/**
 * The head that begins in the row at `place`. Headings over several columns are known by the blanks to their right,
 * for merged cells hold their text in the first cell only.
 */
export function headAt(rows: readonly SheetRow[], place: number): TableHead | null {
  const [first] = rows.slice(place, place + 1);
  if (first === undefined) return null;
  const left = Math.min(...first.cells.map(({ column }) => column));
  const below = rows.slice(place, place + DEEPEST_HEAD);
  const end = below.findIndex((row) => !isHeadRow(row, left));
  const head = end === -1 ? below : below.slice(0, end);
  const rest = rows.slice(place + head.length);
  const [next] = rest;
  const numbers = next === undefined ? new Map<number, number>() : numbersOf(next);
  const texts = head.flatMap((row) => row.cells.map(({ column }) => textKey(textAt(row, column))));
  return {
    top: first.row,
    paths: pathsOf(head),
    numbers,
    formulas: next === undefined || numbers.size === 0 ? new Map() : formulasOf(next),
    texts: new Set(texts.filter((text) => text !== "")),
    body: numbers.size === 0 ? rest : rest.slice(1),
  };
}

/** A row of headings has words to the right of its first column and no figure anywhere. */
function isHeadRow(row: SheetRow, left: number): boolean {
  const texts = row.cells.map(({ column }) => ({ column, text: textAt(row, column) }));
  const shown = texts.filter(({ text }) => text !== "");
  return (
    shown.every(({ text }) => isWorded(text) || PER_CENT.test(text)) &&
    (shown.length > 1 || shown.some(({ column }) => column > left + 1))
  );
}

/** `(1) (2) (3)=(4)+(5)+(6)`, `A B 1 2 3`: the numbers of a row that holds nothing else; none for any other row. */
function numbersOf(row: SheetRow): ReadonlyMap<number, number> {
  const shown = row.cells
    .map(({ column }) => ({ column, text: textAt(row, column) }))
    .filter(({ text }) => text !== "");
  if (!shown.every(({ text }) => NUMBERING.test(text))) return new Map();
  const numbers = shown.flatMap(({ column, text }): readonly (readonly [number, number])[] => {
    const [, number] = NUMBER_UNDER_COLUMN.exec(text) ?? [];
    return number === undefined ? [] : [[column, Number(number)]];
  });
  const own = numbers.map(([, number]) => number);
  return own.length >= FEWEST_NUMBERS && areCounted(own) ? new Map(numbers) : new Map();
}

/** Each number once and none left out, in whatever order the columns stand. */
function areCounted(numbers: readonly number[]): boolean {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const rises = numbers.every((number, at) => number > (numbers[at - 1] ?? 0));
  const isWhole = least <= 3 && most - least === numbers.length - 1;
  return rises || (isWhole && new Set(numbers).size === numbers.length);
}

/** `(7)=(8)+(9)+(10)`: the first sum that is printed under each column. */
function formulasOf(row: SheetRow): ReadonlyMap<number, readonly number[]> {
  return new Map(
    row.cells.flatMap(({ column }): readonly (readonly [number, readonly number[]])[] => {
      const [own = "", sum = ""] = textAt(row, column).split("=");
      const number = /\d{1,2}/.exec(own)?.[0];
      const parts = sum.includes("+") ? (sum.match(/\d{1,2}/g) ?? []).map(Number) : [];
      return number === undefined || parts.length === 0 ? [] : [[Number(number), parts]];
    }),
  );
}

export function pathsOf(head: readonly SheetRow[]): ReadonlyMap<number, readonly string[]> {
  const columns = new Set(head.flatMap((row) => row.cells.map(({ column }) => column)));
  const ordered = [...columns].sort((a, b) => a - b);
  return new Map(ordered.map((column) => [column, pathOf(column, head)]));
}

/**
 * A heading also stands over the columns to its right that are blank beside it and headed below it, as far as the
 * heading above it reaches.
 */
function pathOf(column: number, head: readonly SheetRow[]): readonly string[] {
  const path: string[] = [];
  let reach = 0;
  for (const [depth, row] of head.entries()) {
    const isHeadedBelow = head.slice(depth + 1).some((lower) => textAt(lower, column) !== "");
    const own = textAt(row, column);
    if (own === "" && !isHeadedBelow) continue;
    const from = own === "" ? nearestToTheLeft(row, column) : column;
    if (from === null || from < reach) continue;
    reach = from;
    path.push(textAt(row, from));
  }
  return path;
}

function nearestToTheLeft(row: SheetRow, column: number): number | null {
  const left = row.cells.filter((cell) => cell.column < column && textAt(row, cell.column) !== "");
  return left.at(-1)?.column ?? null;
}
