import { compare, parseDecimal } from "../../core/number/decimal";
import type { ClassProfile, IndexBand, LowerBound } from "../../core/rank/profile";
import type { IndexStretch } from "../../words/rank-prose-words";

/**
 * The stretches that the bands of a profile cut the index into, highest first. Where the text gives one value to nobody, as
 * `trên 80%` above `từ 65%`, the stretch begins with that value: a report groups units `từ 80% đến dưới 90%`.
 */
export function indexStretches({ bands }: ClassProfile): readonly IndexStretch[] {
  const lowers = bands.flatMap(({ lower }, place) => {
    const below = bands[place + 1]?.lower ?? null;
    return lower !== null && below !== null && below.percent === lower.percent ? [] : [lower];
  });
  if (lowers.at(-1) !== null) lowers.push(null);
  return lowers.map((lower, place) => ({ lower, upper: lowers[place - 1] ?? null }));
}

/** What of the index gives a class by the text itself; null where no band does. */
export function stretchOfClass(name: string, { bands }: ClassProfile): IndexStretch | null {
  const gives = (band: IndexBand): boolean => band.gives === "class" && band.class === name;
  const first = bands.findIndex(gives);
  const last = bands.findLast(gives);
  if (last === undefined) return null;
  return { lower: last.lower, upper: bands[first - 1]?.lower ?? null };
}

/** Whether a published index lies on a stretch, its lower bound included as the text says. */
export function holds({ lower, upper }: IndexStretch, index: string): boolean {
  return (lower === null || reaches(index, lower)) && (upper === null || !reaches(index, upper));
}

function reaches(index: string, { kind, percent }: LowerBound): boolean {
  const [given, bound] = [parseDecimal(index), parseDecimal(percent)];
  if (given === null || bound === null) throw new RangeError(`${index} or ${percent} is no figure`);
  const order = compare(given, bound);
  return kind === "from" ? order >= 0 : order > 0;
}
