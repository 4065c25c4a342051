import type { CellValue, SheetRow, Snapshot } from "../../core/sheet/snapshot";
import { RESULT_COLUMNS, RESULT_FACTS, type ResultsWords } from "../../words/results-words";
import { HEADINGS_ROW } from "./own-sheet";
import type { ResultRow } from "./rows";

/** A results sheet that an earlier check wrote, with what was typed into it since. */
export interface EarlierResults {
  readonly snapshot: Snapshot;
  /** The sheet that was checked. */
  readonly checked: string;
  /** Its lines as they stand, top to bottom. */
  readonly lines: readonly ResultRow[];
}

/** Reads a results sheet of ours; null for any other sheet. */
export function readEarlier(snapshot: Snapshot, words: ResultsWords): EarlierResults | null {
  const rows = new Map(snapshot.rows.map((row) => [row.row, row]));
  const headings = RESULT_COLUMNS.every(
    (column, at) => textAt(rows.get(HEADINGS_ROW), at + 1) === words.headings[column],
  );
  const sheetRow = rows.get(2 + RESULT_FACTS.indexOf("sheet"));
  if (!headings || textAt(rows.get(1), 1) !== words.title) return null;
  if (textAt(sheetRow, 1) !== words.facts.sheet) return null;
  return {
    snapshot,
    checked: textAt(sheetRow, 2),
    lines: snapshot.rows.filter(({ row }) => row > HEADINGS_ROW).map(lineOf),
  };
}

/**
 * The new lines with what was typed into the earlier ones: an answer goes with its line, known again by cell and
 * message, else by cell alone where only one line speaks of it. A line that is found no more but was answered
 * stays, at the end and said to be gone; so does, as it is, whatever someone wrote below the table.
 */
export function withAnswers(
  lines: readonly ResultRow[],
  earlier: readonly ResultRow[],
  words: ResultsWords,
): readonly ResultRow[] {
  const answered = earlier.filter(
    (line) => isOurs(line, words) && line.values.answer.kind !== "blank",
  );
  const foreign = earlier.filter((line) => !isOurs(line, words));
  const taken = new Set<ResultRow>();
  const take = (line: ResultRow, fits: (old: ResultRow) => boolean): ResultRow => {
    const old = answered.find((each) => !taken.has(each) && fits(each));
    if (old === undefined || line.values.answer.kind !== "blank") return line;
    taken.add(old);
    return { ...line, values: { ...line.values, answer: old.values.answer } };
  };
  const exact = lines.map((line) =>
    take(line, (old) => isSameCell(old, line) && isSameMessage(old, line)),
  );
  const byCell = exact.map((line) => {
    const isOnly = lines.filter((other) => isSameCell(other, line)).length === 1;
    return isOnly ? take(line, (old) => isSameCell(old, line)) : line;
  });
  const gone = answered
    .filter((old) => !taken.has(old))
    .map((old) => ({
      // It leads to no finding any more.
      cell: null,
      values: { ...old.values, severity: { kind: "text", text: words.gone } as const },
    }));
  return [...byCell, ...gone, ...foreign.map((line) => ({ ...line, cell: null }))];
}

/** Each line of ours has a message; a word such as `Lưu ý` alone may be someone's own. */
function isOurs({ values: { severity, message } }: ResultRow, words: ResultsWords): boolean {
  if (message.kind !== "text") return false;
  if (severity.kind === "blank") return message.text === words.nothing;
  const ours = [...Object.values(words.severity), words.gone];
  return severity.kind === "text" && ours.includes(severity.text);
}

function lineOf({ cells }: SheetRow): ResultRow {
  const at = (column: number): CellValue =>
    cells.find((cell) => cell.column === column)?.value ?? { kind: "blank" };
  const values = {
    severity: planned(at(1)),
    indicator: planned(at(2)),
    cell: planned(at(3)),
    message: planned(at(4)),
    reported: planned(at(5)),
    expected: planned(at(6)),
    advice: planned(at(7)),
    answer: planned(at(8)),
  };
  return { cell: values.cell.kind === "text" ? values.cell.text : null, values };
}

/** A cell's value as it can be written again. */
function planned(value: CellValue): ResultRow["values"]["answer"] {
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
