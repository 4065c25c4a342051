import type { Problem } from "../core/problem";

/** What a person is told of one problem. */
export interface ProblemWords {
  /** Three to seven words, without a full stop. */
  readonly title: string;
  /** What happened, and whether anything was written, in whole sentences. */
  readonly happened: string;
  /** What to do about it, in whole sentences. */
  readonly remedy: string;
}

/** Tells one kind of problem; null for every other kind. */
export type ProblemTeller = (problem: Problem) => ProblemWords | null;

/** Ties a kind of problem to its words, so that the words may use what that kind carries. */
export function when<Kind extends Problem>(
  kind: abstract new (...given: never[]) => Kind,
  tell: (problem: Kind) => ProblemWords,
): ProblemTeller {
  return (problem) => (problem instanceof kind ? tell(problem) : null);
}

/** The words of the first kind that fits; `otherwise` for a kind that no words were written for. */
export function firstWords(
  tellers: readonly ProblemTeller[],
  problem: Problem,
  otherwise: ProblemWords,
): ProblemWords {
  for (const tell of tellers) {
    const words = tell(problem);
    if (words !== null) return words;
  }
  return otherwise;
}

/** The same in one breath, for where there is only a line. */
export function sentenceOf({ happened, remedy }: ProblemWords): string {
  return `${happened} ${remedy}`;
}
