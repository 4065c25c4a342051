import { compare, parseDecimal } from "../number/decimal";
import type { CriteriaSet, Criterion } from "../score/criteria-set";
import type { Entered, Entry } from "../score/entries";
import { placeOf } from "../sheet/address";
import type { Snapshot } from "../sheet/snapshot";
import { bareKey, textKey } from "../text/key";
import type { CellFault } from "../written-rules/fault";
import { factsIn, type FactNames } from "../written-rules/facts";
import {
  headedTable,
  type HeadedRow,
  type Headings,
  type TypedCell,
} from "../written-rules/headed-table";
import { rawCells, type RawCells } from "./raw-cells";

export type EntryColumn =
  | ("code" | "name" | "max" | "unit" | "option" | "numerator" | "denominator" | "count")
  | ("self" | "appraised" | "explanation" | "reappraised" | "survey" | "notApplicable")
  | ("source" | "closed" | "evidence");

/* By keys without accents; y at the end of a syllable is i. The first that fits. */
const ENTRY_HEADINGS: Headings<EntryColumn> = [
  ["code", /^(?:ma|ma (?:so|tieu chi)|stt|tt|so (?:tt|thu tu)|code)$/],
  ["unit", /^(?:ten )?(?:don vi|xa phuong|co quan)$|^unit$/],
  ["max", /^(?:so )?diem (?:toi da|chuan|qui dinh)(?: |$)|^maximum(?: |$)/],
  ["self", /(?:^|^diem )tu (?:cham|danh gia)(?: |$)|^self(?: |$)/],
  ["reappraised", /^(?:diem |ket qua )?tham dinh (?:lan )?(?:2|hai|ii)(?: |$)|^second appraisal$/],
  ["appraised", /^(?:diem |ket qua )?(?:hoi dong |to )?tham dinh(?: |$)|^(?:first )?appraisal$/],
  ["explanation", /^(?:noi dung )?giai trinh(?: |$)|^explanation$/],
  ["survey", /dieu tra|khao sat|xhh|^survey(?: |$)/],
  ["option", /^(?:phuong an|lua chon|tra loi|ket qua)(?: |$)|^option$/],
  ["numerator", /^tu so(?: |$)|^numerator$/],
  ["denominator", /^mau so(?: |$)|^denominator$/],
  ["count", /^so (?:luong|lan)(?: |$)|^chi so ngoai$|^count$/],
  ["notApplicable", /^khong ap dung(?: |$)|^not applicable$/],
  ["source", /^nguon(?: |$)|^source$/],
  ["closed", /^(?:thoi diem|ngay) chot(?: |$)|^figures as of$/],
  ["evidence", /^(?:tai lieu|minh chung)(?: |$)|^evidence$/],
  ["name", /^(?:ten )?(?:linh vuc |cac )*tieu chi(?: |$)|^(?:noi dung|criterion)(?: |$)/],
];

/** What is wrong with a cell in which a unit is scored. */
export type EntryFault =
  | { readonly fault: "unknown-criterion"; readonly typed: string }
  | { readonly fault: "criterion-twice"; readonly code: string; readonly first: string }
  | { readonly fault: "no-points"; readonly typed: string; readonly column: PointsColumn }
  | {
      readonly fault: "above-maximum";
      readonly points: string;
      readonly max: string;
      readonly column: PointsColumn;
    }
  | { readonly fault: "unknown-option"; readonly typed: string; readonly known: readonly string[] }
  | { readonly fault: "not-yes-or-no"; readonly typed: string }
  /** Points that are nobody's; `isAsked` where the sheet has a place for the unit's name. */
  | { readonly fault: "no-unit"; readonly isAsked: boolean };

/** The columns that hold figures. */
export type PointsColumn =
  ("self" | "appraised" | "reappraised" | "survey") | ("numerator" | "denominator" | "count");

/** What was told of a component besides its points; no figure is made of it. Each is empty where nothing was. */
export interface EntryNotes {
  readonly explanation: string;
  readonly source: string;
  readonly closed: string;
  readonly evidence: string;
}

/** What was entered for one unit. */
export interface UnitEntries {
  /** Null where the sheet names none. */
  readonly unit: string | null;
  /** Where its name stands, or is to be written; null where the sheet has no place for it. */
  readonly unitCell: string | null;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly notes: ReadonlyMap<string, EntryNotes>;
}

/** A *Bảng chấm điểm* as read: one unit's, or those of several where it has a column of units. */
export interface ReadEntries {
  readonly sheet: string;
  readonly units: readonly UnitEntries[];
  readonly faults: readonly CellFault<EntryFault>[];
}

type EntryRow = HeadedRow<EntryColumn>;

const ENTERED: readonly EntryColumn[] = [
  ...(["self", "appraised", "reappraised", "survey", "option", "numerator"] as const),
  "count",
];

/* Told above the table once for all its rows. */
const FACTS: FactNames<"unit" | "source" | "closed"> = [
  ["unit", /^(?:ten )?don vi(?: duoc cham)?$|^unit$/],
  ["source", /^nguon(?: so lieu)?$|^source$/],
  ["closed", /^(?:thoi diem|ngay) chot(?: so lieu)?$|^figures as of$/],
];

/* Not *Phiếu điểm* or *Bảng điểm*, which are results. */
const TITLE = /^(?:bang|phieu) (?:cham diem|tu (?:cham|danh gia))(?: |$)|^score sheet(?: |$)/;

/** Whether a sheet is called as those in which units are scored: `Bảng chấm điểm`. */
export function isEntriesName(sheet: string): boolean {
  return TITLE.test(bareKey(sheet));
}

/**
 * Reads what people entered for the criteria of a set; null for a sheet without such a table. A row is known by its code,
 * else by its name; a row that nothing was entered for says nothing. What cannot be used is told at its cell.
 */
export function readEntries(snapshot: Snapshot, set: CriteriaSet): ReadEntries | null {
  const table = headedTable(
    snapshot,
    ENTRY_HEADINGS,
    (columns) =>
      (columns.has("code") || columns.has("name")) &&
      ENTERED.filter((column) => columns.has(column)).length >= 2,
  );
  if (table === null) return null;
  const { sheet } = snapshot;
  const faults: CellFault<EntryFault>[] = [];
  const tell: Tell = ({ cell }, fault, weight = "error") => {
    faults.push({ sheet, cell, weight, fault });
  };
  const above = snapshot.rows.filter(({ row }) => row < table.head);
  const facts = factsIn(above, FACTS);
  const named = facts.get("unit") ?? null;
  const forAll = {
    source: facts.get("source")?.text ?? "",
    closed: facts.get("closed")?.text ?? "",
  };
  const units = unitsOf(table.rows, table.columns.has("unit"), named).map(
    ({ unit, unitCell, rows }) => ({
      ...{ unit: unit === "" ? null : unit, unitCell },
      ...entriesOf(rows, set, forAll, rawCells(snapshot), tell),
    }),
  );
  return { sheet, units, faults: faults.toSorted((a, b) => rowOf(a.cell) - rowOf(b.cell)) };
}

/** What is wrong where points were entered for a unit without a name though there are several units: they are nobody's. */
export function namelessFaults({ sheet, units }: ReadEntries): readonly CellFault<EntryFault>[] {
  return units
    .filter(({ unit, entries }) => unit === null && entries.size > 0)
    .map(({ unitCell }) => ({
      sheet,
      cell: unitCell ?? "A1",
      weight: "error",
      fault: { fault: "no-unit", isAsked: unitCell !== null },
    }));
}

type FigureNotes = Pick<EntryNotes, "source" | "closed">;
type Tell = (cell: TypedCell, fault: EntryFault, weight?: CellFault<EntryFault>["weight"]) => void;

interface UnitRows {
  readonly unit: string;
  readonly unitCell: string | null;
  readonly rows: readonly EntryRow[];
}

/** A name holds for the rows under it too, as merged cells show it. */
function unitsOf(
  rows: readonly EntryRow[],
  hasColumn: boolean,
  named: TypedCell | null,
): readonly UnitRows[] {
  let unit = named?.text ?? "";
  if (!hasColumn) return [{ unit, unitCell: named?.cell ?? null, rows }];
  const byUnit = new Map<string, UnitRows & { readonly rows: EntryRow[] }>();
  for (const row of rows) {
    unit = row.at("unit").text || unit;
    const key = textKey(unit);
    const known = byUnit.get(key) ?? { unit, unitCell: row.at("unit").cell, rows: [] };
    known.rows.push(row);
    byUnit.set(key, known);
  }
  return [...byUnit.values()];
}

function entriesOf(
  rows: readonly EntryRow[],
  set: CriteriaSet,
  forAll: FigureNotes,
  raw: RawCells,
  tell: Tell,
): Pick<UnitEntries, "entries" | "notes"> {
  const find = criterionFinder(set);
  const entries = new Map<string, Entry>();
  const notes = new Map<string, EntryNotes>();
  const places = new Map<string, string>();
  for (const row of rows) {
    const criterion = find(row);
    if (criterion === null) {
      tellStranger(row, tell);
      continue;
    }
    const first = places.get(criterion.code);
    if (first !== undefined) {
      tell(row.at("code"), { fault: "criterion-twice", code: criterion.code, first });
      continue;
    }
    places.set(criterion.code, row.at("code").cell);
    notes.set(criterion.code, notesOf(row, criterion, forAll));
    const entry = entryOf(row, criterion, raw, tell);
    if (isFilled(entry)) entries.set(criterion.code, entry);
  }
  return { entries, notes };
}

/** By its code; where that is none of the set's, by its name where only one criterion is called so. */
function criterionFinder(set: CriteriaSet): (row: EntryRow) => Criterion | null {
  const byCode = new Map(set.criteria.map((one) => [codeKey(one.code), one]));
  const byName = new Map<string, Criterion | null>();
  for (const criterion of set.criteria) {
    const key = textKey(criterion.name);
    byName.set(key, byName.has(key) ? null : criterion);
  }
  return (row) =>
    byCode.get(codeKey(row.at("code").text)) ?? byName.get(textKey(row.at("name").text)) ?? null;
}

/** `1,1` as Excel shows a code that it took for a number. */
function codeKey(code: string): string {
  return code.replaceAll(",", ".").replace(/\.$/, "").toLowerCase();
}

/** A row that nothing was entered on is a heading or a total, and nobody's mistake. */
function tellStranger(row: EntryRow, tell: Tell): void {
  const isEntered = ENTERED.some((column) => row.at(column).text !== "");
  const named = row.at("code").text === "" ? row.at("name") : row.at("code");
  const isTotal = /^(?:tong|cong)(?: |$)/.test(bareKey(row.at("name").text || row.at("code").text));
  if (isEntered && !isTotal) {
    tell(named, { fault: "unknown-criterion", typed: named.text }, "warning");
  }
}

function entryOf(row: EntryRow, criterion: Criterion, raw: RawCells, tell: Tell): Entry {
  const figure = (column: PointsColumn): Entered | null =>
    enteredAt(row, column, criterion, raw, tell);
  return {
    option: optionAt(row, criterion, tell),
    self: figure("self"),
    appraised: figure("appraised"),
    reappraised: figure("reappraised"),
    survey: figure("survey"),
    notApplicable: notApplicableAt(row, tell),
    numerator: figure("numerator"),
    denominator: figure("denominator"),
    count: figure("count"),
  };
}

const COUNTS: ReadonlySet<PointsColumn> = new Set(["numerator", "denominator", "count"]);
const NOT_APPLICABLE = /^(?:kad|khong ap dung|khong phat sinh|n a)$/;

/** What no figure can be read of is told and counts as nothing entered; a dash says that nothing was. */
function enteredAt(
  row: EntryRow,
  column: PointsColumn,
  criterion: Criterion,
  raw: RawCells,
  tell: Tell,
): Entered | null {
  const cell = row.at(column);
  if (cell.text === "" || /^[-–—…]$/.test(cell.text)) return null;
  if (NOT_APPLICABLE.test(bareKey(cell.text))) return null;
  const value = COUNTS.has(column) ? raw.count(cell) : raw.figure(cell);
  if (value === null) {
    tell(cell, { fault: "no-points", typed: cell.text, column });
    return null;
  }
  if (!COUNTS.has(column) && isAbove(value, criterion.max)) {
    tell(cell, { fault: "above-maximum", points: value, max: criterion.max ?? "", column });
  }
  return { value, cell: cell.cell };
}

function isAbove(value: string, max: string | null): boolean {
  const [points, most] = [parseDecimal(value), parseDecimal(max ?? "")];
  return points !== null && most !== null && compare(points, most) > 0;
}

/** An option that the set does not have is told, and handed on so that the criterion says why it has no points. */
function optionAt(row: EntryRow, { scoring }: Criterion, tell: Tell): Entry["option"] {
  const cell = row.at("option");
  if (cell.text === "" || scoring?.kind !== "options") return null;
  const own = scoring.options.find(({ label }) => textKey(label) === textKey(cell.text));
  if (own === undefined) {
    const known = scoring.options.map(({ label }) => label);
    tell(cell, { fault: "unknown-option", typed: cell.text, known });
  }
  return { label: own?.label ?? cell.text, cell: cell.cell };
}

/** In a column of its own, or written in place of points. */
function notApplicableAt(row: EntryRow, tell: Tell): boolean {
  const inPlace: readonly EntryColumn[] = ["self", "appraised", "reappraised", "option"];
  if (inPlace.some((column) => NOT_APPLICABLE.test(bareKey(row.at(column).text)))) return true;
  const cell = row.at("notApplicable");
  const key = bareKey(cell.text);
  if (key === "" || /^(?:khong|no)$/.test(key)) return false;
  if (/^(?:x|co|yes|dung)$/.test(key) || NOT_APPLICABLE.test(key)) return true;
  tell(cell, { fault: "not-yes-or-no", typed: cell.text }, "warning");
  return false;
}

/** What stands above the table holds where its row does not say otherwise, and not for a parent, which has no figures. */
function notesOf(row: EntryRow, { scoring }: Criterion, forAll: FigureNotes): EntryNotes {
  const { source, closed } = scoring === null ? { source: "", closed: "" } : forAll;
  return {
    explanation: row.at("explanation").text,
    source: row.at("source").text || source,
    closed: row.at("closed").text || closed,
    evidence: row.at("evidence").text,
  };
}

function isFilled(entry: Entry): boolean {
  return Object.values(entry).some((value) => value !== null && value !== false);
}

function rowOf(cell: string): number {
  return placeOf(cell)?.row ?? 0;
}
