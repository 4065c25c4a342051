import { shifted, type Decimal } from "../number/decimal";
import type { Measured } from "./stability";

/** A fraction with a positive denominator. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** An index in steps of 0,01 %, and by how many of them a whole point of error in every field moves it. */
interface Moving {
  readonly at: Fraction;
  readonly speed: Fraction;
}

const STEPS = 4;

/**
 * The largest error, in units of the last of `places` decimals, under which a published index that is the
 * higher now stays so. Both indices are whole steps from half a step below to half a step above,
 * so the lower one draws level as soon as some step holds both.
 */
export function staysAhead(higher: Measured, lower: Measured, places: number): bigint {
  const [falling, rising] = [movingOf(higher), movingOf(lower)];
  const step = floor(plus(meetingPoint(falling, rising), HALF));
  return staysBetween(rising, minusHalf(step), falling, minusHalf(step + 1n), places);
}

/** The same for a published index that is not the lower one now and must not become so. */
export function staysLevel(own: Measured, other: Measured, places: number): bigint {
  const [falling, rising] = [movingOf(own), movingOf(other)];
  const step = floor(plus(meetingPoint(falling, rising), HALF));
  // The other is ahead once an edge between two steps lies between them: the one above or the one below.
  return [minusHalf(step), minusHalf(step + 1n)]
    .map((edge) => staysBetween(rising, edge, falling, edge, places))
    .reduce((a, b) => (a < b ? a : b));
}

/** The largest error at which `rising` is still below its edge or `falling` not yet below its own. */
function staysBetween(
  rising: Moving,
  reached: Fraction,
  falling: Moving,
  left: Fraction,
  places: number,
): bigint {
  const until = scaled(over(minus(reached, rising.at), rising.speed), places);
  const upTo = floor(scaled(over(minus(falling.at, left), falling.speed), places));
  const before = -floor({ top: -until.top, bottom: until.bottom }) - 1n;
  return before > upTo ? before : upTo;
}

/** Where an index that falls and one that rises meet. */
function meetingPoint(falling: Moving, rising: Moving): Fraction {
  const weighted = plus(times(falling.at, rising.speed), times(rising.at, falling.speed));
  return over(weighted, plus(falling.speed, rising.speed));
}

function movingOf({ index: { points, max }, fields }: Measured): Moving {
  const places = Math.max(points.places, max.places);
  const bottom = unitsAt(max, places);
  const step = 10n ** BigInt(STEPS);
  return {
    at: { top: step * unitsAt(points, places), bottom },
    speed: { top: step * BigInt(fields) * 10n ** BigInt(places), bottom },
  };
}

function unitsAt(value: Decimal, places: number): bigint {
  return shifted(value, places).units;
}

const HALF: Fraction = { top: 1n, bottom: 2n };

function minusHalf(step: bigint): Fraction {
  return { top: 2n * step - 1n, bottom: 2n };
}

function plus(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { ...b, top: -b.top });
}

function times(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

/** `b` is above zero. */
function over(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom, bottom: a.bottom * b.top };
}

function scaled({ top, bottom }: Fraction, places: number): Fraction {
  return { top: top * 10n ** BigInt(places), bottom };
}

function floor({ top, bottom }: Fraction): bigint {
  const cut = top / bottom;
  return cut * bottom > top ? cut - 1n : cut;
}
