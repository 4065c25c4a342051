import { useState } from "react";
import { dateOf } from "../core/own-form/typed-words";
import type { FormDetails } from "../jobs/own-form/form-to-keep";

/** What is typed about a form before it is saved. */
export type FormFields = Readonly<Record<"title" | "number" | "date" | "agency", string>>;

/** What is wrong with the fields; nothing is said before saving was tried. */
export interface FormFieldFaults {
  readonly title: boolean;
  readonly date: boolean;
}

/** Which printed rules are kept and what is typed about the form, until it is saved. */
export interface OwnFormState {
  readonly dropped: ReadonlySet<string>;
  /** How many rules were confirmed; null until they are, and after one was changed. */
  readonly confirmed: number | null;
  readonly fields: FormFields;
  readonly faults: FormFieldFaults;
  readonly keep: (id: string, isKept: boolean) => void;
  readonly confirm: (kept: number) => void;
  readonly type: (field: keyof FormFields, text: string) => void;
  /** The details as typed; null where something is missing, which is shown then. */
  readonly details: () => FormDetails | null;
}

const NO_FIELDS: FormFields = { title: "", number: "", date: "", agency: "" };
const NO_FAULTS: FormFieldFaults = { title: false, date: false };

/** The state of a form that is saved, `filled` with what is known of it already. */
export function useOwnForm(filled: FormFields = NO_FIELDS): OwnFormState {
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const [confirmed, setConfirmed] = useState<number | null>(null);
  const [fields, setFields] = useState<FormFields>(filled);
  const [faults, setFaults] = useState<FormFieldFaults>(NO_FAULTS);
  return {
    ...{ dropped, confirmed, fields, faults },
    keep: (id, isKept) => {
      setDropped(new Set([...dropped].filter((each) => each !== id).concat(isKept ? [] : [id])));
      setConfirmed(null);
    },
    confirm: setConfirmed,
    type: (field, text) => {
      setFields({ ...fields, [field]: text });
      setFaults(NO_FAULTS);
    },
    details: () => {
      const { title, number, agency } = fields;
      const date = dateOf(fields.date.trim());
      const found = {
        title: title.trim() === "",
        date: fields.date.trim() !== "" && date === null,
      };
      setFaults(found);
      if (found.title || found.date) return null;
      return { title: title.trim(), number: number.trim(), date, agency: agency.trim() };
    },
  };
}
