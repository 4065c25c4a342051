import { columnName } from "../core/sheet/address";
import type { ClassProfile } from "../core/rank/profile";
import type { RankReport, ReportedGroup, ReportedUnit } from "../jobs/rank/report";
import type { Words } from "../words/words";
import { criteriaFaults } from "../jobs/rank/criteria-faults";
import { hanging, printable, table } from "./lines";

const MARGIN = 8;

/** The ranking of one sheet as a person reads it: best first, then the reasons, then what the table itself leaves in doubt. */
export function rankText(
  file: string,
  report: RankReport,
  profile: ClassProfile,
  words: Words,
): string {
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
    ...criteriaText(report, words),
    ...sampleText(report, profile, words),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** Which columns were written, left to right: results that the table has columns for stand anywhere in it. */
export function writtenText(
  output: string,
  { plan, valuesInstead }: RankReport,
  words: Words,
): string {
  const columns = [...new Set(plan.blocks.map(({ column }) => column))].sort((a, b) => a - b);
  const sheets = plan.adds.map(({ name }) => printable(name));
  const lines = [
    ...(columns.length === 0
      ? []
      : [words.commandLine.written(printable(output), columns.map(columnName))]),
    ...(sheets.length === 0 ? [] : [words.commandLine.added(sheets)]),
    ...valuesText(valuesInstead, words),
  ];
  return lines.join("\n");
}

/** Columns that are values in some rows though formulas were asked for; a reason is told in words anyway. */
function valuesText(instead: RankReport["valuesInstead"], words: Words): readonly string[] {
  const told = instead.filter(({ why }) => why !== "words");
  if (told.length === 0) return [];
  const headings = new Set(told.map(({ result }) => words.ranking.headings[result]));
  const rows = new Set(told.flatMap((each) => each.rows));
  return [words.pane.rank.valuesInstead([...headings], rows.size)];
}

/** Says of what was found in no signed decision that it is a sample. */
function sampleText(
  { criteria }: RankReport,
  profile: ClassProfile,
  words: Words,
): readonly string[] {
  return [
    ...(profile.isSample === true ? [words.ranking.sampleProfile(printable(profile.title))] : []),
    ...(criteria?.isSample === true ? [words.pane.rank.criteria.sample] : []),
  ];
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

const MOST_LINES = 40;

/** What is wrong with the criteria and the entries; nothing where units were not scored or all is well. */
function criteriaText({ criteria }: RankReport, words: Words): readonly string[] {
  if (criteria === null) return [];
  const faults = criteriaFaults(criteria, words);
  if (faults.length === 0) return [];
  const lines = faults
    .slice(0, MOST_LINES)
    .map(({ sheet, cell, criterion, unit, message }) =>
      hanging(
        "  ",
        printable(
          [unit, criterion, placeOf(sheet, cell), message]
            .filter((part) => part !== null && part !== "")
            .join(" · "),
        ),
        MARGIN,
      ),
    );
  const rest = faults.length - lines.length;
  return [
    [
      words.commandLine.criteria(printable(criteria.title)),
      ...lines,
      ...(rest === 0 ? [] : [`  ${words.commandLine.otherFaults(rest)}`]),
    ].join("\n"),
  ];
}

function placeOf(sheet: string | null, cell: string | null): string {
  if (cell === null) return "";
  return sheet === null ? cell : `${sheet}!${cell}`;
}

function changeText(change: number | null): string {
  if (change === null) return "–";
  return change > 0 ? `+${change}` : `${change}`.replace("-", "−");
}
