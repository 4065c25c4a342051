import { compare, ZERO } from "../number/decimal";
import { fieldKey, isBonusHeading } from "./headings";
import { compareShares, published, type Share } from "./share";
import { ranksOf } from "./standing";
import type { StandingRule, TieBreak } from "./standing-rule";
import type { Unit, UnitTable } from "./table";
import { applies, indexOf, sharesOf } from "./unit-shares";

export interface Ranks {
  readonly overall: number | null;
  readonly fields: readonly (number | null)[];
}

/** Where a unit stands in its group, with the exact shares that put it there. */
export interface Standing extends Ranks {
  readonly shares: readonly (Share | null)[];
  /** Null where a field has no points: such a unit has no rank. */
  readonly index: Share | null;
}

/** Shares and ranks of every unit, in the order of the table. */
export function standingsOf(table: UnitTable, rule: StandingRule): readonly Standing[] {
  const shares = table.units.map((unit) => sharesOf(unit, table));
  const indices = shares.map((fields, place) => indexOf(fields, table.units[place] ?? {}));
  const seen = rule.by === "published" ? published : (share: Share): Share => share;
  const breaks = rule.breaks.map((tie) => readingOf(tie, table));
  const entries = indices.map((index, place): Entry | null => {
    const unit = table.units[place];
    if (index === null || unit === undefined) return null;
    return { index: seen(index), breaks: breaks.map((read) => read(unit)) };
  });
  const overall = ranksInGroups(table, entries, compareEntries, rule.ties);
  const byField = table.fields.map((_, field) => {
    const column = shares.map((fields) => {
      const share = fields[field] ?? null;
      return share === null || !applies(share) ? null : seen(share);
    });
    return ranksInGroups(table, column, compareShares, rule.ties);
  });
  return shares.map((fields, place) => ({
    shares: fields,
    index: indices[place] ?? null,
    overall: overall[place] ?? null,
    fields: byField.map((ranks) => ranks[place] ?? null),
  }));
}

/** The places of the units of each group, groups in the order of the sheet. */
export function groupsOf(table: UnitTable): ReadonlyMap<string | null, readonly number[]> {
  const groups = new Map<string | null, number[]>();
  table.units.forEach(({ group }, place) => {
    const places = groups.get(group);
    if (places === undefined) groups.set(group, [place]);
    else places.push(place);
  });
  return groups;
}

/** Whether a table holds what a tie is to be broken by. */
export function canBreakBy(tie: TieBreak, table: UnitTable): boolean {
  return fieldOf(tie, table) !== -1 || hasBonus(tie, table);
}

interface Entry {
  readonly index: Share;
  readonly breaks: readonly Share[];
}

function compareEntries(a: Entry, b: Entry): number {
  const order = compareShares(a.index, b.index);
  if (order !== 0) return order;
  for (const [place, share] of a.breaks.entries()) {
    const other = b.breaks[place];
    const broken = other === undefined ? 0 : compareShares(share, other);
    if (broken !== 0) return broken;
  }
  return 0;
}

function ranksInGroups<T>(
  table: UnitTable,
  values: readonly (T | null)[],
  order: (a: T, b: T) => number,
  ties: StandingRule["ties"],
): readonly (number | null)[] {
  const ranks = values.map((): number | null => null);
  for (const places of groupsOf(table).values()) {
    const ofGroup = ranksOf(
      places.map((place) => values[place] ?? null),
      order,
      ties,
    );
    places.forEach((place, within) => {
      ranks[place] = ofGroup[within] ?? null;
    });
  }
  return ranks;
}

const NOTHING: Share = { points: ZERO, max: { units: 1n, places: 0 } };

/** A bonus that is not given is none; a field that does not apply to a unit speaks least for it. */
function readingOf(tie: TieBreak, table: UnitTable): (unit: Unit) => Share {
  const field = fieldOf(tie, table);
  if (field === -1) {
    if (tie.by === "field") return () => NOTHING;
    return ({ bonus }) =>
      bonus?.reading.kind === "points" ? { ...NOTHING, points: bonus.reading.points } : NOTHING;
  }
  return (unit) => {
    const share = sharesOf(unit, table)[field] ?? null;
    return share === null || compare(share.max, ZERO) <= 0 ? NOTHING : share;
  };
}

/** The field that breaks a tie; -1 where it is none. A bonus with a maximum is a field. */
function fieldOf(tie: TieBreak, table: UnitTable): number {
  if (tie.by === "bonus") return table.fields.findIndex(({ name }) => isBonusHeading(name));
  const key = fieldKey(tie.field);
  return table.fields.findIndex(({ name }) => fieldKey(name) === key);
}

function hasBonus(tie: TieBreak, table: UnitTable): boolean {
  return tie.by === "bonus" && table.units.some(({ bonus }) => bonus !== undefined);
}
