import { dateOf } from "../own-form/typed-words";
import type { CriteriaSet } from "../score/criteria-set";
import { bareKey } from "../text/key";
import type { TypedCell } from "../written-rules/headed-table";
import type { RawCells } from "./raw-cells";
import type { FigureOf, TellFault } from "./set-fault";
import type { CriteriaParts, SetFact } from "./sheet-parts";

/** Points have at most so many decimals. */
const MOST_PLACES = 6;
const USUAL_PLACES = 2;

/**
 * What the facts above a table of criteria say of the set; what is left blank has a sensible meaning. `idOf`: the id of the
 * form that is called so, null where there is none.
 */
export function readFacts(
  { facts }: CriteriaParts,
  raw: RawCells,
  idOf: (typed: string) => string | null,
  tell: TellFault,
): Omit<CriteriaSet, "criteria"> {
  const text = (name: SetFact): string => facts.get(name)?.text ?? "";
  const title = text("title");
  return {
    id: text("id") || bareKey(title).replaceAll(" ", "-") || "bo-tieu-chi",
    title,
    source: {
      document: text("document"),
      date: isoDate(facts.get("date"), tell),
      issuer: text("issuer"),
      seen: text("seen"),
    },
    form: formIn(facts.get("form"), idOf, tell),
    places: placesIn(facts.get("places"), raw, tell),
    total: figureIn(facts.get("total"), "total", raw, tell),
  };
}

function formIn(
  fact: TypedCell | undefined,
  idOf: (typed: string) => string | null,
  tell: TellFault,
): string | null {
  if (fact === undefined || fact.text === "") return null;
  const id = idOf(fact.text);
  if (id === null) tell(fact.cell, { fault: "unknown-form", typed: fact.text }, "warning");
  return id ?? fact.text;
}

/** A date as offices write it, `15/12/2022`; null where none can be read, which is told. */
export function isoDate(fact: TypedCell | undefined, tell: TellFault): string | null {
  if (fact === undefined || fact.text === "") return null;
  const date = dateOf(fact.text);
  if (date === null) tell(fact.cell, { fault: "not-a-date", typed: fact.text }, "warning");
  return date;
}

function placesIn(fact: TypedCell | undefined, raw: RawCells, tell: TellFault): number {
  const figure = figureIn(fact, "places", raw, tell);
  if (figure === null || fact === undefined) return USUAL_PLACES;
  if (/^\d$/.test(figure) && Number(figure) <= MOST_PLACES) return Number(figure);
  tell(fact.cell, { fault: "not-a-figure", typed: fact.text, of: "places" }, "warning");
  return USUAL_PLACES;
}

function figureIn(
  fact: TypedCell | undefined,
  of: FigureOf,
  raw: RawCells,
  tell: TellFault,
): string | null {
  if (fact === undefined || fact.text === "") return null;
  const figure = raw.figure(fact);
  if (figure === null) tell(fact.cell, { fault: "not-a-figure", typed: fact.text, of }, "warning");
  return figure;
}
