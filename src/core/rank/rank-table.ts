import { decimalText, trimmed } from "../number/decimal";
import { bareKey } from "../text/key";
import { classify, floorOf, type Verdict } from "./classify";
import { sameUnits } from "./names";
import { nextClass, type NamedFieldShare } from "./next-class";
import type { Choice, ClassProfile } from "./profile";
import type { HeldBack, MissingPoints, RankedField, RankedGroup, RankedUnit } from "./ranked";
import { compareShares, publishedPercent, together, type Share } from "./share";
import { competitionRanks } from "./standing";
import type { Unit, UnitTable } from "./table";

/** How a decision classifies, with what the user decided where it is silent. */
export interface ClassRule {
  readonly profile: ClassProfile;
  readonly choices: readonly Choice[];
}

/**
 * Ranks the units of a table within their groups, overall and per field, classes them, and compares
 * their ranks with those that `previous` gives by the same rules. Ranks are taken on exact values. A
 * unit that lacks the points of a field has no index, rank or class.
 */
export function rankTable(
  table: UnitTable,
  previous: UnitTable | null,
  rule: ClassRule,
): readonly RankedGroup[] {
  const standings = standingsOf(table);
  const before = previousRanks(table, previous);
  const floored = flooredFields(table, rule.profile);
  const units = table.units.map((unit, place) =>
    rankedUnit(
      unit,
      table,
      fieldSharesOf(unit, table, floored),
      standings[place] ?? NO_STANDING,
      before[place] ?? NO_RANKS,
      rule,
    ),
  );
  return groupsOf(table).map((group) => ({
    group,
    units: units.filter((_, place) => table.units[place]?.group === group),
  }));
}

/** The share of its maximum that a unit has in each field; null where its cell holds no points. */
export function sharesOf(unit: Unit, table: UnitTable): readonly (Share | null)[] {
  return table.fields.map(({ max }, place) => {
    const reading = unit.points[place]?.reading;
    return reading?.kind === "points" ? { points: reading.points, max } : null;
  });
}

/** For each field of a table whether the floors of the classes apply to it. */
export function flooredFields(table: UnitTable, profile: ClassProfile): readonly boolean[] {
  const wordings = profile.noFloor.map(bareKey);
  return table.fields.map(({ name }) => {
    const key = bareKey(name);
    return !wordings.some((wording) => key.includes(wording));
  });
}

/** The fields of a unit as a class rule sees them; null where one of them has no points. */
export function fieldSharesOf(
  unit: Unit,
  table: UnitTable,
  floored: readonly boolean[],
): readonly NamedFieldShare[] | null {
  const shares = sharesOf(unit, table);
  const given = shares.flatMap((share, place): readonly NamedFieldShare[] => {
    const field = table.fields[place]?.name ?? "";
    return share === null ? [] : [{ field, share, floored: floored[place] ?? true }];
  });
  return given.length < shares.length ? null : given;
}

function groupsOf(table: UnitTable): readonly (string | null)[] {
  return [...new Set(table.units.map(({ group }) => group))];
}

interface Ranks {
  readonly overall: number | null;
  readonly fields: readonly (number | null)[];
}

interface Standing extends Ranks {
  readonly shares: readonly (Share | null)[];
  readonly index: Share | null;
}

const NO_RANKS: Ranks = { overall: null, fields: [] };
const NO_STANDING: Standing = { ...NO_RANKS, shares: [], index: null };

/** Shares and ranks of every unit, in the order of the table. */
function standingsOf(table: UnitTable): readonly Standing[] {
  const shares = table.units.map((unit) => sharesOf(unit, table));
  const indices = shares.map((fields) => indexOf(fields));
  const overall = ranksInGroups(table, indices);
  const byField = table.fields.map((_, field) =>
    ranksInGroups(
      table,
      shares.map((fields) => fields[field] ?? null),
    ),
  );
  return shares.map((fields, place) => ({
    shares: fields,
    index: indices[place] ?? null,
    overall: overall[place] ?? null,
    fields: byField.map((ranks) => ranks[place] ?? null),
  }));
}

function indexOf(fields: readonly (Share | null)[]): Share | null {
  const given = fields.flatMap((share) => (share === null ? [] : [share]));
  return given.length < fields.length ? null : together(given);
}

function ranksInGroups(
  table: UnitTable,
  shares: readonly (Share | null)[],
): readonly (number | null)[] {
  const byGroup = new Map(
    groupsOf(table).map((group) => [
      group,
      competitionRanks(
        shares.map((share, place) => (table.units[place]?.group === group ? share : null)),
        compareShares,
      ),
    ]),
  );
  return table.units.map(({ group }, place) => byGroup.get(group)?.[place] ?? null);
}

/** For each unit of the table the ranks it had in the previous one, its fields in the table's order. */
function previousRanks(table: UnitTable, previous: UnitTable | null): readonly Ranks[] {
  if (previous === null) return [];
  const standings = standingsOf(previous);
  const units = sameUnits(namesOf(table.units), namesOf(previous.units));
  const keys = previous.fields.map(({ name }) => fieldKey(name));
  const fields = table.fields.map(({ name }) => keys.indexOf(fieldKey(name)));
  return units.map((place) => {
    const standing = (place === null ? undefined : standings[place]) ?? NO_STANDING;
    return {
      overall: standing.overall,
      fields: fields.map((field) => standing.fields[field] ?? null),
    };
  });
}

function namesOf(units: readonly Unit[]): readonly string[] {
  return units.map(({ name }) => name);
}

/** A field's name without the number some tables print before it: `7. CQĐT` is `CQĐT`. */
function fieldKey(name: string): string {
  return bareKey(name.replace(/^\s*(\d+|[IVX]+)\s*[.)]\s*/u, ""));
}

function rankedUnit(
  unit: Unit,
  table: UnitTable,
  shares: readonly NamedFieldShare[] | null,
  standing: Standing,
  before: Ranks,
  { profile, choices }: ClassRule,
): RankedUnit {
  const { index } = standing;
  const verdict =
    shares === null || index === null ? NO_VERDICT : classify(index, shares, profile, choices);
  return {
    row: unit.row,
    unit: unit.name,
    unitCell: unit.cell,
    points: index === null ? null : decimalText(trimmed(index.points)),
    index: index === null ? null : decimalText(publishedPercent(index)),
    fields: rankedFields(table, standing, before),
    ...change(standing.overall, before.overall),
    class: verdict.class,
    open: verdict.open,
    chosen: verdict.by,
    heldBackBy: heldBackBy(verdict, shares ?? [], profile),
    toNextClass:
      shares === null || index === null || verdict.class === null
        ? null
        : nextClass(verdict.class, index, shares, profile, choices),
    missing: missingPoints(unit, table),
  };
}

const NO_VERDICT: Verdict = { class: null, open: null, by: null, byIndex: null, heldBack: [] };

function rankedFields(table: UnitTable, standing: Standing, before: Ranks): readonly RankedField[] {
  return table.fields.map(({ name, max }, place) => {
    const share = standing.shares[place] ?? null;
    return {
      field: name,
      points: share === null ? null : decimalText(trimmed(share.points)),
      max: decimalText(trimmed(max)),
      percent: share === null ? null : decimalText(publishedPercent(share)),
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
  return unit.points.flatMap(({ cell, reading }, place) =>
    reading.kind === "points"
      ? []
      : [
          {
            field: table.fields[place]?.name ?? "",
            cell,
            text: reading.kind === "blank" ? "" : reading.text,
          },
        ],
  );
}
