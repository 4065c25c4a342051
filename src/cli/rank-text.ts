import { columnName } from "../core/sheet/address";
import { questionsOf, type ClassProfile } from "../core/rank/profile";
import type { ReadySentence } from "../jobs/rank/prose/sentences";
import type { RankReport, ReportedGroup, ReportedUnit } from "../jobs/rank/report";
import type { Words } from "../words/words";
import { criteriaFaults } from "../jobs/rank/criteria-faults";
import { toldAnswers } from "./answers";
import { hanging, printable, table } from "./lines";

const MARGIN = 8;

/** The ranking of one sheet as a person reads it: best first, then the reasons, then what the table itself leaves in doubt. */
export function rankText(
  file: string,
  report: RankReport,
  profile: ClassProfile,
  sentences: readonly ReadySentence[],
  words: Words,
): string {
  const units = report.groups.flatMap((group) => inRankOrder(group.units));
  const reasons = units.filter(hasReason);
  const parts = [
    `${printable(file)}\n${words.commandLine.sheet(printable(report.sheet))}`,
    ...report.groups.map((group) => groupText(group, report.before !== null, words)),
    ...(units.some(({ stability }) => stability !== null)
      ? [hanging("", words.commandLine.stabilityNote, 0)]
      : []),
    ...(reasons.length === 0
      ? []
      : [
          [words.ranking.headings.reason, ...reasons.map((unit) => reasonText(unit, words))].join(
            "\n",
          ),
        ]),
    ...openText(units, profile, words),
    ...nextClassText(units, words),
    ...(report.findings.length === 0 ? [] : [remarksText(report, words)]),
    ...criteriaText(report, words),
    ...sampleText(report, profile, words),
    ...sentencesText(sentences, words),
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
    ...(sheets.length === 0 ? [] : [hanging("", words.commandLine.added(sheets), 0)]),
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

function groupText({ group, units }: ReportedGroup, isCompared: boolean, words: Words): string {
  const { headings, undecidedClass } = words.ranking;
  const classOf = (unit: ReportedUnit): string =>
    unit.class ?? (unit.open === null ? words.commandLine.noClass : undecidedClass);
  const tellsStability = units.some(({ stability }) => stability !== null);
  const rows = inRankOrder(units).map((unit) => [
    unit.rank === null ? "–" : `${unit.rank}`,
    printable(unit.unit),
    unit.index === null ? "–" : words.findings.figure(unit.index),
    changeText(unit, isCompared, words),
    ...(tellsStability ? [stabilityText(unit, words)] : []),
    printable(classOf(unit)),
  ]);
  const { commandLine } = words;
  const head = [
    ...[headings.rank, commandLine.unit, headings.index, headings.change],
    ...(tellsStability ? [commandLine.stability] : []),
    headings.class,
  ];
  const title = group === null ? [] : [commandLine.group(printable(group), units.length)];
  return [...title, table([head, ...rows], tellsStability ? [0, 2, 3, 4] : [0, 2, 3])].join("\n");
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

/** The questions that the text leaves open for units of the table, and how each is answered. */
function openText(
  units: readonly ReportedUnit[],
  profile: ClassProfile,
  words: Words,
): readonly string[] {
  const { commandLine, ranking } = words;
  const asked = questionsOf(profile).filter((question) =>
    units.some(({ open }) => open === question),
  );
  if (asked.length === 0) return [];
  const lines = asked.map((question) => {
    const answers = toldAnswers(question, profile, words);
    const sentence = `${ranking.open(question)} ${commandLine.answerWith(question, answers)}`;
    return hanging("", printable(sentence), 2);
  });
  return [[commandLine.openQuestions, ...lines].join("\n")];
}

/** What units lack to the class above theirs, so many of them as a person reads. */
function nextClassText(units: readonly ReportedUnit[], words: Words): readonly string[] {
  const { commandLine, pane } = words;
  const lacking = units.flatMap(({ unit, toNextClass }) =>
    toNextClass === null ? [] : [commandLine.reason(unit, pane.rank.toNextClass(toNextClass))],
  );
  if (lacking.length === 0) return [];
  const rest = lacking.length - MOST_LINES;
  return [
    [
      commandLine.nextClass,
      ...lacking.slice(0, MOST_LINES).map((line) => hanging("", printable(line), 2)),
      ...(rest > 0 ? [`  ${commandLine.otherUnits(rest)}`] : []),
    ].join("\n"),
  ];
}

function sentencesText(sentences: readonly ReadySentence[], words: Words): readonly string[] {
  if (sentences.length === 0) return [];
  return [
    words.pane.rank.sentences.heading,
    ...sentences.map(({ title, text }) =>
      [printable(title), ...text.split("\n").map((line) => hanging("", printable(line), 2))].join(
        "\n",
      ),
    ),
  ];
}

function remarksText({ findings }: RankReport, words: Words): string {
  const lines = findings.map(({ cells, facts }) =>
    hanging(`  ${printable(cells[0] ?? "")}`, printable(words.ranking.finding(facts)), MARGIN),
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

/** Against a previous table, a unit that it does not hold is told apart from one without a rank now. */
function changeText(
  { rank, rankChange: change }: ReportedUnit,
  isCompared: boolean,
  { ranking }: Words,
): string {
  if (change === null) return isCompared && rank !== null ? ranking.noPreviousRank : "–";
  return change > 0 ? `+${change}` : `${change}`.replace("-", "−");
}

function stabilityText({ stability }: ReportedUnit, { findings }: Words): string {
  return stability === null ? "–" : findings.figure(stability);
}
