import { decimalText, parseDecimal, rounded, trimmed, type Decimal } from "../../number/decimal";
import { LONGEST_FORMULA, quoted } from "../../plan/formula";
import type { PlannedFormula, PlannedValue } from "../../plan/plan";
import { addressOf } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";
import { plainText } from "../../sheet/snapshot";
import { afterSanctions, sanctionsByUnit } from "../caps";
import type { Result } from "../headings";
import type { ClassRule } from "../rank-table";
import type { Sanction } from "../sanction";
import { DEFAULT_STANDING } from "../standing-rule";
import type { UnitTable } from "../table";
import { flooredFields } from "../unit-shares";
import { classFormulaOf, type ClassName, lowestByFormula } from "./class-formula";
import { verdictOf } from "./class-steps";
import {
  indexByFormula,
  indexFormula,
  pointsByFormula,
  pointsFormula,
  PUBLISHED_PLACES,
} from "./index-formulas";
import { rankFormulas } from "./rank-formula";
import { reasonFormulas } from "./reason-formula";
import type { ReasonWords } from "./reason-words";
import { placesOfPoints, termsOf } from "./unit-terms";

/** Why a result is a plain value though formulas were asked for. */
export type Obstacle =
  /** A cell of the row means something else to a formula than to a reader: a figure typed as text. */
  | "not-a-number"
  /** Ties broken by what no formula reads alike, or ranks without gaps among too many units. */
  | "order"
  /** How many units may have a class depends on all of them. */
  | "quota"
  /** Excel takes no so long formula, or no such text in one. */
  | "too-long"
  /** A formula would come to something else: more decimals than formulas keep. */
  | "otherwise"
  /** What is told in words. */
  | "words";

/** What is written in place of a value; where that is none of a formula's, why. */
export type LiveContent =
  | { readonly content: PlannedFormula; readonly instead: null }
  /** `content` is null where the plain result is written as it is without formulas. */
  | { readonly content: PlannedValue | null; readonly instead: Obstacle };

/** The columns that formulas are written to and read from; null for points that have none of ours. */
export type ResultColumn = (result: Result) => number | null;

export interface LiveInput {
  readonly table: UnitTable;
  readonly grid: Grid;
  readonly rule: ClassRule;
  readonly columnOf: ResultColumn;
  /** The rank of each unit in the previous period; undefined where there is no such period. */
  readonly previousRank: (row: number) => number | null | undefined;
  readonly undecidedClass: string;
  readonly noPreviousRank: string;
  readonly reason: ReasonWords;
}

/** Sums are kept with at most so many decimals: beyond, nothing but binary noise would be left of them. */
const MOST_PLACES = 10;
/** Points are printed with two decimals at least. */
const FEWEST_PLACES = 2;

const EMPTY: PlannedValue = { kind: "text", text: "" };

/** The decimals with which the sum of a unit's points is rounded and printed. */
export function pointsPlaces(most: number): number {
  return Math.min(MOST_PLACES, Math.max(FEWEST_PLACES, most));
}

/**
 * The formulas that work the results of a ranking out again, each with what it comes to; every sum and index is rounded
 * within its formula, so that binary noise decides nothing. Made once for a table, then asked for each result and row.
 */
export function liveResults(input: LiveInput): (result: Result, row: number) => LiveContent {
  const { table, grid, rule, columnOf } = input;
  const terms = termsOf(table, grid, flooredFields(table, rule.profile));
  const places = pointsPlaces(placesOfPoints(terms));
  const points = terms.map((unit) => pointsByFormula(unit, places));
  const indices = terms.map((unit, at) => {
    const own = points[at] ?? null;
    return own === null ? null : indexByFormula(unit, own);
  });
  const ranking = rankFormulas(table, terms, indices, {
    ...{ rule: rule.standing ?? DEFAULT_STANDING, grid, indexColumn: columnOf("index") ?? 0 },
  });
  const lowering = sanctionsByUnit(table, rule.sanctions ?? [], rule.profile).ofUnit;
  const namesOf = classNames(lowering, input);
  const classFormula = classFormulaOf(rule.profile, rule.choices);
  const reasonFormula = reasonFormulas(input);
  const quota = rule.quota === undefined ? rule.profile.quota : rule.quota;
  const placeOfRow = new Map(table.units.map(({ row }, place) => [row, place]));

  const at = (result: Result, row: number): string => addressOf(row, columnOf(result) ?? 0);
  const classOf = (place: number): string => {
    const unit = terms[place];
    const index = indices[place] ?? null;
    if (unit === undefined || index === null) return "";
    const lowest = lowestByFormula(unit);
    return namesOf(place)(verdictOf(index, lowest, rule.profile, rule.choices));
  };
  const contentOf = (result: Result, row: number, place: number): LiveContent => {
    const unit = terms[place];
    const index = indices[place] ?? null;
    const own = points[place] ?? null;
    if (unit === undefined) return instead("otherwise");
    switch (result) {
      case "points":
        return unit.obstacle === null
          ? formula(pointsFormula(unit, places), figure(own))
          : instead(unit.obstacle);
      case "index": {
        const pointsCell = columnOf("points") === null ? null : at("points", row);
        return unit.obstacle === null
          ? formula(indexFormula(unit, places, pointsCell), figure(index))
          : // The ranks of all others are counted on it: it is kept as exactly as a formula would.
            instead(unit.obstacle, figure(index));
      }
      case "rank":
        return formula(ranking.formulaOf(place), count(ranking.ranks[place] ?? null), "order");
      case "change":
        return changeContent(at("rank", row), ranking.ranks[place] ?? null, input, row);
      case "class": {
        if (unit.obstacle === "not-a-number") return instead(unit.obstacle);
        if (quota != null) return instead("quota");
        const text = classFormula(unit, at("index", row), namesOf(place));
        return formula(text, { kind: "text", text: classOf(place) });
      }
      case "reason": {
        const isLowered = quota != null || lowering.has(place);
        const isSayable = unit.obstacle !== "not-a-number" && index !== null && !isLowered;
        if (!isSayable || columnOf("class") === null) return instead("words");
        const cells = { index: at("index", row), class: at("class", row) };
        const told = reasonFormula(unit, cells, { index, class: classOf(place) });
        return formula(told?.formula ?? null, { kind: "text", text: told?.shows ?? "" }, "words");
      }
    }
  };
  return (result, row) => {
    const place = placeOfRow.get(row);
    return place === undefined ? instead("otherwise") : contentOf(result, row, place);
  };
}

/** How each unit's class is said: a sanction lowers whatever index and fields come to. */
function classNames(
  lowering: ReadonlyMap<number, readonly Sanction[]>,
  { rule: { profile }, undecidedClass }: LiveInput,
): (place: number) => ClassName {
  const named =
    (own: readonly Sanction[]): ClassName =>
    ({ class: given, open }) =>
      afterSanctions(given, own, profile).class ?? (open === null ? "" : undecidedClass);
  const usual = named([]);
  const lowered = new Map([...lowering].map(([place, own]) => [place, named(own)]));
  return (place) => lowered.get(place) ?? usual;
}

function changeContent(
  rankCell: string,
  rank: number | null,
  { previousRank, noPreviousRank }: LiveInput,
  row: number,
): LiveContent {
  const before = previousRank(row);
  if (before === undefined) return instead("otherwise");
  const said = before === null ? quoted(noPreviousRank) : String(before);
  const change = before === null ? said : `${before}-${rankCell}`;
  const shows =
    rank === null
      ? EMPTY
      : before === null
        ? ({ kind: "text", text: noPreviousRank } as const)
        : count(before - rank);
  return formula(change === null ? null : `=IF(${rankCell}="","",${change})`, shows);
}

function formula(
  text: string | null,
  shows: PlannedValue,
  otherwise: Obstacle = "too-long",
): LiveContent {
  if (text === null) return instead(otherwise);
  if (text.length > LONGEST_FORMULA) return instead("too-long");
  return { content: { kind: "formula", formula: text, shows }, instead: null };
}

function instead(obstacle: Obstacle, content: PlannedValue | null = null): LiveContent {
  return { content, instead: obstacle };
}

function figure(value: Decimal | null): PlannedValue {
  return value === null ? EMPTY : { kind: "number", digits: decimalText(trimmed(value)) };
}

function count(value: number | null): PlannedValue {
  return value === null ? EMPTY : { kind: "number", digits: String(value) };
}

/** Whether what a formula comes to is the result, at the decimals that are shown of it. */
export function isShownAlike(result: Result, shows: PlannedValue, value: PlannedValue): boolean {
  if (shows.kind !== "number" || value.kind !== "number") {
    return (
      shows.kind !== "number" && value.kind !== "number" && plainText(shows) === plainText(value)
    );
  }
  const places = result === "index" ? PUBLISHED_PLACES : MOST_PLACES;
  const [a, b] = [shows.digits, value.digits].map((digits) => {
    const number = parseDecimal(digits);
    return number === null ? null : decimalText(rounded(number, places));
  });
  return a === b;
}
