import { answerOf } from "../core/rank/answers";
import type { ClassProfile } from "../core/rank/profile";
import type { HeldDown, NextClass } from "../core/rank/ranked";
import type { ReadySentence } from "../jobs/rank/prose/sentences";
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
  readonly previousRank: number | null;
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
  readonly bonus: string | null;
  /** As what it takes off. */
  readonly penalty: string | null;
  /** The index cut at ten decimals. */
  readonly exactIndex: string | null;
  /** The largest error of every field's points under which the rank stays what it is. */
  readonly stability: string | null;
  /** The answer that gave the class where the text is silent. */
  readonly chosen: {
    readonly question: string;
    readonly answer: string;
    readonly basis: string;
  } | null;
  /** A sanction or a quota that lowered the class. */
  readonly heldDown: HeldDown | null;
  /** What `toNextClass` is made of. */
  readonly toNextClassBy: {
    readonly class: string;
    readonly gain: string;
    readonly index: { readonly needs: string; readonly lacks: string } | null;
    readonly fields: NextClass["fields"];
  } | null;
  /** The class of the unit's head, where a decision gives the head the unit's. */
  readonly headOfUnit: { readonly class: string; readonly basis: string } | null;
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
  /** Ready for a report. */
  readonly sentences: readonly ReadySentence[];
  /** The files of the slips, in the order of the table; null where none were asked for. */
  readonly slips: readonly string[] | null;
}

/** What is told of a ranking besides the report. */
export interface RankFacts {
  readonly profile: ClassProfile;
  /** Whether the columns were written. */
  readonly isWritten: boolean;
  readonly sentences: readonly ReadySentence[];
  readonly slips: readonly string[] | null;
}

interface CriteriaEntry {
  readonly set: string;
  readonly title: string;
  readonly sample: boolean;
  /** What on-time rates are measured on; null where it has none, or several that differ. */
  readonly onTime: string | null;
  readonly faults: readonly CriteriaFault[];
}

/** A ranking; `file` as it was typed. Columns are named where they were written. */
export function rankEntry(
  file: string,
  report: RankReport,
  { profile, isWritten, sentences, slips }: RankFacts,
  words: Words,
): RankEntry {
  return {
    contract: 1,
    file,
    sheet: report.sheet,
    profile: report.profile,
    groups: report.groups.map(({ group, units }) => ({
      group,
      units: units.map((unit) => unitEntry(unit, profile)),
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
            onTime: report.criteria.onTime,
            faults: criteriaFaults(report.criteria, words),
          },
    sample: profile.isSample === true,
    valuesInstead: report.valuesInstead.map(({ result, rows }) => ({ result, rows })),
    sentences: sentences.map(({ title, text }) => ({ title, text })),
    slips,
  };
}

function unitEntry(given: ReportedUnit, { headOfUnit }: ClassProfile): UnitEntry {
  const { row, unit, points, index, rank, previousRank, rankChange, open } = given;
  const { bonus, penalty, exactIndex, stability, chosen } = given;
  return {
    ...{ row, unit, points, index },
    fields: given.fields.map((field) => ({
      field: field.field,
      points: field.points,
      max: field.max,
      percent: field.percent,
      rank: field.rank,
      rankChange: field.rankChange,
      previousRank: field.previousRank,
    })),
    ...{ rank, previousRank, rankChange },
    class: given.class,
    open,
    heldBackBy: given.heldBackBy.map(({ field, percent, needs }) => ({ field, percent, needs })),
    toNextClass: given.toNextClass?.gain ?? null,
    reason: given.reason,
    ...{ bonus, penalty, exactIndex, stability },
    chosen:
      chosen === null
        ? null
        : { question: chosen.question, answer: answerOf(chosen), basis: chosen.basis },
    heldDown: given.heldDown,
    toNextClassBy: nextClassEntry(given.toNextClass),
    headOfUnit:
      headOfUnit === undefined || given.class === null
        ? null
        : { class: given.class, basis: headOfUnit.basis },
  };
}

function nextClassEntry(next: NextClass | null): UnitEntry["toNextClassBy"] {
  if (next === null) return null;
  const { index, indexLacks } = next;
  return {
    ...{ class: next.class, gain: next.gain },
    index: index === null || indexLacks === null ? null : { needs: index, lacks: indexLacks },
    fields: next.fields.map(({ field, gain, needs, lacks }) => ({ field, gain, needs, lacks })),
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
