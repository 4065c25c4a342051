import { rankingFindings } from "../core/rank/findings";
import { rankTable, rulePreviously, type ClassRule } from "../core/rank/rank-table";
import type { RankedUnit } from "../core/rank/ranked";
import type { UnitTable } from "../core/rank/table";
import { columnName } from "../core/sheet/address";
import type { Snapshot } from "../core/sheet/snapshot";
import type { RankingWords } from "../words/ranking-words";
import { MaximaMissing } from "../core/problem";
import { onTimeOf, withOnTime } from "../packs/criteria/with-on-time";
import { freeName } from "./free-name";
import { extraSheets, slipsApart } from "./rank/extra-sheets";
import { findTable, tableOn, type FoundTable } from "./rank/find-table";
import type { KeptCriteria, RankOptions } from "./rank/options";
import { resultPlaces, type ResultPlaces } from "./rank/places";
import { rankingPlan } from "./rank/plan";
import type { RankReport, ReportedUnit, ResultColumns } from "./rank/report";
import { lastRound, type LastRound } from "./rank/rounds";
import { lossesByCriterion, onOwnSheet, snapshotOf } from "./rank/scored-ranking";
import { looksOurs } from "./rank/sheets/looks-ours";
import { rankSheets } from "./rank/sheets/rank-sheets";
import { NO_RULES, ownRules, type OwnRules } from "./rank/own-rules";
import { yearOf } from "./rank/year-of";
import { pointsTable } from "./score/points-table";
import type { ScoredUnit } from "./score/score-units";
import { type Scored, scoredUnits } from "./score/scored-units";
import type { Workbook } from "./workbook";

/**
 * Ranks and classes the units of one sheet and plans what is to be written beside them and on sheets of their own;
 * nothing is written. With criteria whose figures or entries the workbook holds, points are worked out first and stand on
 * a sheet to be added. Throws NoUnitTable, WhichSheet, EmptySheet, UnusableCell, MaximaMissing, and what reading throws.
 */
export async function rank(workbook: Workbook, asked: RankOptions): Promise<RankReport> {
  const options = { ...asked, criteria: criteriaInForce(asked) };
  const entries = await workbook.sheets();
  const listed: Workbook = { ...workbook, sheets: () => Promise.resolve(entries) };
  const own = await ownRules(listed, entries, options.profile);
  const taken = entries.map(({ name }) => name);
  const { criteria, sheet, extras } = options;
  const last = extras.includes("round")
    ? await lastRound(listed, entries, options.words, options.sheetChoice.names)
    : null;
  const scored =
    criteria === null ? null : await scoredUnits(listed, criteria.set, sheet, asked.forms);
  if (criteria !== null && scored !== null) {
    return rankScored(scored, criteria, options, own, taken, last);
  }
  const found = await findTable(listed, sheet, (snapshot) => looksOurs(snapshot, options.words));
  return withSheets(rankFound(found, options, own), options, taken, null, last);
}

/** The criteria, their on-time rates measured as the user chose. */
function criteriaInForce({ criteria, onTime }: RankOptions): KeptCriteria | null {
  return criteria === null ? null : { ...criteria, set: withOnTime(criteria.set, onTime) };
}

function rankScored(
  { units, faults: entryFaults, findings }: Scored,
  { set, faults }: KeptCriteria,
  options: RankOptions,
  own: OwnRules,
  taken: readonly string[],
  last: LastRound | null,
): RankReport {
  const { points } = options.words.score;
  const made = pointsTable(freeName(points.title, taken), units, set, points);
  if ("missingMaxima" in made) throw new MaximaMissing(made.missingMaxima.map(({ name }) => name));
  const found = { snapshot: snapshotOf(made.sheet), table: made.table };
  const report = onOwnSheet(rankFound(found, options, own), made.sheet);
  const criteria = {
    ...{ set: set.id, title: set.title, onTime: onTimeOf(set), faults, findings, entryFaults },
    isSample: units.some(({ score }) => score.isSample),
    unjudged: units.flatMap(({ name: unit, score }) =>
      score.criteria.flatMap(({ code, name, isLeaf, unjudged: why }) =>
        isLeaf && why !== null ? [{ unit, code, name, why }] : [],
      ),
    ),
  };
  return withSheets({ ...report, criteria }, options, [...taken, made.sheet.name], units, last);
}

/** The same for a sheet that was read already and stands alone. Throws NoUnitTable, EmptySheet and UnusableCell. */
export function rankSnapshot(snapshot: Snapshot, options: Omit<RankOptions, "sheet">): RankReport {
  const found = tableOn(snapshot);
  return withSheets(rankFound(found, options, NO_RULES), options, [snapshot.sheet], null, null);
}

function rankFound(
  { snapshot, table }: FoundTable,
  options: Omit<RankOptions, "sheet">,
  own: OwnRules,
): RankReport {
  const { profile, previous, choices, standing, live } = options;
  const words = options.words.ranking;
  const earlier = previous === null ? null : tableOn(previous);
  const before = earlier?.table ?? null;
  const year = yearOf(snapshot, table);
  const rule: ClassRule = {
    ...{ profile, choices, standing },
    ...own,
    ...endOfPrevious(earlier, year),
  };
  const groups = rankTable(table, before, rule).map(({ group, units }) => ({
    group,
    units: units.map((unit) => reported(unit, words)),
  }));
  const places = resultPlaces(snapshot, table);
  const units = groups.flatMap((group) => group.units).sort((a, b) => a.row - b.row);
  const comparesRanks = before !== null;
  return {
    sheet: snapshot.sheet,
    year,
    profile: profile.id,
    groups,
    before: earlier === null ? null : rankedBefore(earlier, rule),
    columns: columnsOf(table, places),
    findings: rankingFindings(table, rule, year),
    criteria: null,
    slips: [],
    ...rankingPlan({ snapshot, table, places, units, comparesRanks, live, rule, words }),
  };
}

/** When the previous period ended, where its table is of an earlier year: what changed before then is in it already. */
function endOfPrevious(
  earlier: FoundTable | null,
  year: number | null,
): Pick<ClassRule, "previousTo"> {
  const before = earlier === null ? null : yearOf(earlier.snapshot, earlier.table);
  return before === null || (year !== null && before >= year)
    ? {}
    : { previousTo: `${before}-12-31` };
}

function rankedBefore({ snapshot, table }: FoundTable, rule: ClassRule): RankReport["before"] {
  return {
    ...{ sheet: snapshot.sheet, year: yearOf(snapshot, table) },
    groups: rankTable(table, null, rulePreviously(rule)),
  };
}

/** The report with the sheets that were asked for in its plan, under names that no sheet of the workbook has. */
function withSheets(
  report: RankReport,
  rules: Omit<RankOptions, "sheet">,
  taken: readonly string[],
  scored: readonly ScoredUnit[] | null,
  last: LastRound | null,
): RankReport {
  const { profile, sheets, extras, sheetChoice, words } = rules;
  const options = { ...sheetChoice, sheets, year: report.year };
  // What rests on a criterion that is a sample is no less a sample than what a sample profile gives.
  const isSample = profile.isSample === true || report.criteria?.isSample === true;
  const told = { ...profile, isSample };
  const losses =
    scored === null ? null : lossesByCriterion(report, scored, sheetChoice.order, words);
  const made = [
    ...rankSheets(report, told, options, words, losses),
    ...extras.flatMap((extra) =>
      extraSheets(extra, { report, scored, rules, told, last, options, words }),
    ),
  ];
  const names = [...taken];
  const adds = made.map((sheet) => {
    const name = freeName(sheet.name, names);
    names.push(name);
    return { ...sheet, name };
  });
  const slips = rules.slipsApart ? slipsApart(report, scored, told, options, words) : [];
  return { ...report, slips, plan: { ...report.plan, adds: [...report.plan.adds, ...adds] } };
}

function reported(unit: RankedUnit, words: RankingWords): ReportedUnit {
  return { ...unit, reason: words.reason(unit) };
}

function columnsOf(table: UnitTable, places: ResultPlaces): ResultColumns {
  return {
    points: columnName(places.points?.column ?? table.columns.total ?? 0),
    index: columnName(places.index.column),
    rank: columnName(places.rank.column),
    change: columnName(places.change.column),
    class: columnName(places.class.column),
    reason: columnName(places.reason.column),
  };
}
