import type { OwnFormFault } from "../../core/own-form/own-fault";
import type { OwnForm } from "../../core/own-form/own-form";
import { readOwnForm } from "../../core/own-form/read-own-form";
import { isCriteriaName } from "../../core/criteria-sheet/sheet-parts";
import { isOwnFormName } from "../../core/own-form/sheet-parts";
import { NoOwnForm, NoWrittenRules } from "../../core/problem";
import type { Snapshot } from "../../core/sheet/snapshot";
import {
  isRulesName,
  readWrittenRules,
  type WrittenRules,
} from "../../core/written-rules/written-rules";
import type { SheetEntry, Workbook } from "../workbook";

/** What the user keeps in worksheets: forms, and rules. */
export interface Kept {
  /** Each with an id of its own; where several sheets keep one, the last of them counts. */
  readonly forms: readonly OwnForm[];
  readonly written: readonly WrittenRules[];
  /** The sheets that hold them; no appendix is looked for there. */
  readonly sheets: readonly string[];
  /** What is wrong with the sheets of forms; those of rules are judged by the appendices (`faultsOfRules`). */
  readonly faults: readonly OwnFormFault[];
}

export const NOTHING_KEPT: Kept = { forms: [], written: [], sheets: [], faults: [] };

/**
 * What a workbook keeps for its own appendices, in the sheets that are called so (`Mẫu của đơn vị`, `Quy tắc`). `entries` are
 * its sheets, where they are known already; no other sheet is read.
 */
export async function keptIn(
  workbook: Workbook,
  entries: readonly SheetEntry[] | null = null,
): Promise<Kept> {
  const isOurs = (name: string): boolean => isOwnFormName(name) || isRulesName(name);
  return keptOn(await worksheets(workbook, isOurs, entries));
}

/** The forms that a workbook keeps. */
export async function ownForms(workbook: Workbook): Promise<readonly OwnForm[]> {
  return keptOn(await worksheets(workbook, isOwnFormName)).forms;
}

/**
 * The forms of a workbook that was named for its form: its sheet may be called anything. Throws NoOwnForm where it keeps none
 * that can be used.
 */
export async function formsKeptIn(workbook: Workbook): Promise<Kept> {
  const kept = keptOn(await worksheets(workbook, () => true));
  if (kept.forms.length === 0) throw new NoOwnForm();
  return { ...kept, written: [] };
}

/** The rules of a workbook that was named for its rules: its sheet may be called anything. Throws NoWrittenRules. */
export async function rulesKeptIn(workbook: Workbook): Promise<Kept> {
  const kept = keptOn(await worksheets(workbook, (name) => !isCriteriaName(name)));
  if (kept.written.length === 0) throw new NoWrittenRules();
  return { ...NOTHING_KEPT, written: kept.written };
}

/** One after the other: what the first keeps and what the second keeps. A form of the second goes before one of the first. */
export function bothKept(first: Kept, second: Kept): Kept {
  return {
    forms: lastOfEach([...first.forms, ...second.forms]),
    written: [...first.written, ...second.written],
    sheets: [...first.sheets, ...second.sheets],
    faults: [...first.faults, ...second.faults],
  };
}

async function worksheets(
  workbook: Workbook,
  isMeant: (name: string) => boolean,
  entries: readonly SheetEntry[] | null = null,
): Promise<readonly Snapshot[]> {
  const snapshots: Snapshot[] = [];
  for (const { name, kind } of entries ?? (await workbook.sheets())) {
    if (kind === "worksheet" && isMeant(name)) snapshots.push(await workbook.read(name));
  }
  return snapshots;
}

/** A sheet of a form has a table of rules too, which are its own. */
function keptOn(snapshots: readonly Snapshot[]): Kept {
  return snapshots.map(keptOnSheet).reduce(bothKept, NOTHING_KEPT);
}

function keptOnSheet(snapshot: Snapshot): Kept {
  const { sheet } = snapshot;
  const form = readOwnForm(snapshot);
  if (form !== null) {
    const forms = form.own === null ? [] : [form.own];
    return { forms, written: [], sheets: [sheet], faults: form.faults };
  }
  const written = readWrittenRules(snapshot);
  return written === null
    ? NOTHING_KEPT
    : { forms: [], written: [written], sheets: [sheet], faults: [] };
}

function lastOfEach(forms: readonly OwnForm[]): readonly OwnForm[] {
  return forms.filter(
    ({ form }, at) => forms.findLastIndex((other) => other.form.id === form.id) === at,
  );
}
