import { decimalText, parseDecimal, rounded, ZERO } from "../../../core/number/decimal";
import type { ToldApart } from "../../../words/rank-sheets-words";
import type { ReportedGroup } from "../report";
import { arranged } from "./arranged";

/** Units that print the same index and do not share a rank, best first. */
export interface SameIndex {
  readonly printed: string;
  readonly units: readonly ToldApart[];
}

/** A percentage is published with two decimals, so the third is the first that may tell two apart. */
const FIRST_PLACES = 3;
/** The index is known to ten. */
const LAST_PLACES = 10;

/** Every set of units of one group with the same printed index and different ranks. */
export function sameIndices(groups: readonly ReportedGroup[]): readonly SameIndex[] {
  return groups.flatMap((group) => {
    const sets = new Map<string, Exact[]>();
    for (const { unit, index, exactIndex, rank } of arranged(group, "rank")) {
      if (index === null || exactIndex === null || rank === null) continue;
      const set = sets.get(index) ?? [];
      set.push({ unit, exact: exactIndex, rank });
      sets.set(index, set);
    }
    return [...sets].flatMap(([printed, set]) =>
      set.some((unit, place) => areApart(set[place - 1], unit))
        ? [{ printed, units: toldApart(set) }]
        : [],
    );
  });
}

interface Exact {
  readonly unit: string;
  readonly exact: string;
  readonly rank: number;
}

/** All with as many decimals as the closest two with different ranks need. */
function toldApart(set: readonly Exact[]): readonly ToldApart[] {
  let places = FIRST_PLACES;
  while (places < LAST_PLACES && !areTold(set, places)) places += 1;
  return set.map(({ unit, exact, rank }) => ({ unit, index: shown(exact, places), rank }));
}

function areTold(set: readonly Exact[], places: number): boolean {
  return set.every((unit, place) => {
    const above = set[place - 1];
    return (
      above === undefined ||
      !areApart(above, unit) ||
      shown(above.exact, places) !== shown(unit.exact, places)
    );
  });
}

/** Two units that only a tie-break tells apart have the same index to the last digit, and nothing more to show. */
function areApart(above: Exact | undefined, unit: Exact): boolean {
  return above !== undefined && above.rank !== unit.rank && above.exact !== unit.exact;
}

function shown(exact: string, places: number): string {
  return decimalText(rounded(parseDecimal(exact) ?? ZERO, places));
}
