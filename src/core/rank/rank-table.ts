import { decimalText, quotient, shifted, trimmed, type Decimal } from "../number/decimal";
import { magnitude } from "./besides";
import { afterQuota, afterSanctions, sanctionsByUnit, type CappedClass } from "./caps";
import { classify, floorOf, type Verdict } from "./classify";
import { fieldKey } from "./headings";
import { nextClass, type NamedFieldShare } from "./next-class";
import { previousPlaces } from "./previous";
import type { Choice, ClassProfile, Quota } from "./profile";
import type { HeldBack, MissingPoints, RankedField, RankedGroup, RankedUnit } from "./ranked";
import type { Sanction } from "./sanction";
import { publishedPercent, type Share } from "./share";
import { stabilities } from "./stability";
import { DEFAULT_STANDING, type StandingRule } from "./standing-rule";
import { groupsOf, standingsOf, type Ranks, type Standing } from "./standings";
import type { PointsCell, Unit, UnitTable } from "./table";
import type { UnitChange } from "./unit-change";
import { applies, fieldSharesOf, flooredFields, lacksPoints, maximumAt } from "./unit-shares";

/** How units are ranked and classed: a decision, and what it leaves to those who apply it. */
export interface ClassRule {
  readonly profile: ClassProfile;
  /** What the user decided where the decision is silent. */
  readonly choices: readonly Choice[];
  /** How units are put in order; `DEFAULT_STANDING` where it is left out. */
  readonly standing?: StandingRule;
  /** Caps on the classes of single units. */
  readonly sanctions?: readonly Sanction[];
  /** In place of the profile's own; null for none at all. */
  readonly quota?: Quota | null;
  /** What became of units between the two tables. */
  readonly changes?: readonly UnitChange[];
  /** The ISO date at which the previous period ended. */
  readonly previousTo?: string;
}

/**
 * Ranks the units of a table within their groups, overall and per field, classes them, and compares
 * their ranks with those that `previous` gives by the same rules. Ranks are taken on exact values
 * unless the rule says otherwise. A unit that lacks the points of a field has no index, rank or class.
 */
export function rankTable(
  table: UnitTable,
  previous: UnitTable | null,
  rule: ClassRule,
): readonly RankedGroup[] {
  const standing = rule.standing ?? DEFAULT_STANDING;
  const { profile } = rule;
  const standings = standingsOf(table, standing);
  const before = previousRanks(table, previous, rule);
  const floored = flooredFields(table, profile);
  const sanctions = sanctionsByUnit(table, rule.sanctions ?? [], profile).ofUnit;
  const units = table.units.map((unit, place) =>
    rankedUnit(
      {
        unit,
        table,
        shares: fieldSharesOf(unit, table, floored),
        standing: standings[place] ?? NO_STANDING,
        before: before[place] ?? NO_RANKS,
        sanctions: sanctions.get(place) ?? [],
      },
      rule,
    ),
  );
  const places = pointPlaces(table);
  return [...groupsOf(table)].map(([group, members]) => {
    const own = members.flatMap((place) => units[place] ?? []);
    const stable = stabilities(
      members.map((place) => measured(standings[place] ?? NO_STANDING)),
      standing,
      places,
    );
    return {
      group,
      units: withQuota(own, rule).map((unit, at) => ({ ...unit, stability: stable[at] ?? null })),
    };
  });
}

/** The same rule for the table of the period before, to which this period's sanctions and changes do not belong. */
export function rulePreviously({ profile, choices, standing, quota }: ClassRule): ClassRule {
  return {
    ...{ profile, choices },
    ...(standing === undefined ? {} : { standing }),
    ...(quota === undefined ? {} : { quota }),
  };
}

const NO_RANKS: Ranks = { overall: null, fields: [] };
const NO_STANDING: Standing = { ...NO_RANKS, shares: [], index: null };
const FEWEST_PLACES = 2;
const EXACT_PLACES = 10;

/** The decimals that the points of a table are given in, two at least. */
function pointPlaces(table: UnitTable): number {
  return table.units.reduce(
    (most, { points }) =>
      points.reduce(
        (places, { reading }) =>
          reading.kind === "points" ? Math.max(places, reading.points.places) : places,
        most,
      ),
    FEWEST_PLACES,
  );
}

function measured({ index, shares }: Standing): { index: Share; fields: number } | null {
  if (index === null) return null;
  return { index, fields: shares.filter((share) => share !== null && applies(share)).length };
}

/** Fields of one name are told apart by their order. */
function numbered(keys: readonly string[]): readonly string[] {
  const met = new Map<string, number>();
  return keys.map((key) => {
    const count = (met.get(key) ?? 0) + 1;
    met.set(key, count);
    return `${key} ${count}`;
  });
}

/** For each unit of the table the ranks it had in the previous one, its fields in the table's order. */
function previousRanks(
  table: UnitTable,
  previous: UnitTable | null,
  { standing, changes, previousTo }: ClassRule,
): readonly Ranks[] {
  if (previous === null) return [];
  const standings = standingsOf(previous, standing ?? DEFAULT_STANDING);
  const between = { changes: changes ?? [], previousTo: previousTo ?? null };
  const keys = numbered(previous.fields.map(({ name }) => fieldKey(name)));
  const fields = numbered(table.fields.map(({ name }) => fieldKey(name))).map((key) =>
    keys.indexOf(key),
  );
  return previousPlaces(table, previous, between).map((place) => {
    const found = (place === null ? undefined : standings[place]) ?? NO_STANDING;
    return {
      overall: found.overall,
      fields: fields.map((field) => found.fields[field] ?? null),
    };
  });
}

interface Known {
  readonly unit: Unit;
  readonly table: UnitTable;
  readonly shares: readonly NamedFieldShare[] | null;
  readonly standing: Standing;
  readonly before: Ranks;
  readonly sanctions: readonly Sanction[];
}

/** A unit with all but what the others of its group decide: its quota and the stability of its rank. */
function rankedUnit(known: Known, { profile, choices }: ClassRule): RankedUnit {
  const { unit, table, shares, standing, before } = known;
  const { index } = standing;
  const verdict =
    shares === null || index === null ? NO_VERDICT : classify(index, shares, profile, choices);
  const capped: CappedClass =
    index === null
      ? { class: null, heldDown: null }
      : afterSanctions(verdict.class, known.sanctions, profile);
  return {
    row: unit.row,
    unit: unit.name,
    unitCell: unit.cell,
    code: unit.code ?? null,
    points: index === null ? null : decimalText(trimmed(index.points)),
    ...besidesOf(unit, table),
    index: index === null ? null : decimalText(publishedPercent(index)),
    exactIndex:
      index === null
        ? null
        : decimalText(quotient(shifted(index.points, 2), index.max, EXACT_PLACES, "cut")),
    fields: rankedFields(unit, table, standing, before),
    ...change(standing.overall, before.overall),
    class: capped.class,
    open: capped.class === null ? verdict.open : null,
    chosen: verdict.by,
    heldBackBy: heldBackBy(verdict, shares ?? [], profile),
    heldDown: capped.heldDown,
    toNextClass:
      shares === null || index === null || verdict.class === null || capped.heldDown !== null
        ? null
        : nextClass(verdict.class, index, shares, profile, choices),
    stability: null,
    missing: missingPoints(unit, table),
  };
}

/** The bonus and the penalty of a unit where the table counts them. */
function besidesOf(
  { bonus, penalty }: Unit,
  { columns }: UnitTable,
): Pick<RankedUnit, "bonus" | "penalty"> {
  return {
    bonus: columns.bonus === undefined ? null : pointsText(bonus),
    penalty: columns.penalty === undefined ? null : pointsText(penalty, magnitude),
  };
}

function pointsText(
  cell: PointsCell | undefined,
  seen: (points: Decimal) => Decimal = (points) => points,
): string | null {
  return cell?.reading.kind === "points" ? decimalText(trimmed(seen(cell.reading.points))) : null;
}

const NO_VERDICT: Verdict = { class: null, open: null, by: null, byIndex: null, heldBack: [] };

/** The units of one group once the quota for its highest class is kept. */
function withQuota(units: readonly RankedUnit[], rule: ClassRule): readonly RankedUnit[] {
  const quota = rule.quota === undefined ? (rule.profile.quota ?? null) : rule.quota;
  const next = rule.profile.classes[1];
  if (quota === null || next === undefined) return units;
  const moved = afterQuota(units, quota, rule.profile);
  return units.map((unit, place) => {
    const heldDown = moved[place] ?? null;
    return heldDown === null ? unit : { ...unit, class: next.name, heldDown, toNextClass: null };
  });
}

function rankedFields(
  unit: Unit,
  table: UnitTable,
  standing: Standing,
  before: Ranks,
): readonly RankedField[] {
  return table.fields.map(({ name }, place) => {
    const share = standing.shares[place] ?? null;
    return {
      field: name,
      points: share === null ? null : decimalText(trimmed(share.points)),
      max: decimalText(trimmed(maximumAt(unit, table, place))),
      percent: share === null || !applies(share) ? null : decimalText(publishedPercent(share)),
      ...change(standing.fields[place] ?? null, before.fields[place] ?? null),
    };
  });
}

function change(
  rank: number | null,
  previousRank: number | null,
): Pick<RankedUnit, "rank" | "previousRank" | "rankChange"> {
  return {
    rank,
    previousRank,
    rankChange: rank === null || previousRank === null ? null : previousRank - rank,
  };
}

function heldBackBy(
  verdict: Verdict,
  shares: readonly NamedFieldShare[],
  profile: ClassProfile,
): readonly HeldBack[] {
  const floor = verdict.byIndex === null ? null : floorOf(verdict.byIndex, profile);
  return verdict.heldBack.flatMap((place) => {
    const field = shares[place];
    if (field === undefined || floor === null) return [];
    return [
      {
        field: field.field,
        percent: decimalText(publishedPercent(field.share)),
        needs: decimalText(floor),
      },
    ];
  });
}

function missingPoints(unit: Unit, table: UnitTable): readonly MissingPoints[] {
  return unit.points.flatMap((points, place) => {
    const { cell, reading } = points;
    return reading.kind === "points" || !lacksPoints(points)
      ? []
      : [
          {
            field: table.fields[place]?.name ?? "",
            cell,
            text: reading.kind === "blank" ? "" : reading.text,
          },
        ];
  });
}
