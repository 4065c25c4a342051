import type { IndicatorKind, Level } from "../core/form/form";
import type { OwnFormFault } from "../core/own-form/own-fault";
import type { OwnForm } from "../core/own-form/own-form";
import type {
  FactName,
  IndicatorColumn,
  OwnRuleColumn,
  SynonymColumn,
} from "../core/own-form/sheet-parts";
import type { RowChange } from "../core/own-form/carried-forward";
import type { RateBound } from "../core/own-form/typed-words";
import type { Origin } from "../core/printed-form/printed-rule";
import type { Excuse, SampleThreshold } from "../core/rule/finding";
import type { WrittenSeverity } from "../core/written-rules/severity-word";

/** The checks of every form that are no rule of its own. */
export type CheckName = "range" | "answers" | "headings" | "columnTotal";

/** The facts above the table of a kept form, top to bottom. */
export const OWN_FORM_FACTS: readonly FactName[] = [
  ...(["title", "id", "layout", "level", "number", "date", "agency", "source"] as const),
  ...(["from", "to", "rulesSource", "rulesFrom", "rulesTo"] as const),
];

/** The columns of a kept form's indicators and of its rules, left to right. */
export const INDICATOR_COLUMNS: readonly IndicatorColumn[] = [
  ...(["code", "label", "aliases", "parent", "unit", "kind"] as const),
  ...(["mayBeBlank", "summed", "answers", "bound"] as const),
];
export const OWN_RULE_COLUMNS: readonly OwnRuleColumn[] = [
  ...(["id", "about", "expression", "severity", "scope", "excuse", "threshold"] as const),
];
export const SYNONYM_COLUMNS: readonly SynonymColumn[] = ["met", "read"];

/** What stands in the worksheet of a kept form. Whatever is written so is read back (`core/own-form`). */
export interface OwnFormSheetWords {
  /** The name of the sheet, and its title. */
  readonly title: string;
  readonly facts: Readonly<Record<FactName, string>>;
  readonly indicators: Readonly<Record<IndicatorColumn, string>>;
  /** In place of the column of labels, where the indicators are columns. */
  readonly columnHeading: string;
  readonly rules: Readonly<Record<OwnRuleColumn, string>>;
  readonly rulesTitle: string;
  readonly synonyms: Readonly<Record<SynonymColumn, string>>;
  readonly synonymsTitle: string;
  readonly layout: Readonly<Record<OwnForm["layout"], string>>;
  readonly level: Readonly<Record<Level, string>>;
  readonly kind: Readonly<Record<IndicatorKind, string>>;
  readonly yes: string;
  readonly no: string;
  readonly bound: Readonly<Record<RateBound, string>>;
  readonly severity: Readonly<Record<WrittenSeverity, string>>;
  readonly excuse: Readonly<Record<Excuse, string>>;
  readonly threshold: (threshold: SampleThreshold) => string;
  /** In the column of expressions. */
  readonly checks: Readonly<Record<CheckName, string>>;
  readonly noteRate: (rate: string, denominator: string) => string;
  /** An ISO date as people write it. */
  readonly date: (iso: string) => string;
}

/** What the pane says of the rules that a sheet prints, and of keeping its form. */
export interface OwnFormPaneWords {
  readonly heading: string;
  readonly lead: string;
  /** What a total row says: that it is the sum of its rows. */
  readonly totalRow: (name: string) => string;
  readonly origin: Readonly<Record<Origin, string>>;
  readonly cell: (cell: string) => string;
  readonly more: (count: number) => string;
  readonly confirm: string;
  readonly confirmed: (count: number) => string;
  /** The button that opens the fields, the plan that waits, and the button that writes. */
  readonly save: string;
  readonly saveHint: string;
  readonly title: string;
  readonly number: string;
  readonly date: string;
  readonly dateHint: string;
  readonly agency: string;
  readonly needsTitle: string;
  readonly needsDate: string;
  readonly faults: string;
  readonly atCell: (sheet: string, cell: string) => string;
}

/** What the pane says of a kept form that a sheet has otherwise. */
export interface NextFormWords {
  readonly heading: string;
  /** The line that opens it: how many rows differ. */
  readonly open: (count: number, isTable: boolean) => string;
  readonly lead: (title: string, kept: number, isTable: boolean) => string;
  readonly change: Readonly<Record<RowChange["change"], (isTable: boolean) => string>>;
  /** What a row was called and is called now. */
  readonly reworded: (before: string, now: string) => string;
  readonly choose: (label: string) => string;
  /** What a row may be: that of the kept form, another of it, a new one, none. */
  readonly same: Readonly<Record<"reworded" | "moved", string>>;
  readonly sameAs: (code: string, label: string) => string;
  readonly new: string;
  readonly left: string;
  readonly gone: string;
  readonly stay: string;
  /** Of a row that another was said to be. */
  readonly claimed: (label: string) => string;
  readonly more: (count: number, isTable: boolean) => string;
  readonly where: (place: string, isTable: boolean) => string;
  readonly rules: string;
  readonly rulesKept: (count: number) => string;
  readonly doubtful: (label: string) => string;
  readonly offered: string;
  readonly lost: (rule: string, labels: readonly string[]) => string;
  readonly save: string;
  readonly saveHint: string;
}

/** The sentences about rules and forms that the user keeps in a worksheet. */
export interface OwnFormWords {
  /** What is wrong with what was typed in a cell of a sheet of rules or of a kept form, and what to do about it. */
  readonly fault: (fault: OwnFormFault["fault"]) => string;
  readonly sheet: OwnFormSheetWords;
  readonly pane: OwnFormPaneWords;
  readonly next: NextFormWords;
}
