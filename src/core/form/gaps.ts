import type { Candidate, Lexicon } from "./lexicon";

/** How alike a label must still be when its place alone leaves no other choice. */
const BARELY_ALIKE = 0.35;

interface Gap {
  /** Places of the rows between two known ones, and of the indicators between theirs. */
  readonly rows: readonly number[];
  readonly indices: readonly number[];
}

/**
 * Short labels cannot bear many slips. Where as many rows as indicators lie between two known rows, each stands for
 * the one in its place, if it is like it at all.
 * @param labels for each row its label, `""` for a row without words
 * @param pairs for each row its indicator, in the order of the form
 */
export function withGapsFilled(
  labels: readonly string[],
  pairs: readonly (Candidate | null)[],
  lexicon: Lexicon,
): readonly (Candidate | null)[] {
  const found = new Map<number, Candidate>();
  for (const { rows, indices } of gapsOf(labels, pairs, lexicon.parents.length)) {
    if (rows.length !== indices.length) continue;
    for (const [at, row] of rows.entries()) {
      const near = lexicon.near(labels[row] ?? "", BARELY_ALIKE);
      const own = near.find(({ index }) => index === indices[at]);
      if (own !== undefined) found.set(row, own);
    }
  }
  return pairs.map((pair, row) => pair ?? found.get(row) ?? null);
}

function gapsOf(
  labels: readonly string[],
  pairs: readonly (Candidate | null)[],
  size: number,
): readonly Gap[] {
  const known = pairs.flatMap((pair, row) => (pair === null ? [] : [{ row, index: pair.index }]));
  const ends = [...known, { row: labels.length, index: size }];
  return ends.map((end, at) => {
    const start = known[at - 1] ?? { row: -1, index: -1 };
    return {
      rows: between(start.row, end.row).filter((row) => labels[row] !== ""),
      indices: between(start.index, end.index),
    };
  });
}

function between(low: number, high: number): readonly number[] {
  return Array.from({ length: high - low - 1 }, (_, at) => low + 1 + at);
}
