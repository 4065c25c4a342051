import { answersOf } from "../form/answers";
import { withValueFound } from "../form/columns-by-content";
import type { CodedAnswer, IndicatorKind } from "../form/form";
import { headersOf, type Columns, type Header } from "../form/header";
import { linesAbove, tableRows } from "../form/table";
import { isWhole, type Decimal } from "../number/decimal";
import { readFigure } from "../number/figure";
import { notationOf, type Notation } from "../number/notation";
import { printedText } from "../number/printed";
import type { SheetCell, SheetRow, Snapshot } from "../sheet/snapshot";
import { bareKey } from "../text/key";
import { isWorded } from "../unit-table/head";
import { readLabel, type ReadLabel } from "./list-marker";
import { withNumbersFollowing } from "./list-numbering";

/** A row of a list that nobody told us of. */
export interface ListRow extends ReadLabel {
  readonly row: number;
  readonly unit: string;
  /** The label and the unit as keys without accents. */
  readonly labelKey: string;
  readonly unitKey: string;
  readonly kind: IndicatorKind;
  readonly answers: readonly CodedAnswer[];
  readonly cell: SheetCell | null;
  /** The figure in it, null where there is none. */
  readonly value: Decimal | null;
  /** The same with the digits that are printed. */
  readonly printed: Decimal | null;
  readonly note: string;
  readonly noteCells: readonly string[];
}

/** The rows of a list, with where everything stands on the sheet. */
export interface ListRows {
  readonly columns: Columns;
  readonly title: readonly string[];
  /** Everything that stands in its head. */
  readonly headings: readonly string[];
  readonly notation: Notation;
  readonly rows: readonly ListRow[];
}

const SEARCHED_ROWS = 1000;
const NUMBERS_HEAD = /^(?:stt|tt|so tt|so thu tu|ma|ma so|ma chi tieu|ki hieu)$/;
const RATE = /^(?:ti le|ti trong|phan tram|ti suat)\b/;
const MONEY =
  /\b(?:dong|vnd|usd)$|^(?:trieu|ti|nghin|ngan)\b|^(?:ha|km|km2|m|m2|m3|tan|ta|kg|gio|ngay|phut|diem|lit|kwh)$|\b(?:nghin|ngan|trieu|ti) /;
const MONEY_LABEL = /\b(?:so tien|kinh phi|dien tich|thoi gian)\b/;

/** Reads the rows of the first list with a head on a sheet; null where there is none. */
export function listRows(snapshot: Snapshot): ListRows | null {
  const searched = snapshot.rows.slice(0, SEARCHED_ROWS);
  const headers = headersOf(searched);
  for (const header of headers) {
    const columns = withNumbersFound(withValueFound(header, searched), header, searched);
    const top = header.rows[0] ?? 1;
    const table = tableRows(snapshot, columns, top, headers);
    const worded = table.filter(({ label }) => isWorded(label));
    const last = worded.findLastIndex(({ value, code }) => value !== null || /^\(?\d/.test(code));
    const rows = withCountsKept(withNumbers(worded.slice(0, last + 1).map(readRow)));
    if (rows.length === 0) continue;
    const typed = rows.flatMap(({ cell, kind }) =>
      cell?.value.kind === "text" ? [{ text: cell.value.text, kind }] : [],
    );
    const notation = notationOf(typed);
    return {
      columns,
      title: linesAbove(snapshot, top),
      headings: searched
        .filter(({ row }) => header.rows.includes(row))
        .flatMap(({ cells }) => cells.map(printedText)),
      notation,
      rows: rows.map((row) => withFigure(row, notation)),
    };
  }
  return null;
}

/** Of several columns that are headed as numbers (`STT`, `Mã số`) the one that holds most of them. */
function withNumbersFound(
  columns: Columns,
  { rows: head }: Header,
  searched: readonly SheetRow[],
): Columns {
  const last = head.at(-1) ?? 0;
  const headed = searched
    .filter(({ row }) => head.includes(row))
    .flatMap(({ cells }) => cells.filter((cell) => NUMBERS_HEAD.test(bareKey(printedText(cell)))))
    .map(({ column }) => column);
  const taken = new Set([columns.label, columns.unit, columns.value, columns.note]);
  const numbers = (column: number): number =>
    searched.filter(({ row, cells }) => {
      const cell = row > last ? cells.find((each) => each.column === column) : undefined;
      return cell !== undefined && readLabel(printedText(cell), "").marker.kind === "number";
    }).length;
  const [best] = headed
    .filter((column) => !taken.has(column))
    .map((column) => ({ column, count: numbers(column) }))
    .toSorted((a, b) => b.count - a.count);
  const isBetter =
    best !== undefined && best.count > (columns.code === null ? 0 : numbers(columns.code));
  return isBetter ? { ...columns, code: best.column } : columns;
}

function readRow({
  row,
  code,
  label,
  unit,
  value,
  note,
  noteCells,
}: ReturnType<typeof tableRows>[number]): ListRow {
  const read = readLabel(code, label);
  const listed = answersOf(unit);
  const kind = kindOf(read.label, unit, value, listed);
  return {
    ...{ ...read, row, unit, kind, cell: value, note, noteCells },
    ...{ labelKey: bareKey(read.label), unitKey: bareKey(unit) },
    answers: kind === "coded" && listed.length < 2 ? ownAnswer(value) : listed,
    ...{ value: null, printed: null },
  };
}

/** An answer in words where the form lists none is taken as it is. */
function ownAnswer(cell: SheetCell | null): readonly CodedAnswer[] {
  return cell === null ? [] : [{ word: printedText(cell).trim(), code: null }];
}

/** What a row that no form tells about holds, by its unit, its label and what stands in its cell. */
export function kindOf(
  label: string,
  unit: string,
  cell: SheetCell | null,
  answers: readonly CodedAnswer[],
): IndicatorKind {
  const key = bareKey(unit);
  if (unit.includes("%") || key === "phan tram") return "rate";
  if (answers.length > 1) return "coded";
  if (unit === "" && RATE.test(bareKey(label))) return "rate";
  const reading = readFigure(cell, "rate");
  if (unit === "" && cell === null) return "group";
  if (reading.kind === "text" && readFigure(cell, "count").kind === "text") return "coded";
  if (MONEY.test(key) || (unit === "" && MONEY_LABEL.test(bareKey(label)))) return "money";
  const isBroken =
    reading.kind === "figure" && !isWhole(reading.value) && reading.value.places !== 3;
  return isBroken && unit !== "" ? "money" : "count";
}

/** A unit that other rows count in whole numbers is one of counts, whatever stands in one row. */
function withCountsKept(rows: readonly ListRow[]): readonly ListRow[] {
  const counted = (unit: string): number =>
    rows.filter((row) => row.kind === "count" && row.unitKey === unit && row.cell !== null).length;
  return rows.map((row): ListRow => {
    const unit = row.unitKey;
    const isGuessed = row.kind === "money" && !MONEY.test(unit) && unit !== "";
    return isGuessed && counted(unit) > 1 ? { ...row, kind: "count" } : row;
  });
}

function withFigure(row: ListRow, notation: Notation): ListRow {
  const reading = readFigure(row.cell, row.kind, notation);
  return reading.kind === "figure"
    ? { ...row, value: reading.value, printed: reading.printed }
    : row;
}

/** The rows with their place in the tree. A numbering that says the same on most rows only tells that they have one. */
function withNumbers(rows: readonly ListRow[]): readonly ListRow[] {
  const codes = codesBySection(rows);
  if (2 * new Set(codes).size > codes.length) return withNumbersFollowing(rows);
  return rows.map((row): ListRow =>
    row.marker.kind === "number" ? { ...row, marker: { kind: "lost" }, printedCode: "" } : row,
  );
}

/** Numbers may begin again under each Roman number. */
function codesBySection(rows: readonly ListRow[]): readonly string[] {
  let section = "";
  return rows.flatMap(({ marker }) => {
    if (marker.kind === "roman" || marker.kind === "letter") section = marker.code;
    return marker.kind === "number" ? [`${section} ${marker.printed}`] : [];
  });
}
