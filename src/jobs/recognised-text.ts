import type { CheckWords } from "../words/pane-words";
import type { SheetReport } from "./report";

/** What a sheet was recognised as: the form, how much of it is there, and what is not; empty where there is nothing to say. */
export interface RecognisedText {
  readonly form: string;
  readonly counted: string;
  readonly missing: string;
  /** What the sheet has beyond a form that the user keeps. */
  readonly extra: string;
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
  const extra = form.extra ?? [];
  const places = extra.map(({ place }) => place);
  const extraText = isTable ? words.extraColumns(places) : words.extra(places);
  return {
    form: form.isKept ? form.title : words.form(form.id),
    counted: recognised,
    missing: missing.length === 0 ? "" : missingText,
    extra: !form.isKept || extra.length === 0 ? "" : extraText,
  };
}
