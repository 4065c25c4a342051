import type { Finding, Severity } from "../../core/rule/finding";
import { SEVERITIES } from "../arrangement";

/** All of a finding that tells which cells it marks. */
export type Marking = Pick<Finding, "severity" | "cells" | "suspects">;

/** The cells a finding marks: those it suspects, or the first that it reads. */
export function markedCells({ suspects, cells }: Marking): readonly string[] {
  const suspected = suspects.flatMap((suspect) => [
    suspect.cell,
    ...suspect.with.map((change) => change.cell),
  ]);
  return suspected.length > 0 ? [...new Set(suspected)] : cells.slice(0, 1);
}

/** The worse of two severities; a missing one is better than any. */
export function worse(one: Severity | undefined, other: Severity): Severity {
  return SEVERITIES.find((severity) => severity === one || severity === other) ?? other;
}
