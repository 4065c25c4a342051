import type { CriteriaSet, Criterion, OnTimeBasis } from "../../core/score/criteria-set";
import { onTimeRatioOrByHand } from "./on-time";

/**
 * The set with its on-time ratios measured as `basis` says, by the counts of its form alone; null leaves what the set says.
 * Counts that people entered are by the set's own definition and serve no other, so that a criterion whose form lacks a count
 * is not judged.
 */
export function withOnTime(set: CriteriaSet, basis: OnTimeBasis | null): CriteriaSet {
  if (basis === null) return set;
  const criteria = set.criteria.map((criterion): Criterion => {
    const { scoring } = criterion;
    if (scoring === null || !("ratio" in scoring)) return criterion;
    const { onTime } = scoring.ratio;
    if (onTime === undefined || onTime === basis) return criterion;
    const ratio = { ...onTimeRatioOrByHand(basis, set.form), figuresOnly: true } as const;
    return { ...criterion, scoring: { ...scoring, ratio } };
  });
  return { ...set, criteria };
}

/** What a set measures its on-time ratios on; null where it has none, or several that differ. */
export function onTimeOf({ criteria }: CriteriaSet): OnTimeBasis | null {
  const found = criteria.flatMap(({ scoring }) =>
    scoring !== null && "ratio" in scoring ? (scoring.ratio.onTime ?? []) : [],
  );
  const [first = null] = found;
  return found.every((basis) => basis === first) ? first : null;
}
