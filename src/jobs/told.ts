import type { Finding } from "../core/rule/finding";
import type { DescribedFinding, FindingWords } from "../words/finding-words";
import { withAbout } from "../words/about";
import type { SheetReport } from "./report";

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

/** A finding of a report in words; where a rule of the user's own gave it, what they wrote that the rule says. */
export function describer(
  { about }: Pick<SheetReport, "about">,
  { describe }: Pick<FindingWords, "describe">,
): (finding: Finding) => DescribedFinding {
  const texts = new Map(about.map(({ rule, text }) => [rule, text]));
  return (finding) => {
    const text = texts.get(finding.rule);
    const described = describe(finding);
    return text === undefined
      ? described
      : { ...described, message: withAbout(text, described.message) };
  };
}
