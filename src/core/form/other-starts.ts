import type { SheetRow } from "../sheet/snapshot";
import { headAt, isWorded, textAt, type TableHead } from "../unit-table/head";
import { isLine, linesOver, saysItGoesOn } from "./lines";

/** A head that nobody knows has so many columns at least, and so many figures in one of the first rows below it. */
const FEWEST_COLUMNS = 4;
const FEWEST_FIGURES = 2;
/** The same where its words are those of the head of a list, which has one figure in a row. */
const FEWEST_IN_LIST = 1;
const FIRST_ROWS = 4;
/** Two heads of which so much is the same are the same head. */
const SAME = 0.7;

/**
 * The rows at which a table of a form that nobody knows may begin, its head included. The head stands apart from what is
 * above it; the same head once more is that of another table only where a title stands over it.
 * @param isElse rows that are known to be no head
 * @param heads rows whose words are those of the head of a list
 */
export function otherStarts(
  rows: readonly SheetRow[],
  isElse: (row: SheetRow) => boolean,
  heads: ReadonlySet<number>,
): readonly number[] {
  const starts: number[] = [];
  let before: TableHead | null = null;
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place];
    if (row === undefined || isElse(row) || !standsApart(rows, place, isElse)) continue;
    const head = mayBeHead(row) ? headAt(rows, place) : null;
    const fewest = heads.has(row.row) ? FEWEST_IN_LIST : FEWEST_FIGURES;
    if (head === null || !isHead(head, fewest)) continue;
    if (before === null || !isSame(head, before) || hasTitle(row.row, rows)) starts.push(row.row);
    before = head;
    place = rows.length - head.body.length - 1;
  }
  return starts;
}

function mayBeHead(row: SheetRow): boolean {
  return row.cells.filter(({ column }) => isWorded(textAt(row, column))).length >= 3;
}

/** Nothing stands above, or a blank row, or a line. */
function standsApart(
  rows: readonly SheetRow[],
  place: number,
  isElse: (row: SheetRow) => boolean,
): boolean {
  const [above, row] = [rows[place - 1], rows[place]];
  if (above === undefined || row === undefined || above.row < row.row - 1) return true;
  return isLine(above) && !isElse(above);
}

function isHead({ paths, body }: TableHead, fewest: number): boolean {
  const filled = [...paths.values()].filter((path) => path.length > 0);
  return (
    filled.length >= FEWEST_COLUMNS &&
    body.slice(0, FIRST_ROWS).some((row) => figuresIn(row) >= fewest)
  );
}

function figuresIn(row: SheetRow): number {
  return row.cells.filter(({ column }) => /^[-(]?\d[\d.,\s%)]*$/.test(textAt(row, column))).length;
}

function isSame(head: TableHead, other: TableHead): boolean {
  const shared = [...head.texts].filter((text) => other.texts.has(text)).length;
  return shared >= SAME * Math.max(head.texts.size, other.texts.size);
}

function hasTitle(row: number, rows: readonly SheetRow[]): boolean {
  const lines = linesOver(row, rows);
  return lines.length > 0 && !lines.some(({ key }) => saysItGoesOn(key));
}
