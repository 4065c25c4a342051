import { decimalText, equal, isWhole, trimmed, whole, type Decimal } from "../number/decimal";
import { figuresWith } from "../rule/figures";
import { judge, type Figures, type Judgement } from "../rule/judge";
import type { Observation } from "../rule/observation";
import type { ReadRule } from "../rule/rule";
import type { Sheet } from "../rule/sheet";
import { codesOf } from "../rule/statement";
import { definedCodes, type DefinedCode, type Definition } from "./definition";
import type { FillChoices, Filling, FilledOver, Obstacle, Unfilled } from "./filling";
import { workOut, type Result, type Working } from "./work-out";

/** A sheet that was gone over, as far as filling it is concerned. */
export interface Fillable {
  readonly sheet: Sheet;
  readonly rules: readonly ReadRule[];
  /** Rate rows that may truly pass 100 %. */
  readonly mayPass100: readonly string[];
  /** Addresses of the cells with a formula. */
  readonly formulaCells: ReadonlySet<string>;
}

/** What is filled on a sheet, what is not and why, and what would be filled by another choice. */
export interface Fillings {
  /** Each behind those that it is worked out from. */
  readonly filled: readonly Filling[];
  readonly unfilled: readonly Unfilled[];
  /** Decimals that the sheet uses most for its rates. */
  readonly places: number;
  /** How many cells hold another figure than their rows give and could be filled, whether or not they are. */
  readonly held: Readonly<Record<Exclude<FilledOver, "blank">, number>>;
}

/** Decimals where a sheet shows none to go by. */
const USUAL_PLACES = 1;
const MOST_PLACES = 2;
const HUNDRED = whole(100);

/**
 * Fills blank totals and rates from their own rows, and where the user chose it those that these rows deny. What is filled
 * first is reckoned with in what comes after it. A source figure is never filled: no rule defines one.
 */
export function fillingsOf(fillable: Fillable, choices: FillChoices): Fillings {
  const { sheet, rules } = fillable;
  const settled = new Map<string, Decimal>();
  const figures = figuresWith(sheet.figures, settled);
  const others = readersOf(rules);
  const places = usualPlaces(sheet);
  const filled: Filling[] = [];
  const unfilled: Unfilled[] = [];
  const held = { differing: 0, cut: 0 };
  for (const defined of definedCodes(rules)) {
    const observation = sheet.byCode.get(defined.code);
    const over = observation === undefined ? null : filledOver(defined, figures);
    if (observation === undefined || over === null) continue;
    const settling = { fillable, choices, figures, places, observation, over };
    const found = resultOf(defined, settling, others.get(defined.code) ?? []);
    if (found === null) continue;
    const isFound = !("lack" in found);
    if (over !== "blank" && isFound) held[over] += 1;
    if (over !== "blank" && !choices[over]) continue;
    if (!isFound) unfilled.push({ observation, obstacle: found });
    else {
      filled.push({ observation, over, ...found });
      settled.set(defined.code, found.value);
    }
  }
  return { filled, unfilled, places, held };
}

interface Settling {
  readonly fillable: Fillable;
  readonly choices: FillChoices;
  readonly figures: Figures;
  readonly places: number;
  readonly observation: Observation;
  readonly over: FilledOver;
}

interface Found {
  readonly definition: Definition;
  readonly value: Decimal;
  readonly working: Working;
}

/** The one figure that all definitions of a cell agree on, or why there is none; null where there is nothing to say. */
function resultOf(
  { definitions, code }: DefinedCode,
  settling: Settling,
  readers: readonly ReadRule[],
): Found | Obstacle | null {
  const { fillable, choices, figures, places, observation, over } = settling;
  const rate = {
    places: choices.places ?? ownPlaces(observation) ?? places,
    zeroOverZero: choices.zeroOverZero,
    mayPass100: fillable.mayPass100.includes(code),
  };
  const results = definitions.map((definition) => ({
    definition,
    result: workOut(definition, fillable.sheet, figures, rate),
  }));
  const found = results.flatMap(({ definition, result }) =>
    isFigure(result) ? [{ definition, ...result }] : [],
  );
  const [first] = found;
  if (first === undefined) return lackAmong(results.map(({ result }) => result));
  const second = found.find(({ value }) => !equal(value, first.value));
  if (second !== undefined) {
    return { lack: "two-values", values: [first.value, second.value].map(plain) };
  }
  const own = obstacleOf(observation, over, fillable);
  if (own !== null) return own;
  const isDenied =
    over === "differing" && readers.some((read) => breaks(read, code, first.value, figures));
  return isDenied ? { lack: "others-agree" } : first;
}

function isFigure(result: Result): result is Exclude<Result, Obstacle | null> {
  return result !== null && !("lack" in result);
}

/** Of several reasons the one that tells the user what to do first. */
function lackAmong(results: readonly Result[]): Obstacle | null {
  const lacks = results.flatMap((each) => (each !== null && "lack" in each ? [each] : []));
  return lacks.find(({ lack }) => lack !== "blank") ?? lacks[0] ?? null;
}

/** What stands in the cell that may not be written over. */
function obstacleOf(
  { cell, reading, shown }: Observation,
  over: FilledOver,
  { formulaCells }: Fillable,
): Obstacle | null {
  if (formulaCells.has(cell)) return { lack: "formula" };
  const isPlain = reading.kind === "figure" ? reading.aside === "" : over === "blank";
  if (isPlain || reading.kind === "nothing-occurred") return null;
  return { lack: "more-than-a-figure", shown };
}

/** What a defined cell would be filled over; null where it holds what its rows give, or nobody can tell. */
function filledOver({ code, definitions }: DefinedCode, figures: Figures): FilledOver | null {
  const { state } = figures.operand(code);
  if (state === "blank") return "blank";
  if (state === "absent") return null;
  // Text where a figure should be is told with the blanks: its rows may give one.
  if (state === "unreadable") return "differing";
  const verdicts = definitions.map(({ statement }) => judge(statement, figures).verdict);
  if (verdicts.some((verdict) => DENIED.includes(verdict))) return "differing";
  return verdicts.includes("rate-cut") ? "cut" : null;
}

const DENIED: readonly Judgement["verdict"][] = [
  "unequal",
  "rate-off",
  "rate-missing",
  "zero-over-zero",
];
const BROKEN: readonly Judgement["verdict"][] = ["unequal", "exceeds", "rate-off", "note-differs"];

/** Whether a rule that holds now would be broken by another figure in a cell. */
function breaks({ statement }: ReadRule, code: string, value: Decimal, figures: Figures): boolean {
  if (judge(statement, figures).verdict !== "holds") return false;
  const then = figuresWith(figures, new Map([[code, value]]));
  return BROKEN.includes(judge(statement, then).verdict);
}

/** The rules of certain weight that read each code. */
function readersOf(rules: readonly ReadRule[]): ReadonlyMap<string, readonly ReadRule[]> {
  const readers = new Map<string, ReadRule[]>();
  for (const read of rules.filter(({ rule }) => rule.severity === "error")) {
    for (const code of codesOf(read.statement)) {
      readers.set(code, [...(readers.get(code) ?? []), read]);
    }
  }
  return readers;
}

/** The decimals that most rates of the sheet are printed with; of as many the more telling ones. */
function usualPlaces({ observations }: Sheet): number {
  const counts = new Map<number, number>();
  for (const observation of observations) {
    const places = observation.indicator.kind === "rate" ? ownPlaces(observation) : null;
    if (places !== null) counts.set(places, (counts.get(places) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([a, m], [b, n]) => n - m || b - a);
  return most?.[0] ?? USUAL_PLACES;
}

/** The decimals that a rate is printed with; null where it shows none to go by: all and nothing need none. */
function ownPlaces({ reading }: Observation): number | null {
  if (reading.kind !== "figure") return null;
  const { printed } = reading;
  const isTelling = !isWhole(printed) || (printed.units !== 0n && !equal(printed, HUNDRED));
  return isTelling ? Math.min(printed.places, MOST_PLACES) : null;
}

function plain(value: Decimal): string {
  return decimalText(trimmed(value));
}
