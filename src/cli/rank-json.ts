import type { ClassProfile } from "../core/rank/profile";
import type { RankReport, ReportedUnit, ResultColumns } from "../jobs/rank/report";
import type { Words } from "../words/words";
import { criteriaFaults, type CriteriaFault } from "../jobs/rank/criteria-faults";
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
  /** What units were scored by; null where points were ranked as they stood. */
  readonly criteria: CriteriaEntry | null;
  /** Whether the class profile was found in no signed decision. */
  readonly sample: boolean;
  /** The results that are plain values though `--live` was given. */
  readonly valuesInstead: readonly { readonly result: string; readonly rows: readonly number[] }[];
}

interface CriteriaEntry {
  readonly set: string;
  readonly title: string;
  readonly sample: boolean;
  readonly faults: readonly CriteriaFault[];
}

/** A ranking; `file` as it was typed. Columns are named where they were written. */
export function rankEntry(
  file: string,
  report: RankReport,
  profile: ClassProfile,
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
    criteria:
      report.criteria === null
        ? null
        : {
            set: report.criteria.set,
            title: report.criteria.title,
            sample: report.criteria.isSample,
            faults: criteriaFaults(report.criteria, words),
          },
    sample: profile.isSample === true,
    valuesInstead: report.valuesInstead.map(({ result, rows }) => ({ result, rows })),
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
