import { rankingFindings } from "../core/rank/findings";
import type { Choice, ClassProfile } from "../core/rank/profile";
import { rankTable } from "../core/rank/rank-table";
import type { RankedUnit } from "../core/rank/ranked";
import type { UnitTable } from "../core/rank/table";
import { columnName } from "../core/sheet/address";
import type { Snapshot } from "../core/sheet/snapshot";
import type { RankingWords } from "../words/ranking-words";
import { findTable, tableOn, type FoundTable } from "./rank/find-table";
import { resultPlaces, type ResultPlace } from "./rank/places";
import { rankingPlan } from "./rank/plan";
import type { RankReport, ReportedUnit, ResultColumns } from "./rank/report";
import type { Result } from "../core/rank/headings";
import type { Workbook } from "./workbook";

export interface RankOptions {
  /** The sheet to rank; null takes the one in front, else the only one with a unit table. */
  readonly sheet: string | null;
  readonly profile: ClassProfile;
  /** The previous period's table; its points are ranked by the same rules, its own ranks are not read. */
  readonly previous: Snapshot | null;
  /** What the user decided where the text of the decision is silent. */
  readonly choices: readonly Choice[];
  readonly words: RankingWords;
}

/**
 * Ranks and classes the units of one sheet and plans what is to be written beside them; nothing is
 * written. Throws NoUnitTable, WhichSheet, EmptySheet, UnusableCell, and what reading throws.
 */
export async function rank(workbook: Workbook, options: RankOptions): Promise<RankReport> {
  return rankFound(await findTable(workbook, options.sheet), options);
}

/** The same for a sheet that was read already. Throws NoUnitTable, EmptySheet and UnusableCell. */
export function rankSnapshot(snapshot: Snapshot, options: Omit<RankOptions, "sheet">): RankReport {
  return rankFound(tableOn(snapshot), options);
}

function rankFound(
  { snapshot, table }: FoundTable,
  { profile, previous, choices, words }: Omit<RankOptions, "sheet">,
): RankReport {
  const before = previous === null ? null : tableOn(previous).table;
  const rule = { profile, choices };
  const groups = rankTable(table, before, rule).map(({ group, units }) => ({
    group,
    units: units.map((unit) => reported(unit, words)),
  }));
  const places = resultPlaces(snapshot, table);
  const units = groups.flatMap((group) => group.units).sort((a, b) => a.row - b.row);
  return {
    sheet: snapshot.sheet,
    profile: profile.id,
    groups,
    columns: columnsOf(table, places),
    findings: rankingFindings(table, rule),
    plan: rankingPlan({ snapshot, table, places, units, comparesRanks: before !== null, words }),
  };
}

function reported(unit: RankedUnit, words: RankingWords): ReportedUnit {
  return { ...unit, reason: words.reason(unit) };
}

function columnsOf(table: UnitTable, places: Readonly<Record<Result, ResultPlace>>): ResultColumns {
  const { total } = table.columns;
  return {
    points: total === null ? null : columnName(total),
    index: columnName(places.index.column),
    rank: columnName(places.rank.column),
    change: columnName(places.change.column),
    class: columnName(places.class.column),
    reason: columnName(places.reason.column),
  };
}
