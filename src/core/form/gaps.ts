import type { Candidate } from "./lexicon";

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
 * @param candidates for each row every indicator that its label is at all like
 * @param size how many indicators the form has
 */
export function withGapsFilled(
  labels: readonly string[],
  pairs: readonly (Candidate | null)[],
  candidates: readonly (readonly Candidate[])[],
  size: number,
): readonly (Candidate | null)[] {
  const found = new Map<number, Candidate>();
  for (const { rows, indices } of gapsOf(labels, pairs, size)) {
    if (rows.length !== indices.length) continue;
    for (const [at, row] of rows.entries()) {
      const own = candidates[row]?.find(({ index }) => index === indices[at]);
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
