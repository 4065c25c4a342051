import type { Form } from "../form/form";
import type { RulePack } from "../rule/rule";
import type { Snapshot } from "../sheet/snapshot";
import { addressOf, placeOf } from "../sheet/address";
import { bareKey } from "../text/key";
import type { TablePack } from "../unit-table/pack";
import type { HeadedRow } from "../written-rules/headed-table";
import { vocabulary } from "../written-rules/vocabulary";
import type { OwnFault, OwnFormFault } from "./own-fault";
import type { Decision, OwnForm, OwnTable } from "./own-form";
import { readIndicators, type ReadIndicator } from "./read-indicators";
import { readOwnRules, type OwnRules } from "./read-rules";
import { sheetParts, type FactName, type SheetParts, type SynonymColumn } from "./sheet-parts";
import { dateOf, layoutOf, levelOf } from "./typed-words";

/** A sheet of a kept form as read: the form, null where the sheet gives none, and what is wrong with its cells. */
export interface ReadOwnForm {
  readonly sheet: string;
  readonly own: OwnForm | null;
  readonly faults: readonly OwnFormFault[];
}

/**
 * Reads a form that the user keeps in a worksheet; null for a sheet that is none. Columns may be in any order, and what is
 * left blank has a sensible meaning; what cannot be understood is told at its cell and keeps nothing else from being read.
 */
export function readOwnForm(snapshot: Snapshot): ReadOwnForm | null {
  const parts = sheetParts(snapshot);
  if (parts === null) return null;
  const { sheet } = parts;
  const facts = factReader(parts);
  const indicators = readIndicators(sheet, parts.indicators.rows);
  const words = indicators.rows.map(({ indicator }) => ({ ...indicator, extra: false }));
  const rules = readOwnRules(sheet, parts.rules?.rows ?? [], vocabulary(words));
  const synonyms = readSynonyms(parts);
  const own = ownFormOf(facts, indicators.rows, rules.rules, synonyms.pairs);
  const empty: readonly OwnFormFault[] =
    indicators.rows.length > 0
      ? []
      : [
          {
            ...{ sheet, weight: "error", fault: { fault: "no-form-rows" } },
            cell: addressOf(parts.indicators.head, 1),
          },
        ];
  return {
    sheet,
    own: indicators.rows.length === 0 ? null : own,
    faults: [
      ...facts.faults(),
      ...empty,
      ...indicators.faults,
      ...rules.faults,
      ...synonyms.faults,
    ].toSorted((a, b) => (placeOf(a.cell)?.row ?? 0) - (placeOf(b.cell)?.row ?? 0)),
  };
}

function ownFormOf(
  facts: FactReader,
  rows: readonly ReadIndicator[],
  { rules, noteRates, checks }: OwnRules,
  synonyms: Form["synonyms"],
): OwnForm {
  const { range, answers, headings, columnTotal } = checks;
  const title = facts.text("title");
  const id = facts.text("id") || bareKey(title).replaceAll(" ", "-") || "mau-don-vi";
  const decision: Decision = {
    number: facts.text("number"),
    date: facts.date("date"),
    agency: facts.text("agency"),
  };
  const source = facts.text("source") || documentOf(decision, facts.text("date"));
  const about = { id, title, source, inForce: { from: facts.date("from"), to: facts.date("to") } };
  const boundedBy = (bound: ReadIndicator["bound"]): readonly string[] =>
    rows.filter((row) => row.bound === bound).map(({ indicator }) => indicator.code);
  const pack: RulePack = {
    form: id,
    source: facts.text("rulesSource") || source,
    inForce: { from: facts.date("rulesFrom"), to: facts.date("rulesTo") },
    rules,
    unbounded: boundedBy("unbounded"),
    mayPass100: boundedBy("may-pass-100"),
    noteRates,
    ...{ range, answers, headings },
  };
  if (facts.layout() === "unit-table") {
    const form: OwnTable = { ...about, columns: rows.map(({ column }) => column) };
    const tablePack: TablePack = { ...pack, columnTotal };
    return { layout: "unit-table", decision, form, pack: tablePack };
  }
  const indicators = rows.map(({ indicator }) => indicator);
  const form: Form = { ...about, level: facts.level(), synonyms, indicators };
  return { layout: "indicator-list", decision, form, pack };
}

/** The document as it is cited: `12/QĐ-UBND, 15/01/2026, UBND tỉnh`. */
function documentOf({ number, agency }: Decision, date: string): string {
  return [number, date, agency].filter((part) => part !== "").join(", ");
}

interface FactReader {
  readonly text: (name: FactName) => string;
  readonly date: (name: FactName) => string | null;
  readonly layout: () => OwnForm["layout"];
  readonly level: () => Form["level"];
  readonly faults: () => readonly OwnFormFault[];
}

/** Reads facts by their names; what is not understood is told once. */
function factReader({ sheet, facts }: SheetParts): FactReader {
  const found = new Map<FactName, OwnFormFault>();
  const understood = <Value>(
    name: FactName,
    read: (typed: string) => Value | null,
    otherwise: Value,
    faultOf: (typed: string) => OwnFault,
  ): Value => {
    const fact = facts.get(name);
    if (fact === undefined || fact.text === "") return otherwise;
    const value = read(fact.text);
    if (value !== null) return value;
    const fault = faultOf(fact.text);
    found.set(name, { sheet, cell: fact.cell, weight: "warning", fault });
    return otherwise;
  };
  return {
    text: (name) => facts.get(name)?.text ?? "",
    date: (name) =>
      understood<string | null>(name, dateOf, null, (typed) => ({ fault: "not-a-date", typed })),
    layout: () =>
      understood<OwnForm["layout"]>("layout", layoutOf, "indicator-list", (typed) => ({
        ...{ fault: "unknown-layout", typed },
      })),
    level: () =>
      understood<Form["level"]>("level", levelOf, "xa", (typed) => ({
        ...{ fault: "unknown-level", typed },
      })),
    faults: () => [...found.values()],
  };
}

function readSynonyms({ sheet, synonyms }: SheetParts): {
  readonly pairs: Form["synonyms"];
  readonly faults: readonly OwnFormFault[];
} {
  const rows = synonyms?.rows ?? [];
  const isWhole = (row: HeadedRow<SynonymColumn>): boolean =>
    row.at("met").text !== "" && row.at("read").text !== "";
  return {
    pairs: rows.filter(isWhole).map((row) => [row.at("met").text, row.at("read").text] as const),
    faults: rows
      .filter((row) => !isWhole(row))
      .map((row) => ({
        ...{ sheet, weight: "warning", fault: { fault: "half-a-synonym" } },
        cell: row.at(row.at("met").text === "" ? "met" : "read").cell,
      })),
  };
}
