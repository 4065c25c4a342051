import type { CriteriaSet, Criterion } from "./criteria-set";
import { findingAt } from "./finding-at";
import type { SetFinding } from "./set-fault";
import { branchesOf, firstByCode, type Branch } from "./tree";

/** Codes that stand twice, parents that are not there, and criteria that nothing scores. */
export function checkTree(set: CriteriaSet): readonly SetFinding[] {
  const first = firstByCode(set.criteria);
  const placed = new Map(
    branchesOf(set)
      .flatMap(flat)
      .map((branch) => [branch.criterion, branch]),
  );
  return set.criteria.flatMap((criterion) => [
    ...codeFaults(criterion, first),
    ...placeFaults(criterion, first, placed.get(criterion) ?? null),
  ]);
}

function flat(branch: Branch): readonly Branch[] {
  return [branch, ...branch.children.flatMap(flat)];
}

function codeFaults(
  criterion: Criterion,
  first: ReadonlyMap<string, Criterion>,
): readonly SetFinding[] {
  const { code, parent } = criterion;
  const other = first.get(code);
  const findings: SetFinding[] = [];
  if (other !== undefined && other !== criterion) {
    const firstCell = other.cells?.code ?? null;
    findings.push(findingAt(criterion, "code", { fault: "repeated-code", code, firstCell }));
  }
  if (parent !== null && !first.has(parent)) {
    findings.push(findingAt(criterion, "code", { fault: "unknown-parent", parent }));
  }
  return findings;
}

function placeFaults(
  criterion: Criterion,
  first: ReadonlyMap<string, Criterion>,
  branch: Branch | null,
): readonly SetFinding[] {
  if (branch === null) return [findingAt(criterion, "code", { fault: "below-itself" })];
  const findings: SetFinding[] = [];
  const parent = criterion.parent === null ? undefined : first.get(criterion.parent);
  if (parent !== undefined && parent.group !== criterion.group) {
    findings.push(findingAt(criterion, "code", { fault: "other-group", parent: parent.code }));
  }
  const isParent = branch.children.length > 0;
  if (isParent && criterion.scoring !== null) {
    findings.push(findingAt(criterion, "scoring", { fault: "scored-parent" }, "warning"));
  }
  if (!isParent && criterion.scoring === null) {
    findings.push(findingAt(criterion, "scoring", { fault: "no-scoring" }));
  }
  return findings;
}
