import { answersOf } from "../form/answers";
import type { IndicatorKind, Indicator } from "../form/form";
import type { HeadedRow, TypedCell } from "../written-rules/headed-table";
import type { OwnFault, OwnFormFault } from "./own-fault";
import { pathOf, type OwnColumn } from "./own-form";
import type { IndicatorColumn } from "./sheet-parts";
import { answersFrom, kindOf, rateBoundOf, yesOrNo, type RateBound } from "./typed-words";

/** A row of the table of indicators, read. */
export interface ReadIndicator {
  readonly indicator: Indicator;
  /** Its labels as headings of a column, from the top down. */
  readonly column: OwnColumn;
  readonly bound: RateBound;
}

export interface ReadIndicators {
  readonly rows: readonly ReadIndicator[];
  readonly faults: readonly OwnFormFault[];
}

const LONGEST_CODE = 60;
const ALIAS_MARK = "|";

/** Reads the table of indicators. A row without a code or a label of its own is told and left out. */
export function readIndicators(
  sheet: string,
  rows: readonly HeadedRow<IndicatorColumn>[],
): ReadIndicators {
  const read: ReadIndicator[] = [];
  const faults: OwnFormFault[] = [];
  const places = new Map<string, string>();
  const tell = (
    { cell }: TypedCell,
    fault: OwnFault,
    weight: OwnFormFault["weight"] = "error",
  ): void => {
    faults.push({ sheet, cell, weight, fault });
  };
  for (const row of rows) {
    const code = codeAt(row, "code");
    const fault = fatalFault(row, code, places);
    if (fault !== null) {
      tell(row.at(fault.fault === "row-without-label" ? "label" : "code"), fault);
      continue;
    }
    read.push(readRow(row, code, places, tell));
    places.set(code, row.at("code").cell);
  }
  return { rows: read, faults };
}

/** A code that Excel took for a number is shown with a comma. */
function codeAt(row: HeadedRow<IndicatorColumn>, column: "code" | "parent"): string {
  return row.at(column).text.replaceAll(",", ".");
}

function fatalFault(
  row: HeadedRow<IndicatorColumn>,
  code: string,
  places: ReadonlyMap<string, string>,
): OwnFault | null {
  if (code === "") return { fault: "row-without-code" };
  if (/[[\]{}]/.test(code) || code.length > LONGEST_CODE) {
    return { fault: "impossible-code", typed: code };
  }
  const first = places.get(code);
  if (first !== undefined) return { fault: "code-twice", code, first };
  return row.at("label").text === "" ? { fault: "row-without-label" } : null;
}

type Tell = (cell: TypedCell, fault: OwnFault, weight?: OwnFormFault["weight"]) => void;

function readRow(
  row: HeadedRow<IndicatorColumn>,
  code: string,
  above: ReadonlyMap<string, string>,
  tell: Tell,
): ReadIndicator {
  const kind = kindAt(row, tell);
  const unitText = row.at("unit").text;
  const unit = unitText === "" ? null : unitText;
  const label = row.at("label").text;
  const aliases = row
    .at("aliases")
    .text.split(ALIAS_MARK)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== "");
  const mayBeBlank = yesAt(row, "mayBeBlank", kind === "group", tell);
  const summed = yesAt(row, "summed", kind === "count" || kind === "money", tell);
  const answers = kind === "coded" ? answersAt(row, unit, tell) : [];
  const parent = parentAt(row, above, tell);
  return {
    indicator: { code, label, aliases, parent, kind, unit, answers, mayBeBlank, summed },
    column: {
      ...{ code, kind, unit, mayBeBlank, summed },
      path: pathOf(label),
      aliases: aliases.map(pathOf),
    },
    bound: boundAt(row, tell),
  };
}

function kindAt(row: HeadedRow<IndicatorColumn>, tell: Tell): IndicatorKind {
  const cell = row.at("kind");
  if (cell.text === "") return row.at("unit").text === "%" ? "rate" : "count";
  const kind = kindOf(cell.text);
  if (kind === null) tell(cell, { fault: "unknown-kind", typed: cell.text }, "warning");
  return kind ?? "count";
}

function yesAt(
  row: HeadedRow<IndicatorColumn>,
  column: "mayBeBlank" | "summed",
  otherwise: boolean,
  tell: Tell,
): boolean {
  const cell = row.at(column);
  if (cell.text === "") return otherwise;
  const yes = yesOrNo(cell.text);
  if (yes === null) tell(cell, { fault: "not-yes-or-no", typed: cell.text }, "warning");
  return yes ?? otherwise;
}

function answersAt(
  row: HeadedRow<IndicatorColumn>,
  unit: string | null,
  tell: Tell,
): Indicator["answers"] {
  const cell = row.at("answers");
  if (cell.text === "") return unit === null ? [] : answersOf(unit);
  const answers = answersFrom(cell.text);
  if (answers === null) {
    tell(cell, { fault: "answer-without-word", typed: cell.text }, "warning");
  }
  return answers ?? [];
}

function boundAt(row: HeadedRow<IndicatorColumn>, tell: Tell): RateBound {
  const cell = row.at("bound");
  if (cell.text === "") return "percent";
  const bound = rateBoundOf(cell.text);
  if (bound === null) tell(cell, { fault: "unknown-bound", typed: cell.text }, "warning");
  return bound ?? "percent";
}

/** A row stands under one above it, so that no row can come to stand under itself. */
function parentAt(
  row: HeadedRow<IndicatorColumn>,
  above: ReadonlyMap<string, string>,
  tell: Tell,
): string | null {
  const cell = row.at("parent");
  const parent = codeAt(row, "parent");
  if (parent === "") return null;
  if (above.has(parent)) return parent;
  tell(cell, { fault: "unknown-parent", typed: cell.text }, "warning");
  return null;
}
