import { parseDecimal } from "../number/decimal";
import type { Vocabulary } from "../written-rules/vocabulary";
import { checkMaxima } from "./check-maxima";
import { checkScoring } from "./check-scoring";
import { checkTree } from "./check-tree";
import type { CriteriaSet } from "./criteria-set";
import type { SetFinding } from "./set-fault";

/**
 * What is wrong with a set by itself: its tree, its maxima, its ways of scoring, in the order of the set. `vocabulary`: the
 * indicators of its form, null where the form is not known; then no code is called unknown. Facts only, no words.
 */
export function checkSet(set: CriteriaSet, vocabulary: Vocabulary | null): readonly SetFinding[] {
  if (set.criteria.length === 0) {
    return [{ criterion: null, cell: null, weight: "warning", fault: { fault: "no-criteria" } }];
  }
  const findings = [
    ...checkTree(set),
    ...checkMaxima(set),
    ...set.criteria.flatMap((criterion) => checkScoring(criterion, vocabulary)),
  ];
  return [...checkTotal(set), ...inOrderOf(set, findings)];
}

function checkTotal({ total }: CriteriaSet): readonly SetFinding[] {
  if (total === null || parseDecimal(total) !== null) return [];
  const fault = { fault: "no-number", what: "total", text: total } as const;
  return [{ criterion: null, cell: null, weight: "error", fault }];
}

function inOrderOf(
  { criteria }: CriteriaSet,
  findings: readonly SetFinding[],
): readonly SetFinding[] {
  const places = new Map(criteria.map(({ code }, at) => [code, at] as const));
  const placeOf = ({ criterion }: SetFinding): number =>
    criterion === null ? -1 : (places.get(criterion.code) ?? -1);
  return findings.toSorted((a, b) => placeOf(a) - placeOf(b));
}
