import type { OwnForm } from "../../core/own-form/own-form";
import { emptyPlan, type Plan } from "../../core/plan/plan";
import type { OwnFormSheetWords } from "../../words/own-form-words";
import { freeName } from "../free-name";
import type { Workbook } from "../workbook";
import { ownFormSheet } from "./own-form-sheet";

/**
 * Plans a new sheet that keeps a form, named so that no other sheet is touched: one that keeps an earlier state of the form
 * stays, and the last of them counts. Nothing is written.
 */
export async function ownFormPlan(
  workbook: Workbook,
  own: OwnForm,
  words: OwnFormSheetWords,
): Promise<Plan> {
  const names = (await workbook.sheets()).map(({ name }) => name);
  const name = freeName(words.title, names);
  return { ...emptyPlan("keep"), adds: [ownFormSheet(name, own, words)] };
}
