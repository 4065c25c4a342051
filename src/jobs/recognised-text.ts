import { UNKNOWN_FORM } from "../core/printed-form/unknown";
import { FORMS, TABLE_FORMS } from "../packs/forms";
import type { CheckWords } from "../words/pane-words";
import type { SheetReport } from "./report";

/** What a sheet was recognised as: the form, how much of it is there, and what is not; empty where there is nothing to say. */
export interface RecognisedText {
  readonly form: string;
  readonly counted: string;
  readonly missing: string;
}

/** Says what a sheet was recognised as; a table of units lacks columns where a list lacks rows. */
export function recognisedText({ layout, form }: SheetReport, words: CheckWords): RecognisedText {
  const missing = form.missing ?? [];
  const isTable = layout === "unit-table";
  const recognised = isTable
    ? words.recognisedTable(form.indicators.length, form.rows)
    : form.matched === null
      ? ""
      : words.recognised(form.matched, form.matched + missing.length);
  const missingText = isTable ? words.missingColumns(missing) : words.missing(missing);
  return {
    form: isKept(form.id) ? form.title : words.form(form.id),
    counted: recognised,
    missing: missing.length === 0 ? "" : missingText,
  };
}

/** A form that is neither one of ours nor read from its own sheet is one that the user keeps. */
function isKept(id: string): boolean {
  return id !== UNKNOWN_FORM && ![...FORMS, ...TABLE_FORMS].some((form) => form.id === id);
}
