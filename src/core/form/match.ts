import { textKey } from "../text/key";
import { aligned } from "./align";
import type { Scored } from "./align";
import { areTelling, readCode } from "./code";
import { withGapsFilled } from "./gaps";
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
/** How alike a label must be to be found outside its order, and what is left of its likeness then. */
const ALIKE_WHEN_MOVED = 0.9;
const MOVED = 0.9;
/** Several times the longest label of a form: a longer text is no label, and costly to measure. */
const LONGEST_LABEL = 500;

/** The rows of a table with what each label is to the letter: looked up once, used for every question. */
export interface Lookup {
  readonly lexicon: Lexicon;
  readonly exact: readonly (readonly Candidate[])[];
}

export function lookedUp(rows: readonly TableRow[], lexicon: Lexicon): Lookup {
  return {
    lexicon,
    exact: rows.map(({ label }) => (hasWords(label) ? lexicon.exact(label) : [])),
  };
}

/** Lays the rows of a table beside a form. Labels decide, over the whole table at once; codes and units are hints. */
export function matched(rows: readonly TableRow[], { lexicon, exact }: Lookup): Match {
  const codes = tellingCodes(rows);
  const candidates = rows.map((row, at) => {
    const code = codes[at] ?? null;
    const known = exact[at] ?? [];
    const likely = known.length > 0 ? known : nearest(row, code, lexicon);
    return likely.map((candidate) => scored(candidate, row, code, lexicon));
  });
  const inOrder = aligned(candidates, lexicon.parents);
  const fit = inOrder.reduce((sum, pair) => sum + (pair?.score ?? 0), 0);
  const labels = rows.map(({ label }) => (hasWords(label) ? label : ""));
  const filled = withGapsFilled(labels, inOrder, lexicon);
  return { lexicon, pairs: withMoved(filled, candidates), fit };
}

/** The code that each row prints; all null when the numbering was lost. */
function tellingCodes(rows: readonly TableRow[]): readonly (string | null)[] {
  const codes = rows.map((row) => readCode(row.code));
  return areTelling(codes.filter((code) => code !== null)) ? codes : rows.map(() => null);
}

/** A label that the form has to the letter means that row and no other, so that only the rest is measured. */
function nearest(row: TableRow, code: string | null, lexicon: Lexicon): readonly Candidate[] {
  if (!hasWords(row.label)) return [];
  return lexicon
    .near(row.label, ALIKE_WITH_CODE)
    .filter(({ index, likeness }) => likeness >= ALIKE || hasCode(lexicon, index, code));
}

function scored(
  candidate: Candidate,
  row: TableRow,
  code: string | null,
  lexicon: Lexicon,
): Scored {
  const { index, likeness } = candidate;
  const hints =
    (hasCode(lexicon, index, code) ? CODE_HINT : 0) +
    (hasUnit(lexicon, index, row.unit) ? UNIT_HINT : 0);
  return { index, likeness, score: likeness ** 2 + hints };
}

/** False for blanks, for the numbers of the columns, `(1)`, `(2)`, under a head, and for texts too long to be a label. */
export function hasWords(label: string): boolean {
  return label.length <= LONGEST_LABEL && /\p{L}[\p{L}\p{M}]/u.test(label);
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
    if (pair !== null || only === undefined || others.length > 0) return pair;
    if (only.likeness < ALIKE_WHEN_MOVED || taken.has(only.index)) return null;
    taken.add(only.index);
    return { index: only.index, likeness: only.likeness * MOVED };
  });
}
