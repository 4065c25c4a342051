import {
  namelessFaults,
  type EntryFault,
  type ReadEntries,
  type UnitEntries,
} from "../../core/criteria-sheet/read-entries";
import { isCriteriaName } from "../../core/criteria-sheet/sheet-parts";
import type { OwnForm } from "../../core/own-form/own-form";
import { isOwnFormName } from "../../core/own-form/sheet-parts";
import { Problem, UnusableCell } from "../../core/problem";
import { sameUnits } from "../../core/rank/names";
import type { CriteriaSet } from "../../core/score/criteria-set";
import { checkSet } from "../../core/score/check-set";
import type { SetFinding } from "../../core/score/set-fault";
import type { CellFault } from "../../core/written-rules/fault";
import { appendixReader, type Appendix } from "../appendix";
import type { Workbook } from "../workbook";
import { entriesIn, formsFor, knownForms } from "./kept-criteria";
import { scoreAppendix, scoreUnits, type ScoredUnit } from "./score-units";

/** The units of a workbook with their scores by a set. */
export interface Scored {
  readonly units: readonly ScoredUnit[];
  /** What is wrong with the cells in which people entered points. */
  readonly faults: readonly CellFault<EntryFault>[];
  /** What is wrong with the set by itself. */
  readonly findings: readonly SetFinding[];
}

/**
 * Scores the units that a workbook tells of: those of a table of figures, else every sheet that is a filled list of the
 * set's form, each a unit by its sheet's name; with what was entered in *Bảng chấm điểm*. `sheet` is the only one to be
 * looked at for figures; null for all that are visible. `given` are forms of the user's besides those that the
 * workbook keeps; both go before ours. Null where the set finds neither figures nor
 * entries, and where `sheet` is one that it has nothing to do with. Throws UnusableCell where several units were entered and
 * none has a name, and what reading throws.
 */
export async function scoredUnits(
  workbook: Workbook,
  set: CriteriaSet,
  sheet: string | null,
  given: readonly OwnForm[] = [],
): Promise<Scored | null> {
  const { form } = set;
  const read = await entriesIn(workbook, set);
  const entered = read.flatMap(({ units }) => units.filter(({ entries }) => entries.size > 0));
  const forms = form === null ? [] : await formsFor(workbook, given);
  const reader = form === null ? null : appendixReader({ form, kept: forms });
  const figures = reader === null ? [] : await appendicesOf(workbook, reader, sheet, read);
  const isMeant = sheet === null || read.some((one) => one.sheet === sheet);
  if (figures.length === 0 && (entered.length === 0 || !isMeant)) return null;
  const units = unitsOf(figures, set, entered);
  const nameless = isOfOneUnit(figures, entered) ? [] : read.flatMap(namelessFaults);
  const [first] = nameless;
  if (units.length === 0 && first !== undefined) {
    throw new UnusableCell(first.sheet, first.cell, "", "unit-name");
  }
  return {
    units,
    faults: [...nameless, ...read.flatMap(({ faults }) => faults)],
    findings: findingsOf(set, forms),
  };
}

/** What a sheet says of indicators that its form does not have was told at its cells. */
function findingsOf(set: CriteriaSet, forms: readonly OwnForm[]): readonly SetFinding[] {
  const isPack = set.criteria.every(({ cells }) => cells === null);
  const { vocabulary } = knownForms(forms);
  return checkSet(set, isPack && set.form !== null ? vocabulary(set.form) : null);
}

interface Figures {
  readonly sheet: string;
  readonly appendix: Appendix;
}

function unitsOf(
  figures: readonly Figures[],
  set: CriteriaSet,
  entered: readonly UnitEntries[],
): readonly ScoredUnit[] {
  const lists = figures.flatMap(({ sheet, appendix }) =>
    appendix.layout === "indicator-list" ? [{ sheet, appendix }] : [],
  );
  const table = figures.find(({ appendix }) => appendix.layout === "unit-table")?.appendix;
  if (table?.layout === "unit-table") return scoreUnits(table.table, set, entered);
  if (lists.length === 0) return scoreUnits(null, set, entered);
  const matched = sameUnits(
    lists.map(({ sheet }) => sheet),
    entered.map(({ unit }) => unit ?? ""),
  );
  const isAlone = isOfOneUnit(figures, entered);
  return lists.map(({ sheet, appendix }, at): ScoredUnit => {
    const own = isAlone ? entered[0] : entered[matched[at] ?? -1];
    return {
      ...{ name: sheet, row: null, group: null },
      score: scoreAppendix(appendix, set, own?.entries),
      notes: own?.notes ?? new Map(),
    };
  });
}

/** What was entered can only be for the one unit there is, so that it needs no name. */
function isOfOneUnit(figures: readonly Figures[], entered: readonly UnitEntries[]): boolean {
  const isList = figures.every(({ appendix }) => appendix.layout === "indicator-list");
  return entered.length === 1 && figures.length <= 1 && isList;
}

async function appendicesOf(
  workbook: Workbook,
  read: ReturnType<typeof appendixReader>,
  sheet: string | null,
  entered: readonly ReadEntries[],
): Promise<readonly Figures[]> {
  const apart = new Set(entered.map(({ sheet: own }) => own));
  const isApart = (name: string): boolean =>
    apart.has(name) || isOwnFormName(name) || isCriteriaName(name);
  const wanted = (await workbook.sheets()).filter(({ name, kind, visible }) =>
    sheet === null ? kind === "worksheet" && visible && !isApart(name) : name === sheet,
  );
  const found: Figures[] = [];
  for (const { name } of wanted) {
    const snapshot = await workbook.read(name);
    if (snapshot.rows.length === 0) continue;
    found.push(
      ...appendicesOn(() => read(snapshot)).map((appendix) => ({ sheet: name, appendix })),
    );
  }
  return found;
}

/** A sheet that is no appendix of the form has no figures for the set; that is no fault of it. */
function appendicesOn(read: () => readonly Appendix[]): readonly Appendix[] {
  try {
    return read();
  } catch (caught) {
    if (caught instanceof Problem) return [];
    throw caught;
  }
}
