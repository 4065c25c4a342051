import {
  add,
  compare,
  decimalText,
  equal,
  isWhole,
  multiply,
  quotient,
  subtract,
  trimmed,
  whole,
  type Decimal,
} from "../number/decimal";
import type { Basis } from "../rule/finding";
import { figuresWith } from "../rule/figures";
import type { ReadRule } from "../rule/rule";
import type { Act } from "./act";
import { admitted, type Unknown } from "./admitted";
import { gapAfter, isPossible } from "./consequences";
import { CERTAIN, guessesAt, OF_RESULTS, UNEXPLAINED, type Guess } from "./likelihood";
import { isRateOf, rateGuesses } from "./rate-guesses";
import { sidesOf } from "./sides";
import { admits, EVERYTHING, isEmpty, meet, sizeOf, type Span } from "./span";
import { figureAt, type World } from "./world";

/** Which broken rules an act has to put right, and whether rates may come out cut. */
export interface Wanted {
  readonly rules: ReadonlySet<ReadRule>;
  readonly mayBeCut: boolean;
}

/**
 * The one cell given another value so that every wanted rule holds and none is broken; null where no value does. Of
 * several values the one that a slip explains best is proposed; where only limits speak of the cell, none is.
 */
export function actAt(code: string, wanted: Wanted, world: World): Act | null {
  const held = figureAt(code, world.sheet);
  if (held === null || world.isFormula(code) || wanted.rules.size === 0) return null;
  const isRead = world.foresight.follow(new Map([[code, held.value]])).size > 1;
  const found = isRead ? byTrial(code, held.value, wanted, world) : bySpan(code, wanted, world);
  if (found === null) return null;
  const does = (value: Decimal): boolean => putsRight(code, value, wanted, world);
  const isResult = isComputed(code, wanted.rules);
  const basis = isResult ? "computed" : found.isSole ? "proved" : "likely";
  const likely = isResult
    ? found.guesses
    : found.guesses.map((guess) => byMagnitude(guess, code, held.value, world));
  const guesses = merged(likely).filter(({ meant }) => does(meant));
  const [best] = guesses;
  if (best === undefined) {
    const trial = found.others.find(does);
    return trial === undefined ? null : unexplained(code, trial, found.isSole, basis);
  }
  return {
    moves: [
      {
        code,
        value: found.isPinned || isKnown(code, best, world) ? best.meant : null,
        trial: best.meant,
        basis,
        cause: best.cause,
        source: best.source,
      },
    ],
    weight: guesses.reduce((sum, { weight }) => sum + weight, UNEXPLAINED),
    isAttested: best.isAttested,
    formula: null,
  };
}

/**
 * Of figures that nothing works out, small ones are as frequent as great ones of each magnitude: 43 became 333 by a digit too
 * many of 33 more readily than 430 lost one to 43.
 */
function byMagnitude(guess: Guess, code: string, typed: Decimal, world: World): Guess {
  const ratio = (magnitude(typed) + 1) / (magnitude(guess.meant) + 1);
  const factor = Math.min(MOST_FACTOR, Math.max(1 / MOST_FACTOR, ratio));
  const room = roomUnder(code, world);
  const under = ratio < 1 ? factor ** room : 1;
  return { ...guess, weight: Math.max(1, Math.round(guess.weight * factor * under)) };
}

const MOST_FACTOR = 1000;

/** In how many limits that hold the figure is the whole: had it been greater, their parts would hardly all have stayed below. */
function roomUnder(code: string, { foresight }: World): number {
  return foresight.rulesAt(code).filter((read) => {
    const { sides, isBroken } = foresight.standing(read);
    const isWhole = sides?.second.weights.has(code) ?? false;
    return read.statement.kind === "limit" && isWhole && !isBroken;
  }).length;
}

/** Good enough for an order of likelihood; nothing is judged by it. */
function magnitude({ units, places }: Decimal): number {
  return Math.abs(Number(units)) / 10 ** places;
}

/** What the cell itself tells, such as a count with decimals, needs no rule to be proposed. */
function isKnown(code: string, { meant }: Guess, { known }: World): boolean {
  const move = known.get(code);
  return move !== undefined && equal(move.value, meant);
}

function unexplained(code: string, trial: Decimal, isSole: boolean, basis: Basis): Act {
  const value = isSole ? trial : null;
  const move = { code, value, trial, basis, cause: "unknown", source: null } as const;
  return { moves: [move], weight: UNEXPLAINED, isAttested: false, formula: null };
}

/** What may be tried in a cell: figures that a slip explains, and others within what the rules leave. */
interface Possibilities {
  readonly guesses: readonly Guess[];
  readonly others: readonly Decimal[];
  /** Only one value is left. */
  readonly isSole: boolean;
  /** A sum, a rate or a note speaks of the cell, not only limits. */
  readonly isPinned: boolean;
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
    ...(sole === null ? [] : structural(code, unknown.value, sole, wanted, world)),
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

/** Values that the figure of another cell explains: a part left out of a total or added twice, the cell above copied. */
function structural(
  code: string,
  typed: Decimal,
  meant: Decimal,
  { rules }: Wanted,
  world: World,
): readonly Guess[] {
  const off = subtract(typed, meant);
  const parts = [...rules].flatMap(({ statement }) =>
    statement.kind === "equation" && isOnly(code, statement.total) ? [statement.parts] : [],
  );
  const byPart = parts.flatMap((side) =>
    side.flatMap(({ operand }): readonly Guess[] => {
      const part = operand.kind === "code" ? figureAt(operand.code, world.sheet) : null;
      if (operand.kind !== "code" || part === null || part.value.units === 0n) return [];
      const weight = Math.round((OF_RESULTS * CERTAIN) / side.length);
      const isOmitted = equal(add(off, part.value), whole(0));
      if (!isOmitted && !equal(off, part.value)) return [];
      const cause = isOmitted ? "omitted-part" : "double-counted";
      return [{ meant, cause, weight, source: operand.code, isAttested: false }];
    }),
  );
  const above = world.neighbours.above(code);
  const copied = above === null ? null : figureAt(above, world.sheet);
  const isCopied = copied !== null && equal(copied.value, typed);
  return isCopied
    ? [
        ...byPart,
        { meant, cause: "copied", weight: copyWeight(typed), source: above, isAttested: false },
      ]
    : byPart;
}

/** Small figures stand below their like by chance. */
function copyWeight(typed: Decimal): number {
  return Math.round(CERTAIN / (compare(typed, whole(10)) < 0 ? 200 : 10));
}

function isOnly(
  code: string,
  side: readonly { readonly operand: { readonly kind: string; readonly code?: string } }[],
): boolean {
  const [only] = side;
  return side.length === 1 && only?.operand.kind === "code" && only.operand.code === code;
}

/** Whether a wanted rule says how the figure is worked out: it is its rate, or its total. */
function isComputed(code: string, rules: ReadonlySet<ReadRule>): boolean {
  return [...rules].some(
    ({ statement }) =>
      (statement.kind === "rate" && statement.rate === code) ||
      (statement.kind === "equation" && isOnly(code, statement.total)),
  );
}

/** A figure that formulas read: slips, and what each wanted sum asks for as the formulas stand. */
function byTrial(code: string, value: Decimal, { rules }: Wanted, world: World): Possibilities {
  const solutions = [...rules].flatMap((read) => solved(code, value, read, world));
  const isBySum = [...rules].some(({ statement: { kind } }) => kind === "equation");
  const [sole] = isBySum ? solutions : [];
  const guesses = [
    ...knownGuess(code, world),
    ...guessesAt(value),
    ...(sole === undefined ? [] : structural(code, value, sole, { rules, mayBeCut: false }, world)),
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

function putsRight(code: string, value: Decimal, { rules }: Wanted, world: World): boolean {
  const { mended, isHarmless } = world.foresight.after(new Map([[code, value]]));
  return isHarmless && [...rules].every((read) => mended.has(read));
}

/** Each value once, with all that speaks for it; the best first. */
function merged(guesses: readonly Guess[]): readonly Guess[] {
  const byValue = new Map<string, Guess & { readonly most: number }>();
  for (const guess of guesses) {
    const key = decimalText(trimmed(guess.meant));
    const known = byValue.get(key);
    if (known === undefined) byValue.set(key, { ...guess, most: guess.weight });
    else {
      const weight = known.weight + guess.weight;
      const isAttested = known.isAttested || guess.isAttested;
      byValue.set(
        key,
        guess.weight > known.most
          ? { ...guess, meant: known.meant, weight, isAttested, most: guess.weight }
          : { ...known, weight, isAttested },
      );
    }
  }
  return [...byValue.values()].toSorted((a, b) => b.weight - a.weight);
}
