import { textKey } from "../text/key";
import { aligned } from "./align";
import type { Scored } from "./align";
import { areTelling, readCode } from "./code";
import { withGapsFilled } from "./gaps";
import { hasWords } from "./label";
import type { Candidate, Lexicon } from "./lexicon";
import { NO_ANSWERS, rowKeys, type RowAnswers } from "./row-answers";
import { withLabelsJoined } from "./split-labels";
import type { TableRow } from "./table";

/** A table laid beside a form. */
export interface Match {
  readonly lexicon: Lexicon;
  readonly rows: readonly TableRow[];
  /** For each row of the table its indicator, or null. */
  readonly pairs: readonly (Candidate | null)[];
  /** For each row every indicator that its label is like. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** For each row the code it prints, null where the numbering tells nothing. */
  readonly codes: readonly (string | null)[];
  /** The rows of which a person said what they are. */
  readonly answered: ReadonlySet<number>;
  /** How well the form fits: greater is better. */
  readonly fit: number;
}

/** The least likeness at which a reworded label is still taken for its indicator; any will do where its code or its place says the same. */
export const ALIKE = 0.62;
/** What a person said is worth more than all labels of a form together. */
const TOLD = 1000;
/** What the code and the unit add to a label's score. Both are hints: they decide where labels leave a doubt. */
const CODE_HINT = 0.1;
const UNIT_HINT = 0.03;
/** How alike a label must be to be found outside its order, and what is left of its likeness then. */
const ALIKE_WHEN_MOVED = 0.8;
/** By how much it must be liker than the next. */
const CLEARLY = 0.08;
const MOVED = 0.9;
/** The rows of a table, labels that are cut over two of them joined, with what each label is like: looked up once, used for every question. */
export interface Lookup {
  readonly lexicon: Lexicon;
  readonly rows: readonly TableRow[];
  /** For each row every indicator that its label is at all like. */
  readonly likely: readonly (readonly Candidate[])[];
}

export function lookedUp(table: readonly TableRow[], lexicon: Lexicon): Lookup {
  const read = table.map((row) => ({ row, likely: likelyOf(row, lexicon) }));
  const joined = withLabelsJoined(read, lexicon);
  return {
    lexicon,
    rows: joined.map(({ row }) => row),
    likely: joined.map(({ likely }) => likely),
  };
}

/**
 * Lays the rows of a table beside a form. Labels decide, over the whole table at once; codes and units are hints; what a
 * person said stands.
 */
export function matched(
  { lexicon, rows, likely }: Lookup,
  answers: RowAnswers = NO_ANSWERS,
): Match {
  const codes = tellingCodes(rows);
  const told = toldOf(answers.size === 0 ? [] : rowKeys(rows), answers, lexicon);
  const candidates = likely.map((own, at) =>
    told.has(at) ? [] : own.filter(({ index }) => ![...told.values()].includes(index)),
  );
  const scores = rows.map((row, at) => {
    const index = told.get(at);
    if (index !== undefined && index !== null) return [{ index, likeness: 1, score: TOLD }];
    const code = codes[at] ?? null;
    return (candidates[at] ?? [])
      .filter(({ index, likeness }) => likeness >= ALIKE || hasCode(lexicon, index, code))
      .map((candidate) => scored(candidate, row, code, lexicon));
  });
  const inOrder = aligned(scores, lexicon.parents);
  const fit = inOrder.reduce((sum, pair) => sum + (pair?.score ?? 0), 0);
  const labels = rows.map(({ label }, at) => (hasWords(label) && !told.has(at) ? label : ""));
  const filled = withGapsFilled(labels, inOrder, candidates, lexicon.parents.length);
  const pairs = withMoved(filled, scores);
  return { lexicon, rows, pairs, candidates, codes, answered: new Set(told.keys()), fit };
}

/** For each row of which a person said something the place of its indicator, null where it is none. */
function toldOf(
  keys: readonly string[],
  answers: RowAnswers,
  { form }: Lexicon,
): ReadonlyMap<number, number | null> {
  if (answers.size === 0) return new Map();
  return new Map(
    keys.flatMap((key, at): readonly (readonly [number, number | null])[] => {
      const code = answers.get(key);
      if (code === undefined || key === "") return [];
      if (code === null) return [[at, null]];
      const index = form.indicators.findIndex((indicator) => indicator.code === code);
      return index === -1 ? [] : [[at, index]];
    }),
  );
}

/** The code that each row prints; all null when the numbering was lost. */
function tellingCodes(rows: readonly TableRow[]): readonly (string | null)[] {
  const codes = rows.map((row) => readCode(row.code));
  return areTelling(codes.filter((code) => code !== null)) ? codes : rows.map(() => null);
}

/** A label that the form has to the letter means that row and no other, so that only the rest is measured. */
function likelyOf({ label }: TableRow, lexicon: Lexicon): readonly Candidate[] {
  if (!hasWords(label)) return [];
  const known = lexicon.exact(label);
  return known.length > 0 ? known : lexicon.near(label);
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

export function hasCode(lexicon: Lexicon, index: number, code: string | null): boolean {
  const own = lexicon.form.indicators[index]?.code ?? "";
  return code !== null && code === own.replace(/ \(lần \d+\)$/, "");
}

function hasUnit(lexicon: Lexicon, index: number, unit: string): boolean {
  const own = lexicon.form.indicators[index]?.unit ?? "";
  return own === unit || textKey(own) === textKey(unit);
}

/**
 * A row that someone moved is out of the form's order. Its label still tells, when it is like a missing indicator, and like
 * no other as much; those most alike are given theirs first.
 */
function withMoved(
  pairs: readonly (Candidate | null)[],
  candidates: readonly (readonly Candidate[])[],
): readonly (Candidate | null)[] {
  const taken = new Set(pairs.flatMap((pair) => (pair === null ? [] : [pair.index])));
  const moved = new Map<number, Candidate>();
  const alone = pairs.flatMap((pair, at) => (pair === null ? [at] : []));
  const best = (at: number): number => Math.max(0, ...likenesses(candidates[at] ?? []));
  for (const at of alone.toSorted((a, b) => best(b) - best(a))) {
    const own = candidates[at] ?? [];
    const [first, second] = own
      .filter(({ index }) => !taken.has(index))
      .toSorted((a, b) => b.likeness - a.likeness);
    if (first === undefined || first.likeness < ALIKE_WHEN_MOVED) continue;
    if (first.likeness < best(at) || first.likeness < (second?.likeness ?? 0) + CLEARLY) continue;
    taken.add(first.index);
    moved.set(at, { index: first.index, likeness: first.likeness * MOVED });
  }
  return pairs.map((pair, at) => pair ?? moved.get(at) ?? null);
}

function likenesses(candidates: readonly Candidate[]): readonly number[] {
  return candidates.map(({ likeness }) => likeness);
}
