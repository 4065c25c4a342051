import type { Candidate } from "./lexicon";

/** A candidate with what laying the row beside it is worth: above 0. */
export interface Scored extends Candidate {
  readonly score: number;
}

/** What standing under one's own heading is worth: it decides between equal labels, never against a better one. */
const FAMILY = 0.05;
const NOTHING = Number.NEGATIVE_INFINITY;
const NONE = -1;

/**
 * Lays the rows of a sheet beside the indicators of a form, both in their order, so that the sum of the scores is
 * greatest over the whole sheet; a row next to its parent or to another child of it counts a little more. Rows and
 * indicators may stay alone. Gives for each row its candidate or null.
 * @param parents for each indicator the place of its parent, -1 at the top; a parent stands before its children
 */
export function aligned<T extends Scored>(
  rows: readonly (readonly T[])[],
  parents: readonly number[],
): readonly (T | null)[] {
  const best = new Float64Array(parents.length).fill(NOTHING);
  const steps = rows.map((candidates) => stepOver(candidates, parents, best));
  return tracedBack(steps, indexOfGreatest(best));
}

interface Step<T> {
  readonly candidate: T;
  /** The indicator met before this one, NONE for the first. */
  readonly before: number;
}

/**
 * Takes one row into account: `best[j]` is the greatest sum over the rows so far with `j` as the last indicator met.
 * Later indicators go first, so that none is laid behind another of the same row.
 */
function stepOver<T extends Scored>(
  candidates: readonly T[],
  parents: readonly number[],
  best: Float64Array,
): ReadonlyMap<number, Step<T>> {
  const steps = new Map<number, Step<T>>();
  for (const candidate of candidates.toSorted((a, b) => b.index - a.index)) {
    const { before, sum } = bestBefore(candidate.index, parents[candidate.index] ?? NONE, best);
    const total = sum + candidate.score;
    if (total <= (best[candidate.index] ?? NOTHING)) continue;
    best[candidate.index] = total;
    steps.set(candidate.index, { candidate, before });
  }
  return steps;
}

/** In the order of the form everything from a parent up to its child belongs to the parent. */
function bestBefore(
  index: number,
  parent: number,
  best: Float64Array,
): { readonly before: number; readonly sum: number } {
  let before = NONE;
  let sum = 0;
  for (let at = 0; at < index; at += 1) {
    const family = parent !== NONE && at >= parent ? FAMILY : 0;
    const candidate = (best[at] ?? NOTHING) + family;
    if (candidate > sum) {
      before = at;
      sum = candidate;
    }
  }
  return { before, sum };
}

function tracedBack<T extends Scored>(
  steps: readonly ReadonlyMap<number, Step<T>>[],
  last: number,
): readonly (T | null)[] {
  let current = last;
  const backwards = steps.toReversed().map((row) => {
    const step = row.get(current);
    if (step === undefined) return null;
    current = step.before;
    return step.candidate;
  });
  return backwards.toReversed();
}

function indexOfGreatest(best: Float64Array): number {
  let greatest = NONE;
  for (const [index, sum] of best.entries()) {
    if (sum > (best[greatest] ?? NOTHING)) greatest = index;
  }
  return greatest;
}
