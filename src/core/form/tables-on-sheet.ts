import { decoded } from "../sheet/decoded";
import type { SheetRow, Snapshot } from "../sheet/snapshot";
import { tableStarts } from "../unit-table/table-starts";
import type { TableForm } from "../unit-table/form";
import type { Form } from "./form";
import { headersOf } from "./header";
import { hasWords } from "./label";
import { lexiconOf, type Lexicon } from "./lexicon";
import { linesOver } from "./lines";
import { listStarts } from "./list-starts";
import { otherStarts } from "./other-starts";

/** Parts one sheet; for many sheets prepare a `tableParter` once. */
export function tableParts(
  snapshot: Snapshot,
  forms: readonly Form[],
  tableForms: readonly TableForm[],
): readonly Snapshot[] {
  return tableParter(forms, tableForms)(snapshot);
}

/** No sheet with more rows than this is parted further down. */
const SEARCHED_ROWS = 2000;

/**
 * Prepares to part sheets that hold several tables below each other, whether lists of indicators or tables of units. Each
 * part is the stretch of rows with one table, the lines of its title above it and what is written below it, with the row
 * numbers of the sheet and its text in Unicode. A sheet with one table, or with none, is one part; a part may hold a table
 * that is of none of the forms.
 */
export function tableParter(
  forms: readonly Form[],
  tableForms: readonly TableForm[],
  lexicons: readonly Lexicon[] = forms.map(lexiconOf),
): (snapshot: Snapshot) => readonly Snapshot[] {
  return (snapshot) => {
    const whole = decoded(snapshot);
    const searched = { ...whole, rows: whole.rows.slice(0, SEARCHED_ROWS) };
    const headers = headersOf(searched.rows);
    const lists = listStarts(searched, headers, lexicons);
    const isElse = (row: SheetRow): boolean => isOfList(row, lexicons);
    const tables = tableStarts(searched.rows, tableForms, isElse);
    const tops = new Set(headers.map(({ rows: [top = 0] }) => top));
    const known = [...lists.starts, ...tables];
    const others = otherStarts(searched.rows, isElse, tops).filter(
      (start) => !lists.goesOn.includes(start) && !isBeside(start, known),
    );
    const starts = [...new Set([...known, ...others])].sort((a, b) => a - b);
    return starts.length < 2 ? [whole] : partedAt(whole, starts);
  };
}

/** The head of a known table may have begun a line earlier or later. */
const NEAR = 4;

function isBeside(start: number, known: readonly number[]): boolean {
  return known.some((other) => Math.abs(other - start) <= NEAR);
}

/** A row with the label of an indicator is no head of a table of units. */
function isOfList({ cells }: SheetRow, lexicons: readonly Lexicon[]): boolean {
  return cells.some(
    ({ value }) =>
      value.kind === "text" &&
      hasWords(value.text) &&
      lexicons.some(({ exact }) => exact(value.text).length > 0),
  );
}

function partedAt(whole: Snapshot, starts: readonly number[]): readonly Snapshot[] {
  const cuts = starts.slice(1).map((start) => titleOver(start, whole.rows));
  const froms = [0, ...cuts];
  return froms.map((from, at) => {
    const end = froms[at + 1] ?? Number.POSITIVE_INFINITY;
    return { ...whole, rows: whole.rows.filter(({ row }) => row >= from && row < end) };
  });
}

const TITLE =
  /^(?:phu luc|bieu|bang|mau|thong ke|bao cao|tong hop|ket qua|tinh hinh|so lieu|danh sach|kem theo|ban hanh|ubnd|uy ban|tinh|huyen|quan|thi xa|thanh pho|xa|phuong|thi tran|dac khu|don vi|ki|quy|qui|nam|thang|cong hoa|doc lap|[ivx]+ |phan|[a-h] )/;
const FOOTER =
  /^(?:noi nhan|nguoi|tm |kt |tl |tuq |thu truong|chu tich|pho chu tich|truong phong|giam doc|ki |trang \d|ghi chu|luu|nhu tren|ngay \d)/;

/**
 * The row at which the title over a table begins. Above it may stand what closes the table before: the title is what
 * follows the last such line, or the last blank row where no line begins as a title does.
 */
function titleOver(start: number, rows: readonly SheetRow[]): number {
  const lines = linesOver(start, rows);
  const afterFooter = lines.slice(lines.findLastIndex(({ key }) => FOOTER.test(key)) + 1);
  const title = afterFooter.find(({ key }) => TITLE.test(key));
  if (title !== undefined) return title.row;
  const afterGap = afterFooter.findLast(
    ({ row }, at) => row > (afterFooter[at - 1]?.row ?? row) + 1,
  );
  return afterGap?.row ?? afterFooter[0]?.row ?? start;
}
