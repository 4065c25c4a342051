import {
  add,
  equal,
  isWhole,
  multiply,
  quotient,
  subtract,
  trimmed,
  whole,
  type Decimal,
} from "../number/decimal";
import { figuresWith } from "../rule/figures";
import type { ReadRule } from "../rule/rule";
import { admitted, type Unknown } from "./admitted";
import { gapAfter, isPossible } from "./consequences";
import { CERTAIN, guessesAt, type Guess } from "./likelihood";
import { isRateOf, rateGuesses } from "./rate-guesses";
import { sidesOf } from "./sides";
import { admits, EVERYTHING, isEmpty, meet, sizeOf, type Span } from "./span";
import { structuralGuesses } from "./structural-guesses";
import { figureAt, type World } from "./world";

/** Which broken rules an act has to put right, and whether rates may come out cut. */
export interface Wanted {
  readonly rules: ReadonlySet<ReadRule>;
  readonly mayBeCut: boolean;
}

/** What may be tried in a cell: figures that a slip explains, and others within what the rules leave. */
export interface Possibilities {
  readonly guesses: readonly Guess[];
  readonly others: readonly Decimal[];
  /** Only one value is left. */
  readonly isSole: boolean;
  /** A sum, a rate or a note speaks of the cell, not only limits. */
  readonly isPinned: boolean;
}

/** What may be tried in a cell so that all wanted rules hold; null where the rules leave nothing. */
export function possibilitiesAt(code: string, wanted: Wanted, world: World): Possibilities | null {
  const held = figureAt(code, world.sheet);
  if (held === null) return null;
  const isRead = world.foresight.follow(new Map([[code, held.value]])).size > 1;
  return isRead ? byTrial(code, held.value, wanted, world) : bySpan(code, wanted, world);
}

function bySpan(code: string, wanted: Wanted, world: World): Possibilities | null {
  if (isRateOf(code, wanted.rules)) return byRate(code, wanted, world);
  const held = figureAt(code, world.sheet);
  const unknown = held === null ? null : unknownAt(code, held.value, world);
  if (unknown === null) return null;
  const span = spanOf(unknown, wanted, world);
  if (isEmpty(span)) return null;
  const size = sizeOf(span);
  const sole = size === 1n ? stepAt(span.low ?? 0n, unknown.places) : null;
  const guesses = [
    ...knownGuess(code, world),
    ...guessesAt(unknown.value),
    ...(sole === null ? [] : structuralGuesses(code, unknown.value, sole, wanted.rules, world)),
  ].filter(({ meant }) => admits(span, meant, unknown.places));
  return {
    guesses,
    others: sole === null ? nearestIn(span, unknown) : [sole],
    isSole: sole !== null,
    isPinned: isPinned(code, world),
  };
}

function byRate(code: string, wanted: Wanted, world: World): Possibilities {
  return {
    guesses: [...knownGuess(code, world), ...rateGuesses(code, wanted.rules, world)],
    others: [],
    isSole: false,
    isPinned: true,
  };
}

function unknownAt(code: string, value: Decimal, { sheet }: World): Unknown | null {
  const kind = sheet.byCode.get(code)?.indicator.kind;
  if (kind === undefined || kind === "group" || kind === "coded") return null;
  return { code, value, places: kind === "count" ? 0 : value.places };
}

/** What the wanted rules and those that hold leave of the values of a figure. */
function spanOf(unknown: Unknown, { rules, mayBeCut }: Wanted, { foresight, sheet }: World): Span {
  const own = foresight.rulesAt(unknown.code);
  return own.reduce<Span>((span, read) => {
    const { sides, isBroken, isCut } = foresight.standing(read);
    if (isBroken && !rules.has(read)) return span;
    const left = admitted(read.statement, sides, unknown, sheet.figures, mayBeCut || isCut);
    return left === null ? span : meet(span, left);
  }, EVERYTHING);
}

function isPinned(code: string, { foresight }: World): boolean {
  return foresight
    .rulesAt(code)
    .some(({ statement: { kind } }) => kind === "equation" || kind === "rate" || kind === "note");
}

function stepAt(step: bigint, places: number): Decimal {
  return { units: step, places };
}

/** A few values to try where many would do: the nearest to what is held, and the ends. */
function nearestIn({ low, high }: Span, { value, places }: Unknown): readonly Decimal[] {
  const held = quotient(value, whole(1), places, "cut").units;
  const near = low !== null && held < low ? low : high !== null && held > high ? high : held;
  return [near, near - 1n, near + 1n, low, high].flatMap((step) =>
    step === null ? [] : [stepAt(step, places)],
  );
}

function knownGuess(code: string, { known }: World): readonly Guess[] {
  const move = known.get(code);
  if (move === undefined) return [];
  return [
    { meant: move.value, cause: move.cause, weight: CERTAIN, source: null, isAttested: false },
  ];
}

/** A figure that formulas read: slips, and what each wanted sum asks for as the formulas stand. */
function byTrial(code: string, value: Decimal, { rules }: Wanted, world: World): Possibilities {
  const solutions = [...rules].flatMap((read) => solved(code, value, read, world));
  const isBySum = [...rules].some(({ statement: { kind } }) => kind === "equation");
  const [sole] = isBySum ? solutions : [];
  const guesses = [
    ...knownGuess(code, world),
    ...guessesAt(value),
    ...(sole === undefined ? [] : structuralGuesses(code, value, sole, rules, world)),
  ];
  return {
    guesses: guesses.filter(({ meant }) => isPossible(code, meant, world.sheet, world.pack)),
    others: solutions,
    isSole: isBySum && solutions.length > 0,
    isPinned: [...rules].some(({ statement: { kind } }) => kind !== "limit"),
  };
}

/** The formulas of an appendix are linear: what one step changes, many steps change many times. */
function solved(code: string, value: Decimal, read: ReadRule, world: World): readonly Decimal[] {
  const { figures } = world.sheet;
  if (read.statement.kind === "rate") return [];
  const before = sidesOf(read.statement, figures);
  const stepped = world.foresight.follow(new Map([[code, add(value, whole(1))]]));
  const after = sidesOf(read.statement, figuresWith(figures, stepped));
  if (before === null || after === null) return [];
  const gap = gapAfter(before, new Map(), figures);
  const gapThen = gapAfter(after, new Map(), figures);
  if (gap === null || gapThen === null) return [];
  const slope = subtract(gapThen, gap);
  if (slope.units === 0n) return [];
  const solution = subtract(value, quotient(gap, slope, value.places));
  const isExact = equal(multiply(subtract(value, solution), slope), gap);
  return isExact && isWhole(trimmed(slope)) ? [trimmed(solution)] : [];
}
