import type { OwnFormFault } from "../core/own-form/own-fault";
import type { Change, Finding, Suspect } from "../core/rule/finding";
import { arrange, type FindingCard, type HabitLine } from "../jobs/arrangement";
import { recognisedText } from "../jobs/recognised-text";
import type { CheckReport, SheetReport } from "../jobs/report";
import { describer } from "../jobs/told";
import { waivedIn, type FindingWaiver } from "../jobs/waivers/waiver";
import type { Words } from "../words/words";
import { countsText } from "./counts";
import { hanging, printable } from "./lines";

const MARGIN = 8;
const CELLS_OF_A_HABIT = 12;
const MOST_SUSPECTS = 3;

/** A finding with the name of its facts, by which it is folded. */
interface Found extends Finding {
  readonly fact: string;
}

/** The report of one file as a person reads it, consequences under their cause, each habit in one line. */
export function checkText(
  file: string,
  { sheets, skipped, rules }: CheckReport,
  words: Words,
): string {
  const left = skipped.map(({ sheet, problem }) =>
    hanging("", words.commandLine.skipped(printable(sheet), printable(words.problem(problem))), 0),
  );
  const parts = sheets.map((sheet) => sheetText(sheet, words));
  const faults = section(
    words.commandLine.ownRules,
    rules.map((fault) => hanging("  ", printable(faultText(fault, words)), MARGIN)),
  );
  const own = faults.length === 0 ? [] : [faults.join("\n")];
  return [printable(file), ...left, ...parts, ...own].map((part) => `${part}\n`).join("");
}

/** What is wrong with one cell of a sheet that the user keeps rules or a form in. */
export function faultText({ sheet, cell, fault }: OwnFormFault, words: Words): string {
  return words.commandLine.atCell(sheet, cell, words.ownForm.fault(fault));
}

function sheetText(report: SheetReport, words: Words): string {
  const found = report.findings.map((finding): Found => ({ ...finding, fact: finding.facts.fact }));
  const { groups, habits, formFaults, waived, counts } = arrange(found, waivedIn(report));
  const { check } = words.pane;
  const card = (each: FindingCard<Found>): string => cardText(each, report, words);
  const sections = [
    ...groups.map(({ severity, cards }) =>
      section(check.severity[severity].heading, cards.map(card)),
    ),
    section(
      check.habits,
      habits.map((line) => habitText(line, report, words)),
    ),
    section(check.formFaults, formFaults.map(card)),
    section(words.waivers.heading, waived.map(card)),
  ];
  return [headText(report, words), countsText(counts, words)]
    .concat(...sections.map((lines) => (lines.length === 0 ? [] : ["", ...lines])))
    .join("\n");
}

function headText(report: SheetReport, words: Words): string {
  const { form, counted, missing, extra } = recognisedText(report, words.pane.check);
  const recognised = [form, counted].filter((text) => text !== "").join(", ");
  return [
    `${words.commandLine.sheet(printable(report.sheet))}: ${recognised}`,
    ...(missing === "" ? [] : [hanging("", missing, 0)]),
    ...(extra === "" ? [] : [hanging("", extra, 0)]),
  ].join("\n");
}

/** A heading with what stands under it; nothing where nothing does. */
function section(heading: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [heading, ...items];
}

function cardText(
  { finding, followers }: FindingCard<Found>,
  report: SheetReport,
  words: Words,
): string {
  const { waivers } = report;
  const { message, arithmetic } = describer(report, words.findings)(finding);
  const waiver = waivers.find((each) => each.finding === finding.id);
  const followed = followers.map(({ cells }) => cells[0] ?? "").join(", ");
  return [
    hanging(`  ${finding.cells[0] ?? ""}`, printable(message), MARGIN),
    ...(arithmetic === "" ? [] : [hanging("", printable(arithmetic), MARGIN)]),
    ...suspectTexts(finding.suspects, words).map((text) => hanging("", printable(text), MARGIN)),
    ...(waiver === undefined ? [] : [hanging("", printable(waiverText(waiver, words)), MARGIN)]),
    ...(followers.length === 0
      ? []
      : [hanging("", `${words.pane.check.follows(followers.length)}: ${followed}`, MARGIN)]),
  ].join("\n");
}

/** Each cell that could be at fault with how it may have come about; nothing where the sentence says it all. */
function suspectTexts(suspects: readonly Suspect[], words: Words): readonly string[] {
  const [first, ...others] = suspects;
  if (first === undefined || (others.length === 0 && first.with.length < 2)) return [];
  const rest = suspects.length - MOST_SUSPECTS;
  return [
    ...suspects.slice(0, MOST_SUSPECTS).map((suspect) => suspectText(suspect, words)),
    ...(rest > 0 ? [words.commandLine.others(rest)] : []),
  ];
}

function suspectText(suspect: Suspect, { findings }: Words): string {
  const { cell, formula } = suspect;
  if (formula !== null) {
    const fault = findings.formulaFault(cell, formula);
    return `– ${[fault, formula.proposed ?? ""].filter((text) => text !== "").join(": ")}`;
  }
  const shown = ({ cell: place, reported, proposed }: Change): string => {
    const figures = [reported, proposed].flatMap((each) =>
      each === null ? [] : [findings.figure(each)],
    );
    return `${place} ${figures.join(" → ")}`;
  };
  const changed = [suspect, ...suspect.with].map(shown).join("; ");
  const cause = findings.cause(suspect);
  return `– ${changed}${cause === "" ? "" : ` (${cause})`}`;
}

function waiverText({ reason, moment, lapse }: FindingWaiver, { waivers }: Words): string {
  return lapse === null ? waivers.waived(reason, moment) : waivers.lapsed(reason, lapse.changes);
}

/** One line for all; what is more than a notice is told below it in its own words. */
function habitText(
  { line: habit, findings }: HabitLine<Found>,
  report: SheetReport,
  words: Words,
): string {
  const cells = findings.map((finding) => finding.cells[0] ?? "");
  const shown = cells.slice(0, CELLS_OF_A_HABIT).join(", ");
  const rest = cells.length - CELLS_OF_A_HABIT;
  const more = rest > 0 ? ` ${words.commandLine.others(rest)}` : "";
  const line = `${words.pane.check.habit(habit, findings.length)}: ${shown}${more}`;
  const weighty = findings.filter(({ severity }) => severity !== "notice");
  return [
    hanging("  ", line, 2),
    ...weighty.map((finding) => cardText({ finding, followers: [] }, report, words)),
  ].join("\n");
}
