import { columnName } from "../core/sheet/address";
import type { RankReport, ReportedGroup, ReportedUnit } from "../jobs/rank/report";
import type { Words } from "../words/words";
import { hanging, printable, table } from "./lines";

const MARGIN = 8;

/** The ranking of one sheet as a person reads it: best first, then the reasons, then what the table itself leaves in doubt. */
export function rankText(file: string, report: RankReport, words: Words): string {
  const reasons = report.groups.flatMap(({ units }) => inRankOrder(units)).filter(hasReason);
  const parts = [
    `${printable(file)}\n${words.commandLine.sheet(printable(report.sheet))}`,
    ...report.groups.map((group) => groupText(group, words)),
    ...(reasons.length === 0
      ? []
      : [
          [words.ranking.headings.reason, ...reasons.map((unit) => reasonText(unit, words))].join(
            "\n",
          ),
        ]),
    ...(report.findings.length === 0 ? [] : [remarksText(report, words)]),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** Which columns were written, left to right: results that the table has columns for stand anywhere in it. */
export function writtenText(output: string, { plan }: RankReport, words: Words): string {
  const columns = [...new Set(plan.blocks.map(({ column }) => column))].sort((a, b) => a - b);
  return words.commandLine.written(printable(output), columns.map(columnName));
}

function groupText({ group, units }: ReportedGroup, words: Words): string {
  const { headings, undecidedClass } = words.ranking;
  const classOf = (unit: ReportedUnit): string =>
    unit.class ?? (unit.open === null ? words.commandLine.noClass : undecidedClass);
  const rows = inRankOrder(units).map((unit) => [
    unit.rank === null ? "–" : `${unit.rank}`,
    printable(unit.unit),
    unit.index === null ? "–" : words.findings.figure(unit.index),
    changeText(unit.rankChange),
    printable(classOf(unit)),
  ]);
  const { commandLine } = words;
  const head = [headings.rank, commandLine.unit, headings.index, headings.change, headings.class];
  const title = group === null ? [] : [commandLine.group(printable(group), units.length)];
  return [...title, table([head, ...rows], [0, 2, 3])].join("\n");
}

function inRankOrder(units: readonly ReportedUnit[]): readonly ReportedUnit[] {
  const place = ({ rank }: ReportedUnit): number => rank ?? Number.POSITIVE_INFINITY;
  return [...units].sort((a, b) => (place(a) === place(b) ? a.row - b.row : place(a) - place(b)));
}

function hasReason({ reason }: ReportedUnit): boolean {
  return reason !== "";
}

function reasonText({ unit, reason }: ReportedUnit, words: Words): string {
  return hanging("", printable(words.commandLine.reason(unit, reason)), 2);
}

function remarksText({ findings }: RankReport, words: Words): string {
  const lines = findings.map(({ cells, facts }) =>
    hanging(`  ${cells[0] ?? ""}`, printable(words.ranking.finding(facts)), MARGIN),
  );
  return [words.commandLine.remarks, ...lines].join("\n");
}

function changeText(change: number | null): string {
  if (change === null) return "–";
  return change > 0 ? `+${change}` : `${change}`.replace("-", "−");
}
