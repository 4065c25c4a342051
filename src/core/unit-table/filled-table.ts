import { NoAppendix, SeveralAppendices } from "../problem";
import { decoded } from "../sheet/decoded";
import type { SheetRow, Snapshot } from "../sheet/snapshot";
import { bareKey } from "../text/key";
import { agrees, columnsOf, type FoundColumns } from "./columns";
import type { TableForm } from "./form";
import { headAt, type TableHead } from "./head";
import { outlineOf, type Outline } from "./outline";
import { isHeadAgain, rowsOf, type TableRow } from "./rows";

/** A table of units down and indicators across, as recognised on a sheet. */
export interface FilledTable extends FoundColumns, Outline {
  readonly form: TableForm;
  readonly sheet: string;
  readonly rows: readonly TableRow[];
  /** Codes of the form's own columns that the table does not have. */
  readonly missing: readonly string[];
}

/** A table begins within so many rows or not at all. */
const SEARCHED_ROWS = 1000;
/** So many columns of the form, the whole of one of its sections among them, make a table one of the form. */
const FEWEST_COLUMNS = 4;

/**
 * Finds the first table of one of the forms on a sheet. Throws NoAppendix when there is none, and SeveralAppendices when
 * the same head begins another table below it.
 */
export function recogniseTable(asTyped: Snapshot, forms: readonly TableForm[]): FilledTable {
  const snapshot = decoded(asTyped);
  for (const [place, row] of snapshot.rows.slice(0, SEARCHED_ROWS).entries()) {
    if (!mayBeHead(row)) continue;
    const candidate = bestCandidate(snapshot.rows, place, forms);
    if (candidate === null) continue;
    const table = tableRows(snapshot.sheet, candidate.head, candidate.found);
    if (table.some(({ cells }) => cells.size > 0)) {
      return filledTable(snapshot, candidate.form, candidate.found, table);
    }
  }
  throw new NoAppendix(snapshot.sheet);
}

export interface Candidate {
  readonly head: TableHead;
  readonly form: TableForm;
  readonly found: FoundColumns;
}

/** Above a head may stand a title that looks like a part of it: of heads that tell as much the lowest is the true one. */
export function bestCandidate(
  rows: readonly SheetRow[],
  place: number,
  forms: readonly TableForm[],
): Candidate | null {
  const first = candidatesAt(rows, place, forms);
  if (first.length === 0) return null;
  const below = [1, 2, 3].flatMap((step) => candidatesAt(rows, place + step, forms));
  const [best] = [...first, ...below].toSorted(
    ({ found: a, head }, { found: b, head: other }) =>
      b.columns.length - a.columns.length || b.named - a.named || other.top - head.top,
  );
  return best ?? null;
}

function candidatesAt(
  rows: readonly SheetRow[],
  place: number,
  forms: readonly TableForm[],
): readonly Candidate[] {
  const head = headAt(rows, place);
  if (head === null) return [];
  return forms
    .filter((form) => head.paths.size >= fewestColumns(form))
    .map((form) => ({ head, form, found: columnsOf(head, form) }))
    .filter(({ found, form }) => isConvincing(head, found, form));
}

export function mayBeHead({ cells }: SheetRow): boolean {
  return cells.filter(({ value }) => value.kind === "text").length >= 2;
}

function fewestColumns({ columns }: TableForm): number {
  return Math.min(FEWEST_COLUMNS, columns.filter(({ extra }) => !extra).length);
}

/** Most of what is counted must be the form's, and the sums printed under the columns as well. */
function isConvincing(head: TableHead, found: FoundColumns, form: TableForm): boolean {
  const { columns, strange } = found;
  const codes = new Set(columns.map(({ code }) => code));
  const hasWhole = form.columns.some(({ code, part }) => part === form.whole && codes.has(code));
  const isKnown = columns.length >= fewestColumns(form) && columns.length >= strange;
  return isKnown && hasWhole && agrees(head, columns, form);
}

function filledTable(
  { sheet }: Snapshot,
  form: TableForm,
  found: FoundColumns,
  rows: readonly TableRow[],
): FilledTable {
  const codes = new Set(found.columns.flatMap(({ code }) => [code, ...code.split("+")]));
  const missing = form.columns.filter(({ code, extra }) => !extra && !codes.has(code));
  return {
    ...found,
    ...outlineOf(rows),
    form,
    sheet,
    rows,
    missing: missing.map(({ code }) => code),
  };
}

/** The rows under a head. The same head below the whole, with the numbering begun again, is that of another table. */
function tableRows(sheet: string, head: TableHead, { columns }: FoundColumns): readonly TableRow[] {
  const rows = rowsOf(head, columns);
  const start = startOfSecond(head, new Set(columns.map(({ column }) => column)), rows);
  if (start !== null) throw new SeveralAppendices(sheet, [head.top, start]);
  return rows;
}

export function startOfSecond(
  head: TableHead,
  places: ReadonlySet<number>,
  rows: readonly TableRow[],
): number | null {
  const whole = rows.find(({ isTotal, name }, at) => at > 0 && isTotal && isWhole(name));
  if (whole === undefined) return null;
  const numbered = rows.filter(({ marker }) => marker !== "");
  const again = numbered.find(({ row }) => row > whole.row);
  const start = head.body.find((row) => row.row > whole.row && isHeadAgain(row, head, places));
  if (start === undefined || again === undefined || again.row < start.row) return null;
  return again.marker === numbered[0]?.marker ? start.row : null;
}

function isWhole(name: string): boolean {
  return /^tong( so| cong)?( (\d|[ivxlc]+|[a-h]))*$/.test(bareKey(name));
}
