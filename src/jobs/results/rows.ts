import { parseDecimal } from "../../core/number/decimal";
import type { PlannedValue } from "../../core/plan/plan";
import type { Finding } from "../../core/rule/finding";
import { gridOf, type Grid } from "../../core/sheet/grid";
import type { Snapshot } from "../../core/sheet/snapshot";
import type { FindingWords } from "../../words/finding-words";
import type { CheckWords } from "../../words/pane-words";
import type { ResultColumn, ResultsWords } from "../../words/results-words";
import { actKind } from "../../words/blame";
import { cellRanges } from "../../words/cells";
import { arrange, type HabitLine } from "../arrangement";
import { markedCells } from "../marks/marked-cells";
import { describer, told, type ToldFinding } from "../told";
import type { SheetReport } from "../report";
import { figuresAt, givenText } from "../waivers/given";
import { isWaivable, ruleKeys, waivedIn, type FindingWaiver } from "../waivers/waiver";
import { indicatorAt } from "./indicator-at";
import { figuresOfCell } from "./own-figure";

/** One line of the results sheet. */
export interface ResultRow {
  readonly values: Readonly<Record<ResultColumn, PlannedValue>>;
  /** The cell of the checked sheet that the line is about; null where it is about none. */
  readonly cell: string | null;
  /** The row of the earlier results sheet that it goes on with; null where that is still to be found. */
  readonly continues: number | null;
}

/** The words that a line is made of. */
export interface RowWords {
  readonly results: ResultsWords;
  readonly findings: FindingWords;
  readonly check: CheckWords;
}

const BLANK = { kind: "blank" } as const;

/** A line with nothing in it. */
export const NOTHING_SAID: ResultRow["values"] = {
  ...{ severity: BLANK, indicator: BLANK, cell: BLANK, message: BLANK, reported: BLANK },
  ...{ expected: BLANK, advice: BLANK, answer: BLANK },
  ...{ reason: BLANK, given: BLANK, moment: BLANK, rule: BLANK },
};

/** What the lines of one checked table are made from. */
interface Source {
  readonly report: SheetReport;
  readonly grid: Grid;
  readonly words: RowWords;
  readonly rules: ReadonlyMap<string, string>;
  readonly waivers: ReadonlyMap<string, FindingWaiver>;
  readonly facts: ReadonlyMap<string, Finding["facts"]>;
}

/**
 * The findings of a table as lines, in the order the pane shows them: worst first, what follows from another folded
 * into it, a habit as one line, faults of the form, and last what was explained, each finding on a line of its own.
 * `snapshot` is the sheet as it was checked.
 */
export function resultRows(
  report: SheetReport,
  snapshot: Snapshot,
  words: RowWords,
): readonly ResultRow[] {
  const source: Source = {
    ...{ report, words },
    grid: gridOf(snapshot),
    rules: ruleKeys(report.findings),
    waivers: new Map(report.waivers.map((each) => [each.finding, each])),
    facts: new Map(report.findings.map(({ id, facts }) => [id, facts])),
  };
  const findings = told(report.findings, describer(report, words.findings));
  const { groups, habits, formFaults, waived } = arrange(findings, waivedIn(report));
  const open = groups.flatMap(({ cards }) => cards);
  const shown = [...open, ...formFaults, ...waived].map(({ finding }) => finding.id);
  const folded = findings.filter(({ id }) => source.waivers.has(id) && !shown.includes(id));
  return [
    ...open.map((card) => findingRow(card.finding, card.followers.length, source)),
    ...habits.map((habit) => habitRow(habit, words)),
    ...formFaults.map((card) => findingRow(card.finding, card.followers.length, source)),
    ...waived.map((card) => findingRow(card.finding, card.followers.length, source)),
    ...folded.map((finding) => findingRow(finding, 0, source)),
  ];
}

/** The line that says that nothing was found. */
export function nothingRow(words: ResultsWords): ResultRow {
  return lineOf(null, { message: text(words.nothing) });
}

function habitRow(
  { line, severity, findings }: HabitLine<ToldFinding>,
  { results, check }: RowWords,
): ResultRow {
  const cells = [...new Set(findings.flatMap(markedCells))];
  const message = `${check.habit(line, findings.length)}: ${cellRanges(cells).join(", ")}`;
  return lineOf(cells[0] ?? null, {
    severity: text(results.severity[severity]),
    message: text(message),
  });
}

function findingRow(finding: ToldFinding, followers: number, source: Source): ResultRow {
  const { report, words, facts } = source;
  const { results } = words;
  const cell = finding.cells[0] ?? null;
  const follows = followers === 0 ? "" : ` ${results.follows(followers)}`;
  const { reported, expected } = figuresOfCell(finding, facts.get(finding.id));
  const row = lineOf(cell, {
    severity: text(results.severity[finding.severity]),
    indicator: text(cell === null ? "" : indicatorAt(report, cell)),
    message: text(`${finding.message}${follows}`),
    reported: figure(reported),
    expected: figure(expected),
    advice: text(adviceOf(finding, words)),
    ...explanation(finding, source),
  });
  return { ...row, continues: source.waivers.get(finding.id)?.line?.row ?? null };
}

/**
 * The reason for which a figure is kept, with the figures it speaks of. Those stand there even without a reason, so
 * that one may be typed on the sheet as well; a reason that is void stays with the figures it was given for.
 */
function explanation(
  finding: ToldFinding,
  { grid, words, rules, waivers }: Source,
): Partial<ResultRow["values"]> {
  if (!isWaivable(finding)) return {};
  const { results, findings } = words;
  const known = waivers.get(finding.id);
  const today = givenText(figuresAt(finding.cells, grid, { results, figure: findings.figure }));
  const rule = text(rules.get(finding.id) ?? finding.rule);
  if (known === undefined) return { given: text(today), rule };
  const { reason, moment, lapse } = known;
  return {
    reason: text(reason),
    given: text(lapse === null ? today : lapse.given),
    moment: text(moment === null ? "" : results.moment(moment)),
    rule,
  };
}

function adviceOf({ suspects, verdict }: ToldFinding, words: RowWords): string {
  const [best] = suspects;
  if (best === undefined) return "";
  const { change, fill, ask, oneOf } = words.results;
  const { figure: printed } = words.findings;
  const cells = [...new Set(suspects.map(({ cell }) => cell))];
  // A formula cell is never given a number.
  if (verdict === "one-cell" && best.formula !== null) {
    const { proposed, fault } = best.formula;
    return proposed === null || fault === "not-recalculated" ? "" : change(best.cell, proposed);
  }
  if (verdict !== "one-cell" || best.proposed === null) {
    return cells.length > 1 ? oneOf(cells) : "";
  }
  // What only the source knows is asked; a swap brings no figure that is not on the sheet already.
  const isAsked = best.basis === "likely" && best.cause !== "separator" && actKind(best) !== "swap";
  return [best, ...best.with]
    .flatMap(({ cell, reported, proposed }) => {
      if (proposed === null) return [];
      const say = isAsked ? ask : reported === null ? fill : change;
      return [say(cell, printed(proposed))];
    })
    .join("; ");
}

function lineOf(cell: string | null, values: Partial<ResultRow["values"]>): ResultRow {
  return {
    cell,
    continues: null,
    values: {
      ...NOTHING_SAID,
      ...values,
      cell: text(cell ?? ""),
    },
  };
}

/** A plain figure as a figure, so that the sheet shows it as its reader's Excel shows numbers; anything else as text. */
function figure(plain: string | null): PlannedValue {
  if (plain === null) return { kind: "blank" };
  return parseDecimal(plain) === null ? text(plain) : { kind: "number", digits: plain };
}

function text(words: string): PlannedValue {
  return words === "" ? { kind: "blank" } : { kind: "text", text: words };
}
