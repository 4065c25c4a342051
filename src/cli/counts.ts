import type { Severity } from "../core/rule/finding";
import { SEVERITIES } from "../jobs/arrangement";
import type { Counts } from "../jobs/report";
import type { Words } from "../words/words";

export const NO_FINDINGS: Counts = { error: 0, warning: 0, notice: 0, undecided: 0 };

export function addCounts(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (a, b) => ({
      error: a.error + b.error,
      warning: a.warning + b.warning,
      notice: a.notice + b.notice,
      undecided: a.undecided + b.undecided,
    }),
    NO_FINDINGS,
  );
}

/** `2 sai số liệu · 1 lưu ý`: the severities there are, worst first. */
export function countsText(counts: ReadonlyMap<Severity, number>, { pane }: Words): string {
  const { severity, nothing } = pane.check;
  const told = SEVERITIES.flatMap((each) => {
    const count = counts.get(each) ?? 0;
    return count === 0 ? [] : [severity[each].counted(count)];
  });
  return told.length === 0 ? nothing : told.join(" · ");
}
