import {
  isEntriesName,
  readEntries,
  type ReadEntries,
} from "../../core/criteria-sheet/read-entries";
import {
  readCriteriaSheet,
  type KnownForms,
  type ReadCriteriaSheet,
} from "../../core/criteria-sheet/read-criteria-sheet";
import { isCriteriaName } from "../../core/criteria-sheet/sheet-parts";
import type { OwnForm } from "../../core/own-form/own-form";
import { ownVocabulary } from "../../core/own-form/own-vocabulary";
import type { CriteriaSet } from "../../core/score/criteria-set";
import { textKey } from "../../core/text/key";
import {
  tableVocabularyOf,
  vocabularyOf,
  type Vocabulary,
} from "../../core/written-rules/vocabulary";
import { onTimeRatio } from "../../packs/criteria/on-time";
import { FORMS, TABLE_FORMS } from "../../packs/forms";
import { bothKept, NOTHING_KEPT, ownForms } from "../own-form/kept";
import type { Workbook } from "../workbook";

/** The forms that we know and those that the user keeps, which go before ours. */
export function knownForms(kept: readonly OwnForm[]): KnownForms {
  const all = [...kept.map(({ form }) => form), ...FORMS, ...TABLE_FORMS];
  return {
    idOf: (typed) => {
      if (all.some(({ id }) => id === typed)) return typed;
      const called = all.filter(({ title }) => textKey(title) === textKey(typed));
      const [only = null, ...others] = new Set(called.map(({ id }) => id));
      // A title that several forms share names none of them.
      return others.length === 0 ? only : null;
    },
    vocabulary: (id) => vocabularyIn(kept, id),
    onTime: onTimeRatio,
  };
}

/** The indicators of a form by its id; null for one that is not known. */
function vocabularyIn(kept: readonly OwnForm[], id: string): Vocabulary | null {
  const own = kept.findLast(({ form }) => form.id === id);
  if (own !== undefined) return ownVocabulary(own);
  const list = FORMS.find((form) => form.id === id);
  if (list !== undefined) return vocabularyOf(list);
  const table = TABLE_FORMS.find((form) => form.id === id);
  return table === undefined ? null : tableVocabularyOf(table);
}

/** The user's own forms to read a workbook by: those that it keeps and those that were given, which go before. */
export async function formsFor(
  workbook: Workbook,
  given: readonly OwnForm[],
): Promise<readonly OwnForm[]> {
  const kept = { ...NOTHING_KEPT, forms: await ownForms(workbook) };
  return bothKept(kept, { ...NOTHING_KEPT, forms: given }).forms;
}

/**
 * The set of criteria that a workbook keeps, the first there is; null for none. Only sheets that are called so are read, but
 * of a workbook that was named for its criteria (`isNamed`) every one. It may be about a form that the workbook keeps too,
 * or one of `given`, which go before. Throws what reading throws.
 */
export async function criteriaIn(
  workbook: Workbook,
  given: readonly OwnForm[] = [],
  isNamed = false,
): Promise<ReadCriteriaSheet | null> {
  const sheets = (await workbook.sheets()).filter(({ kind }) => kind === "worksheet");
  const calledSo = sheets.filter(({ name }) => isCriteriaName(name));
  const others = isNamed ? sheets.filter(({ name }) => !isCriteriaName(name)) : [];
  const wanted = [...calledSo, ...others];
  if (wanted.length === 0) return null;
  const forms = knownForms(await formsFor(workbook, given));
  for (const { name } of wanted) {
    const read = readCriteriaSheet(await workbook.read(name), forms);
    if (read !== null) return read;
  }
  return null;
}

/** What was entered by a set in the sheets of a workbook that are called *Bảng chấm điểm*. Throws what reading throws. */
export async function entriesIn(
  workbook: Workbook,
  set: CriteriaSet,
): Promise<readonly ReadEntries[]> {
  const found: ReadEntries[] = [];
  for (const { name, kind } of await workbook.sheets()) {
    if (kind !== "worksheet" || !isEntriesName(name)) continue;
    const read = readEntries(await workbook.read(name), set);
    if (read !== null) found.push(read);
  }
  return found;
}
