import type { EntryColumn } from "../../core/criteria-sheet/read-entries";
import type { OwnCell, OwnRole, OwnSheet, PlannedValue } from "../../core/plan/plan";
import type { CriteriaSet, Criterion } from "../../core/score/criteria-set";
import { ENTRY_COLUMNS, type EntriesSheetWords } from "../../words/score-words";

/** In characters, in the order of the columns. */
const WIDTHS: readonly number[] = [
  ...[10, 52, 12, 26, 12, 12, 12, 12, 16, 30, 16, 16, 14, 24, 20, 34],
];

/** An empty *Bảng chấm điểm* of one unit, to be filled in: every criterion of a set with its maximum. */
export function entriesSheet(
  name: string,
  set: CriteriaSet,
  unit: string,
  words: EntriesSheetWords,
): OwnSheet {
  const above: readonly (readonly OwnCell[])[] = [
    [cell(text(words.title), "title")],
    [cell(text(words.unit), "fact"), cell(text(unit), "fact")],
    [cell(text(words.columns.closed), "fact"), cell(text(""), "fact")],
    [],
  ];
  return {
    name,
    rows: [
      ...above,
      ENTRY_COLUMNS.map((column) => cell(text(words.columns[column]), "heading")),
      ...set.criteria.map((criterion) =>
        ENTRY_COLUMNS.map((column) => cell(givenAt(column, criterion), "body")),
      ),
    ],
    widths: WIDTHS,
    table: null,
  };
}

function givenAt(column: EntryColumn, { code, name, max, evidence }: Criterion): PlannedValue {
  switch (column) {
    case "code":
      return text(code);
    case "name":
      return text(name);
    case "max":
      return max === null ? text("") : { kind: "number", digits: max };
    case "evidence":
      return text(evidence);
    default:
      return text("");
  }
}

function text(words: string): PlannedValue {
  return words === "" ? { kind: "blank" } : { kind: "text", text: words };
}

function cell(value: PlannedValue, role: OwnRole): OwnCell {
  return { value, role, link: null };
}
