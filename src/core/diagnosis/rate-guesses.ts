import {
  compare,
  equal,
  isZero,
  quotient,
  multiply,
  shifted,
  subtract,
  whole,
  ZERO,
  type Decimal,
} from "../number/decimal";
import { fitOf } from "../rule/judge";
import type { ReadRule } from "../rule/rule";
import { sidesOf } from "./sides";
import { CERTAIN, guessesAt, OF_RESULTS, type Guess } from "./likelihood";
import { figureAt, type World } from "./world";

const HUNDRED = whole(100);
/** Rates are printed with so many decimals or fewer; a slip may have hidden some. */
const MOST_PLACES = 2;
/** How many other rows a rate may have been divided by. */
const OTHER_ROWS = 30;

/** Whether the figure is the rate of one of the rules. */
export function isRateOf(code: string, rules: ReadonlySet<ReadRule>): boolean {
  return [...rules].some(({ statement }) => statement.kind === "rate" && statement.rate === code);
}

/**
 * What a rate should say by its own rows, and how it may have come to say something else: mistyped, worked out over another
 * row, or left as it was when its rows changed. It keeps its decimals unless a slip explains it with others.
 */
export function rateGuesses(
  code: string,
  rules: ReadonlySet<ReadRule>,
  world: World,
): readonly Guess[] {
  const held = figureAt(code, world.sheet);
  if (held === null) return [];
  return [...rules].flatMap((read) => {
    const { statement } = read;
    if (statement.kind !== "rate" || statement.rate !== code) return [];
    const sides = sidesOf(statement, world.sheet.figures);
    if (sides === null) return [];
    return guessesFrom(code, held.printed, sides.first.value, sides.second.value, world);
  });
}

function guessesFrom(
  code: string,
  typed: Decimal,
  numerator: Decimal,
  denominator: Decimal,
  world: World,
): readonly Guess[] {
  if (isZero(denominator)) {
    return isZero(numerator)
      ? [{ meant: ZERO, cause: "unknown", weight: CERTAIN, source: null, isAttested: false }]
      : [];
  }
  const atPlaces = (places: number): Decimal =>
    quotient(multiply(numerator, HUNDRED), denominator, places);
  const meant = atPlaces(typed.places);
  return [
    ...guessesAt(typed)
      .filter(({ meant: slip }) => slip.places <= Math.max(MOST_PLACES, typed.places))
      .filter(({ meant: slip }) => fits(slip, numerator, denominator))
      .map((guess) => asFraction(guess, typed)),
    ...overOther(code, typed, numerator, world).map((guess) => ({ ...guess, meant })),
    {
      ...{ meant, cause: "stale-ratio", source: null, isAttested: false },
      weight: staleWeight(typed, meant, numerator, denominator),
    },
  ];
}

/** 0,983 for 98,3: what Excel stores of a percentage, sure to come out so. */
function asFraction(guess: Guess, typed: Decimal): Guess {
  const isFraction = compare(typed, whole(1)) < 0 && equal(shifted(typed, 2), guess.meant);
  return isFraction ? { ...guess, weight: CERTAIN } : guess;
}

/** So many earlier states of its rows a rate may come from, and so many hundredths of the rows' own size. */
const FEWEST_STATES = 4;
const CHANGED_PERCENT = 20;
/** A rate that no whole number gives was hardly worked out. */
const NO_STATE = 20;

/**
 * A rate left as it was came from rows not far from the present ones: of few possible rows each weighs more. It is seldom
 * far from what it should be by now.
 */
function staleWeight(
  typed: Decimal,
  meant: Decimal,
  numerator: Decimal,
  denominator: Decimal,
): number {
  const off = subtract(typed, meant);
  const distance = off.units < 0n ? subtract(meant, typed) : off;
  const printable = (compare(distance, whole(10)) <= 0 ? 20 : 500) * 10 ** typed.places;
  const states = (Number(denominator.units) / 10 ** denominator.places) * (CHANGED_PERCENT / 100);
  const isState = comesFromWholes(typed, numerator, denominator);
  const ways = isState
    ? Math.min(printable, Math.max(FEWEST_STATES, states))
    : printable * NO_STATE;
  return Math.max(1, Math.round((OF_RESULTS * CERTAIN) / ways));
}

/** Whether another whole numerator or denominator gives the rate. */
function comesFromWholes(typed: Decimal, numerator: Decimal, denominator: Decimal): boolean {
  const top = quotient(multiply(typed, denominator), HUNDRED, 0);
  const bottom = isZero(typed) ? null : quotient(multiply(numerator, HUNDRED), typed, 0);
  return fits(typed, top, denominator) || (bottom !== null && fits(typed, numerator, bottom));
}

/** The figures that the printed rate comes from instead: those of its own note or brackets, or another row's. */
function overOther(
  code: string,
  typed: Decimal,
  numerator: Decimal,
  { sheet }: World,
): readonly Omit<Guess, "meant">[] {
  const fractions = sheet.byCode.get(code)?.note.fractions ?? [];
  const isAttested = fractions.some(
    (named) => !isZero(named.denominator) && isFit(typed, named.numerator, named.denominator),
  );
  const cause = "wrong-denominator";
  const attested = isAttested
    ? [{ cause, weight: CERTAIN, source: null, isAttested: true } as const]
    : [];
  if (equal(typed, HUNDRED) || isZero(typed)) return attested;
  const weight = Math.round((OF_RESULTS * CERTAIN) / (OTHER_ROWS * (typed.places === 0 ? 10 : 1)));
  const other = sheet.observations.find(({ indicator, reading }) => {
    if (indicator.kind !== "count" && indicator.kind !== "money") return false;
    return (
      reading.kind === "figure" && reading.value.units > 0n && fits(typed, numerator, reading.value)
    );
  });
  if (other === undefined) return attested;
  return [...attested, { cause, weight, source: other.indicator.code, isAttested: false }];
}

function fits(printed: Decimal, numerator: Decimal, denominator: Decimal): boolean {
  return !isZero(denominator) && fitOf(printed, numerator, denominator) === "half-up";
}

function isFit(printed: Decimal, numerator: Decimal, denominator: Decimal): boolean {
  return fitOf(printed, numerator, denominator) !== "none";
}
