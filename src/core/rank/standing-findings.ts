import { decimalText, quotient, shifted } from "../number/decimal";
import { draft, type Draft } from "./draft";
import type { RankingFacts } from "./finding";
import { compareShares, publishedPercent, type Share } from "./share";
import type { StandingRule, TieBreak } from "./standing-rule";
import { canBreakBy, groupsOf, standingsOf } from "./standings";
import type { Unit, UnitTable } from "./table";

/** A unit that was ranked. */
interface Placed {
  readonly unit: Unit;
  readonly index: Share;
  readonly rank: number;
  /** Its rank by the unrounded index. */
  readonly exactRank: number;
}

/** What the order of the units owes to decimals that nobody sees, to rounding or to what breaks ties. */
export function standingFindings(table: UnitTable, rule: StandingRule): readonly Draft[] {
  const standings = standingsOf(table, rule);
  const exact = rule.by === "exact" ? standings : standingsOf(table, { ...rule, by: "exact" });
  const levels = [...groupsOf(table).values()].flatMap((members) =>
    levelUnits(
      members.flatMap((place): readonly Placed[] => {
        const unit = table.units[place];
        const { index = null, overall: rank = null } = standings[place] ?? {};
        const exactRank = exact[place]?.overall ?? null;
        return unit === undefined || index === null || rank === null || exactRank === null
          ? []
          : [{ unit, index, rank, exactRank }];
      }),
    ),
  );
  return [
    ...levels.flatMap((units) => roundingOf(units, rule)),
    ...levels.flatMap((units) => tiesBroken(units, rule)),
    ...missingBreaks(table, rule),
    ...unusableBonuses(table, rule),
  ];
}

/** The units of a group that print the same index, best first, and the best index first; only where there are several. */
function levelUnits(units: readonly Placed[]): readonly (readonly Placed[])[] {
  const byIndex = new Map<string, Placed[]>();
  for (const unit of units) {
    const printed = decimalText(publishedPercent(unit.index));
    const level = byIndex.get(printed);
    if (level === undefined) byIndex.set(printed, [unit]);
    else level.push(unit);
  }
  return [...byIndex.values()]
    .filter(({ length }) => length > 1)
    .map((level) => level.sort(bestFirst))
    .sort(([a], [b]) => (a === undefined || b === undefined ? 0 : bestFirst(a, b)));
}

function bestFirst(a: Placed, b: Placed): number {
  return compareShares(b.index, a.index) || a.rank - b.rank;
}

function roundingOf(units: readonly Placed[], rule: StandingRule): readonly Draft[] {
  const [first] = units;
  if (first === undefined || levelsOf(units).length === 1) return [];
  const moved = units.some(({ rank, exactRank }) => rank !== exactRank);
  if (rule.by === "published" && !moved) return [];
  const exact = tellingPercents(units);
  const told = units.map(({ unit, rank, exactRank }, place) => ({
    ...{ unit: unit.name, rank, exactRank },
    exact: exact[place] ?? "",
  }));
  const index = decimalText(publishedPercent(first.index));
  const facts: RankingFacts =
    rule.by === "exact"
      ? { fact: "same-index-other-rank", index, units: told }
      : { fact: "rounding-decides-rank", index, units: told };
  return [notice(units, facts)];
}

/** Units whose exact index is the same and whose ranks are not. */
function tiesBroken(units: readonly Placed[], rule: StandingRule): readonly Draft[] {
  if (rule.breaks.length === 0) return [];
  const sets = rule.by === "published" ? [units] : levelsOf(units);
  return sets.flatMap((tied): readonly Draft[] => {
    const [first] = tied;
    if (first === undefined || tied.every(({ rank }) => rank === first.rank)) return [];
    const told = tied.map(({ unit, rank }) => ({ unit: unit.name, rank }));
    const index = decimalText(publishedPercent(first.index));
    return [notice(tied, { fact: "tie-broken", index, by: rule.breaks, units: told })];
  });
}

/** Units in order, put together where their exact index is the same. */
function levelsOf(units: readonly Placed[]): readonly (readonly Placed[])[] {
  const levels: Placed[][] = [];
  for (const unit of units) {
    const level = levels.at(-1);
    const [first] = level ?? [];
    if (first !== undefined && compareShares(first.index, unit.index) === 0) level?.push(unit);
    else levels.push([unit]);
  }
  return levels;
}

/** The indices cut at as few decimals as tell them all apart; equal ones read the same. */
function tellingPercents(units: readonly Placed[]): readonly string[] {
  const count = levelsOf(units).length;
  for (let places = publishedPlaces(units) + 1; ; places += 1) {
    const texts = units.map(({ index: { points, max } }) =>
      decimalText(quotient(shifted(points, 2), max, places, "cut")),
    );
    // Two fractions that differ do so at some decimal.
    if (new Set(texts).size === count) return texts;
  }
}

function publishedPlaces([first]: readonly Placed[]): number {
  return first === undefined ? 0 : publishedPercent(first.index).places;
}

function missingBreaks(table: UnitTable, rule: StandingRule): readonly Draft[] {
  return rule.breaks
    .filter((tie) => !canBreakBy(tie, table))
    .map((tie) =>
      draft({ kind: "range", severity: "warning", cells: [] }, { fact: "no-such-break", by: tie }),
    );
}

/** A bonus that is no number counts as none where it is asked for; what is said of one that counts anyway is said there. */
function unusableBonuses(table: UnitTable, rule: StandingRule): readonly Draft[] {
  if (!rule.breaks.some((tie: TieBreak) => tie.by === "bonus")) return [];
  if (table.columns.bonus !== undefined) return [];
  return table.units.flatMap(({ name, bonus }): readonly Draft[] =>
    bonus?.reading.kind === "unusable"
      ? [
          draft(
            { kind: "number", severity: "warning", cells: [bonus.cell] },
            { fact: "bonus-unread", unit: name, text: bonus.reading.text },
          ),
        ]
      : [],
  );
}

function notice(units: readonly Placed[], facts: RankingFacts): Draft {
  return draft(
    { kind: "rounding", severity: "notice", cells: units.map(({ unit }) => unit.cell) },
    facts,
  );
}
