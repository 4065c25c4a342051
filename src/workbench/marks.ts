import type { Severity } from "../core/rule/finding";
import { markedCells, worse } from "../jobs/marks/marked-cells";
import type { ToldFinding } from "../jobs/told";

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
