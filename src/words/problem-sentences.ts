import type { Problem } from "../core/problem";

/** Says one kind of problem; null for every other kind. */
export type ProblemSentence = (problem: Problem) => string | null;

/** Ties a kind of problem to its sentence, so that the sentence may use what that kind carries. */
export function when<Kind extends Problem>(
  kind: abstract new (...given: never[]) => Kind,
  say: (problem: Kind) => string,
): ProblemSentence {
  return (problem) => (problem instanceof kind ? say(problem) : null);
}

/** The sentence of the first kind that fits; `otherwise` for a kind that no sentence was written for. */
export function firstSentence(
  sentences: readonly ProblemSentence[],
  problem: Problem,
  otherwise: string,
): string {
  for (const say of sentences) {
    const sentence = say(problem);
    if (sentence !== null) return sentence;
  }
  return otherwise;
}
