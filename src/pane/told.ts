import type { Finding } from "../core/rule/finding";
import type { DescribedFinding } from "../words/finding-words";

/** A finding with its sentences, whichever job gave it. */
export interface ToldFinding extends Omit<Finding, "facts">, DescribedFinding {}

/** Each finding with its sentences. */
export function told<Given extends Omit<Finding, "facts">>(
  findings: readonly Given[],
  describe: (finding: Given) => DescribedFinding,
): readonly ToldFinding[] {
  return findings.map((finding) => ({ ...finding, ...describe(finding) }));
}
