import { sameUnits } from "../../core/rank/names";
import type { EntryNotes, UnitEntries } from "../../core/criteria-sheet/read-entries";
import type { CriteriaSet } from "../../core/score/criteria-set";
import type { Entries } from "../../core/score/entries";
import { figuresOf, figuresOfRows, NO_FIGURES, type Figures } from "../../core/score/figures";
import type { Score } from "../../core/score/result";
import { scorerOf } from "../../core/score/score";
import type { FilledTable } from "../../core/unit-table/filled-table";
import { observeTable } from "../../core/unit-table/observe";
import type { TableRow } from "../../core/unit-table/rows";
import type { Appendix } from "../appendix";

/** A unit with its score by a set. Plain data but for its notes. */
export interface ScoredUnit {
  readonly name: string;
  /** Where it stands in the table of figures; null for a unit that was only entered. */
  readonly row: number | null;
  readonly group: string | null;
  readonly score: Score;
  /** What was told of its criteria besides points, by their codes. */
  readonly notes: ReadonlyMap<string, EntryNotes>;
}

const NO_ENTRIES: Entries = new Map();
const NO_NOTES: ReadonlyMap<string, EntryNotes> = new Map();

/** The score of the one unit that an indicator list is about. `entries` are what people entered for it. */
export function scoreAppendix(
  { examination }: Extract<Appendix, { layout: "indicator-list" }>,
  set: CriteriaSet,
  entries: Entries = NO_ENTRIES,
): Score {
  return scorerOf(set)(figuresOf(examination.sheet.observations), entries);
}

/**
 * The scores of many units: those of a table of figures in its order (null for none), each with what was entered for it;
 * then those that were only entered. Total and group rows are no units. An entry that names no unit is nobody's beside
 * a table or others.
 */
export function scoreUnits(
  table: FilledTable | null,
  set: CriteriaSet,
  entered: readonly UnitEntries[] = [],
): readonly ScoredUnit[] {
  const score = scorerOf(set);
  const rows = table === null ? [] : unitRows(table);
  const named = entered.filter(({ unit }) => unit !== null);
  const matched = sameUnits(
    rows.map(({ row }) => row.name),
    named.map(({ unit }) => unit ?? ""),
  );
  const taken = new Set(matched.filter((place) => place !== null));
  const figures = table === null ? new Map<number, Figures>() : figuresOfRows(observeTable(table));
  const inTable = rows.map(({ row, group }, at): ScoredUnit => {
    const own = named[matched[at] ?? -1];
    return {
      ...{ name: row.name, row: row.row, group },
      score: score(figures.get(row.row) ?? NO_FIGURES, own?.entries ?? NO_ENTRIES),
      notes: own?.notes ?? NO_NOTES,
    };
  });
  const alone = named.filter((_, place) => !taken.has(place));
  const only = entered.length === 1 && table === null ? entered : alone;
  return [
    ...inTable,
    ...only.map(({ unit, entries, notes }): ScoredUnit => ({
      ...{ name: unit ?? "", row: null, group: null },
      score: score(NO_FIGURES, entries),
      notes,
    })),
  ];
}

interface UnitRow {
  readonly row: TableRow;
  readonly group: string | null;
}

/** The rows of a table that are units, each with the group above it. */
function unitRows({ rows, groups }: FilledTable): readonly UnitRow[] {
  const units: UnitRow[] = [];
  let group: string | null = null;
  for (const row of rows) {
    if (row.isTotal) continue;
    if (groups.has(row)) group = row.name;
    else if (row.name !== "") units.push({ row, group });
  }
  return units;
}
