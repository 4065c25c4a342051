import type { RankedGroup, RankedUnit } from "../../../core/rank/ranked";
import type { NamedUnit, ToldUnits, UnitKind } from "../../../words/rank-prose-words";
import { kindsOfGroup, namedUnits, toldUnits } from "./unit-name";

/** A ranked unit with the way prose names it. */
export interface ToldUnit {
  readonly ranked: RankedUnit;
  readonly named: NamedUnit;
}

/** A group as prose tells it. */
export interface ToldGroup {
  readonly group: string | null;
  /** Best rank first, equals in the order of the sheet, those without a rank last. */
  readonly units: readonly ToldUnit[];
  readonly kinds: readonly UnitKind[];
}

/** A group of a ranking with its units named. */
export function toldGroup({ group, units }: RankedGroup): ToldGroup {
  const place = ({ rank }: RankedUnit): number => rank ?? Number.MAX_SAFE_INTEGER;
  const sorted = [...units].sort((a, b) => place(a) - place(b) || a.row - b.row);
  const names = namedUnits(sorted.map(({ unit }) => unit));
  return {
    group,
    units: sorted.map((ranked, at) => ({
      ranked,
      named: names[at] ?? { kind: null, name: ranked.unit },
    })),
    kinds: kindsOfGroup(group),
  };
}

/** Those units of a group for which something holds, in its order. */
export function unitsOf(
  { units, kinds }: ToldGroup,
  which: (unit: RankedUnit) => boolean = () => true,
): ToldUnits {
  return toldUnits(
    units.filter(({ ranked }) => which(ranked)).map(({ named }) => named),
    kinds,
  );
}
