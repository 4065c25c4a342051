import { EmptySheet, NoAppendix, SeveralAppendices } from "../problem";
import { decoded } from "../sheet/decoded";
import type { Snapshot } from "../sheet/snapshot";
import type { Form } from "./form";
import { columnsByContent, withValueFound } from "./columns-by-content";
import { headersOf } from "./header";
import type { Columns, Header } from "./header";
import { lexiconOf } from "./lexicon";
import type { Lexicon } from "./lexicon";
import { hasWords } from "./label";
import { lookedUp, matched } from "./match";
import type { Lookup, Match } from "./match";
import { recognitionOf } from "./reading";
import type { Recognition } from "./recognition";
import { openingOf, startsOf } from "./restart";
import { NO_ANSWERS, type RowAnswers } from "./row-answers";
import { tableRows } from "./table";
import type { TableRow } from "./table";

/**
 * Finds the appendix on a sheet and tells which row is which indicator of which form.
 * Throws EmptySheet when the sheet holds nothing, NoAppendix when it holds no list that is like one of the forms, and
 * SeveralAppendices when a second list begins below the first. For many sheets prepare a `recogniser` once.
 */
export function recognise(snapshot: Snapshot, forms: readonly Form[]): Recognition {
  return recogniser(forms)(snapshot);
}

/** Recognises one sheet; `answers` are what a person said of its rows that were unsure. */
export type Recogniser = (snapshot: Snapshot, answers?: RowAnswers) => Recognition;

/** Prepares forms for recognising any number of sheets; what it gives throws what `recognise` throws. */
export function recogniser(
  forms: readonly Form[],
  lexicons: readonly Lexicon[] = forms.map(lexiconOf),
): Recogniser {
  return (snapshot, answers = NO_ANSWERS) => {
    if (snapshot.rows.every((row) => row.cells.length === 0)) throw new EmptySheet(snapshot.sheet);
    return recognised(decoded(snapshot), lexicons, answers);
  };
}

/** A table begins within so many rows or not at all, so that a long sheet that is no appendix is put aside at once. */
const SEARCHED_ROWS = 1000;

function recognised(
  snapshot: Snapshot,
  lexicons: readonly Lexicon[],
  answers: RowAnswers,
): Recognition {
  const searched = snapshot.rows.slice(0, SEARCHED_ROWS);
  const headers = headersOf(searched);
  for (const columns of layoutsOf(snapshot, headers, lexicons)) {
    const rows = tableRows(snapshot, columns, 1, headers);
    const lookups = likelyForms(rows, lexicons).map((lexicon) => lookedUp(rows, lexicon));
    const match = bestMatch(lookups, answers);
    if (match === null || !isConvincing(match)) continue;
    refuseSeveral(snapshot.sheet, rows, headers, lexicons);
    return recognitionOf(snapshot, columns, match, headers);
  }
  throw new NoAppendix(snapshot.sheet);
}

/** The columns that the heads name, each way once; then those that the content suggests, for a table without a head. */
function* layoutsOf(
  snapshot: Snapshot,
  headers: readonly Header[],
  lexicons: readonly Lexicon[],
): Generator<Columns> {
  const searched = snapshot.rows.slice(0, SEARCHED_ROWS);
  const tried = new Set<string>();
  for (const header of headers) {
    const name = Object.values(header.columns).join();
    if (!tried.has(name)) yield withValueFound(header, searched);
    tried.add(name);
  }
  const byContent = columnsByContent(searched, lexicons);
  if (byContent !== null) yield byContent;
}

/** Looking labels up is costly where they are not the form's own; a form that has few of another's is not meant. */
function likelyForms(rows: readonly TableRow[], lexicons: readonly Lexicon[]): readonly Lexicon[] {
  const counts = lexicons.map(
    (lexicon) => rows.filter(({ label }) => lexicon.printsExactly(label)).length,
  );
  const most = Math.max(...counts);
  if (most < FEWEST_SURE) return lexicons;
  return lexicons.filter((_, at) => 2 * (counts[at] ?? 0) >= most);
}

function bestMatch(lookups: readonly Lookup[], answers: RowAnswers): Match | null {
  const [best] = lookups
    .map((lookup) => matched(lookup, answers))
    .toSorted((a, b) => b.fit - a.fit);
  return best ?? null;
}

/** How many rows must be surely known, and how alike a label is then; half of the form will do with less. */
const FEWEST_SURE = 12;
const SURE = 0.9;

/** A list of something else shares a few labels with a form; an appendix has them on most of its rows. */
function isConvincing({ rows, pairs, lexicon }: Match): boolean {
  const sure = pairs.filter((pair) => pair !== null && pair.likeness >= SURE).length;
  const known = pairs.map((pair) => pair !== null);
  const count = known.filter(Boolean).length;
  const labelled = rows
    .slice(known.indexOf(true), known.lastIndexOf(true) + 1)
    .filter((row) => hasWords(row.label)).length;
  return (sure >= FEWEST_SURE || 2 * count >= lexicon.parents.length) && 2 * count >= labelled;
}

/** Throws SeveralAppendices with the row where each begins: its head, or its first indicator where it has none. */
function refuseSeveral(
  sheet: string,
  rows: readonly TableRow[],
  headers: readonly Header[],
  lexicons: readonly Lexicon[],
): void {
  const starts = startsOf(rows.map(({ label }) => openingOf(label, lexicons)));
  if (starts.length < 2) return;
  const places = starts.map((start) => {
    const before = rows[start - 1]?.row ?? 0;
    const row = rows[start]?.row ?? 0;
    const head = headers.find(({ rows: [top = 0] }) => top > before && top < row);
    return head?.rows[0] ?? row;
  });
  throw new SeveralAppendices(sheet, places);
}
