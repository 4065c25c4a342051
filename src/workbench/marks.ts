import type { Severity } from "../core/rule/finding";
import { SEVERITIES } from "../jobs/arrangement";
import type { ToldFinding } from "../pane/told";

/** What a cell's mark says: the worst of its findings, and each of them in words. */
export interface CellMark {
  readonly severity: Severity;
  readonly messages: readonly string[];
}

/** The marks of a sheet by address. A finding marks the cells it suspects, or the first cell it reads. */
export function marksOf(findings: readonly ToldFinding[]): ReadonlyMap<string, CellMark> {
  const marks = new Map<string, CellMark>();
  for (const finding of findings) {
    for (const cell of markedCells(finding)) {
      const mark = marks.get(cell);
      marks.set(cell, {
        severity: worse(mark?.severity, finding.severity),
        messages: [...(mark?.messages ?? []), finding.message],
      });
    }
  }
  return marks;
}

function markedCells(finding: ToldFinding): readonly string[] {
  const suspected = finding.suspects.flatMap((suspect) => [
    suspect.cell,
    ...suspect.with.map((change) => change.cell),
  ]);
  return suspected.length > 0 ? [...new Set(suspected)] : finding.cells.slice(0, 1);
}

function worse(one: Severity | undefined, other: Severity): Severity {
  return SEVERITIES.find((severity) => severity === one || severity === other) ?? other;
}
