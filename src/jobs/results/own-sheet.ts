import type { Area } from "../../core/sheet/area";
import type { OwnCell, OwnRole, OwnSheet, PlannedValue } from "../../core/plan/plan";
import {
  RESULT_COLUMNS,
  RESULT_FACTS,
  type ResultColumn,
  type ResultFact,
  type ResultsWords,
} from "../../words/results-words";
import type { ResultRow } from "./rows";

/** What is told above the table, each as a line of text. */
export type Facts = Readonly<Record<ResultFact, string>>;

/** The title, the facts and a blank line stand above the headings. */
export const HEADINGS_ROW = 1 + RESULT_FACTS.length + 2;

/** In characters: a message on three lines, the rest on one or two. */
const WIDTHS: readonly number[] = [23, 34, 8, 60, 12, 12, 28, 32, 36, 28, 13, 9];

/** Where a person may type. */
const ANSWERS: readonly ResultColumn[] = ["answer", "reason"];

/** The results as a sheet of ours: title, facts, and one table with one row of headings. */
export function resultsSheet(
  name: string,
  facts: Facts,
  rows: readonly ResultRow[],
  words: ResultsWords,
): OwnSheet {
  const headings = RESULT_COLUMNS.map((column) => cell(words.headings[column], "heading"));
  return {
    name,
    rows: [
      [cell(words.title, "title")],
      ...RESULT_FACTS.map((fact) => [cell(words.facts[fact], "fact"), cell(facts[fact], "fact")]),
      [],
      headings,
      ...rows.map((row) =>
        RESULT_COLUMNS.map((column): OwnCell => {
          const link = column === "cell" ? linkTo(facts.sheet, row.cell) : null;
          const role = link !== null ? "link" : ANSWERS.includes(column) ? "answer" : "body";
          return { value: row.values[column], role, link };
        }),
      ),
    ],
    widths: WIDTHS,
    table: tableArea(rows.length),
  };
}

/** Where the table of the results stands when it has so many lines. */
export function tableArea(lines: number): Area {
  return { row: HEADINGS_ROW, column: 1, height: lines + 1, width: RESULT_COLUMNS.length };
}

/** A place on another sheet as a link names it: `'Phụ lục II'!D45`, quotes in the name doubled. */
function linkTo(sheet: string, address: string | null): string | null {
  return address === null ? null : `'${sheet.replaceAll("'", "''")}'!${address}`;
}

function cell(words: string, role: OwnRole): OwnCell {
  const value: PlannedValue = words === "" ? { kind: "blank" } : { kind: "text", text: words };
  return { value, role, link: null };
}
