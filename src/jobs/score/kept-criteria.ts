import {
  isEntriesName,
  readEntries,
  type ReadEntries,
} from "../../core/criteria-sheet/read-entries";
import {
  readCriteriaSheet,
  type ReadCriteriaSheet,
  type Vocabularies,
} from "../../core/criteria-sheet/read-criteria-sheet";
import { isCriteriaName } from "../../core/criteria-sheet/sheet-parts";
import type { OwnForm } from "../../core/own-form/own-form";
import { ownVocabulary } from "../../core/own-form/own-vocabulary";
import type { CriteriaSet } from "../../core/score/criteria-set";
import { tableVocabularyOf, vocabularyOf } from "../../core/written-rules/vocabulary";
import { FORMS, TABLE_FORMS } from "../../packs/forms";
import type { Workbook } from "../workbook";

/** The indicators of the forms that we know and of those that the user keeps, which go before ours. */
export function vocabulariesOf(kept: readonly OwnForm[]): Vocabularies {
  return (id) => {
    const own = kept.findLast(({ form }) => form.id === id);
    if (own !== undefined) return ownVocabulary(own);
    const list = FORMS.find((form) => form.id === id);
    if (list !== undefined) return vocabularyOf(list);
    const table = TABLE_FORMS.find((form) => form.id === id);
    return table === undefined ? null : tableVocabularyOf(table);
  };
}

/**
 * The set of criteria that a workbook keeps, the first there is; null for none. Only sheets that are called so are read, but
 * of a workbook that was named for its criteria (`isNamed`) every one. Throws what reading throws.
 */
export async function criteriaIn(
  workbook: Workbook,
  kept: readonly OwnForm[] = [],
  isNamed = false,
): Promise<ReadCriteriaSheet | null> {
  const vocabularies = vocabulariesOf(kept);
  const sheets = (await workbook.sheets()).filter(({ kind }) => kind === "worksheet");
  const calledSo = sheets.filter(({ name }) => isCriteriaName(name));
  const others = isNamed ? sheets.filter(({ name }) => !isCriteriaName(name)) : [];
  for (const { name } of [...calledSo, ...others]) {
    const read = readCriteriaSheet(await workbook.read(name), vocabularies);
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
