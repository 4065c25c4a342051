import { parseDecimal } from "../../core/number/decimal";
import type { PlannedValue } from "../../core/plan/plan";
import type { Finding } from "../../core/rule/finding";
import { columnNumber, placeOf } from "../../core/sheet/address";
import type { FindingWords } from "../../words/finding-words";
import type { CheckWords } from "../../words/pane-words";
import type { ResultColumn, ResultsWords } from "../../words/results-words";
import { cellRanges } from "../../words/cells";
import { arrange } from "../arrangement";
import { markedCells } from "../marks/marked-cells";
import { told, type ToldFinding } from "../told";
import type { SheetReport } from "../report";

/** One line of the results sheet. */
export interface ResultRow {
  readonly values: Readonly<Record<ResultColumn, PlannedValue>>;
  /** The cell of the checked sheet that the line is about; null where it is about none. */
  readonly cell: string | null;
}

/** The words that a line is made of. */
export interface RowWords {
  readonly results: ResultsWords;
  readonly findings: FindingWords;
  readonly check: CheckWords;
}

/**
 * The findings of a sheet as lines of a table, in the order the pane shows them: worst first, what follows from
 * another folded into it, a habit as one line, faults of the form last.
 */
export function resultRows(report: SheetReport, words: RowWords): readonly ResultRow[] {
  const findings = told(report.findings, words.findings.describe);
  const { groups, habits, formFaults } = arrange(findings);
  const cards = [...groups.flatMap((group) => group.cards), ...formFaults];
  const alone = cards.filter((card) => !formFaults.includes(card));
  return [
    ...alone.map((card) => findingRow(card.finding, card.followers.length, report, words)),
    ...habits.map(({ line, severity, findings: same }): ResultRow => {
      const cells = [...new Set(same.flatMap(markedCells))];
      const message = `${words.check.habit(line, same.length)}: ${cellRanges(cells).join(", ")}`;
      return lineOf(cells[0] ?? null, {
        severity: text(words.results.severity[severity]),
        message: text(message),
      });
    }),
    ...formFaults.map((card) => findingRow(card.finding, card.followers.length, report, words)),
  ];
}

/** The line that says that nothing was found. */
export function nothingRow(words: ResultsWords): ResultRow {
  return lineOf(null, { message: text(words.nothing) });
}

function findingRow(
  finding: ToldFinding,
  followers: number,
  report: SheetReport,
  words: RowWords,
): ResultRow {
  const cell = finding.cells[0] ?? null;
  const { results } = words;
  const follows = followers === 0 ? "" : ` ${results.follows(followers)}`;
  return lineOf(cell, {
    severity: text(results.severity[finding.severity]),
    indicator: text(cell === null ? "" : labelOf(report, cell)),
    message: text(`${finding.message}${follows}`),
    reported: figure(finding.reported),
    expected: figure(finding.expected),
    advice: text(adviceOf(finding, words)),
  });
}

function adviceOf({ suspects, verdict }: Finding | ToldFinding, words: RowWords): string {
  const [best] = suspects;
  if (best === undefined) return "";
  const { change, oneOf } = words.results;
  const { figure: printed } = words.findings;
  const cells = [...new Set(suspects.map(({ cell }) => cell))];
  if (verdict !== "one-cell" || best.proposed === null) {
    return cells.length > 1 ? oneOf(cells) : "";
  }
  return [best, ...best.with]
    .flatMap(({ cell, proposed }) => (proposed === null ? [] : [change(cell, printed(proposed))]))
    .join("; ");
}

/** The indicator that a cell belongs to, as the form calls it. */
function labelOf(report: SheetReport, cell: string): string {
  const place = placeOf(cell);
  if (place === null) return "";
  if (report.layout === "indicator-list") {
    const found = report.form.indicators.find(({ row }) => row === place.row);
    return found === undefined ? "" : `${found.code} ${found.label}`;
  }
  const column = report.form.indicators.find(
    (indicator) => columnNumber(indicator.column) === place.column,
  );
  const unit = report.form.units.find(({ row }) => row === place.row);
  return [unit?.unit, column?.label].filter((part) => part !== undefined).join(" – ");
}

function lineOf(
  cell: string | null,
  values: Partial<Record<ResultColumn, PlannedValue>>,
): ResultRow {
  const blank = { kind: "blank" } as const;
  return {
    cell,
    values: {
      ...{ severity: blank, indicator: blank, message: blank, reported: blank },
      ...{ expected: blank, advice: blank, answer: blank },
      ...values,
      cell: cell === null ? blank : text(cell),
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
