import type { OwnForm } from "../../core/own-form/own-form";
import { UNKNOWN_FORM } from "../../core/printed-form/unknown";
import type { Appendix } from "../appendix";
import { listAsRead } from "./list-as-read";
import { tableAsRead } from "./table-as-read";

/** A form as a sheet has it, and by which of its codes each row (of a list) or column (of a table) of the sheet goes. */
export interface FormAsRead {
  readonly own: OwnForm;
  readonly codes: ReadonlyMap<number, string>;
}

/**
 * The form of an appendix as its sheet has it, beside the kept one that it is read by or nearest to: rows that the kept form
 * does not know among those that it does, in the words of the sheet. A slip of the finger changes no form. Null where the
 * layouts differ.
 */
export function formAsRead(appendix: Appendix, saved: OwnForm): FormAsRead | null {
  const { part } = appendix;
  if (appendix.layout === "unit-table") {
    return saved.layout === "unit-table" ? tableAsRead(appendix.table, part, saved) : null;
  }
  if (saved.layout !== "indicator-list") return null;
  const { recognition } = appendix;
  if (recognition.form.id !== UNKNOWN_FORM) return listAsRead(recognition, part, saved);
  const { indicators } = recognition.form;
  return {
    own: { ...saved, form: { ...saved.form, indicators } },
    codes: new Map(recognition.rows.map(({ row, indicator }) => [row, indicator.code])),
  };
}
