import type { CriteriaSet, Criterion } from "./criteria-set";

/** A criterion with those below it. */
export interface Branch {
  readonly criterion: Criterion;
  readonly children: readonly Branch[];
}

/**
 * The fields of a set with what stands below each, in the order of the set. What names a parent that there is not stands at
 * the top; what stands below itself stands nowhere; of two criteria with one code the first has the children.
 */
export function branchesOf({ criteria }: CriteriaSet): readonly Branch[] {
  const first = firstByCode(criteria);
  const below = new Map<Criterion, Criterion[]>();
  const roots: Criterion[] = [];
  for (const criterion of criteria) {
    const parent = criterion.parent === null ? undefined : first.get(criterion.parent);
    const siblings = parent === undefined ? roots : below.get(parent);
    if (siblings !== undefined) siblings.push(criterion);
    else if (parent !== undefined) below.set(parent, [criterion]);
  }
  const branch = (criterion: Criterion): Branch => ({
    criterion,
    children: (below.get(criterion) ?? []).map(branch),
  });
  return roots.map(branch);
}

/** The first criterion of each code. */
export function firstByCode(criteria: readonly Criterion[]): ReadonlyMap<string, Criterion> {
  return new Map(criteria.toReversed().map((criterion) => [criterion.code, criterion]));
}
