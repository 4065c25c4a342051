import { compare, parseDecimal, ZERO, type Decimal } from "../../../core/number/decimal";
import type { ClassProfile } from "../../../core/rank/profile";
import type { IndexStretch } from "../../../words/rank-sheets-words";

type Bound = NonNullable<IndexStretch["low"]>;

/**
 * The stretches that a decision divides the index into, highest first. Bands that begin at the same value are one
 * stretch: whether a decision says "từ 80%" or "trên 80%" of a class, its list of indices goes from 80 on.
 */
export function stretchesOf({ bands }: ClassProfile): readonly IndexStretch[] {
  const bounds = new Map<string, Bound>();
  for (const { lower } of bands) {
    if (lower === null) continue;
    const included = lower.kind === "from" || (bounds.get(lower.percent)?.included ?? false);
    bounds.set(lower.percent, { percent: lower.percent, included });
  }
  const lows = [...bounds.values()];
  return [...lows, null].map((low, place) => {
    const above = lows[place - 1];
    const high = above === undefined ? null : { percent: above.percent, included: !above.included };
    return { low, high };
  });
}

/** The place of the stretch that a published index lies in. */
export function stretchAt(index: string, stretches: readonly IndexStretch[]): number {
  const value = decimal(index);
  return stretches.findIndex(({ low }) => {
    if (low === null) return true;
    const order = compare(value, decimal(low.percent));
    return low.included ? order >= 0 : order > 0;
  });
}

function decimal(text: string): Decimal {
  return parseDecimal(text) ?? ZERO;
}
