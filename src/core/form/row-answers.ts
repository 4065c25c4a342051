import { textKey } from "../text/key";
import { hasWords } from "./label";
import type { TableRow } from "./table";

/**
 * What a person said of rows that were unsure: for the key of a row (see `rowKeys`) the code of its indicator, null where
 * the row is none. Codes that the form does not have are passed over.
 */
export type RowAnswers = ReadonlyMap<string, string | null>;

export const NO_ANSWERS: RowAnswers = new Map();

/**
 * By what each row is known again on another day, whatever its place: the key of its label, with a count where the label
 * stands on the sheet more than once. Empty for a row without words.
 */
export function rowKeys(rows: readonly TableRow[]): readonly string[] {
  const met = new Map<string, number>();
  return rows.map(({ label }) => {
    if (!hasWords(label)) return "";
    const key = textKey(label);
    const times = (met.get(key) ?? 0) + 1;
    met.set(key, times);
    return times === 1 ? key : `${key} (${times})`;
  });
}
