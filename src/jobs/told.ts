import type { Finding } from "../core/rule/finding";
import type { DescribedFinding } from "../words/finding-words";

/** A finding with its sentences, whichever job gave it; of its facts only their name is kept. */
export interface ToldFinding extends Omit<Finding, "facts">, DescribedFinding {
  readonly fact: string;
}

interface Given extends Omit<Finding, "facts"> {
  readonly facts: { readonly fact: string };
}

/** Each finding with its sentences. */
export function told<Found extends Given>(
  findings: readonly Found[],
  describe: (finding: Found) => DescribedFinding,
): readonly ToldFinding[] {
  return findings.map((finding) => {
    const { facts, ...rest } = finding;
    return { ...rest, fact: facts.fact, ...describe(finding) };
  });
}
