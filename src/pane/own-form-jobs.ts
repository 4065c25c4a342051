import { NoAppendix } from "../core/problem";
import type { Plan } from "../core/plan/plan";
import { vocabulary, type Vocabulary } from "../core/written-rules/vocabulary";
import type { Snapshot } from "../core/sheet/snapshot";
import { appendixReader } from "../jobs/appendix";
import { withoutRules } from "../jobs/own-form/apply-rules";
import { formToKeep, type FormDetails } from "../jobs/own-form/form-to-keep";
import { keptIn } from "../jobs/own-form/kept";
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

/** The indicators of a report, by which its printed rules are told. */
export function reportedVocabulary({ form }: SheetReport): Vocabulary {
  return vocabulary(
    form.indicators.map(({ code, label }) => ({
      ...{ code, label, parent: null, unit: null, extra: false },
      kind: "count",
    })),
  );
}
