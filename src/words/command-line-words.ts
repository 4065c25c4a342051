import type { AnswerFault } from "../core/rank/answers";
import type { SheetNameFault } from "../core/sheet/sheet-name";

/** A command or an option that the command line will have, and does not have yet. */
export type LaterFeature = "marked-copy" | "period" | "consolidate" | "text" | "template";

/** Why the command line could not do what was typed. Plain data; the sentence is made from it here. */
export type CommandLineRefusal =
  | { readonly why: "no-command" }
  | { readonly why: "unknown-command"; readonly command: string }
  | { readonly why: "later"; readonly feature: LaterFeature }
  | { readonly why: "unknown-option"; readonly option: string }
  | { readonly why: "option-needs-value"; readonly option: string }
  | { readonly why: "option-takes-no-value"; readonly option: string }
  | { readonly why: "option-twice"; readonly option: string }
  | { readonly why: "unknown-language"; readonly language: string }
  | { readonly why: "unknown-form"; readonly form: string; readonly known: readonly string[] }
  | { readonly why: "unknown-profile"; readonly profile: string; readonly known: readonly string[] }
  | { readonly why: "unknown-extra"; readonly extra: string; readonly known: readonly string[] }
  | {
      readonly why: "option-value";
      readonly option: string;
      readonly value: string;
      readonly known: readonly string[];
    }
  | { readonly why: "no-file"; readonly command: "check" | "rank" }
  | { readonly why: "one-file-only" }
  | { readonly why: "file-missing" }
  | { readonly why: "file-is-folder" }
  | { readonly why: "file-not-regular" }
  | { readonly why: "file-forbidden" }
  | { readonly why: "file-unreadable" }
  | { readonly why: "previous-missing" }
  | { readonly why: "output-is-input"; readonly output: string }
  | {
      readonly why: "output-extension";
      readonly output: string;
      readonly extension: ".xlsx" | ".xlsm";
    }
  | { readonly why: "output-no-folder"; readonly output: string }
  | { readonly why: "output-is-folder"; readonly output: string }
  | { readonly why: "output-forbidden"; readonly output: string }
  | { readonly why: "output-disk-full"; readonly output: string }
  | { readonly why: "output-failed"; readonly output: string }
  | { readonly why: "answer"; readonly typed: string; readonly fault: AnswerFault }
  | { readonly why: "answered-twice"; readonly question: string }
  | { readonly why: "on-time-without-criteria" }
  | { readonly why: "on-time-nowhere"; readonly criteria: string }
  | {
      readonly why: "unknown-named-sheet";
      readonly sheet: string;
      readonly known: readonly string[];
    }
  | { readonly why: "named-twice"; readonly sheet: string }
  | {
      readonly why: "sheet-name";
      readonly sheet: string;
      readonly name: string;
      readonly fault: SheetNameFault;
    }
  | { readonly why: "folder-is-file"; readonly folder: string }
  | { readonly why: "folder-has-file"; readonly folder: string; readonly file: string }
  | { readonly why: "folder-no-parent"; readonly folder: string }
  | { readonly why: "folder-forbidden"; readonly folder: string }
  | { readonly why: "folder-disk-full"; readonly folder: string }
  | { readonly why: "folder-failed"; readonly folder: string }
  | { readonly why: "print-failed" };

/** The sentences of the command line. */
export interface CommandLineWords {
  readonly help: string;
  readonly refusal: (refusal: CommandLineRefusal) => string;
  /** Something failed that no problem of ours describes. */
  readonly unexpected: string;
  /** A sentence, with the file it is about before it. */
  readonly about: (file: string, sentence: string) => string;
  readonly sheet: (name: string) => string;
  readonly skipped: (sheet: string, reason: string) => string;
  /** What is wrong with a cell of a sheet of rules, or of a form that is kept. */
  readonly atCell: (sheet: string, cell: string, fault: string) => string;
  /** The heading over those. */
  readonly ownRules: string;
  /** The cells of a habit, when not all of them are written out. */
  readonly others: (count: number) => string;
  readonly group: (name: string, units: number) => string;
  readonly unit: string;
  readonly noClass: string;
  readonly reason: (unit: string, reason: string) => string;
  /** Heads how far the points of every field may be wrong before a rank changes, and says so below the table. */
  readonly stability: string;
  readonly stabilityNote: string;
  /** Heads what units lack to the class above theirs. */
  readonly nextClass: string;
  /** In place of the units that are not printed. */
  readonly otherUnits: (count: number) => string;
  /** Heads what the text of a decision leaves open for units of the table. */
  readonly openQuestions: string;
  /** How a question is answered on the command line; an answer that is no class's name has its meaning behind it. */
  readonly answerWith: (question: string, answers: readonly string[]) => string;
  readonly meaning: (answer: string, meaning: string) => string;
  /** How many slips were written into files of their own. */
  readonly slips: (count: number, folder: string) => string;
  /** The sheets that were added. */
  readonly added: (sheets: readonly string[]) => string;
  readonly remarks: string;
  /** Heads what is to be said of a set of criteria. */
  readonly criteria: (title: string) => string;
  /** In place of the faults that are not printed. */
  readonly otherFaults: (count: number) => string;
  readonly written: (output: string, columns: readonly string[]) => string;
  readonly signatureLost: string;
  /** Options were typed that only a result file shows, and none is written. */
  readonly unwritten: (options: readonly string[]) => string;
}
