import type { PlannedValue } from "../../core/plan/plan";
import type { CellValue, SheetRow, Snapshot } from "../../core/sheet/snapshot";
import {
  FORMER_COLUMNS,
  RESULT_COLUMNS,
  RESULT_FACTS,
  type ResultColumn,
  type ResultFact,
  type ResultsWords,
} from "../../words/results-words";
import { HEADINGS_ROW } from "./own-sheet";
import { NOTHING_SAID, type ResultRow } from "./rows";

/** A line as it stands on a results sheet. */
export interface EarlierLine extends ResultRow {
  readonly row: number;
}

/** A results sheet that an earlier check wrote, with what was typed into it since. */
export interface EarlierResults {
  readonly snapshot: Snapshot;
  /** The sheet that was checked. */
  readonly checked: string;
  /** When, as it is written there. */
  readonly time: string;
  /** Whether it lacks the columns for explanations; then it is read and never written over. */
  readonly isFormer: boolean;
  /** Its lines as they stand, top to bottom. */
  readonly lines: readonly EarlierLine[];
}

/** Reads a results sheet of ours; null for any other sheet. */
export function readEarlier(snapshot: Snapshot, words: ResultsWords): EarlierResults | null {
  const rows = new Map(snapshot.rows.map((row) => [row.row, row]));
  const ours = RESULT_COLUMNS.map(
    (column, at) => textAt(rows.get(HEADINGS_ROW), at + 1) === words.headings[column],
  );
  const factRow = (fact: ResultFact) => rows.get(2 + RESULT_FACTS.indexOf(fact));
  const checked = factRow("sheet");
  if (ours.slice(0, FORMER_COLUMNS).includes(false)) return null;
  if (textAt(rows.get(1), 1) !== words.title) return null;
  if (textAt(checked, 1) !== words.facts.sheet) return null;
  const isFormer = ours.includes(false);
  const columns = isFormer ? RESULT_COLUMNS.slice(0, FORMER_COLUMNS) : RESULT_COLUMNS;
  return {
    snapshot,
    checked: textAt(checked, 2),
    time: textAt(factRow("time"), 2),
    isFormer,
    lines: snapshot.rows.filter(({ row }) => row > HEADINGS_ROW).map((row) => lineOf(row, columns)),
  };
}

/** Columns that people type into, or that go with what they typed. */
const TYPED = [
  "answer",
  "reason",
  "given",
  "moment",
  "rule",
] as const satisfies readonly ResultColumn[];

/**
 * The new lines with what was typed into the earlier ones. A line that continues an earlier one has its answer. Any
 * other answer goes with its line, known again by cell and message, else by cell alone where only one line speaks of it;
 * an explanation never goes to another finding. A line that is found no more but was answered or explained stays, at
 * the end and said to be gone; so does, as it is, whatever someone wrote below the table.
 */
export function withAnswers(
  lines: readonly ResultRow[],
  earlier: readonly EarlierLine[],
  words: ResultsWords,
): readonly ResultRow[] {
  const ours = earlier.filter((line) => isOurs(line, words));
  const foreign = earlier.filter((line) => !isOurs(line, words));
  const taken = new Set<EarlierLine>();
  const take = (line: ResultRow, fits: (old: EarlierLine) => boolean): ResultRow => {
    const old = ours.find((each) => !taken.has(each) && isAnswered(each) && fits(each));
    if (old === undefined || isFilled(line, "answer")) return line;
    taken.add(old);
    const typed = Object.fromEntries(TYPED.map((column) => [column, old.values[column]]));
    const { answer } = old.values;
    const values = isFilled(old, "reason") ? typed : { answer };
    return { ...line, values: { ...line.values, ...values } };
  };
  const continued = lines.map((line) => {
    const old = ours.find(({ row }) => row === line.continues);
    if (old === undefined) return line;
    taken.add(old);
    return { ...line, values: { ...line.values, answer: old.values.answer } };
  });
  const exact = continued.map((line) =>
    take(line, (old) => !isExplained(old) && isSameCell(old, line) && isSameMessage(old, line)),
  );
  const byCell = exact.map((line) => {
    const isOnly = lines.filter((other) => isSameCell(other, line)).length === 1;
    return isOnly ? take(line, (old) => !isExplained(old) && isSameCell(old, line)) : line;
  });
  const gone = ours
    .filter((old) => !taken.has(old) && isAnswered(old))
    .map((old) => ({
      // It leads to no finding any more.
      ...{ cell: null, continues: null },
      values: { ...old.values, severity: { kind: "text", text: words.gone } as const },
    }));
  const theirs = foreign.map(({ values }) => ({ cell: null, continues: null, values }));
  return [...byCell, ...gone, ...theirs];
}

/** Whether a line below the headings is ours: it has a message then; a word such as `Lưu ý` alone may be someone's own. */
export function isOurs({ values: { severity, message } }: ResultRow, words: ResultsWords): boolean {
  if (message.kind !== "text") return false;
  if (severity.kind === "blank") return message.text === words.nothing;
  const ours = [...Object.values(words.severity), words.gone];
  return severity.kind === "text" && ours.includes(severity.text);
}

/** Whether a line says why the figures of its rule are kept: then it is that finding's own. */
function isExplained(line: ResultRow): boolean {
  return isFilled(line, "reason") && isFilled(line, "rule");
}

function isAnswered(line: ResultRow): boolean {
  return isFilled(line, "answer") || isFilled(line, "reason");
}

function isFilled({ values }: ResultRow, column: ResultColumn): boolean {
  return values[column].kind !== "blank";
}

function lineOf({ row, cells }: SheetRow, columns: readonly ResultColumn[]): EarlierLine {
  const held = columns.map((column, at): readonly [ResultColumn, PlannedValue] => [
    column,
    planned(cells.find((cell) => cell.column === at + 1)?.value ?? { kind: "blank" }),
  ]);
  const values = { ...NOTHING_SAID, ...Object.fromEntries(held) };
  const cell = values.cell.kind === "text" ? values.cell.text : null;
  return { row, cell, continues: null, values };
}

/** A cell's value as it can be written again. */
function planned(value: CellValue): PlannedValue {
  switch (value.kind) {
    case "boolean":
      return { kind: "text", text: String(value.value) };
    case "error":
      return { kind: "text", text: value.code };
    default:
      return value;
  }
}

function isSameCell(a: ResultRow, b: ResultRow): boolean {
  return a.cell === b.cell;
}

function isSameMessage(a: ResultRow, b: ResultRow): boolean {
  const [one, other] = [a.values.message, b.values.message];
  return one.kind === "text" && other.kind === "text" && one.text === other.text;
}

function textAt(row: SheetRow | undefined, column: number): string {
  const value = row?.cells.find((cell) => cell.column === column)?.value;
  return value?.kind === "text" ? value.text : "";
}
