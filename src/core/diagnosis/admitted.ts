import { add, multiply, negated, subtract, whole, type Decimal } from "../number/decimal";
import type { Figures } from "../rule/judge";
import { partsTotal } from "../rule/note";
import type { Statement } from "../rule/statement";
import type { Sides } from "./sides";
import { atLeast, atMost, ceilingOf, EVERYTHING, exactly, floorOf, meet, type Span } from "./span";

/** A figure that is looked at: its code, what it holds and how many decimals it may have. */
export interface Unknown {
  readonly code: string;
  readonly value: Decimal;
  readonly places: number;
}

/**
 * The values of one figure under which a statement holds while all others stay, exactly; null where it takes a trial to
 * know. A printed rate holds where the exact one rounds half up to it; `mayBeCut`: also where it was cut.
 */
export function admitted(
  statement: Statement,
  sides: Sides | null,
  unknown: Unknown,
  figures: Figures,
  mayBeCut: boolean,
): Span | null {
  if (statement.kind === "note") return byNote(statement.code, unknown, figures);
  if (sides === null) return null;
  switch (statement.kind) {
    case "equation":
      return byEquation(sides, unknown);
    case "limit":
      return byLimit(sides, unknown);
    case "rate":
      return byRate(statement.rate, sides, unknown, figures, mayBeCut);
    default:
      return null;
  }
}

/** A blank may stand for any rest: with one among the parts the total only has to reach them, and the other way round. */
function byEquation(
  { first, second, slack }: Sides,
  { code, value, places }: Unknown,
): Span | null {
  const weight = (first.weights.get(code) ?? 0) - (second.weights.get(code) ?? 0);
  if (weight === 0 || !first.isFilled || !second.isFilled) return EVERYTHING;
  if (weight !== 1 && weight !== -1) return null;
  const gap = subtract(first.value, second.value);
  const solution = add(value, weight === 1 ? negated(gap) : gap);
  const mayExceed = second.hasBlank;
  const mayFallShort = first.hasBlank;
  if (mayExceed && mayFallShort) return EVERYTHING;
  const least = atLeast(subtract(solution, slack), places);
  const most = atMost(add(solution, slack), places);
  if (!mayExceed && !mayFallShort) return meet(least, most);
  return mayExceed === (weight === 1) ? least : most;
}

function byLimit({ first, second }: Sides, { code, value, places }: Unknown): Span | null {
  const weight = (first.weights.get(code) ?? 0) - (second.weights.get(code) ?? 0);
  if (weight === 0 || second.hasBlank || !first.isFilled) return EVERYTHING;
  if (weight !== 1 && weight !== -1) return null;
  const excess = subtract(first.value, second.value);
  const solution = add(value, weight === 1 ? negated(excess) : excess);
  return weight === 1 ? atMost(solution, places) : atLeast(solution, places);
}

function byRate(
  rate: string,
  { first, second }: Sides,
  { code, value, places }: Unknown,
  figures: Figures,
  mayBeCut: boolean,
): Span | null {
  const printed = figures.operand(rate);
  if (code === rate) return null;
  if (printed.state !== "figure" || first.hasBlank || second.hasBlank) return EVERYTHING;
  const above = first.weights.get(code) ?? 0;
  const below = second.weights.get(code) ?? 0;
  if (above === 0 && below === 0) return EVERYTHING;
  if (above !== 0 && below !== 0) return null;
  const bounds = boundsOf(printed.printed, mayBeCut);
  const others = above === 0 ? second : first;
  const weight = above === 0 ? below : above;
  if (weight !== 1 && weight !== -1) return null;
  const rest = subtract(others.value, multiply(whole(weight), value));
  const term =
    above === 0 ? underDenominator(bounds, first.value) : overNumerator(bounds, second.value);
  return term === null ? null : solvedFor(term, rest, weight, places);
}

/** 2 × the printed rate at its decimals, one less and one more (two more where it may be cut), over 200 × 10^decimals. */
interface Bounds {
  readonly low: bigint;
  readonly high: bigint;
  readonly scale: bigint;
}

function boundsOf({ units, places }: Decimal, mayBeCut: boolean): Bounds {
  return {
    low: 2n * units - 1n,
    high: 2n * units + (mayBeCut ? 2n : 1n),
    scale: 200n * 10n ** BigInt(places),
  };
}

/** A stretch of values: the low end belongs to it and the high end does not, or the other way round. */
interface Stretch {
  readonly low: { readonly top: bigint; readonly bottom: bigint };
  readonly high: { readonly top: bigint; readonly bottom: bigint } | null;
  readonly isLowIn: boolean;
}

/** low ÷ scale ≤ numerator ÷ denominator < high ÷ scale. */
function overNumerator({ low, high, scale }: Bounds, denominator: Decimal): Stretch | null {
  if (denominator.units <= 0n) return null;
  const bottom = scale * 10n ** BigInt(denominator.places);
  return {
    low: { top: low * denominator.units, bottom },
    high: { top: high * denominator.units, bottom },
    isLowIn: true,
  };
}

function underDenominator({ low, high, scale }: Bounds, numerator: Decimal): Stretch | null {
  if (numerator.units <= 0n) return null;
  const top = scale * numerator.units;
  const ten = 10n ** BigInt(numerator.places);
  return {
    low: { top, bottom: high * ten },
    high: low <= 0n ? null : { top, bottom: low * ten },
    isLowIn: false,
  };
}

/** The steps of x for which `weight` × x + `rest` lies in a stretch. */
function solvedFor(stretch: Stretch, rest: Decimal, weight: number, places: number): Span {
  const ten = 10n ** BigInt(Math.max(places, rest.places));
  const restSteps = rest.units * (ten / 10n ** BigInt(rest.places));
  const stepSize = ten / 10n ** BigInt(places);
  const least = lowStep(stretch, ten) - restSteps;
  const most = highStep(stretch, ten);
  const span: Span = {
    low: ceilingOf(least, stepSize),
    high: most === null ? null : floorOf(most - restSteps, stepSize),
  };
  if (weight === 1) return span;
  return {
    low: span.high === null ? null : -span.high,
    high: span.low === null ? null : -span.low,
  };
}

function lowStep({ low, isLowIn }: Stretch, ten: bigint): bigint {
  const top = low.top * ten;
  return isLowIn ? ceilingOf(top, low.bottom) : floorOf(top, low.bottom) + 1n;
}

function highStep({ high, isLowIn }: Stretch, ten: bigint): bigint | null {
  if (high === null) return null;
  const top = high.top * ten;
  return isLowIn ? ceilingOf(top, high.bottom) - 1n : floorOf(top, high.bottom);
}

/** A note that says it is not all of it leaves room above its parts. */
function byNote(code: string, unknown: Unknown, figures: Figures): Span {
  const note = figures.note(code);
  if (code !== unknown.code || note === null || note.parts.length < 2) return EVERYTHING;
  const total = partsTotal(note.parts);
  return note.partial ? atLeast(total, unknown.places) : exactly(total, unknown.places);
}
