import { NoAppendix } from "../core/problem";
import type { Plan } from "../core/plan/plan";
import { vocabulary, type Vocabulary } from "../core/written-rules/vocabulary";
import type { Snapshot } from "../core/sheet/snapshot";
import { appendixReader, type AppendixOptions } from "../jobs/appendix";
import { withoutRules } from "../jobs/own-form/apply-rules";
import { formToKeep, type FormDetails } from "../jobs/own-form/form-to-keep";
import { keptIn } from "../jobs/own-form/kept";
import { nearForm, type NearForm } from "../jobs/own-form/near-form";
import { nextVersion, type NextVersion } from "../jobs/own-form/next-version";
import { ownFormPlan } from "../jobs/own-form/plan";
import type { SheetReport } from "../jobs/report";
import type { Workbook } from "../jobs/workbook";
import type { OwnFormSheetWords } from "../words/own-form-words";

/**
 * Plans to keep the form of one table of a sheet, counted from 0, without the rules that were not confirmed (`dropped`, by
 * their ids). Throws NoAppendix where that table is gone. Nothing is written.
 */
export async function planOwnForm(
  workbook: Workbook,
  snapshot: Snapshot,
  table: number,
  details: FormDetails,
  dropped: readonly string[],
  words: OwnFormSheetWords,
): Promise<Plan> {
  const { forms, written } = await keptIn(workbook);
  const rules = [...written, withoutRules(dropped)];
  const appendix = appendixReader({ form: null, kept: forms, written: rules })(snapshot)[table];
  if (appendix === undefined) throw new NoAppendix(snapshot.sheet);
  return ownFormPlan(workbook, formToKeep(appendix, details, new Set(dropped)), words);
}

/**
 * For each table of a sheet, read as `options` say, the kept form that it has otherwise. A sheet is read for it only where
 * forms are kept.
 */
export function nearForms(
  snapshot: Snapshot,
  options: AppendixOptions,
): readonly (NearForm | null)[] {
  const { kept = [] } = options;
  return kept.length === 0
    ? []
    : appendixReader(options)(snapshot).map((appendix) => nearForm(appendix, kept));
}

/** Plans to keep the new version of a form, in a sheet of its own. Nothing is written. */
export function planNextForm(
  workbook: Workbook,
  near: NearForm,
  version: NextVersion,
  words: OwnFormSheetWords,
): Promise<Plan> {
  return ownFormPlan(workbook, nextVersion(near, version), words);
}

/** The indicators of a report, by which its printed rules are told. */
export function reportedVocabulary({ form }: SheetReport): Vocabulary {
  return vocabulary(
    form.indicators.map(({ code, label }) => ({
      ...{ code, label, parent: null, unit: null, extra: false },
      kind: "count",
    })),
  );
}
