import { compare, parseDecimal, ZERO } from "../../../core/number/decimal";
import type { RankedUnit } from "../../../core/rank/ranked";
import type { ChangedUnit, ProseFacts } from "../../../words/rank-prose-words";
import { unitsOf, type ToldGroup, type ToldUnit } from "./told-group";
import { toldUnits } from "./unit-name";

/** Below this percentage a field is named among what is left to be done, as the reports do. */
export const LOW = "70";

/** How ranks changed since the previous period: by index first, then field by field; none where no unit had a rank then. */
export function changeFacts(group: ToldGroup): readonly ProseFacts[] {
  const fields = group.units[0]?.ranked.fields ?? [];
  const byIndex = changes(group, null, ({ rankChange }) => rankChange);
  const byField = fields.map(({ field }, at) =>
    changes(group, field, (unit) => unit.fields[at]?.rankChange ?? null),
  );
  return [byIndex, ...byField].flatMap((facts) => facts ?? []);
}

function changes(
  group: ToldGroup,
  field: string | null,
  changeOf: (unit: RankedUnit) => number | null,
): ProseFacts | null {
  const moved = (direction: 1 | -1): readonly ChangedUnit[] =>
    group.units
      .map(({ ranked, named }) => ({ ...named, by: direction * (changeOf(ranked) ?? 0) }))
      .filter(({ by }) => by > 0)
      .sort((a, b) => b.by - a.by);
  if (group.units.every(({ ranked }) => changeOf(ranked) === null)) return null;
  return {
    ...{ topic: "changes", field, all: unitsOf(group) },
    risen: toldUnits(moved(1), group.kinds),
    kept: unitsOf(group, (unit) => changeOf(unit) === 0),
    fallen: toldUnits(moved(-1), group.kinds),
    unknown: unitsOf(group, (unit) => changeOf(unit) === null),
  };
}

/** The units that have less than `LOW` percent in a field, field by field; null where there is none. */
export function lowFieldFacts(group: ToldGroup): ProseFacts | null {
  const fields = (group.units[0]?.ranked.fields ?? [])
    .map(({ field }, at) => ({ field, units: toldUnits(lowIn(group.units, at), group.kinds) }))
    .filter(({ units }) => units.units.length > 0);
  return fields.length === 0 ? null : { topic: "low-fields", below: LOW, fields };
}

function lowIn(units: readonly ToldUnit[], field: number) {
  const low = parseDecimal(LOW) ?? ZERO;
  return units
    .flatMap(({ ranked, named }) => {
      const percent = ranked.fields[field]?.percent ?? null;
      const value = percent === null ? null : parseDecimal(percent);
      return percent === null || value === null || compare(value, low) >= 0
        ? []
        : [{ ...named, percent, value }];
    })
    .sort((a, b) => compare(b.value, a.value))
    .map(({ kind, name, percent }) => ({ kind, name, percent }));
}
