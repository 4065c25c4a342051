import type { Finding } from "../core/rule/finding";
import { arrange, type FindingCard, type HabitLine } from "../jobs/arrangement";
import { recognisedText } from "../jobs/recognised-text";
import type { CheckReport, SheetReport } from "../jobs/report";
import type { Words } from "../words/words";
import { countsText } from "./counts";
import { hanging, printable } from "./lines";

const MARGIN = 8;
const CELLS_OF_A_HABIT = 12;

/** A finding with the name of its facts, by which it is folded. */
interface Found extends Finding {
  readonly fact: string;
}

/** The report of one file as a person reads it, consequences under their cause, each habit in one line. */
export function checkText(file: string, { sheets, skipped }: CheckReport, words: Words): string {
  const left = skipped.map(({ sheet, problem }) =>
    hanging("", words.commandLine.skipped(printable(sheet), printable(words.problem(problem))), 0),
  );
  const parts = sheets.map((sheet) => sheetText(sheet, words));
  return [printable(file), ...left, ...parts].map((part) => `${part}\n`).join("");
}

function sheetText(report: SheetReport, words: Words): string {
  const found = report.findings.map((finding): Found => ({ ...finding, fact: finding.facts.fact }));
  const { groups, habits, formFaults, counts } = arrange(found);
  const { check } = words.pane;
  const sections = [
    ...groups.map(({ severity, cards }) =>
      section(
        check.severity[severity].heading,
        cards.map((card) => cardText(card, words)),
      ),
    ),
    section(
      check.habits,
      habits.map((line) => habitText(line, words)),
    ),
    section(
      check.formFaults,
      formFaults.map((card) => cardText(card, words)),
    ),
  ];
  return [headText(report, words), countsText(counts, words)]
    .concat(...sections.map((lines) => (lines.length === 0 ? [] : ["", ...lines])))
    .join("\n");
}

function headText(report: SheetReport, words: Words): string {
  const { form, counted, missing } = recognisedText(report, words.pane.check);
  const recognised = [form, counted].filter((text) => text !== "").join(", ");
  return [
    `${words.commandLine.sheet(printable(report.sheet))}: ${recognised}`,
    ...(missing === "" ? [] : [hanging("", missing, 0)]),
  ].join("\n");
}

/** A heading with what stands under it; nothing where nothing does. */
function section(heading: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [heading, ...items];
}

function cardText({ finding, followers }: FindingCard<Found>, words: Words): string {
  const { message, arithmetic } = words.findings.describe(finding);
  const followed = followers.map(({ cells }) => cells[0] ?? "").join(", ");
  return [
    hanging(`  ${finding.cells[0] ?? ""}`, printable(message), MARGIN),
    ...(arithmetic === "" ? [] : [hanging("", printable(arithmetic), MARGIN)]),
    ...(followers.length === 0
      ? []
      : [hanging("", `${words.pane.check.follows(followers.length)}: ${followed}`, MARGIN)]),
  ].join("\n");
}

/** One line for all; what is more than a notice is told below it in its own words. */
function habitText({ line: habit, findings }: HabitLine<Found>, words: Words): string {
  const cells = findings.map((finding) => finding.cells[0] ?? "");
  const shown = cells.slice(0, CELLS_OF_A_HABIT).join(", ");
  const rest = cells.length - CELLS_OF_A_HABIT;
  const more = rest > 0 ? ` ${words.commandLine.others(rest)}` : "";
  const line = `${words.pane.check.habit(habit, findings.length)}: ${shown}${more}`;
  const weighty = findings.filter(({ severity }) => severity !== "notice");
  return [
    hanging("  ", line, 2),
    ...weighty.map((finding) => cardText({ finding, followers: [] }, words)),
  ].join("\n");
}
