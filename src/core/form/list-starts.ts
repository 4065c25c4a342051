import type { SheetRow, Snapshot } from "../sheet/snapshot";
import type { Header } from "./header";
import type { Candidate, Lexicon } from "./lexicon";
import { lookedUp, matched } from "./match";
import { OPENING, openingOf, startsOf } from "./restart";
import { tableRows, type TableRow } from "./table";

/** So many rows on either side of a head tell whether a list goes on below it or another begins. */
const STRETCH = 12;
/** So many indicators among them are no accident. */
const FEWEST = 3;
/** A head stands so close above the first row of its list. */
const NEAREST_HEAD = 4;
/** How much worse a form may fit what is below a head and still be the one above it, going on. */
const STILL_FITS = 0.8;

/** Where lists of indicators begin, and the heads under which one merely goes on; all by the row of the head. */
export interface ListStarts {
  readonly starts: readonly number[];
  readonly goesOn: readonly number[];
}

/**
 * Tells where a list of indicators begins: at each head under which a form does not go on, and at each row at which the
 * opening of a form is met once more.
 */
export function listStarts(
  snapshot: Snapshot,
  headers: readonly Header[],
  lexicons: readonly Lexicon[],
): ListStarts {
  const heads = headers.map(({ rows: [top = 0] }, at) => ({
    top,
    below: whatIsBelow(at, headers, snapshot, lexicons),
  }));
  const headed = heads.filter(({ below }) => below === "a list").map(({ top }) => top);
  const goesOn = heads.filter(({ below }) => below === "the list above").map(({ top }) => top);
  const restarts = startsOf(snapshot.rows.map((row) => openingIn(row, lexicons))).map(
    (at) => snapshot.rows[at]?.row ?? 0,
  );
  const withoutHead = restarts
    .filter((row, at) => !headed.some((top) => top > (restarts[at - 1] ?? 0) && top <= row))
    .map((row) => headOver(row, headers)?.rows[0] ?? row);
  return { starts: [...new Set([...headed, ...withoutHead])].sort((a, b) => a - b), goesOn };
}

function headOver(row: number, headers: readonly Header[]): Header | undefined {
  return headers.findLast(({ rows }) => {
    const bottom = rows.at(-1) ?? 0;
    return bottom < row && row - bottom <= NEAREST_HEAD;
  });
}

/** The label of a form's first rows that stands in the row; null when none does. */
function openingIn({ cells }: SheetRow, lexicons: readonly Lexicon[]): string | null {
  for (const { value } of cells) {
    const opening = value.kind === "text" ? openingOf(value.text, lexicons) : null;
    if (opening !== null) return opening;
  }
  return null;
}

/** Whether indicators stand below a head, and whether they are the next ones of what is above it. */
function whatIsBelow(
  at: number,
  headers: readonly Header[],
  snapshot: Snapshot,
  lexicons: readonly Lexicon[],
): "a list" | "the list above" | "something else" {
  const header = headers[at];
  if (header === undefined) return "something else";
  const below = laid(rowsBelow(header, headers[at + 1], snapshot), lexicons);
  const above = headers[at - 1];
  const [before] = above === undefined ? [] : laid(rowsAbove(header, above, snapshot), lexicons);
  const isKnownAbove = before !== undefined && before.places.length >= FEWEST;
  if (isKnownAbove && goesOn(before, below)) return "the list above";
  const [best] = below;
  if (best === undefined || best.places.length < FEWEST) return "something else";
  const isBegun = (best.places[0] ?? OPENING) < OPENING;
  return isKnownAbove && !isBegun ? "the list above" : "a list";
}

/** The form of the rows above fits those below nearly as well as any, and they are its next ones. */
function goesOn(before: Laid, below: readonly Laid[]): boolean {
  const same = below.find(({ lexicon }) => lexicon === before.lexicon);
  if (same === undefined || same.fit < STILL_FITS * (below[0]?.fit ?? 0)) return false;
  return (same.places[0] ?? 0) > (before.places.at(-1) ?? 0);
}

interface Laid {
  readonly lexicon: Lexicon;
  readonly fit: number;
  /** The places of the indicators met, in the order of the rows. */
  readonly places: readonly number[];
}

function laid(rows: readonly TableRow[], lexicons: readonly Lexicon[]): readonly Laid[] {
  return lexicons
    .map((lexicon) => matched(lookedUp(rows, lexicon)))
    .map(({ lexicon, fit, pairs }) => ({ lexicon, fit, places: placesOf(pairs) }))
    .toSorted((a, b) => b.fit - a.fit);
}

function placesOf(pairs: readonly (Candidate | null)[]): readonly number[] {
  return pairs.flatMap((pair) => (pair === null ? [] : [pair.index]));
}

function rowsBelow(
  { rows, columns }: Header,
  next: Header | undefined,
  snapshot: Snapshot,
): readonly TableRow[] {
  const first = (rows.at(-1) ?? 0) + 1;
  const end = next?.rows[0] ?? Number.POSITIVE_INFINITY;
  const below = snapshot.rows.filter(({ row }) => row >= first && row < end).slice(0, STRETCH);
  return tableRows({ ...snapshot, rows: below }, columns, first, []);
}

function rowsAbove(header: Header, above: Header, snapshot: Snapshot): readonly TableRow[] {
  const first = (above.rows.at(-1) ?? 0) + 1;
  const end = header.rows[0] ?? 0;
  const between = snapshot.rows.filter(({ row }) => row >= first && row < end).slice(-STRETCH);
  return tableRows({ ...snapshot, rows: between }, above.columns, first, []);
}
