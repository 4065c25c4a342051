import { add, decimalText, equal, multiply, quotient, subtract, whole } from "../number/decimal";
import { staysAhead, staysLevel } from "./published-stability";
import { compareShares, publishedPercent, type Share } from "./share";
import type { StandingRule } from "./standing-rule";

/** A unit's index, and of how many fields it is the sum. */
export interface Measured {
  readonly index: Share;
  readonly fields: number;
}

/**
 * For each unit of one group the largest error that every field's points may have, here and in all
 * other units, independently and either way, without the unit's rank changing; cut down to `places`
 * decimals. An index is then a stretch, its points ± fields × error, and a rank stands as long as no
 * other stretch reaches it from the wrong side. Zero for units that tie on the exact index. Null for a
 * unit without a rank, for one that stands alone, and where published figures are ranked densely or with ties
 * broken: there a rank hangs on more than its neighbours.
 */
export function stabilities(
  units: readonly (Measured | null)[],
  rule: StandingRule,
  places: number,
): readonly (string | null)[] {
  const found = units.map((): string | null => null);
  const best = standsOf(units);
  const alone = units.filter((unit) => unit !== null).length < 2;
  const isPlain = rule.ties === "competition" && rule.breaks.length === 0;
  if (alone || (rule.by === "published" && !isPlain)) return found;
  const steepest = best.map(slopeOf).reduce((a, b) => (compareShares(a, b) >= 0 ? a : b));
  const walk: Walk = { best, steepest, rule, places };
  let amongHigher: bigint | null = null;
  best.forEach((own, at) => {
    const twins = own.at.length > 1 ? limitBy(own, own, "above", walk) : null;
    const above = least(twins, nearest(at, -1, walk));
    const level = least(above, nearest(at, 1, walk));
    // Where no rank is skipped behind a tie, two better units that meet lift everyone below them.
    const stable = rule.ties === "dense" ? least(level, amongHigher) : level;
    amongHigher = least(amongHigher, above);
    if (stable === null) return;
    for (const place of own.at) found[place] = decimalText({ units: stable, places });
  });
  return found;
}

/** Units whose index is the same and moves alike, with their places among the given ones. */
interface Stand extends Measured {
  readonly at: readonly number[];
}

/** What a search for the nearest meeting needs to know. */
interface Walk {
  /** Best first. */
  readonly best: readonly Stand[];
  /** The fastest that an index moves with the error. */
  readonly steepest: Share;
  readonly rule: StandingRule;
  readonly places: number;
}

function standsOf(units: readonly (Measured | null)[]): readonly Stand[] {
  const sorted = units
    .flatMap((unit, place) => (unit === null ? [] : [{ ...unit, at: [place] }]))
    .sort((a, b) => compareShares(b.index, a.index) || compareShares(slopeOf(b), slopeOf(a)));
  const stands: (Measured & { readonly at: number[] })[] = [];
  for (const unit of sorted) {
    const last = stands.at(-1);
    const isSame =
      last !== undefined &&
      compareShares(last.index, unit.index) === 0 &&
      compareShares(slopeOf(last), slopeOf(unit)) === 0;
    if (isSame) last.at.push(...unit.at);
    else stands.push(unit);
  }
  return stands;
}

/** How fast an index moves with the error. */
function slopeOf({ index, fields }: Measured): Share {
  return { points: whole(fields), max: index.max };
}

/**
 * The largest error that no unit on that side turns into another rank; null where there is none. Units
 * further off are looked at only as long as one of them could be met earlier, because its index moves
 * faster: with the same maxima for all, that is the neighbour alone.
 */
function nearest(at: number, step: 1 | -1, walk: Walk): bigint | null {
  const own = walk.best[at];
  let found: bigint | null = null;
  if (own === undefined) return null;
  for (let place = at + step; ; place += step) {
    const other = walk.best[place];
    if (other === undefined || found === 0n) return found;
    const soonest = beforeMeeting(gapOf(own, other, walk.rule), slopeOf(own), walk.steepest, walk);
    if (found !== null && soonest >= found) return found;
    found = least(found, limitBy(own, other, step === -1 ? "above" : "below", walk));
  }
}

/** The largest error, in units of the last decimal, under which two units keep their order. */
function limitBy(
  own: Measured,
  other: Measured,
  side: "above" | "below",
  { rule, places }: Walk,
): bigint {
  if (rule.by === "published") {
    const order = compareShares(publishedShare(other), publishedShare(own));
    return order > 0 ? staysAhead(other, own, places) : staysLevel(own, other, places);
  }
  const meets = meeting(gapOf(own, other, rule), slopeOf(own), slopeOf(other));
  // Coming level with a better unit changes a rank; with a worse one only where ties are broken.
  const counts = side === "above" || rule.breaks.length > 0;
  return counts ? before(meets, places) : cut(meets, places);
}

function publishedShare({ index }: Measured): Share {
  return { points: publishedPercent(index), max: whole(100) };
}

/** The difference of two indices, without its sign; where they are published, what may be left of it unseen. */
function gapOf(a: Measured, b: Measured, rule: StandingRule): Share {
  const difference = subtract(
    multiply(a.index.points, b.index.max),
    multiply(b.index.points, a.index.max),
  );
  const gap = {
    points: difference.units < 0n ? { ...difference, units: -difference.units } : difference,
    max: multiply(a.index.max, b.index.max),
  };
  return rule.by === "published"
    ? { ...gap, points: subtract(gap.points, multiply(gap.max, PUBLISHED_STEP)) }
    : gap;
}

/** 0,01 % */
const PUBLISHED_STEP = { units: 1n, places: 4 };

/** No unit whose index moves at most as fast as the steepest changes a rank at or below this error. */
function beforeMeeting(gap: Share, slope: Share, steepest: Share, { places }: Walk): bigint {
  return gap.points.units < 0n ? -1n : before(meeting(gap, slope, steepest), places);
}

/** gap ÷ (a + b) */
function meeting(gap: Share, a: Share, b: Share): Share {
  const closing = add(multiply(a.points, b.max), multiply(b.points, a.max));
  return {
    points: multiply(gap.points, multiply(a.max, b.max)),
    max: multiply(gap.max, closing),
  };
}

/** The share in units of the last decimal, cut. */
function cut({ points, max }: Share, places: number): bigint {
  return quotient(points, max, places, "cut").units;
}

/** The largest figure of so many decimals that is smaller than the share, or zero. */
function before(share: Share, places: number): bigint {
  const units = cut(share, places);
  const touches = units > 0n && equal(multiply({ units, places }, share.max), share.points);
  return touches ? units - 1n : units;
}

function least(a: bigint | null, b: bigint | null): bigint | null {
  if (a === null || b === null) return a ?? b;
  return a <= b ? a : b;
}
