import { textKey } from "../text/key";
import { aligned } from "./align";
import type { Scored } from "./align";
import { areTelling, readCode } from "./code";
import type { Candidate, Lexicon } from "./lexicon";
import type { TableRow } from "./table";

/** A table laid beside a form. */
export interface Match {
  readonly lexicon: Lexicon;
  /** For each row of the table its indicator, or null. */
  readonly pairs: readonly (Candidate | null)[];
  /** How well the form fits: greater is better. */
  readonly fit: number;
}

/** The least likeness at which a reworded label is still taken for its indicator; less where its code says the same. */
const ALIKE = 0.62;
const ALIKE_WITH_CODE = 0.35;
/** What the code and the unit add to a label's score. Both are hints: they decide where labels leave a doubt. */
const CODE_HINT = 0.1;
const UNIT_HINT = 0.03;
/** How sure a row is that was found outside its order. */
const MOVED = 0.9;

/** Lays the rows of a table beside a form. Labels decide, over the whole table at once; codes and units are hints. */
export function matched(rows: readonly TableRow[], lexicon: Lexicon): Match {
  const codes = tellingCodes(rows);
  const candidates = rows.map((row, at) => scored(row, codes[at] ?? null, lexicon));
  const inOrder = aligned(candidates, lexicon.parents);
  const fit = inOrder.reduce((sum, pair) => sum + (pair?.score ?? 0), 0);
  return { lexicon, pairs: withMoved(inOrder, candidates), fit };
}

/** The code that each row prints; all null when the numbering was lost. */
function tellingCodes(rows: readonly TableRow[]): readonly (string | null)[] {
  const codes = rows.map((row) => readCode(row.code));
  return areTelling(codes.filter((code) => code !== null)) ? codes : rows.map(() => null);
}

function scored(row: TableRow, code: string | null, lexicon: Lexicon): readonly Scored[] {
  return candidatesOf(row, code, lexicon).map((candidate) => ({
    ...candidate,
    score:
      candidate.likeness ** 2 +
      (hasCode(lexicon, candidate.index, code) ? CODE_HINT : 0) +
      (hasUnit(lexicon, candidate.index, row.unit) ? UNIT_HINT : 0),
  }));
}

/** A label that the form has to the letter means that row and no other, so that only the rest is measured. */
function candidatesOf(row: TableRow, code: string | null, lexicon: Lexicon): readonly Candidate[] {
  if (!hasWords(row.label)) return [];
  const exact = lexicon.exact(row.label);
  if (exact.length > 0) return exact;
  return lexicon
    .near(row.label, ALIKE_WITH_CODE)
    .filter(({ index, likeness }) => likeness >= ALIKE || hasCode(lexicon, index, code));
}

/** False for blanks and for the numbers of the columns, `(1)`, `(2)`, under a head. */
export function hasWords(label: string): boolean {
  return /\p{L}[\p{L}\p{M}]/u.test(label);
}

function hasCode(lexicon: Lexicon, index: number, code: string | null): boolean {
  const own = lexicon.form.indicators[index]?.code ?? "";
  return code !== null && code === own.replace(/ \(lần \d+\)$/, "");
}

function hasUnit(lexicon: Lexicon, index: number, unit: string): boolean {
  const own = lexicon.form.indicators[index]?.unit ?? "";
  return own === unit || textKey(own) === textKey(unit);
}

/** A row that someone moved is out of the form's order; its label, when only one missing indicator has it, still tells. */
function withMoved(
  pairs: readonly (Candidate | null)[],
  candidates: readonly (readonly Candidate[])[],
): readonly (Candidate | null)[] {
  const taken = new Set(pairs.flatMap((pair) => (pair === null ? [] : [pair.index])));
  return pairs.map((pair, at) => {
    const [only, ...others] = candidates[at] ?? [];
    if (pair !== null || only === undefined || others.length > 0 || only.likeness < MOVED)
      return pair;
    if (taken.has(only.index)) return null;
    taken.add(only.index);
    return { index: only.index, likeness: only.likeness * MOVED };
  });
}
