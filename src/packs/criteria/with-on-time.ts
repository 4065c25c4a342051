import type { CriteriaSet, Criterion, OnTimeBasis } from "../../core/score/criteria-set";
import { onTimeRatioOrByHand } from "./on-time";

/**
 * The set with its on-time ratios measured as `basis` says, by the counts of its form; null leaves what the set says. Where
 * the form lacks a count, both are left to be entered by hand, so that no other definition takes its place.
 */
export function withOnTime(set: CriteriaSet, basis: OnTimeBasis | null): CriteriaSet {
  if (basis === null) return set;
  const criteria = set.criteria.map((criterion): Criterion => {
    const { scoring } = criterion;
    if (scoring === null || !("ratio" in scoring)) return criterion;
    const { onTime } = scoring.ratio;
    if (onTime === undefined || onTime === basis) return criterion;
    return { ...criterion, scoring: { ...scoring, ratio: onTimeRatioOrByHand(basis, set.form) } };
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
