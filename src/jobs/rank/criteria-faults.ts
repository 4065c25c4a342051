import type { ScoreFaultWords } from "../../words/score-fault-words";
import type { ScoreWords } from "../../words/score-words";
import type { ScoredBy } from "./report";

/** What is wrong with a set of criteria or with what was entered by it, in words. */
export interface CriteriaFault {
  readonly severity: "error" | "warning" | "undecided";
  /** Where it stands; null in a pack, and for what is about a unit. */
  readonly sheet: string | null;
  readonly cell: string | null;
  /** The code of the criterion; null where it is about none. */
  readonly criterion: string | null;
  /** The unit that could not be scored; null for what is about the set. */
  readonly unit: string | null;
  readonly message: string;
}

/** Everything to be said of the criteria that units were scored by: the set, its sheet, the entries, units left unscored. */
export function criteriaFaults(
  scored: ScoredBy,
  words: { readonly score: ScoreWords; readonly scoreFaults: ScoreFaultWords },
): readonly CriteriaFault[] {
  const { faults, findings, entryFaults, unjudged } = scored;
  return [
    ...faults.map(({ sheet, cell, weight, fault }) => ({
      ...{ severity: weight, sheet, cell, criterion: null, unit: null },
      message: words.score.fault(fault),
    })),
    ...findings.map((finding) => ({
      ...{ severity: finding.weight, sheet: null, cell: finding.cell, unit: null },
      criterion: finding.criterion?.code ?? null,
      message: words.scoreFaults.finding(finding),
    })),
    ...entryFaults.map(({ sheet, cell, weight, fault }) => ({
      ...{ severity: weight, sheet, cell, criterion: null, unit: null },
      message: words.score.entryFault(fault),
    })),
    ...unjudged.map(({ unit, code, why }) => ({
      ...{ severity: "undecided" as const, sheet: null, cell: null, criterion: code, unit },
      message: words.scoreFaults.unjudged(why),
    })),
  ];
}
