import {
  add,
  compare,
  equal,
  isZero,
  negated,
  rounded,
  subtract,
  sum,
  ZERO,
  type Decimal,
} from "../number/decimal";
import type { Field, PointsCell, Unit, UnitTable } from "./table";

/** What a unit may have besides its fields. */
export type BesidesKind = "bonus" | "penalty";

/** Whether bonus, penalty or both count toward the index of a table, and what shows it. */
export interface Besides {
  readonly kinds: readonly BesidesKind[];
  /** Where the headings stand. */
  readonly cells: readonly string[];
  readonly count: boolean;
  /**
   * How many units have both a total and a figure of these kinds, and how many of these totals agree without and with them;
   * null where there is no such unit.
   */
  readonly totals: {
    readonly units: number;
    readonly alone: number;
    readonly together: number;
  } | null;
  /** The penalty is what a unit lacks of its maxima, so that its fields are without it already. */
  readonly lost?: true;
}

/**
 * Whether each kind counts, told together where they share one answer. Of the four ways to count, the one that the most
 * totals agree with holds; where two are level, the one that more totals equal unrounded, then the one that counts more.
 * A kind that no total agrees with, counted or not, does not count. Where no total tells, a kind counts as the other does,
 * and both do where none tells anything. A penalty that is what the fields lack never counts.
 */
export function shownByTotals(
  units: readonly Unit[],
  fields: readonly Field[],
  kinds: readonly BesidesKind[],
): readonly Omit<Besides, "cells">[] {
  const lost = kinds.includes("penalty") && isLostPoints(units, fields);
  const open = kinds.filter((kind) => !(lost && kind === "penalty"));
  const told = shownOfKinds(units, open);
  return lost
    ? [...told, { kinds: ["penalty"], count: false, totals: null, lost: true } as const]
    : told;
}

type Shown = Omit<Besides, "cells" | "lost">;

function shownOfKinds(units: readonly Unit[], kinds: readonly BesidesKind[]): readonly Shown[] {
  if (kinds.length === 0) return [];
  const best = bestOf(units, kinds);
  const each = kinds.map((kind): Shown => {
    const others = best.filter((other) => other !== kind);
    const totals = totalsOf(units, [kind], others);
    return { kinds: [kind], count: best.includes(kind) && !isUnmatched(totals), totals };
  });
  const [first, second] = each;
  if (first === undefined || second === undefined) return each;
  const silent = first.totals === null || second.totals === null;
  const alike =
    first.count === second.count && isUnmatched(first.totals) === isUnmatched(second.totals);
  if (!silent && !alike) return each;
  const telling = first.totals === null ? second : first;
  return [{ kinds, count: telling.count, totals: totalsOf(units, kinds, []) }];
}

function bestOf(units: readonly Unit[], kinds: readonly BesidesKind[]): Way {
  const ways = WAYS.filter((way) => way.every((kind) => kinds.includes(kind)));
  const telling = withTotal(units, kinds);
  return mostOf(mostOf(ways, telling, agreesWith), telling, equals)[0] ?? [];
}

type Way = readonly BesidesKind[];

/** The ways that hold for the most units. */
function mostOf(
  ways: readonly Way[],
  units: readonly Totalled[],
  holdsFor: (way: Way) => (totalled: Totalled) => boolean,
): readonly Way[] {
  const counts = ways.map((way) => units.filter(holdsFor(way)).length);
  const most = Math.max(...counts);
  return ways.filter((_, place) => counts[place] === most);
}

/** The ways to count, the ones that count more first. */
const WAYS: readonly Way[] = [["bonus", "penalty"], ["bonus"], ["penalty"], []];

function totalsOf(
  units: readonly Unit[],
  kinds: readonly BesidesKind[],
  others: Way,
): Besides["totals"] {
  const telling = withTotal(units, kinds);
  if (telling.length === 0) return null;
  return {
    units: telling.length,
    alone: telling.filter(agreesWith(others)).length,
    together: telling.filter(agreesWith([...others, ...kinds])).length,
  };
}

/** Whether there are totals and none agrees, counted or not. */
export function isUnmatched(totals: Besides["totals"]): boolean {
  return totals !== null && totals.alone === 0 && totals.together === 0;
}

interface Totalled {
  readonly unit: Unit;
  readonly fields: Decimal;
  readonly total: Decimal;
}

/** The units whose total can tell of these kinds: they have a figure of one that is not 0. */
function withTotal(units: readonly Unit[], kinds: readonly BesidesKind[]): readonly Totalled[] {
  return units.flatMap((unit) => {
    const fields = fieldPoints(unit);
    if (fields === null || unit.total?.reading.kind !== "points") return [];
    if (kinds.every((kind) => isZero(pointsIn(unit[kind])))) return [];
    return [{ unit, fields, total: unit.total.reading.points }];
  });
}

function agreesWith(way: Way): (totalled: Totalled) => boolean {
  return (totalled) => isTotal(totalled.total, sumBy(way, totalled));
}

function equals(way: Way): (totalled: Totalled) => boolean {
  return (totalled) => equal(totalled.total, sumBy(way, totalled));
}

function sumBy(way: Way, { unit, fields }: Totalled): Decimal {
  return way.length === 0 ? fields : withBesides(fields, besidesOf(unit, way));
}

/** Whether every penalty, of at least two units or of the only one, is what the unit lacks of the maxima. */
function isLostPoints(units: readonly Unit[], fields: readonly Field[]): boolean {
  const maximum = sum(fields.map(({ max }) => max));
  const figures = units.flatMap((unit) => {
    const points = fieldPoints(unit);
    if (points === null || unit.penalty?.reading.kind !== "points") return [];
    return [{ penalty: magnitude(unit.penalty.reading.points), lacks: subtract(maximum, points) }];
  });
  const enough = figures.length > 1 || (figures.length === 1 && units.length === 1);
  return enough && figures.every(({ penalty, lacks }) => equal(penalty, lacks));
}

/** Which of bonus and penalty count toward the index of a table. */
export function countingIn({ columns }: Pick<UnitTable, "columns">): readonly BesidesKind[] {
  return (["bonus", "penalty"] as const).filter((kind) => columns[kind] !== undefined);
}

/**
 * What those of bonus and penalty that count make together: a penalty takes off whether it stands with a minus or without;
 * what is no number is none.
 */
export function besidesOf(
  { bonus, penalty }: Pick<Unit, BesidesKind>,
  counting: readonly BesidesKind[],
): Decimal {
  const added = counting.includes("bonus") ? pointsIn(bonus) : ZERO;
  return counting.includes("penalty") ? subtract(added, magnitude(pointsIn(penalty))) : added;
}

/** The points of the fields with what counts besides them; a penalty takes nobody below 0. */
export function withBesides(fields: Decimal, besides: Decimal): Decimal {
  const points = add(fields, besides);
  return compare(points, ZERO) < 0 ? ZERO : points;
}

/** Whether a printed total says so much, at its own decimals. */
export function isTotal(total: Decimal, exact: Decimal): boolean {
  return equal(rounded(exact, total.places), total);
}

/** A figure without its sign. */
export function magnitude(value: Decimal): Decimal {
  return compare(value, ZERO) < 0 ? negated(value) : value;
}

function fieldPoints({ points }: Unit): Decimal | null {
  const given = points.flatMap(({ reading }) =>
    reading.kind === "points" ? [reading.points] : [],
  );
  return given.length < points.length ? null : sum(given);
}

function pointsIn(cell: PointsCell | undefined): Decimal {
  return cell?.reading.kind === "points" ? cell.reading.points : ZERO;
}
