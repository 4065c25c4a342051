import { arrange, SEVERITIES } from "../jobs/arrangement";
import { describer, told } from "../jobs/told";
import { waivedIn } from "../jobs/waivers/waiver";
import type { Checked } from "./jobs";
import type { PaneText } from "./text";

/** The counts of a check as one sentence, all tables taken together: `2 sai số liệu, 1 lưu ý`. */
export function checkSummary({ reports }: Checked, { pane, findings, waivers }: PaneText): string {
  const tables = reports.map((report) =>
    arrange(told(report.findings, describer(report, findings)), waivedIn(report)),
  );
  const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
  const counted = SEVERITIES.flatMap((severity) => {
    const count = sum(tables.map(({ counts }) => counts.get(severity) ?? 0));
    return count === 0 ? [] : [pane.check.severity[severity].counted(count)];
  });
  const waived = sum(tables.map((table) => table.waived.length));
  const parts = [...counted, ...(waived === 0 ? [] : [waivers.counted(waived)])];
  return parts.length === 0 ? pane.check.nothing : parts.join(", ");
}
