import type { Finding, Severity } from "../../core/rule/finding";
import { SEVERITIES } from "../arrangement";

/** All of a finding that tells which cells it marks. */
export type Marking = Pick<Finding, "severity" | "cells" | "suspects" | "habit">;

/** The cells a finding marks: those it suspects, every one that was left blank, or the first that it reads. */
export function markedCells({ suspects, cells, habit }: Marking): readonly string[] {
  const suspected = suspects.flatMap((suspect) => [
    suspect.cell,
    ...suspect.with.map((change) => change.cell),
  ]);
  if (suspected.length > 0) return [...new Set(suspected)];
  return habit === "blank" ? cells : cells.slice(0, 1);
}

/** The worse of two severities; a missing one is better than any. */
export function worse(one: Severity | undefined, other: Severity): Severity {
  return SEVERITIES.find((severity) => severity === one || severity === other) ?? other;
}
