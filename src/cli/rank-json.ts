import type { RankReport, ReportedUnit, ResultColumns } from "../jobs/rank/report";
import type { Words } from "../words/words";
import { findingEntry, type FindingEntry } from "./check-json";

/* The public JSON of `soat rank`, contract 1; see `check-json.ts`. */

interface FieldEntry {
  readonly field: string;
  readonly points: string | null;
  readonly max: string;
  readonly percent: string | null;
  readonly rank: number | null;
  readonly rankChange: number | null;
}

interface UnitEntry {
  readonly row: number;
  readonly unit: string;
  readonly points: string | null;
  readonly index: string | null;
  readonly fields: readonly FieldEntry[];
  readonly rank: number | null;
  readonly previousRank: number | null;
  readonly rankChange: number | null;
  readonly class: string | null;
  readonly open: string | null;
  readonly heldBackBy: readonly {
    readonly field: string;
    readonly percent: string;
    readonly needs: string;
  }[];
  /** The points that are missing to the next class. */
  readonly toNextClass: string | null;
  readonly reason: string;
}

interface RankEntry {
  readonly contract: 1;
  readonly file: string;
  readonly sheet: string;
  readonly profile: string;
  readonly groups: readonly {
    readonly group: string | null;
    readonly units: readonly UnitEntry[];
  }[];
  readonly columns: ResultColumns | null;
  readonly findings: readonly FindingEntry[];
}

/** A ranking; `file` as it was typed. Columns are named where they were written. */
export function rankEntry(
  file: string,
  report: RankReport,
  isWritten: boolean,
  words: Words,
): RankEntry {
  return {
    contract: 1,
    file,
    sheet: report.sheet,
    profile: report.profile,
    groups: report.groups.map(({ group, units }) => ({
      group,
      units: units.map(unitEntry),
    })),
    columns: isWritten ? columnsEntry(report.columns) : null,
    findings: report.findings.map((finding) =>
      findingEntry(finding, { message: words.ranking.finding(finding.facts), arithmetic: "" }),
    ),
  };
}

function unitEntry(given: ReportedUnit): UnitEntry {
  const { row, unit, points, index, rank, previousRank, rankChange, open } = given;
  return {
    ...{ row, unit, points, index },
    fields: given.fields.map((field) => ({
      field: field.field,
      points: field.points,
      max: field.max,
      percent: field.percent,
      rank: field.rank,
      rankChange: field.rankChange,
    })),
    ...{ rank, previousRank, rankChange },
    class: given.class,
    open,
    heldBackBy: given.heldBackBy.map(({ field, percent, needs }) => ({ field, percent, needs })),
    toNextClass: given.toNextClass?.gain ?? null,
    reason: given.reason,
  };
}

function columnsEntry(columns: ResultColumns): ResultColumns {
  return {
    points: columns.points,
    index: columns.index,
    rank: columns.rank,
    change: columns.change,
    class: columns.class,
    reason: columns.reason,
  };
}
