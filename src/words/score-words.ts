import type { SetFault } from "../core/criteria-sheet/set-fault";
import type {
  ClassColumn,
  ClassFact,
  CriterionColumn,
  SetFact,
} from "../core/criteria-sheet/sheet-parts";
import type { TypedKind } from "../core/criteria-sheet/typed-words";
import type { ClassProfile, LowerBound } from "../core/rank/profile";
import type { Criterion, NotApplicable, OnTimeBasis, Scorer } from "../core/score/criteria-set";
import type { EntryColumn, EntryFault } from "../core/criteria-sheet/read-entries";

/** The facts above the table of criteria and above that of classes, top to bottom. */
export const SET_FACT_ORDER: readonly SetFact[] = [
  ...(["title", "id", "document", "date", "issuer", "seen", "form", "places", "total"] as const),
];
export const CLASS_FACT_ORDER: readonly ClassFact[] = [
  ...(["title", "id", "document", "date", "issuer", "seen", "level", "from", "to"] as const),
  ...(["noFloor", "compares", "quota", "headOfUnit", "sample"] as const),
];

/** The columns of the tables, left to right. */
export const CRITERION_COLUMNS: readonly CriterionColumn[] = [
  ...(["code", "name", "max", "scorer", "kind", "formula", "numerator", "denominator"] as const),
  ...(["definition", "levels", "step", "notApplicable", "group", "lead", "evidence"] as const),
  ...(["basis", "parent", "sample"] as const),
];
export const CLASS_COLUMNS: readonly ClassColumn[] = ["class", "from", "floor", "readings"];
export const ENTRY_COLUMNS: readonly EntryColumn[] = [
  ...(["code", "name", "max", "option", "numerator", "denominator", "count", "self"] as const),
  ...(["appraised", "explanation", "reappraised", "survey", "notApplicable", "source"] as const),
  ...(["closed", "evidence"] as const),
];

/** What stands in the worksheet of a set of criteria. Whatever is written so is read back (`core/criteria-sheet`). */
export interface CriteriaSheetWords {
  /** The name of the sheet, and its title. */
  readonly title: string;
  readonly facts: Readonly<Record<SetFact, string>>;
  readonly columns: Readonly<Record<CriterionColumn, string>>;
  readonly kind: Readonly<Record<TypedKind, string>>;
  readonly scorer: Readonly<Record<Scorer, string>>;
  readonly notApplicable: Readonly<Record<NotApplicable, string>>;
  readonly group: Readonly<Record<Criterion["group"], string>>;
  /** The definitions of an on-time rate, by the names that may be typed in place of its counts. */
  readonly onTime: Readonly<Record<OnTimeBasis, string>>;
  /** Of a row that stands under no other, though its code says so. */
  readonly noParent: string;
  readonly sample: string;
  /** Behind an option that sets the whole parent to 0. */
  readonly knockOut: string;
  /** What stands among the levels of a kind with figures; a figure is given with a decimal comma. */
  readonly target: (percent: string) => string;
  readonly floor: (percent: string) => string;
  readonly eachLost: (points: string) => string;
  readonly eachGained: (points: string) => string;
  readonly lostAndQuality: (each: string, quality: string) => string;
  readonly classes: {
    readonly title: string;
    readonly facts: Readonly<Record<ClassFact, string>>;
    readonly columns: Readonly<Record<ClassColumn, string>>;
    /** Of a stretch of the index that the text says nothing of. */
    readonly open: string;
    readonly bound: Readonly<Record<LowerBound["kind"], (percent: string) => string>>;
    readonly level: Readonly<Record<ClassProfile["level"], string>>;
    readonly compares: Readonly<Record<ClassProfile["compares"], string>>;
  };
  /** An ISO date as people write it. */
  readonly date: (iso: string) => string;
}

/** What stands in the worksheet in which a unit is scored. */
export interface EntriesSheetWords {
  readonly title: string;
  readonly unit: string;
  readonly columns: Readonly<Record<EntryColumn, string>>;
}

/** What stands in the worksheet of the points that units were given by a set. */
export interface PointsSheetWords {
  readonly title: string;
  readonly number: string;
  readonly unit: string;
  readonly group: string;
  /** At the head of the row that holds the maxima. */
  readonly maxima: string;
  readonly bonus: string;
  readonly penalty: string;
  /** Over what a field can hold for each unit by itself, where criteria that do not apply were taken out. */
  readonly ownMaximum: (field: string) => string;
}

/** The words of sets of criteria and of scoring by them. */
export interface ScoreWords {
  readonly sheet: CriteriaSheetWords;
  readonly entries: EntriesSheetWords;
  readonly points: PointsSheetWords;
  /** What is wrong with what was typed in a cell of a set of criteria, and what to do about it. */
  readonly fault: (fault: SetFault) => string;
  /** The same of a cell in which a unit is scored. */
  readonly entryFault: (fault: EntryFault) => string;
}
