import { readFigure } from "../number/figure";
import type { SheetCell, SheetRow } from "../sheet/snapshot";
import { textKey } from "../text/key";
import { readCode } from "./code";
import type { Columns, Header } from "./header";
import type { Lexicon } from "./lexicon";
import { hasWords } from "./label";
import { ALIKE } from "./match";

/** So many cells of a kind make a column of that kind. */
const FEWEST = 5;
/** Rows that are looked at where no label is the form's own to the letter, and the share that must be like one. */
const SAMPLE = 40;
const LIKE_A_FORM = 0.4;

/**
 * The columns of a table without a head, told from what stands in them: labels of a form, its units, its numbering,
 * figures. Null when no column holds labels.
 */
export function columnsByContent(
  rows: readonly SheetRow[],
  lexicons: readonly Lexicon[],
): Columns | null {
  const label = labelColumn(rows, lexicons);
  if (label === null) return null;
  const body = rows.filter((row) => textIn(row, label) !== null);
  const units = new Set(
    lexicons.flatMap(({ form }) => form.indicators.map(({ unit }) => textKey(unit ?? ""))),
  );
  const unit = fullestColumn(body, new Set([label]), ({ value }) =>
    value.kind === "text" ? value.text !== "" && units.has(textKey(value.text)) : false,
  );
  const words = new Set([label, ...(unit === null ? [] : [unit])]);
  const numbering = codeColumn(body, words, label, lexicons);
  const known = new Set([...words, ...(numbering === null ? [] : [numbering])]);
  const value = fullestColumn(body, known, isFigure) ?? (unit ?? label) + 1;
  const toTheLeft = label > 1 && !known.has(label - 1) && label - 1 !== value ? label - 1 : null;
  const code = numbering ?? toTheLeft;
  const taken = new Set([...known, value, ...(code === null ? [] : [code])]);
  const note = fullestColumn(body, taken, isWorded, 1);
  return { code, label, unit, value, note: note ?? value + 1 };
}

/**
 * The columns that a head names; where it names none for the values, the one with most figures under it that is headed as
 * nothing else.
 */
export function withValueFound(header: Header, rows: readonly SheetRow[]): Columns {
  const { columns, namesValue, others } = header;
  if (namesValue) return columns;
  const last = header.rows.at(-1) ?? 0;
  const body = rows.filter((row) => row.row > last && textIn(row, columns.label) !== null);
  const value = fullestColumn(body, others, isFigure);
  return value === null ? columns : { ...columns, value };
}

function labelColumn(rows: readonly SheetRow[], lexicons: readonly Lexicon[]): number | null {
  const exact = fullestColumn(rows, new Set(), ({ value }) =>
    value.kind === "text"
      ? lexicons.some((lexicon) => lexicon.exact(value.text).length > 0)
      : false,
  );
  if (exact !== null) return exact;
  const wordy = wordiestColumn(rows);
  if (wordy === null) return null;
  const sample = rows.flatMap((row) => textIn(row, wordy) ?? []).slice(0, SAMPLE);
  const alike = sample.filter((text) =>
    lexicons.some((lexicon) => lexicon.near(text).some(({ likeness }) => likeness >= ALIKE)),
  );
  return alike.length >= FEWEST && alike.length >= LIKE_A_FORM * sample.length ? wordy : null;
}

/** The column with most words in it. */
function wordiestColumn(rows: readonly SheetRow[]): number | null {
  const letters = new Map<number, number>();
  for (const { cells } of rows) {
    for (const { column, value } of cells) {
      if (value.kind !== "text" || !hasWords(value.text)) continue;
      letters.set(column, (letters.get(column) ?? 0) + value.text.length);
    }
  }
  const [most] = [...letters].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

/** The column that says what the form says beside the same labels, or that is filled in as only a numbering is. */
function codeColumn(
  body: readonly SheetRow[],
  words: ReadonlySet<number>,
  label: number,
  lexicons: readonly Lexicon[],
): number | null {
  const own = new Map<SheetRow, ReadonlySet<string>>(
    body.map((row) => [row, codesOf(textIn(row, label) ?? "", lexicons)]),
  );
  const agreeing = fullestColumn(body, words, ({ value }, row) => {
    const code = value.kind === "text" || value.kind === "number" ? readCode(shown(value)) : null;
    return code !== null && (own.get(row)?.has(code) ?? false);
  });
  return agreeing ?? fullestColumn(body, words, isNumbering) ?? countedColumn(body, words);
}

/** The column of numbers that rise from each row to the next. */
function countedColumn(body: readonly SheetRow[], words: ReadonlySet<number>): number | null {
  const last = new Map<number, number>();
  return fullestColumn(
    body,
    words,
    ({ column, value }) => {
      if (value.kind !== "number") return false;
      const before = last.get(column);
      last.set(column, Number(value.digits));
      return before !== undefined && Number(value.digits) === before + 1;
    },
    Math.max(FEWEST, body.length / 2),
  );
}

/** No figure is typed like that: `1.`, `3.3.1`. */
function isNumbering(cell: SheetCell): boolean {
  const { value } = cell;
  if (value.kind === "number") return readFigure(cell, "rate").kind === "date";
  return value.kind === "text" && /^\d{1,2}(?:\.|(?:\.\d{1,2}){2,}\.?)$/.test(value.text.trim());
}

function codesOf(label: string, lexicons: readonly Lexicon[]): ReadonlySet<string> {
  return new Set(
    lexicons.flatMap(({ exact, form }) =>
      exact(label).flatMap(({ index }) => form.indicators[index]?.code ?? []),
    ),
  );
}

function shown(value: { readonly digits: string } | { readonly text: string }): string {
  return "digits" in value ? value.digits : value.text;
}

function isFigure(cell: SheetCell): boolean {
  return readFigure(cell, "rate").kind === "figure";
}

function isWorded({ value }: SheetCell): boolean {
  return value.kind === "text" && hasWords(value.text);
}

function textIn(row: SheetRow, column: number): string | null {
  const value = row.cells.find((cell) => cell.column === column)?.value;
  return value?.kind === "text" && hasWords(value.text) ? value.text : null;
}

function fullestColumn(
  rows: readonly SheetRow[],
  without: ReadonlySet<number>,
  matches: (cell: SheetCell, row: SheetRow) => boolean,
  fewest = FEWEST,
): number | null {
  const counts = new Map<number, number>();
  for (const row of rows) {
    for (const cell of row.cells) {
      if (without.has(cell.column) || !matches(cell, row)) continue;
      counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
    }
  }
  const [fullest] = [...counts].toSorted(([, a], [, b]) => b - a);
  return fullest === undefined || fullest[1] < fewest ? null : fullest[0];
}
