import type { Criterion, CriterionCells } from "./criteria-set";
import type { SetFault, SetFinding } from "./set-fault";

/** A finding about a criterion, at one of its cells. */
export function findingAt(
  { code, name, cells }: Criterion,
  column: keyof CriterionCells,
  fault: SetFault,
  weight: SetFinding["weight"] = "error",
): SetFinding {
  return { criterion: { code, name }, cell: cells?.[column] ?? null, weight, fault };
}
